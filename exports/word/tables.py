"""Tables as Word wants them: every width said twice, no padding but what a cell asks for, rules by cell."""

import re
from collections.abc import Sequence

from exports.look import INK
from exports.word.inline import paragraph
from exports.word.stylesheet import TABLE
from exports.word.text import on_one_line, points, twips

_STYLED = re.compile(r'(<w:pStyle w:val="[^"]+"/>)')

MM = 72 / 25.4
"""A millimetre in points."""

Padding = tuple[float, float, float, float]
"""Above, right, below, left, in points."""


def border(side: str, weight: float, colour: str = INK, *, double: bool = False) -> str:
    """Return one rule of a cell; the weight is in points, of each line when there are two."""
    kind = "double" if double else "single"
    return f'<w:{side} w:val="{kind}" w:sz="{round(weight * 8)}" w:space="0" w:color="{colour}"/>'


def cell(
    width: float,
    content: str,
    *,
    borders: str = "",
    fill: str = "",
    padding: Padding = (0, 0, 0, 0),
    span: int = 1,
    merge: str = "",
    stands: str = "",
) -> str:
    """Return a cell; borders are given in the order top, left, bottom, right.

    `merge` is `restart` or `continue`; the content `stands` at the top unless told `center` or `bottom`.
    """
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    ruled = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
    filled = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    upright = f'<w:vAlign w:val="{stands}"/>' if stands else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spans}{merged}{ruled}{filled}'
        f"{_margins(padding)}{upright}</w:tcPr>{content or EMPTY}</w:tc>"
    )


def row(
    cells: Sequence[str],
    *,
    header: bool = False,
    splits: bool = False,
    height: float = 0,
    exact: bool = False,
) -> str:
    """Return a row; a header is repeated on each page, and only a row that `splits` may break over two."""
    properties = "".join(
        (
            "" if splits else "<w:cantSplit/>",
            f'<w:trHeight w:val="{points(height)}" w:hRule="{"exact" if exact else "atLeast"}"/>'
            if height
            else "",
            "<w:tblHeader/>" if header else "",
        )
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(
    widths: Sequence[float],
    rows: Sequence[str],
    *,
    says: str = "",
    indent: float = 0,
    at_foot: bool = False,
) -> str:
    """Return a table of these widths in millimetres; `says` describes it to those who cannot see it.

    A table `at_foot` stands on the lower margin, whatever the text does.
    """
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    caption = f'<w:tblCaption w:val="{on_one_line(says)}"/>' if says else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE}"/>{_place(at_foot)}'
        f'<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(indent)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="1"/>{caption}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _place(at_foot: bool) -> str:
    if not at_foot:
        return ""
    return (
        '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" '
        'w:tblpXSpec="left" w:tblpYSpec="bottom"/>'
    )


def kept(last: str) -> str:
    """Return a row that stays with what follows its table: a line that says what the table leaves out."""
    return _STYLED.sub(r"\1<w:keepNext/>", last)


def gap(style: str = "gap_wide", *, bookmark: str = "") -> str:
    """Return the white after a table: Word joins two tables that nothing stands between."""
    return paragraph(style, bookmark)


def _margins(padding: Padding) -> str:
    above, right, below, left = map(points, padding)
    if not any((above, right, below, left)):
        return ""
    return (
        f'<w:tcMar><w:top w:w="{above}" w:type="dxa"/><w:left w:w="{left}" w:type="dxa"/>'
        f'<w:bottom w:w="{below}" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/></w:tcMar>'
    )


EMPTY = paragraph("gap_none", "")
"""What stands in a cell with nothing in it: a cell ends with a paragraph."""
