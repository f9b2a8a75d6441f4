"""The date, hours and place of a session, each kept as soon as one leaves it."""

import datetime as dt
import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.face import Face
from ui.widgets.field import Field
from workshop.commands.sessions import EditSession
from workshop.errors import InvalidInput
from workshop.views.series import SessionView
from workshop.words import N_

_DAY = re.compile(r"^\s*(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})\s*$")
_HOUR = re.compile(r"^\s*(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?\s*$")


def read_day(text: str) -> dt.date | None:
    """Return the day typed as day, month, year, or nothing for an empty field."""
    if not text.strip():
        return None
    found = _DAY.match(text)
    try:
        if found is None:
            raise ValueError(text)
        day, month, year = (int(one) for one in found.groups())
        return dt.date(year, month, day)
    except ValueError:
        raise InvalidInput(N_("Write a date, for example 18/12/2014.")) from None


def read_hour(text: str) -> str:
    """Return HH:MM from « 19h30 », “19:30” or “19”."""
    found = _HOUR.match(text)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise InvalidInput(N_("Write an hour, for example 19:30."))
    return f"{int(found[1]):02}:{int(found[2] or 0):02}"


class HoursFields(QWidget):
    """Four fields; a mistake is said under its field, and the text stays there.

    Signals: `edited(Command)`.
    """

    edited = Signal(object)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._session: SessionView | None = None
        self.date = Field(face, N_("Date"), place_text=N_("18/12/2014"))
        self.start = Field(face, N_("Begins"))
        self.end = Field(face, N_("Ends"))
        self.place = Field(face, N_("Place"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for column, (field, share) in enumerate(((self.date, 2), (self.start, 1), (self.end, 1))):
            grid.addWidget(field, 0, column)
            grid.setColumnStretch(column, share)
        grid.addWidget(self.place, 1, 0, 1, 3)
        for field in (self.date, self.start, self.end, self.place):
            field.edit.editingFinished.connect(lambda field=field: self._keep(field))

    def show_session(self, session: SessionView) -> None:
        """Show when and where this session takes place."""
        self._session = session
        shown = {
            self.date: f"{session.date:%d/%m/%Y}" if session.date else "",
            self.start: session.start,
            self.end: session.end,
            self.place: session.place,
        }
        for field, text in shown.items():
            if not field.edit.hasFocus():
                field.show_text(text)
                field.accept()

    def _keep(self, field: Field) -> None:
        session = self._session
        if session is None:
            return
        before = {self.date: session.date, self.start: session.start, self.end: session.end}
        try:
            value = self._value(field)
        except InvalidInput as error:
            field.complain(error)
            return
        if value == before.get(field, session.place):
            return
        names = {self.date: "date", self.start: "start", self.end: "end", self.place: "place"}
        changes = {names[field]: value}
        self.edited.emit(EditSession(id=session.id, seen=session.revision, **changes))

    def _value(self, field: Field) -> dt.date | str | None:
        if field is self.date:
            return read_day(field.text)
        if field is self.place:
            return field.text.strip()
        return read_hour(field.text)
