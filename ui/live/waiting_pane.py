"""What stands where nothing can be done yet: one sentence that says what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.label import Label
from workshop.model.kinds import SessionState
from workshop.views.notes import BoardView
from workshop.words import N_


class WaitingPane(QWidget):
    """One sentence in the middle."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._title = Label(face, "", "title", wrap=True)
        self._sentence = Label(face, "", "reading", role="ink_2", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 24, 48, 24)
        layout.addStretch(2)
        for one in (self._title, self._sentence):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(one)
        layout.addStretch(3)

    @property
    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence.text()

    def say(self, title: str, sentence: str) -> None:
        """Say a title and a sentence."""
        self._title.say(title)
        self._sentence.say(sentence)
        self.setAccessibleName(f"{self._title.text()} {self._sentence.text()}")

    def show_reason(self, board: BoardView) -> None:
        """Say why there is no board."""
        if not board.lists:
            self.say(
                N_("Nobody is named as a listener"), N_("Choose the listeners of this session in Prepare.")
            )
        elif board.state is SessionState.CANCELLED:
            self.say(N_("This session was cancelled"), N_("There is nothing to agree on."))
        else:
            self.say(
                N_("The session is not open yet"),
                N_("Open it in the cockpit: the listeners then take notes."),
            )
