"""What stands where nothing can be done yet: one sentence that says what to do, and a button for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.label import Label
from workshop.model.kinds import SessionState
from workshop.views.notes import BoardView
from workshop.words import N_


class WaitingPane(QWidget):
    """One sentence in the middle, with the way on below it.

    Signals: `act_requested(str)`: open to open the session, or prepare to go there.
    """

    act_requested = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._title = Label(face, "", "title", wrap=True)
        self._sentence = Label(face, "", "reading", role="ink_2", wrap=True)
        self._act = ""
        self.way_on = Button(face, N_("Prepare"), kind="primary", size="large")
        self.way_on.clicked.connect(lambda: self.act_requested.emit(self._act))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 24, 48, 24)
        layout.addStretch(2)
        for one in (self._title, self._sentence):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(one)
        layout.addSpacing(16)
        layout.addWidget(self.way_on, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.way_on.hide()

    @property
    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence.text()

    def focus_pane(self) -> None:
        """Give the keyboard to the way on."""
        self.way_on.setFocus(Qt.FocusReason.TabFocusReason)

    def say(self, title: str, sentence: str, act: str) -> None:
        """Say a title and a sentence, and offer an act: open or prepare."""
        self._act = act
        self.way_on.say(N_("Open the session") if act == "open" else N_("Prepare"))
        self.way_on.show()
        self._title.say(title)
        self._sentence.say(sentence)
        self.setAccessibleName(f"{self._title.text()} {self._sentence.text()}")

    def show_reason(self, board: BoardView) -> None:
        """Say why there is no board."""
        if not board.lists:
            self.say(
                N_("Nobody is named as a listener"),
                N_("Choose the listeners of this session in Prepare."),
                "prepare",
            )
        elif board.state is SessionState.CANCELLED:
            self.say(N_("This session was cancelled"), N_("There is nothing to agree on."), "prepare")
        else:
            self.say(
                N_("The session is not open yet"),
                N_("The listeners take notes once it is open."),
                "open",
            )
