"""Opening the convergence although somebody has not closed their list: a button, then a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.line_edit import LineEdit
from workshop.words import N_

OPEN_KEY = "O"


class OpeningAnyway(QWidget):
    """Asks why nobody is waited for any longer; the reason is stored with the step.

    Signals: `open_requested(str)` with the reason.
    """

    open_requested = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.ask = Button(face, N_("Open without waiting…"), kind="quiet", keys=OPEN_KEY)
        self.reason = LineEdit(face, N_("Why nobody is waited for, for example: called away"))
        self.open = Button(face, N_("Open the convergence"), keys="Return")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.ask)
        row.addWidget(self.reason, 8)
        row.addWidget(self.open)
        row.addStretch(1)
        self.ask.clicked.connect(self.ask_why)
        self.open.clicked.connect(self._give)
        self.reason.returnPressed.connect(self._give)
        self.reason.textChanged.connect(lambda text: self.open.setEnabled(bool(text.strip())))
        self.rest()

    def ask_why(self) -> None:
        """Ask for the reason."""
        self._show(asking=True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Go back to the button; what was typed is gone."""
        self.reason.clear()
        self.open.setEnabled(False)
        self._show(asking=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the question with Escape; the reason stays as far as it was typed."""
        if event.key() == Qt.Key.Key_Escape and self.ask.isHidden():
            self._show(asking=False)
            self.ask.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _show(self, *, asking: bool) -> None:
        self.ask.setVisible(not asking)
        self.reason.setVisible(asking)
        self.open.setVisible(asking)

    def _give(self) -> None:
        if self.reason.text().strip():
            self.open_requested.emit(self.reason.text())
