"""What a live session leaves: marks and turns of speech."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from workshop.model.base import Id, Row, refers_to
from workshop.model.kinds import MarkKind, TurnKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Row):
    """A stored instant of the live session; elapsed time is computed from these, never counted."""

    table: ClassVar[str] = "mark"

    session_id: Id = refers_to("session")
    mark_kind: MarkKind
    at: datetime
    sequence: int = 0
    """The library's own order; the wall clock is only displayed."""
    agenda_item_id: Id | None = refers_to("agenda_item", default=None)
    minutes: int = 0
    """Signed minutes of a `minutes` or `shorten` mark."""
    seconds: float = 0.0
    """Clock difference of a `clock` mark."""
    person_id: Id | None = refers_to("person", default=None)
    """The listener of a `ready` mark."""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Row):
    """Who has the floor, from when to when; also an entry of a published exchange."""

    table: ClassVar[str] = "turn"

    session_id: Id = refers_to("session")
    turn_kind: TurnKind
    position: int
    person_id: Id | None = refers_to("person", default=None)
    """None is « De la salle »."""
    asked_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    text: str = ""
    published: bool = False
