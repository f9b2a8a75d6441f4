"""Reading an archive: everything is checked before anything is proposed."""

import dataclasses
import json
from pathlib import Path
from typing import Any

from workshop.archive import manifest
from workshop.archive.json_rows import path_of, row_of
from workshop.archive.pictures import clean_picture
from workshop.archive.proposal import Proposal
from workshop.archive.refusal import refused
from workshop.archive.tree import Tree, open_tree
from workshop.model.all_rows import ALL_ROWS
from workshop.model.base import Id, Row
from workshop.model.editorial import Picture
from workshop.model.notes import Draft
from workshop.model.series import Series
from workshop.model.shape import shape_of
from workshop.text import clean_line
from workshop.words import N_

ARCHIVED: tuple[type[Row], ...] = tuple(kind for kind in ALL_ROWS if kind is not Draft)
"""The kinds an archive holds: half-typed lines never leave a library."""


def read_archive(path: Path) -> Proposal:
    """Return what the archive holds; InvalidInput names the file at fault, and nothing was written."""
    with open_tree(path) as tree:
        told = manifest.read_manifest(tree.read(manifest.NAME))
        rows = _Rows(tree, told).all()
    _demand_one_series(rows, told.series_id)
    _demand_references(rows)
    return Proposal(told.series_id, clean_line(told.title), told.made_at, tuple(rows))


class _Rows:
    """Reads the rows, each file held against its hash."""

    def __init__(self, tree: Tree, told: manifest.Manifest) -> None:
        self._tree = tree
        self._told = told
        self._ids: set[Id] = set()

    def all(self) -> list[Row]:
        """Return all rows, parents before children."""
        known = {f"rows/{kind.table}.json": kind for kind in ARCHIVED}
        for file in self._told.files:
            if file.startswith("rows/") and file not in known:
                raise refused(
                    N_("This archive holds something this program does not know: {file}"),
                    N_("Update this program; nothing was imported."),
                    file=file,
                )
            if file.startswith("reading/"):
                self._read(file)
        return [
            row for file, kind in known.items() if file in self._told.files for row in self._of(file, kind)
        ]

    def _of(self, file: str, kind: type[Row]) -> list[Row]:
        rows = []
        for told in self._objects(file):
            row = row_of(kind, told, file, self._read)
            if row.id in self._ids:
                raise refused(
                    N_("In this archive, {file} has an id that is taken: {id}"), file=file, id=row.id
                )
            self._ids.add(row.id)
            if isinstance(row, Picture) and row.data:
                row = dataclasses.replace(row, data=clean_picture(row.data, path_of(row)))
            rows.append(row)
        return rows

    def _objects(self, file: str) -> list[Any]:
        try:
            told = json.loads(self._read(file).decode("utf-8"))
        except (UnicodeDecodeError, ValueError, RecursionError) as trouble:
            raise refused(N_("A file of this archive cannot be read: {file}"), file=file) from trouble
        if not isinstance(told, list):
            raise refused(N_("A file of this archive cannot be read: {file}"), file=file)
        return told

    def _read(self, file: str) -> bytes:
        digest = self._told.files.get(file)
        if digest is None:
            raise refused(N_("This archive names a file that its manifest does not: {file}"), file=file[:100])
        data = self._tree.read(file)
        if manifest.digest_of(data) != digest:
            raise refused(N_("A file of this archive was changed or damaged: {file}"), file=file)
        return data


def _demand_one_series(rows: list[Row], series_id: Id) -> None:
    series = [one for one in rows if isinstance(one, Series)]
    if [one.id for one in series] != [series_id] or series[0].removed_at is not None:
        raise refused(N_("This archive does not hold the one series its manifest names."))


def _demand_references(rows: list[Row]) -> None:
    known: dict[str, set[Id]] = {kind.table: set() for kind in ARCHIVED}
    for row in rows:
        known[row.table].add(row.id)
    lists = {"note_ids": "note", "partner_ids": "organisation"}
    for row in rows:
        for field in shape_of(type(row)):
            value = getattr(row, field.name)
            table = field.refers_to or lists.get(field.name)
            if table is None or value is None:
                continue
            if not known[table].issuperset((value,) if isinstance(value, str) else value):
                raise refused(
                    N_("In this archive, {field} in {file} names what is not there."),
                    field=field.name,
                    file=f"rows/{row.table}.json",
                )
