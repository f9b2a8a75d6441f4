"""Where the window was and how large, remembered from one time to the next."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from ui.settings import Settings

_GEOMETRY = "window/geometry"
_USUAL = (1440, 900)
_FRAME = (16, 48)
"""Room for what the system draws around a window, which is known only once it is on the screen."""


class WindowState:
    """Keeps the place and size of the window in a small file of its own."""

    def __init__(self, settings: Settings) -> None:
        self._file = settings.window_state_file

    def restore(self, window: QWidget) -> None:
        """Put the window where it was, or give it its usual size, if the screen has room for it."""
        self._give_usual_size(window)
        if self._file.is_file():
            geometry = self._settings().value(_GEOMETRY)
            if isinstance(geometry, QByteArray):
                window.restoreGeometry(geometry)

    def keep(self, window: QWidget) -> None:
        """Remember where the window is."""
        settings = self._settings()
        settings.setValue(_GEOMETRY, window.saveGeometry())
        settings.sync()

    def _give_usual_size(self, window: QWidget) -> None:
        room = window.screen().availableGeometry()
        size = (min(_USUAL[0], room.width() - _FRAME[0]), min(_USUAL[1], room.height() - _FRAME[1]))
        window.resize(*size)
        if size != _USUAL:
            window.move(room.topLeft())

    def _settings(self) -> QSettings:
        return QSettings(str(self._file), QSettings.Format.IniFormat)
