"""A listener's acts on their own notes: set one earlier, delete it, undo and redo."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.assembly import Library
from ui.background import Background
from workshop.change import Change
from workshop.commands.notes import MoveNote, RemoveNote
from workshop.errors import InvalidInput, WorkshopError
from workshop.model.base import Id
from workshop.views.notes import NoteView
from workshop.words import N_


class OwnActs(QObject):
    """Sends the acts beside the window.

    Signals: `refused(WorkshopError)` when one was not done.
    """

    refused = Signal(object)

    def __init__(self, background: Background, library: Library) -> None:
        super().__init__()
        self._background = background
        self._library = library

    def move(self, note: NoteView, seconds: int) -> None:
        """Set a note earlier or later."""
        command = MoveNote(note_id=note.id, seconds=seconds)
        self._do(lambda: self._library.desk.do(command, note.listener_id))

    def remove(self, note: NoteView, done: Callable[[Change], None]) -> None:
        """Delete a note."""
        command = RemoveNote(note_id=note.id)
        self._do(lambda: self._library.desk.do(command, note.listener_id), done)

    def undo(self, listener: Id) -> None:
        """Take back the listener's own last act."""
        self._do(lambda: self._library.desk.undo(listener))

    def redo(self, listener: Id) -> None:
        """Do the listener's own last undone act again."""
        self._do(lambda: self._library.desk.redo(listener))

    def _do(self, work: Callable[[], Change], done: Callable[[Change], None] | None = None) -> None:
        self._background.write(work, done, self._could_not)

    def _could_not(self, error: WorkshopError) -> None:
        if not isinstance(error, InvalidInput) or error.message not in _NOTHING:
            self.refused.emit(error)


_NOTHING = (N_("There is nothing to undo."), N_("There is nothing to redo."))
