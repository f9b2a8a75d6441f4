"""The one door for text: whatever a person typed, pasted or imported is cleaned here, once."""

import re
import unicodedata

from workshop.errors import InvalidInput
from workshop.model.base import NAME, WORDS

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]+")
_JOINED_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "’": "'"})
_BREAKING_BLANKS = re.compile("[ \t\n]+")


def clean_text(text: str, limit: int = WORDS) -> str:
    """Return the text as it is stored: NFC, `\\n` line ends, no control characters, no half emoji.

    Nothing else is altered and nothing is cut: longer than `limit` characters is refused whole.
    """
    text = _LINE_ENDS.sub("\n", _joined(text))
    text = _FORBIDDEN.sub("", text)
    text = unicodedata.normalize("NFC", text).strip(" \n\t")
    if len(text) > limit:
        raise InvalidInput(
            "This text has {count} characters; {limit} is the most that can be kept.",
            "Shorten it, or keep it in several pieces; nothing was changed.",
            count=len(text),
            limit=limit,
        )
    return text


def clean_line(text: str, limit: int = NAME) -> str:
    """Return the text on one line, cleaned as by `clean_text`."""
    return _BREAKING_BLANKS.sub(" ", clean_text(text, limit))


def folded(text: str) -> str:
    """Return the text as one compares it: without capitals, accents, joined letters or curly apostrophes."""
    apart = unicodedata.normalize("NFD", text.casefold().translate(_JOINED_LETTERS))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _joined(text: str) -> str:
    """Join surrogate pairs that came apart, and put U+FFFD for halves left alone."""
    if not _SURROGATES.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
