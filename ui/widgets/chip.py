"""Chips: small choices in a row, such as filters."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.face import Face
from ui.widgets.paint import fill_rounded, painter_on
from ui.widgets.pressing import pressed_by_enter

_PADDING = 9
_HEIGHT = 24


class Chip(QAbstractButton):
    """A filter that is on or off; `outlined` ones tell rather than choose."""

    def __init__(self, face: Face, message: str = "", *, outlined: bool = False) -> None:
        super().__init__()
        self._face = face
        self._outlined = outlined
        self.setCheckable(not outlined)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if outlined else Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        face.theme.changed.connect(self._changed)
        if message:
            self.say(message)

    def say(self, message: str, **values: object) -> None:
        """Say a message in the language of the window."""
        self._face.language.bind(self.show_text, message, **values)

    def show_text(self, text: str) -> None:
        """Show this text."""
        self.setText(text)
        self.setAccessibleName(text)
        self._changed()

    def sizeHint(self) -> QSize:
        """Return the room the words take, in their widest weight."""
        metrics = QFontMetrics(self._face.theme.font("caption", 600))
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _PADDING, self._face.theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the ground, then the words."""
        theme = self._face.theme
        painter = painter_on(self)
        ground, outline = "sunken", None
        if self.isChecked():
            ground, outline = "selected", theme.color("accent")
        elif self._outlined:
            ground, outline = "", theme.color("edge")
        elif self.underMouse():
            ground = "hover"
        fill_rounded(painter, QRectF(self.rect()), theme.color(ground) if ground else None, outline)
        role = "disabled" if not self.isEnabled() else "ink" if self.isChecked() else "ink_2"
        painter.setPen(theme.color(role))
        painter.setFont(theme.font("caption", 600 if self.isChecked() else 500))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
