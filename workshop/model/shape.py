"""What each field of a row is, read once from its dataclass; storage and the archive are derived from it."""

import dataclasses
import datetime as dt
import types
import typing
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workshop.model.base import Row


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field of a kind of row."""

    name: str
    type: type
    """str, int, bool, float, bytes, date, datetime, tuple (of texts), or a StrEnum."""
    nullable: bool
    required: bool
    refers_to: str | None
    indexed: bool

    @property
    def is_word(self) -> bool:
        """Tell whether it holds one word of a fixed list."""
        return issubclass(self.type, StrEnum)


def shape_of(kind: type[Row]) -> tuple[FieldShape, ...]:
    """Return the fields of a kind of row, in the order they are declared."""
    hints = typing.get_type_hints(kind)
    return tuple(_shape(one, hints[one.name]) for one in dataclasses.fields(kind))


def owner_field(kind: type[Row]) -> FieldShape | None:
    """Return the reference that says what a row belongs to; None for a series and for the roster."""
    roster = ("person", "organisation")
    owners = (one for one in shape_of(kind) if one.required and one.refers_to not in (None, *roster))
    return next(owners, None)


def _shape(field: dataclasses.Field[Any], hint: Any) -> FieldShape:
    nullable = isinstance(hint, types.UnionType)
    if nullable:
        hint = next(one for one in hint.__args__ if one is not type(None))
    plain = typing.get_origin(hint) or hint
    if not (issubclass(plain, StrEnum) or plain in _PLAIN):
        raise TypeError(f"{field.name}: a row holds no {plain}")
    return FieldShape(
        name=field.name,
        type=plain,
        nullable=nullable,
        required=field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        refers_to=field.metadata.get("refers_to"),
        indexed=bool(field.metadata.get("indexed")),
    )


_PLAIN = (str, int, bool, float, bytes, dt.date, dt.datetime, tuple)
