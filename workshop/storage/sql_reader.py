"""Reading a library while anybody writes to it: a connection for each thread, none of which can write."""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from workshop.change import Change, Touched
from workshop.errors import NotFound, StorageUnavailable
from workshop.model.base import Id, Row
from workshop.reader import Hit
from workshop.storage.codec import decode_instant
from workshop.storage.connection import reading
from workshop.storage.finding import found
from workshop.storage.statements import Statements, statements
from workshop.storage.troubles import said_plainly
from workshop.words import N_

R = TypeVar("R", bound=Row)

_MANY = 500
_AGAIN = 0.02  # seconds: a read that begins just after it was interrupted is interrupted once more
_CHANGES = (
    "SELECT number, label, author, at, touched FROM change_log WHERE number > ? ORDER BY number LIMIT ?"
)


@dataclass(slots=True)
class _Line:
    """The connection of one thread, held while it is used: closing it in the midst of a read is a crash."""

    connection: sqlite3.Connection
    held: threading.RLock = field(default_factory=threading.RLock)


class SqlReader:
    """Answers what queries ask, on whatever thread they run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._own = threading.local()
        self._open: list[_Line] = []
        self._lock = threading.Lock()
        self._closed = threading.Event()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Have everything read inside come from the same instant of the library."""
        with self._held() as connection:
            inside = connection.in_transaction
            if inside:
                yield
                return
            connection.execute("BEGIN")
            try:
                yield
            finally:
                if connection.in_transaction:  # else what ended it is the error to tell
                    connection.execute("COMMIT")

    def row(self, kind: type[R], id_: Id) -> R:
        """Return the row; NotFound when it is not there or was removed."""
        row = self.look(kind, id_)
        if row is None or row.removed_at is not None:
            raise NotFound(N_("This is no longer in the library."))
        return row

    def look(self, kind: type[R], id_: Id) -> R | None:
        """Return the row, removed ones included, or None."""
        known = statements(kind)
        rows = self._rows(known, known.by_id, (id_,))
        return rows[0] if rows else None

    def rows(self, kind: type[R], *, removed: bool = False, light: bool = False, **equals: Any) -> list[R]:
        """Return the rows whose fields equal these values, in their order; `light` leaves bytes out."""
        known = statements(kind)
        statement = known.find(equals, removed=removed, light=light)
        return self._rows(known, statement, known.arguments(equals))

    def rows_in(
        self, kind: type[R], name: str, values: Iterable[Id], *, removed: bool = False, light: bool = False
    ) -> list[R]:
        """Return the rows whose field is one of these values, in their order for each five hundred."""
        known, wanted, rows = statements(kind), list(dict.fromkeys(values)), []
        for first in range(0, len(wanted), _MANY):
            some = wanted[first : first + _MANY]
            statement = known.find_in(name, len(some), removed=removed, light=light)
            rows += self._rows(known, statement, some)
        return rows

    def count(self, kind: type[Row], **equals: Any) -> int:
        """Return how many rows have fields equal to these values."""
        known = statements(kind)
        counted: int = self._records(known.count(equals), known.arguments(equals))[0][0]
        return counted

    def changes_after(self, number: int, limit: int = 10_000) -> tuple[Change, ...]:
        """Return the changes that followed the one with this number, oldest first."""
        return tuple(
            Change(
                number=one[0],
                label=one[1],
                author=one[2],
                at=decode_instant(one[3]),
                touched=tuple(Touched(table, id_) for table, id_, _revision in json.loads(one[4])),
            )
            for one in self._records(_CHANGES, (number, limit))
        )

    def search(
        self, typed: str, *, listener_id: Id | None, owner: bool = False, limit: int = 50
    ) -> list[Hit]:
        """Return the newest rows that hold these words, without the notes this reader may not read."""
        with self._held() as connection:
            return found(connection, typed, listener_id=listener_id, owner=owner, limit=limit)

    def about(self, key: str) -> str | None:
        """Return what the library says of itself under this key, such as its `id`."""
        records = self._records("SELECT value FROM library WHERE key = ?", (key,))
        return str(records[0][0]) if records else None

    def close(self) -> None:
        """Close the connections of all threads; what is being read on another thread fails."""
        with self._lock:
            self._closed.set()
            for line in self._open:
                while not line.held.acquire(timeout=_AGAIN):
                    line.connection.interrupt()
                line.connection.close()
                line.held.release()
            self._open.clear()

    def _rows(self, known: Statements[R], statement: str, values: Any) -> list[R]:
        with self._held() as connection:
            return [known.row(one) for one in connection.execute(statement, values).fetchall()]

    def _records(self, statement: str, values: Any) -> list[Any]:
        with self._held() as connection:
            return connection.execute(statement, values).fetchall()

    @contextmanager
    def _held(self) -> Iterator[sqlite3.Connection]:
        """Give the connection of this thread, which is not closed before this is left."""
        line = self._line()
        with line.held:
            if self._closed.is_set():
                raise _closed()
            try:
                with said_plainly(self.path):
                    yield line.connection
            except sqlite3.Error as trouble:
                if self._closed.is_set():  # it was interrupted
                    raise _closed() from trouble
                raise

    def _line(self) -> _Line:
        line: _Line | None = getattr(self._own, "line", None)
        if line is None:
            if self._closed.is_set():
                raise _closed()
            with said_plainly(self.path):
                line = _Line(reading(self.path))
            with self._lock:
                self._open.append(line)
                self._own.line = line
                if self._closed.is_set():  # meanwhile
                    line.connection.close()
        return line


def _closed() -> StorageUnavailable:
    return StorageUnavailable(N_("The library is closed."))
