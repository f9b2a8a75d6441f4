"""A number with a minus before it and a plus after it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from ui.face import Face
from ui.widgets.button import IconButton
from workshop.words import N_

_NARROWEST = 64


class Stepper(QWidget):
    """A whole number between two limits, typed, or changed with arrows and buttons.

    The style sheet takes the box's own buttons away: under a style sheet, `NoButtons` hides the number too.

    Signals: `changed(int)`.
    """

    changed = Signal(int)

    def __init__(self, face: Face, name: str, low: int, high: int, *, unit: str = "") -> None:
        super().__init__()
        self._theme = face.theme
        self.box = QSpinBox()
        self.box.setRange(low, high)
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less = IconButton(face, N_("Less"), icon="minus")
        self.more = IconButton(face, N_("More"), icon="plus")
        face.language.bind(self.box.setAccessibleName, name)
        if unit:
            face.language.bind(self.box.setSuffix, unit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.box.setMinimumWidth(_NARROWEST)
        for part in (self.less, self.box, self.more):
            layout.addWidget(part)
        self.setFocusProxy(self.box)
        self.less.clicked.connect(self.box.stepDown)
        self.more.clicked.connect(self.box.stepUp)
        self.box.valueChanged.connect(self.changed)
        face.theme.changed.connect(self._dress)
        self._dress()

    @property
    def value(self) -> int:
        """Return the number."""
        return self.box.value()

    def show_value(self, value: int) -> None:
        """Show a number, without telling anybody."""
        self.box.blockSignals(True)
        self.box.setValue(value)
        self.box.blockSignals(False)

    def _dress(self) -> None:
        self.box.setFont(self._theme.font("body", tabular=True))
