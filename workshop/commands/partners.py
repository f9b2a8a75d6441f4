"""Partners of a series: organisations in printed order, a new one added to the roster on the fly."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command, demand
from workshop.commands.editing import needed
from workshop.commands.rules import demand_seen
from workshop.model.base import FUNCTION, Id
from workshop.model.people import Organisation
from workshop.model.series import Series
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPartner(Command):
    """Have an organisation be a partner of a series, behind the others."""

    label: ClassVar[str] = N_("Add a partner")

    series_id: Id
    seen: int
    name: str

    def apply(self, store: Store) -> None:
        """Take the organisation of exactly that name, or add it, and write it with the series."""
        series = store.get(Series, self.series_id)
        demand_seen(series, self.seen)
        partner = _organisation(store, self.name)
        demand(partner.id not in series.partner_ids, "This organisation is already a partner.")
        store.change(series, partner_ids=(*series.partner_ids, partner.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePartner(Command):
    """Take an organisation from the partners of a series; it stays in the roster."""

    label: ClassVar[str] = N_("Remove a partner")

    series_id: Id
    seen: int
    organisation_id: Id

    def apply(self, store: Store) -> None:
        """Write the partners without it."""
        series = store.get(Series, self.series_id)
        demand_seen(series, self.seen)
        others = tuple(one for one in series.partner_ids if one != self.organisation_id)
        store.change(series, partner_ids=others)


def _organisation(store: Store, name: str) -> Organisation:
    cleaned = clean_line(name, FUNCTION) or needed("")
    for known in store.find(Organisation):
        if cleaned.casefold() in (known.name.casefold(), known.short_name.casefold()):
            return known
    return store.add(Organisation(name=cleaned))
