"""Persons as documents may name them: what they were that day, and what they agreed to."""

from collections.abc import Iterable
from dataclasses import replace

from workshop.model.base import Id
from workshop.model.kinds import RoleKind
from workshop.model.people import Consent, Person, Role
from workshop.reader import Reader
from workshop.views.series import Name

_SPOKEN_FOR = (RoleKind.SPEAKER, RoleKind.LISTENER, RoleKind.ANIMATOR, RoleKind.ARTIST, RoleKind.WRITER)


class Names:
    """The persons of one series; agreement that is not known counts as no."""

    def __init__(self, reader: Reader, series_id: Id) -> None:
        self.roles = reader.rows(Role, series_id=series_id)
        self._reader = reader
        self._consents = {one.person_id: one for one in reader.rows(Consent, series_id=series_id)}
        ids = {one.person_id for one in self.roles}
        # A removed person may still have been there that day.
        self._persons = {one.id: one for one in reader.rows_in(Person, "id", ids, removed=True)}

    def of_role(self, role: Role) -> Name:
        """Return the person with the function and organisation of this role."""
        name = self._name(role.person_id, role.function, role.organisation)
        return replace(name, role_id=role.id, role_revision=role.revision)

    def of_roles(
        self, kind: RoleKind, *, session_id: Id | None, talk_id: Id | None = None
    ) -> tuple[Name, ...]:
        """Return who holds a role there, in printed order."""
        return tuple(self.of_role(one) for one in self.held(kind, session_id=session_id, talk_id=talk_id))

    def held(self, kind: RoleKind, *, session_id: Id | None, talk_id: Id | None = None) -> list[Role]:
        """Return the roles of one kind there."""
        return [
            one
            for one in self.roles
            if one.role_kind is kind and one.session_id == session_id and one.talk_id == talk_id
        ]

    def talk_speakers(self, talk_id: Id) -> tuple[Name, ...]:
        """Return who gives a talk, in printed order."""
        roles = (one for one in self.roles if one.talk_id == talk_id and one.role_kind is RoleKind.SPEAKER)
        return tuple(self.of_role(one) for one in roles)

    def listener_roles(self, session_id: Id) -> list[Role]:
        """Return the listeners' roles of a session: its own, else those of the whole series."""
        own = [
            one for one in self.roles if one.role_kind is RoleKind.LISTENER and one.session_id == session_id
        ]
        return own or self.held(RoleKind.LISTENER, session_id=None)

    def of_person(self, person_id: Id) -> Name:
        """Return the person with what they were in this series, if they were anything."""
        roles = [one for one in self.roles if one.person_id == person_id]
        roles.sort(key=lambda one: one.role_kind not in _SPOKEN_FOR)
        return self.of_role(roles[0]) if roles else self._name(person_id, "", "")

    def as_of_today(self, person: Person, organisation: str) -> Name:
        """Return somebody who is nothing in this series yet, as the roster has them."""
        return self._name(person.id, person.function, organisation)

    def plain(self, person_id: Id | None) -> str:
        """Return « Prénom Nom », or nothing."""
        return self._name(person_id, "", "").given_first if person_id else ""

    def consent(self, person_id: Id) -> Consent | None:
        """Return what the person agreed to for this series, if anybody asked."""
        return self._consents.get(person_id)

    def _name(self, person_id: Id, function: str, organisation: str) -> Name:
        person = self._person(person_id)
        consent = self._consents.get(person_id)
        return Name(
            person_id=person_id,
            family=person.family if person else "",
            given=person.given if person else "",
            function=function,
            organisation=organisation,
            listed=consent is not None and consent.listed,
            quoted=consent is not None and consent.quoted,
            erased=person is not None and person.erased_at is not None,
        )

    def _person(self, person_id: Id) -> Person | None:
        if person_id not in self._persons:
            found = self._reader.look(Person, person_id)
            if found is None:
                return None
            self._persons[person_id] = found
        return self._persons[person_id]


def unlike(names: Iterable[Name]) -> tuple[Name, ...]:
    """Return each person once, the first time."""
    return tuple({one.person_id: one for one in reversed(list(names))}.values())[::-1]
