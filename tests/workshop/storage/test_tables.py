"""Rows, tables, statements and revisions say the same."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.fakes import HandClock
from workshop.model.all_rows import ALL_ROWS
from workshop.model.base import Row
from workshop.storage.database import open_library
from workshop.storage.identity import SCHEMA_VERSION
from workshop.storage.migrations.upgrade import HEAD
from workshop.storage.statements import statements
from workshop.storage.tables import described

# The full-text index is SQLite's own; `schema_revision` is Alembic's.
_NOT_OURS = ("search_text", "schema_revision", "sqlite_")


def ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or not str(name).startswith(_NOT_OURS)


def test_a_new_library_has_the_tables_the_rows_describe(path: Path, clock: HandClock) -> None:
    open_library(path, clock).close()
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as db:
        context = MigrationContext.configure(
            db, opts={"include_name": ours, "compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, described()) == []
    engine.dispose()


def test_the_last_revision_is_the_version_of_a_library() -> None:
    assert int(HEAD) == SCHEMA_VERSION


@pytest.mark.parametrize("kind", ALL_ROWS, ids=lambda kind: kind.table)
def test_the_statements_name_the_columns_of_the_table(kind: type[Row]) -> None:
    table = described().tables[kind.table]
    known = statements(kind)
    assert tuple(column.name for column in table.columns) == known.names
    compiled = str(sa.insert(table).compile(dialect=sa.create_engine("sqlite://").dialect))
    assert compiled.replace('"', "") == known.insert.replace('"', "")


def test_each_reference_is_a_foreign_key_that_is_enforced(path: Path, clock: HandClock) -> None:
    database = open_library(path, clock)
    database.close()
    connection = sqlite3.connect(path)
    for kind in ALL_ROWS:
        keys = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list('{kind.table}')")}
        assert keys == {one.name: one.refers_to for one in statements(kind).shape if one.refers_to}
    connection.close()
