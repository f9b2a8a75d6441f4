"""Pure time arithmetic: the plan of an agenda, and how far an evening has come by its stored marks.

Items never advance by themselves. Marks are taken in the library's own order, whatever their wall time says:
one that lies before the mark it follows counts as that mark's instant. A `clock` mark carries by how many
seconds the wall clock jumped, and is taken off everything after it. What was taken back is not looked at.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from workshop.model.base import Id
from workshop.model.kinds import MarkKind
from workshop.model.live import Mark

_MOVES = frozenset({MarkKind.START, MarkKind.NEXT, MarkKind.BACK})
_MINUTES = frozenset({MarkKind.MINUTES, MarkKind.SHORTEN})


class Item(Protocol):
    """What the arithmetic needs of an agenda item, be it a row or a view."""

    @property
    def id(self) -> Id:
        """Its identity, as marks name it."""
        ...

    @property
    def minutes(self) -> int:
        """How long it is planned."""
        ...


_SAME_EVENING = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """When an agenda item starts and ends by the plan."""

    id: Id
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class ItemTimes:
    """An agenda item by the plan and as it went."""

    id: Id
    planned_start: datetime
    planned_seconds: int
    allowed_seconds: int
    """The planned time with all the minutes given or taken."""
    real_start: datetime | None
    real_end: datetime | None
    """None while it is the current one, or has not begun."""
    real_seconds: int
    """How long it was the current one, pauses left out."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an evening stands at one instant."""

    now: datetime
    """The instant that counts: the wall time without its jumps."""
    started_at: datetime | None
    ended_at: datetime | None
    current: Id | None
    planned_seconds: int
    allowed_seconds: int
    elapsed: int
    left: int
    """Never negative."""
    over: int
    """Seconds past what is allowed; 0 as long as there is time left."""
    paused: bool
    offset: int
    """Seconds the end is projected after (or before) the planned one."""
    projected_end: datetime
    next: Id | None
    next_starts: datetime | None
    items: tuple[ItemTimes, ...]

    @property
    def started(self) -> bool:
        """Whether the first item has begun."""
        return self.started_at is not None

    @property
    def ended(self) -> bool:
        """Whether the last item is over."""
        return self.ended_at is not None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an instant falls in an evening."""

    offset: int | None
    """Seconds from the start; None before it."""
    agenda_item_id: Id | None


def hour_of(day: date | None, hour: str, timezone: str) -> datetime | None:
    """Return the UTC instant of HH:MM at that place on that day, or None without a day."""
    if day is None:
        return None
    hours, minutes = (int(part) for part in hour.split(":"))
    return datetime.combine(day, time(hours, minutes), ZoneInfo(timezone)).astimezone(UTC)


def hour_near(day: date | None, hour: str, timezone: str, near: datetime) -> datetime | None:
    """Return HH:MM on the planned day or, for an evening held on another day, on the day of `near`.

    An evening that takes place on another date than the printed one keeps its hours: it is late by minutes,
    not by months.
    """
    planned = hour_of(day, hour, timezone)
    if planned is None or abs(near - planned) <= _SAME_EVENING:
        return planned
    return hour_of(near.astimezone(ZoneInfo(timezone)).date(), hour, timezone)


def plan(agenda: Sequence[Item], start: datetime) -> tuple[PlannedItem, ...]:
    """Return when each item starts and ends, one after the other."""
    planned = []
    for item in agenda:
        end = start + timedelta(minutes=item.minutes)
        planned.append(PlannedItem(item.id, start, end))
        start = end
    return tuple(planned)


def drift_of(marks: Iterable[Mark]) -> float:
    """Return by how many seconds the wall clock has jumped in all, by the stored marks."""
    return sum(one.seconds for one in marks if one.mark_kind is MarkKind.CLOCK and one.removed_at is None)


def true_now(marks: Iterable[Mark], now: datetime) -> datetime:
    """Return the wall time without its jumps, and never before the last mark."""
    timed = _timed(marks)
    true = now - timedelta(seconds=drift_of(mark for mark, _ in timed))
    return max(true, timed[-1][1]) if timed else true


def progress(
    agenda: Sequence[Item], marks: Iterable[Mark], now: datetime, start: datetime | None = None
) -> Progress:
    """Return where the evening stands; `start` is the planned one, left out when there is no date."""
    marks = list(marks)
    now = true_now(marks, now)
    walk = _walked(agenda, _timed(marks), now)
    planned = plan(agenda, start or walk.started_at or now)
    items = tuple(_times(walk, item, times) for item, times in zip(agenda, planned, strict=True))
    current = next((one for one in items if one.id == walk.current), None)
    allowed, elapsed = (current.allowed_seconds, current.real_seconds) if current else (0, 0)
    left = max(0, allowed - elapsed)
    following = _following(items, walk)
    ready_at = now + timedelta(seconds=left) if walk.started_at else max(now, start or now)
    end = walk.ended_at or ready_at + timedelta(seconds=sum(one.allowed_seconds for one in following))
    planned_end = planned[-1].ends if planned else end
    return Progress(
        now=now,
        started_at=walk.started_at,
        ended_at=walk.ended_at,
        current=walk.current,
        planned_seconds=current.planned_seconds if current else 0,
        allowed_seconds=allowed,
        elapsed=elapsed,
        left=left,
        over=max(0, elapsed - allowed),
        paused=walk.paused,
        offset=round((end - planned_end).total_seconds()),
        projected_end=end,
        next=following[0].id if following else None,
        next_starts=ready_at if following else None,
        items=items,
    )


def place_of(agenda: Sequence[Item], marks: Iterable[Mark], at: datetime) -> Place:
    """Return the agenda item and the offset at a true instant, by the marks made until then."""
    timed = [(mark, moment) for mark, moment in _timed(marks) if moment <= at]
    walk = _walked(agenda, timed, at)
    if walk.started_at is None:
        return Place(None, None)
    return Place(int((at - walk.started_at).total_seconds()), walk.current)


def _timed(marks: Iterable[Mark]) -> list[tuple[Mark, datetime]]:
    """Return the marks in the library's order with their true instants, which never go back."""
    live = sorted((one for one in marks if one.removed_at is None), key=lambda one: one.sequence)
    timed: list[tuple[Mark, datetime]] = []
    drift = 0.0
    for mark in live:
        if mark.mark_kind is MarkKind.CLOCK:
            drift += mark.seconds
        moment = mark.at - timedelta(seconds=drift)
        timed.append((mark, max(moment, timed[-1][1]) if timed else moment))
    return timed


@dataclass(slots=True)
class _Walk:
    """What following the marks one by one has led to."""

    known: frozenset[Id]
    first: Id | None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    current: Id | None = None
    paused: bool = False
    since: datetime | None = None
    seconds: dict[Id, float] = field(default_factory=dict)
    extra: dict[Id, int] = field(default_factory=dict)
    began: dict[Id, datetime] = field(default_factory=dict)
    left_at: dict[Id, datetime] = field(default_factory=dict)

    def follow(self, mark: Mark, moment: datetime) -> None:
        """Take one mark into account."""
        kind = mark.mark_kind
        if kind in _MOVES:
            self._move(mark, moment)
        elif kind in _MINUTES and mark.agenda_item_id is not None:
            self.extra[mark.agenda_item_id] = self.extra.get(mark.agenda_item_id, 0) + mark.minutes
        elif kind is MarkKind.PAUSE:
            self.count(moment)
            self.paused = self.current is not None
        elif kind is MarkKind.RESUME and self.paused:
            self.paused, self.since = False, moment
        elif kind in (MarkKind.HOLD, MarkKind.CANCEL) and self.started_at and self.ended_at is None:
            self._go(None, moment, over=True)

    def _move(self, mark: Mark, moment: datetime) -> None:
        target = mark.agenda_item_id
        if mark.mark_kind is MarkKind.START:
            if self.started_at is not None:
                return
            self._go(target if target in self.known else self.first, moment, over=False)
        elif self.started_at is None or (target is not None and target not in self.known):
            return  # an item that was taken out of the plan since: the current one goes on
        else:
            self._go(target, moment, over=target is None)

    def _go(self, target: Id | None, moment: datetime, *, over: bool) -> None:
        self.count(moment)
        if self.current is not None:
            self.left_at[self.current] = moment
        self.current, self.paused = target, False
        self.started_at = self.started_at or moment
        self.ended_at = moment if over else None
        self.since = moment if target else None
        if target:
            self.began.setdefault(target, moment)
            self.left_at.pop(target, None)

    def count(self, moment: datetime) -> None:
        """Credit the current item with the time until this instant."""
        if self.current is not None and self.since is not None and not self.paused:
            spent = (moment - self.since).total_seconds()
            self.seconds[self.current] = self.seconds.get(self.current, 0.0) + spent
        self.since = moment


def _walked(agenda: Sequence[Item], timed: list[tuple[Mark, datetime]], now: datetime) -> _Walk:
    walk = _Walk(frozenset(one.id for one in agenda), agenda[0].id if agenda else None)
    for mark, moment in timed:
        walk.follow(mark, moment)
    walk.count(now)
    return walk


def _times(walk: _Walk, item: Item, planned: PlannedItem) -> ItemTimes:
    return ItemTimes(
        id=item.id,
        planned_start=planned.starts,
        planned_seconds=item.minutes * 60,
        allowed_seconds=max(0, (item.minutes + walk.extra.get(item.id, 0)) * 60),
        real_start=walk.began.get(item.id),
        real_end=walk.left_at.get(item.id),
        real_seconds=int(walk.seconds.get(item.id, 0.0)),
    )


def _following(items: tuple[ItemTimes, ...], walk: _Walk) -> tuple[ItemTimes, ...]:
    """Return the items still to come; none once the evening is over."""
    if walk.ended_at is not None:
        return ()
    ids = [one.id for one in items]
    return items[ids.index(walk.current) + 1 :] if walk.current in ids else items
