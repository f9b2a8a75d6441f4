"""The row above the cards: which series are shown, and in what order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QWidget

from ui.face import Face
from ui.library.choice import FILTERS, ORDERS
from ui.widgets.button import Button
from ui.widgets.chip import Chip

QUIET_PADDING = 11
"""What a quiet button has beside its words: outside, so that the words end where the cards do."""


class FilterRow(QWidget):
    """Chips to filter by, and a menu to order by.

    Signals: `changed()` when somebody chose another filter or order.
    """

    changed = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.which = "all"
        self.order = "next"
        self.chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for key in FILTERS:
            layout.addWidget(self._chip(key))
        layout.addStretch(1)
        self.order_button = Button(face, ORDERS[self.order], kind="quiet", size="small", icon="chevron-down")
        self.order_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = self._order_menu()
        self.order_button.clicked.connect(self._ask_order)
        layout.addWidget(self.order_button)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what the Tab key visits, in order."""
        return (*self.chips.values(), self.order_button)

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the names of the filters."""
        return tuple(FILTERS)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Say beside each filter how many series it shows."""
        for key, chip in self.chips.items():
            chip.say(FILTERS[key], count=counts[key])

    def _chip(self, key: str) -> Chip:
        chip = Chip(self._face)
        chip.setChecked(key == self.which)
        chip.clicked.connect(lambda: self._choose_filter(key))
        self._group.addButton(chip)
        self.chips[key] = chip
        return chip

    def _order_menu(self) -> QMenu:
        menu = QMenu(self.order_button)
        group = QActionGroup(menu)
        for key, message in ORDERS.items():
            action = menu.addAction("")
            action.setCheckable(True)
            action.setChecked(key == self.order)
            group.addAction(action)
            self._face.language.bind(action.setText, message)
            action.triggered.connect(lambda _=False, key=key: self._choose_order(key))
        return menu

    def _choose_filter(self, key: str) -> None:
        self.which = key
        self.changed.emit()

    def _choose_order(self, key: str) -> None:
        self.order = key
        self.order_button.say(ORDERS[key])
        self.changed.emit()

    def _ask_order(self) -> None:
        self._menu.popup(self.order_button.mapToGlobal(self.order_button.rect().bottomLeft()))
