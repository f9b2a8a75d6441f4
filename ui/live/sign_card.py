"""A listener's agreement: a large tick, a name, and when it was given."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.face import Face
from ui.widgets.key_cap import key_cap_size, paint_key_cap
from ui.widgets.paint import fill_rounded, painter_on
from workshop.model.base import Id

SIGN_KEYS = "Ctrl+Return"
_TICK, _PAD, _HEIGHT = 24, 16, 64
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class SignCard(QAbstractButton):
    """Signs, or lifts the signature, for one listener; a key cap says how from the keyboard."""

    ring_radius = 8

    def __init__(self, face: Face, person_id: Id, name: str, *, height: int = _HEIGHT) -> None:
        super().__init__()
        self._height = height
        self._face = face
        self.person_id = person_id
        self._name, self._beside = name, ""
        self._keys = ""
        self._title = name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        face.theme.changed.connect(self.updateGeometry)
        face.language.changed.connect(self._say)
        self.setCheckable(True)
        self.show_agreement(signed=False, beside="")

    def nextCheckState(self) -> None:
        """Wait for the library: the tick shows what is stored."""

    def show_agreement(self, *, signed: bool, beside: str, title: str = "") -> None:
        """Show whether this listener agreed, and a few words on it."""
        self.setChecked(signed)
        self._beside, self._title = beside, title or self._name
        self._say()

    def show_cap(self, keys: str) -> None:
        """Show the key that acts on this card now, or none."""
        if keys != self._keys:
            self._keys = keys
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room of two lines and the tick."""
        theme = self._face.theme
        cap = key_cap_size(self._face, self._keys).width() if self._keys else 0
        words = QFontMetrics(theme.font("body", 600)).horizontalAdvance(self._title)
        return QSize(words + cap + 4 * _PAD + theme.px(_TICK), theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Paint the card, its tick, the two lines and the key."""
        theme, signed = self._face.theme, self.isChecked()
        painter = painter_on(self)
        ground = "selected" if signed else "hover" if self.underMouse() else "paper"
        outline = "accent" if signed else "ink_2" if self.underMouse() else "edge"
        fill_rounded(painter, QRectF(self.rect()), theme.color(ground), theme.color(outline), 8)
        side = theme.px(_TICK)
        box = QRectF(_PAD, (self.height() - side) / 2, side, side)
        if signed:
            fill_rounded(painter, box, theme.color("accent"))
            painter.setPen(
                QPen(theme.color("on_accent"), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
            )
            unit = side / 20
            stroke = [QPointF(5, 10.5), QPointF(8.5, 14), QPointF(15, 6.5)]
            painter.drawPolyline(QPolygonF([box.topLeft() + point * unit for point in stroke]))
        else:
            fill_rounded(painter, box, None, theme.color("edge"), width=2)
        cap_left = self._paint_cap(painter)
        self._paint_words(painter, box.right() + 12, cap_left)
        painter.end()

    def _paint_words(self, painter: QPainter, left: float, cap_left: float) -> None:
        """Paint the name over the whole width, and the words under it up to the key."""
        theme, half = self._face.theme, self.height() / 2
        lines = (
            (
                self._title,
                theme.font("body", 600),
                "ink",
                half - theme.line_height("body"),
                "body",
                self.width() - 8,
            ),
            (self._beside, theme.font("small"), "ink_2", half, "small", cap_left - 8),
        )
        for words, font, role, top, step, right in lines:
            room = max(0.0, right - left)
            painter.setFont(font)
            painter.setPen(theme.color(role))
            fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(left, top, room, theme.line_height(step)), _LEFT, fitting)

    def _paint_cap(self, painter: QPainter) -> float:
        """Paint the key beside the second line, and return where it begins."""
        if not self._keys:
            return float(self.width())
        cap = key_cap_size(self._face, self._keys)
        left = self.width() - cap.width() - _PAD / 2
        paint_key_cap(
            painter, QRectF(left, self.height() / 2, cap.width(), cap.height()), self._face, self._keys
        )
        return left

    def _say(self) -> None:
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._beside)
        self.updateGeometry()
        self.update()
