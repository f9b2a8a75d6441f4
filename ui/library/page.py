"""The library page: cards, search, filters, and what to do when there is nothing yet."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from ui.actions import make_action
from ui.face import Face
from ui.library.cards_view import CardsView
from ui.library.choice import found, ordered, shown
from ui.library.filter_row import QUIET_PADDING, FilterRow
from ui.library.legend import Legend
from ui.library.series_delegate import GAP
from ui.library.series_model import SeriesModel
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.hint_bar import HintBar
from ui.widgets.label import Label
from ui.widgets.paint import RING_MARGIN
from ui.widgets.search_field import SearchField
from workshop.model.base import Id
from workshop.views.series import SeriesCard
from workshop.words import N_

_EDGE = 64
_SEARCH_WIDTH = 520
_ROOM_FOR_LEGEND = 1040
_HINTS = [
    ("Up+Down+Left+Right", N_("browse")),
    ("Return", N_("open")),
    ("Ctrl+N", N_("new series")),
    ("F10", N_("menu")),
]

_KEYS = [("F10", N_("menu")), ("F1", N_("all the keys"))]
_SAMPLE = N_("Open the sample")
_NOTHING_FOUND = N_("No title, partner, theme or question has these words. Escape empties the search.")
_NOTHING_HERE = N_("No series here.")


class LibraryPage(QWidget):
    """Shows every series of the library.

    Signals: `opened(str)` with a series id; `new_series_requested()`, `sample_requested()`,
    `archive_requested()`; `archive_dropped(Path)`.
    """

    opened = Signal(str)
    new_series_requested = Signal()
    sample_requested = Signal()
    archive_requested = Signal()
    archive_dropped = Signal(Path)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._cards: tuple[SeriesCard, ...] = ()
        self._model = SeriesModel(face.language)
        self.view = CardsView(face, self._model)
        self.search = SearchField(face, N_("A title, a partner, a theme, in all series"), "Ctrl+F")
        self.filters = FilterRow(face)
        self._nothing_found = Label(face, "", "body", role="ink_2")
        self._legend = Legend(face)
        self._waiting = QWidget()
        self._full = self._full_place()
        self._empty = self._empty_place()
        self._stack = QStackedLayout(self)
        for place in (self._waiting, self._full, self._empty):
            self._stack.addWidget(place)
        self.setAcceptDrops(True)
        make_action(face, self, N_("Search"), "Ctrl+F", group="library").triggered.connect(self.focus_search)
        self.view.opened.connect(self.opened)
        self.search.searched.connect(self._choose)
        self.search.left.connect(self._leave_search)
        self.search.entered.connect(self._take_found)
        self.filters.changed.connect(self._choose)
        face.language.changed.connect(self._choose)

    def show_cards(self, cards: tuple[SeriesCard, ...]) -> None:
        """Show these series; the keyboard stays on the one it was on."""
        self._cards = cards
        place = self._full if cards else self._empty
        is_new = self._stack.currentWidget() is not place
        self._stack.setCurrentWidget(place)
        self._choose()
        if is_new and self.isVisibleTo(self.window()):
            self.focus_page()

    def show_sample(self, *, under_way: bool) -> None:
        """Say that the sample is being opened, or that it can be."""
        if under_way:
            self.sample.say(N_("Opening the sample…"))
            self.sample.disable(N_("The sample is being opened."))
        else:
            self.sample.say(_SAMPLE)
            self.sample.enable()

    def show_refused(self) -> None:
        """Show nothing but what stands in the banner: the library cannot be opened."""
        self._stack.setCurrentWidget(self._waiting)

    def go_to(self, series_id: Id) -> None:
        """Put the keyboard on a series."""
        self.view.go_to(series_id)

    def focus_search(self) -> None:
        """Put the keyboard in the search field."""
        self.search.edit.setFocus()
        self.search.edit.selectAll()

    def focus_page(self) -> None:
        """Put the keyboard where one starts: on the cards, or on the first action."""
        if self._stack.currentWidget() is not self._waiting:
            (self.view if self._cards else self._new).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out how to read the marks where the keys take all the room."""
        super().resizeEvent(event)
        self._legend.setVisible(self.width() * 100 / self._face.theme.text_scale >= _ROOM_FOR_LEGEND)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that may be an archive."""
        if event.mimeData().hasUrls() and all(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the dropped archives to be imported."""
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            self.archive_dropped.emit(Path(url.toLocalFile()))

    def _leave_search(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_found(self) -> None:
        """Open the first card that was found; with nothing typed, go to the cards."""
        if self.search.edit.text().strip():
            self.view.open_first()
        else:
            self._leave_search()

    def _choose(self) -> None:
        kept = self.view.current_series
        text = self.search.edit.text()
        in_filter = shown(self._cards, self.filters.which)
        cards = found(ordered(in_filter, self.filters.order), text)
        self._model.show_cards(cards)
        self.view.go_to(kept)
        self.filters.show_counts({which: len(shown(self._cards, which)) for which in self.filters.keys})
        self._nothing_found.setVisible(not cards)
        if not cards:
            self._nothing_found.say(_NOTHING_FOUND if text else _NOTHING_HERE)

    def _full_place(self) -> QWidget:
        place = QWidget()
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, 40, 0, 24)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addSpacing(26)
        layout.addLayout(_row(self.filters, right=_EDGE - QUIET_PADDING))
        layout.addSpacing(14 - RING_MARGIN)
        layout.addLayout(_row(self._nothing_found))
        layout.addLayout(_row(self.view, left=_EDGE - RING_MARGIN, right=_EDGE + RING_MARGIN - GAP), 1)
        layout.addSpacing(12)
        foot = HintBar(self._face, _HINTS)
        stops = (self.search.edit, *self.filters.stops, self.view)
        for former, later in pairwise(stops):
            QWidget.setTabOrder(former, later)
        foot.add_at_right(self._legend)
        foot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout.addLayout(_row(foot))
        return place

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(Label(self._face, N_("Library"), "display"))
        head.addStretch(1)
        self.search.setMinimumWidth(280)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        head.addWidget(self.search, 2)
        return head

    def _empty_place(self) -> QWidget:
        self._new = Button(
            self._face, N_("New series"), kind="primary", size="large", icon="plus", keys="Ctrl+N"
        )
        self.sample = Button(self._face, _SAMPLE, size="large", icon="book-open")
        archive = Button(self._face, N_("Import an archive"), size="large", icon="archive", keys="Ctrl+I")
        self._new.clicked.connect(self.new_series_requested)
        self.sample.clicked.connect(self.sample_requested)
        archive.clicked.connect(self.archive_requested)
        foot = HintBar(self._face, _KEYS)
        foot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        place = QWidget()
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, 0, 0, 24)
        layout.addWidget(self._nothing_yet(archive), 1)
        layout.addLayout(_row(foot))
        return place

    def _nothing_yet(self, archive: Button) -> EmptyState:
        return EmptyState(
            self._face,
            N_("No series yet"),
            N_(
                "A series gathers a few sessions. In each, a humanities talk and a company practice "
                "answer each other."
            ),
            actions=(self._new, self.sample, archive),
            foot=N_("Or drop an archive here."),
            mark=True,
        )


def _row(widget: QWidget, *, left: int = _EDGE, right: int = _EDGE) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(left, 0, right, 0)
    row.addWidget(widget)
    return row
