"""The table of axes and levers in Word: each axis beside its levers, their points of support, their pages."""

from exports.blocks.tables import AxisRow, AxisTable, LeverRow, Support
from exports.look import HAIRLINE
from exports.word.fields import linked, page_of
from exports.word.inline import paragraph, plain_run, runs
from exports.word.manuscript import Around, Manuscript
from exports.word.points import sign
from exports.word.tables import MM, border, cell, gap, row, table
from exports.word.tabular import HAIR, STRONG, THIN, below, with_note

_WIDTHS = (42.0, 70.0, 32.0, 14.0)
_BETWEEN_AXES = 0.8
_PADDING = (7.5, 4 * MM, 7.5, 0)
_LAST_PADDING = (7.5, 0, 7.5, 0)
_PADDINGS = (_PADDING, _PADDING, _PADDING, _LAST_PADDING)


def axes(block: AxisTable, manuscript: Manuscript, _: Around) -> str:
    """Return the table; its head is repeated on each page and an axis is one cell over its levers."""
    rules = border("top", STRONG) + border("bottom", THIN)
    styles = ("table_head", "table_head", "table_head", "right_head")
    head = row(
        [
            cell(width, paragraph(style, plain_run(name)), borders=rules, padding=padding)
            for width, padding, style, name in zip(_WIDTHS, _PADDINGS, styles, block.head, strict=True)
        ],
        header=True,
    )
    rows = [head]
    for place, axis in enumerate(block.axes):
        rows += _axis(axis, manuscript, first=not place, last=place == len(block.axes) - 1)
    return (
        gap("gap_before")
        + table(_WIDTHS, with_note(rows, block.note), says=" – ".join(block.head[:2]))
        + below(block.note, manuscript)
    )


def _axis(axis: AxisRow, manuscript: Manuscript, *, first: bool, last: bool) -> list[str]:
    title = paragraph("axis_number", plain_run(axis.number)) + paragraph("axis_title", plain_run(axis.title))
    levers = axis.levers or (LeverRow(""),)
    top = border("top", THIN if first else _BETWEEN_AXES)
    bottom = border("bottom", STRONG) if last else ""
    rows = []
    for place, lever in enumerate(levers):
        at_end = bottom if place == len(levers) - 1 else ""
        rules = (border("top", HAIR, HAIRLINE) if place else top) + at_end
        side = cell(
            _WIDTHS[0],
            "" if place else title,
            borders=("" if place else top) + at_end,
            padding=_PADDING,
            merge="" if len(levers) == 1 else "continue" if place else "restart",
        )
        rows.append(row([side, *_lever(lever, manuscript, rules)]))
    return rows


def _lever(lever: LeverRow, manuscript: Manuscript, rules: str) -> list[str]:
    name = (
        linked(manuscript, f"#{lever.target}", plain_run(lever.title))
        if lever.target
        else plain_run(lever.title)
    )
    sentence = paragraph("lever_sentence", runs(lever.sentence, manuscript)) if lever.sentence else ""
    supports = plain_run("\u2003").join(_support(one, manuscript) for one in lever.supports)
    contents = (
        paragraph("lever_title", name) + sentence,
        paragraph("table_support", supports),
        paragraph("right_folio", page_of(manuscript, lever.target) if lever.target else ""),
    )
    return [
        cell(width, content, borders=rules, padding=padding)
        for width, padding, content in zip(_WIDTHS[1:], _PADDINGS[1:], contents, strict=True)
    ]


def _support(one: Support, manuscript: Manuscript) -> str:
    shown = sign(one.kind) + plain_run(f"\u00a0{one.label}")
    return linked(manuscript, f"#{one.target}", shown) if one.target else shown
