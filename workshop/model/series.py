"""A series, its sessions, their talks and agendas."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from workshop.model.base import Id, Row, refers_to
from workshop.model.kinds import AgendaKind, SessionState, TalkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Row):
    """A set of dated sessions with one purpose."""

    table: ClassVar[str] = "series"

    title: str
    subtitle: str = ""
    short_title: str = ""
    """At most 32 characters, for running heads."""
    language: str = "fr"
    """The language of its documents, apart from the window's."""
    purpose: str = ""
    context: str = ""
    convictions: str = ""
    readers: str = ""
    place: str = ""
    period: str = ""
    edition: str = ""
    partner_ids: tuple[Id, ...] = ()
    """Organisations, in printed order."""
    timezone: str = "Europe/Paris"
    country: str = "FR"
    listeners_asked: int = 2
    points_min: int = 3
    points_max: int = 4
    debate_floor: int = 55
    """Minutes below which no proposal may cut the debate."""
    position: int = 0
    put_away_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Row):
    """One meeting of a series."""

    table: ClassVar[str] = "session"

    series_id: Id = refers_to("series")
    position: int
    """From 0; its printed number is one more, over the sessions that are not cancelled."""
    theme: str = ""
    questions: tuple[str, ...] = ()
    date: dt.date | None = None
    start: str = "17:00"
    end: str = "19:30"
    """Hours of the place, HH:MM."""
    place: str = ""
    state: SessionState = SessionState.PLANNED
    announced: str = ""
    """The date as it was announced or pasted, kept beside what was understood."""
    entered_afterwards: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk(Row):
    """An intervention; its speakers are roles."""

    table: ClassVar[str] = "talk"

    session_id: Id = refers_to("session")
    position: int
    talk_kind: TalkKind
    title: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Row):
    """One planned stretch of a session; the plan, which live never changes."""

    table: ClassVar[str] = "agenda_item"

    session_id: Id = refers_to("session")
    position: int
    item_kind: AgendaKind
    title: str = ""
    minutes: int
    talk_id: Id | None = refers_to("talk", default=None)
    floor: int | None = None
    """Minutes below which this item is never cut."""
    who: str = ""
    materials: str = ""
    remarks: str = ""
