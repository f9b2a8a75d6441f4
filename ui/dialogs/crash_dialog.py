"""Says that the program made a mistake, that nothing kept is lost, and where to find what happened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.base import BaseDialog
from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.label import Label
from workshop.words import N_

_WIDTH = 560


class CrashDialog(BaseDialog):
    """The one dialog for our own mistakes.

    Signals: `log_requested()` when somebody wants to see the log.
    """

    log_requested = Signal()

    def __init__(self, face: Face, report: str, parent: QWidget | None = None) -> None:
        super().__init__(face, N_("Something went wrong in the program"), parent)
        self.setMinimumWidth(face.theme.px(_WIDTH))
        told = N_(
            "This is our mistake, not yours. Everything that was kept is in the library. "
            "You can go on; if it happens again, close the window and open it again."
        )
        self.content.addWidget(Label(face, told, "body", role="ink_2", wrap=True))
        trace = QPlainTextEdit(report)
        trace.setReadOnly(True)
        trace.setFont(face.theme.font("caption"))
        trace.setMaximumHeight(160)
        trace.setTabChangesFocus(True)
        face.language.bind(trace.setAccessibleName, N_("What happened, without anybody’s words"))
        self.content.addWidget(trace)
        log = Button(face, N_("Show the log"))
        log.clicked.connect(self.log_requested)
        self.buttons.addWidget(log)
        self.add_main(N_("Go on")).clicked.connect(self.accept)
