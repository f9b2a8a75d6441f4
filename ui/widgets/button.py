"""Buttons: plain, primary (at most one filled on a screen) and quiet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from ui.face import Face
from ui.widgets.pressing import pressed_by_enter

_ICON_GAP = 4
_INK = {"plain": "ink", "primary": "on_accent", "quiet": "ink_2", "chosen": "ink"}


class Button(QPushButton):
    """A button that says a message, with an icon before it and its key in its tooltip."""

    def __init__(
        self,
        face: Face,
        message: str,
        *,
        kind: str = "plain",
        size: str = "",
        icon: str = "",
        keys: str = "",
    ) -> None:
        super().__init__()
        self._face = face
        self._message = message
        self._icon = icon
        self._keys = keys
        self._kind = kind
        self._why = ""
        self.setProperty("kind", kind)
        self.setProperty("extent", size)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        self._say()
        self._dress()
        face.theme.changed.connect(self._dress)
        face.language.changed.connect(self._say)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def say(self, message: str) -> None:
        """Say another message."""
        self._message = message
        self._say()

    def set_kind(self, kind: str) -> None:
        """Become plain, primary, quiet or chosen."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress()

    def disable(self, why: str) -> None:
        """Go out of use, and say why in the tooltip and to a screen reader."""
        self._why = why
        self.setEnabled(False)
        self._say()

    def enable(self) -> None:
        """Come back into use."""
        self._why = ""
        self.setEnabled(True)
        self._say()

    def _say(self) -> None:
        language = self._face.language
        text = language(self._message)
        self._show_words(text)
        keys = language.keys(self._keys) if self._keys else ""
        why = language(self._why) if self._why else ""
        self.setToolTip(why or (f"{text} ({keys})" if keys else ""))
        self.setAccessibleDescription(why or keys)

    def _show_words(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)

    def _dress(self) -> None:
        if self._icon:
            side = self._face.theme.px(16)
            gap = _ICON_GAP if self.text() else 0
            self.setIconSize(QSize(side + gap, side))
            self.setIcon(self._face.icons.icon(self._icon, _INK[self._kind], side, gap))


class IconButton(Button):
    """An icon alone: only for plus, minus, search, close and drag. Its words are its name and its tooltip."""

    def __init__(self, face: Face, message: str, *, icon: str, keys: str = "") -> None:
        super().__init__(face, message, kind="quiet", size="square", icon=icon, keys=keys)

    def _show_words(self, text: str) -> None:
        self.setAccessibleName(text)

    def _say(self) -> None:
        super()._say()
        if not self.toolTip():
            self.setToolTip(self.accessibleName())
