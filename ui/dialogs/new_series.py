"""Asks for what a new series needs: a title; the rest has an answer already."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.base import BaseDialog
from ui.face import Face
from ui.i18n import NAMES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.stepper import Stepper
from workshop.errors import InvalidInput, WorkshopError
from workshop.model.base import NAME
from workshop.text import clean_line
from workshop.words import N_

_USUAL_SESSIONS = 5
_MOST_SESSIONS = 50
_WIDTH = 480


@dataclass(frozen=True, slots=True)
class NewSeries:
    """What somebody asked for."""

    title: str
    language: str
    sessions: int
    first_date: dt.date | None


class NewSeriesDialog(BaseDialog):
    """Title, language of the documents, how many sessions, and the first date if it is known."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(face, N_("New series"), parent)
        self.setMinimumWidth(face.theme.px(_WIDTH))
        self.title_field = Field(face, N_("Title"), place_text=N_("The relation in question"))
        self.date_field = Field(
            face, N_("Date of the first session, if known"), place_text=N_("day/month/year")
        )
        self.language_box = ChoiceBox(face, N_("Language of its documents"), NAMES, translated=False)
        self.sessions = Stepper(face, N_("Number of sessions"), 0, _MOST_SESSIONS)
        self._arrange()
        self.add_cancel()
        self.add_main(N_("Create the series")).clicked.connect(self._try)
        self.title_field.edit.setFocus()

    @classmethod
    def ask(cls, face: Face, parent: QWidget) -> NewSeries | None:
        """Return what somebody asked for, or None when they left."""
        dialog = cls(face, parent)
        try:
            return dialog.answer() if dialog.ask_once() else None
        finally:
            dialog.deleteLater()

    def answer(self) -> NewSeries:
        """Return what is in the fields, or raise what is wrong with it."""
        return NewSeries(
            title=self._title(),
            language=self.language_box.key,
            sessions=self.sessions.value,
            first_date=read_date(self.date_field.text),
        )

    def _title(self) -> str:
        title = clean_line(self.title_field.text, NAME)
        if not title:
            raise InvalidInput("Give the series a title.")
        return title

    def _try(self) -> None:
        for field, check in (
            (self.title_field, self._title),
            (self.date_field, lambda: read_date(self.date_field.text)),
        ):
            try:
                check()
            except WorkshopError as error:
                field.complain(error)
                field.edit.setFocus()
                return
        self.accept()

    def _arrange(self) -> None:
        self.language_box.show_key(self.face.language.code)
        self.sessions.show_value(_USUAL_SESSIONS)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(_labelled(self.face, N_("Language of its documents"), self.language_box))
        row.addLayout(_labelled(self.face, N_("Number of sessions"), self.sessions))
        self.content.addWidget(self.title_field)
        self.content.addLayout(row)
        self.content.addWidget(self.date_field)


def read_date(text: str) -> dt.date | None:
    """Return the date somebody typed, or None for nothing; raise when it is not one."""
    parts = text.replace("-", "/").replace(".", "/").split("/")
    if parts == [""] or not text.strip():
        return None
    try:
        first, month, last = (int(part) for part in parts)
        return dt.date(first, month, last) if first > _LAST_DAY else dt.date(last, month, first)
    except ValueError as error:
        raise InvalidInput("Write a date, for example 9/10/2026.") from error


_LAST_DAY = 31


def _labelled(face: Face, message: str, widget: QWidget) -> QVBoxLayout:
    label = Label(face, message, "small", role="ink_2")
    label.setBuddy(widget)
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(label)
    column.addWidget(widget)
    return column
