"""The points listeners agree on, what they rest on, and everything they have ever said."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from workshop.model.base import Id, Row, refers_to
from workshop.model.kinds import PointKind, PointState, Together


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Row):
    """One of the three or four points of a session."""

    table: ClassVar[str] = "point"

    session_id: Id = refers_to("session")
    point_kind: PointKind
    state: PointState = PointState.CHOSEN
    position: int
    wording: str
    collective: bool = True
    """False for « one voice »."""
    dissent: str = ""
    dots: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Row):
    """A note, or an excerpt of one, a point rests on."""

    table: ClassVar[str] = "source"

    point_id: Id = refers_to("point")
    note_id: Id = refers_to("note")
    excerpt_id: Id | None = refers_to("excerpt", default=None)
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack(Row):
    """What the board decided of notes that look alike; the notes are not touched."""

    table: ClassVar[str] = "stack"

    session_id: Id = refers_to("session")
    note_ids: tuple[Id, ...]
    together: Together


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Row):
    """A listener's agreement to the exact set, order and wordings of a session's points."""

    table: ClassVar[str] = "signature"

    session_id: Id = refers_to("session")
    person_id: Id = refers_to("person")
    at: datetime
    device: str = ""
    digest: str
    """SHA-256 over ids, kinds, order and wordings, so that it can be checked for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Row):
    """One wording a point has had, with who and why."""

    table: ClassVar[str] = "wording"
    only_grows: ClassVar[bool] = True

    point_id: Id = refers_to("point")
    text: str
    at: datetime
    author: str
    why: str = ""
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Row):
    """A dated correction to a ratified point, with both wordings."""

    table: ClassVar[str] = "amendment"

    point_id: Id = refers_to("point")
    at: datetime
    said_by: str
    former: str
    wording: str
    person_id: Id | None = refers_to("person", default=None)
