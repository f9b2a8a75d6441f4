"""The partners of a series: organisations by name, in printed order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.named_button import RemoveButton
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from workshop.commands.partners import AddPartner, RemovePartner
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.views.series import SeriesView
from workshop.words import N_


class PartnerLines(QWidget):
    """Lists the partners, each with a way to take it out, and adds one by its name.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._series: SeriesView | None = None
        self._shown: tuple[tuple[Id, str], ...] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.name = Field(face, N_("Another partner"))
        self.add = Button(face, N_("Add"), icon="plus")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._column)
        layout.addWidget(self.name)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        layout.addLayout(foot)
        self.add.clicked.connect(self._add)
        self.name.edit.returnPressed.connect(self._add)

    def show_series(self, series: SeriesView) -> None:
        """Show the partners as they are now."""
        self._series = series
        partners = tuple(zip(series.partner_ids, series.partners, strict=True))
        if partners == self._shown:
            return
        self._shown = partners
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for id_, name in partners:
            self._column.addWidget(self._line(id_, name))

    def accept(self) -> None:
        """The partner is in the library."""
        self.name.show_text("")
        self.name.accept()

    def complain(self, error: WorkshopError) -> None:
        """The name was refused: it stays, with the reason."""
        self.name.complain(error)

    def _line(self, organisation_id: Id, name: str) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        words = Label(self._face, "", "body", wrap=True)
        words.show_text(name)
        remove = RemoveButton(self._face, name)
        remove.clicked.connect(lambda: self._remove(organisation_id))
        layout.addWidget(words, 1)
        layout.addWidget(remove)
        return line

    def _add(self) -> None:
        if self._series is not None:
            one = self._series
            command = AddPartner(series_id=one.id, seen=one.revision, name=self.name.text)
            self.edited.emit(command, self)

    def _remove(self, organisation_id: Id) -> None:
        if self._series is not None:
            one = self._series
            command = RemovePartner(series_id=one.id, seen=one.revision, organisation_id=organisation_id)
            self.edited.emit(command, None)
