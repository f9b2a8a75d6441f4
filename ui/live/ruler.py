"""The agenda as a ruler to scale, with the moment one is at."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.face import Face

_BAR = 3
_NARROW = 24
_PADDING = 8


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
        painter.setFont(theme.font("caption", 400, tabular=True))
        metrics = QFontMetricsF(painter.font())
        limit, now = self._x(scale.limit), None if scale.now is None else self._x(scale.now)
        texts: list[tuple[float, str, str]] = []
        if scale.limit_text:
            self._line(painter, limit, "ink_3", 1)
            texts.append(
                (self._inside(limit, metrics.horizontalAdvance(scale.limit_text)), scale.limit_text, "ink_3")
            )
        if scale.first:
            texts.insert(0, (0.0, scale.first, "ink_3"))
        if now is not None:
            self._line(painter, now, "accent", 2)
            wide = metrics.horizontalAdvance(scale.now_text)
            place = self._inside(now, wide)
            texts = [one for one in texts if abs(one[0] - place) > wide + 8]
            texts.append((place, scale.now_text, "accent"))
        for place, text, role in texts:
            painter.setFont(theme.font("caption", 600 if role == "accent" else 400, tabular=True))
            painter.setPen(theme.color(role))
            painter.drawText(QPointF(place, self._bars() + 8 + metrics.ascent()), text)

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
