"""Choosing and wording points; changing the set, order, kinds or words takes the signatures back."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import demand
from workshop.commands.rules import demand_of_session, demand_seen
from workshop.commands.tray import (
    IN_TRAY,
    BoardCommand,
    clean_wording,
    close_ranks,
    demand_place,
    put_in_order,
    remember_wording,
    reserve_of,
    reword,
    tray_of,
)
from workshop.model.base import FUNCTION, Id
from workshop.model.kinds import NoteKind, PointKind, PointState
from workshop.model.notes import Excerpt, Note
from workshop.model.points import Point, Source
from workshop.model.series import Session
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import N_

_KINDS = {NoteKind.VIGILANCE: PointKind.VIGILANCE, NoteKind.PROPOSAL: PointKind.PROPOSAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosePoint(BoardCommand):
    """Make a point out of notes and excerpts, or of words typed afterwards when there are none."""

    label: ClassVar[str] = N_("Choose a point")

    point_id: Id
    """Made by `new_id()` where the point is chosen."""
    wording: str = ""
    """Left empty, the words of the first note."""
    point_kind: PointKind | None = None
    """Left out, the kind of the first note that is a vigilance or a proposal."""
    note_ids: tuple[Id, ...] = ()
    excerpt_ids: tuple[Id, ...] = ()
    reserve: bool = False
    instead_of: Id | None = None
    """The chosen point that goes to the reserve and leaves its place."""

    def apply(self, store: Store) -> None:
        """Add the point with its sources and its first wording."""
        session = self.board(store) if self.reserve else self.change_set(store)
        notes = [_note(store, session, note_id) for note_id in dict.fromkeys(self.note_ids)]
        excerpts = [store.get(Excerpt, one) for one in dict.fromkeys(self.excerpt_ids)]
        cut = [_note(store, session, excerpt.note_id) for excerpt in excerpts]
        position = self._position(store, session)
        point = Point(
            id=self.point_id,
            session_id=session.id,
            point_kind=self.point_kind or _kind_of(notes + cut),
            state=PointState.RESERVE if self.reserve else PointState.CHOSEN,
            position=position,
            wording=clean_wording(self.wording or _words_of(notes, excerpts, cut)),
        )
        remember_wording(store, store.add(point))
        for note in notes:
            add_source(store, point, note, None)
        for excerpt, note in zip(excerpts, cut, strict=True):
            add_source(store, point, note, excerpt)
        close_ranks(store, session.id)

    def _position(self, store: Store, session: Session) -> int:
        if self.reserve:
            return len(reserve_of(store, session.id))
        if self.instead_of is None:
            demand_place(store, session)
            return len(tray_of(store, session.id))
        return put_aside(store, self.point(store, self.instead_of))


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePoint(BoardCommand):
    """Choose a point of the reserve, at the end or in exchange for a chosen one."""

    label: ClassVar[str] = N_("Take a point from the reserve")

    point_id: Id
    instead_of: Id | None = None

    def apply(self, store: Store) -> None:
        """Change the states and close the ranks."""
        session = self.change_set(store)
        point = self.point(store, self.point_id)
        demand(point.state not in IN_TRAY, "This point is already chosen.")
        if self.instead_of is None:
            demand_place(store, session)
            position = len(tray_of(store, session.id))
        else:
            position = put_aside(store, self.point(store, self.instead_of))
        store.change(point, state=PointState.CHOSEN, position=position)
        close_ranks(store, session.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservePoint(BoardCommand):
    """Put a point aside, out of the chosen ones."""

    label: ClassVar[str] = N_("Keep a point in reserve")

    point_id: Id

    def apply(self, store: Store) -> None:
        """Change the state and close the ranks."""
        session = self.change_set(store)
        put_aside(store, self.point(store, self.point_id))
        close_ranks(store, session.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPoint(BoardCommand):
    """Take a point off the board; what it rested on and said stays in its history."""

    label: ClassVar[str] = N_("Withdraw a point")

    point_id: Id

    def apply(self, store: Store) -> None:
        """Change the state and close the ranks."""
        point = self.point(store, self.point_id)
        session = self.change_set(store) if point.state in IN_TRAY else self.board(store)
        point = self.point(store, self.point_id)
        demand(point.state is not PointState.WITHDRAWN, "This point was already withdrawn.")
        store.change(point, state=PointState.WITHDRAWN)
        close_ranks(store, session.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePoints(BoardCommand):
    """Make one point of two: the first gets the notes of the second, which is withdrawn."""

    label: ClassVar[str] = N_("Merge two points")

    into_id: Id
    other_id: Id
    wording: str = ""
    """Left empty, the words of the first."""

    def apply(self, store: Store) -> None:
        """Add the sources that are missing, reword, withdraw the other."""
        session = self.change_set(store)
        demand(self.into_id != self.other_id, "Merging takes two points.")
        point, other = self.point(store, self.into_id), self.point(store, self.other_id)
        demand(
            PointState.WITHDRAWN not in (point.state, other.state),
            "This point was withdrawn.",
            "Take it back first.",
        )
        for source in store.find(Source, point_id=other.id):
            note = store.get(Note, source.note_id)
            excerpt = store.get(Excerpt, source.excerpt_id) if source.excerpt_id else None
            add_source(store, point, note, excerpt)
        if self.wording:
            reword(store, point, clean_wording(self.wording), "")
        store.change(other, state=PointState.WITHDRAWN)
        close_ranks(store, session.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordPoint(BoardCommand):
    """Give a point other words; the former ones stay in its history with who and why."""

    label: ClassVar[str] = N_("Reword a point")

    point_id: Id
    seen: int
    wording: str
    why: str = ""

    def apply(self, store: Store) -> None:
        """Change the wording, unless somebody else changed the point meanwhile."""
        point = self.point(store, self.point_id)
        demand_seen(point, self.seen)
        wording = clean_wording(self.wording)
        if wording == point.wording:
            return
        self.change_set(store) if point.state in IN_TRAY else self.board(store)
        reword(store, self.point(store, self.point_id), wording, clean_line(self.why, FUNCTION))


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPointKind(BoardCommand):
    """Say that a point is a vigilance, or a proposal."""

    label: ClassVar[str] = N_("Change the kind of a point")

    point_id: Id
    seen: int
    point_kind: PointKind

    def apply(self, store: Store) -> None:
        """Change the kind, unless somebody else changed the point meanwhile."""
        point = self.point(store, self.point_id)
        demand_seen(point, self.seen)
        if point.point_kind is self.point_kind:
            return
        self.change_set(store) if point.state in IN_TRAY else self.board(store)
        store.change(self.point(store, self.point_id), point_kind=self.point_kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPoints(BoardCommand):
    """Put the chosen points in another order."""

    label: ClassVar[str] = N_("Change the order of the points")

    point_ids: tuple[Id, ...]
    """All chosen points, first to last."""

    def apply(self, store: Store) -> None:
        """Number them anew."""
        present = [point.id for point in tray_of(store, self.session_id)]
        demand(
            sorted(present) == sorted(self.point_ids),
            "The chosen points are no longer these.",
            "Look at them again, then order them.",
        )
        if present == list(self.point_ids):
            return
        self.change_set(store)
        put_in_order(store, [store.get(Point, one) for one in self.point_ids])


def put_aside(store: Store, point: Point) -> int:
    """Put a chosen point at the end of the reserve and return the place it leaves."""
    demand(point.state in IN_TRAY, "This point is not among the chosen ones.")
    place = len(reserve_of(store, point.session_id))
    store.change(point, state=PointState.RESERVE, position=place)
    return point.position


def add_source(store: Store, point: Point, note: Note, excerpt: Excerpt | None) -> None:
    """Let the point rest on this note, or part of it, unless it does already."""
    present = store.find(Source, point_id=point.id)
    excerpt_id = excerpt.id if excerpt else None
    if all((one.note_id, one.excerpt_id) != (note.id, excerpt_id) for one in present):
        source = Source(point_id=point.id, note_id=note.id, excerpt_id=excerpt_id, position=len(present))
        store.add(source)


def _note(store: Store, session: Session, note_id: Id) -> Note:
    note = store.get(Note, note_id)
    demand_of_session(note, session.id)
    return note


def _kind_of(notes: list[Note]) -> PointKind:
    kinds = [_KINDS[note.note_kind] for note in notes if note.note_kind in _KINDS]
    return kinds[0] if kinds else PointKind.VIGILANCE


def _words_of(notes: list[Note], excerpts: list[Excerpt], cut: list[Note]) -> str:
    if notes:
        return notes[0].text
    return cut[0].text[excerpts[0].start : excerpts[0].end] if excerpts else ""
