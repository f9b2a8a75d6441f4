"""The open library and its cards, kept as fresh as the last change."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Background
from ui.bridge import Bridge
from workshop.change import Change
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.views.series import SeriesCard

if TYPE_CHECKING:
    from ui.assembly import Library

_SHOWN = ("series", "session", "talk", "point", "organisation", "publication")
_PAUSE = 50


class Shelf(QObject):
    """Holds the library while it is open, and reads its cards again when a change concerns them.

    Signals: `cards_read()` when the cards are there or new; `changed(Change)` for every change.
    """

    cards_read = Signal()
    changed = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._bridge: Bridge | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.read_again)
        self.library: Library | None = None
        self.cards: tuple[SeriesCard, ...] = ()

    def show_first(self, cards: tuple[SeriesCard, ...]) -> None:
        """Show the cards read before the library was open."""
        self.cards = cards
        self.cards_read.emit()

    def take(self, library: "Library | None") -> None:
        """Hold this library from now on; the former one is closed after what is being written to it."""
        former = self._let_go()
        if former is not None:
            self._background.write(former.close)
        self.library = library
        if library is not None:
            self._bridge = Bridge(library.feed)
            self._bridge.changed.connect(self._changed)
            self.read_again()

    def close(self) -> None:
        """Close the library at once, at the very end."""
        former = self._let_go()
        if former is not None:
            former.close()

    def title_of(self, series_id: Id) -> str:
        """Return the title of a series."""
        return next((card.title for card in self.cards if card.id == series_id), "")

    def read_again(self, then: Callable[[], None] | None = None) -> None:
        """Read the cards again, and go on when they are there."""
        library = self.library
        if library is None:
            return

        def read(cards: tuple[SeriesCard, ...]) -> None:
            if library is self.library:
                self.cards = cards
                self.cards_read.emit()
                if then is not None:
                    then()

        def failed(error: WorkshopError) -> None:
            if library is self.library:  # else it was closed meanwhile, which nobody needs to be told
                self._background.failed.emit(error)

        self._background.read(library.queries.series_cards, read, failed)

    def _let_go(self) -> "Library | None":
        """Hold no library any more; return the one held so far."""
        self._soon.stop()
        if self._bridge is not None:
            self._bridge.close()
            self._bridge = None
        former, self.library = self.library, None
        return former

    def _changed(self, change: Change) -> None:
        self.changed.emit(change)
        if change.concerns(*_SHOWN):
            self._soon.start()
