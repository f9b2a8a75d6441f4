"""A label that ends with « … » where its place is too narrow, and says all of it in its tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ui.face import Face
from ui.widgets.label import Label


class ElidedLabel(Label):
    """One line that takes whatever width there is."""

    def __init__(self, face: Face, step: str = "body", *, role: str = "ink") -> None:
        super().__init__(face, "", step, role=role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Be content with next to nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Paint what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment()), self._fitting())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say all of it in the tooltip when it is cut."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._fitting() != self.text() else "")

    def _fitting(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
