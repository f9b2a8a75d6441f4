"""The quiet line under the capture line: that the draft is on disk, or in one sentence what went wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from workshop.errors import WorkshopError
from workshop.words import N_

_HEIGHT = 36


class StatusLine(QWidget):
    """Keeps its height whatever it says, so that nothing around it moves.

    Signals: `retry_requested()` when somebody asks to try again.
    """

    retry_requested = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.words = Label(face, "", "small", role="ink_3")
        self.fault = IconLabel(face, "", icon="octagon-alert", role="error")
        self.fault.words.setWordWrap(True)
        self.fault.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.retry = Button(face, N_("Try again"), size="small", keys="Return")
        self.retry.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retry.clicked.connect(self.retry_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.fault)
        row.addWidget(self.retry)
        face.theme.changed.connect(self._dress)
        self._dress()
        self.clear()

    @property
    def complaining(self) -> bool:
        """Tell whether a fault is shown."""
        return not self.fault.isHidden()

    def clear(self) -> None:
        """Say nothing."""
        self.words.show_text("")
        self._show(fault=False)

    def say(self, message: str, **values: object) -> None:
        """Say something quietly."""
        self.words.say(message, **values)
        self._show(fault=False)

    def complain(self, error: WorkshopError) -> None:
        """Say what went wrong and how to go on, with a way to try again."""
        language = self._face.language
        sentence = language(error.message, **error.values)
        hint = language(error.hint, **error.values) if error.hint else ""
        self.fault.words.show_text(f"{sentence} {hint}".strip())
        self._show(fault=True)
        self.setAccessibleName(self.fault.words.text())

    def _show(self, *, fault: bool) -> None:
        self.words.setVisible(not fault)
        self.fault.setVisible(fault)
        self.retry.setVisible(fault)

    def _dress(self) -> None:
        self.setMinimumHeight(self._face.theme.px(_HEIGHT))
