"""Persons, organisations, what they do and what they agreed to."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from workshop.model.base import Id, Row, refers_to
from workshop.model.kinds import RoleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Row):
    """A company, a school, an association."""

    table: ClassVar[str] = "organisation"

    name: str
    short_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Row):
    """Somebody of the library's one roster."""

    table: ClassVar[str] = "person"

    family: str
    given: str = ""
    organisation_id: Id | None = refers_to("organisation", default=None)
    """Today's organisation; documents read the role's instead."""
    function: str = ""
    email: str = ""
    erased_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Row):
    """A person in a series, a session or a talk, as of that day."""

    table: ClassVar[str] = "role"

    role_kind: RoleKind
    person_id: Id = refers_to("person")
    series_id: Id = refers_to("series")
    session_id: Id | None = refers_to("session", default=None)
    talk_id: Id | None = refers_to("talk", default=None)
    function: str = ""
    organisation: str = ""
    position: int = 0
    present: bool | None = None
    """Whether they came; None as long as nobody said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Row):
    """What a person agreed to for one series; what is not known counts as no."""

    table: ClassVar[str] = "consent"

    person_id: Id = refers_to("person")
    series_id: Id = refers_to("series")
    listed: bool = False
    quoted: bool = False
    image: bool = False
    given_on: date | None = None
    how: str = ""
