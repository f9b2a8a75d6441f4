"""Tables in Word: tensions, contrasts, plain ones."""

from collections.abc import Sequence

from exports.blocks.tables import ContrastTable, Pole, Table, Tension, TensionTable
from exports.inline import Text
from exports.look import HAIRLINE, LONG
from exports.word.fields import numbered_label
from exports.word.inline import TAB, paragraph, plain_run, runs
from exports.word.manuscript import Around, Manuscript
from exports.word.styles import STYLE_IDS
from exports.word.tables import MM, border, cell, gap, kept, row, table

STRONG, THIN, HAIR = 1.2, 0.6, 0.5
"""Weights of rules: around a table, under its head, between its rows."""

_POLE, _VERSUS = 68.0, 22.0
_BETWEEN = 4 * MM


def tensions(block: TensionTable, manuscript: Manuscript, _: Around) -> str:
    """Return the poles face to face, each with a verbatim and its sessions below."""
    if not block.rows:
        return ""
    last = len(block.rows) - 1
    rows = [
        _tension(one, block.versus, manuscript, first=place == 0, last=place == last)
        for place, one in enumerate(block.rows)
    ]
    says = " ; ".join(f"{one.left.name} {block.versus} {one.right.name}" for one in block.rows)
    return (
        gap("gap_before")
        + table((_POLE, _VERSUS, _POLE), with_note(rows, block.note), says=says)
        + below(block.note, manuscript)
    )


def _tension(one: Tension, versus: str, manuscript: Manuscript, *, first: bool, last: bool) -> str:
    rules = _rules(first=first, last=last)
    left = _pole(one.left, manuscript, ("left_pole", "left_evidence", "left_small"), one.id)
    right = _pole(one.right, manuscript, ("pole", "evidence", "table_small"), "")
    between = paragraph("versus", plain_run(versus))
    columns = ((_POLE, left), (_VERSUS, between), (_POLE, right))
    return row(
        [cell(width, content, borders=rules, padding=(11.25, 0, 7.5, 0)) for width, content in columns]
    )


def _pole(pole: Pole, manuscript: Manuscript, styles: tuple[str, str, str], block_id: str) -> str:
    pieces = [paragraph(styles[0], manuscript.marked(block_id, plain_run(pole.name)))]
    if pole.evidence:
        pieces.append(paragraph(styles[1], runs(pole.evidence, manuscript)))
    if pole.sources:
        pieces.append(paragraph(styles[2], plain_run(pole.sources)))
    return "".join(pieces)


def contrast(block: ContrastTable, manuscript: Manuscript, _: Around) -> str:
    """Return two columns that answer each other, their number and title hanging above them."""
    widths = (LONG.text / 2, LONG.text / 2)
    written = [[runs(part, manuscript) for part in pair] for pair in block.rows]
    drawn = _columns(widths, block.head, written, frozenset(), block.caption)
    return _caption(block, manuscript) + drawn + gap()


def plain_table(block: Table, manuscript: Manuscript, _: Around) -> str:
    """Return a table in the text column with a header row, its title above and its note below."""
    between = _BETWEEN / MM
    share = (LONG.text - between * (len(block.widths) - 1)) / (sum(block.widths) or 1)
    widths = [width * share + between for width in block.widths]
    widths[-1] -= between
    written = [[runs(part, manuscript) for part in one] for one in block.rows]
    title = manuscript.marked(block.id, plain_run(block.label))
    above = paragraph("people_title", title) if block.label else gap("gap_before", bookmark=title)
    return (
        above
        + _columns(widths, block.head, written, block.right, block.label, block.note)
        + below(block.note, manuscript)
    )


def _columns(
    widths: Sequence[float],
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    right: frozenset[int],
    says: str,
    note: Text = (),
) -> str:
    """A table of plain columns: strong rules around, a thin one under the head, hairlines between rows."""
    styles = [
        ("right_head", "right_text") if place in right else ("table_head", "table_text")
        for place in range(len(widths))
    ]
    heads = [paragraph(style, plain_run(name)) for (style, _), name in zip(styles, head, strict=True)]
    made = [_row(widths, heads, border("top", STRONG) + border("bottom", THIN), header=True)]
    for place, one in enumerate(rows):
        rules = _rules(first=False, last=place == len(rows) - 1, under_head=place == 0)
        made.append(
            _row(
                widths, [paragraph(style, part) for (_, style), part in zip(styles, one, strict=True)], rules
            )
        )
    return table(widths, with_note(made, note), says=says, indent=LONG.indent)


def _row(widths: Sequence[float], contents: Sequence[str], rules: str, *, header: bool = False) -> str:
    last = len(widths) - 1
    cells = [
        cell(width, content, borders=rules, padding=(3.75, 0 if place == last else _BETWEEN, 3.75, 0))
        for place, (width, content) in enumerate(zip(widths, contents, strict=True))
    ]
    return row(cells, header=header)


def _rules(*, first: bool, last: bool, under_head: bool = False) -> str:
    top = border("top", THIN) if under_head else border("top", HAIR, HAIRLINE)
    return (border("top", STRONG) if first else top) + (border("bottom", STRONG) if last else "")


def _caption(block: ContrastTable, manuscript: Manuscript) -> str:
    if not (block.label or block.caption):
        return gap("gap_before", bookmark=manuscript.marked(block.id, ""))
    label = numbered_label(manuscript, block.label, STYLE_IDS["label"]) if block.label else ""
    return paragraph("table_caption", manuscript.marked(block.id, f"{label}{TAB}{plain_run(block.caption)}"))


def below(note: Text, manuscript: Manuscript, style: str = "wide_table_note") -> str:
    """Return the small line under a table, or the white that stands there without one."""
    return paragraph(style, runs(note, manuscript)) if note else gap()


def with_note(rows: list[str], note: Text) -> list[str]:
    """Return the rows of a table, the last one kept with the line below when there is one."""
    return [*rows[:-1], kept(rows[-1])] if note and rows else rows
