"""A Word file with the right page numbers, and a hand-out on one page: written, laid out, written again."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from exports.blocks.document import Document
from exports.blocks.handout import Handout
from exports.inline import plain
from exports.layout import find_libreoffice, lay_out, printed_pages
from exports.order import Notice
from exports.scratch import scratch
from exports.word.handout import STEPS, likely_step
from exports.word.writer import write_word
from workshop.errors import ExportFailed
from workshop.words import N_

BY_LIBREOFFICE = N_("Page numbers were measured by LibreOffice on this very file.")
BY_THE_PDF = N_(
    "LibreOffice is not here: page numbers come from the PDF’s layout and may differ by one page in Word."
)
RECKONED = N_("LibreOffice is not here: that the hand-out fits on one page was reckoned, not seen.")


class Paged(Protocol):
    """A document laid out by another writer: how many pages, and the printed page of each block."""

    @property
    def pages(self) -> int:
        """Return how many pages there are."""

    @property
    def page_of(self) -> Mapping[str, int]:
        """Return the printed page of each block."""


@dataclass(frozen=True, slots=True)
class PagedWord:
    """A Word file that was written: how many pages, those it prints by block, and where they come from."""

    pages: int
    page_of: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


def write_paged_word(
    document: Document, target: BinaryIO, pdf: Callable[[], Paged], program: Path | None = None
) -> PagedWord:
    """Write the document with its page numbers, from LibreOffice (`program`) when there is one.

    `pdf` lays it out as a PDF; it is called only when LibreOffice has nothing to say.
    """
    program = program or find_libreoffice()
    for block in document.body:
        if isinstance(block, Handout):
            return _write_handout(document, block, target, program)
    with _draft() as draft:
        if not write_word(document, draft).names_pages:
            target.write(draft.read_bytes())
            return PagedWord(pdf().pages)
        laid_out = lay_out(draft, program) if program else None
    if laid_out is None:
        found = pdf()
        write_word(document, target, found.page_of)
        return PagedWord(found.pages, found.page_of, (Notice(BY_THE_PDF),))
    page_of = printed_pages(document, laid_out)
    write_word(document, target, page_of)
    return PagedWord(laid_out.pages, page_of, (Notice(BY_LIBREOFFICE),))


@contextmanager
def _draft() -> Iterator[Path]:
    """A place for a file that nobody keeps, where nobody else looks."""
    with scratch() as folder:
        yield folder / "draft.docx"


def _write_handout(document: Document, block: Handout, target: BinaryIO, program: Path | None) -> PagedWord:
    """Give up as little as the one page needs, by LibreOffice's count of pages or by a cautious estimate."""
    step = likely_step(block)
    if program is None:
        if step >= len(STEPS):
            raise _too_long(block)
        write_word(document, target, step=step)
        return PagedWord(1, notices=(Notice(RECKONED),))
    with _draft() as draft:
        for one in range(max(0, step - 1), len(STEPS)):
            write_word(document, draft, step=one)
            laid_out = lay_out(draft, program)
            if laid_out is None:
                return _write_handout(document, block, target, None)
            if laid_out.pages == 1:
                target.write(draft.read_bytes())
                return PagedWord(1)
    raise _too_long(block)


def _too_long(block: Handout) -> ExportFailed:
    longest = max(block.points, key=lambda point: len(plain(point.wording)))
    return ExportFailed(
        "The points do not fit on one page; the longest is {point}, with {count} characters.",
        "Shorten its wording, then export again; nothing was written.",
        point=longest.label,
        count=len(plain(longest.wording)),
    )
