"""The one door from our texts into Word's XML: what XML cannot hold goes, the rest is escaped."""

import re

from exports.escape import harmless

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_SPECIAL = re.compile('[&<>"]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def to_docx_text(text: str) -> str:
    """Return the text as a Word file can hold it: XML's characters only, a line break once, as `\\n`."""
    return harmless(text)


def escape(text: str) -> str:
    """Return the text ready to stand in an element or an attribute."""
    return _SPECIAL.sub(lambda sign: _ESCAPES[sign[0]], to_docx_text(text))


def on_one_line(text: str) -> str:
    """Return an escaped text for an attribute or a property, its line breaks and tabs as spaces."""
    return escape(" ".join(to_docx_text(text).split("\n"))).replace("\t", " ")


def words(text: str) -> str:
    """Return the content of a run: text with its line breaks and tabs as Word's own elements."""
    escaped = escape(text)
    if "\n" not in escaped and "\t" not in escaped:
        return f'<w:t xml:space="preserve">{escaped}</w:t>' if escaped else ""
    pieces = re.split("([\n\t])", escaped)
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>", "": ""}
    return "".join(marks.get(piece, f'<w:t xml:space="preserve">{piece}</w:t>') for piece in pieces)


def twips(millimetres: float) -> int:
    """Return a length in millimetres as twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def points(length: float) -> int:
    """Return a length in points as twentieths of a point."""
    return round(length * 20)


def emu(millimetres: float) -> int:
    """Return a length in millimetres in the units of drawings."""
    return round(millimetres * 36000)
