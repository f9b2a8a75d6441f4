"""The page's way to the desk: one change after the other, and an answer for whoever asked."""

from PySide6.QtCore import QObject, Signal

from ui.assembly import Library
from ui.face import Face
from ui.prepare.kept import Answer
from ui.prepare.own_edits import OwnEdits
from workshop.authors import FACILITATOR
from workshop.commands.base import Command
from workshop.errors import WorkshopError


class Keeper(QObject):
    """Carries out commands beside the window, in the order they were asked.

    Signals: `kept()`; `refused(WorkshopError, object)` with whoever asked, or None.
    """

    kept = Signal()
    refused = Signal(object, object)

    def __init__(self, face: Face, library: Library) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._own = OwnEdits()
        self._closed = False

    def do(self, command: Command, answer: Answer | None = None) -> None:
        """Carry out a command; it goes on the facilitator's undo stack."""
        self._face.background.write(
            lambda: self._write(command),
            lambda _: self._accept(answer),
            lambda error: self._refuse(error, answer),
        )

    def close(self) -> None:
        """Finish what was asked, and tell nobody any more; what is refused now goes to the window."""
        self._closed = True

    def _write(self, command: Command) -> None:
        command = self._own.caught_up(command)
        self._library.desk.do(command, FACILITATOR)
        self._own.did(command)

    def _accept(self, answer: Answer | None) -> None:
        if self._closed:
            return
        if answer is not None:
            answer.accept()
        self.kept.emit()

    def _refuse(self, error: WorkshopError, answer: Answer | None) -> None:
        if self._closed:
            self._face.background.failed.emit(error)
            return
        if answer is not None:
            answer.complain(error)
        self.refused.emit(error, answer)
