"""Running text: headings, paragraphs, lists, quotations, and breaks."""

from dataclasses import dataclass
from enum import StrEnum

from exports.inline import Text


class HeadingKind(StrEnum):
    """How a heading opens what follows.

    PART, ANNEX and PLAIN open a page without a running head (PART lower down). GROUP opens such a page
    too, but is only one small line above the annex that follows on it. SESSION opens a page, with a large
    number and its `kicker` above the title. SECTION, LEVER (its `kicker` in the margin, above) and MINOR
    (a bold line) stay in the page. The level is given apart: it is the rank in the outline.
    """

    PART = "part"
    PLAIN = "plain"
    ANNEX = "annex"
    GROUP = "group"
    SESSION = "session"
    SECTION = "section"
    LEVER = "lever"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3 with its generated number; `running` is its short form for the head.

    Levels 1 and 2 enter the contents and the bookmarks unless `listed` is false.
    """

    level: int
    title: Text
    id: str
    number: str = ""
    kind: HeadingKind = HeadingKind.SECTION
    kicker: str = ""
    running: str = ""
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Lead:
    """The few sentences that open a part."""

    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text; writers indent the first line when the block before is one too."""

    text: Text
    id: str = ""


@dataclass(frozen=True, slots=True)
class SmallPrint:
    """One small grey line: who ratified and when, what a table leaves out; `wide` starts it at the edge."""

    text: Text
    wide: bool = False


@dataclass(frozen=True, slots=True)
class BulletList:
    """An unordered list."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class NumberList:
    """An ordered list, numbered from `start`."""

    items: tuple[Text, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation from an author, without guillemets, and the work it comes from."""

    text: Text
    source: Text = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page."""
