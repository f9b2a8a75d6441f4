"""The inline part of the document tree: runs of text, page references, footnotes and line breaks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one manner. Every text of the tree is already cleaned and typeset.

    `link` is an address, or `#` and the id of a block; `language` is set on foreign words only;
    `redacted` prints a removed word (the text is what is printed, `spoken` what is read aloud).
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    small_caps: bool = False
    superior: bool = False
    redacted: bool = False
    language: str = ""
    link: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class PageOf:
    """The number of the page on which the block with that id begins, known when all is laid out."""

    target: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note called from here and printed at the foot of the page or the end of the section."""

    text: "Text"


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside the same paragraph."""


Inline = Run | PageOf | Footnote | Break
Text = tuple[Inline, ...]


def text(*parts: str | Inline) -> Text:
    """Make a text out of plain strings and inline pieces; empty strings are left out."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts if part != "")


def plain(content: Text) -> str:
    """Return the words alone: for running heads, bookmarks, properties and alternative texts."""
    words = {Break: " ", PageOf: "", Footnote: ""}
    return "".join(part.text if isinstance(part, Run) else words[type(part)] for part in content)
