"""A label in a step of the type scale and a role of colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.face import Face


class Label(QLabel):
    """Text that follows the appearance, the text size and the language by itself."""

    def __init__(
        self, face: Face, message: str = "", step: str = "body", *, role: str = "ink", weight: int = 0,
        tabular: bool = False, wrap: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._face = face
        self._look = (step, weight, tabular)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role != "ink":
            self.setProperty("role", role)
        self._dress()
        face.theme.changed.connect(self._dress)
        if message:
            self.say(message)

    def say(self, message: str, **values: object) -> None:
        """Say a message in the language of the window, now and after it changes."""
        self._face.language.bind(self.setText, message, **values)

    def show_text(self, text: str) -> None:
        """Show somebody's words, which are not translated."""
        self._face.language.release(self.setText)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Take the colour of another role."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    def _dress(self) -> None:
        step, weight, tabular = self._look
        self.setFont(self._face.theme.font(step, weight, tabular=tabular))
