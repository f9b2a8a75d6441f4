"""The half disc of a voice, standing flush with the text below it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.face import Face
from ui.widgets.echo_mark import Echo, paint_echo
from ui.widgets.paint import painter_on

_HEIGHT = 22


class VoiceMark(QWidget):
    """Half an echo mark: humanities or practice."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._theme = face.theme
        self._echo = Echo.HUMANITIES
        face.theme.changed.connect(self._resize)
        self._resize()

    def show_voice(self, voice: str) -> None:
        """Show the half of this voice."""
        if self._echo.value != voice:
            self._echo = Echo(voice)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Paint the half, its flat side on its own side."""
        painter = painter_on(self)
        side = float(self.height())
        left = -side / 2 if self._echo is Echo.PRACTICE else 0.0
        paint_echo(painter, QRectF(left, 0, side, side), self._echo, self._theme, spread=0.0)
        painter.end()

    def _resize(self) -> None:
        side = self._theme.px(_HEIGHT)
        self.setFixedSize(side // 2, side)
        self.update()
