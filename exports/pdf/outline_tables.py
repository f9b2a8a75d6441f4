"""Tensions, axes with their levers, and the programme, as pieces over the whole frame."""

from dataclasses import replace

from exports import look
from exports.blocks.session import Pairing, Voice
from exports.blocks.tables import (
    AxisRow,
    AxisTable,
    LeverRow,
    Pole,
    Programme,
    ProgrammeRow,
    Support,
    Tension,
    TensionTable,
)
from exports.inline import Inline, PageOf, Run, text
from exports.look import STYLES, Align
from exports.pdf.callouts import SIGNS
from exports.pdf.grid import Cell, Grid, Row, Rule
from exports.pdf.kit import Around, Kit
from exports.pdf.piece import MM, Piece, Placing
from exports.pdf.session import VOICE_COLOURS, voice_bars
from exports.pdf.tables import HAIR, HEAVY, MIDDLE

_POLE, _VERSUS = 68 * MM, 22 * MM
_AXIS_RULE = 0.8


def tensions(kit: Kit, block: TensionTable, _: Around) -> list[Piece]:
    """Return the tensions, pole facing pole, in ink alone."""
    width = kit.geometry.frame * MM
    rows = [_tension(kit, row, block, width) for row in block.rows]
    if not rows:
        return []
    rows[0].over = (Rule(0, width, HEAVY, look.INK),)
    rows[-1].under = (Rule(0, width, HEAVY, look.INK),)
    pieces: list[Piece] = [Grid(rows, Placing(before=15, after=7.5, grid=not block.note))]
    if block.note:
        pieces.append(kit.cell(block.note, "small_print"))
    return pieces


def _tension(kit: Kit, tension: Tension, block: TensionTable, width: float) -> Row:
    cells = [
        Cell(_pole(kit, tension.left, Align.RIGHT), 0, _POLE),
        Cell([kit.cell(block.versus, "versus")], _POLE + 5 * MM, _VERSUS - 5 * MM),
        Cell(_pole(kit, tension.right, Align.LEFT), _POLE + _VERSUS, _POLE),
    ]
    return Row(cells, 11.25, 11.25, under=(Rule(0, width, HAIR, look.HAIRLINE),))


def _pole(kit: Kit, pole: Pole, align: Align) -> list[Piece]:
    pieces: list[Piece] = [kit.cell(pole.name, "pole", align=align)]
    if pole.evidence:
        pieces.append(kit.cell(pole.evidence, "evidence", align=align))
    if pole.sources:
        pieces.append(kit.cell(pole.sources, "table_small", align=align))
    return pieces


def axes(kit: Kit, block: AxisTable, _: Around) -> list[Piece]:
    """Return axes and levers: one grid under a header, each axis beside its own levers."""
    width = kit.geometry.frame * MM
    left, lever_width, supports, pages = _axis_columns(kit)
    names = [
        Cell([kit.cell(block.head[0], "table_head")], 0, left - 4 * MM),
        Cell([kit.cell(block.head[1], "table_head")], left, lever_width),
        Cell([kit.cell(block.head[2], "table_head")], left + supports, pages - supports),
        Cell([kit.cell(block.head[3], "table_head", align=Align.RIGHT)], left + pages, width - left - pages),
    ]
    rules = (Rule(0, width, HEAVY, look.INK),), (Rule(0, width, MIDDLE, look.INK),)
    rows = [Row(names, 5, 5, *rules, header=True, keep_next=True)]
    rows += [_axis(kit, axis, width) for axis in block.axes]
    rows[-1].under = (Rule(0, width, HEAVY, look.INK),)
    pieces: list[Piece] = [Grid(rows, Placing(before=15, after=7.5, grid=not block.note))]
    if block.note:
        pieces.append(kit.cell(block.note, "small_print"))
    return pieces


def _axis_columns(kit: Kit) -> tuple[float, float, float, float]:
    """Return where levers start, how wide they are, and where supports and pages start after that."""
    return kit.geometry.indent * MM, 66 * MM, 70 * MM, 104 * MM


def _axis(kit: Kit, axis: AxisRow, width: float) -> Row:
    left = kit.geometry.indent * MM
    title: list[Piece] = [kit.cell(axis.number, "axis_number"), kit.cell(axis.title, "axis_title")]
    rows = [_lever(kit, lever, width - left, last=lever is axis.levers[-1]) for lever in axis.levers]
    levers: list[Piece] = [Grid(rows, Placing(), real=False)] if rows else []
    cells = [Cell(title, 0, left - 4 * MM), Cell(levers, left, width - left)]
    return Row(cells, 3, 3, under=(Rule(0, width, _AXIS_RULE, look.INK),))


def _lever(kit: Kit, lever: LeverRow, width: float, *, last: bool) -> Row:
    _, lever_width, supports, pages = _axis_columns(kit)
    words: list[Piece] = [kit.cell(lever.title, "lever_title")]
    if lever.sentence:
        words.append(kit.cell(lever.sentence, "table_text", size=9.5))
    page = (PageOf(lever.target),) if lever.target else ()
    cells = [
        Cell(words, 0, lever_width),
        Cell(
            [kit.cell(_supports(lever.supports), replace(STYLES["table_head"], face=look.Face.SANS))],
            supports,
            pages - supports - 8,
        ),
        Cell(
            [kit.cell(page, replace(STYLES["table_head"], face=look.Face.SANS), align=Align.RIGHT)],
            pages,
            width - pages,
        ),
    ]
    under = () if last else (Rule(0, width, HAIR, look.HAIRLINE),)
    return Row(cells, 6, 6, under=under)


def _supports(supports: tuple[Support, ...]) -> tuple[Inline, ...]:
    parts: list[str | Inline] = []
    for support in supports:
        link = f"#{support.target}" if support.target else ""
        parts += [Run(f"{SIGNS[support.kind]}\u00a0{support.label}", link=link), "\u00a0\u00a0 "]
    return text(*parts[:-1])


def programme(kit: Kit, block: Programme, _: Around) -> list[Piece]:
    """Return the sessions one after the other, each with its two voices or one plain line."""
    width = kit.geometry.frame * MM
    pieces: list[Piece] = []
    for place, row in enumerate(block.rows):
        weight = (HEAVY, look.INK) if place == 0 else (HAIR, look.HAIRLINE)
        pieces.append(_planned(kit, row, (Rule(0, width, *weight),)))
    return pieces


def _planned(kit: Kit, row: ProgrammeRow, over: tuple[Rule, ...]) -> Piece:
    left = kit.geometry.indent * MM
    width = kit.geometry.frame * MM
    number = kit.cell(row.number, "versus", face=look.Face.DISPLAY_LIGHT, size=16, leading=18)
    when: list[Piece] = [kit.cell(part, "table_small") for part in (row.weekday, row.date) if part]
    words: list[Piece] = [kit.cell(row.title, replace(STYLES["lever_title"], size=11, leading=15))]
    if row.question:
        words.append(kit.cell(row.question, "evidence", size=9.5))
    if row.line:
        words.append(kit.cell(row.line, "table_small", size=9, leading=15, colour=look.INK))
    cells = [Cell([number], 0, 9 * MM), Cell(when, 10 * MM, left - 12 * MM), Cell(words, left, width - left)]
    rows = [Row(cells, 5, 5, over=over)]
    if row.left is not None or row.right is not None:
        rows[0].keep_next = True
        rows.append(_planned_voices(kit, row))
        rows.append(Row([Cell([], 0, width)], 5, 0))
    return Grid(rows, Placing(anchor=row.id), whole=True, real=False)


def _planned_voices(kit: Kit, row: ProgrammeRow) -> Row:
    cells = []
    for voice, x in ((row.left, 0.0), (row.right, 81 * MM)):
        pieces = _planned_voice(kit, voice) if voice is not None else []
        cells.append(Cell(pieces, x, 77 * MM, 3 * MM, 3 * MM))
    return Row(cells, 0, 1.5, bars=voice_bars(Pairing(row.left, row.right)))


def _planned_voice(kit: Kit, voice: Voice) -> list[Piece]:
    colour = VOICE_COLOURS[voice.side][0]
    pieces: list[Piece] = [
        kit.prose(voice.label, replace(STYLES["voice_label"], size=8, leading=11.25, colour=colour)),
        kit.prose(voice.title, "table_text"),
    ]
    said = [", ".join(part for part in (one.name, one.function) if part) for one in voice.speakers]
    if said:
        pieces.append(kit.cell("\u202f; ".join(said), "table_small", colour=look.INK))
    return pieces
