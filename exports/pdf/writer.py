"""Writes a document as a PDF: pieces are made, laid out once, then drawn in order into one file."""

import gc
import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from exports.blocks.document import Document, DocumentKind
from exports.blocks.running import Heading
from exports.deliver import delivered
from exports.look import LONG, Face
from exports.order import Notice
from exports.pdf.cover import draw_cover
from exports.pdf.faces import load
from exports.pdf.file import finished
from exports.pdf.flow import Flow, Laid, Sheet
from exports.pdf.front import contents, title_page
from exports.pdf.handout import draw_handout
from exports.pdf.kit import Kit
from exports.pdf.makers import pieces_of
from exports.pdf.notices import notices
from exports.pdf.pages import Furniture, roman
from exports.pdf.pen import Pen
from exports.pdf.piece import MM, Piece
from exports.pdf.words import Typesetter

_MANY_BLOCKS = 700
"""From so many blocks on, a page reference keeps room for three figures."""


@dataclass(frozen=True, slots=True)
class PdfResult:
    """What was written: how many pages, the printed page of each block, and what there is to tell."""

    pages: int
    page_of: dict[str, int]
    notices: tuple[Notice, ...]


def write_pdf(document: Document, target: Path | BinaryIO) -> PdfResult:
    """Write the document to a path (whole or not at all) or to an open binary file."""
    if isinstance(target, Path):
        with delivered(target) as file:
            return write_pdf(document, file)
    with _no_collection():
        return _Writer(document).write(target)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let no collector walk over the many pieces again and again while they are made: a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Writer:
    """One document on its way into one file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        digits = 3 if len(document.body) > _MANY_BLOCKS else 2
        self._kit = Kit(Typesetter(document.language, digits))
        width, height = LONG.width * MM, LONG.height * MM
        self._canvas = Canvas(
            BytesIO(),
            pagesize=(width, height),
            pageCompression=1,
            invariant=1,
            initialFontName=load(Face.SERIF).name,  # type: ignore[arg-type] # a name, whatever the stub says
            lang=language_tag(document.language),
        )
        self._height = height

    def write(self, file: BinaryIO) -> PdfResult:
        """Lay out, draw, finish, and say what came of it."""
        if self._document.kind is DocumentKind.HANDOUT:
            page_of: dict[str, int] = {}
            pen = Pen(self._canvas, self._height, {})
            pen.new_page()
            draw_handout(self._kit.typesetter, pen, self._document)
            pen.end_page()
        else:
            page_of, pen = self._long()
        file.write(finished(self._canvas, self._document, pen.tags))
        return PdfResult(self._canvas.getPageNumber() - 1, page_of, notices(self._kit.typesetter.missing))

    def _long(self) -> tuple[dict[str, int], Pen]:
        """Lay out the body once, then the contents with its page numbers, and draw all in order."""
        document = self._document
        body = self._lay(pieces_of(self._kit, document.body), self._first_running())
        page_of = {name: page + 1 for name, page in body.page_of.items()}
        front = self._front(body)
        pen = Pen(self._canvas, self._height, {name: str(page) for name, page in page_of.items()})
        furniture = Furniture(self._kit, document)
        if document.cover is not None:
            pen.new_page()
            draw_cover(self._kit, pen, document.cover)
            pen.end_page()
        covers = 1 if document.cover else 0
        for sheet, folio in itertools.chain(_numbered(front, covers), _counted(body.sheets)):
            pen.new_page()
            furniture.draw(pen, sheet, folio)
            pen.end_page()
        self._label_pages(covers + len(front))
        return page_of, pen

    def _front(self, body: Laid) -> list[Sheet]:
        sheets: list[Sheet] = []
        if self._document.title_page is not None:
            sheets += self._lay(title_page(self._kit, self._document.title_page)).sheets
        if self._document.has_contents:
            sheets += self._lay(contents(self._kit, self._document.contents_title, body)).sheets
        return sheets

    def _lay(self, pieces: list[Piece], running: str = "") -> Laid:
        geometry = LONG
        frame = (geometry.height - geometry.top - geometry.bottom) * MM
        return Flow(geometry.frame * MM, frame, self._kit.note, running).lay(pieces)

    def _first_running(self) -> str:
        """Return what the head says before the first heading of the first level."""
        first = next((one for one in self._document.body if isinstance(one, Heading)), None)
        return first.running if first is not None else ""

    def _label_pages(self, front: int) -> None:
        if front:
            self._canvas.addPageLabel(0, "ROMAN_LOWER", 1)
        self._canvas.addPageLabel(front, "ARABIC", 1)


def _numbered(sheets: list[Sheet], covers: int) -> Iterator[tuple[Sheet, str]]:
    return ((sheet, roman(number)) for number, sheet in enumerate(sheets, covers + 1))


def _counted(sheets: list[Sheet]) -> Iterator[tuple[Sheet, str]]:
    return ((sheet, str(number)) for number, sheet in enumerate(sheets, 1))


def language_tag(language: str) -> str:
    """Return a language with its country, as files name it."""
    return {"fr": "fr-FR", "en": "en-GB"}.get(language, language)
