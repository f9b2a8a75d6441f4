"""The agenda as a ruler to scale, with the moment one is at."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.face import Face

_BAR = 3
_NARROW = 24
_PADDING = 8
_BETWEEN = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """One agenda item on the ruler, in minutes from its left end."""

    title: str
    role: str
    begins: float
    ends: float
    current: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """Everything the ruler draws, as it stands this second."""

    stretches: tuple[Stretch, ...] = ()
    first: str = ""
    limit: float = 0.0
    limit_text: str = ""
    last: str = ""
    """The hour at the right end, where no limit is shown."""
    now: float | None = None
    now_text: str = ""
    spoken: str = ""


class AgendaRuler(QWidget):
    """Paints the items, the limit of the evening and the marker of now."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._scale = Scale()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        face.theme.changed.connect(self._resize)

    @property
    def scale(self) -> Scale:
        """Return what is drawn."""
        return self._scale

    def show_scale(self, scale: Scale) -> None:
        """Draw another state; nothing is painted when it is the same."""
        if scale == self._scale:
            return
        self._scale = scale
        self.setAccessibleName(scale.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the bars and one line of hours below them."""
        return QSize(400, self._bars() + self._face.theme.line_height("caption") + 18)

    def minimumSizeHint(self) -> QSize:
        """Never be lower than its text."""
        return QSize(200, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say the whole name of a stretch too narrow to carry it."""
        if isinstance(event, QHelpEvent):
            found = self.stretch_at(event.pos().x())
            QToolTip.showText(event.globalPos(), found.tip if found else "", self)
            return True
        return super().event(event)

    def stretch_at(self, x: float) -> Stretch | None:
        """Return the stretch under this abscissa."""
        return next(
            (one for one in self._scale.stretches if self._x(one.begins) <= x < self._x(one.ends)), None
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Paint the stretches, then the limit, then now on top of both."""
        painter = QPainter(self)
        for stretch in self._scale.stretches:
            self._paint_stretch(painter, stretch)
        self._paint_hours(painter)
        painter.end()

    def _paint_stretch(self, painter: QPainter, stretch: Stretch) -> None:
        theme = self._face.theme
        left, right = self._x(stretch.begins), self._x(stretch.ends) - 3
        wide = max(1.0, right - left)
        painter.fillRect(
            QRectF(left, 6, wide, self._bars() - 6), theme.color("hover" if stretch.current else "sheet")
        )
        painter.fillRect(QRectF(left, 6, wide, _BAR), theme.color(stretch.role))
        if wide < theme.px(_NARROW):
            return
        painter.setFont(theme.font("caption", 600 if stretch.current else 400))
        painter.setPen(theme.color("ink" if stretch.current else "ink_2"))
        room = wide - 2 * _PADDING
        text = QFontMetricsF(painter.font()).elidedText(stretch.title, Qt.TextElideMode.ElideRight, room)
        if len(text) < len(stretch.title) and len(text) < 4:
            return
        box = QRectF(left + _PADDING, 6 + _BAR, room, self._bars() - 6 - _BAR)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_hours(self, painter: QPainter) -> None:
        theme, scale = self._face.theme, self._scale
        if scale.limit_text:
            self._line(painter, self._x(scale.limit), "ink_3", 1)
        if scale.now is not None:
            self._line(painter, self._x(scale.now), "accent", 2)
        for place, text, role in self.hours():
            painter.setFont(self._font(role))
            painter.setPen(theme.color(role))
            ascent = QFontMetricsF(painter.font()).ascent()
            painter.drawText(QPointF(place, self._bars() + 8 + ascent), text)

    def hours(self) -> list[tuple[float, str, str]]:
        """Return the hours under the ruler, each with its left end and its role; none touches another."""
        scale, end = self._scale, float(self.width())
        wished = [
            (self._x(scale.now or 0.0), scale.now_text, "accent"),
            (self._x(scale.limit), scale.limit_text, "ink_3"),
            (end, scale.last, "ink_3"),
            (0.0, scale.first, "ink_3"),
        ]
        taken: list[tuple[float, float]] = []
        shown = []
        for centre, text, role in wished:
            wide = QFontMetricsF(self._font(role)).horizontalAdvance(text)
            left = self._inside(centre, wide)
            free = all(left + wide + _BETWEEN <= a or b + _BETWEEN <= left for a, b in taken)
            if text and free:
                taken.append((left, left + wide))
                shown.append((left, text, role))
        return shown

    def _font(self, role: str) -> QFont:
        return self._face.theme.font("caption", 600 if role == "accent" else 400, tabular=True)

    def _line(self, painter: QPainter, x: float, role: str, wide: int) -> None:
        left = min(round(x), self.width() - wide)
        painter.fillRect(QRectF(left, 0, wide, self._bars() + 6), self._face.theme.color(role))

    def _inside(self, centre: float, wide: float) -> float:
        return max(0.0, min(centre - wide / 2, self.width() - wide))

    def _x(self, minutes: float) -> float:
        end = max([one.ends for one in self._scale.stretches] + [self._scale.limit, 1.0])
        return minutes / end * self.width()

    def _bars(self) -> int:
        return self._face.theme.px(28) + 6

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()
