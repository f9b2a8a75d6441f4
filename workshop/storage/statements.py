"""The few statements that rows need, in plain portable SQL, written once for each kind.

They are texts and not SQLAlchemy constructs because importing SQLAlchemy takes longer than drawing the
first window; `tables.py` describes the same columns to migrations, and a test holds the two together.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from workshop.model.all_rows import ALL_ROWS
from workshop.model.base import Row
from workshop.model.shape import shape_of
from workshop.storage.codec import Coder, decoder, encoder
from workshop.storage.troubles import Unreadable

R = TypeVar("R", bound=Row)

_ORDER = ("position", "sequence", "typed_at", "at")


class Statements(Generic[R]):
    """What is said to the database about one kind of row."""

    def __init__(self, kind: type[R]) -> None:
        self.kind = kind
        self.shape = shape_of(kind)
        self.names = tuple(one.name for one in self.shape)
        self._encoders: dict[str, Coder | None] = {one.name: encoder(one) for one in self.shape}
        self._decoders = [
            (place, decode) for place, one in enumerate(self.shape) if (decode := decoder(one)) is not None
        ]
        columns, marks = ", ".join(map(quoted, self.names)), ", ".join("?" * len(self.names))
        self.table = quoted(kind.table)
        self.insert = f"INSERT INTO {self.table} ({columns}) VALUES ({marks})"
        self.by_id = f"SELECT {columns} FROM {self.table} WHERE id = ?"
        self.delete = f"DELETE FROM {self.table} WHERE id = ?"
        order = [name for name in _ORDER if name in self.names]
        self._order = " ORDER BY " + ", ".join(map(quoted, [*order, "id"]))
        self._made: dict[Any, str] = {}

    def values(self, row: R) -> list[Any]:
        """Return the row's values as its columns hold them."""
        return [self.value(name, getattr(row, name)) for name in self.names]

    def value(self, name: str, value: Any) -> Any:
        """Return one field's value as its column holds it."""
        encode = self._encoders[name]
        return value if value is None or encode is None else encode(value)

    def row(self, record: Sequence[Any]) -> R:
        """Return the row that a record of all columns holds."""
        values = list(record)
        try:
            for place, decode in self._decoders:
                if values[place] is not None:
                    values[place] = decode(values[place])
        except (ValueError, TypeError) as trouble:
            raise Unreadable(self.table) from trouble
        return self.kind(**dict(zip(self.names, values, strict=True)))

    def update(self, names: Sequence[str]) -> str:
        """Return the statement that writes these fields of the row with an id and a revision."""
        sets = ", ".join(f"{quoted(name)} = ?" for name in names)
        return f"UPDATE {self.table} SET {sets} WHERE id = ? AND revision = ?"

    def find(self, equals: dict[str, Any], *, removed: bool, light: bool = False) -> str:
        """Return the statement for the rows whose fields equal these values, in their order."""
        key = (tuple((name, value is None) for name, value in equals.items()), removed, light)
        return self._kept(key, lambda: self._select(light) + self._where(equals, removed) + self._order)

    def find_in(self, name: str, count: int, *, removed: bool, light: bool = False) -> str:
        """Return the statement for the rows whose field is one of `count` values, in their order."""
        listed = f"{quoted(name)} IN ({', '.join('?' * count)})"
        alive = "" if removed else " AND removed_at IS NULL"
        return f"{self._select(light)} WHERE {listed}{alive}{self._order}"

    def count(self, equals: dict[str, Any]) -> str:
        """Return the statement that counts the rows whose fields equal these values."""
        return f"SELECT count(*) FROM {self.table}{self._where(equals, removed=False)}"

    def arguments(self, equals: dict[str, Any]) -> list[Any]:
        """Return the values `find` and `count` ask for."""
        return [self.value(name, value) for name, value in equals.items() if value is not None]

    def _select(self, light: bool) -> str:
        """Say which columns: when `light`, those that hold bytes are left empty."""
        heavy = [one.name for one in self.shape if light and one.type is bytes]
        columns = ", ".join(
            f"x'' AS {quoted(name)}" if name in heavy else quoted(name) for name in self.names
        )
        return f"SELECT {columns} FROM {self.table}"

    def _where(self, equals: dict[str, Any], removed: bool) -> str:
        tests = [f"{quoted(name)} {'IS NULL' if value is None else '= ?'}" for name, value in equals.items()]
        if not removed:
            tests.append("removed_at IS NULL")
        return " WHERE " + " AND ".join(tests) if tests else ""

    def _kept(self, key: Any, make: Callable[[], str]) -> str:
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]


def quoted(name: str) -> str:
    """Return the name as SQL takes any name, `end` and `left` among them."""
    return f'"{name}"'


_ALL: dict[type[Row], Statements[Any]] = {kind: Statements(kind) for kind in ALL_ROWS}


def statements(kind: type[R]) -> Statements[R]:
    """Return the statements for a kind of row."""
    return _ALL[kind]
