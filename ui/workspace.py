"""The places of an open series: Prepare, Live and Compose, each made when somebody first goes there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.face import Face
from ui.later import PageMaker
from workshop.authors import FACILITATOR
from workshop.model.base import Id

if TYPE_CHECKING:
    from ui.assembly import Library


class Workspace(QStackedWidget):
    """Holds the pages of one series at a time; they do not know each other.

    Signals: `place_requested(str)` when a page wishes to go to another place; `undo_stack_changed()` when
    undo in a page goes to another stack than before.
    """

    place_requested = Signal(str)
    undo_stack_changed = Signal()

    def __init__(self, face: Face, makers: dict[str, PageMaker]) -> None:
        super().__init__()
        self._face = face
        self._makers = makers
        self._pages: dict[str, QWidget] = {}
        self._library: Library | None = None
        self._series_id: Id | None = None
        self.currentChanged.connect(lambda _: self.undo_stack_changed.emit())

    @property
    def series_id(self) -> Id | None:
        """Return the series that is open, if any."""
        return self._series_id

    @property
    def place(self) -> str | None:
        """Return the place one is in."""
        return next((place for place, page in self._pages.items() if page is self.currentWidget()), None)

    @property
    def undo_stack(self) -> tuple[str, str]:
        """Return the owner of the stack one undoes from here, and who undoes."""
        stack: tuple[str, str] = getattr(self.currentWidget(), "undo_stack", (FACILITATOR, FACILITATOR))
        return stack

    def open_series(self, library: "Library", series_id: Id) -> None:
        """Open a series; the pages of another one are closed."""
        if (library, series_id) != (self._library, self._series_id):
            self.close_series()
            self._library, self._series_id = library, series_id

    def show_place(self, place: str) -> QWidget:
        """Go to a place of the open series, making its page the first time."""
        if self._library is None or self._series_id is None:
            raise ValueError("no series is open")
        if place not in self._pages:
            page = self._makers[place](self._face, self._library, self._series_id)
            if hasattr(page, "place_requested"):
                page.place_requested.connect(self.place_requested)
            if hasattr(page, "undo_stack_changed"):
                page.undo_stack_changed.connect(self.undo_stack_changed)
            self._pages[place] = page
            self.addWidget(page)
        page = self._pages[place]
        self.setCurrentWidget(page)
        page.setFocus()
        return page

    def close_series(self) -> None:
        """Close every page of the open series."""
        for page in self._pages.values():
            if hasattr(page, "close_page"):
                page.close_page()
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._library, self._series_id = None, None
