"""What the cockpit shows: a session, its agenda and how far it has come, at one instant."""

import dataclasses
from dataclasses import dataclass
from datetime import datetime

from workshop.model.base import Id
from workshop.model.kinds import MarkKind
from workshop.model.live import Mark, Turn
from workshop.model.people import Person
from workshop.model.series import AgendaItem, Series, Session
from workshop.reader import Reader
from workshop.schedule import Progress, hour_near, progress, true_now


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor."""

    person_id: Id | None
    """None is « De la salle »."""
    name: str
    since: datetime

    def seconds(self, now: datetime) -> int:
        """Return for how long."""
        return max(0, int((now - self.since).total_seconds()))


@dataclass(frozen=True, slots=True)
class LiveState:
    """A session under way; `at` moves it to another instant without reading anything."""

    session: Session
    agenda: tuple[AgendaItem, ...]
    marks: tuple[Mark, ...]
    start: datetime | None
    """When it starts by the plan."""
    limit: datetime | None
    """When the slot ends."""
    floor: Floor | None
    ready: frozenset[Id]
    """The listeners who closed their lists."""
    progress: Progress

    def at(self, now: datetime) -> "LiveState":
        """Return the same evening at this wall time."""
        moved = progress(self.agenda, self.marks, now, self.start)
        return dataclasses.replace(self, progress=moved)

    def item(self, id_: Id | None) -> AgendaItem | None:
        """Return the agenda item with this id."""
        return next((one for one in self.agenda if one.id == id_), None)

    @property
    def current(self) -> AgendaItem | None:
        """The agenda item under way."""
        return self.item(self.progress.current)

    @property
    def next(self) -> AgendaItem | None:
        """The agenda item that comes after it."""
        return self.item(self.progress.next)


def read_state(reader: Reader, session_id: Id, now: datetime) -> LiveState:
    """Return how the session stands, all of it from the same instant of the library."""
    with reader.at_once():
        session = reader.row(Session, session_id)
        series = reader.row(Series, session.series_id)
        agenda = tuple(reader.rows(AgendaItem, session_id=session_id))
        marks = tuple(sorted(reader.rows(Mark, session_id=session_id), key=lambda mark: mark.sequence))
        began = next((mark.at for mark in marks if mark.mark_kind is MarkKind.START), now)
        start = hour_near(session.date, session.start, series.timezone, began)
        return LiveState(
            session=session,
            agenda=agenda,
            marks=marks,
            start=start,
            limit=hour_near(session.date, session.end, series.timezone, began),
            floor=_floor(reader, session_id),
            ready=frozenset(
                mark.person_id for mark in marks if mark.mark_kind is MarkKind.READY and mark.person_id
            ),
            progress=progress(agenda, marks, now, start),
        )


def seconds_behind(marks: tuple[Mark, ...], now: datetime) -> float:
    """Return by how much the wall clock, its known jumps taken off, lies before the last mark."""
    drift = sum(mark.seconds for mark in marks if mark.mark_kind is MarkKind.CLOCK)
    return max(0.0, (true_now(marks, now) - now).total_seconds() + drift)


def _floor(reader: Reader, session_id: Id) -> Floor | None:
    turns = [one for one in reader.rows(Turn, session_id=session_id) if one.started_at and not one.ended_at]
    if not turns or turns[-1].started_at is None:
        return None
    person = reader.look(Person, turns[-1].person_id) if turns[-1].person_id else None
    name = f"{person.given} {person.family}".strip() if person else ""
    return Floor(turns[-1].person_id, name, turns[-1].started_at)
