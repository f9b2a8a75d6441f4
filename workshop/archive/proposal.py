"""What an archive holds, checked and frozen: rows that one command brings into a library."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any

from workshop.archive.resigning import signed_anew
from workshop.model.base import Id, Row, new_id


@dataclass(frozen=True, slots=True)
class Proposal:
    """The rows of one series, parents before children."""

    series_id: Id
    title: str
    made_at: dt.datetime
    rows: tuple[Row, ...]

    def count(self, kind: type[Row]) -> int:
        """Return how many rows of a kind would come, removed ones left out."""
        return sum(isinstance(one, kind) and one.removed_at is None for one in self.rows)

    def copied(self) -> "Proposal":
        """Return the same with new ids wherever one is named; signatures that held still hold."""
        ids = {one.id: new_id() for one in self.rows}
        rows = tuple(_renamed(one, ids) for one in self.rows)
        return Proposal(ids[self.series_id], self.title, self.made_at, signed_anew(self.rows, rows))


def _renamed(row: Row, ids: dict[Id, Id]) -> Row:
    """Put the new id wherever a text is one of the ids: they are unique in the world."""
    named: dict[str, Any] = {}
    for field in dataclasses.fields(row):
        value = getattr(row, field.name)
        if isinstance(value, str) and value in ids:
            named[field.name] = ids[value]
        elif isinstance(value, tuple) and not ids.keys().isdisjoint(value):
            named[field.name] = tuple(ids.get(one, one) for one in value)
    return dataclasses.replace(row, **named)
