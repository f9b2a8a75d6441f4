"""Every kind of row, parents before children, for storage and the archive."""

from workshop.model.base import Row
from workshop.model.editorial import (
    Axis,
    Evidence,
    Finding,
    Lever,
    Picture,
    Publication,
    Section,
    Support,
    Tension,
    Verbatim,
)
from workshop.model.live import Mark, Turn
from workshop.model.notes import Draft, Excerpt, Note, NoteVersion, Tag
from workshop.model.people import Consent, Organisation, Person, Role
from workshop.model.points import Amendment, Point, Signature, Source, Stack, Wording
from workshop.model.series import AgendaItem, Series, Session, Talk

ALL_ROWS: tuple[type[Row], ...] = (
    Organisation, Person, Series, Session, Talk, AgendaItem, Role, Consent,
    Mark, Turn, Note, NoteVersion, Excerpt, Draft, Tag,
    Point, Source, Stack, Signature, Wording, Amendment,
    Verbatim, Tension, Evidence, Axis, Lever, Support, Section, Picture, Publication, Finding,
)  # fmt: skip
