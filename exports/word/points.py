"""A point as a callout in Word: a bar and a tint for a vigilance, a frame for a proposal, never a hue."""

from exports.blocks.session import PointBlock
from exports.look import VIGILANCE_TINT
from exports.word.inline import paragraph, plain_run, runs, styled_run
from exports.word.manuscript import Around, Manuscript
from exports.word.tables import MM, border, cell, gap, row, table
from workshop.model.kinds import PointKind

SIGNS = {PointKind.VIGILANCE: "▲", PointKind.PROPOSAL: "◆"}
_KIND, _WORDING = 42.0, 116.0
_BAR, _FRAME = 4.0, 0.75


def point(block: PointBlock, manuscript: Manuscript, around: Around) -> str:
    """Return the callout of a point: sign, kind and number, then the wording and where it comes from."""
    kind = paragraph("point_kind", sign(block.kind) + plain_run(f"\u00a0{block.word}"))
    label = paragraph("point_label", plain_run(block.label)) if block.label else ""
    wording = paragraph("point_text", manuscript.marked(block.id, runs(block.wording, manuscript)))
    source = paragraph("cell_source", runs(block.provenance, manuscript)) if block.provenance else ""
    rows = [callout_row(block.kind, (_KIND, _WORDING), (kind + label, wording + source))]
    before = "" if isinstance(around.before, PointBlock) else gap("gap_before")
    after = gap("gap" if isinstance(around.after, PointBlock) else "gap_wide")
    says = " ".join(part for part in (block.word, block.label) if part)
    return before + table((_KIND, _WORDING), rows, says=says) + after


def sign(kind: PointKind) -> str:
    """Return the shape that stands for a kind of point; its word always follows."""
    return styled_run(SIGNS[kind], "sign")


def callout_row(
    kind: PointKind,
    widths: tuple[float, float],
    contents: tuple[str, str],
    *,
    inner: float = 4.0,
    above: float = 7.5,
) -> str:
    """Return the row of a callout, drawn as its kind is, with so much white beside and above its words."""
    padding = (above, inner * MM, above, inner * MM)
    beside = (above, inner * MM, above, 0)
    if kind is PointKind.VIGILANCE:
        bar = border("left", _BAR)
        first = cell(widths[0], contents[0], borders=bar, fill=VIGILANCE_TINT, padding=padding)
        return row([first, cell(widths[1], contents[1], fill=VIGILANCE_TINT, padding=beside)])
    top, bottom = border("top", _FRAME), border("bottom", _FRAME)
    first = cell(widths[0], contents[0], borders=f"{top}{border('left', _FRAME)}{bottom}", padding=padding)
    second = cell(widths[1], contents[1], borders=f"{top}{bottom}{border('right', _FRAME)}", padding=beside)
    return row([first, second])
