"""The rows of a library inside one unit of work, on the one connection that writes."""

import dataclasses
import sqlite3
from datetime import datetime
from typing import Any, TypeVar

from workshop.errors import Conflict, NotFound
from workshop.model.base import Id, Row
from workshop.model.notes import Draft
from workshop.storage.remembered import Remembered
from workshop.storage.search import SearchIndex
from workshop.storage.statements import Statements, statements
from workshop.store import Image
from workshop.words import N_

R = TypeVar("R", bound=Row)


class SqlStore:
    """What commands read and write; made for one unit of work and of no use after it."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        index: SearchIndex,
        remembered: Remembered,
        number: int,
        now: datetime,
        author: str,
    ) -> None:
        self._connection = connection
        self._index = index
        self._remembered = remembered
        self._number = number
        self._now = now
        self._author = author
        self._images: dict[Id, Image] = {}
        self.highest_sequence = 0

    @property
    def number(self) -> int:
        """The sequence number of the change under way."""
        return self._number

    @property
    def now(self) -> datetime:
        """The instant of this unit of work."""
        return self._now

    @property
    def author(self) -> str:
        """Who does this."""
        return self._author

    @property
    def images(self) -> tuple[Image, ...]:
        """What this unit of work has written so far, one image a row, in order of first writing."""
        return tuple(self._images.values())

    def get(self, kind: type[R], id_: Id, *, removed: bool = False) -> R:
        """Return the row; NotFound when it is not there, or removed and `removed` is false."""
        row = self.look(kind, id_)
        if row is None or (row.removed_at is not None and not removed):
            raise NotFound(N_("This is no longer in the library."))
        return row

    def look(self, kind: type[R], id_: Id) -> R | None:
        """Return the row, removed ones included, or None."""
        known = statements(kind)
        rows = self._remembered.ask(kind, id_, lambda: self._read(known, known.by_id, (id_,)))
        return rows[0] if rows else None

    def find(self, kind: type[R], *, removed: bool = False, **equals: Any) -> list[R]:
        """Return the rows whose fields equal these values, by position where there is one."""
        known = statements(kind)
        asked, values = known.find(equals, removed=removed), tuple(known.arguments(equals))
        return self._remembered.ask(kind, (asked, values), lambda: self._read(known, asked, values))

    def add(self, row: R) -> R:
        """Write a new row; Conflict when one with that id exists."""
        known = statements(type(row))
        self._connection.execute(known.insert, known.values(row))
        if self._index.concerns(type(row)):
            self._index.add(row)
        self._remember(None, row)
        return row

    def change(self, row: R, **values: Any) -> R:
        """Write these fields and return the row one revision later; unchanged values write nothing.

        A `revision` among the values is kept when it is ahead: an imported row keeps its own.
        """
        ahead = values.pop("revision", 0)
        values = {name: value for name, value in values.items() if getattr(row, name) != value}
        if not values and ahead <= row.revision:
            return row
        if row.only_grows:
            raise TypeError(f"{row.table} only grows: its rows are never changed")
        values["revision"] = max(row.revision + 1, ahead)
        after = dataclasses.replace(row, **values)
        known = statements(type(row))
        arguments = [known.value(name, value) for name, value in values.items()]
        done = self._connection.execute(known.update(list(values)), [*arguments, row.id, row.revision])
        if done.rowcount != 1:
            raise Conflict(N_("This was changed meanwhile."), N_("Look at it again, then repeat the change."))
        if self._index.concerns(type(row)):
            self._index.change(row, after)
        self._remember(row, after)
        return after

    def remove(self, row: R) -> R:
        """Leave a tombstone in place of the row."""
        return self.change(row, removed_at=self._now)

    def discard(self, row: Row) -> None:
        """Delete a row for good; only for drafts, which keep no history."""
        if not isinstance(row, Draft):
            raise TypeError(f"{row.table} leaves tombstones: nothing of it is deleted")
        self._remembered.written(Draft)
        self._connection.execute(statements(Draft).delete, (row.id,))

    def _read(self, known: Statements[R], statement: str, values: tuple[Any, ...]) -> list[R]:
        return [known.row(record) for record in self._connection.execute(statement, values).fetchall()]

    def _remember(self, before: Row | None, after: Row) -> None:
        """Keep the first image before and the last one after; drafts leave no trace."""
        self._remembered.written(type(after))
        if isinstance(after, Draft):
            return
        self.highest_sequence = max(self.highest_sequence, getattr(after, "sequence", 0))
        known = self._images.get(after.id)
        self._images[after.id] = Image(known.before if known else before, after)
