"""The files of an archive, be it a folder or a ZIP: only those asked for, only so large, never outside."""

import stat
import zipfile
import zlib
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path, PurePosixPath
from typing import Protocol

from workshop.archive import manifest
from workshop.archive.refusal import refused
from workshop.errors import NotFound
from workshop.words import N_

MOST_FILES = 10_000
LARGEST = 64 * 1024 * 1024
LARGEST_TOGETHER = 512 * 1024 * 1024
MOST_TIMES_PACKED = 200
SMALL = 1024 * 1024


class Tree(Protocol):
    """The files of an archive by their paths."""

    def read(self, path: str) -> bytes:
        """Return a file's bytes; refused when it is not there or too large."""
        ...


def open_tree(path: Path) -> AbstractContextManager[Tree]:
    """Open an archive, a folder or a ZIP."""
    try:
        if path.is_dir():
            return nullcontext(FolderTree(path))
        if not path.exists():
            raise NotFound(N_("There is no archive here: {file}"), file=path)
        return _ZipContext(path)
    except OSError as trouble:
        raise refused(N_("This archive cannot be read: {file}"), file=path) from trouble


class _Sizes:
    """Adds up what is read and refuses what is too much."""

    def __init__(self) -> None:
        self._together = 0

    def count(self, path: str, size: int) -> None:
        self._together += size
        if size > LARGEST or self._together > LARGEST_TOGETHER:
            raise refused(N_("This archive is too large: {file}"), file=path)


class FolderTree:
    """An archive that is a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._sizes = _Sizes()

    def read(self, path: str) -> bytes:
        """Return a file's bytes."""
        file = self._folder.joinpath(*PurePosixPath(path).parts)
        try:
            if file.resolve() != file or not file.is_file():
                raise _missing(path)
            self._sizes.count(path, file.stat().st_size)
            return file.read_bytes()
        except OSError as trouble:
            raise _missing(path) from trouble


class ZipTree:
    """An archive that is a ZIP, whose own word on sizes is not taken."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        entries = packed.infolist()
        if len(entries) > MOST_FILES:
            raise refused(N_("This archive holds too many files."))
        self._packed = packed
        self._entries = {one.filename: one for one in entries}
        self._root = _root(list(self._entries))
        self._sizes = _Sizes()

    def read(self, path: str) -> bytes:
        """Return a file's bytes."""
        entry = self._entries.get(self._root + path)
        if entry is None or stat.S_ISLNK(entry.external_attr >> 16):
            raise _missing(path)
        if entry.file_size > max(SMALL, MOST_TIMES_PACKED * entry.compress_size):
            raise refused(N_("This archive is too large: {file}"), file=path)
        self._sizes.count(path, entry.file_size)
        try:
            with self._packed.open(entry) as file:
                data = file.read(entry.file_size + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            NotImplementedError,
            EOFError,
            OSError,
        ) as trouble:
            raise refused(N_("This archive is damaged: {file}"), file=path) from trouble
        if len(data) != entry.file_size:
            raise refused(N_("This archive is damaged: {file}"), file=path)
        return data


class _ZipContext(AbstractContextManager[Tree]):
    """A ZIP opened as long as it is read."""

    def __init__(self, path: Path) -> None:
        try:
            self._packed = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as trouble:
            raise refused(
                N_("This file is not an archive of Résonance: {file}"),
                N_("Choose a file whose name ends in .resonance.zip, or the folder of an archive."),
                file=path.name,
            ) from trouble

    def __enter__(self) -> Tree:
        try:
            return ZipTree(self._packed)
        except BaseException:  # whatever it is, the file is not left open
            self._packed.close()
            raise

    def __exit__(self, *_: object) -> None:
        self._packed.close()


def _root(names: list[str]) -> str:
    """Return what stands before every path: nothing, or one wrapping folder."""
    if manifest.NAME in names:
        return ""
    wrapped = [name for name in names if name.count("/") == 1 and name.endswith(f"/{manifest.NAME}")]
    if len(wrapped) != 1:
        raise refused(N_("This is not an archive of Résonance: it has no manifest."))
    return wrapped[0].removesuffix(manifest.NAME)


def _missing(path: str) -> Exception:
    if path == manifest.NAME:
        return refused(N_("This is not an archive of Résonance: it has no manifest."))
    return refused(N_("A file is missing from this archive: {file}"), file=path)
