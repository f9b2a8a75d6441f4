"""One quiet line at the foot of the board: the rule, or what has just happened to the agreements."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.face import Face
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from workshop.errors import WorkshopError


class Notice(QWidget):
    """Says the rule at rest, an advice with the round i, or a fault with the octagon."""

    def __init__(self, face: Face, rule: str) -> None:
        super().__init__()
        self._face = face
        self._rule = rule
        self._quiet = Label(face, rule, "small", role="ink_3", wrap=True)
        self._quiet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._loud = IconLabel(face, "", icon="info", role="tension")
        self._loud.words.setWordWrap(True)
        self._loud.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 4, 28, 8)
        row.addWidget(self._quiet, 1)
        row.addWidget(self._loud, 1)
        self._loud.hide()

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._quiet.text() if self._loud.isHidden() else self._loud.words.text()

    def rest(self) -> None:
        """Say the rule."""
        self._show(loud=False)

    def advise(self, message: str, **values: object) -> None:
        """Say what has happened."""
        self._loud.show_as("info", "tension")
        self._loud.say(message, **values)
        self._show(loud=True)

    def complain(self, error: WorkshopError) -> None:
        """Say what could not be done, and how to go on."""
        language = self._face.language
        hint = language(error.hint, **error.values) if error.hint else ""
        self._loud.show_as("octagon-alert", "error")
        self._loud.words.show_text(f"{language(error.message, **error.values)} {hint}".strip())
        self._show(loud=True)

    def _show(self, *, loud: bool) -> None:
        self._quiet.setVisible(not loud)
        self._loud.setVisible(loud)
        self.setAccessibleName(self.text)
