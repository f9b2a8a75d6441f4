"""What a file says it is, read from its first bytes without opening it as a database."""

from dataclasses import dataclass
from pathlib import Path

from workshop.errors import NotFound, StorageUnavailable
from workshop.storage.connection import APPLICATION_ID
from workshop.storage.troubles import DAMAGED, DAMAGED_HINT
from workshop.words import N_

SCHEMA_VERSION = 2
"""The newest version this program knows; the number of the last revision in `migrations/`."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


@dataclass(frozen=True, slots=True)
class Identity:
    """The version of a library's tables."""

    version: int


def identify(path: Path) -> Identity:
    """Return the version of the library in this file; StorageUnavailable says why it is not one of ours."""
    header = _header(path)
    if not header:
        raise StorageUnavailable(
            N_("This file is empty, not a library: {file}"),
            N_("If it is kept by a cloud service, have it downloaded first; else open a backup."),
            file=path,
        )
    if not header.startswith(_MAGIC):
        raise StorageUnavailable(
            N_("This file is not a library of Résonance: {file}"),
            N_("Choose another file; an archive is imported, not opened."),
            file=path,
        )
    if len(header) < _HEADER:
        raise StorageUnavailable(DAMAGED, DAMAGED_HINT, file=path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StorageUnavailable(
            N_("This file belongs to another program: {file}"),
            N_("Choose another file; an archive is imported, not opened."),
            file=path,
        )
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise StorageUnavailable(
            N_("This library was written by a newer Résonance: {file}"),
            N_("Update this program; the library was not touched."),
            file=path,
        )
    return Identity(version)


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER)
    except FileNotFoundError as trouble:
        raise NotFound(N_("There is no library here: {file}"), file=path) from trouble
    except OSError as trouble:
        raise StorageUnavailable(
            N_("The library cannot be read: {file}"),
            N_("Check its name and that you may read it."),
            file=path,
        ) from trouble
