"""The last door for text on its way into a file: what no format can hold is left out or replaced."""

import re
from urllib.parse import quote

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")

PROPERTY_LETTERS = 255
"""A document property holds at most this many characters."""


def harmless(text: str) -> str:
    """Return the text without control characters, with `\\n` line ends and U+FFFD for half characters.

    Texts were cleaned when they came in; this is the second lock, and changes nothing on clean text.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    return _HALVES.sub("\ufffd", _FORBIDDEN.sub("", text))


def to_property(text: str) -> str:
    """Return a text as a property of the file: one line, cut with an ellipsis when too long."""
    line = " ".join(harmless(text).split())
    return line if len(line) <= PROPERTY_LETTERS else line[: PROPERTY_LETTERS - 1] + "…"


def to_address(link: str) -> str:
    """Return an address that a reader may be sent to, in plain characters, or nothing for any other."""
    if not _SAFE_ADDRESS.match(link):
        return ""
    return quote(harmless(link), safe=":/?#[]@!$&'*+,;=%~-._")


_SAFE_ADDRESS = re.compile(r"(?i)(?:https?://|mailto:)[^\s]+$")


def to_pdf_string(codes: bytes) -> str:
    """Return glyph codes as the inside of a PDF literal string."""
    return "".join(map(_LITERALS.__getitem__, codes))


def to_pdf_hex(text: str) -> str:
    """Return a text as a PDF hexadecimal string in UTF-16, for alternative and actual texts."""
    return f"<FEFF{harmless(text).encode('utf-16-be').hex().upper()}>"


_LITERALS = [
    chr(code) if 32 <= code < 127 and chr(code) not in "()\\" else f"\\{code:03o}" for code in range(256)
]
