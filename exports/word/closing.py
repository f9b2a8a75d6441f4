"""Figures, the bar of a session's time, people, logos and the last page in Word."""

from collections.abc import Sequence

from exports.blocks.closing import Colophon, Figure, PeopleGroup, PeopleList, TimeBar, TimeSegment
from exports.blocks.front import Logo
from exports.inline import plain
from exports.look import LONG, REDACTION_TINT, VIGILANCE_TINT
from exports.word.fields import numbered_label
from exports.word.inline import TAB, paragraph, plain_run, runs, styled_run
from exports.word.manuscript import Around, Manuscript
from exports.word.package import Relationships
from exports.word.pictures import inline_picture
from exports.word.running import labelled
from exports.word.session import VOICE_LABELS, VOICE_TINTS
from exports.word.styles import STYLE_IDS
from exports.word.tables import cell, gap, row, table
from exports.word.tabular import below, with_note

HIGHEST = 150.0
LOGO = (32.0, 13.0)
_LOGO_GAP = 4.0
_BAR_HEIGHT = 36.0
_NARROWEST = 2.0
_COLUMNS = (42.0, 54.0, 8.0, 54.0)


def figure(block: Figure, manuscript: Manuscript, _: Around) -> str:
    """Return a picture with its number, title and credit, and what it says written out."""
    width = LONG.frame if block.wide else LONG.text
    alt = block.alt or plain(block.speech) or block.caption
    drawn = inline_picture(
        manuscript, block.picture, (width, HIGHEST), title=block.caption, alt=alt, framed=block.framed
    )
    pieces = [paragraph("picture" if block.wide else "text_picture", manuscript.marked(block.id, drawn))]
    if block.label or block.caption:
        label = numbered_label(manuscript, block.label, STYLE_IDS["label"]) if block.label else ""
        pieces.append(paragraph("caption", f"{label}{TAB}{plain_run(block.caption)}", _kept(block)))
    if block.credit or block.speech:
        credit = styled_run(block.credit, "attribution")
        pieces.append(paragraph("credited_speech", f"{credit}{TAB}{runs(block.speech, manuscript)}"))
    return "".join(pieces)


def _kept(block: Figure) -> str:
    return "<w:keepNext/>" if block.credit or block.speech else ""


def time_bar(block: TimeBar, manuscript: Manuscript, _: Around) -> str:
    """Return the bar as a table of one row, each cell as wide as its share of the time."""
    total = sum(segment.minutes for segment in block.segments)
    if not total:
        return ""
    widths = _shares([segment.minutes / total for segment in block.segments])
    cells = [_segment(segment, width) for segment, width in zip(block.segments, widths, strict=True)]
    title = paragraph("bar_title", plain_run(block.title))
    return (
        title
        + table(widths, with_note([row(cells, height=_BAR_HEIGHT)], block.note), says=block.alt)
        + below(block.note, manuscript)
    )


def _shares(shares: Sequence[float]) -> list[float]:
    """Widths in proportion, none too narrow to be seen."""
    widths = [max(share * LONG.frame, _NARROWEST) for share in shares]
    return [width * LONG.frame / sum(widths) for width in widths]


def _segment(segment: TimeSegment, width: float) -> str:
    style = f"small_{VOICE_LABELS[segment.side]}" if segment.side else "segment_label"
    tint = VOICE_TINTS[segment.side] if segment.side else VIGILANCE_TINT if segment.label else REDACTION_TINT
    content = paragraph(style, plain_run(segment.label)) if segment.label else ""
    if segment.length:
        content += paragraph("segment_length", plain_run(segment.length))
    return cell(width, content, fill=tint, padding=(5, 2, 5, 5 if content else 0))


def people(block: PeopleList, manuscript: Manuscript, _: Around) -> str:  # noqa: ARG001 - as the others
    """Return people by organisation in two columns, the title in the hanging column."""
    half = (len(block.groups) + 1) // 2
    rows = []
    for place in range(max(half, 1)):
        left = "".join(map(_group, block.groups[place : place + 1]))
        right = "".join(map(_group, block.groups[half + place : half + place + 1]))
        title = paragraph("people_title", plain_run(block.title)) if block.title and not place else ""
        contents = zip(_COLUMNS, (title, left, "", right), strict=True)
        rows.append(row([cell(width, content, padding=(0, 0, 9, 0)) for width, content in contents]))
    return gap("gap_before") + table(_COLUMNS, rows, says=block.title) + gap("gap")


def _group(group: PeopleGroup) -> str:
    name = paragraph("organisation", plain_run(group.organisation)) if group.organisation else ""
    return name + "".join(paragraph("person", plain_run(one)) for one in group.names)


def colophon(block: Colophon, manuscript: Manuscript, around: Around) -> str:
    """Return the last page: labelled lines under a rule, then the partners' boxes."""
    lines = "".join(labelled(entry, manuscript, around) for entry in block.entries)
    boxes = logos(manuscript, block.logos, LONG.frame, manuscript.main) + gap("gap") if block.logos else ""
    return paragraph("colophon_rule", "") + lines + (gap("gap") + boxes if boxes else "")


def logos(manuscript: Manuscript, marks: tuple[Logo, ...], room: float, part: Relationships) -> str:
    """Return the partners' boxes, all of one size; a partner without a picture is named in its box."""
    per_row = max(1, int((room + _LOGO_GAP) // (LOGO[0] + _LOGO_GAP)))
    widths = [LOGO[0], _LOGO_GAP] * min(per_row, len(marks))
    rows = []
    for start in range(0, len(marks), per_row):
        cells = []
        for mark in marks[start : start + per_row]:
            cells += [_logo(manuscript, mark, part), cell(_LOGO_GAP, "")]
        missing = len(widths) - len(cells)
        rows.append(
            row(
                [*cells, *(cell(width, "") for width in widths[len(cells) :])] if missing else cells,
                height=36.85,
            )
        )
    return table(widths, rows, says=", ".join(mark.name for mark in marks))


def _logo(manuscript: Manuscript, mark: Logo, part: Relationships) -> str:
    if not mark.picture:
        return cell(LOGO[0], paragraph("logo", plain_run(mark.name)), fill=VIGILANCE_TINT, stands="center")
    drawn = inline_picture(manuscript, mark.picture, LOGO, title=mark.name, alt=mark.name, part=part)
    return cell(LOGO[0], paragraph("logo_picture", drawn), stands="center")
