"""Word's fields, each already holding the words it would compute: pages, contents, captions, links."""

import re

from exports.word.manuscript import Manuscript
from exports.word.text import escape, on_one_line, words

_NUMBERED = re.compile(r"(?s)(.*?)([1-9]\d{0,5})$")
_SAFE_LINK = re.compile(r"(?i)(https?://|mailto:)\S+$")


def field(instruction: str, shown: str, properties: str = "") -> str:
    """Return a field with its present result; `properties` are those of its runs, already written."""
    manner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"{opened(instruction, manner)}<w:r>{manner}{words(shown)}</w:r>{closed(manner)}"


def opened(instruction: str, manner: str = "") -> str:
    """Return the beginning of a field, up to its result."""
    return (
        f'<w:r>{manner}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{manner}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{manner}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def closed(manner: str = "") -> str:
    """Return the end of a field."""
    return f'<w:r>{manner}<w:fldChar w:fldCharType="end"/></w:r>'


def page_number(properties: str) -> str:
    """Return the number of the page it stands on."""
    return field("PAGE", "1", properties)


def page_of(manuscript: Manuscript, target: str, properties: str = "") -> str:
    """Return the page on which a block begins, linked to it; nothing for a block that is not there."""
    place = manuscript.place(target)
    return field(f"PAGEREF {place} \\h", manuscript.page(target), properties) if place else ""


def numbered_label(manuscript: Manuscript, label: str, style: str) -> str:
    """Return a caption's label with its number as a field: « Figure », then 3."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
    parts = _NUMBERED.match(label)
    if not parts or not parts[1].strip():
        return f"<w:r>{properties}{words(label)}</w:r>"
    series = "".join(sign for sign in parts[1] if sign.isascii() and sign.isalpha()) or "Figure"
    restart = "" if manuscript.counts_on(series, int(parts[2])) else f" \\r {parts[2]}"
    number = field(f"SEQ {series} \\* ARABIC{restart}", parts[2], f'<w:rStyle w:val="{style}"/>')
    return f"<w:r>{properties}{words(parts[1])}</w:r>{number}"


def linked(manuscript: Manuscript, link: str, content: str, *, in_note: bool = False) -> str:
    """Return the content as a link to a block (`#id`) or to an address of the web or of the post."""
    if link.startswith("#"):
        place = manuscript.place(link[1:])
        return f'<w:hyperlink w:anchor="{place}" w:history="1">{content}</w:hyperlink>' if place else content
    if not _SAFE_LINK.match(link):
        return content
    targets = manuscript.notes if in_note else manuscript.main
    relation = targets.add("hyperlink", link, outside=True)
    named = f'r:id="{relation}" w:history="1" w:tooltip="{on_one_line(link)}"'
    return f"<w:hyperlink {named}>{content}</w:hyperlink>"
