"""The panes of Live, one above the other, that never make the window larger than somebody wants it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Panes(QStackedWidget):
    """A stack that asks for little room: each pane leaves things out itself when its place is small."""

    def hasHeightForWidth(self) -> bool:
        """Ask for no height on account of the width."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Ask for what the smallest window has."""
        return QSize(480, 320)
