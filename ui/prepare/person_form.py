"""Four lines to name somebody: who, and what they are that day. Shown when asked for."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.line_edit import LineEdit
from workshop.commands.roles import Somebody
from workshop.errors import WorkshopError
from workshop.words import N_


class PersonForm(QWidget):
    """Asks for a person; what was typed goes once the person is in the library.

    Signals: `told(dict)` with who, function and organisation, as the commands of roles take them.
    """

    told = Signal(object)

    def __init__(self, face: Face, opening: str) -> None:
        super().__init__()
        self._face = face
        self.opener = Button(face, opening, kind="quiet", size="small", icon="plus")
        self.given = self._edit(N_("Given name"))
        self.family = self._edit(N_("Family name"))
        self.function = self._edit(N_("Function that day"))
        self.organisation = self._edit(N_("Organisation"))
        self.add = Button(face, N_("Add"), size="small")
        self.cancel = Button(face, N_("Cancel"), kind="quiet", size="small", keys="Esc")
        self._complaint = IconLabel(face, icon="octagon-alert", role="error")
        self._complaint.words.setWordWrap(True)
        self._fields = QWidget()
        self._arrange()
        self.opener.clicked.connect(self.open)
        self.add.clicked.connect(self._tell)
        self.cancel.clicked.connect(self.close_form)

    @property
    def edits(self) -> tuple[LineEdit, ...]:
        """Return the lines, in the order of the Tab key."""
        return (self.given, self.family, self.organisation, self.function)

    def open(self) -> None:
        """Show the lines."""
        self._fields.show()
        self.opener.hide()
        self.given.setFocus(Qt.FocusReason.TabFocusReason)

    def close_form(self) -> None:
        """Put the lines away, with what was typed in them."""
        had_focus = any(edit.hasFocus() for edit in self.edits) or self.cancel.hasFocus()
        for edit in self.edits:
            edit.clear()
        self._complaint.hide()
        self.opener.show()
        if had_focus:
            self.opener.setFocus(Qt.FocusReason.TabFocusReason)
        self._fields.hide()

    def accept(self) -> None:
        """The person is in the library: make room for the next."""
        self.add.setEnabled(True)
        for edit in self.edits:
            edit.clear()
        self._complaint.hide()
        if self._fields.isVisible():
            self.given.setFocus(Qt.FocusReason.TabFocusReason)

    def complain(self, error: WorkshopError) -> None:
        """The person was refused: say why, and leave what was typed."""
        self.add.setEnabled(True)
        self._complaint.say(error.message, **error.values)
        self._complaint.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the lines away."""
        if event.key() == Qt.Key.Key_Escape and self._fields.isVisible():
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self.family.text().strip():
            self.family.setFocus(Qt.FocusReason.TabFocusReason)
            return
        who = Somebody(family=self.family.text(), given=self.given.text())
        function, organisation = self.function.text(), self.organisation.text()
        told: dict[str, Any] = {
            "who": who,
            "function": function or None,
            "organisation": organisation or None,
        }
        self.add.setEnabled(False)
        self.told.emit(told)

    def _edit(self, name: str) -> LineEdit:
        edit = LineEdit(self._face, name)
        edit.setMinimumWidth(0)
        self._face.language.bind(edit.setAccessibleName, name)
        edit.returnPressed.connect(self._tell)
        return edit

    def _arrange(self) -> None:
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, edit in enumerate(self.edits):
            grid.addWidget(edit, place // 2, place % 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        grid.addWidget(self._complaint, 2, 0, 1, 2)
        grid.addLayout(buttons, 3, 0, 1, 2)
        self._complaint.hide()
        self._fields.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._fields)
