"""Libraries that tests work on: the sample, imported once through the door a person uses, then copied."""

import shutil
from pathlib import Path

from tests.fakes import HandClock
from ui.archives import load_sample
from ui.assembly import Library, open_library

PROGRAM = "tests"


def sample_file(folder: Path, language: str = "fr") -> Path:
    """Make a library that holds the sample, and return its file."""
    file = folder / f"sample-{language}.resonance"
    library = open_library(file, write=True, clock=HandClock(), program=PROGRAM)
    try:
        load_sample(library, language)
    finally:
        library.close()
    return file


def copied(file: Path, folder: Path) -> Path:
    """Return a copy of a closed library, for one test alone."""
    return Path(shutil.copy(file, folder / file.name))


def opened(file: Path, clock: HandClock | None = None, *, write: bool = True) -> Library:
    """Open a library with a clock moved by hand."""
    return open_library(file, write=write, clock=clock or HandClock(), program=PROGRAM)
