"""The one door for notes: window, command line and, later, a listener's own page all come through here."""

from dataclasses import dataclass
from datetime import datetime

from sessions.line import DEFAULT_SIGNS, Signs, parse_line
from workshop.change import Change
from workshop.clock import Clock
from workshop.commands.drafts import SaveDraft
from workshop.commands.notes import EditNote, KeepNote
from workshop.desk import Desk
from workshop.errors import NotFound
from workshop.model.base import Id, new_id
from workshop.model.kinds import NoteKind
from workshop.model.notes import Draft, Note
from workshop.reader import Reader


@dataclass(frozen=True, slots=True)
class Ack:
    """The library has this note for good."""

    note_id: Id
    number: int
    """Its place in the library's own order; the same however often the note was sent."""
    late: bool
    """It came after the points were ratified."""


class Capture:
    """Keeps notes, once each, and the line that is half typed."""

    def __init__(self, desk: Desk, reader: Reader, clock: Clock, signs: Signs = DEFAULT_SIGNS) -> None:
        self._desk = desk
        self._reader = reader
        self._clock = clock
        self.signs = signs

    def keep(
        self,
        note_id: Id,
        session_id: Id,
        listener_id: Id,
        kind: NoteKind,
        text: str,
        typed_at: datetime,
        device: str = "",
        *,
        people: tuple[str, ...] = (),
        tags: tuple[str, ...] = (),
        star: bool = False,
    ) -> Ack:
        """Return once the note is durably stored; the same id again gives the same answer."""
        command = KeepNote(
            note_id=note_id,
            session_id=session_id,
            listener_id=listener_id,
            note_kind=kind,
            text=text,
            typed_at=typed_at,
            device=device,
            people=people,
            tags=tags,
            star=star,
        )
        self._desk.do(command, listener_id)
        note = self._reader.look(Note, note_id)
        if note is None:
            raise NotFound("This is no longer in the library.")
        return Ack(note.id, note.sequence, note.late)

    def keep_line(
        self,
        session_id: Id,
        listener_id: Id,
        line: str,
        device: str = "",
        *,
        note_id: Id | None = None,
        typed_at: datetime | None = None,
        star: bool = False,
    ) -> Ack:
        """Keep one line with its sign, its names and its tags."""
        parsed = parse_line(line, self.signs)
        return self.keep(
            note_id or new_id(),
            session_id,
            listener_id,
            parsed.kind,
            parsed.text,
            typed_at or self._clock.now(),
            device,
            people=parsed.people,
            tags=parsed.tags,
            star=star,
        )

    def edit_line(self, note_id: Id, listener_id: Id, seen: int, line: str) -> Change:
        """Give an own note the words, kind, names and tags of this line."""
        parsed = parse_line(line, self.signs)
        command = EditNote(
            note_id=note_id,
            seen=seen,
            text=parsed.text,
            note_kind=parsed.kind,
            people=parsed.people,
            tags=parsed.tags,
        )
        return self._desk.do(command, listener_id)

    def save_draft(self, session_id: Id, listener_id: Id, text: str) -> Change:
        """Keep the half-typed line, so that a crash does not lose it."""
        command = SaveDraft(session_id=session_id, listener_id=listener_id, text=text)
        return self._desk.do(command, listener_id)

    def draft(self, session_id: Id, listener_id: Id) -> str:
        """Return the line that was half typed, or nothing."""
        drafts = self._reader.rows(Draft, session_id=session_id, listener_id=listener_id)
        return drafts[0].text if drafts else ""
