"""An empty place: it says what to do in one sentence, with the actions beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.echo_mark import LargeMark
from ui.widgets.label import Label

_MEASURE = 460
_BETWEEN = 12
_EDGES = 24


class EmptyState(QWidget):
    """A sentence in the middle of an empty place; `mark` puts the large echo mark above it."""

    def __init__(
        self, face: Face, title: str, sentence: str = "", *, actions: tuple[Button, ...] = (), foot: str = "",
        mark: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        center = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addStretch(2)
        if mark:
            layout.addWidget(LargeMark(face), 0, center)
            layout.addSpacing(28)
        layout.addWidget(
            Label(face, title, "title" if mark else "body", role="ink" if mark else "ink_2"), 0, center
        )
        if sentence:
            layout.addSpacing(8)
            words = _Sentence(face, sentence)
            layout.addWidget(words, 0, center)
        self._actions = actions
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        if actions:
            self._row.setSpacing(_BETWEEN)
            for action in actions:
                self._row.addWidget(action)
            layout.addSpacing(28)
            layout.addLayout(self._row)
            layout.setAlignment(self._row, center)
        if foot:
            layout.addSpacing(20)
            layout.addWidget(Label(face, foot, "small", role="ink_3"), 0, center)
        layout.addStretch(3)

    def minimumSizeHint(self) -> QSize:
        """Return room for one action, since they can stand below each other."""
        widest = max((action.sizeHint().width() for action in self._actions), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions below each other where they do not fit side by side."""
        super().resizeEvent(event)
        wide = sum(action.sizeHint().width() + _BETWEEN for action in self._actions)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if wide + _EDGES <= self.width() else down)


class _Sentence(Label):
    """A sentence in a measure that is pleasant to read, as high as its lines: layouts forget to ask."""

    def __init__(self, face: Face, sentence: str) -> None:
        super().__init__(face, sentence, "tab", role="ink_2", weight=400, wrap=True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._measure()
        face.theme.changed.connect(self._measure)
        face.language.changed.connect(self._measure)

    def _measure(self) -> None:
        width = self._face.theme.px(_MEASURE)
        self.setFixedWidth(width)
        self.setMinimumHeight(self.heightForWidth(width))
