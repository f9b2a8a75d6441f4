"""Text laid out with the line height of the type scale, for delegates and painted widgets."""

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


class TextBlock:
    """A paragraph broken into lines of a given height, cut after some lines if asked."""

    def __init__(
        self, text: str, font: QFont, *, width: float, line_height: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, max_lines: int = 0,
    ) -> None:  # fmt: skip
        self._width = width
        self._line_height = line_height
        self._metrics = QFontMetricsF(font)
        self._layout = QTextLayout(text, font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        lines = self._break()
        if max_lines and lines > max_lines:
            start = self._layout.lineAt(max_lines - 1).textStart()
            last = self._metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
            self._layout.setText(text[:start] + last)
            lines = min(self._break(), max_lines)
        self._lines = lines

    @property
    def height(self) -> float:
        """Return the height of all the lines."""
        return self._lines * self._line_height

    @property
    def lines(self) -> int:
        """Return how many lines there are."""
        return self._lines

    @property
    def size(self) -> QSizeF:
        """Return the widest line and the height."""
        widths = [self._layout.lineAt(index).naturalTextWidth() for index in range(self._lines)]
        return QSizeF(max(widths, default=0.0), self.height)

    def paint(self, painter: QPainter, left: float, top: float, color: QColor) -> None:
        """Paint the paragraph with its top left corner there."""
        painter.setPen(color)
        for index in range(self._lines):
            self._layout.lineAt(index).draw(painter, QPointF(left, top))

    def _break(self) -> int:
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            slack = (self._line_height - line.height()) / 2
            line.setPosition(QPointF(0, count * self._line_height + slack))
            count += 1
        self._layout.endLayout()
        return count
