"""The tables as SQLAlchemy describes them, derived from the rows; for migrations and tests."""

import datetime as dt
from typing import Any

import sqlalchemy as sa

from workshop.model.all_rows import ALL_ROWS
from workshop.model.base import Row
from workshop.model.notes import Note, NoteVersion
from workshop.model.shape import FieldShape, owner_field, shape_of

ID_LENGTH = 36
INSTANT_LENGTH = 32
DATE_LENGTH = 10

TYPED_LIVE: frozenset[type[Row]] = frozenset({Note, NoteVersion})
"""Kinds written while somebody types: no index that nothing asks for."""


def described() -> sa.MetaData:
    """Return all tables of a library, but for the full-text index, which is SQLite's own."""
    metadata = sa.MetaData()
    for kind in ALL_ROWS:
        _row_table(kind, metadata)
    sa.Table(
        "change_log",
        metadata,
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("at", sa.String(INSTANT_LENGTH), nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("touched", sa.Text, nullable=False),
    )
    sa.Table(
        "library",
        metadata,
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    sa.Table(
        "search_entry",
        metadata,
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("row_id", sa.String(ID_LENGTH), nullable=False, unique=True),
        sa.Column("series_id", sa.String(ID_LENGTH)),
        sa.Column("session_id", sa.String(ID_LENGTH)),
        sa.Column("listener_id", sa.String(ID_LENGTH)),
        sa.Column("words", sa.Text, nullable=False),
    )
    return metadata


def _row_table(kind: type[Row], metadata: sa.MetaData) -> None:
    columns = [_column(one) for one in shape_of(kind)]
    owner = owner_field(kind)
    indexes = [
        sa.Index(f"ix_{kind.table}_{one.name}", one.name)
        for one in shape_of(kind)
        if one.indexed or (one.refers_to and (kind not in TYPED_LIVE or one == owner))
    ]
    sa.Table(kind.table, metadata, *columns, *indexes)


def _column(field: FieldShape) -> sa.Column[object]:
    if field.name == "id":
        return sa.Column("id", sa.String(ID_LENGTH), primary_key=True)
    keys = [sa.ForeignKey(f"{field.refers_to}.id")] if field.refers_to else []
    return sa.Column(field.name, _column_type(field), *keys, nullable=field.nullable)


def _column_type(field: FieldShape) -> "sa.types.TypeEngine[Any]":
    if field.refers_to:
        return sa.String(ID_LENGTH)
    if field.is_word:
        return sa.String(40)
    return _TYPES.get(field.type, sa.Text())


_TYPES: dict[type, "sa.types.TypeEngine[Any]"] = {
    int: sa.Integer(),
    bool: sa.Boolean(),
    float: sa.Float(),
    bytes: sa.LargeBinary(),
    dt.date: sa.String(DATE_LENGTH),
    dt.datetime: sa.String(INSTANT_LENGTH),
}
