"""Running text as pieces: leads, paragraphs, lists, quotations, small print, labelled texts."""

from dataclasses import replace

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
from exports.inline import Text, text
from exports.look import STYLES
from exports.pdf.kit import Around, Kit
from exports.pdf.pen import Pen
from exports.pdf.piece import Piece, Placing


class Turn(Piece):
    """Nothing to see: the next piece starts a page."""

    def height(self, _width: float) -> float:
        """Return nothing."""
        return 0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw nothing."""


def lead(kit: Kit, block: Lead, _: Around) -> list[Piece]:
    """Return the few sentences that open a part."""
    return [kit.prose(block.text, "lead")]


def paragraph(kit: Kit, block: Paragraph, around: Around) -> list[Piece]:
    """Return a paragraph, its first line indented after another one."""
    made = kit.prose(block.text, "body_indent" if isinstance(around.before, Paragraph) else "body")
    made.placing.anchor = block.id
    return [made]


def small_print(kit: Kit, block: SmallPrint, around: Around) -> list[Piece]:
    """Return a small grey line, from the edge of the page when it is wide, never alone under a heading."""
    style = STYLES["small_print"]
    made = kit.prose(block.text, replace(style, left=0) if block.wide else style)
    made.placing.keep_next = isinstance(around.before, Heading)
    return [made]


def bullet_list(kit: Kit, block: BulletList, _: Around) -> list[Piece]:
    """Return the items of a list, each after a dash."""
    return _items(kit, [("–", item) for item in block.items], "bullet")


def number_list(kit: Kit, block: NumberList, _: Around) -> list[Piece]:
    """Return the items of a list, each after its number."""
    numbered = [(f"{number}.", item) for number, item in enumerate(block.items, block.start)]
    return _items(kit, numbered, "number")


def quote(kit: Kit, block: Quote, _: Around) -> list[Piece]:
    """Return a quotation and the work it comes from."""
    if block.source:
        return [kit.prose(block.text, "quote"), kit.prose(block.source, "source")]
    return [kit.prose(block.text, replace(STYLES["quote"], after=7.5, keep_next=False, keep_together=False))]


def labelled(kit: Kit, block: LabelledText, _: Around) -> list[Piece]:
    """Return a text with its label in the hanging column."""
    return [kit.prose(block.text, "labelled", hang=kit.label(block.label))]


def page_break(_: Kit, __: PageBreak, ___: Around) -> list[Piece]:
    """Return what turns the page."""
    return [Turn(Placing(page_break=True, keep_next=True))]


def _items(kit: Kit, items: list[tuple[str, Text]], name: str) -> list[Piece]:
    style = STYLES[name]
    pieces: list[Piece] = []
    for count, (sign, item) in enumerate(items):
        hang = kit.prose(text(sign), replace(style, left=0, first=0))
        within = (("L", pieces), ("LI", hang))
        last = count == len(items) - 1
        placing = Placing(
            before=style.before if count == 0 else 0,
            after=style.after if last else 0,
            keep_next=count == 0 and not last,
        )
        pieces.append(kit.prose(item, style, hang=hang, placing=placing, role="LBody", within=within))
    return pieces
