"""Guiding questions typed in one breath, parted into the single ones."""

import re

_END = re.compile(r"(?<=[?？])[ \u00a0\u202f]+")


def parted(text: str) -> tuple[str, ...]:
    """Return the questions of a text, parted at line ends and after each question mark."""
    lines = (line.strip() for line in text.split("\n"))
    return tuple(one for line in lines for one in _END.split(line) if one)
