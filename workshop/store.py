"""What commands may ask of storage, and the images it keeps so that they can be taken back."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from workshop.model.base import Id, Row

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Image:
    """A row before and after one unit of work; None before means that it was added."""

    before: Row | None
    after: Row


class Store(Protocol):
    """The rows of a library inside one unit of work."""

    @property
    def number(self) -> int:
        """The sequence number of the change under way."""
        ...

    @property
    def now(self) -> datetime:
        """The instant of this unit of work, the same for all it writes."""
        ...

    @property
    def author(self) -> str:
        """Who does this: a person's id, or a word such as `facilitator`."""
        ...

    def get(self, kind: type[R], id_: Id, *, removed: bool = False) -> R:
        """Return the row; NotFound when it is not there, or removed and `removed` is false."""
        ...

    def look(self, kind: type[R], id_: Id) -> R | None:
        """Return the row, removed ones included, or None."""
        ...

    def find(self, kind: type[R], *, removed: bool = False, **equals: Any) -> list[R]:
        """Return the rows whose fields equal these values, by position where there is one."""
        ...

    def add(self, row: R) -> R:
        """Write a new row; one with that id must not exist."""
        ...

    def change(self, row: R, **values: Any) -> R:
        """Write these fields and return the row one revision later; unchanged values write nothing."""
        ...

    def remove(self, row: R) -> R:
        """Leave a tombstone in place of the row."""
        ...

    def discard(self, row: Row) -> None:
        """Delete a row for good; only for drafts, which keep no history."""
        ...

    @property
    def images(self) -> tuple[Image, ...]:
        """What this unit of work has written so far, one image a row, in order of first writing."""
        ...


class Storage(Protocol):
    """An open library that runs units of work, one at a time."""

    def unit(self, label: str, author: str) -> AbstractContextManager[Store]:
        """Open a unit of work: committed durably on leaving, rolled back on any error."""
        ...


Work = Callable[[Store], None]
