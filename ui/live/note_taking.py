"""Taking notes: what is typed goes to the library, and leaves the line only once it is there for good."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sessions.capture import Ack
from ui.assembly import Library
from ui.face import Face
from ui.live.capture_line import CaptureLine
from ui.live.drafts import DraftTimer
from ui.live.line_memory import LineMemory, Typed, as_typed, typed_of
from ui.live.sending import Sent, Work, joined, rest_of
from workshop.change import Change
from workshop.commands.notes import MoveNote
from workshop.errors import InvalidInput, WorkshopError
from workshop.model.base import Id, new_id
from workshop.views.notes import NoteView
from workshop.words import N_

EARLIER = 30


class NoteTaking(QObject):
    """Connects one line to the library, for one listener of one session at a time.

    Signals: `noted()` once a line was stored; `refused(WorkshopError)` when it was not, the words staying;
    `draft_kept()` when the half-typed line is on disk; `notes_read(tuple)` with the listener's own notes;
    `shifted(int)` with the seconds the line will be set back.
    """

    noted = Signal()
    refused = Signal(object)
    draft_kept = Signal()
    notes_read = Signal(tuple)
    shifted = Signal(int)

    def __init__(self, face: Face, library: Library, line: CaptureLine, device: str) -> None:
        super().__init__()
        self._background = face.background
        self._library = library
        self._line = line
        self._device = device
        self._session: Id = ""
        self._listener: Id = ""
        self._notes: tuple[NoteView, ...] = ()
        self._sent: Sent | None = None
        self._failed: Sent | None = None
        self._again = False
        self._earlier = 0
        self.memory = LineMemory(library.capture.signs)
        self.drafts = DraftTimer()
        self._connect()

    @property
    def listener(self) -> Id:
        """Return whose line this is, or nothing."""
        return self._listener

    @property
    def notes(self) -> tuple[NoteView, ...]:
        """Return the listener's own notes, oldest first."""
        return self._notes

    def serve(self, session: Id, listener: Id) -> None:
        """Put the line in the hands of a listener; what the other was typing is stored first."""
        if (session, listener) == (self._session, self._listener):
            return
        self.put_away()
        self._session, self._listener = session, listener
        self._sent, self._failed, self._again = None, None, False
        self._notes = ()
        self.memory.forget()
        self._line.clear()
        self.notes_read.emit(())
        if listener:
            self._restore_draft()
            self.read_notes()

    def put_away(self) -> None:
        """Store the half-typed line now, as before the window closes."""
        self.drafts.hurry()

    def read_notes(self) -> None:
        """Read the listener's own notes again."""
        session, listener = self._session, self._listener
        if not listener:
            return

        def fetch() -> tuple[NoteView, ...]:
            every = self._library.queries.notes(session, listener)
            return tuple(one for one in every if one.listener_id == listener)

        def have(notes: tuple[NoteView, ...]) -> None:
            if (session, listener) == (self._session, self._listener):
                self._notes = notes
                self.notes_read.emit(notes)

        self._background.read(fetch, have)

    def keep(self) -> None:
        """Send the line; it is emptied when the library says that it has it."""
        content = self._line.content
        if self._sent is not None:
            self._again = content != self._sent.content
            return
        if content.blank or not self._listener:
            return
        self.drafts.stop()
        self._sent = self._sending(content)
        self._background.write(self._work(self._sent), self._acknowledged, self._refused)

    def older(self) -> None:
        """Take up the note before, the line that was being typed waiting aside."""
        self._take_up(self.memory.older(self._notes, self._line.content))

    def newer(self) -> None:
        """Come back towards the line that was being typed."""
        self._take_up(self.memory.newer(self._notes))

    def leave(self) -> None:
        """Stop editing a note and come back to the line that was being typed."""
        if self.memory.note is not None:
            self._take_up(self.memory.leave())

    def earlier(self) -> None:
        """Set the line 30 s earlier, or the last note when the line is empty."""
        if self.memory.note is None and not self._line.content.blank:
            self._earlier += EARLIER
            self.shifted.emit(self._earlier)
            return
        note = self.memory.note or (self._notes[-1] if self._notes else None)
        if note is not None:
            self._do(
                lambda: self._library.desk.do(MoveNote(note_id=note.id, seconds=-EARLIER), note.listener_id)
            )

    def undo(self) -> None:
        """Take back the listener's own last act."""
        listener = self._listener
        self._do(lambda: self._library.desk.undo(listener))

    def redo(self) -> None:
        """Do the listener's own last undone act again."""
        listener = self._listener
        self._do(lambda: self._library.desk.redo(listener))

    def _connect(self) -> None:
        edit = self._line.edit
        edit.enter_pressed.connect(self.keep)
        edit.older_requested.connect(self.older)
        edit.newer_requested.connect(self.newer)
        edit.left.connect(self.leave)
        edit.undo_requested.connect(self.undo)
        edit.redo_requested.connect(self.redo)
        self._line.typed.connect(self.drafts.typed)
        self.drafts.due.connect(self._store_draft)

    def _sending(self, content: Typed) -> Sent:
        failed = self._failed
        if failed is not None and failed.content == content and failed.note is self.memory.note:
            return failed
        return Sent(new_id(), content, self._listener, self.memory.note)

    def _work(self, sent: Sent) -> Work:
        line = as_typed(sent.content, self._library.capture.signs)
        at = self._library.clock.now() - dt.timedelta(seconds=self._earlier)
        return Work(self._library, self._session, sent, line, at, self._device)

    def _acknowledged(self, _ack: Ack | Change) -> None:
        sent, again = self._sent, self._again
        self._sent, self._failed, self._again, self._earlier = None, None, False, 0
        if sent is None or sent.listener != self._listener:
            return
        rest = rest_of(self._line.content, sent.content)
        if rest is not None:
            self._line.put(joined(self.memory.leave() if sent.note else Typed(), rest))
        self.noted.emit()
        self.read_notes()
        if again:
            self.keep()
        elif sent.note is not None or not self._line.content.blank:
            self.drafts.typed()

    def _refused(self, error: WorkshopError) -> None:
        self._failed, self._sent, self._again = self._sent, None, False
        self._line.refuse()
        self.drafts.typed()
        self.refused.emit(error)

    def _take_up(self, content: Typed | None) -> None:
        if content is not None:
            self._line.put(content)
            self.drafts.typed()

    def _do(self, work: Callable[[], Change]) -> None:
        self._background.write(work, on_error=self._could_not)

    def _could_not(self, error: WorkshopError) -> None:
        if not isinstance(error, InvalidInput) or error.message not in _NOTHING:
            self.refused.emit(error)

    def _restore_draft(self) -> None:
        session, listener = self._session, self._listener

        def have(text: str) -> None:
            here = (session, listener) == (self._session, self._listener)
            if here and text and self._line.content == Typed():
                self._line.put(typed_of(text, self._library.capture.signs))
                self.draft_kept.emit()

        self._background.write(lambda: self._library.capture.draft(session, listener), have)

    def _store_draft(self) -> None:
        session, listener = self._session, self._listener
        content = self._unsent()
        text = "" if content.blank else as_typed(content, self._library.capture.signs)
        if not listener or not self._library.opened_for_writing:
            return

        def stored(_change: Change) -> None:
            if text and (session, listener) == (self._session, self._listener):
                self.draft_kept.emit()

        self._background.write(
            lambda: self._library.capture.save_draft(session, listener, text), stored, self._lost
        )

    def _unsent(self) -> Typed:
        """Return what would be lost: the new line, or the words of a note being edited when there is none."""
        if self.memory.note is not None and not self.memory.aside.blank:
            return self.memory.aside
        content = self._line.content
        rest = rest_of(content, self._sent.content) if self._sent is not None else None
        return content if rest is None else rest

    def _lost(self, error: WorkshopError) -> None:
        self.refused.emit(error)


_NOTHING = (N_("There is nothing to undo."), N_("There is nothing to redo."))
