"""Files put in place: written aside in the same folder, then moved over the former one, or not at all."""

import errno
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from workshop.errors import ExportFailed
from workshop.files import settle
from workshop.processes import is_running

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN_THERE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR})
_PREFIX = ".resonance-"
_SUFFIX = ".part"
_DISK_TROUBLES = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


@contextmanager
def delivered(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write; when all went well it is on the disk at `target`, else nothing has changed."""
    sweep(target.parent)
    aside = target.with_name(f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}{_SUFFIX}")
    try:
        with _opened(aside, target) as file, _disk_troubles(target):
            yield file
            file.flush()
        _put_in_place(aside, target)
    finally:
        with suppress(OSError):  # the sentence about what went wrong before is the one to tell
            aside.unlink(missing_ok=True)


def sweep(folder: Path) -> int:
    """Remove what interrupted exports left in a folder, and return how many files that was."""
    swept = 0
    for leftover in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        if not _is_running(leftover):
            with suppress(OSError):  # what cannot be removed is left to whoever may
                leftover.unlink()
                swept += 1
    return swept


@contextmanager
def _opened(aside: Path, target: Path) -> Iterator[BinaryIO]:
    try:
        file = aside.open("xb")
    except OSError as error:
        raise _failed(target, error) from error
    with file:
        yield file


@contextmanager
def _disk_troubles(target: Path) -> Iterator[None]:
    """Say plainly that the disk would not take what was written; any other failure is not the disk's."""
    try:
        yield
    except OSError as error:
        if error.errno not in _DISK_TROUBLES:
            raise
        raise _failed(target, error) from error


def _put_in_place(aside: Path, target: Path) -> None:
    try:
        settle(aside, target)
    except OSError as error:
        raise _failed(target, error) from error


def _is_running(leftover: Path) -> bool:
    """Say whether the process that writes this file still lives."""
    match = re.match(rf"{re.escape(_PREFIX)}(\d+)-", leftover.name)
    return match is not None and os.name == "posix" and is_running(int(match[1]))


def _failed(target: Path, error: OSError) -> ExportFailed:
    """Return the sentence that fits what the system said."""
    hint = "Choose another folder, then export again; the former file is untouched."
    if error.errno in _FULL:
        hint = "Make room on this disk or choose another folder; the former file is untouched."
        return ExportFailed("There is no room left on the disk to write “{name}”.", hint, name=target.name)
    if error.errno in _FORBIDDEN_THERE:
        return ExportFailed("Writing “{name}” in this folder is not allowed.", hint, name=target.name)
    if error.errno in _ABSENT:
        return ExportFailed("The folder where “{name}” should go does not exist.", hint, name=target.name)
    reason = error.strerror or str(error)
    return ExportFailed("“{name}” could not be written: {reason}.", hint, name=target.name, reason=reason)
