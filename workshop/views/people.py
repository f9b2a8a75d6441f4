"""The roster beside persons, as it is read."""

from dataclasses import dataclass

from workshop.model.base import Id


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """An organisation of the library's one roster."""

    id: Id
    revision: int
    name: str
    short_name: str
