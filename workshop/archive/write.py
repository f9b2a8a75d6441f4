"""Writing the archive of a series: to a folder or to one ZIP, whole or not at all."""

import datetime as dt
import json
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

from workshop.archive import manifest
from workshop.archive.gather import rows_of_series
from workshop.archive.json_rows import json_of, path_of
from workshop.archive.reading import reading_files
from workshop.errors import Conflict, ExportFailed
from workshop.files import settle
from workshop.model.base import Id, Row
from workshop.model.series import Series
from workshop.queries.documents import series_dossier
from workshop.queries.notes import Asking
from workshop.reader import Reader
from workshop.words import N_

SUFFIX = ".resonance.zip"


def write_archive(reader: Reader, series_id: Id, to: Path, now: dt.datetime) -> Path:
    """Write the archive and return its path; a name that ends in `.zip` makes a ZIP, any other a folder.

    A former ZIP is replaced once the new one is whole; a folder that is there already is refused.
    """
    with reader.at_once():
        rows = rows_of_series(reader, series_id)
        dossier = series_dossier(reader, series_id, now, Asking(owner=True))
    series = next(one for one in rows if isinstance(one, Series))
    files = {**_row_files(rows), **reading_files(dossier)}
    hashes = {path: manifest.digest_of(data) for path, data in files.items()}
    told = manifest.Manifest(series.id, series.title, now, hashes)
    files = {manifest.NAME: told.text().encode(), **files}
    try:
        if to.suffix.lower() == ".zip":
            _write_zip(files, to, now)
        else:
            _write_folder(files, to)
    except OSError as trouble:
        raise ExportFailed(
            N_("The archive could not be written: {file}"),
            N_("Choose another folder, or free some space; what was there is untouched."),
            file=to,
        ) from trouble
    return to


def _row_files(rows: list[Row]) -> dict[str, bytes]:
    tables: dict[str, list[Row]] = {}
    files: dict[str, bytes] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row)
        path = path_of(row)
        if path:
            files[path] = row.data  # type: ignore[attr-defined]  # only pictures and publications have a path
    for table, some in tables.items():
        objects = [json_of(row) for row in some]
        files[f"rows/{table}.json"] = (json.dumps(objects, ensure_ascii=False, indent=1) + "\n").encode()
    return files


def _write_zip(files: Mapping[str, bytes], to: Path, now: dt.datetime) -> None:
    made = to.with_name(f".{to.name}.new")
    try:
        made.unlink(missing_ok=True)
        made.touch(mode=0o600)
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
            for path, data in files.items():
                entry = zipfile.ZipInfo(path, now.timetuple()[:6])
                entry.external_attr = 0o600 << 16
                pressed = zipfile.ZIP_DEFLATED if path.endswith((".json", ".md")) else zipfile.ZIP_STORED
                packed.writestr(entry, data, pressed)
        settle(made, to)
    finally:
        made.unlink(missing_ok=True)


def _write_folder(files: Mapping[str, bytes], to: Path) -> None:
    if to.exists():
        raise Conflict(
            N_("There is something here already: {file}"),
            N_("Give the archive a folder of its own, or a name that ends in {suffix}."),
            file=to,
            suffix=SUFFIX,
        )
    made = to.with_name(f".{to.name}.new")
    shutil.rmtree(made, ignore_errors=True)
    try:
        made.mkdir(mode=0o700, parents=True)
        for path, data in files.items():
            file = made / path
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
        made.rename(to)
    finally:
        shutil.rmtree(made, ignore_errors=True)
