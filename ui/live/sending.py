"""A line on its way to the library, and what of the field is left when it has arrived."""

import datetime as dt
from dataclasses import dataclass

from sessions.capture import Ack
from ui.assembly import Library
from ui.live.line_memory import Typed
from workshop.change import Change
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.views.notes import NoteView


@dataclass(slots=True, eq=False)
class Sent:
    """A line on its way to the library."""

    id: Id
    content: Typed
    note: NoteView | None
    at: dt.datetime
    refused: bool = False
    """Written by the library's lane, so that what is stored behind it knows."""


@dataclass(frozen=True, slots=True)
class Work:
    """Keeps a line, or writes it over the note it edits; a plain function for the background."""

    library: Library
    session: Id
    listener: Id
    sent: Sent
    line: str
    at: dt.datetime
    device: str

    def __call__(self) -> Ack | Change:
        """Return once it is durably stored."""
        self.sent.refused = False
        try:
            return self._keep()
        except WorkshopError:
            self.sent.refused = True
            raise

    def _keep(self) -> Ack | Change:
        capture, sent = self.library.capture, self.sent
        if sent.note is not None:
            return capture.edit_line(sent.note.id, self.listener, sent.note.revision, self.line)
        return capture.keep_line(
            self.session, self.listener, self.line, self.device, note_id=sent.id, typed_at=self.at
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
    return rest if aside.blank else Typed(aside.kind or rest.kind, f"{aside.text} {rest.text}")


def without(now: Typed, sent: Typed) -> Typed:
    """Return what is left to store once the sent words are; all of it when they were changed meanwhile."""
    rest = rest_of(now, sent)
    return now if rest is None else rest
