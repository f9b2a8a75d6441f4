"""A row as a JSON object and back, each value checked and each text cleaned on its way in."""

import datetime as dt
import math
import re
import zoneinfo
from collections.abc import Callable
from typing import Any

from workshop.archive.refusal import refused
from workshop.errors import InvalidInput
from workshop.model.base import FUNCTION, NAME, SECTION, WORDS, Row
from workshop.model.editorial import Picture, Publication
from workshop.model.shape import FieldShape, shape_of
from workshop.text import clean_line, clean_text
from workshop.words import N_

Json = dict[str, Any]
Bytes = Callable[[str], bytes]

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_LARGEST_NUMBER = 2**53

_LINES = {
    **dict.fromkeys(("title", "subtitle", "name", "short_name", "family", "given", "theme"), NAME),
    **dict.fromkeys(("function", "organisation"), FUNCTION),
}
_WORDY = frozenset(
    {
        ("note", "text"),
        ("note_version", "text"),
        ("point", "wording"),
        ("wording", "text"),
        ("amendment", "former"),
        ("amendment", "wording"),
        ("verbatim", "exact"),
        ("verbatim", "wording"),
    }
)


def json_of(row: Row) -> Json:
    """Return the row as it stands in its file; bytes as the path of theirs."""
    return {one.name: _out(row, one, getattr(row, one.name)) for one in shape_of(type(row))}


def path_of(row: Row) -> str:
    """Return where the bytes of a row are kept, nothing when it has none."""
    if isinstance(row, Picture) and row.data:
        return f"pictures/{row.id}.{'jpg' if row.media_type == 'image/jpeg' else 'png'}"
    if isinstance(row, Publication) and row.data:
        return f"published/{row.id}.{row.file_format}"
    return ""


def row_of(kind: type[Row], told: Any, file: str, read: Bytes) -> Row:
    """Return the row an object stands for; refused with the field's name when it is not one."""
    shapes = {one.name: one for one in shape_of(kind)}
    if not isinstance(told, dict) or not isinstance(told.get("id"), str) or not _UUID.fullmatch(told["id"]):
        raise refused(N_("In this archive, a row of {file} has no id."), file=file)
    unknown = next((name for name in told if name not in shapes), None)
    if unknown is not None:
        raise refused(
            N_("In this archive, {file} has a field this program does not know: {field}."),
            N_("Update this program; nothing was imported."),
            file=file,
            field=unknown[:40],
        )
    missing = next((one.name for one in shapes.values() if one.required and one.name not in told), None)
    if missing is not None:
        raise refused(N_("In {file}, a row lacks its field {field}."), file=file, field=missing)
    values = {name: _in(kind, shapes[name], value, file, read) for name, value in told.items()}
    return kind(**values)


def _out(row: Row, field: FieldShape, value: Any) -> Any:
    if isinstance(value, bytes):
        return path_of(row)
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return str(value) if field.is_word and value is not None else value


def _in(kind: type[Row], field: FieldShape, value: Any, file: str, read: Bytes) -> Any:
    if value is None and field.nullable:
        return None
    try:
        return _value(kind, field, value, read)
    except InvalidInput as refusal:
        if "file" in refusal.values:
            raise
        raise _wrong(file, field) from refusal
    except (ValueError, TypeError, OverflowError) as trouble:
        raise _wrong(file, field) from trouble


def _value(kind: type[Row], field: FieldShape, value: Any, read: Bytes) -> Any:
    if field.type in (int, bool, float):
        return _number(field, value)
    if field.type is tuple:
        return _texts(value)
    if not isinstance(value, str):
        raise TypeError("not a text")
    if field.is_word:
        return field.type(value)
    if field.type is bytes:
        return read(value) if value else b""
    if field.type is dt.datetime:
        return _instant(value)
    if field.type is dt.date:
        return dt.date.fromisoformat(value)
    return _text(kind, field, value)


def _number(field: FieldShape, value: Any) -> Any:
    if field.type is bool:
        if not isinstance(value, bool):
            raise TypeError("not true or false")
        return value
    if isinstance(value, bool) or not isinstance(value, int if field.type is int else int | float):
        raise TypeError("not a number")
    if not math.isfinite(value) or abs(value) > _LARGEST_NUMBER or (field.name == "revision" and value < 1):
        raise ValueError("not a number we can keep")
    return field.type(value)


def _instant(value: str) -> dt.datetime:
    instant = dt.datetime.fromisoformat(value)
    if instant.tzinfo is None:
        raise ValueError("an instant without its offset")
    return instant.astimezone(dt.UTC)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError("not a list of texts")
    return tuple(clean_text(one) for one in value)


def _text(kind: type[Row], field: FieldShape, value: str) -> str:
    if field.name == "id" or field.refers_to:
        if not _UUID.fullmatch(value):
            raise ValueError("not an id")
        return value
    if kind.table == "session" and field.name in ("start", "end") and not _HOUR.fullmatch(value):
        raise ValueError("not an hour")
    if field.name == "timezone":
        _demand_timezone(value)
    if field.name in _LINES:
        return clean_line(value, _LINES[field.name])
    return clean_text(value, WORDS if (kind.table, field.name) in _WORDY else SECTION)


def _demand_timezone(value: str) -> None:
    try:
        zoneinfo.ZoneInfo(value)
    except (zoneinfo.ZoneInfoNotFoundError, OSError) as trouble:
        raise ValueError("not a time zone") from trouble


def _wrong(file: str, field: FieldShape) -> InvalidInput:
    return refused(
        N_("In this archive, a value of {field} in {file} is not what it should be."),
        file=file,
        field=field.name,
    )
