"""The application as a person starts it, without an argument; watched from its event loop on."""

import sys

from PySide6.QtWidgets import QAbstractItemView, QApplication

import ui.app
from tests.benchmarks.programs.painted import PaintTeller
from ui.cli import main
from ui.first_paint import FirstPaint


def titles_are_shown() -> bool:
    """Tell whether the library's data is on the screen: its titles, or already its cards."""
    first = (widget for widget in QApplication.allWidgets() if isinstance(widget, FirstPaint))
    return cards_are_shown() or any(widget.titles for widget in first)


def cards_are_shown() -> bool:
    """Tell whether the whole page is there: a visible list has its rows."""
    views = (view for view in QApplication.allWidgets() if isinstance(view, QAbstractItemView))
    return any(view.isVisible() and view.model() is not None and view.model().rowCount() for view in views)


class WatchedApplication(QApplication):
    """Begins to watch when its event loop begins."""

    @staticmethod
    def exec() -> int:
        """Run the loop, telling what is painted."""
        teller = PaintTeller({"data": titles_are_shown, "page": cards_are_shown})
        code = QApplication.exec()
        teller.deleteLater()
        return code


if __name__ == "__main__":
    vars(ui.app)["QApplication"] = WatchedApplication  # the one place where the loop begins
    sys.exit(main([]))
