"""A line on its way to the library, and what of the field is left when it has arrived."""

import datetime as dt
from dataclasses import dataclass

from sessions.capture import Ack
from ui.assembly import Library
from ui.live.line_memory import Typed
from workshop.change import Change
from workshop.model.base import Id
from workshop.views.notes import NoteView


@dataclass(frozen=True, slots=True)
class Sent:
    """A line on its way to the library."""

    id: Id
    content: Typed
    listener: Id
    note: NoteView | None


@dataclass(frozen=True, slots=True)
class Work:
    """Keeps a line, or writes it over the note it edits; a plain function for the background."""

    library: Library
    session: Id
    sent: Sent
    line: str
    at: dt.datetime
    device: str

    def __call__(self) -> Ack | Change:
        """Return once it is durably stored."""
        capture, sent = self.library.capture, self.sent
        if sent.note is not None:
            return capture.edit_line(sent.note.id, sent.listener, sent.note.revision, self.line)
        return capture.keep_line(
            self.session, sent.listener, self.line, self.device, note_id=sent.id, typed_at=self.at
        )


def rest_of(now: Typed, sent: Typed) -> Typed | None:
    """Return what was typed after the line was sent, or None when the sent words were changed meanwhile."""
    if now.kind is not sent.kind or not now.text.startswith(sent.text):
        return None
    return Typed(None, now.text[len(sent.text) :])


def joined(aside: Typed, rest: Typed) -> Typed:
    """Return the line put aside with what was typed meanwhile behind it."""
    if rest.blank:
        return aside
    return rest if aside.blank else Typed(aside.kind, f"{aside.text} {rest.text}")
