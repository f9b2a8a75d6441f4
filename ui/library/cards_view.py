"""The grid of cards: arrows move, Enter opens."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from ui.face import Face
from ui.library.series_delegate import GAP, HEIGHT, SeriesDelegate
from ui.library.series_model import CARD, SeriesModel
from workshop.model.base import Id
from workshop.words import N_

_COLUMNS = ((1200, 3), (680, 2), (0, 1))
_PAGE_EDGES = 104


class CardsView(QListView):
    """Shows the cards in three columns, two in a narrow window.

    Signals: `opened(str)`, the id of the series somebody opened.
    """

    opened = Signal(str)
    ring_is_own = True

    def __init__(self, face: Face, model: SeriesModel) -> None:
        super().__init__()
        self._face = face
        self._delegate = SeriesDelegate(face)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionRectVisible(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setMouseTracking(True)
        face.language.bind(self.setAccessibleName, N_("Series of the library"))
        face.theme.changed.connect(self._place)
        model.modelReset.connect(self._place)
        face.language.changed.connect(self.viewport().update)
        self.doubleClicked.connect(self._open)

    @property
    def current_series(self) -> Id | None:
        """Return the series the keyboard is on."""
        index = self.currentIndex()
        return index.data(CARD).id if index.isValid() else None

    def go_to(self, series_id: Id | None) -> None:
        """Put the keyboard on a series, or on the first when it is not shown."""
        model = self.model()
        assert isinstance(model, SeriesModel)
        row = model.row_of(series_id) if series_id is not None else 0
        if model.rowCount():
            self.setCurrentIndex(model.index(max(row, 0)))

    def open_first(self) -> None:
        """Open the first card there is."""
        self._open(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the card the keyboard is on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        self.setProperty("keyboard_focus", True)
        super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the ring away: a click shows by itself where it was."""
        self.setProperty("keyboard_focus", False)
        super().mousePressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start on the first card when the keyboard was nowhere."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns that suits the width."""
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        effective = (self.width() + _PAGE_EDGES) * 100 / self._face.theme.text_scale
        columns = next(count for least, count in _COLUMNS if effective >= least)
        high = self._face.theme.px(HEIGHT) + GAP
        rows = -(-self.model().rowCount() // columns)
        # Said outright: left to itself, the view keeps a scroll bar it needed at a former width.
        fits = rows * high <= self.height()
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(off if fits else on)
        # One pixel less: a row that fills the view exactly is broken before its last card.
        self.setGridSize(QSize((self.viewport().width() - 1) // columns, high))

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(CARD).id)
