"""The foot of a page: the keys it answers to, in the order of use."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.face import Face
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label


class HintBar(QWidget):
    """Keys and what they do: `[("Up+Down", N_("browse")), ("Return", N_("open"))]`."""

    def __init__(self, face: Face, hints: list[tuple[str, str]], *, gap: int = 24) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        for index, (keys, message) in enumerate(hints):
            if index:
                self._layout.addSpacing(gap - 8)
            self._layout.addWidget(KeyCap(face, keys))
            self._layout.addWidget(Label(face, message, "small", role="ink_2"))
        self._layout.addStretch(1)

    def add_at_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._layout.addWidget(widget)
