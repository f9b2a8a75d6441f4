"""Headings as pieces: parts, annexes, sessions, sections, levers and small headings."""

from collections.abc import Callable
from dataclasses import replace

from exports.blocks.running import Heading, HeadingKind
from exports.blocks.session import SessionMeta
from exports.escape import to_property
from exports.inline import plain
from exports.look import GREY, PART_WHITE, STYLES, Face
from exports.pdf.kit import Around, Kit
from exports.pdf.piece import Entry, Piece, Placing
from exports.pdf.prose import Prose

_SESSION_NUMBER = 62.0
_LIST_LEVELS = 2


def heading(kit: Kit, block: Heading, around: Around) -> list[Piece]:
    """Return a heading with its kicker, kept with what follows."""
    pieces = _KINDS[block.kind](kit, block)
    if isinstance(around.before, Heading) and around.before.kind is HeadingKind.GROUP:
        pieces[0].placing.page_break = False
    if isinstance(around.after, SessionMeta):
        pieces[-1].placing.after = 0
    first = pieces[0].placing
    first.anchor = block.id
    first.entry = _entry(block)
    return pieces


def _entry(block: Heading) -> Entry:
    running = to_property(block.running or plain(block.title)) if block.level == 1 else ""
    listed = block.listed and block.level <= _LIST_LEVELS
    return Entry(block.level, to_property(block.number), to_property(plain(block.title)), running, listed)


def _prose(kit: Kit, block: Heading, style: str, number_size: float = 0) -> Prose:
    found = STYLES[style]
    hang = None
    if block.number:
        number = replace(found, face=Face.DISPLAY_LIGHT, colour=GREY, left=0, first=0)
        hang = kit.prose(block.number, replace(number, size=number_size or found.size))
    placing = Placing(before=found.before, after=found.after, keep_next=True)
    return kit.prose(block.title, found, hang=hang, placing=placing, role=f"H{block.level}")


def _opening(kit: Kit, block: Heading, white: float) -> list[Piece]:
    made = _prose(kit, block, "heading1")
    made.placing.page_break = made.placing.opening = True
    made.placing.white = white
    return [made]


def _part(kit: Kit, block: Heading) -> list[Piece]:
    return _opening(kit, block, PART_WHITE)


def _plain(kit: Kit, block: Heading) -> list[Piece]:
    return _opening(kit, block, 0)


def _group(kit: Kit, block: Heading) -> list[Piece]:
    made = kit.prose(block.title, "group", role=f"H{block.level}")
    made.placing.page_break = made.placing.opening = True
    return [made]


def _session(kit: Kit, block: Heading) -> list[Piece]:
    title = _prose(kit, block, "heading1", _SESSION_NUMBER)
    kicker = kit.prose(block.kicker, "kicker") if block.kicker else None
    first = (kicker or title).placing
    first.page_break = True
    first.opening = block.level == 1
    return [kicker, title] if kicker else [title]


def _section(kit: Kit, block: Heading) -> list[Piece]:
    return [_prose(kit, block, "heading2")]


def _lever(kit: Kit, block: Heading) -> list[Piece]:
    title = _prose(kit, block, "heading2")
    if not block.kicker:
        return [title]
    kicker = kit.prose(block.kicker, replace(STYLES["label"], before=30, after=3.75, keep_next=True))
    title.placing.before = 3.75
    return [kicker, title]


def _minor(kit: Kit, block: Heading) -> list[Piece]:
    return [_prose(kit, replace(block, number=""), "heading3")]


_KINDS: dict[HeadingKind, Callable[[Kit, Heading], list[Piece]]] = {
    HeadingKind.PART: _part,
    HeadingKind.PLAIN: _plain,
    HeadingKind.ANNEX: _plain,
    HeadingKind.GROUP: _group,
    HeadingKind.SESSION: _session,
    HeadingKind.SECTION: _section,
    HeadingKind.LEVER: _lever,
    HeadingKind.MINOR: _minor,
}
