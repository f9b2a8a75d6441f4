"""Writes one pickled document one way, and prints the seconds from the first import to the file."""

import importlib
import pickle
import sys
import time
from pathlib import Path

WRITERS = {
    "word": ("exports.word.writer", "write_word"),
    "pdf": ("exports.pdf.writer", "write_pdf"),
    "plain_word": ("tests.benchmarks.plain_word", "write"),
    "plain_pdf": ("tests.benchmarks.plain_pdf", "write"),
}


def main(source: str, way: str, target: str, state: str) -> None:
    """Time one way of writing: `cold`, with nothing of it loaded before, or `warm`, for the second time."""
    with Path(source).open("rb") as file:
        document, page_of, pieces = pickle.load(file)
    begun = 0.0
    given = {"word": (document, Path(target), page_of), "pdf": (document, Path(target))}
    module, name = WRITERS[way]
    for _ in range(2 if state == "warm" else 1):
        begun = time.perf_counter()
        getattr(importlib.import_module(module), name)(*given.get(way, (pieces, Path(target))))
    print(time.perf_counter() - begun)


if __name__ == "__main__":
    main(*sys.argv[1:])
