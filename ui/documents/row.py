"""One document of the list: its name, what is there already, and the buttons that make it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.documents.offers import FORMATS, NAMES, Offer
from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.tick import Tick
from workshop.words import N_

_ICONS = {"handout": "file-text", "record": "history", "synthesis": "book-open"}


class OfferRow(QWidget):
    """Makes one document in either format, and opens it once it is there.

    Signals: `asked(Offer, str, bool)`: the offer, the file's ending, whether notes are printed;
    `open_requested(Path)`.
    """

    asked = Signal(object, str, bool)
    open_requested = Signal(object)

    def __init__(self, face: Face, offer: Offer, *, title: str = "") -> None:
        super().__init__()
        self._face = face
        self.offer = offer
        self._made: Path | None = None
        self.name = Label(face, NAMES[offer.kind], "body", weight=500)
        self.state = Label(face, offer.not_yet or N_("Not made yet"), "small", role="ink_3")
        self.with_notes = Tick(face, N_("With every note")) if offer.kind == "record" else None
        self.buttons = {suffix: Button(face, said, size="small") for suffix, said in FORMATS.items()}
        self.open = Button(face, N_("Open"), kind="quiet", size="small")
        self._arrange()
        for suffix, button in self.buttons.items():
            button.clicked.connect(lambda _=False, ending=suffix: self._ask(ending))
            if offer.not_yet:
                button.disable(offer.not_yet)
        self.open.clicked.connect(lambda: self.open_requested.emit(self._made))
        self._name_buttons(title)
        face.language.changed.connect(lambda: self._name_buttons(title))

    def show_file(self, file: Path, when: str) -> None:
        """Tell that the document is there, since when, and let it be opened."""
        self._made = file
        self.state.say(N_("{name}, written {when}"), name=file.name, when=when)
        self.open.show()

    def show_making(self) -> None:
        """Tell that the document is being made."""
        self.state.say(N_("Being made…"))

    def show_waiting(self) -> None:
        """Tell that there is no document yet."""
        self.state.say(self.offer.not_yet or N_("Not made yet"))

    def _ask(self, suffix: str) -> None:
        with_notes = self.with_notes is not None and self.with_notes.isChecked()
        self.asked.emit(self.offer, suffix, with_notes)

    def _name_buttons(self, title: str) -> None:
        """Give each button a name that says which document it makes, for whoever hears only the button."""
        document = self._face.language(NAMES[self.offer.kind])
        of = f"{document}, {title}" if title else document
        for suffix, said in FORMATS.items():
            self.buttons[suffix].setAccessibleName(f"{of} : {self._face.language(said)}")
        self.open.setAccessibleName(f"{self._face.language('Open')} : {of}")

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.state)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        if self.with_notes is not None:
            layout.addWidget(self.with_notes)
        layout.addWidget(self.open)
        for button in self.buttons.values():
            layout.addWidget(button)
        self.open.hide()
