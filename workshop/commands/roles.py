"""What persons do in a series, a session or a talk, as of that day; somebody new is added on the fly."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from workshop.commands.base import Command, demand
from workshop.commands.editing import KEEP, Cleaner, Edit, needed, number_in_order, same
from workshop.commands.rules import demand_seen
from workshop.commands.signing import settle
from workshop.errors import Conflict
from workshop.model.base import FUNCTION, Id
from workshop.model.kinds import RoleKind
from workshop.model.notes import Note
from workshop.model.people import Organisation, Person, Role
from workshop.model.points import Signature
from workshop.model.series import Series, Session, Talk
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A person of the roster, or one who is added to it now."""

    person_id: Id | None = None
    family: str = ""
    given: str = ""

    def find(self, store: Store) -> Person:
        """Return the person named; one of exactly that name is taken rather than added twice."""
        if self.person_id is not None:
            return store.get(Person, self.person_id)
        family, given = needed(self.family), clean_line(self.given)
        wanted = (family.casefold(), given.casefold())
        for person in store.find(Person):
            if (person.family.casefold(), person.given.casefold()) == wanted:
                return person
        return store.add(Person(family=family, given=given))


@dataclass(frozen=True, slots=True, kw_only=True)
class _AddRole(Command):
    """Give somebody a role."""

    role_kind: ClassVar[RoleKind]

    role_id: Id
    who: Somebody
    function: str | None = None
    """As of that day; left out, today's."""
    organisation: str | None = None
    """As of that day; left out, today's."""

    def give(self, store: Store, series_id: Id, session_id: Id | None, talk_id: Id | None) -> Role:
        """Add the role behind those of the same kind."""
        store.get(Series, series_id)
        person = self.who.find(store)
        place: dict[str, Any] = {"series_id": series_id, "session_id": session_id, "talk_id": talk_id}
        others = store.find(Role, role_kind=self.role_kind, **place)
        demand(
            all(other.person_id != person.id for other in others), "This person already has this role here."
        )
        function = person.function if self.function is None else self.function
        organisation = _organisation(store, person) if self.organisation is None else self.organisation
        role = Role(
            id=self.role_id,
            role_kind=self.role_kind,
            person_id=person.id,
            function=clean_line(function, FUNCTION),
            organisation=clean_line(organisation, FUNCTION),
            position=max((other.position for other in others), default=-1) + 1,
            **place,
        )
        return store.add(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSpeaker(_AddRole):
    """Have somebody speak in a talk."""

    label: ClassVar[str] = N_("Add a speaker")
    role_kind: ClassVar[RoleKind] = RoleKind.SPEAKER

    talk_id: Id

    def apply(self, store: Store) -> None:
        """Add the role."""
        talk = store.get(Talk, self.talk_id)
        session = store.get(Session, talk.session_id)
        self.give(store, session.series_id, session.id, talk.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseListener(_AddRole):
    """Have somebody listen at a session."""

    label: ClassVar[str] = N_("Choose a listener")
    role_kind: ClassVar[RoleKind] = RoleKind.LISTENER

    session_id: Id

    def apply(self, store: Store) -> None:
        """Add the role."""
        session = store.get(Session, self.session_id)
        self.give(store, session.series_id, session.id, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddParticipant(_AddRole):
    """Have somebody take part in a series, or in one of its sessions."""

    label: ClassVar[str] = N_("Add a participant")
    role_kind: ClassVar[RoleKind] = RoleKind.PARTICIPANT

    series_id: Id
    session_id: Id | None = None

    def apply(self, store: Store) -> None:
        """Add the role."""
        self.give(store, self.series_id, self.session_id, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAnimator(AddParticipant):
    """Have somebody animate a series, or one of its sessions."""

    label: ClassVar[str] = N_("Add an animator")
    role_kind: ClassVar[RoleKind] = RoleKind.ANIMATOR


@dataclass(frozen=True, slots=True, kw_only=True)
class AddWriter(AddParticipant):
    """Have somebody write for a series."""

    label: ClassVar[str] = N_("Add a writer")
    role_kind: ClassVar[RoleKind] = RoleKind.WRITER


@dataclass(frozen=True, slots=True, kw_only=True)
class AddArtist(AddParticipant):
    """Have somebody draw for a series."""

    label: ClassVar[str] = N_("Add an artist")
    role_kind: ClassVar[RoleKind] = RoleKind.ARTIST


def _function(value: str) -> str:
    return clean_line(value, FUNCTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRole(Edit):
    """Change what a person was that day, or who it was."""

    label: ClassVar[str] = N_("Edit a role")
    kind: ClassVar[type[Role]] = Role
    cleaners: ClassVar[Mapping[str, Cleaner]] = {
        "function": _function,
        "organisation": _function,
        "person_id": same,
    }
    exact: ClassVar[Mapping[str, str]] = {
        "function": N_("Edit the function"),
        "organisation": N_("Edit the organisation"),
    }

    function: str = KEEP
    organisation: str = KEEP
    person_id: Id = KEEP

    def check(self, store: Store, row: Any) -> None:
        """Refuse a person who is not in the roster, or a listener whose notes would lose their author."""
        store.get(Person, row.person_id)
        former = store.get(Role, self.id)
        if row.person_id != former.person_id:
            _demand_silent(store, former)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveRole(Command):
    """Take a role from somebody; the person stays in the roster."""

    label: ClassVar[str] = N_("Remove a role")

    role_id: Id
    seen: int

    def apply(self, store: Store) -> None:
        """Leave a tombstone."""
        role = store.get(Role, self.role_id)
        demand_seen(role, self.seen)
        _demand_silent(store, role)
        store.remove(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSpeakers(Command):
    """Put the speakers of a talk in another order."""

    label: ClassVar[str] = N_("Change the order of the speakers")

    talk_id: Id
    role_ids: tuple[Id, ...]

    def apply(self, store: Store) -> None:
        """Number them anew."""
        roles = store.find(Role, talk_id=self.talk_id, role_kind=RoleKind.SPEAKER)
        number_in_order(store, Role, roles, self.role_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPresence(Command):
    """Say whether somebody came; who is absent is not waited for."""

    label: ClassVar[str] = N_("Note who came")

    role_id: Id
    present: bool | None

    def apply(self, store: Store) -> None:
        """Write it; with a listener it may complete or reopen the ratification."""
        role = store.get(Role, self.role_id)
        store.change(role, present=self.present)
        if role.role_kind is RoleKind.LISTENER and role.session_id is not None:
            settle(store, store.get(Session, role.session_id))


def _demand_silent(store: Store, role: Role) -> None:
    """Refuse to lose a listener who has taken notes or signed."""
    if role.role_kind is not RoleKind.LISTENER or role.session_id is None:
        return
    notes = store.find(Note, session_id=role.session_id, listener_id=role.person_id)
    signatures = store.find(Signature, session_id=role.session_id, person_id=role.person_id)
    if notes or signatures:
        raise Conflict(
            "This listener has already taken notes or signed.",
            "Say that they are absent, and choose another listener beside them.",
        )


def _organisation(store: Store, person: Person) -> str:
    if person.organisation_id is None:
        return ""
    return store.get(Organisation, person.organisation_id).name
