"""What a change tells the rest of the house: its number, what it touched, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from workshop.model.base import Id


@dataclass(frozen=True, slots=True)
class Touched:
    """One row that a change added, altered or removed."""

    table: str
    id: Id


@dataclass(frozen=True, slots=True)
class Change:
    """One unit of work that is durably stored."""

    number: int
    """The library's own sequence; a listener who was away asks for all after n."""
    label: str
    author: str
    at: datetime
    touched: tuple[Touched, ...]

    def concerns(self, *tables: str) -> bool:
        """Tell whether rows of any of these tables were touched."""
        return any(one.table in tables for one in self.touched)

    def ids(self, table: str) -> frozenset[Id]:
        """Return the ids of this table that were touched."""
        return frozenset(one.id for one in self.touched if one.table == table)
