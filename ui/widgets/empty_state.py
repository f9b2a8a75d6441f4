"""An empty place: it says what to do in one sentence, with the actions beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.echo_mark import LargeMark
from ui.widgets.label import Label

_MEASURE = 460


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
        if actions:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addStretch(1)
            for action in actions:
                row.addWidget(action)
            row.addStretch(1)
            layout.addSpacing(28)
            layout.addLayout(row)
        if foot:
            layout.addSpacing(20)
            layout.addWidget(Label(face, foot, "small", role="ink_3"), 0, center)
        layout.addStretch(3)


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
