"""The roster of the library: persons, organisations, and what persons agreed to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from workshop.commands.base import Command
from workshop.commands.editing import KEEP, Cleaner, Edit, line, needed, same
from workshop.commands.rules import demand_seen
from workshop.errors import Conflict
from workshop.model.base import FUNCTION, Id
from workshop.model.notes import Note
from workshop.model.people import Consent, Organisation, Person, Role
from workshop.model.series import Series
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import N_


def _function(value: str) -> str:
    return clean_line(value, FUNCTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson(Command):
    """Add somebody to the roster."""

    label: ClassVar[str] = N_("Add a person")

    person_id: Id
    family: str
    given: str = ""
    function: str = ""
    organisation_id: Id | None = None
    email: str = ""

    def apply(self, store: Store) -> None:
        """Add the row."""
        if self.organisation_id is not None:
            store.get(Organisation, self.organisation_id)
        person = Person(
            id=self.person_id,
            family=needed(self.family),
            given=line(self.given),
            function=_function(self.function),
            organisation_id=self.organisation_id,
            email=line(self.email),
        )
        store.add(person)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPerson(Edit):
    """Correct what the roster says of somebody; roles keep what they were that day."""

    label: ClassVar[str] = N_("Edit a person")
    kind: ClassVar[type[Person]] = Person
    cleaners: ClassVar[Mapping[str, Cleaner]] = {
        "family": needed,
        "given": line,
        "function": _function,
        "organisation_id": same,
        "email": line,
    }

    family: str = KEEP
    given: str = KEEP
    function: str = KEEP
    organisation_id: Id | None = KEEP
    email: str = KEEP

    def check(self, store: Store, row: Any) -> None:
        """Refuse an organisation that is not in the library."""
        if row.organisation_id is not None:
            store.get(Organisation, row.organisation_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePerson(Command):
    """Take somebody off the roster who has no role and took no note."""

    label: ClassVar[str] = N_("Remove a person")

    person_id: Id
    seen: int

    def apply(self, store: Store) -> None:
        """Leave a tombstone."""
        person = store.get(Person, self.person_id)
        demand_seen(person, self.seen)
        roles, notes = store.find(Role, person_id=person.id), store.find(Note, listener_id=person.id)
        if roles or notes:
            raise Conflict("This person has a role in a series.", "Remove the roles first.")
        store.remove(person)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOrganisation(Command):
    """Add an organisation."""

    label: ClassVar[str] = N_("Add an organisation")

    organisation_id: Id
    name: str
    short_name: str = ""

    def apply(self, store: Store) -> None:
        """Add the row."""
        row = Organisation(
            id=self.organisation_id, name=_organisation(self.name), short_name=line(self.short_name)
        )
        store.add(row)


def _organisation(value: str) -> str:
    cleaned = clean_line(value, FUNCTION)
    return cleaned or needed(cleaned)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditOrganisation(Edit):
    """Correct the name of an organisation."""

    label: ClassVar[str] = N_("Edit an organisation")
    kind: ClassVar[type[Organisation]] = Organisation
    cleaners: ClassVar[Mapping[str, Cleaner]] = {"name": _organisation, "short_name": line}

    name: str = KEEP
    short_name: str = KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveOrganisation(Command):
    """Take off an organisation to which nobody belongs and which is no partner."""

    label: ClassVar[str] = N_("Remove an organisation")

    organisation_id: Id
    seen: int

    def apply(self, store: Store) -> None:
        """Leave a tombstone."""
        row = store.get(Organisation, self.organisation_id)
        demand_seen(row, self.seen)
        partners = {id_ for series in store.find(Series) for id_ in series.partner_ids}
        if store.find(Person, organisation_id=row.id) or row.id in partners:
            raise Conflict("Somebody belongs to this organisation.", "Give them another one first.")
        store.remove(row)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetConsent(Command):
    """Write down what somebody agreed to for one series."""

    label: ClassVar[str] = N_("Note what a person agreed to")

    person_id: Id
    series_id: Id
    listed: bool
    quoted: bool
    image: bool = False
    given_on: date | None = None
    how: str = ""

    def apply(self, store: Store) -> None:
        """Write the one consent of this person for this series."""
        store.get(Person, self.person_id)
        store.get(Series, self.series_id)
        said: dict[str, Any] = {
            "listed": self.listed,
            "quoted": self.quoted,
            "image": self.image,
            "given_on": self.given_on,
            "how": line(self.how),
        }
        known = store.find(Consent, person_id=self.person_id, series_id=self.series_id)
        if known:
            store.change(known[0], **said)
        else:
            store.add(Consent(person_id=self.person_id, series_id=self.series_id, **said))
