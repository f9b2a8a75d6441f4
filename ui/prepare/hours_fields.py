"""The date, hours and place of a session, each kept as soon as one leaves it."""

import datetime as dt
import re
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.kept_field import KeptField
from ui.widgets.label import Label
from workshop.commands.sessions import EditSession
from workshop.errors import InvalidInput
from workshop.views.series import SessionView, hour_from, minutes_of
from workshop.words import N_

_DAY = re.compile(r"^\s*(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})\s*$")
_HOUR = re.compile(r"^\s*(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?\s*$")
_MIDNIGHT = 24 * 60


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
        raise InvalidInput("Write a date, for example 18/12/2026.") from None


def read_hour(text: str) -> str:
    """Return HH:MM from « 19h30 », “19:30” or “19”."""
    found = _HOUR.match(text)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise InvalidInput("Write an hour, for example 19:30.")
    return f"{int(found[1]):02}:{int(found[2] or 0):02}"


def written_day(date: dt.date | None) -> str:
    """Return the day as it is typed, or nothing."""
    return f"{date:%d/%m/%Y}" if date else ""


class HoursFields(QWidget):
    """Four fields; a mistake is said under its field, and the text stays there.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._session: SessionView | None = None
        self.date = KeptField(face, N_("Date"), place_text=N_("day/month/year"))
        self.start = KeptField(face, N_("Begins"))
        self.end = KeptField(face, N_("Ends"))
        self.place = KeptField(face, N_("Place"))
        self.weekday = Label(face, "", "small", role="ink_2", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        complaints = QVBoxLayout()
        complaints.setSpacing(4)
        for column, (field, share) in enumerate(((self.date, 2), (self.start, 1), (self.end, 1))):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, share)
            field.edit.setMinimumWidth(0)
            field.complain_in(complaints)  # as wide as the three together: one or two lines
        grid.addLayout(complaints, 1, 0, 1, 3)
        grid.addWidget(self.weekday, 2, 0, 1, 3)
        grid.addWidget(self.place, 3, 0, 1, 3)
        for field in (self.date, self.start, self.end, self.place):
            field.kept.connect(self._keep)
        face.language.changed.connect(self._say_weekday)

    def show_session(self, session: SessionView) -> None:
        """Show when and where this session takes place."""
        self._session = session
        self.date.show_kept(written_day(session.date))
        self.start.show_kept(session.start)
        self.end.show_kept(session.end)
        self.place.show_kept(session.place)
        self._say_weekday()

    def _say_weekday(self) -> None:
        session = self._session
        if session is None:
            return
        hours, minutes = divmod(session.slot_minutes, 60)
        slot = f"{hours} h {minutes:02}" if minutes else f"{hours} h"
        day = self._face.language.date(session.date, "dddd d MMMM yyyy") if session.date else ""
        self.weekday.show_text(" · ".join(part for part in (day, slot) if part))

    def _keep(self, typed: str) -> None:
        session, field = self._session, self.sender()
        if session is None or not isinstance(field, KeptField):
            return
        try:
            changes = self._changes(session, field, typed)
        except InvalidInput as error:
            field.complain(error)
            return
        self.edited.emit(EditSession(id=session.id, seen=session.revision, **changes), field)

    def _changes(self, session: SessionView, field: KeptField, typed: str) -> dict[str, Any]:
        if field is self.date:
            return {"date": read_day(typed)}
        if field is self.place:
            return {"place": typed}
        if field is self.end:
            return {"end": read_hour(typed)}
        start = read_hour(typed)
        end = minutes_of(start) + session.slot_minutes
        if minutes_of(start) >= minutes_of(session.end) and end < _MIDNIGHT:
            return {"start": start, "end": hour_from(end)}  # a later evening keeps its length
        return {"start": start}
