"""Who speaks in a talk or listens at a session: one line a person, and a line to add another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button, IconButton
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from workshop.views.series import Name
from workshop.words import N_


class PeopleLines(QWidget):
    """Lists people with a way to remove each, and adds one by given name, name, function and organisation.

    Signals: `added(str, str, str, str)`: given name, family name, function, organisation;
    `removed(str, int)`: the role and its revision.
    """

    added = Signal(str, str, str, str)
    removed = Signal(str, int)

    def __init__(self, face: Face, empty: str) -> None:
        super().__init__()
        self._face = face
        self._empty = Label(face, empty, "small", role="ink_3", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.given = self._edit(N_("Given name"))
        self.family = self._edit(N_("Family name"))
        self.function = self._edit(N_("Function that day"))
        self.organisation = self._edit(N_("Organisation"))
        self.add = Button(face, N_("Add"), size="small", icon="plus")
        self.add.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._empty)
        layout.addLayout(self._lines)
        for pair in ((self.given, self.family), (self.organisation, self.function)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for edit in pair:
                row.addWidget(edit, 1)
            layout.addLayout(row)
        layout.addWidget(self.add)

    def show_people(self, names: tuple[Name, ...]) -> None:
        """Show who is there now."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._empty.setVisible(not names)
        for name in names:
            self._lines.addWidget(self._line(name))

    def _line(self, name: Name) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        who = Label(self._face, "", "body", weight=500)
        who.show_text(name.given_first)
        what = Label(self._face, "", "small", role="ink_3", wrap=True)
        what.show_text(", ".join(part for part in (name.function, name.organisation) if part))
        words.addWidget(who)
        words.addWidget(what)
        remove = IconButton(self._face, N_("Remove"), icon="x")
        remove.setAccessibleName(f"{self._face.language('Remove')} : {name.given_first}")
        remove.clicked.connect(lambda: self.removed.emit(name.role_id, name.role_revision))
        layout.addLayout(words, 1)
        layout.addWidget(remove)
        return line

    def _edit(self, name: str) -> LineEdit:
        edit = LineEdit(self._face, name)
        self._face.language.bind(edit.setAccessibleName, name)
        edit.returnPressed.connect(self._add)
        return edit

    def _add(self) -> None:
        if not self.family.text().strip():
            self.family.setFocus()
            return
        told = (self.given, self.family, self.function, self.organisation)
        self.added.emit(*(one.text() for one in told))
        for one in told:
            one.clear()
        self.given.setFocus()
