"""Sessions of a series: added, edited in place, moved, put in order, removed."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from workshop.commands.base import Command, demand
from workshop.commands.editing import KEEP, Cleaner, Edit, hour, line, make_room, number_in_order, same
from workshop.commands.rules import demand_seen, demand_state, put_mark
from workshop.commands.series import remove_session
from workshop.model.base import FUNCTION, Id
from workshop.model.kinds import AgendaKind, MarkKind, SessionState, TalkKind
from workshop.model.series import AgendaItem, Series, Session, Talk
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import N_

_USUAL: tuple[tuple[AgendaKind, int, TalkKind | None], ...] = (
    (AgendaKind.OPENING, 5, None),
    (AgendaKind.TALK, 30, TalkKind.HUMANITIES),
    (AgendaKind.CLARIFICATIONS, 5, None),
    (AgendaKind.TALK, 30, TalkKind.PRACTICE),
    (AgendaKind.CLARIFICATIONS, 5, None),
    (AgendaKind.DEBATE, 60, None),
    (AgendaKind.CONVERGENCE, 10, None),
    (AgendaKind.CLOSING, 5, None),
)


def _questions(value: tuple[str, ...]) -> tuple[str, ...]:
    cleaned = (clean_line(one, FUNCTION) for one in value)
    return tuple(one for one in cleaned if one)


_SESSION: dict[str, Cleaner] = {
    "theme": line,
    "questions": _questions,
    "date": same,
    "start": hour,
    "end": hour,
    "place": line,
    "announced": line,
    "entered_afterwards": bool,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSession(Command):
    """Add a session to a series, with the usual talks and agenda if asked."""

    label: ClassVar[str] = N_("Add a session")

    session_id: Id
    series_id: Id
    theme: str = ""
    questions: tuple[str, ...] = ()
    date: dt.date | None = None
    start: str = "17:00"
    end: str = "19:30"
    place: str = ""
    at: int | None = None
    """Its place among the others, from 0; left out, the end."""
    usual: bool = False
    """With a talk of each voice, and two hours and a half of agenda."""

    def apply(self, store: Store) -> None:
        """Add the rows."""
        series = store.get(Series, self.series_id)
        position = make_room(store, store.find(Session, series_id=series.id), self.at)
        session = Session(
            id=self.session_id,
            series_id=series.id,
            position=position,
            theme=line(self.theme),
            questions=_questions(self.questions),
            date=self.date,
            start=hour(self.start),
            end=hour(self.end),
            place=line(self.place) or series.place,
        )
        _demand_hours(session)
        store.add(session)
        if self.usual:
            _add_usual(store, series, session)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditSession(Edit):
    """Edit the theme, the questions, the date, the hours or the place of a session."""

    label: ClassVar[str] = N_("Edit the session")
    kind: ClassVar[type[Session]] = Session
    cleaners: ClassVar[Mapping[str, Cleaner]] = _SESSION
    exact: ClassVar[Mapping[str, str]] = {
        "theme": N_("Edit the theme"),
        "questions": N_("Edit the guiding questions"),
        "date": N_("Change the date"),
        "start": N_("Change the hour"),
        "end": N_("Change the hour"),
        "place": N_("Edit the place"),
    }

    theme: str = KEEP
    questions: tuple[str, ...] = KEEP
    date: dt.date | None = KEEP
    start: str = KEEP
    end: str = KEEP
    place: str = KEEP
    announced: str = KEEP
    entered_afterwards: bool = KEEP

    def check(self, store: Store, row: Any) -> None:  # noqa: ARG002 - the same for all edits
        """Refuse an end before the start."""
        _demand_hours(row)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponeSession(Command):
    """Hold a session on another day; a mark keeps when that was decided and why."""

    label: ClassVar[str] = N_("Postpone the session")

    session_id: Id
    seen: int
    date: dt.date | None
    remark: str = ""

    def apply(self, store: Store) -> None:
        """Write the date and put the mark."""
        session = store.get(Session, self.session_id)
        demand_seen(session, self.seen)
        demand_state(session, SessionState.PLANNED)
        store.change(session, date=self.date)
        put_mark(store, session.id, MarkKind.POSTPONE, remark=clean_line(self.remark, FUNCTION))


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSession(Command):
    """Delete a session in which nothing was noted."""

    label: ClassVar[str] = N_("Delete the session")

    session_id: Id
    seen: int

    def apply(self, store: Store) -> None:
        """Leave tombstones in place of it and of its programme."""
        session = store.get(Session, self.session_id)
        demand_seen(session, self.seen)
        remove_session(store, session)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSessions(Command):
    """Put the sessions of a series in another order."""

    label: ClassVar[str] = N_("Change the order of the sessions")

    series_id: Id
    session_ids: tuple[Id, ...]

    def apply(self, store: Store) -> None:
        """Number them anew."""
        sessions = store.find(Session, series_id=self.series_id)
        number_in_order(store, Session, sessions, self.session_ids)


def _demand_hours(session: Session) -> None:
    demand(session.start < session.end, "The session ends before it starts.", "Correct one of its hours.")


def _add_usual(store: Store, series: Series, session: Session) -> None:
    talks = (TalkKind.HUMANITIES, TalkKind.PRACTICE)
    ids = {
        kind: store.add(Talk(session_id=session.id, position=place, talk_kind=kind)).id
        for place, kind in enumerate(talks)
    }
    for place, (kind, minutes, talk) in enumerate(_USUAL):
        item = AgendaItem(
            session_id=session.id,
            position=place,
            item_kind=kind,
            minutes=minutes,
            talk_id=ids[talk] if talk else None,
            floor=series.debate_floor if kind is AgendaKind.DEBATE else None,
        )
        store.add(item)
