"""The echo mark as a button: the way to the menu."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.face import Face
from ui.widgets.echo_mark import Echo, paint_echo
from ui.widgets.paint import fill_rounded, painter_on
from ui.widgets.pressing import pressed_by_enter

_SIDE = 36
_MARK = 20


class MarkButton(QAbstractButton):
    """The mark of Résonance, which opens the menu."""

    def __init__(self, face: Face, message: str, keys: str) -> None:
        super().__init__()
        self._face = face
        self._message = message
        self._keys = keys
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        face.theme.changed.connect(self.updateGeometry)
        face.language.changed.connect(self._say)
        self._say()

    def sizeHint(self) -> QSize:
        """Return the mark with room around it to press."""
        side = self._face.theme.px(_SIDE)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the mark, on a tint under the pointer."""
        theme = self._face.theme
        painter = painter_on(self)
        if self.underMouse() or self.isDown():
            fill_rounded(painter, QRectF(self.rect()), theme.color("hover"))
        side = theme.px(_MARK)
        mark = QRectF(0, 0, side, side)
        mark.moveCenter(QRectF(self.rect()).center())
        paint_echo(painter, mark, Echo.HELD, theme)
        painter.end()

    def _say(self) -> None:
        text, keys = self._face.language(self._message), self._face.language.keys(self._keys)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({keys})")
