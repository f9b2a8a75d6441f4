"""The connections to a library's file, with the settings that keep what was acknowledged."""

import sqlite3
from pathlib import Path

APPLICATION_ID = 0x52C3A973  # « Rés »
PATIENCE_MS = 10_000


def writing(path: Path) -> sqlite3.Connection:
    """Open the one connection that writes; transactions are begun and ended by hand.

    A rollback journal and not a write-ahead log: the library stays one file, and the SQLite of
    Python 3.11 can damage a log when two connections use it.
    """
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=500)
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA cache_size = -16000")
    return connection


def reading(path: Path) -> sqlite3.Connection:
    """Open a connection that cannot write; it needs no lock and works while another program writes."""
    try:
        return _reading(path)
    except sqlite3.OperationalError as trouble:
        if trouble.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
            raise
    # The last writer was killed in mid-change: only a connection that may write can take the half back.
    recovering = sqlite3.connect(_address(path, "rw"), uri=True, isolation_level=None)
    try:
        recovering.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        recovering.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    finally:
        recovering.close()
    return _reading(path)


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what a change under way would take back."""
    return path.with_name(f"{path.name}-journal")


def _reading(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        _address(path, "ro"), uri=True, isolation_level=None, check_same_thread=False, cached_statements=500
    )
    try:
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:  # whatever it is, the file is not left open
        connection.close()
        raise
    return connection


def _address(path: Path, mode: str) -> str:
    """Return the address at which SQLite opens the file and never makes it."""
    return f"{path.resolve().as_uri()}?mode={mode}"
