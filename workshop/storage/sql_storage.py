"""The writing side of an open library: units of work, one at a time, each durable when it ends."""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop.clock import Clock
from workshop.errors import StorageUnavailable, WorkshopError
from workshop.storage.codec import encode_instant
from workshop.storage.remembered import Remembered
from workshop.storage.search import SearchIndex
from workshop.storage.sql_store import SqlStore
from workshop.storage.troubles import TROUBLES, is_damage, plainly

_LOG = "INSERT INTO change_log (number, at, author, label, touched) VALUES (?, ?, ?, ?, ?)"
_LAST = """SELECT max((SELECT coalesce(max(number), 0) FROM change_log),
           (SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM library WHERE key = 'sequence'))"""
_KEEP_SEQUENCE = "INSERT OR REPLACE INTO library (key, value) VALUES ('sequence', ?)"


class SqlStorage:
    """Runs units of work on the one writing connection, from any thread, one after the other."""

    def __init__(self, connection: sqlite3.Connection, path: Path, clock: Clock) -> None:
        self._connection = connection
        self._path = path
        self._clock = clock
        self._index = SearchIndex(connection)
        self._remembered = Remembered()
        self._turn = threading.Lock()
        self._stopped: WorkshopError | None = None
        self._last: int = connection.execute(_LAST).fetchone()[0]

    @contextmanager
    def unit(self, label: str, author: str) -> Iterator[SqlStore]:
        """Open a unit of work: durable once this is left, or nothing of it when anything was raised."""
        with self._turn:
            if self._stopped is not None:
                raise self._stopped
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                store = self._store(author)
                yield store
                last = self._log(store, label)
                self._connection.execute("COMMIT")
            except BaseException as trouble:  # whatever it is, nothing of the unit is kept
                self._roll_back()
                plain = plainly(trouble, self._path) if isinstance(trouble, TROUBLES) else None
                if plain is None:
                    raise
                if is_damage(plain):
                    self._stopped = plain
                raise plain from trouble
            self._last = last

    def _store(self, author: str) -> SqlStore:
        now = self._clock.now()
        return SqlStore(self._connection, self._index, self._remembered, self._last + 1, now, author)

    def stop(self, why: WorkshopError) -> None:
        """Refuse every later unit of work with this error; the one under way is finished first."""
        with self._turn:
            self._stopped = why

    def close(self) -> None:
        """End, after the unit of work under way."""
        with self._turn:
            self._stopped = StorageUnavailable("The library is closed.")
            self._connection.close()

    def _log(self, store: SqlStore, label: str) -> int:
        """Write what was touched, no text of it; return the number the next unit comes after."""
        images = store.images
        if not images:
            return self._last
        touched = [[one.after.table, one.after.id, one.after.revision] for one in images]
        entry = (store.number, encode_instant(store.now), store.author, label, json.dumps(touched))
        self._connection.execute(_LOG, entry)
        if store.highest_sequence <= store.number:
            return store.number
        # Imported rows carry the sequence of another library: what follows here comes after them.
        self._connection.execute(_KEEP_SEQUENCE, (str(store.highest_sequence),))
        return store.highest_sequence

    def _roll_back(self) -> None:
        self._remembered.forget()
        if self._connection.in_transaction:
            try:
                self._connection.execute("ROLLBACK")
            except sqlite3.Error:  # the disk is gone: the journal takes it back at the next opening
                self._stopped = StorageUnavailable(
                    "The library can no longer be reached: {file}", file=self._path
                )
