"""Opens the library beside the window: to write, else to read, else says why not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui import later
from ui.background import Background
from ui.settings import Settings
from workshop.errors import StorageUnavailable, WorkshopError

if TYPE_CHECKING:
    from ui.assembly import Library

Opened = tuple["Library", WorkshopError | None]


class Opening(QObject):
    """Opens the library of the preferences, without a question.

    Signals: `opened(Library)`; `opened_to_read(Library, WorkshopError)` with what keeps it from being
    written; `refused(WorkshopError)` when it cannot be opened at all; `damaged(WorkshopError)` when the
    check that runs afterwards finds harm.
    """

    opened = Signal(object)
    opened_to_read = Signal(object, object)
    refused = Signal(object)
    damaged = Signal(object)

    def __init__(self, settings: Settings, background: Background) -> None:
        super().__init__()
        self._settings = settings
        self._background = background

    def start(self) -> None:
        """Begin; one of the signals tells how it ended."""
        self._background.write(self._open, self._told, self.refused.emit)

    def _open(self) -> Opened:
        try:
            return later.open_library(self._settings, self.damaged.emit, write=True), None
        except StorageUnavailable as error:
            return self._open_to_read(error), error

    def _open_to_read(self, why: StorageUnavailable) -> "Library":
        try:
            return later.open_library(self._settings, self.damaged.emit, write=False)
        except WorkshopError:
            raise why from None

    def _told(self, opened: Opened) -> None:
        library, error = opened
        if error is None:
            self.opened.emit(library)
        else:
            self.opened_to_read.emit(library, error)
