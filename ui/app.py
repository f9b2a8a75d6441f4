"""The window's start, in steps: an empty window, the titles of the series, then everything there is to load.

A bare window with the same Qt takes a tenth of a second, and all our modules twice as long. So what is
imported here is little, and what is heavy comes when the window is painted (docs/performance.md).
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.first_paint import FirstPaint
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.window_state import WindowState


def main(settings: Settings) -> int:
    """Open the window on the library of the preferences, and return when it is closed."""
    application = make_application()
    chosen = settings.preferences
    window = MainWindow()
    window.setWindowTitle(application.applicationName())
    first = FirstPaint(chosen.appearance, chosen.text_scale)
    window.setCentralWidget(first)
    WindowState(settings).restore(window)
    start = Start(application, window, first, settings)
    first.painted.connect(start.go_on, Qt.ConnectionType.QueuedConnection)
    window.show()
    return application.exec()


def make_application() -> QApplication:
    """Return the application, in Fusion, with its name."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Résonance")
    application.setDesktopFileName("resonance")
    application.setStyle("Fusion")
    return application


class Start:
    """Goes one step further each time the screen has what was painted."""

    def __init__(
        self, application: QApplication, window: MainWindow, first: FirstPaint, settings: Settings
    ) -> None:
        self._application = application
        self._window = window
        self._settings = settings
        self._steps = [lambda: first.show_titles(settings.library_file), self._furnish]

    def go_on(self) -> None:
        """Take the next step, if one is left."""
        if self._steps:
            self._steps.pop(0)()

    def _furnish(self) -> None:
        # Here and not above: this is all the rest of the window.
        from ui.furnishing import furnish  # noqa: PLC0415 - see above

        if self._window.isVisible():
            furnish(self._application, self._window, self._settings)
