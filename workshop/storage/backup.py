"""Backups of a library: whole copies beside it, each opened and counted before it counts as one."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workshop.clock import Clock
from workshop.errors import NotFound, StorageUnavailable
from workshop.files import beside, empty_private_file, private_folder, settle
from workshop.storage.connection import journal_of, reading
from workshop.storage.identity import identify
from workshop.storage.integrity import count_rows, is_whole
from workshop.storage.lock import LibraryLock
from workshop.storage.troubles import TROUBLES, disk_said_plainly, said_plainly
from workshop.words import N_

KEPT = 10
_FORM = "%Y-%m-%d %H-%M-%S"
_NAME = re.compile(r"^(?P<stem>.+) (?P<at>\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?P<remark> [a-z ]+)?$")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was opened, found whole and counted when it was made."""

    path: Path
    at: datetime
    size: int


class Backups:
    """Makes, lists and restores the backups of one library; the last ten of them are kept."""

    def __init__(self, library: Path, clock: Clock) -> None:
        self._library = library
        self._clock = clock
        self.folder = library.parent / "backups"

    def make(self, remark: str = "") -> Backup:
        """Copy the library as it is now, open the copy, check and count it; only then is it a backup."""
        if not self._library.is_file():
            raise NotFound(N_("There is no library here: {file}"), file=self._library)
        private_folder(self.folder)
        at = self._clock.now().astimezone(UTC).replace(microsecond=0)
        name = f"{self._library.stem} {at.strftime(_FORM)}{' ' + remark if remark else ''}"
        path = self.folder / f"{name}{self._library.suffix}"
        made = self.folder / f".{path.name}.new"
        empty_private_file(made)
        try:
            with said_plainly(self._library):
                self._copy(made)
            with disk_said_plainly(path):
                settle(made, path)
        finally:
            made.unlink(missing_ok=True)
            journal_of(made).unlink(missing_ok=True)
        self._drop_oldest()
        return Backup(path, at, path.stat().st_size)

    def daily(self) -> Backup | None:
        """Make a backup unless there is one of today already."""
        today = self._clock.now().astimezone(UTC).date()
        if any(one.at.date() == today for one in self.all()):
            return None
        return self.make()

    def all(self) -> list[Backup]:
        """Return the backups of this library, newest first."""
        found = []
        for path in self.folder.glob(f"*{self._library.suffix}") if self.folder.is_dir() else ():
            told = _NAME.match(path.stem)
            if told and told["stem"] == self._library.stem and not path.name.startswith("."):
                at = datetime.strptime(told["at"], _FORM).replace(tzinfo=UTC)
                found.append(Backup(path, at, path.stat().st_size))
        return sorted(found, key=lambda one: (one.at, one.path.name), reverse=True)

    def last_good(self) -> Backup | None:
        """Return the newest backup that can be opened and is whole today."""
        return next((one for one in self.all() if is_good(one.path)), None)

    def newest_sound(self) -> Path:
        """Return the newest backup that is whole; NotFound when there is none."""
        backup = self.last_good()
        if backup is None:
            raise NotFound(N_("There is no sound backup of {file}."), file=self._library)
        return backup.path

    def restore(self, backup: Path) -> Path:
        """Copy a backup beside the current library, which stays as it is; return the copy's path."""
        if not backup.is_file():
            raise NotFound(N_("There is no backup here: {file}"), file=backup)
        identify(backup)
        if not is_good(backup):
            raise StorageUnavailable(
                N_("This backup is damaged: {file}"), N_("Choose an older one."), file=backup
            )
        path = beside(self._library, f"restored {self._clock.now().astimezone(UTC):%Y-%m-%d}")
        made = path.with_name(f".{path.name}.new")
        empty_private_file(made)
        try:
            with said_plainly(backup):
                _vacuum(backup, made)
            with disk_said_plainly(path):
                settle(made, path)
        finally:
            made.unlink(missing_ok=True)
            journal_of(made).unlink(missing_ok=True)
        return path

    def put_in_place(self, backup: Path, program: str) -> Path | None:
        """Put a copy of a backup where the library is; return where the library went, if there was one.

        A library that anybody writes to is refused.
        """
        lock = LibraryLock(self._library, program, self._clock.now())
        try:
            restored = self.restore(backup)
            with disk_said_plainly(self._library):
                aside = _set_aside(self._library)
                restored.replace(self._library)
        finally:
            lock.release()
        return aside

    def _copy(self, made: Path) -> None:
        before = _counted(self._library)
        _vacuum(self._library, made)
        connection = reading(made)
        try:
            # Rows only grow, half-typed lines apart: the copy holds at least what was there before it.
            whole = is_whole(connection, quick=False)
            after = count_rows(connection)
        finally:
            connection.close()
        if not whole or any(after[table] < count for table, count in before.items() if table != "draft"):
            raise StorageUnavailable(
                N_("The backup could not be read back: {file}"),
                N_("Check the disk, then try again; the library was not touched."),
                file=made,
            )

    def _drop_oldest(self) -> None:
        for one in self.all()[KEPT:]:
            one.path.unlink(missing_ok=True)


def _set_aside(library: Path) -> Path | None:
    """Give a library that nobody has open another name beside it, its journal included."""
    if not library.exists():
        return None
    number = 1
    while (aside := library.with_name(f"{library.stem} set aside {number}{library.suffix}")).exists():
        number += 1
    journal = journal_of(library)
    if journal.exists():
        journal.rename(journal_of(aside))
    return library.rename(aside)


def is_good(path: Path) -> bool:
    """Tell whether this file is a library that can be opened and is whole."""
    try:
        identify(path)
        connection = reading(path)
    except (StorageUnavailable, NotFound, *TROUBLES):
        return False
    try:
        return is_whole(connection, quick=False)
    finally:
        connection.close()


def _counted(path: Path) -> dict[str, int]:
    connection = reading(path)
    try:
        return count_rows(connection)
    finally:
        connection.close()


def _vacuum(path: Path, made: Path) -> None:
    connection = reading(path)
    try:
        connection.execute("PRAGMA query_only = OFF")
        connection.execute("VACUUM INTO ?", (str(made),))
    finally:
        connection.close()
