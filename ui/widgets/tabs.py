"""Tabs: words in a row, the current one in semi-bold over a line of accent."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.face import Face
from ui.widgets.paint import painter_on
from ui.widgets.pressing import pressed_by_enter


class Tabs(QWidget):
    """A row of places, one of them current; the arrows go from one to the next.

    Signals: `chosen(str)`, the key of the place somebody chose.
    """

    chosen = Signal(str)

    def __init__(self, face: Face, places: dict[str, str], *, step: str = "tab", gap: int = 24) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._tabs: dict[str, _Tab] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        for key, message in places.items():
            tab = _Tab(face, message, step)
            tab.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._tabs[key] = tab
            self._group.addButton(tab)
            layout.addWidget(tab)
        self.show_current(next(iter(places)))

    @property
    def current(self) -> str:
        """Return the key of the current place."""
        return next(key for key, tab in self._tabs.items() if tab.isChecked())

    def show_current(self, key: str) -> None:
        """Mark a place as the current one, without telling anybody."""
        self._tabs[key].setChecked(True)
        self.setFocusProxy(self._tabs[key])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the place beside with the arrows."""
        steps = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
        step = steps.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._tabs)
        place = self._tabs[keys[(keys.index(self.current) + step) % len(keys)]]
        place.setFocus(Qt.FocusReason.TabFocusReason)
        place.click()


class _Tab(QAbstractButton):
    def __init__(self, face: Face, message: str, step: str) -> None:
        super().__init__()
        self._face = face
        self._step = step
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        face.language.bind(self.show_text, message)
        face.theme.changed.connect(self._changed)

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self._changed()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._face.theme.font(self._step, 600))
        return QSize(metrics.horizontalAdvance(self.text()) + 8, self._face.theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        theme = self._face.theme
        painter = painter_on(self)
        current = self.isChecked()
        role = "disabled" if not self.isEnabled() else "ink" if current or self.underMouse() else "ink_2"
        painter.setPen(theme.color(role))
        painter.setFont(theme.font(self._step, 600 if current else 500))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if current:
            painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), theme.color("accent"))
        painter.end()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
