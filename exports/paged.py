"""A Word file with the right page numbers, and a hand-out on one page: written, laid out, written again."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from exports.blocks.document import Document
from exports.blocks.handout import Handout
from exports.inline import plain
from exports.layout import find_libreoffice, lay_out, word_page_map
from exports.order import Notice
from exports.word.handout import STEPS, likely_step
from exports.word.writer import write_word
from workshop.errors import ExportFailed
from workshop.words import N_

BY_LIBREOFFICE = N_("Page numbers come from LibreOffice’s layout of this very file.")
BY_THE_PDF = N_("Page numbers come from the PDF’s layout; in Word some headings may stand a page further.")
RECKONED = N_("LibreOffice was not found: that the hand-out fits on one page was reckoned, not seen.")

Pages = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PagedWord:
    """A Word file that was written: the pages it prints, by block, and where they come from."""

    page_of: Pages
    notices: tuple[Notice, ...] = ()


def write_paged_word(
    document: Document, target: BinaryIO, pdf_pages: Callable[[], Pages], program: Path | None = None
) -> PagedWord:
    """Write the document with its page numbers, from LibreOffice (`program`) when there is one.

    `pdf_pages` gives those of the PDF, and is asked only when LibreOffice is missing or fails.
    """
    program = program or find_libreoffice()
    for block in document.body:
        if isinstance(block, Handout):
            return _write_handout(document, block, target, program)
    with tempfile.TemporaryDirectory(prefix="resonance-word-", ignore_cleanup_errors=True) as folder:
        draft = Path(folder) / "draft.docx"
        if not write_word(document, draft).names_pages:
            target.write(draft.read_bytes())
            return PagedWord({})
        found = word_page_map(document, draft, program) if program else None
    page_of = found if found is not None else pdf_pages()
    write_word(document, target, page_of)
    return PagedWord(page_of, (Notice(BY_LIBREOFFICE if found is not None else BY_THE_PDF),))


def _write_handout(document: Document, block: Handout, target: BinaryIO, program: Path | None) -> PagedWord:
    """Give up as little as the one page needs, by LibreOffice's count of pages or by a cautious estimate."""
    step = likely_step(block)
    if program is None:
        if step >= len(STEPS):
            raise _too_long(block)
        write_word(document, target, step=step)
        return PagedWord({}, (Notice(RECKONED),))
    with tempfile.TemporaryDirectory(prefix="resonance-word-", ignore_cleanup_errors=True) as folder:
        draft = Path(folder) / "draft.docx"
        for one in range(max(0, step - 1), len(STEPS)):
            write_word(document, draft, step=one)
            laid_out = lay_out(draft, program)
            if laid_out is None:
                return _write_handout(document, block, target, None)
            if laid_out.pages == 1:
                target.write(draft.read_bytes())
                return PagedWord({})
    raise _too_long(block)


def _too_long(block: Handout) -> ExportFailed:
    longest = max(block.points, key=lambda point: len(plain(point.wording)))
    return ExportFailed(
        "The points do not fit on one page; the longest is {point}, with {count} characters.",
        "Shorten its wording, then export again; nothing was written.",
        point=longest.label,
        count=len(plain(longest.wording)),
    )
