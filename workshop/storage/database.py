"""Opening a library: who may write, whether it is one, whether it is whole and of today's version."""

import contextlib
import os
import sqlite3
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workshop.clock import Clock
from workshop.errors import StorageUnavailable, WorkshopError
from workshop.files import empty_private_file, private_folder, settle
from workshop.storage.backup import Backups
from workshop.storage.codec import encode_instant
from workshop.storage.connection import APPLICATION_ID, journal_of, reading, writing
from workshop.storage.identity import SCHEMA_VERSION, Identity, identify
from workshop.storage.integrity import is_whole
from workshop.storage.lock import LibraryLock
from workshop.storage.sql_reader import SqlReader
from workshop.storage.sql_storage import SqlStorage
from workshop.storage.troubles import DAMAGED, DAMAGED_HINT, TROUBLES, disk_said_plainly, said_plainly
from workshop.words import N_

Told = Callable[[WorkshopError], None]

QUICK_FROM = 16 * 1024 * 1024
"""Size from which the check after opening is the quick one, which leaves indexes out."""


@dataclass(slots=True)
class Database:
    """An open library: what writes, what reads, its backups; closed once, in reverse."""

    path: Path
    storage: SqlStorage
    reader: SqlReader
    backups: Backups
    lock: LibraryLock
    check: "BackgroundCheck"

    def close(self) -> None:
        """Finish the unit of work under way, close everything and let another program write."""
        self.check.stop()
        self.reader.close()
        self.storage.close()
        self.lock.release()


def open_library(
    path: Path, clock: Clock, *, program: str = "Résonance", on_damage: Told | None = None
) -> Database:
    """Open the library to write, making it where there is none; `on_damage` may be called from a thread.

    A file that is not a library, is damaged or is newer than this program is refused and not touched.
    An older one is brought up to date after a backup of it was made and opened.
    """
    if not _exists(path):
        private_folder(path.parent)
    lock = LibraryLock(path, program, clock.now())
    try:
        backups = Backups(path, clock)
        if not _exists(path):
            _create(path, clock)
        if _identified(path).version < SCHEMA_VERSION:
            _migrate(path, backups)
        with said_plainly(path):
            connection = _connected(path)
            try:
                storage = SqlStorage(connection, path, clock)
                check = BackgroundCheck(path, storage, on_damage)
            except BaseException:  # whatever it is, the file is not left open
                connection.close()
                raise
    except BaseException:  # whatever it is, another program may then open the library
        lock.release()
        raise
    return Database(path, storage, SqlReader(path), backups, lock, check)


def read_library(path: Path) -> SqlReader:
    """Open the library to read only, taking no lock; one of another version is refused."""
    if _identified(path).version < SCHEMA_VERSION:
        raise StorageUnavailable(
            N_("This library was written by an older Résonance: {file}"),
            N_("Open it once in the window; it is brought up to date there, after a backup."),
            file=path,
        )
    with said_plainly(path):
        reading(path).close()
    return SqlReader(path)


class BackgroundCheck:
    """Looks the whole file over after the opening; damage stops all writing and is told."""

    def __init__(self, path: Path, storage: SqlStorage, on_damage: Told | None) -> None:
        self._path = path
        self._storage = storage
        self._on_damage = on_damage
        self._connection = reading(path)
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="library check", daemon=True)
        try:
            self._thread.start()
        except BaseException:  # whatever it is, the file is not left open
            self._connection.close()
            raise

    def wait(self) -> None:
        """Return once the check has ended."""
        self._thread.join()

    def stop(self) -> None:
        """End the check, finished or not."""
        self._stopping = True
        with contextlib.suppress(sqlite3.ProgrammingError):  # it has just ended by itself
            self._connection.interrupt()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        try:
            whole = is_whole(self._connection, quick=self._path.stat().st_size > QUICK_FROM)
        except (sqlite3.OperationalError, OSError):
            whole = True  # interrupted, or out of reach: neither says that the file is damaged
        finally:
            self._connection.close()
        if not whole and not self._stopping:
            damaged = StorageUnavailable(DAMAGED, DAMAGED_HINT, file=self._path)
            self._storage.stop(damaged)
            if self._on_damage is not None:
                self._on_damage(damaged)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as trouble:  # a name too long for the disk, a folder that may not be entered
        raise StorageUnavailable(
            N_("The library cannot be read: {file}"),
            N_("Check its name and that you may read it."),
            file=path,
        ) from trouble


def _identified(path: Path) -> Identity:
    """Return what the library is once a change that was cut off by a kill has been taken back."""
    identity = identify(path)
    if not journal_of(path).exists():
        return identity
    with said_plainly(path):
        reading(path).close()
    return identify(path)


def _connected(path: Path) -> sqlite3.Connection:
    if not os.access(path, os.W_OK):
        raise StorageUnavailable(
            N_("The library cannot be written: {file}"),
            N_("Make its file and folder writable, or work on a copy in a folder of your own."),
            file=path,
        )
    connection = writing(path)
    try:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("SELECT count(*) FROM library").fetchone()
    except TROUBLES:
        connection.close()
        raise
    if version != SCHEMA_VERSION:
        connection.close()
        raise StorageUnavailable(DAMAGED, DAMAGED_HINT, file=path)
    return connection


def _upgrade() -> "Callable[..., None]":
    from workshop.storage.migrations.upgrade import (  # noqa: PLC0415 - Alembic takes longer than the first paint
        upgrade,
    )

    return upgrade


def _create(path: Path, clock: Clock) -> None:
    """Make a new library aside and put it in place whole: a killed first start leaves nothing half-made."""
    upgrade = _upgrade()
    made = path.with_name(f".{path.name}.new")
    empty_private_file(made)
    try:
        with said_plainly(path):
            connection = writing(made)
            try:
                upgrade(connection, application_id=APPLICATION_ID)
                connection.executemany(
                    "INSERT INTO library (key, value) VALUES (?, ?)",
                    [("id", str(uuid.uuid4())), ("created", encode_instant(clock.now()))],
                )
            finally:
                connection.close()
        with disk_said_plainly(path):
            settle(made, path)
    finally:
        made.unlink(missing_ok=True)
        journal_of(made).unlink(missing_ok=True)


def _migrate(path: Path, backups: Backups) -> None:
    """Bring an older library up to date, once it was found whole and a backup of it was opened."""
    upgrade = _upgrade()
    with said_plainly(path):
        connection = writing(path)
        try:
            if not is_whole(connection, quick=False):
                raise StorageUnavailable(DAMAGED, DAMAGED_HINT, file=path)
            backups.make(remark="before update")
            upgrade(connection, application_id=APPLICATION_ID)
        finally:
            connection.close()
