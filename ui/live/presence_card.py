"""A listener's agreement with, below it, a way to say that they are not there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.live.sign_card import SignCard
from ui.widgets.button import Button
from workshop.views.notes import ListenerList
from workshop.words import N_

ABSENT_KEY = "A"


class PresenceCard(QWidget):
    """The large tick of one listener, and a button that marks them absent or has them back.

    Signals: `agreed(bool)` to agree or take it back; `presence_requested(bool)`.
    """

    agreed = Signal(bool)
    presence_requested = Signal(bool)

    def __init__(self, face: Face, side: ListenerList, *, height: int = 0) -> None:
        super().__init__()
        self._face = face
        self._absent = False
        self.role = side.listener.role_id
        sizes = {"height": height} if height else {}
        self.card = SignCard(face, side.listener.person_id, side.listener.given_first, **sizes)
        self.away = Button(face, N_("Absent"), kind="quiet", size="small", keys=ABSENT_KEY)
        self.away.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key acts from the card, and arrows go past it
        self.card.clicked.connect(self._pressed)
        self.away.clicked.connect(self.toggle_presence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.card)
        column.addWidget(self.away)
        self.setFocusProxy(self.card)

    @property
    def person_id(self) -> str:
        """Return whose card this is."""
        return self.card.person_id

    def show_presence(self, side: ListenerList, *, agreed: bool) -> None:
        """Show whether this listener is there, and offer the contrary."""
        self._absent = side.absent
        self.away.say(N_("There after all") if side.absent else N_("Absent"))
        name = side.listener.given_first
        message = N_("{name} is there after all") if side.absent else N_("Mark {name} absent")
        self.away.setAccessibleName(self._face.language(message, name=name))
        self.away.setVisible(bool(self.role) and not agreed)
        if side.absent:
            language = self._face.language
            self.card.show_agreement(
                signed=False,
                title=language(N_("{name}: absent"), name=name),
                beside=language(N_("not waited for, and named as absent")),
            )

    def toggle_presence(self) -> None:
        """Mark the listener absent, or have them back."""
        if self.role and (self._absent or not self.card.isChecked()):
            self.presence_requested.emit(self._absent)

    def _pressed(self) -> None:
        if self._absent:
            self.toggle_presence()
        else:
            self.agreed.emit(not self.card.isChecked())
