"""The foot of the documents page while one is being made: what is done now, how far, and a way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from workshop.words import N_

_STEPS = 1000


class MakingFoot(Panel):
    """Shows the progress of one document.

    Signals: `cancel_requested()`.
    """

    cancel_requested = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__(face, "foot")
        self.name = Label(face, "", "body", weight=500)
        self.step = Label(face, "", "small", role="ink_2")
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        face.language.bind(self.bar.setAccessibleName, N_("Progress of the document"))
        self.cancel = Button(face, N_("Cancel"), size="small", icon="x", keys="Esc")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 10, 32, 10)
        layout.setSpacing(16)
        for widget in (self.name, self.step):
            layout.addWidget(widget)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.cancel)
        self.cancel.clicked.connect(self.cancel_requested)
        self.hide()

    def begin(self, name: str) -> None:
        """Show that this document is being made."""
        self.name.show_text(name)
        self.step.say(N_("Reading the library"))
        self.bar.setValue(0)
        self.show()

    def go_on(self, share: float, message: str) -> None:
        """Show how far it is."""
        self.bar.setValue(round(share * _STEPS))
        self.step.say(message)
