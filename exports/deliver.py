"""Files put in place: written aside in the same folder, then moved over the former one, or not at all."""

import errno
import os
import re
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from workshop.errors import ExportFailed

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN_THERE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR})
_PREFIX = ".resonance-"
_SUFFIX = ".part"
_LONGEST = 100
_DISK_TROUBLES = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]'
)
_RESERVED = re.compile(r"(?i)^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=$|\.|\s)")


@contextmanager
def delivered(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write; when all went well it is on the disk at `target`, else nothing has changed."""
    sweep(target.parent)
    aside = target.with_name(f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}{_SUFFIX}")
    try:
        with _opened(aside, target) as file:
            with _disk_troubles(target):
                yield file
            _settle(file, target)
        _move(aside, target)
    finally:
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


def to_filename(name: str, ending: str = "") -> str:
    """Return a name that every system takes as a file's: one line, no forbidden sign, not too long."""
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name))
    name = " ".join(name.split()).strip(". ")
    name = _shortened(name, _LONGEST - len(ending)).strip(". ")
    if not name or _RESERVED.match(name):
        name = f"_{name}"
    return name + ending


def _shortened(name: str, letters: int) -> str:
    """Cut at a word when there is one in the last third."""
    if len(name) <= letters:
        return name
    cut = name[:letters]
    space = cut.rfind(" ")
    return cut[:space] if space > letters * 2 // 3 else cut


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


def _settle(file: BinaryIO, target: Path) -> None:
    """Wait until the disk holds what was written."""
    try:
        file.flush()
        os.fsync(file.fileno())
    except OSError as error:
        raise _failed(target, error) from error


def _move(aside: Path, target: Path) -> None:
    try:
        aside.replace(target)
        _settle_folder(target.parent)
    except OSError as error:
        raise _failed(target, error) from error


def _settle_folder(folder: Path) -> None:
    """Make the new name as lasting as the file; systems that cannot open a folder do without."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_running(leftover: Path) -> bool:
    """Say whether the process that writes this file still lives."""
    match = re.match(rf"{re.escape(_PREFIX)}(\d+)-", leftover.name)
    if match is None or os.name != "posix":
        return False
    try:
        os.kill(int(match[1]), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


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
