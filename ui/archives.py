"""Archives in and out of a library, and the sample that comes with the program."""

import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import ClassVar

from sessions.evening import Evening, read_evening
from ui.assembly import Library
from workshop.archive.read import read_archive
from workshop.archive.write import write_archive as write_archive_of
from workshop.authors import FACILITATOR
from workshop.commands.archive import ImportArchive
from workshop.model.base import Id
from workshop.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class _OpenSample(ImportArchive):
    """The same act as any import, under the name somebody chose it by."""

    label: ClassVar[str] = N_("Open the sample")


def import_archive(library: Library, archive: Path, *, copy: bool = False) -> Id:
    """Read an archive whole, then import it in one act that can be undone; return the id of its series."""
    proposal = read_archive(archive)
    if copy:
        proposal = proposal.copied()
    library.desk.do(ImportArchive(proposal=proposal), FACILITATOR)
    return proposal.series_id


def write_archive(library: Library, series_id: Id, to: Path) -> Path:
    """Write a series to an archive; return where it is."""
    return write_archive_of(library.reader, series_id, to, library.clock.now())


def load_sample(library: Library, language: str) -> Id:
    """Import the sample series in a language, through the same door as any archive."""
    with resources.as_file(resources.files("assets") / "sample" / language) as folder:
        proposal = read_archive(folder)
    library.desk.do(_OpenSample(proposal=proposal), FACILITATOR)
    return proposal.series_id


def sample_evening(language: str) -> Evening:
    """Return the script of the evening that the sample has not held yet."""
    script = (resources.files("assets") / "sample" / f"{language}-evening.json").read_text("utf-8")
    return read_evening(json.loads(script))
