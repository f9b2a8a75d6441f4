"""The window's start, in steps: an empty window, the titles of the series, then everything there is to load.

A bare window with the same Qt takes a tenth of a second, and all our modules twice as long. So what is
imported here is little, and what is heavy comes when the window is painted (docs/performance.md).
"""

import sys
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui.first_paint import FirstPaint
from ui.frame import Frame
from ui.settings import Settings
from ui.window_state import WindowState


def main(settings: Settings) -> int:
    """Open the window on the library of the preferences, and return when it is closed."""
    application = make_application()
    chosen = settings.preferences
    frame = Frame()
    frame.setWindowTitle(application.applicationName())
    first = FirstPaint(chosen.appearance, chosen.text_scale)
    frame.setStyleSheet(first.style_of_window)
    frame.setCentralWidget(first)
    WindowState(settings).restore(frame)
    start = Start(application, frame, first, settings)
    first.painted.connect(start.go_on)
    frame.show()
    return application.exec()


def make_application() -> QApplication:
    """Return the application, with its name."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Résonance")
    application.setDesktopFileName("resonance")
    return application


class Start(QObject):
    """Goes one step further each time the screen has what was painted."""

    _loaded = Signal()

    def __init__(
        self, application: QApplication, frame: Frame, first: FirstPaint, settings: Settings
    ) -> None:
        super().__init__()
        self._application = application
        self._frame = frame
        self._settings = settings
        self._steps = [lambda: first.show_titles(settings.library_file), self._load]
        self._loaded.connect(self._furnish)

    def go_on(self) -> None:
        """Take the next step, if one is left."""
        if self._steps:
            self._steps.pop(0)()

    def _load(self) -> None:
        # In a thread, so that the window can be moved and closed meanwhile.
        Thread(target=self._import, name="loading").start()

    def _import(self) -> None:
        try:
            import ui.furnishing  # noqa: F401, PLC0415 - all the rest of the window, after its first paint
        finally:
            self._loaded.emit()  # a module that cannot be loaded fails again, in the window's own thread

    def _furnish(self) -> None:
        from ui.furnishing import furnish  # noqa: PLC0415 - loaded above

        if self._frame.isVisible():
            furnish(self._application, self._frame, self._settings)
