"""An icon and a few words beside it, in one colour."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.face import Face
from ui.widgets.label import Label


class IconLabel(QWidget):
    """Words with their icon; the words are its name for a screen reader."""

    def __init__(
        self, face: Face, message: str = "", *, icon: str, role: str = "ink_3", step: str = "small",
        weight: int = 0,
    ) -> None:  # fmt: skip
        super().__init__()
        self._face = face
        self._icon = icon
        self._role = role
        self._sign = QLabel()
        self.words = Label(face, message, step, role=role, weight=weight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._sign)
        layout.addWidget(self.words, 1)
        face.theme.changed.connect(self._dress)
        self._dress()

    def say(self, message: str, **values: object) -> None:
        """Say a message beside the icon."""
        self.words.say(message, **values)

    def show_as(self, icon: str, role: str) -> None:
        """Take another icon and colour."""
        self._icon, self._role = icon, role
        self.words.set_role(role)
        self._dress()

    def _dress(self) -> None:
        self._sign.setPixmap(self._face.icons.pixmap(self._icon, self._role, self._face.theme.px(16)))
