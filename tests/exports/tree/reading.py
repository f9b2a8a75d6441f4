"""Reading blocks back as plain words."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from exports.inline import Run


def words_of(piece: Any) -> Iterator[str]:
    """Yield every text inside a block, a document or a tuple of them."""
    if isinstance(piece, Run):
        yield piece.text
    elif isinstance(piece, str):
        yield piece
    elif isinstance(piece, tuple | frozenset):
        for one in piece:
            yield from words_of(one)
    elif dataclasses.is_dataclass(piece):
        for field in dataclasses.fields(piece):
            yield from words_of(getattr(piece, field.name))


def said(piece: Any) -> str:
    """Return all the words of a piece, with plain spaces."""
    return "".join(words_of(piece)).replace("\u00a0", " ").replace("\u202f", " ").replace("\u2011", "-")
