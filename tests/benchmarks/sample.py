"""A library with the sample in it, opened as the faces open it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ui.archives import load_sample
from ui.assembly import Library, open_library
from workshop.clock import SystemClock


@contextmanager
def sample_library(file: Path) -> Iterator[Library]:
    """Open a new library that holds the French sample."""
    file.parent.mkdir(parents=True, exist_ok=True)
    library = open_library(file, write=True, clock=SystemClock(), program="benchmark")
    try:
        load_sample(library, "fr")
        yield library
    finally:
        library.close()
