"""The synthesis in Word and PDF, beside the same text, faces and tables poured into the bare library."""

import pickle
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from exports.blocks.document import Block, Document
from exports.pdf.writer import write_pdf
from exports.tree.synthesis import synthesis_document
from tests.benchmarks.measure import Outcome, side_by_side
from tests.benchmarks.poured import poured
from tests.benchmarks.sample import sample_library
from workshop.words import Words

TIMES = 10
"""The longer document repeats the body of the sample's synthesis so often."""


def measure(folder: Path, rounds: int) -> list[Outcome]:
    """Write each way in processes of their own; the layout for Word's page numbers is done before, apart."""
    document = _synthesis(folder)
    sample, longer = folder / "sample.pickle", folder / "longer.pickle"
    pages, more = _pickled(document, sample), _pickled(_longer(document), longer)
    few = max(3, rounds // 3)
    return [
        _compared(
            f"synthesis in Word ({pages} pages), imports included", "word", sample, "cold", 0.4, rounds
        ),
        _compared(f"synthesis in PDF ({pages} pages), in a warm worker", "pdf", sample, "warm", 1.0, rounds),
        _compared(f"synthesis in PDF ({pages} pages), imports included", "pdf", sample, "cold", 1.0, rounds),
        _compared(f"synthesis in PDF ({more} pages), imports included", "pdf", longer, "cold", 1.0, few),
    ]


def _compared(name: str, kind: str, source: Path, state: str, bar: float, rounds: int) -> Outcome:
    ours, plain = Way(source, kind, state), Way(source, f"plain_{kind}", state)
    ours.seconds()
    plain.seconds()
    return side_by_side(name, "s", bar, rounds, plain.seconds, ours.seconds)


class Way:
    """One way of writing one document."""

    def __init__(self, source: Path, way: str, state: str) -> None:
        target = source.with_name(way + (".docx" if "word" in way else ".pdf"))
        program = "tests.benchmarks.programs.write_document"
        self._command = [sys.executable, "-m", program, str(source), way, str(target), state]

    def seconds(self) -> float:
        """Write it in a new process and return the seconds it says it took."""
        done = subprocess.run(self._command, capture_output=True, text=True, check=True)
        return float(done.stdout)


def _synthesis(folder: Path) -> Document:
    with sample_library(folder / "library.resonance") as library:
        series = library.queries.series_cards()[0]
        dossier = library.queries.series_dossier(series.id)
    return synthesis_document(dossier, Words(series.language))


def _longer(document: Document) -> Document:
    """Repeat the body, with ids of its own each time."""
    body = [*document.body]
    for number in range(1, TIMES):
        body += [_named(block, f"-{number}") for block in document.body]
    return replace(document, body=tuple(body))


def _named(block: Block, ending: str) -> Block:
    name = getattr(block, "id", "")
    again: Any = replace  # each kind of block has its own fields
    return again(block, id=name + ending) if name else block


def _pickled(document: Document, file: Path) -> int:
    laid_out = write_pdf(document, BytesIO())
    file.write_bytes(pickle.dumps((document, laid_out.page_of, poured(document))))
    return laid_out.pages
