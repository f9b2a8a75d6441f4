"""One document of the list: its name, the files that are there already, and the buttons that make it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.documents.file_line import FileLine
from ui.documents.offers import FORMATS, NAMES, Offer
from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.tick import Tick
from workshop.words import N_


class OfferRow(QWidget):
    """Makes one document in either format, and opens it once it is there.

    Signals: `asked(Offer, str, bool)`: the offer, the file's ending, whether notes are printed;
    `open_requested(Path)`.
    """

    asked = Signal(object, str, bool)
    open_requested = Signal(object)

    def __init__(self, face: Face, offer: Offer, title: str, files: Mapping[str, Path]) -> None:
        super().__init__()
        self._face = face
        self._title = title
        self.offer = offer
        self.name = Label(face, NAMES[offer.kind], "body", weight=500)
        self.state = Label(face, "", "small", role="ink_3", wrap=True)
        self.files = {
            ending: FileLine(face, file, face.language(FORMATS[ending]), self._of())
            for ending, file in files.items()
        }
        self.with_notes = Tick(face, N_("With every note")) if offer.kind == "record" else None
        self.buttons = {ending: Button(face, said, size="small") for ending, said in FORMATS.items()}
        self._arrange()
        for ending, button in self.buttons.items():
            button.clicked.connect(lambda _=False, ending=ending: self._ask(ending))
            if offer.not_yet:
                button.disable(offer.not_yet)
        if self.with_notes is not None and offer.not_yet:
            self.with_notes.setEnabled(False)
        for line in self.files.values():
            line.open_requested.connect(self.open_requested)
        face.language.changed.connect(self._name_buttons)
        self._name_buttons()
        self.rest()

    def show_file(self, ending: str, when: str, *, is_older: bool) -> None:
        """Tell that the document is there in this format, and since when."""
        self.files[ending].show_written(when, is_older=is_older)
        self.rest()

    def show_waiting(self) -> None:
        """Tell that the document is made after others."""
        self.state.say(N_("Waits for its turn"))
        self.state.show()

    def show_making(self) -> None:
        """Tell that the document is being made."""
        self.state.say(N_("Being made…"))
        self.state.show()

    def rest(self) -> None:
        """Tell that nothing is under way; without any file, why or that there is none yet."""
        none_yet = all(line.isHidden() for line in self.files.values())
        self.state.say(self.offer.not_yet or N_("Not made yet"))
        self.state.setVisible(none_yet)

    def _ask(self, ending: str) -> None:
        with_notes = self.with_notes is not None and self.with_notes.isChecked()
        self.asked.emit(self.offer, ending, with_notes)

    def _of(self) -> str:
        return f"{self._face.language(NAMES[self.offer.kind])}, {self._title}"

    def _name_buttons(self) -> None:
        """Give each button a name that says which document it makes, for whoever hears only the button."""
        language = self._face.language
        for ending, said in FORMATS.items():
            name = language("Make: {what}", what=f"{self._of()}, {language(said)}")
            self.buttons[ending].setAccessibleName(name)
        if self.with_notes is not None:
            self.with_notes.setAccessibleName(f"{self._of()}, {language('With every note')}")

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.state)
        for line in self.files.values():
            words.addWidget(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        if self.with_notes is not None:
            acts.addWidget(self.with_notes)
        for button in self.buttons.values():
            acts.addWidget(button)
        layout.addLayout(acts)
        layout.setAlignment(acts, Qt.AlignmentFlag.AlignTop)  # where they are when files are told too
