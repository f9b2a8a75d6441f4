"""Points as callouts: a bar and a fill for a vigilance, a thin frame for a proposal."""

from dataclasses import replace

from exports import look
from exports.blocks.running import Heading, SmallPrint
from exports.blocks.session import PointBlock
from exports.look import STYLES, Style
from exports.pdf.grid import Bar, Cell, Grid, Row
from exports.pdf.kit import Around, Kit
from exports.pdf.piece import MM, Piece, Placing
from exports.pdf.prose import Prose
from workshop.model.kinds import PointKind

SIGNS = {PointKind.VIGILANCE: "▲", PointKind.PROPOSAL: "◆"}

BAR = 4.0
EDGE = 0.75
_KIND = 42 * MM
_PADDING = 4 * MM
_SIGN = 3.8
_SIGN_SIZE = 11 / 9
_BETWEEN = 7.5
_AFTER_LAST = 7.5
"""Before going back to the grid, which adds as much again on average."""


def point(kit: Kit, block: PointBlock, around: Around) -> list[Piece]:
    """Return a point: its sign, kind and number on the left, its wording on the right."""
    width = kit.geometry.frame * MM
    kind: list[Piece] = [point_kind(kit, block, STYLES["point_kind"])]
    if block.label:
        kind.append(kit.prose(block.label, "point_label"))
    words: list[Piece] = [kit.prose(block.wording, replace(STYLES["point_text"], keep_together=False))]
    if block.provenance:
        words.append(kit.cell(block.provenance, "source", after=0))
    last = not isinstance(around.after, PointBlock | SmallPrint)
    placing = Placing(
        before=_BETWEEN,
        after=_AFTER_LAST if last else _BETWEEN,
        grid=last and not isinstance(around.after, Heading),
        anchor=block.id,
    )
    cells = [Cell(kind, 0, _KIND, _PADDING), Cell(words, _KIND, width - _KIND, 0, _PADDING)]
    return [Grid([callout_row(block.kind, cells, width)], placing, real=False, whole=True)]


def point_kind(kit: Kit, block: PointBlock, style: Style) -> Prose:
    """Return the sign of a point and its word, always together."""
    sign = kit.cell(SIGNS[block.kind], style, size=style.size * _SIGN_SIZE)
    return kit.prose(block.word, replace(style, left=_SIGN, first=-_SIGN), hang=sign)


def callout_row(kind: PointKind, cells: list[Cell], width: float) -> Row:
    """Return the row of a callout with the shape of its kind."""
    if kind is PointKind.PROPOSAL:
        return Row(cells, 7.5, 7.5, edge=(EDGE / 2, width - EDGE, EDGE, look.INK))
    filled = [Cell([], 0, width, fill=look.VIGILANCE_TINT), *cells]
    return Row(filled, 7.5, 7.5, bars=(Bar(0, BAR, look.INK),))
