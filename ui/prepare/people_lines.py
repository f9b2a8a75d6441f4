"""Who speaks in a talk or listens at a session: one line a person, and a way to add another."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.named_button import RemoveButton
from ui.prepare.person_form import PersonForm
from ui.prepare.typeset_text import TypesetText
from ui.widgets.label import Label
from workshop.commands.base import Command
from workshop.commands.roles import EditRole, RemoveRole
from workshop.model.base import Id
from workshop.views.series import Name
from workshop.words import N_

_INSET = 3

MakeRole = Callable[[dict[str, Any]], Command]


class PeopleLines(QWidget):
    """Lists people with what they were that day, edited in place, and adds others.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face, empty: str) -> None:
        super().__init__()
        self._face = face
        self._make: MakeRole | None = None
        self._rows: dict[Id, PersonLine] = {}
        self._empty = Label(face, empty, "small", role="ink_3", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.form = PersonForm(face, N_("Add a person"))
        self.form.told.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._empty)
        layout.addLayout(self._column)
        layout.addWidget(self.form)

    @property
    def lines(self) -> list["PersonLine"]:
        """Return the lines, in order."""
        return list(self._rows.values())

    def show_people(self, names: tuple[Name, ...], make: MakeRole) -> None:
        """Show who is there now; `make` gives the command that adds somebody."""
        self._make = make
        self._empty.setVisible(not names)
        ids = [one.role_id for one in names]
        if ids != list(self._rows):
            self._rebuild(names)
        for name in names:
            self._rows[name.role_id].show_name(name)

    def _rebuild(self, names: tuple[Name, ...]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {one.role_id: PersonLine(self._face, one) for one in names}
        for row in self._rows.values():
            row.edited.connect(self.edited)
            self._column.addWidget(row)

    def _add(self, told: dict[str, Any]) -> None:
        if self._make is not None:
            self.edited.emit(self._make(told), self.form)


class PersonLine(QWidget):
    """One person: a name, and what they were that day.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face, name: Name) -> None:
        super().__init__()
        self._name = name
        self.who = Label(face, "", "body", weight=500, wrap=True)
        self.function = TypesetText(
            face, N_("Function that day"), step="small", place_text=N_("Function that day")
        )
        self.organisation = TypesetText(face, N_("Organisation"), step="small", place_text=N_("Organisation"))
        self.remove = RemoveButton(face)
        words = QVBoxLayout()
        words.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(_INSET, 0, 0, 0)
        head.addWidget(self.who)
        words.addLayout(head)
        words.addWidget(self.function)
        words.addWidget(self.organisation)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(words, 1)
        layout.addWidget(self.remove)
        self.function.kept.connect(self._edit_function)
        self.organisation.kept.connect(self._edit_organisation)
        self.remove.clicked.connect(self._remove)

    def show_name(self, name: Name) -> None:
        """Show the person as the library has them."""
        self._name = name
        self.who.show_text(name.given_first)
        self.function.show_text(name.function)
        self.organisation.show_text(name.organisation)
        self.remove.name(name.given_first)

    def _edit_function(self, text: str) -> None:
        name = self._name
        command = EditRole(id=name.role_id, seen=name.role_revision, function=text)
        self.edited.emit(command, self.function)

    def _edit_organisation(self, text: str) -> None:
        name = self._name
        command = EditRole(id=name.role_id, seen=name.role_revision, organisation=text)
        self.edited.emit(command, self.organisation)

    def _remove(self) -> None:
        self.edited.emit(RemoveRole(role_id=self._name.role_id, seen=self._name.role_revision), None)
