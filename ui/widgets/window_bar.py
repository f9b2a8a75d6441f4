"""The bar at the top of the window: where one is, the three places, and that everything is saved."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.mark_button import MarkButton
from ui.widgets.panel import Panel
from ui.widgets.saved import SavedIndicator
from ui.widgets.tabs import Tabs
from workshop.words import N_

HEIGHT = 56
HEIGHT_IN_LIVE = 48
PLACES = {"prepare": N_("Prepare"), "live": N_("Live"), "compose": N_("Compose")}


class WindowBar(Panel):
    """Shows the way back to the library, the series, and the three places when a series is open.

    Signals: `library_requested()`, `place_requested(str)`, and `menu_requested()` from the mark.
    """

    menu_requested = Signal()

    library_requested = Signal()
    place_requested = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__(face, "bar")
        self.saved = SavedIndicator(face, "nothing")
        self.tabs = Tabs(face, PLACES)
        self.menu_button = MarkButton(face, N_("Menu"), "F10")
        self._name = Label(face, N_("Résonance"), "tab", weight=600)
        self._back = Button(face, N_("Library"), kind="quiet", size="small", keys="Alt+Home")
        self._arrow = IconLabel(face, "", icon="chevron-right")
        self._series = ElidedLabel(face, weight=600)
        self._right = QHBoxLayout()
        self._library_actions: list[QWidget] = []
        self._arrange()
        self._back.clicked.connect(self.library_requested)
        self.tabs.chosen.connect(self.place_requested)
        self.menu_button.clicked.connect(self.menu_requested)
        face.theme.changed.connect(self._dress)
        self._in_live = False
        self.show_library()

    def show_library(self) -> None:
        """Show that one is in the library."""
        self._show_series_parts(shown=False)

    def show_series(self, title: str, place: str) -> None:
        """Show the series one is in, and the place."""
        self._series.show_text(title)
        self._show_series_parts(shown=True)
        self.show_library_actions(shown=False)
        self.show_place(place)

    def show_title(self, title: str) -> None:
        """Show another title of the series one is in."""
        self._series.show_text(title)

    def menu_corner(self) -> QPoint:
        """Return where the menu opens, in the window's own measures."""
        if not self.isVisible():
            return QPoint(0, HEIGHT_IN_LIVE)
        return self.mapTo(self.window(), self.menu_button.geometry().bottomLeft())

    def show_place(self, place: str) -> None:
        """Mark the place one is in; the bar is lower in Live."""
        self.tabs.show_current(place)
        self._in_live = place == "live"
        self._dress()

    def add_library_action(self, widget: QWidget) -> None:
        """Put an action at the right end, for the library alone."""
        self._right.addWidget(widget)
        self._library_actions.append(widget)
        widget.hide()

    def show_library_actions(self, *, shown: bool) -> None:
        """Show the actions of the library, which its empty page shows by itself."""
        for widget in self._library_actions:
            widget.setVisible(shown)

    def _show_series_parts(self, *, shown: bool) -> None:
        for part in (self._back, self._arrow, self._series, self.tabs):
            part.setVisible(shown)
        self._name.setVisible(not shown)
        self._in_live = False
        self._dress()

    def _arrange(self) -> None:
        left = QHBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.menu_button)
        left.addSpacing(4)
        for part in (self._name, self._back, self._arrow, self._series):
            left.addWidget(part)
        left.addStretch(1)
        self._right.setSpacing(12)
        self._right.addStretch(1)
        self._right.addWidget(self.saved)
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 0, 24, 0)
        layout.addLayout(left, 0, 0)
        layout.addWidget(self.tabs, 0, 1)
        layout.addLayout(self._right, 0, 2)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(2, 1)

    def _dress(self) -> None:
        self.setFixedHeight(self._face.theme.px(HEIGHT_IN_LIVE if self._in_live else HEIGHT))
