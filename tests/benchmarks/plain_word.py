"""The Word file the way python-docx teaches it: `add_row().cells`, `add_run`, styles by name."""

from io import BytesIO
from pathlib import Path

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from exports.look import FAMILIES, STYLES, Style
from tests.benchmarks.poured import Grid, Line, Picture, Poured

OURS = "Resonance "
"""Begins the names of our styles, so that none is one of the library's own."""


def write(pieces: list[Poured], target: Path) -> None:
    """Pour everything into a new document and save it."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, style in STYLES.items():
        _add_style(document, OURS + name, style)
    for piece in pieces:
        if isinstance(piece, Line):
            _fill(document.add_paragraph(style=OURS + piece.style), piece)
        elif isinstance(piece, Picture):
            document.add_picture(BytesIO(piece.data), width=Mm(120))
        else:
            _add_table(document, piece)
    document.save(str(target))


def _add_style(document: "docx.document.Document", name: str, style: Style) -> None:
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    family = FAMILIES[style.face].name
    made.font.name, made.font.size = family, Pt(style.size)
    made.element.rPr.rFonts.set(qn("w:eastAsia"), family)
    made.paragraph_format.line_spacing = Pt(style.leading)
    made.paragraph_format.space_after = Pt(style.after)


def _add_table(document: "docx.document.Document", grid: Grid) -> None:
    table = document.add_table(rows=0, cols=len(grid.widths))
    for row in grid.rows:
        for cell, lines in zip(table.add_row().cells, row, strict=True):
            _fill_cell(cell, lines)


def _fill_cell(cell: _Cell, lines: tuple[Line, ...]) -> None:
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.style = OURS + line.style
        _fill(paragraph, line)


def _fill(paragraph: Paragraph, line: Line) -> None:
    for run in line.runs:
        made = paragraph.add_run(run.text)
        made.bold, made.italic = run.strong or None, run.emphasis or None
