"""All the styles of a Word file: the table of looks in English names, and the headings at every rank."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from exports.look import HAIRLINE, STYLES, Style, styled
from exports.word.more_styles import ENTRY_TAB, HEAD_TABS, MORE_STYLES, rule
from exports.word.style_xml import WordStyle, style_id

BULLETS = 1
NUMBERS = 2
"""The two lists every file holds; the others are made as headings and lists ask for them."""

_BUILT_IN = frozenset(
    {
        "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Body Text", "Body Text First Indent",
        "List Bullet", "List Number", "Quote", "caption", "footnote text", "toc 1", "toc 2", "header",
        "footer",
    }
)  # fmt: skip
_OLD_STYLE = frozenset({"body", "body_indent", "bullet", "number", "quote", "verbatim", "lead", "footnote"})
_PLAIN_FIRST = frozenset({"heading1", "heading2", "toc1"})
_IN_CELLS = frozenset({"pole", "organisation", "point_kind"})
_MORE: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "heading1": {"following": "Body Text", "leading": "atLeast"},
        "heading2": {"following": "Body Text"},
        "heading3": {"following": "Body Text"},
        "body": {"following": "Body Text First Indent"},
        "body_indent": {"based": "Body Text"},
        "bullet": {"list_id": BULLETS, "contextual": True},
        "number": {"list_id": NUMBERS, "contextual": True},
        "guiding_question": {"rules": rule("top", 0.6, 11) + rule("bottom", 0.6, 11)},
        "toc1": {"tabs": ENTRY_TAB},
        "toc2": {"tabs": ENTRY_TAB},
        "header": {"tabs": HEAD_TABS, "rules": rule("bottom", 0.5, 3, HAIRLINE)},
        "footer": {"tabs": HEAD_TABS},
    }
)
"""What Word needs to know of a look, beyond the look."""


def _of_the_table(name: str, look: Style) -> WordStyle:
    if name == "subtitle":
        look = replace(look, right=40)  # breaks as a title does, and leaves the rings their room
    if name in _IN_CELLS:
        look = replace(look, keep_next=False)  # in a cell it would tie each row to the next one
    if name in _PLAIN_FIRST:
        look = replace(look, first=0)  # most have no number; a list gives it its place
    return WordStyle(
        look, built_in=look.word in _BUILT_IN, old_style_figures=name in _OLD_STYLE, **_MORE.get(name, {})
    )


def _headings() -> dict[str, WordStyle]:
    """The looks of headings at the ranks where Word's own three headings do not stand."""
    opening = replace(styled("heading1"), first=0, page_break=False)
    section, minor = replace(styled("heading2"), first=0), styled("heading3")
    session = replace(opening, after=0)
    made = {
        "opening-2": replace(opening, word="Titre d’annexe", outline=2),
        "opening-3": replace(opening, word="Titre d’ouverture 3", outline=3),
        "session-1": replace(session, word="Titre de séance 1"),
        "session-2": replace(session, word="Titre de séance", outline=2),
        "session-3": replace(session, word="Titre de séance 3", outline=3),
        "section-1": replace(section, word="Titre de section 1", outline=1),
        "section-3": replace(section, word="Titre de section 3", outline=3),
        "minor-1": replace(minor, word="Intertitre 1", outline=1),
        "minor-2": replace(minor, word="Intertitre 2", outline=2),
    }
    return {
        name: WordStyle(
            look,
            f"heading {look.outline}",
            "Body Text",
            leading="atLeast" if look.size > section.size else "exact",
        )
        for name, look in made.items()
    }


WORD_STYLES: Mapping[str, WordStyle] = MappingProxyType(
    {name: _of_the_table(name, look) for name, look in STYLES.items()} | _headings() | dict(MORE_STYLES)
)
"""Every paragraph style of the file by its name in code, and the characters with a face of their own."""

STYLE_IDS: Mapping[str, str] = MappingProxyType(
    {name: style_id(style.look.word) for name, style in WORD_STYLES.items()}
)
"""The id under which a paragraph names its style, by the style's name in code."""
