"""The head of a section: its name, a quiet count, and an action at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.face import Face
from ui.widgets.label import Label


class SectionHeader(QWidget):
    """A name in semi-bold with a count beside it; `add_action` puts a widget at the right."""

    def __init__(self, face: Face, message: str, *, step: str = "body") -> None:
        super().__init__()
        self.name = Label(face, message, step, weight=600)
        self.count = Label(face, "", "body", role="ink_3", tabular=True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.name)
        self._layout.addWidget(self.count)
        self._layout.addStretch(1)
        self.count.hide()

    def show_count(self, count: int | None) -> None:
        """Show how many there are, or nothing."""
        self.count.setVisible(count is not None)
        self.count.show_text("" if count is None else str(count))

    def add_action(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._layout.addWidget(widget)
