"""One function per block: which one makes its pieces."""

from collections.abc import Callable, Sequence
from typing import Any

from exports.blocks.closing import Colophon, Figure, PeopleList, TimeBar
from exports.blocks.document import Block
from exports.blocks.front import LabelledText
from exports.blocks.running import (
    BulletList,
    Heading,
    Lead,
    NumberList,
    PageBreak,
    Paragraph,
    Quote,
    SmallPrint,
)
from exports.blocks.session import (
    GuidingQuestion,
    NoteLine,
    Pairing,
    PointBlock,
    SessionMeta,
    VerbatimBlock,
)
from exports.blocks.tables import AxisTable, ContrastTable, Programme, Table, TensionTable
from exports.pdf import callouts, closing, headings, outline_tables, running, session, tables
from exports.pdf.kit import Around, Kit
from exports.pdf.piece import Piece

Maker = Callable[[Kit, Any, Around], list[Piece]]

MAKERS: dict[type[Block], Maker] = {
    Heading: headings.heading,
    Lead: running.lead,
    Paragraph: running.paragraph,
    SmallPrint: running.small_print,
    BulletList: running.bullet_list,
    NumberList: running.number_list,
    Quote: running.quote,
    LabelledText: running.labelled,
    PageBreak: running.page_break,
    SessionMeta: session.session_meta,
    GuidingQuestion: session.guiding_question,
    Pairing: session.pairing,
    PointBlock: callouts.point,
    VerbatimBlock: session.verbatim,
    NoteLine: session.note_line,
    TensionTable: outline_tables.tensions,
    AxisTable: outline_tables.axes,
    ContrastTable: tables.contrast,
    Table: tables.table,
    Programme: outline_tables.programme,
    Figure: closing.figure,
    TimeBar: closing.time_bar,
    PeopleList: closing.people,
    Colophon: closing.colophon,
}


def pieces_of(kit: Kit, blocks: Sequence[Block]) -> list[Piece]:
    """Return the pieces of a body, in order."""
    pieces: list[Piece] = []
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        pieces += MAKERS[type(block)](kit, block, Around(before, after))
    return pieces
