"""Rows of cells with their fills and rules: callouts, pairings, tables. Split between rows, or inside one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from exports.pdf.pen import Pen
from exports.pdf.piece import Note, Piece, Placing

_TALL = 340.0
"""A row up to this height goes whole to the next page, in points."""

_LEAST = 24.0
"""A row is split inside only when at least this much of it fits, in points."""


@dataclass(slots=True)
class Cell:
    """Pieces one above the other, from `x` on; paddings are inside the width."""

    pieces: list[Piece]
    x: float
    width: float
    left: float = 0
    right: float = 0
    fill: str = ""
    role: str = "TD"

    @property
    def inner(self) -> float:
        """Return the width left for the pieces."""
        return self.width - self.left - self.right

    def height(self) -> float:
        """Return the height of the pieces with the spaces between them."""
        return stack_height(self.pieces, self.inner)


@dataclass(slots=True)
class Rule:
    """A horizontal rule at the top or the bottom of a row."""

    x: float
    width: float
    weight: float
    colour: str


@dataclass(slots=True)
class Bar:
    """A vertical bar along rows, its left edge at `x`."""

    x: float
    weight: float
    colour: str


@dataclass(slots=True)
class Row:
    """Cells side by side. `edge` frames the whole row."""

    cells: list[Cell]
    top: float = 0
    bottom: float = 0
    over: Sequence[Rule] = ()
    under: Sequence[Rule] = ()
    bars: Sequence[Bar] = ()
    edge: tuple[float, float, float, str] | None = None
    header: bool = False
    keep_next: bool = False

    def height(self) -> float:
        """Return the height of the highest cell with the paddings."""
        return self.top + self.bottom + max((cell.height() for cell in self.cells), default=0)


@dataclass(slots=True)
class Table:
    """What a screen reader is told of a grid: a real table, or only pieces one after the other."""

    real: bool = True
    alt: str = ""
    key: object = field(default_factory=object)


class Grid(Piece):
    """Rows one under the other; header rows come back after a split."""

    def __init__(
        self, rows: list[Row], placing: Placing, *, real: bool = True, whole: bool = False, alt: str = ""
    ) -> None:
        super().__init__(placing)
        self._rows = rows
        self._whole = whole
        self._table = Table(real, alt)
        self._heights: list[float] | None = None

    def height(self, _width: float) -> float:
        """Return the height of all rows; columns have widths of their own."""
        return sum(self._row_heights())

    def split(self, _width: float, room: float) -> tuple[Piece, Piece] | None:
        """Cut between two rows, or inside the first that is too high for any page."""
        return None if self._whole else self._split(room, _TALL)

    def force(self, _width: float, room: float) -> tuple[Piece, Piece] | None:
        """Cut between two rows; inside a row when none fits whole."""
        return self._split(room, 0)

    def _split(self, room: float, inside_over: float) -> tuple[Piece, Piece] | None:
        """Cut between two rows, or inside the first one when it is higher than `inside_over`."""
        heads = sum(1 for row in self._rows if row.header)
        used, count = 0.0, 0
        for height in self._row_heights():
            if used + height > room + 0.01:
                break
            used += height
            count += 1
        if count == len(self._rows):
            return None
        while count > heads and self._rows[count - 1].keep_next:
            count -= 1
        if count > heads:
            return self._parted(self._rows[:count], self._rows[count:])
        return self._inside(heads, room) if self._row_heights()[heads] > inside_over else None

    def notes(self) -> list[Note]:
        """Return the footnotes called in all cells."""
        return [
            note
            for row in self._rows
            for cell in row.cells
            for piece in cell.pieces
            for note in piece.notes()
        ]

    def draw(self, pen: Pen, x: float, top: float, _width: float) -> None:
        """Draw fills and rules, then the cells row by row."""
        with ExitStack() as stack:
            if self._table.real:
                stack.enter_context(pen.tags.element("Table", self._table.key, alt=self._table.alt))
            for row, height in zip(self._rows, self._row_heights(), strict=True):
                with pen.artifact():
                    _draw_edges(pen, row, x, top, height)
                self._draw_row(pen, row, x, top)
                top += height

    def _draw_row(self, pen: Pen, row: Row, x: float, top: float) -> None:
        with ExitStack() as stack:
            if self._table.real:
                stack.enter_context(pen.tags.element("TR", row))
            for cell in row.cells:
                self._draw_cell(pen, row, cell, x, top)

    def _draw_cell(self, pen: Pen, row: Row, cell: Cell, x: float, top: float) -> None:
        role = "TH" if row.header and cell.role == "TD" else cell.role
        with ExitStack() as stack:
            if self._table.real:
                stack.enter_context(pen.tags.element(role, header=role == "TH"))
            draw_stack(pen, cell.pieces, x + cell.x + cell.left, top + row.top, cell.inner)

    def _row_heights(self) -> list[float]:
        if self._heights is None:
            self._heights = [row.height() for row in self._rows]
        return self._heights

    def _inside(self, heads: int, room: float) -> tuple[Piece, Piece] | None:
        """Cut the first row after the header inside its cells."""
        row = self._rows[heads]
        left = room - sum(self._row_heights()[:heads]) - row.top - row.bottom
        if left < _LEAST:
            return None
        firsts, rests = [], []
        for cell in row.cells:
            first, rest = stack_split(cell.pieces, cell.inner, left)
            firsts.append(replace(cell, pieces=first))
            rests.append(replace(cell, pieces=rest))
        if not any(cell.pieces for cell in rests) or not any(cell.pieces for cell in firsts):
            return None
        head, tail = replace(row, cells=firsts, under=()), replace(row, cells=rests, over=())
        return self._parted([*self._rows[:heads], head], [tail, *self._rows[heads + 1 :]])

    def _parted(self, first: list[Row], rest: list[Row]) -> tuple[Piece, Piece]:
        headers = [row for row in self._rows if row.header]
        head_placing, rest_placing = self.placing.cut()
        head, tail = Grid(first, head_placing), Grid([*headers, *rest], rest_placing)
        head._table = tail._table = self._table
        tail._whole = self._whole
        return head, tail


def stack_height(pieces: Sequence[Piece], width: float) -> float:
    """Return the height of pieces one above the other: the larger of two spaces holds, none at the top."""
    height, after = 0.0, 0.0
    for count, piece in enumerate(pieces):
        if count:
            height += max(after, piece.placing.before)
        height += piece.height(width)
        after = piece.placing.after
    return height


def stack_split(pieces: Sequence[Piece], width: float, room: float) -> tuple[list[Piece], list[Piece]]:
    """Return the pieces that fit in the room and those that do not, one of them cut if need be."""
    used, after = 0.0, 0.0
    for count, piece in enumerate(pieces):
        space = max(after, piece.placing.before) if count else 0
        height = piece.height(width)
        if used + space + height <= room + 0.01:
            used += space + height
            after = piece.placing.after
            continue
        halves = piece.force(width, room - used - space)
        if halves is None:
            return list(pieces[:count]), list(pieces[count:])
        return [*pieces[:count], halves[0]], [halves[1], *pieces[count + 1 :]]
    return list(pieces), []


def draw_stack(pen: Pen, pieces: Sequence[Piece], x: float, top: float, width: float) -> None:
    """Draw pieces one above the other."""
    after = 0.0
    for count, piece in enumerate(pieces):
        if count:
            top += max(after, piece.placing.before)
        piece.draw(pen, x, top, width)
        top += piece.height(width)
        after = piece.placing.after


def _draw_edges(pen: Pen, row: Row, x: float, top: float, height: float) -> None:
    for cell in row.cells:
        if cell.fill:
            pen.fill(x + cell.x, top, cell.width, height, cell.fill)
    for bar in row.bars:
        pen.fill(x + bar.x, top, bar.weight, height, bar.colour)
    for rule in row.over:
        pen.rule(x + rule.x, x + rule.x + rule.width, top, rule.weight, rule.colour)
    for rule in row.under:
        pen.rule(x + rule.x, x + rule.x + rule.width, top + height, rule.weight, rule.colour)
    if row.edge:
        start, width, weight, code = row.edge
        pen.frame(x + start, top, width, height, weight, code)
