"""The pages before the text in Word: the cover, and the title page with the key to the signs."""

from collections.abc import Sequence

from exports.blocks.front import Cover, KeyEntry, Sign, TitlePage
from exports.look import INDIGO, LONG, TERRACOTTA
from exports.word.closing import logos
from exports.word.inline import paragraph, plain_run, styled_run
from exports.word.manuscript import Around, Manuscript
from exports.word.package import Relationships
from exports.word.pictures import behind_the_page
from exports.word.points import SIGNS
from exports.word.rings import HEIGHT, INNER, LEFT_CENTRE, RIGHT_CENTRE, TOP, WIDTH, rings
from exports.word.running import labelled
from exports.word.tables import MM, border, cell, gap, row, table
from workshop.model.kinds import PointKind

_SIGN, _MEANING, _BETWEEN = 14.0, 63.0, 4.0
_BOXES = 104.0
_FOOT = 26 * MM
_LETTERS_OF_SIZE = ((40, "title"), (64, "long_title"), (120, "longer_title"))
_RULES = {
    Sign.HUMANITIES: border("left", 3, INDIGO),
    Sign.PRACTICE: border("left", 1.25, TERRACOTTA, double=True),
}


def cover(block: Cover) -> str:
    """Return the words of the first page; the rings and the foot are those of its section."""
    pieces = [
        paragraph("cover_kind", plain_run(block.kind)),
        paragraph(_title_style(block.title), plain_run(block.title)),
    ]
    if block.subtitle:
        pieces.append(paragraph("subtitle", plain_run(block.subtitle)))
    return "".join([*pieces, paragraph("cover_place", plain_run(block.place_and_period))])


def _title_style(title: str) -> str:
    """The longer the title the smaller its letters, so that it leaves the rings their room."""
    return next((style for most, style in _LETTERS_OF_SIZE if len(title) <= most), "longest_title")


def cover_head(block: Cover, manuscript: Manuscript, part: Relationships) -> str:
    """Return the head of the cover: the rings behind the page, marked as decoration."""
    drawn = behind_the_page(manuscript, part, rings(block.rings), (WIDTH, HEIGHT), TOP)
    return paragraph("opening_head", drawn)


def cover_foot(block: Cover, manuscript: Manuscript, part: Relationships) -> str:
    """Return the foot of the cover: the two voices in their rings, then partners and edition.

    It is built upwards from the lower edge of the page, so that each voice stands where its rings are.
    """
    lines = "".join(
        paragraph("cover_partners", plain_run(line)) for line in (block.partners, block.edition) if line
    )
    boxes = logos(manuscript, block.logos, _BOXES, part) + paragraph("gap_none", "") if block.logos else ""
    cells = [cell(_BOXES, boxes, stands="bottom"), cell(LONG.frame - _BOXES, lines, stands="bottom")]
    foot = table((_BOXES, LONG.frame - _BOXES), [row(cells, height=_FOOT, exact=True)])
    return _voices(block) + paragraph("cover_gap", "") + foot + paragraph("gap_none", "")


def _voices(block: Cover) -> str:
    """The names of the two voices, each in the middle of its rings."""
    wide, between = 2 * INNER, RIGHT_CENTRE[0] - LEFT_CENTRE[0] - 2 * INNER
    cells = (
        cell(wide, paragraph("humanities_ring", plain_run(block.left)), stands="center"),
        cell(between, ""),
        cell(wide, paragraph("practice_ring", plain_run(block.right)), stands="center"),
    )
    indent = LEFT_CENTRE[0] - INNER - LONG.left
    return table((wide, between, wide), [row(cells, height=wide * MM, exact=True)], indent=indent)


def title_page(block: TitlePage, manuscript: Manuscript) -> str:
    """Return title, subtitle, facts about the series and the key to the signs."""
    pieces = [paragraph("front_title", plain_run(block.title))]
    if block.subtitle:
        pieces.append(paragraph("front_subtitle", plain_run(block.subtitle)))
    pieces += [labelled(entry, manuscript, Around()) for entry in block.entries]
    if block.key:
        pieces.append(paragraph("key_title", plain_run(block.key_title)))
        rows = [_key_row(block.key[at : at + 2]) for at in range(0, len(block.key), 2)]
        pieces += [
            table((_SIGN, _MEANING, _BETWEEN, _SIGN, _MEANING), rows, says=block.key_title),
            gap("gap"),
        ]
    return "".join(pieces)


def _key_row(entries: Sequence[KeyEntry]) -> str:
    cells = [one for entry in entries for one in (*_key_cells(entry), cell(_BETWEEN, ""))][:-1]
    if len(entries) == 1:
        cells += [cell(_BETWEEN, ""), cell(_SIGN, ""), cell(_MEANING, "")]
    return row(cells)


def _key_cells(entry: KeyEntry) -> tuple[str, str]:
    rule = _RULES.get(entry.sign, "")
    shown = paragraph("key_sign", _sign(entry.sign)) if not rule else ""
    name = f'<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr>{plain_run(entry.name)[5:]}' if entry.name else ""
    meaning = paragraph("key_text", name + plain_run(f"\u00a0: {entry.meaning}"))
    return cell(_SIGN, shown, borders=rule), cell(_MEANING, meaning)


def _sign(sign: Sign) -> str:
    if sign is Sign.VERBATIM:
        return styled_run("«\u202fAbc\u202f»", "key_verbatim")
    if sign is Sign.REDACTION:
        return styled_run("xxx", "redaction")
    return styled_run(SIGNS[PointKind(sign.value)], "sign")
