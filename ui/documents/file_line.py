"""One file that was made: which, since when, whether it is still up to date, and a way to open it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from workshop.words import N_


class FileLine(QWidget):
    """Tells of one file.

    Signals: `open_requested(Path)`.
    """

    open_requested = Signal(object)

    def __init__(self, face: Face, file: Path, ending: str, of: str) -> None:
        super().__init__()
        self._face = face
        self._file = file
        self._names = (ending, of)
        self.state = IconLabel(face, icon="check", role="ink_3")
        self.state.words.setWordWrap(True)
        self.open = Button(face, N_("Open"), kind="quiet", size="small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.state, 1)
        layout.addWidget(self.open)
        self.open.clicked.connect(lambda: self.open_requested.emit(self._file))
        face.language.changed.connect(self._name)
        self._name()
        self.hide()

    def show_written(self, when: str, *, is_older: bool) -> None:
        """Tell since when the file is there, and whether something newer waits."""
        self.state.setToolTip(str(self._file))
        if is_older:
            self.state.show_as("refresh-cw", "tension")
            message = N_("{ending}, written {when} · older than the last changes")
        else:
            self.state.show_as("check", "ink_3")
            message = N_("{ending}, written {when}")
        self.state.say(message, ending=self._names[0], when=when)
        self.show()

    def _name(self) -> None:
        ending, of = self._names
        self.open.setAccessibleName(self._face.language("Open: {what}", what=f"{of}, {ending}"))
