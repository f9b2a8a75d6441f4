"""What reads may ask of storage."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from workshop.change import Change
from workshop.model.base import Id, Row

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that holds the words looked for, and where it belongs."""

    table: str
    id: Id
    series_id: Id | None
    session_id: Id | None


class Reader(Protocol):
    """The rows of a library, for queries; nothing can be written through it."""

    def at_once(self) -> AbstractContextManager[None]:
        """Have everything read inside come from the same instant of the library."""
        ...

    def row(self, kind: type[R], id_: Id) -> R:
        """Return the row; NotFound when it is not there or was removed."""
        ...

    def look(self, kind: type[R], id_: Id) -> R | None:
        """Return the row, removed ones included, or None."""
        ...

    def rows(self, kind: type[R], *, removed: bool = False, light: bool = False, **equals: Any) -> list[R]:
        """Return the rows whose fields equal these values, in their order; `light` leaves bytes out."""
        ...

    def rows_in(
        self, kind: type[R], name: str, values: Iterable[Id], *, removed: bool = False, light: bool = False
    ) -> list[R]:
        """Return the rows whose field is one of these values, in their order."""
        ...

    def count(self, kind: type[Row], **equals: Any) -> int:
        """Return how many rows have fields equal to these values."""
        ...

    def changes_after(self, number: int, limit: int = 10_000) -> tuple[Change, ...]:
        """Return the changes that followed the one with this number, oldest first."""
        ...

    def search(
        self, typed: str, *, listener_id: Id | None, owner: bool = False, limit: int = 50
    ) -> list[Hit]:
        """Return the newest rows that hold these words, without the notes this reader may not read."""
        ...
