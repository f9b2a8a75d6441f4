"""A banner: one sentence across the page, what to do about it, and a way to put it away."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from ui.face import Face
from ui.widgets.button import Button, IconButton
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from workshop.words import N_

_LOOKS = {
    "fault": ("fault", "octagon-alert", "error"),
    "advice": ("advice", "info", "tension"),
    "told": ("told", "info", "ink_2"),
}


class Banner(Panel):
    """Tells a fault, an advice or a fact; hidden until it has something to say.

    Signals: `acted()` when its button is pressed; `closed()` when it was put away.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__(face, "told")
        self._look = "told"
        self._sign = QLabel()
        self._sentence = Label(face, "", "body", weight=500, wrap=True)
        self._hint = Label(face, "", "small", role="ink_2", wrap=True)
        self._button = Button(face, "", size="small")
        self._close = IconButton(face, N_("Close"), icon="x")
        self._arrange()
        self._button.clicked.connect(self.acted)
        self._close.clicked.connect(self.close_it)
        face.theme.changed.connect(self._dress)
        self.hide()

    def tell(
        self,
        look: str,
        message: str,
        hint: str = "",
        action: str = "",
        values: Mapping[str, object] = MappingProxyType({}),
    ) -> None:
        """Say a message and a hint; `look` is fault, advice or told; `action` names a button."""
        self._look = look
        self._sentence.say(message, **values)
        self._hint.say(hint, **values)
        self._hint.setVisible(bool(hint))
        self._button.setVisible(bool(action))
        if action:
            self._button.say(action)
        self._dress()
        self.setAccessibleName(self._sentence.text())
        self.show()

    def close_it(self) -> None:
        """Put the banner away."""
        self.hide()
        self.closed.emit()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._hint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 10, 16, 10)
        layout.setSpacing(12)
        layout.addWidget(self._sign)
        layout.addLayout(words, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)

    def _dress(self) -> None:
        surface, icon, role = _LOOKS[self._look]
        self.set_surface(surface)
        self._sentence.set_role(role)
        self._sign.setPixmap(self._face.icons.pixmap(icon, role, self._face.theme.px(18)))
