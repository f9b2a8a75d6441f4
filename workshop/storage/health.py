"""How a library is: looked over whole, without taking its lock and without writing to it."""

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.clock import Clock
from workshop.errors import WorkshopError
from workshop.storage.backup import Backups
from workshop.storage.connection import reading
from workshop.storage.identity import SCHEMA_VERSION, identify
from workshop.storage.integrity import count_rows, is_whole
from workshop.storage.lock import Holder, holder_of, is_held
from workshop.storage.troubles import DAMAGED, said_plainly
from workshop.words import N_

LITTLE_SPACE = 200 * 1024 * 1024
"""Bytes below which an evening should not begin."""

Sentence = tuple[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Health:
    """What was found of a library and of what surrounds it."""

    path: Path
    version: int
    whole: bool
    trouble: WorkshopError | None
    rows: dict[str, int]
    holder: Holder | None
    backups: tuple[Path, ...]
    last_good_backup: Path | None
    free_bytes: int

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong: whole, and room to write."""
        return self.whole and self.free_bytes >= LITTLE_SPACE

    def as_dict(self) -> dict[str, Any]:
        """Return the same for another program."""
        return {
            "library": str(self.path),
            "version": self.version,
            "whole": self.whole,
            "trouble": str(self.trouble) if self.trouble else None,
            "rows": self.rows,
            "holder": None if self.holder is None else self.holder.process,
            "backups": [str(one) for one in self.backups],
            "last_good_backup": str(self.last_good_backup) if self.last_good_backup else None,
            "free_bytes": self.free_bytes,
            "sound": self.sound,
        }

    def sentences(self) -> list[Sentence]:
        """Return what there is to say, one message and its values a line."""
        said: list[Sentence] = [self._wholeness(), self._holding(), *self._saved()]
        megabytes, gigabytes = self.free_bytes // 10**6, self.free_bytes // 10**9
        enough = N_("Free space: {gigabytes} GB.") if gigabytes else N_("Free space: {megabytes} MB.")
        little = N_("Free space: {megabytes} MB only; free some before the next session.")
        said.append(
            (
                enough if self.free_bytes >= LITTLE_SPACE else little,
                {"megabytes": megabytes, "gigabytes": gigabytes},
            )
        )
        return said

    def _wholeness(self) -> Sentence:
        if self.trouble is not None:
            return self.trouble.message, self.trouble.values
        if not self.whole:
            return DAMAGED, {"file": self.path}
        count = sum(self.rows.values())
        values: dict[str, object] = {"file": self.path, "version": self.version, "count": count}
        return N_("{file}: whole, version {version}, {count} rows."), values

    def _holding(self) -> Sentence:
        if self.holder is None:
            return N_("Nobody is writing to it."), {}
        values: dict[str, object] = {
            "program": self.holder.program,
            "host": self.holder.host,
            "process": self.holder.process,
            "since": self.holder.since,
        }
        return N_("Open in {program} on {host} (process {process}, since {since})."), values

    def _saved(self) -> list[Sentence]:
        if not self.backups:
            return [(N_("There is no backup yet."), {})]
        if self.last_good_backup is None:
            return [(N_("{count} backups, none of them sound."), {"count": len(self.backups)})]
        values: dict[str, object] = {"count": len(self.backups), "file": self.last_good_backup}
        return [(N_("Backups: {count}; the last sound one is {file}."), values)]


def examine(path: Path, clock: Clock) -> Health:
    """Look a library over; what cannot be read is told, never raised."""
    backups = Backups(path, clock)
    trouble: WorkshopError | None = None
    version, whole, rows = 0, False, dict[str, int]()
    try:
        version = identify(path).version
        with said_plainly(path):
            whole, rows = _looked_over(path)
    except WorkshopError as error:
        trouble = error
    good = backups.last_good()
    folder = path.parent if path.parent.is_dir() else Path.cwd()
    return Health(
        path=path,
        version=version or SCHEMA_VERSION,
        whole=whole,
        trouble=trouble,
        rows=rows,
        holder=holder_of(path) if is_held(path) else None,
        backups=tuple(one.path for one in backups.all()),
        last_good_backup=good.path if good else None,
        free_bytes=shutil.disk_usage(folder).free,
    )


def _looked_over(path: Path) -> tuple[bool, dict[str, int]]:
    connection = reading(path)
    try:
        whole = is_whole(connection, quick=False)
        return whole, dict(count_rows(connection)) if whole else {}
    except sqlite3.DatabaseError:
        return False, {}
    finally:
        connection.close()
