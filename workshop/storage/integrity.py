"""Whether a library's file is whole, and how many rows of each kind it holds."""

import sqlite3

from workshop.model.all_rows import ALL_ROWS
from workshop.storage.statements import statements

Counts = dict[str, int]


def is_whole(connection: sqlite3.Connection, *, quick: bool) -> bool:
    """Tell whether every page can be read and is what it should be; not `quick`: every index too."""
    try:
        said = connection.execute(f"PRAGMA {'quick_check' if quick else 'integrity_check'}(1)").fetchall()
        if said != [("ok",)]:
            return False
        for kind in ALL_ROWS:
            connection.execute(f"SELECT 1 FROM {statements(kind).table} LIMIT 1").fetchone()
        return quick or connection.execute("PRAGMA foreign_key_check").fetchone() is None
    except UnicodeDecodeError:
        return False
    except sqlite3.DatabaseError as trouble:
        if _is_interruption(trouble):
            raise
        return False


def count_rows(connection: sqlite3.Connection) -> Counts:
    """Return how many rows, tombstones included, each table holds."""
    return {
        kind.table: connection.execute(f"SELECT count(*) FROM {statements(kind).table}").fetchone()[0]
        for kind in ALL_ROWS
    }


def _is_interruption(trouble: sqlite3.DatabaseError) -> bool:
    passing = (sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_IOERR)
    return getattr(trouble, "sqlite_errorcode", 0) & 0xFF in passing
