"""What SQLite and the disk complain of, as sentences with a way out."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop.errors import Conflict, NotFound, StorageUnavailable, WorkshopError
from workshop.words import N_

DAMAGED = N_("This library is damaged: {file}")
DAMAGED_HINT = N_(
    "Nothing more is written to it. Open the last good backup instead; the file is kept as it is."
)

_FULL = (
    N_("The disk is full; nothing more could be stored."),
    N_("Free some space, then try again; everything acknowledged so far is stored."),
)
_NO_ROOM = (
    N_("The disk is full; nothing more can be stored beside the library: {file}"),
    N_("Free some space, then try again; everything acknowledged so far is stored."),
)
_BUSY = (
    N_("The library is busy with another program."),
    N_("Try again in a moment."),
)
_READ_ONLY = (
    N_("The library cannot be written: {file}"),
    N_("Make its file and folder writable, or work on a copy in a folder of your own."),
)
_UNREACHABLE = (
    N_("The library can no longer be reached: {file}"),
    N_("Check that its disk or folder is still connected, then try again."),
)
_BY_CODE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_IOERR: _UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: _UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: (DAMAGED, DAMAGED_HINT),
    sqlite3.SQLITE_NOTADB: (DAMAGED, DAMAGED_HINT),
}
_NO_ROOM_CODES = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# A table or column that is missing from a file of our version was lost, not forgotten.
_SIGNS_OF_DAMAGE = ("no such table", "no such column", "Could not decode", "malformed", "file format")


class Unreadable(Exception):
    """A column holds what was never written to it."""


TROUBLES = (sqlite3.Error, UnicodeDecodeError, Unreadable)
"""What the driver raises; it cannot even read the complaint of SQLite when the file's own words are in it."""


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn what the database or the disk complains of, inside the `with`, into an error of ours."""
    try:
        yield
    except TROUBLES as trouble:
        plain = plainly(trouble, path)
        if plain is None:
            raise
        raise plain from trouble


@contextmanager
def disk_said_plainly(path: Path) -> Iterator[None]:
    """Turn what the disk complains of while we write a file beside the library into an error of ours."""
    try:
        yield
    except OSError as trouble:
        said = _NO_ROOM if trouble.errno in _NO_ROOM_CODES else _UNREACHABLE
        raise StorageUnavailable(*said, file=path) from trouble


def plainly(trouble: BaseException, path: Path) -> WorkshopError | None:
    """Return the error of ours that says this, or None when it is our own mistake."""
    if isinstance(trouble, UnicodeDecodeError | Unreadable):
        return StorageUnavailable(DAMAGED, DAMAGED_HINT, file=path)
    if isinstance(trouble, sqlite3.IntegrityError):
        return _plainly_refused(trouble)
    code = getattr(trouble, "sqlite_errorcode", None)
    said = _BY_CODE.get(code & 0xFF) if code is not None else None
    if said is None:
        said = (DAMAGED, DAMAGED_HINT) if any(sign in str(trouble) for sign in _SIGNS_OF_DAMAGE) else None
    return StorageUnavailable(*said, file=path) if said else None


def is_damage(error: WorkshopError) -> bool:
    """Tell whether the error says that the file itself is damaged."""
    return error.message == DAMAGED


def _plainly_refused(trouble: sqlite3.IntegrityError) -> WorkshopError | None:
    if trouble.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
        return Conflict(N_("This is in the library already."))
    if trouble.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return NotFound(N_("What this belongs to is not in the library."))
    return None
