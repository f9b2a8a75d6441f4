"""A splitter: a hairline with a wider place to grab."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from ui.face import Face
from workshop.words import N_

_GRAB = 9


class Splitter(QSplitter):
    """Divides a place in two; the line is 1 px, the place to grab it 9 px."""

    def __init__(self, face: Face, orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__(orientation)
        self.face = face
        self.setHandleWidth(_GRAB)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Return a handle that paints the hairline."""
        return _Handle(self.orientation(), self, self.face)


class _Handle(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, splitter: Splitter, face: Face) -> None:
        super().__init__(orientation, splitter)
        self._theme = face.theme
        face.language.bind(self.setAccessibleName, N_("Divider"))
        face.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        painter = QPainter(self)
        middle = _GRAB // 2
        if self.orientation() == Qt.Orientation.Horizontal:
            line = QRectF(middle, 0, 1, self.height())
        else:
            line = QRectF(0, middle, self.width(), 1)
        painter.fillRect(line, self._theme.color("line"))
        painter.end()
