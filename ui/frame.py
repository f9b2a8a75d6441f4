"""The frame of the window, which is on the screen before anything that fills it is loaded."""

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow


class Frame(QMainWindow):
    """Holds one thing after the other in its middle, and closes what it holds before itself."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close what is in the middle first, while the frame is still where somebody left it."""
        inside = self.centralWidget()
        if inside is not None:
            inside.close()
        super().closeEvent(event)
