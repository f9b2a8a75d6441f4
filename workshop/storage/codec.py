"""How a field is put down in a column and read back: the same plain values on every database."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

from workshop.model.shape import FieldShape

Coder = Callable[[Any], Any]


def encoder(field: FieldShape) -> Coder | None:
    """Return what turns a value that is not None into its column's; None when they are the same."""
    if field.is_word:
        return str
    return _ENCODERS.get(field.type)


def decoder(field: FieldShape) -> Coder | None:
    """Return what turns a column's value that is not None back; None when they are the same."""
    if field.is_word:
        return field.type
    return _DECODERS.get(field.type)


def encode_instant(instant: dt.datetime) -> str:
    """Return the instant as text of fixed length in UTC, so that text order is time order."""
    if instant.tzinfo is None:
        raise ValueError("an instant without an offset cannot be kept")
    return instant.astimezone(dt.UTC).isoformat(timespec="microseconds")


def decode_instant(text: str) -> dt.datetime:
    """Return the aware instant, in UTC."""
    return dt.datetime.fromisoformat(text)


def encode_texts(texts: tuple[str, ...]) -> str:
    """Return the texts as a JSON list."""
    return json.dumps(texts, ensure_ascii=False) if texts else "[]"


def decode_texts(text: str) -> tuple[str, ...]:
    """Return the texts of a JSON list."""
    return tuple(json.loads(text)) if text != "[]" else ()


_ENCODERS: dict[type, Coder] = {
    dt.datetime: encode_instant,
    dt.date: dt.date.isoformat,
    tuple: encode_texts,
    bool: bool,
    float: float,
}
_DECODERS: dict[type, Coder] = {
    dt.datetime: decode_instant,
    dt.date: dt.date.fromisoformat,
    tuple: decode_texts,
    bool: bool,
}
