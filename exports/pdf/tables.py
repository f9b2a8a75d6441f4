"""Plain tables and contrast tables as pieces."""

from dataclasses import replace

from exports import look
from exports.blocks.running import SmallPrint
from exports.blocks.tables import ContrastTable, Table
from exports.inline import Text
from exports.look import STYLES, Align
from exports.pdf.grid import Cell, Grid, Row, Rule
from exports.pdf.kit import Around, Kit, beside
from exports.pdf.piece import MM, Piece, Placing

HEAVY, MIDDLE, HAIR = 1.2, 0.6, 0.5
_GAP = 8 * MM
_COLUMN_GAP = 4 * MM


def contrast(kit: Kit, block: ContrastTable, _: Around) -> list[Piece]:
    """Return two columns that answer each other, number and title hanging in the margin."""
    width = kit.geometry.text * MM
    half = (width - _GAP) / 2
    columns = ((0.0, half), (half + _GAP, half))
    rows = [_head(kit, block.head, columns, width)]
    rows += [_row(kit, row, columns, width, last=row is block.rows[-1]) for row in block.rows]
    placing = Placing(before=15, after=15, grid=True, anchor=block.id)
    grid = Grid(rows, placing, alt=block.caption)
    return [beside(kit, _hanging(kit, block.label, block.caption), grid, placing)]


def table(kit: Kit, block: Table, around: Around) -> list[Piece]:
    """Return a table in the text column, its title in the margin, and the small line below."""
    width = kit.geometry.text * MM
    columns = _columns(block.widths, width)
    rows = [_head(kit, block.head, columns, width, block.right)]
    rows += [_row(kit, row, columns, width, block.right, last=row is block.rows[-1]) for row in block.rows]
    followed = bool(block.note) or isinstance(around.after, SmallPrint)
    placing = Placing(before=7.5, after=5 if followed else 15, grid=not followed, anchor=block.id)
    title = kit.cell(block.label, "people_title") if block.label else None
    pieces: list[Piece] = [beside(kit, [title], Grid(rows, placing), placing)]
    if block.note:
        pieces.append(kit.prose(block.note, "small_print"))
    return pieces


def _columns(shares: tuple[float, ...], width: float) -> tuple[tuple[float, float], ...]:
    """Return where each column starts and how wide it is."""
    room = width - _COLUMN_GAP * (len(shares) - 1)
    scale = room / (sum(shares) or 1)
    columns, x = [], 0.0
    for share in shares:
        columns.append((x, share * scale))
        x += share * scale + _COLUMN_GAP
    return tuple(columns)


def _head(
    kit: Kit,
    names: tuple[str, ...],
    columns: tuple[tuple[float, float], ...],
    width: float,
    right: frozenset[int] = frozenset(),
) -> Row:
    cells = [
        Cell([kit.cell(name, "table_head", align=_align(place, right))], x, column)
        for place, (name, (x, column)) in enumerate(zip(names, columns, strict=False))
    ]
    over, under = (Rule(0, width, HEAVY, look.INK),), (Rule(0, width, MIDDLE, look.INK),)
    return Row(cells, 5, 5, over, under, header=True, keep_next=True)


def _row(
    kit: Kit,
    texts: tuple[Text, ...],
    columns: tuple[tuple[float, float], ...],
    width: float,
    right: frozenset[int] = frozenset(),
    *,
    last: bool,
) -> Row:
    cells = [
        Cell([kit.cell(one, "table_text", align=_align(place, right))], x, column)
        for place, (one, (x, column)) in enumerate(zip(texts, columns, strict=False))
    ]
    rule = Rule(0, width, HEAVY, look.INK) if last else Rule(0, width, HAIR, look.HAIRLINE)
    return Row(cells, 5, 5, under=(rule,))


def _align(place: int, right: frozenset[int]) -> Align:
    return Align.RIGHT if place in right else Align.LEFT


def _hanging(kit: Kit, label: str, caption: str) -> list[Piece | None]:
    grey = replace(STYLES["small_print"], left=0)
    return [kit.label(label), kit.prose(caption, grey) if caption else None]
