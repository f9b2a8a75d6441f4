"""The PDF as reportlab's manual shows how to write it: platypus, our faces embedded, no contents, no tags."""

from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Image, Paragraph, SimpleDocTemplate, Spacer, Table

from exports.look import LONG, STYLES, Align, Face, Style
from tests.benchmarks.poured import Grid, Line, Picture, Poured

_ALIGN: dict[Align, Literal[0, 2, 4]] = {Align.LEFT: 0, Align.RIGHT: 2, Align.JUSTIFY: 4}


def write(pieces: list[Poured], target: Path) -> None:
    """Pour everything into a story and build it once."""
    for face in Face:
        with (resources.files("assets") / "fonts" / f"{face.value}.ttf").open("rb") as file:
            pdfmetrics.registerFont(TTFont(face.value, BytesIO(file.read())))
    for faces, bold, italic in (
        (
            (Face.SERIF, Face.SERIF_ITALIC, Face.DISPLAY, Face.DISPLAY_LIGHT),
            Face.SERIF_BOLD,
            Face.SERIF_ITALIC,
        ),
        ((Face.DISPLAY_ITALIC, Face.SERIF_BOLD), Face.SERIF_BOLD, Face.SERIF_ITALIC),
        ((Face.SANS, Face.SANS_BOLD), Face.SANS_BOLD, Face.SANS_ITALIC),
    ):
        for face in faces:
            pdfmetrics.registerFontFamily(face.value, face.value, bold.value, italic.value, bold.value)
    styles = {name: _style(name, style) for name, style in STYLES.items()}
    left, right, top, bottom = (side * mm for side in (LONG.left, LONG.right, LONG.top, LONG.bottom))
    document = SimpleDocTemplate(
        str(target), pagesize=A4, leftMargin=left, rightMargin=right, topMargin=top, bottomMargin=bottom
    )
    document.build([_flowable(piece, styles) for piece in pieces])


def _style(name: str, style: Style) -> ParagraphStyle:
    return ParagraphStyle(
        name, fontName=style.face.value, fontSize=style.size, leading=style.leading,
        spaceBefore=style.before, spaceAfter=style.after, leftIndent=style.left * mm,
        firstLineIndent=style.first * mm, alignment=_ALIGN[style.align],
    )  # fmt: skip


def _flowable(piece: Poured, styles: dict[str, ParagraphStyle]) -> Flowable:
    if isinstance(piece, Line):
        return _paragraph(piece, styles)
    if isinstance(piece, Picture):
        picture = Image(BytesIO(piece.data))
        share = 120 * mm / picture.drawWidth
        picture.drawWidth, picture.drawHeight = picture.drawWidth * share, picture.drawHeight * share
        return picture
    return _table(piece, styles)


def _table(grid: Grid, styles: dict[str, ParagraphStyle]) -> Flowable:
    if not grid.rows:
        return Spacer(0, 0)
    whole = LONG.frame * mm
    widths = [whole * share / sum(grid.widths) for share in grid.widths]
    rows = [[[_paragraph(line, styles) for line in cell] for cell in row] for row in grid.rows]
    return Table(rows, colWidths=widths)


def _paragraph(line: Line, styles: dict[str, ParagraphStyle]) -> Paragraph:
    marked = []
    for run in line.runs:
        text = escape(run.text)
        text = f"<b>{text}</b>" if run.strong else text
        marked.append(f"<i>{text}</i>" if run.emphasis else text)
    return Paragraph("".join(marked), styles[line.style])
