"""Documents under way: one at a time, in the warm process, with progress and a way to stop."""

import threading
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
        self._stop = threading.Event()

    @property
    def busy(self) -> bool:
        """Tell whether a document is being made."""
        return self._current is not None

    @property
    def current(self) -> Path | None:
        """Return the file of the document that is being made, if one is."""
        return self._current

    def warm(self) -> None:
        """Start the process that makes documents, so that the first one does not wait for it."""
        if not self.busy:
            self._face.background.read(self._library.documents.warm, lambda _: None)

    def ask(self, target: Path, order: Ask) -> None:
        """Make this document after those already asked for; `order` reads what it needs, off the thread."""
        if target == self._current or any(target == one for one, _ in self._waiting):
            return
        self._waiting.append((target, order))
        self._next()

    def cancel(self) -> None:
        """Stop the one under way and forget those that wait."""
        waiting, self._waiting = self._waiting, deque()
        for target, _ in waiting:
            self.cancelled.emit(target)
        if self.busy:
            self._stop.set()
            self._library.documents.cancel()

    def close(self) -> None:
        """Stop everything and tell nobody any more."""
        self.blockSignals(True)
        self.cancel()

    def _next(self) -> None:
        if self.busy or not self._waiting:
            return
        self._current, order = self._waiting.popleft()
        self._stop = stop = threading.Event()
        self.began.emit(self._current)
        self._face.background.read(lambda: self._make(order, stop), self._done, self._refused)

    def _make(self, order: Ask, stop: threading.Event) -> Made:
        asked = order()

        def heard(share: float, message: str) -> None:
            if stop.is_set():  # asked while the library was still being read
                self._library.documents.cancel()
            self.went_on.emit(share, message)

        if stop.is_set():
            raise ExportFailed(CANCELLED)
        return self._library.documents.make(asked, heard)

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
