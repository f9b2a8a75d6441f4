"""Notes, the board and the points, as they are read."""

import datetime as dt
from dataclasses import dataclass

from workshop.model.base import Id
from workshop.model.kinds import NoteKind, PointKind, PointState, SessionState, Together
from workshop.views.series import Name


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note for one reader; `text` is None while it is only its listener's to read."""

    id: Id
    revision: int
    session_id: Id
    listener_id: Id
    note_kind: NoteKind
    text: str | None
    sequence: int
    typed_at: dt.datetime
    offset: int | None
    agenda_item_id: Id | None
    floor: str
    """Who had the floor, or nothing."""
    from_room: bool
    star: bool
    people: tuple[str, ...]
    tags: tuple[str, ...]
    late: bool
    points: tuple[int, ...] = ()
    """Places (from 1) of the chosen points it went to."""


@dataclass(frozen=True, slots=True)
class ListenerList:
    """One listener's side of the board."""

    listener: Name
    ready: bool
    notes: tuple[NoteView, ...]
    """Empty until the convergence opens, but for the reader's own."""
    count: int
    absent: bool = False
    """Somebody said that this listener is not there."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A note, or a part of one, that a point rests on."""

    note_id: Id
    excerpt: tuple[int, int] | None
    listener: str
    offset: int | None
    note_kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class WordingView:
    """One wording a point has had."""

    text: str
    at: dt.datetime
    author: str
    why: str


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """A dated correction."""

    at: dt.datetime
    said_by: str
    former: str
    wording: str


@dataclass(frozen=True, slots=True)
class PointView:
    """A remarkable point with what it rests on and all it has said."""

    id: Id
    revision: int
    session_id: Id
    session_number: int
    place: int
    """From 1 within its session; `session_number.place` is its printed number."""
    point_kind: PointKind
    state: PointState
    wording: str
    ratified_wording: str
    collective: bool
    dissent: str
    dots: int | None
    sources: tuple[SourceView, ...]
    wordings: tuple[WordingView, ...]
    amendments: tuple[AmendmentView, ...]

    @property
    def number(self) -> str:
        """« 1.2 », session and place."""
        return f"{self.session_number}.{self.place}"


@dataclass(frozen=True, slots=True)
class StackView:
    """What the board decided of notes that look alike."""

    id: Id
    revision: int
    note_ids: tuple[Id, ...]
    together: Together


@dataclass(frozen=True, slots=True)
class SignatureView:
    """A listener's agreement."""

    person_id: Id
    name: str
    at: dt.datetime
    device: str


@dataclass(frozen=True, slots=True)
class BoardView:
    """The convergence of one session."""

    session_id: Id
    state: SessionState
    open: bool
    """Whether both lists may be seen."""
    lists: tuple[ListenerList, ...]
    points: tuple[PointView, ...]
    """Chosen or ratified, in order."""
    reserve: tuple[PointView, ...]
    stacks: tuple[StackView, ...]
    signatures: tuple[SignatureView, ...]
    points_min: int
    points_max: int
