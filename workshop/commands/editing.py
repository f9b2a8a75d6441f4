"""What all edits share: the revision their author saw, and fields that are left as they are."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from workshop.commands.base import Command, demand
from workshop.commands.rules import demand_seen
from workshop.model.base import NAME, WORDS, Id, Row
from workshop.store import Store
from workshop.text import clean_line, clean_text

R = TypeVar("R", bound=Row)
Cleaner = Callable[[Any], Any]


class _Keep:
    """Stands where a field was not given."""

    def __repr__(self) -> str:
        return "KEEP"


KEEP: Any = _Keep()
"""The value of a field that an edit leaves as it is."""

_OWN = frozenset({"id", "seen"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Command):
    """Change some fields of one row, unless somebody else changed it meanwhile."""

    kind: ClassVar[type[Row]]
    cleaners: ClassVar[Mapping[str, Cleaner]]
    """How the value of each field is cleaned, and refused."""
    exact: ClassVar[Mapping[str, str]] = {}
    """What the menu says when this field alone is changed."""

    id: Id
    seen: int

    def apply(self, store: Store) -> None:
        """Clean what was given, check it together with the rest, write it."""
        row = store.get(self.kind, self.id)
        demand_seen(row, self.seen)
        values = {name: self.cleaners[name](value) for name, value in self.changes().items()}
        changed = dataclasses.replace(row, **values)
        self.check(store, changed)
        store.change(row, **values)

    def changes(self) -> dict[str, Any]:
        """Return the fields that are to change."""
        names = [one.name for one in dataclasses.fields(self) if one.name not in _OWN]
        return {name: value for name in names if (value := getattr(self, name)) is not KEEP}

    def menu_words(self) -> str:
        """Name the one field that changes, where it has a name of its own."""
        names = list(self.changes())
        return self.exact.get(names[0], self.label) if len(names) == 1 else self.label

    def check(self, store: Store, row: Any) -> None:
        """Refuse a row that would not hold together."""


def line(value: str) -> str:
    """Return a name or a title as it is stored."""
    return clean_line(value, NAME)


def text(value: str) -> str:
    """Return a longer text as it is stored."""
    return clean_text(value, WORDS)


def needed(value: str) -> str:
    """Return a name or a title as it is stored; an empty one is refused."""
    cleaned = clean_line(value, NAME)
    demand(cleaned, "This cannot be empty.", "Type a few words.")
    return cleaned


def same(value: Any) -> Any:
    """Return the value as it is."""
    return value


def between(least: int, most: int) -> Cleaner:
    """Return what refuses a number outside these bounds."""

    def within(value: int | None) -> int | None:
        demand(
            value is None or least <= value <= most,
            "Give a number from {least} to {most}.",
            least=least,
            most=most,
        )
        return value

    return within


def hour(value: str) -> str:
    """Return an hour as HH:MM; anything else is refused."""
    cleaned = clean_line(value, NAME).replace("h", ":").replace(" ", "")
    hours, _, minutes = cleaned.partition(":")
    minutes = minutes or "00"
    sound = hours.isascii() and minutes.isascii() and hours.isdigit() and minutes.isdigit()
    demand(sound and int(hours) < 24 and int(minutes) < 60, "This is not an hour.", "Write it as 17:30.")
    return f"{int(hours):02}:{int(minutes):02}"


def number_in_order(store: Store, kind: type[R], rows: Sequence[R], ids: Sequence[Id]) -> None:
    """Give the rows the positions of their ids in this order; all of them must be named."""
    known = {row.id: row for row in rows}
    demand(
        sorted(known) == sorted(ids),
        "The list is no longer the same.",
        "Look at it again, then order it.",
    )
    for place, id_ in enumerate(ids):
        store.change(store.get(kind, id_), position=place)


def make_room(store: Store, rows: Sequence[R], place: int | None) -> int:
    """Return the position of a new row at this place, the end if None, moving those behind it."""
    end = max((getattr(row, "position", 0) for row in rows), default=-1) + 1
    if place is None or place >= len(rows):
        return end
    position: int = getattr(rows[max(0, place)], "position", 0)
    for row in rows[max(0, place) :]:
        store.change(row, position=getattr(row, "position", 0) + 1)
    return position


def remove_all(store: Store, kind: type[Row], **equals: Any) -> None:
    """Leave a tombstone in place of each row that belongs to what is removed."""
    for row in store.find(kind, **equals):
        store.remove(row)
