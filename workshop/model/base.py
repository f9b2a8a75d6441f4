"""What every row has: an identity of its own, a revision, and a tombstone instead of a deletion."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, TypeAlias

Id: TypeAlias = str

NAME = 300
FUNCTION = 500
WORDS = 20_000
SECTION = 500_000


def new_id() -> Id:
    """Return a new identity, unique in the world, made where the thing is created."""
    return str(uuid.uuid4())


def refers_to(table: str, **options: Any) -> Any:
    """Declare a field that holds the id of a row of another table, kept true by the library."""
    return field(metadata={"refers_to": table}, **options)


def indexed(**options: Any) -> Any:
    """Declare a field by which rows are often looked up."""
    return field(metadata={"indexed": True}, **options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the library as it was read; changed only through a store."""

    table: ClassVar[str] = ""
    only_grows: ClassVar[bool] = False
    """True for histories: their rows are added and never changed, not even by undo."""

    id: Id = field(default_factory=new_id)
    revision: int = 1
    removed_at: datetime | None = None
