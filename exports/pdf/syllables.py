"""Where a word may be cut: the patterns of pyphen's dictionaries, made out when a word first holds them."""

import re
from functools import cache, lru_cache
from pathlib import Path

import pyphen

_BEFORE, _AFTER = 2, 3
_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_STEPS = re.compile(r"(\d?)(\D?)")
_SPECIAL = re.compile(r"\^\^|/.*=")
"""Codes of characters, and cuts that change the spelling: left to the library."""


@lru_cache(maxsize=20_000)
def syllables(core: str, language: str) -> tuple[int, ...]:
    """Return the places where letters may be cut, none too near to an end."""
    places = _places(core, language)
    return tuple(at for at in places if at >= _BEFORE and len(core) - at >= _AFTER)


def _places(core: str, language: str) -> list[int]:
    found = pyphen.language_fallback(language.replace("-", "_"))
    if not found:
        return []
    patterns = _patterns(pyphen.LANGUAGES[found])
    return patterns.places(core) if patterns else pyphen.Pyphen(lang=found).positions(core)


@cache
def _patterns(dictionary: Path) -> "Patterns | None":
    """Return the patterns of a dictionary, or None when it holds some that only the library understands."""
    with dictionary.open("rb") as file:
        encoding, _, rest = file.read().partition(b"\n")
    text = rest.decode(encoding.decode())
    return None if _SPECIAL.search(text) else Patterns(text)


class Patterns:
    """Patterns by their letters. Making all of them out at once takes longer than laying out ten pages."""

    def __init__(self, text: str) -> None:
        lines = (line.strip() for line in text.split("\n"))
        patterns = ((line.translate(_DIGITS), line) for line in lines if line and line[0] not in "%#")
        # Lines in capitals are settings, and a pattern without a number changes nothing.
        self._written = {
            letters: line for letters, line in patterns if letters != line and not line.isupper()
        }
        self._longest = max(map(len, self._written))
        self._known: dict[str, list[int]] = {}

    def places(self, word: str) -> list[int]:
        """Return every place where the patterns allow a cut: those with an odd number."""
        dotted = f".{word.lower()}."
        numbers = [0] * (len(dotted) + 1)
        for start in range(len(dotted) - 1):
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1):
                letters = dotted[start:end]
                if letters in self._written:
                    between = self._between(letters)
                    stretch = slice(start, start + len(between))
                    numbers[stretch] = map(max, between, numbers[stretch])
        return [at - 1 for at, number in enumerate(numbers) if number % 2]

    def _between(self, letters: str) -> list[int]:
        """Return the numbers that a pattern has before, between and after its letters."""
        known = self._known.get(letters)
        if known is None:
            steps = _STEPS.findall(self._written[letters])
            known = self._known[letters] = [int(digit or "0") for digit, _ in steps]
        return known
