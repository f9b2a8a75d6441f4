"""The acts of the facilitator: from a word to the runner, beside the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.assembly import Library
from ui.face import Face
from workshop.authors import FACILITATOR
from workshop.change import Change
from workshop.errors import WorkshopError
from workshop.model.base import Id


class LiveActs(QObject):
    """Runs one session; errors come back as sentences.

    Signals: `refused(WorkshopError)`.
    """

    refused = Signal(object)

    def __init__(self, face: Face, library: Library) -> None:
        super().__init__()
        self._background = face.background
        self._library = library
        self.session: Id = ""
        self.paused = False

    def do(self, act: str) -> bool:
        """Do what a key or button stands for; tell whether it was one of the runner's acts."""
        work = self._work(act)
        if work is None or not self.session:
            return False
        self._background.write(work, on_error=self._refused)
        return True

    def undo(self) -> None:
        """Take back the facilitator's last act."""
        self._background.write(lambda: self._library.desk.undo(FACILITATOR), on_error=self._refused)

    def redo(self) -> None:
        """Do the facilitator's last undone act again."""
        self._background.write(lambda: self._library.desk.redo(FACILITATOR), on_error=self._refused)

    def _work(self, act: str) -> Callable[[], Change] | None:
        runner, session = self._library.runner, self.session
        plain: dict[str, Callable[[Id], Change]] = {
            "open": runner.open,
            "start": runner.start,
            "next": runner.next,
            "back": runner.back,
            "pause": runner.resume if self.paused else runner.pause,
            "hold": runner.hold,
        }
        minutes = {"plus": 1, "minus": -1, "plus_five": 5}
        if act in plain:
            return lambda: plain[act](session)
        if act in minutes:
            return lambda: runner.minutes(session, minutes[act])
        return None

    def _refused(self, error: WorkshopError) -> None:
        self.refused.emit(error)
