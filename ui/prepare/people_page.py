"""The people of a series: what they do in it, and what they agreed to."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.person_form import PersonForm
from ui.prepare.person_row import PersonRow
from ui.prepare.scrolled import scrolled
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.section import SectionHeader
from workshop.commands.roles import AddParticipant
from workshop.model.base import Id, new_id
from workshop.views.series import PersonView
from workshop.words import N_

_WIDTH = 960


class PeoplePage(QWidget):
    """Lists everybody who has a role in the series.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face, series_id: Id) -> None:
        super().__init__()
        self._face = face
        self._series_id = series_id
        self._rows: dict[Id, PersonRow] = {}
        self.head = SectionHeader(face, N_("People"), step="title")
        self.missing = IconLabel(face, icon="info", role="tension")
        self.form = PersonForm(face, N_("Add a participant"))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.form.told.connect(self._add)
        self._arrange()

    @property
    def rows(self) -> list[PersonRow]:
        """Return the rows, by name."""
        return list(self._rows.values())

    def show_people(self, people: tuple[PersonView, ...]) -> None:
        """Show who has a role in the series now; rows stay where they are."""
        here = {one.name.person_id: one for one in people if one.roles}
        if list(here) != list(self._rows):
            self._put_in_order(here)
        for id_, person in here.items():
            self._rows[id_].show_person(person)
        self.head.show_count(len(here))
        unasked = sum(not one.consent_known for one in here.values())
        self.missing.setVisible(unasked > 0)
        self.missing.words.show_text(
            self._face.language.plural(
                "{count} person was not asked: the name is not printed.",
                "{count} people were not asked: their names are not printed.",
                unasked,
            )
        )

    def _put_in_order(self, here: dict[Id, PersonView]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
        former, self._rows = self._rows, {}
        for id_, person in here.items():
            self._rows[id_] = row = former.pop(id_) if id_ in former else self._row(person)
            self._column.addWidget(row)
        for gone in former.values():
            gone.hide()
            gone.deleteLater()

    def _row(self, person: PersonView) -> PersonRow:
        row = PersonRow(self._face, self._series_id, person)
        row.edited.connect(self.edited)
        return row

    def _add(self, told: dict[str, Any]) -> None:
        self.edited.emit(AddParticipant(role_id=new_id(), series_id=self._series_id, **told), self.form)

    def _arrange(self) -> None:
        sentence = N_(
            "Without agreement a name is not printed. Note what each person agreed to for this series, "
            "when, and how it was given."
        )
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(Label(self._face, sentence, "body", role="ink_2", wrap=True))
        self.missing.words.setWordWrap(True)
        column.addWidget(self.missing)
        column.addWidget(self.form)
        column.addLayout(self._column)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(column, _WIDTH))
