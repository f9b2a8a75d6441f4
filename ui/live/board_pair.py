"""Where two notes meet: a link from one list to the other, through the decision about them."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.live.key_button import KeyButton
from ui.widgets.label import Label
from ui.widgets.paint import painter_on
from workshop.words import N_

_DOT = 4
_TOP = 16
_BUTTON = 32


class PairLink(QWidget):
    """Proposes to bring two notes together; hidden when nothing is proposed.

    Signals: `together_requested()`, `distinct_requested()`.
    """

    together_requested = Signal()
    distinct_requested = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._column = QVBoxLayout(self)
        self.words = Label(face, N_("Two notes seem to say the same"), "small", role="ink_2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.together = KeyButton(face, N_("Bring together"), "R", primary=True, height=_BUTTON)
        self.distinct = KeyButton(face, N_("Distinct"), "D", height=_BUTTON)
        for button, signal in (
            (self.together, self.together_requested),
            (self.distinct, self.distinct_requested),
        ):
            button.clicked.connect(signal)
        self._arrange()
        face.theme.changed.connect(self.update)

    def show_reason(self, reason: str) -> None:
        """Say why the two notes are proposed."""
        language = self._face.language
        text = language(N_("Two notes seem to say the same"))
        self.words.show_text(
            f"{text}\u00a0: {reason}"
            if reason and language.code == "fr"
            else f"{text}: {reason}"
            if reason
            else text
        )

    def align_to(self, middle: float) -> None:
        """Put the decision at the height of the two notes."""
        words, buttons = self.words.sizeHint().height(), self.together.sizeHint().height()
        self._column.setSpacing(max(8, round(middle - _TOP - words - buttons / 2)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Paint the link at the height of the buttons, from edge to edge."""
        theme = self._face.theme
        painter = painter_on(self)
        middle = float(self.together.geometry().center().y())
        left, right = float(self.together.x()), float(self.distinct.geometry().right())
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawLine(QPointF(0, middle), QPointF(left, middle))
        painter.drawLine(QPointF(right, middle), QPointF(self.width(), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        for x in (_DOT, self.width() - _DOT):
            painter.drawEllipse(QRectF(x - _DOT, middle - _DOT, 2 * _DOT, 2 * _DOT))
        painter.end()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.together)
        row.addWidget(self.distinct)
        row.addStretch(1)
        column = self._column
        column.setContentsMargins(0, _TOP, 0, 20)
        column.setSpacing(28)
        column.addWidget(self.words)
        column.addLayout(row)
