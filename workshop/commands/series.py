"""Series: made, described, put away and taken out again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from workshop.commands.base import Command, demand
from workshop.commands.editing import KEEP, Cleaner, Edit, between, line, needed, remove_all, text
from workshop.commands.rules import demand_seen
from workshop.errors import Conflict, InvalidInput
from workshop.model.base import Id
from workshop.model.notes import Note
from workshop.model.people import Consent, Organisation, Role
from workshop.model.points import Point
from workshop.model.series import AgendaItem, Series, Session, Talk
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import LANGUAGES, N_

SHORT_TITLE = 32


def _short(value: str) -> str:
    return clean_line(value, SHORT_TITLE)


def _language(value: str) -> str:
    demand(value in LANGUAGES, "Documents are written in French or in English.")
    return value


def _timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise InvalidInput("This time zone is not known.", "Write it as Europe/Paris.") from unknown
    return value


def _ids(value: tuple[Id, ...]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(value))


_TEXTS = ("purpose", "context", "convictions", "readers")
_LINES = ("subtitle", "place", "period", "edition", "country")
_SERIES: dict[str, Cleaner] = {
    "title": needed,
    "short_title": _short,
    "language": _language,
    "timezone": _timezone,
    "partner_ids": _ids,
    "listeners_asked": between(0, 9),
    "points_min": between(0, 9),
    "points_max": between(1, 9),
    "debate_floor": between(0, 600),
    **dict.fromkeys(_TEXTS, text),
    **dict.fromkeys(_LINES, line),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSeries(Command):
    """Make a new series, which holds nothing yet."""

    label: ClassVar[str] = N_("Add a series")

    series_id: Id
    title: str
    language: str = "fr"

    def apply(self, store: Store) -> None:
        """Add it behind the others."""
        position = max((one.position for one in store.find(Series)), default=-1) + 1
        series = Series(
            id=self.series_id,
            title=needed(self.title),
            language=_language(self.language),
            position=position,
        )
        store.add(series)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditSeries(Edit):
    """Describe a series, or change its numbers."""

    label: ClassVar[str] = N_("Edit the series")
    kind: ClassVar[type[Series]] = Series
    cleaners: ClassVar[Mapping[str, Cleaner]] = _SERIES
    exact: ClassVar[Mapping[str, str]] = {
        "title": N_("Edit the title"),
        "purpose": N_("Edit the purpose"),
        "language": N_("Change the language of the documents"),
        "partner_ids": N_("Choose the partners"),
    }

    title: str = KEEP
    subtitle: str = KEEP
    short_title: str = KEEP
    language: str = KEEP
    purpose: str = KEEP
    context: str = KEEP
    convictions: str = KEEP
    readers: str = KEEP
    place: str = KEEP
    period: str = KEEP
    edition: str = KEEP
    partner_ids: tuple[Id, ...] = KEEP
    timezone: str = KEEP
    country: str = KEEP
    listeners_asked: int = KEEP
    points_min: int = KEEP
    points_max: int = KEEP
    debate_floor: int = KEEP

    def check(self, store: Store, row: Any) -> None:
        """Refuse numbers that contradict each other, and partners that are not in the library."""
        demand(row.points_min <= row.points_max, "The least number of points is above the most.")
        for partner in row.partner_ids:
            store.get(Organisation, partner)


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAwaySeries(Command):
    """Take a series out of sight, or bring it back."""

    label: ClassVar[str] = N_("Put the series away")

    series_id: Id
    away: bool = True

    def apply(self, store: Store) -> None:
        """Write since when it is away."""
        series = store.get(Series, self.series_id)
        store.change(series, put_away_at=store.now if self.away else None)

    def menu_words(self) -> str:
        """Say which of the two."""
        return self.label if self.away else N_("Bring the series back")


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSeries(Command):
    """Delete a series that holds no notes and no points."""

    label: ClassVar[str] = N_("Delete the series")

    series_id: Id
    seen: int

    def apply(self, store: Store) -> None:
        """Leave tombstones in place of it and of its programme."""
        series = store.get(Series, self.series_id)
        demand_seen(series, self.seen)
        for session in store.find(Session, series_id=series.id):
            remove_session(store, session)
        remove_all(store, Role, series_id=series.id)
        remove_all(store, Consent, series_id=series.id)
        store.remove(series)


def remove_session(store: Store, session: Session) -> None:
    """Leave tombstones in place of a session and its programme; one with notes or points is refused."""
    notes, points = store.find(Note, session_id=session.id), store.find(Point, session_id=session.id)
    if notes or points:
        raise Conflict(
            "Notes or points were taken in this session: it is not deleted.",
            "Cancel the session instead, or put the series away.",
        )
    remove_all(store, Role, session_id=session.id)
    for talk in store.find(Talk, session_id=session.id):
        remove_all(store, Role, talk_id=talk.id)
    remove_all(store, AgendaItem, session_id=session.id)
    remove_all(store, Talk, session_id=session.id)
    store.remove(session)
