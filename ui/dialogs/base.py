"""What the dialogs share: a title, a place for what is asked, and buttons in a row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.label import Label
from workshop.words import N_


class BaseDialog(QDialog):
    """A dialog with a title; `content` is where its questions go, buttons come last."""

    def __init__(self, face: Face, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self.setModal(True)
        self.setSizeGripEnabled(False)
        face.language.bind(self.setWindowTitle, title)
        face.language.bind(self.setAccessibleName, title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 28, 32, 24)
        outer.setSpacing(20)
        self.title = Label(face, title, "title")
        outer.addWidget(self.title)
        self.content = QVBoxLayout()
        self.content.setSpacing(16)
        outer.addLayout(self.content)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(12)
        self.buttons.addStretch(1)
        outer.addSpacing(4)
        outer.addLayout(self.buttons)

    def add_cancel(self, message: str = N_("Cancel")) -> Button:
        """Add the button that leaves everything as it was; Escape does the same."""
        button = Button(self.face, message, kind="quiet", keys="Esc")
        button.clicked.connect(self.reject)
        self.buttons.addWidget(button)
        return button

    def add_main(self, message: str) -> Button:
        """Add the filled button, which Enter presses."""
        button = Button(self.face, message, kind="primary")
        button.setDefault(True)
        self.buttons.addWidget(button)
        return button

    def ask_once(self) -> bool:
        """Show the dialog until it is answered, and tell whether the answer was yes."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        return self.exec() == QDialog.DialogCode.Accepted
