"""Running text in Word: headings, leads, paragraphs, lists, quotations, labelled texts, small print."""

from exports.blocks.front import LabelledText
from exports.blocks.running import (
    BulletList,
    Heading,
    HeadingKind,
    Lead,
    NumberList,
    PageBreak,
    Paragraph,
    Quote,
    SmallPrint,
)
from exports.inline import plain
from exports.word.inline import LABEL, LINE, TAB, paragraph, plain_run, runs
from exports.word.manuscript import Around, Manuscript
from exports.word.styles import WORD_STYLES
from exports.word.text import words

_LOOKS = {
    HeadingKind.PART: "opening",
    HeadingKind.PLAIN: "opening",
    HeadingKind.ANNEX: "opening",
    HeadingKind.GROUP: "group",
    HeadingKind.SESSION: "session",
    HeadingKind.SECTION: "section",
    HeadingKind.LEVER: "section",
    HeadingKind.MINOR: "minor",
}
_OWN = {"opening-1": "heading1", "section-2": "heading2", "minor-3": "heading3", "group-1": "group"}
_OUTSIDE_CONTENTS = 3
_LABEL_LETTERS = 24
"""A longer label does not fit the hanging column: the text then starts on the next line."""
_SHORT = 430
"""A shorter paragraph is not cut after a heading, which LibreOffice would leave alone where one line fits."""

NO_NUMBERS = {HeadingKind.MINOR, HeadingKind.GROUP}


def heading(block: Heading, manuscript: Manuscript, _: Around) -> str:
    """Return a heading of Word's outline, its number generated, its kicker above it."""
    style = heading_style(block)
    number = ""
    if block.number and block.kind not in NO_NUMBERS:
        number = manuscript.numbering.heading(block.number, block.kind, WORD_STYLES[style].look)
    title = manuscript.marked(block.id, runs(block.title, manuscript))
    return kicker(block) + paragraph(style, title, number)


def heading_style(block: Heading) -> str:
    """Return the style that has the look of the heading's kind at its rank in the outline.

    What the contents leave out stands at the third rank: Word then leaves it out too when it updates them.
    """
    rank = block.level if block.listed else _OUTSIDE_CONTENTS
    if block.kicker and block.kind is HeadingKind.LEVER and rank == _OUTSIDE_CONTENTS:
        return "kicked_lever"
    look = _LOOKS[block.kind]
    if look == "group":
        return "group"
    return _OWN.get(f"{look}-{rank}", f"{look}-{rank}")


def kicker(block: Heading) -> str:
    """Return the small line above a session or the first lever of an axis."""
    if not block.kicker:
        return ""
    style = "session_kicker" if block.kind is HeadingKind.SESSION else "axis_kicker"
    return paragraph(style, plain_run(block.kicker))


def lead(block: Lead, manuscript: Manuscript, _: Around) -> str:
    """Return the few sentences that open a part."""
    return paragraph("lead", runs(block.text, manuscript))


def body(block: Paragraph, manuscript: Manuscript, around: Around) -> str:
    """Return a paragraph, its first line indented when the block before is one too."""
    style = "body_indent" if isinstance(around.before, Paragraph) else "body"
    whole = isinstance(around.before, Heading) and len(plain(block.text)) < _SHORT
    return paragraph(
        style, manuscript.marked(block.id, runs(block.text, manuscript)), "<w:keepLines/>" if whole else ""
    )


def small_print(block: SmallPrint, manuscript: Manuscript, around: Around) -> str:
    """Return a small grey line; between a heading and what it announces, it stays with both."""
    style = "noted_small_print" if isinstance(around.before, Heading) else "small_print"
    return paragraph("wide_small_print" if block.wide else style, runs(block.text, manuscript))


def bullets(block: BulletList, manuscript: Manuscript, _: Around) -> str:
    """Return an unordered list; Word draws the dashes."""
    return _items(block, manuscript, "bullet", "")


def numbers(block: NumberList, manuscript: Manuscript, _: Around) -> str:
    """Return an ordered list; Word counts from its start."""
    return (
        _items(block, manuscript, "number", manuscript.numbering.counted_from(block.start))
        if block.items
        else ""
    )


def _items(block: BulletList | NumberList, manuscript: Manuscript, style: str, of_list: str) -> str:
    first = "<w:keepNext/>" if len(block.items) > 1 else ""
    return "".join(
        paragraph(style, runs(item, manuscript), ("" if place else first) + of_list)
        for place, item in enumerate(block.items)
    )


def quote(block: Quote, manuscript: Manuscript, _: Around) -> str:
    """Return a quotation and the work it comes from."""
    said = paragraph("quote" if block.source else "lone_quote", runs(block.text, manuscript))
    return said + (paragraph("source", runs(block.source, manuscript)) if block.source else "")


def labelled(block: LabelledText, manuscript: Manuscript, _: Around) -> str:
    """Return a text with its label in the hanging column."""
    return paragraph("labelled", hanging(block.label, runs(block.text, manuscript)))


def hanging(label: str, content: str) -> str:
    """Return the content after a label that stands in the hanging column, as one line of reading."""
    named = f"<w:r>{LABEL}{words(label)}</w:r>" if label else ""
    return f"{named}{LINE if len(label) > _LABEL_LETTERS else ''}{TAB}{content}"


def page_break(block: PageBreak, manuscript: Manuscript, around: Around) -> str:  # noqa: ARG001 - as the others
    """Return nothing: the next paragraph starts the page itself, see `writer`."""
    return ""
