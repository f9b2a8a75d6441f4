"""A button that shows its key beside its word, as on the foot of the cockpit."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.face import Face
from ui.widgets.key_cap import key_cap_size, paint_key_cap
from ui.widgets.paint import fill_rounded, painter_on

_PADDING, _GAP = 11, 8
HEIGHT = 40


class KeyButton(QAbstractButton):
    """Does by the mouse what its key does; the key is the way, so the keyboard does not stop here."""

    def __init__(
        self, face: Face, message: str, keys: str, *, primary: bool = False, height: int = HEIGHT
    ) -> None:
        super().__init__()
        self._face = face
        self._keys = keys
        self._primary = primary
        self._height = height
        self._outlined = height < HEIGHT
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        face.theme.changed.connect(self._changed)
        face.language.changed.connect(self._changed)
        self.say(message)

    def say(self, message: str) -> None:
        """Say another message."""
        self._face.language.bind(self._show_text, message)

    def sizeHint(self) -> QSize:
        """Return the room of the key cap and the word."""
        cap = key_cap_size(self._face, self._keys)
        words = QFontMetrics(self._face.theme.font("body", 500)).horizontalAdvance(self.text())
        return QSize(cap.width() + words + 2 * _PADDING + _GAP, self._face.theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Paint the key, then the word."""
        theme = self._face.theme
        painter = painter_on(self)
        ground, outline, ink = self._roles()
        fill_rounded(painter, QRectF(self.rect()), theme.color(ground), theme.color(outline))
        cap = key_cap_size(self._face, self._keys)
        box = QRectF(_PADDING, (self.height() - cap.height()) / 2, cap.width(), cap.height())
        paint_key_cap(painter, box, self._face, self._keys, "ink_2" if ink == "ink" else ink)
        painter.setFont(theme.font("body", 600 if self._primary else 500))
        painter.setPen(theme.color(ink))
        words = QRectF(box.right() + _GAP, 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()

    def _roles(self) -> tuple[str, str, str]:
        """Return the roles of ground, outline and ink in the present state."""
        hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._primary and self.isEnabled():
            accent = "accent_hover" if hovered else "accent"
            return accent, accent, "on_accent"
        if not self.isEnabled():
            return "sheet", "line", "disabled"
        return (
            ("hover", "ink_2", "ink") if hovered else ("sheet", "edge" if self._outlined else "line", "ink")
        )

    def _show_text(self, text: str) -> None:
        self.setText(text)
        self._changed()

    def _changed(self) -> None:
        keys = self._face.language.keys(self._keys)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(keys)
        self.updateGeometry()
        self.update()
