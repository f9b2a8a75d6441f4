"""One writer for a library: a lock the system holds, in a file beside it that names the holder."""

import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from workshop.errors import StorageUnavailable
from workshop.processes import is_running
from workshop.storage.troubles import disk_said_plainly
from workshop.words import N_

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR = 1 << 30  # Windows locks bytes against reading too: one far beyond the holder's name


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a library: the machine, the process, the program, and since when."""

    host: str
    process: int
    program: str
    since: str


class LibraryLock:
    """Held as long as this program may write; the system lets go of it even when the program is killed."""

    def __init__(self, path: Path, program: str, now: datetime) -> None:
        self.path = lock_path(path)
        self._file = _open_and_hold(self.path, path)
        holder = Holder(socket.gethostname(), os.getpid(), program, now.isoformat(timespec="seconds"))
        try:
            with disk_said_plainly(path):
                _write(self._file, json.dumps(asdict(holder)).encode())
        except BaseException:  # whatever it is, this program may try again
            self.release()
            raise

    def release(self) -> None:
        """Let another program write."""
        if self._file < 0:
            return
        file, self._file = self._file, -1
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        os.close(file)


def lock_path(path: Path) -> Path:
    """Return where the lock of a library lies."""
    return path.with_name(path.name + ".lock")


def holder_of(path: Path) -> Holder | None:
    """Return who the lock file of a library names, or None when it names nobody."""
    try:
        told: dict[str, Any] = json.loads(lock_path(path).read_text("utf-8"))
        return Holder(str(told["host"]), int(told["process"]), str(told["program"]), str(told["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def is_held(path: Path) -> bool:
    """Tell whether whoever the lock file names still runs, without touching the lock itself."""
    holder = holder_of(path)
    if holder is None:
        return False
    if holder.host != socket.gethostname() or sys.platform == "win32":
        return True
    return is_running(holder.process)


def _open_and_hold(lock: Path, library: Path) -> int:
    while True:
        try:
            file = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        except OSError as trouble:
            raise StorageUnavailable(
                N_("The library cannot be written: {file}"),
                N_("Make its file and folder writable, or work on a copy in a folder of your own."),
                file=library,
            ) from trouble
        if not _hold(file):
            os.close(file)
            raise _taken(library)
        if _is_still_there(file, lock):
            return file
        os.close(file)  # its holder ended, and took the file away, between our opening and our locking


def _write(file: int, name: bytes) -> None:
    os.ftruncate(file, 0)
    if sys.platform == "win32":
        os.write(file, name)
    else:
        os.pwrite(file, name, 0)


def _hold(file: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(file, _FAR, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            os.lseek(file, 0, os.SEEK_SET)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still_there(file: int, lock: Path) -> bool:
    if sys.platform == "win32":
        return True
    try:
        return os.path.samestat(os.fstat(file), lock.stat())
    except FileNotFoundError:
        return False


def _taken(library: Path) -> StorageUnavailable:
    holder = holder_of(library)
    hint = N_("Close it there, or open the library for reading only.")
    if holder is None:
        return StorageUnavailable(
            N_("Another program is writing to this library: {file}"), hint, file=library
        )
    return StorageUnavailable(
        N_("This library is open in {program} on {host} (process {process}, since {since})."),
        hint,
        file=library,
        program=holder.program,
        host=holder.host,
        process=holder.process,
        since=holder.since,
    )
