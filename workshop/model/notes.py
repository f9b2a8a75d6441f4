"""What listeners put down: notes with their history, excerpts, drafts and tags."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from workshop.model.base import Id, Row, refers_to
from workshop.model.kinds import NoteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Row):
    """Raw and live: one listener, one session, the moment it was typed."""

    table: ClassVar[str] = "note"

    session_id: Id = refers_to("session")
    listener_id: Id = refers_to("person")
    note_kind: NoteKind = NoteKind.PLAIN
    text: str
    sequence: int = 0
    """The library's own order of arrival."""
    typed_at: datetime
    offset: int | None = None
    """Seconds from the start of the session; None when it had not started."""
    agenda_item_id: Id | None = refers_to("agenda_item", default=None)
    floor_id: Id | None = refers_to("person", default=None)
    """Who had the floor; None with `from_room` for « De la salle »."""
    from_room: bool = False
    device: str = ""
    star: bool = False
    people: tuple[str, ...] = ()
    """Names typed after @, as typed."""
    tags: tuple[str, ...] = ()
    late: bool = False
    """Typed after the points were ratified."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteVersion(Row):
    """One text a note has had, kept for ever."""

    table: ClassVar[str] = "note_version"
    only_grows: ClassVar[bool] = True

    note_id: Id = refers_to("note")
    note_kind: NoteKind
    text: str
    sequence: int
    parent: int
    """The revision its author saw; another current one makes it an « autre version »."""
    at: datetime
    author: str
    current: bool = True
    """False when it lost against a text received later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt(Row):
    """A part of a note, by its characters; the note itself is never cut."""

    table: ClassVar[str] = "excerpt"

    note_id: Id = refers_to("note")
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(Row):
    """The half-typed line of one listener, outside undo and the change log."""

    table: ClassVar[str] = "draft"

    session_id: Id = refers_to("session")
    listener_id: Id = refers_to("person")
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Row):
    """A `#` word known to a series."""

    table: ClassVar[str] = "tag"

    series_id: Id = refers_to("series")
    word: str
