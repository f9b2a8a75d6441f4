"""The composition root: a library becomes a desk, queries and what runs an evening; closed in reverse.

Only this file names `workshop.storage`, and nothing here knows Qt: both faces are built on it.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from exports.worker import Worker
from sessions.capture import Capture
from sessions.converge import Convergence
from sessions.feed import Feed
from sessions.runner import Runner
from workshop.channel import Channel
from workshop.clock import Clock
from workshop.desk import Desk
from workshop.errors import AccessRefused, WorkshopError
from workshop.history import History
from workshop.model.base import Id
from workshop.queries.facade import Queries
from workshop.reader import Reader
from workshop.storage.backup import Backup, Backups
from workshop.storage.database import open_library as open_database
from workshop.storage.database import read_library
from workshop.storage.health import Health, examine
from workshop.store import Storage, Store

__all__ = ["Backup", "Backups", "Health", "Library", "back_up", "examine", "open_library", "restore_backup"]


@dataclass(frozen=True, slots=True)
class Library:
    """An open library: everything a page or a command may ask for."""

    path: Path
    clock: Clock
    feed: Feed
    desk: Desk
    queries: Queries
    runner: Runner
    capture: Capture
    documents: Worker
    backups: Backups
    opened_for_writing: bool
    reader: Reader
    _close: Callable[[], None]

    def convergence(self, session_id: Id) -> Convergence:
        """Return the board of one session."""
        return Convergence(self.desk, self.reader, session_id)

    def close(self) -> None:
        """Finish what is under way and let another program write."""
        self.documents.close()
        self._close()


class ReadOnly:
    """Stands where units of work would run, in a library opened to read."""

    def unit(self, label: str, author: str) -> AbstractContextManager[Store]:  # noqa: ARG002 - nothing is done
        """Refuse every change."""
        raise AccessRefused(
            "This library is open for reading only.",
            "Close the program that writes to it, then open it again.",
        )


def open_library(
    path: Path,
    *,
    write: bool,
    clock: Clock,
    program: str,
    on_damage: Callable[[WorkshopError], None] | None = None,
) -> Library:
    """Open a library, making it when it is to be written and not there yet."""
    storage: Storage
    if write:
        database = open_database(path, clock, program=program, on_damage=on_damage)
        storage, reader, close = database.storage, database.reader, database.close
    else:
        reader = read_library(path)
        storage, close = ReadOnly(), reader.close
    channel = Channel()
    desk = Desk(storage, channel, History())
    queries = Queries(reader, clock)
    return Library(
        path=path,
        clock=clock,
        feed=Feed(reader, channel),
        desk=desk,
        queries=queries,
        runner=Runner(desk, reader, clock, writes=write),
        capture=Capture(desk, reader, clock),
        documents=Worker(),
        backups=Backups(path, clock),
        opened_for_writing=write,
        reader=reader,
        _close=close,
    )


def back_up(path: Path, clock: Clock) -> Path:
    """Make a backup that was opened and counted; works while another program writes."""
    return Backups(path, clock).make().path


def restore_backup(path: Path, backup: Path | None, clock: Clock) -> Path:
    """Copy a backup, or the newest sound one, beside the library; return where it is."""
    backups = Backups(path, clock)
    return backups.restore(backup or backups.newest_sound())
