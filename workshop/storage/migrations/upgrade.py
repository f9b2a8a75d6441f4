"""Brings an open database to the newest revision inside one transaction, or leaves it as it was."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from workshop.storage import search

HEAD = "0002"


def upgrade(connection: sqlite3.Connection, *, to: str = HEAD, application_id: int) -> None:
    """Run the missing revisions up to `to`; all of it is rolled back when any of it fails.

    The driver's own transactions are off (`isolation_level=None`), so that what SQLAlchemy begins is
    ours to name: without that SQLite would keep half of a failed change of schema.
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    with engine.begin() as db:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
        config.attributes["db"] = db
        command.upgrade(config, to)
        db.exec_driver_sql(f"PRAGMA application_id = {application_id}")
        db.exec_driver_sql(f"PRAGMA user_version = {int(to)}")
        if to == HEAD:
            search.rebuild(connection)


def _begin(db: Connection) -> None:
    db.exec_driver_sql("BEGIN IMMEDIATE")
