"""Documents under way: one at a time, in the warm process, with progress and a way to stop."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from exports.order import Made, Order
from exports.worker import CANCELLED
from ui.assembly import Library
from ui.face import Face
from workshop.errors import ExportFailed, WorkshopError

Ask = Callable[[], Order]


class Making(QObject):
    """Hands orders to the maker of documents, off the window's thread.

    Signals: `began(Path)`; `went_on(float, str)`, the share done and the message of what comes next;
    `made(Made)`; `failed(WorkshopError, Path)`; `cancelled(Path)`.
    """

    began = Signal(object)
    went_on = Signal(float, str)
    made = Signal(object)
    failed = Signal(object, object)
    cancelled = Signal(object)

    def __init__(self, face: Face, library: Library) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._waiting: deque[tuple[Path, Ask]] = deque()
        self._current: Path | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a document is being made."""
        return self._current is not None

    def ask(self, target: Path, order: Ask) -> None:
        """Make this document after those already asked for; `order` reads what it needs, off the thread."""
        self._waiting.append((target, order))
        self._next()

    def cancel(self) -> None:
        """Stop the one under way and forget those that wait."""
        self._waiting.clear()
        self._library.documents.cancel()

    def _next(self) -> None:
        if self.busy or not self._waiting:
            return
        self._current, order = self._waiting.popleft()
        self.began.emit(self._current)
        self._face.background.read(
            lambda: self._library.documents.make(order(), self.went_on.emit), self._done, self._refused
        )

    def _done(self, made: Made) -> None:
        self._current = None
        self.made.emit(made)
        self._next()

    def _refused(self, error: WorkshopError) -> None:
        target, self._current = self._current, None
        if isinstance(error, ExportFailed) and error.message == CANCELLED:
            self.cancelled.emit(target)
        else:
            self.failed.emit(error, target)
        self._next()
