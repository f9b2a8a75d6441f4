"""The agenda of a session, which is the plan: added to, edited, put in order, taken from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from workshop.commands.base import Command, demand
from workshop.commands.editing import (
    KEEP,
    Cleaner,
    Edit,
    between,
    line,
    make_room,
    number_in_order,
    same,
    text,
)
from workshop.commands.rules import agenda_of, demand_of_session, demand_seen, marks_of
from workshop.errors import Conflict
from workshop.model.base import Id
from workshop.model.kinds import AgendaKind
from workshop.model.series import AgendaItem, Session, Talk
from workshop.store import Store
from workshop.words import N_

MOST_MINUTES = 600
_minutes = between(1, MOST_MINUTES)
_floor = between(0, MOST_MINUTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAgendaItem(Command):
    """Add an item to the agenda."""

    label: ClassVar[str] = N_("Add an agenda item")

    item_id: Id
    session_id: Id
    item_kind: AgendaKind
    minutes: int
    title: str = ""
    talk_id: Id | None = None
    floor: int | None = None
    at: int | None = None
    """Its place among the others, from 0; left out, the end."""

    def apply(self, store: Store) -> None:
        """Add the row."""
        session = store.get(Session, self.session_id)
        item = AgendaItem(
            id=self.item_id,
            session_id=session.id,
            position=make_room(store, agenda_of(store, session.id), self.at),
            item_kind=self.item_kind,
            title=line(self.title),
            minutes=_minutes(self.minutes),
            talk_id=self.talk_id,
            floor=_floor(self.floor),
        )
        _demand_sound(store, item)
        store.add(item)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditAgendaItem(Edit):
    """Edit an agenda item: its minutes, its kind, its title, what is needed for it."""

    label: ClassVar[str] = N_("Edit the agenda item")
    kind: ClassVar[type[AgendaItem]] = AgendaItem
    cleaners: ClassVar[Mapping[str, Cleaner]] = {
        "item_kind": same,
        "title": line,
        "minutes": _minutes,
        "talk_id": same,
        "floor": _floor,
        "who": line,
        "materials": text,
        "remarks": text,
    }
    exact: ClassVar[Mapping[str, str]] = {"minutes": N_("Change the planned minutes")}

    item_kind: AgendaKind = KEEP
    title: str = KEEP
    minutes: int = KEEP
    talk_id: Id | None = KEEP
    floor: int | None = KEEP
    who: str = KEEP
    materials: str = KEEP
    remarks: str = KEEP

    def check(self, store: Store, row: Any) -> None:
        """Refuse a talk of another session, and a floor above the planned minutes."""
        _demand_sound(store, row)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveAgendaItem(Command):
    """Take an item out of the agenda, unless it has taken place."""

    label: ClassVar[str] = N_("Delete the agenda item")

    item_id: Id
    seen: int

    def apply(self, store: Store) -> None:
        """Leave a tombstone."""
        item = store.get(AgendaItem, self.item_id)
        demand_seen(item, self.seen)
        if any(mark.agenda_item_id == item.id for mark in marks_of(store, item.session_id)):
            raise Conflict("This item has already begun: it stays in the agenda.")
        store.remove(item)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAgenda(Command):
    """Put the agenda in another order."""

    label: ClassVar[str] = N_("Change the order of the agenda")

    session_id: Id
    item_ids: tuple[Id, ...]

    def apply(self, store: Store) -> None:
        """Number the items anew."""
        number_in_order(store, AgendaItem, agenda_of(store, self.session_id), self.item_ids)


def _demand_sound(store: Store, item: AgendaItem) -> None:
    if item.talk_id is not None:
        demand_of_session(store.get(Talk, item.talk_id), item.session_id)
    demand(
        item.floor is None or item.floor <= item.minutes,
        "The floor of this item is above its minutes.",
        "Give it more minutes, or lower the floor.",
    )
