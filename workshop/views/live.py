"""The floor and the half-typed line of a live session, as they are read."""

import datetime as dt
from dataclasses import dataclass

from workshop.model.base import Id
from workshop.model.kinds import TurnKind
from workshop.views.series import Name


@dataclass(frozen=True, slots=True)
class TurnView:
    """Somebody who asked for, has or had the floor; `name` is None for « De la salle »."""

    id: Id
    revision: int
    turn_kind: TurnKind
    position: int
    name: Name | None
    asked_at: dt.datetime | None
    started_at: dt.datetime | None
    ended_at: dt.datetime | None
    text: str
    published: bool

    @property
    def waiting(self) -> bool:
        """Whether they asked and did not speak yet."""
        return self.started_at is None and self.ended_at is None


@dataclass(frozen=True, slots=True)
class DraftView:
    """The half-typed line of one listener."""

    text: str
    at: dt.datetime
