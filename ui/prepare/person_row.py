"""One person of a series: name, roles, and three ticks for what was agreed to, with when and how."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.hours_fields import read_day, written_day
from ui.prepare.kept_field import KeptField
from ui.widgets.label import Label
from ui.widgets.panel import Rule
from ui.widgets.tick import Tick
from workshop.commands.people import SetConsent
from workshop.errors import InvalidInput, WorkshopError
from workshop.model.base import Id
from workshop.model.kinds import RoleKind
from workshop.views.series import PersonView
from workshop.words import N_

_ROLES = {
    RoleKind.PARTICIPANT: N_("participant"),
    RoleKind.SPEAKER: N_("speaker"),
    RoleKind.LISTENER: N_("listener"),
    RoleKind.ANIMATOR: N_("animator"),
    RoleKind.ARTIST: N_("artist"),
    RoleKind.WRITER: N_("writer"),
}
_ROOM = 720
_TICKS = {"listed": N_("Listed"), "quoted": N_("Quoted"), "image": N_("Image")}


class PersonRow(QWidget):
    """Writes the agreement of one person at each change.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face, series_id: Id, person: PersonView) -> None:
        super().__init__()
        self._face = face
        self._series_id = series_id
        self._person = person
        self._stacked: bool | None = None
        self._grid = QGridLayout()
        self.who = Label(face, "", "body", weight=500, wrap=True)
        self.what = Label(face, "", "small", role="ink_3", wrap=True)
        self.ticks = {name: Tick(face) for name in _TICKS}
        self.given_on = KeptField(face, N_("Given on"), place_text=N_("day/month/year"))
        self.how = KeptField(face, N_("How"), place_text=N_("signed, by e-mail…"))
        self._arrange()
        for tick in self.ticks.values():
            tick.clicked.connect(self._tick)
        self.given_on.kept.connect(self._keep_day)
        self.how.kept.connect(self._keep_how)
        face.language.changed.connect(self._say)
        self.show_person(person)

    def show_person(self, person: PersonView) -> None:
        """Show what the library has of this person."""
        self._person = person
        self.who.show_text(person.name.given_first)
        agreed = {"listed": person.name.listed, "quoted": person.name.quoted, "image": person.image}
        for name, tick in self.ticks.items():
            tick.setChecked(agreed[name])
        self.given_on.show_kept(written_day(person.given_on))
        self.how.show_kept(person.how)
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._place(stacked=self.width() < self._face.theme.px(_ROOM))

    def accept(self) -> None:
        """The ticks are in the library."""

    def complain(self, error: WorkshopError) -> None:  # noqa: ARG002 - the page says it
        """The ticks were refused: show those the library has."""
        self.show_person(self._person)

    def _say(self) -> None:
        language, name = self._face.language, self._person.name
        roles = ", ".join(language(_ROLES[one]) for one in self._person.roles)
        parts = (roles, name.function, name.organisation)
        self.what.show_text(" · ".join(part for part in parts if part))
        for key, tick in self.ticks.items():
            tick.show_text(language(_TICKS[key]))
            tick.setAccessibleName(f"{name.given_first} : {language(_TICKS[key])}")

    def _tick(self) -> None:
        self._write(self._person.given_on, self._person.how, self)

    def _keep_day(self, typed: str) -> None:
        try:
            day = read_day(typed)
        except InvalidInput as error:
            self.given_on.complain(error)
            return
        self._write(day, self.how.text, self.given_on)

    def _keep_how(self, typed: str) -> None:
        self._write(self._person.given_on, typed, self.how)

    def _write(self, given_on: dt.date | None, how: str, answer: object) -> None:
        said = {name: tick.isChecked() for name, tick in self.ticks.items()}
        command = SetConsent(
            person_id=self._person.name.person_id,
            series_id=self._series_id,
            given_on=given_on,
            how=how,
            **said,
        )
        self.edited.emit(command, answer)

    def _arrange(self) -> None:
        ticks = QHBoxLayout()
        ticks.setSpacing(16)
        for tick in self.ticks.values():
            ticks.addWidget(tick)
        ticks.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.who)
        words.addWidget(self.what)
        words.addSpacing(8)
        words.addLayout(ticks)
        words.addStretch(1)
        self._grid.setContentsMargins(0, 12, 0, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.addLayout(words, 0, 0, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._grid)
        layout.addWidget(Rule())
        self._place(stacked=False)

    def _place(self, *, stacked: bool) -> None:
        """Put when and how beside the ticks, or below them where there is no room."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        for column, field in enumerate((self.given_on, self.how)):
            self._grid.removeWidget(field)
            self._grid.addWidget(field, int(stacked), column + (0 if stacked else 2))
        for column, share in enumerate((1, 1, 0, 0) if stacked else (2, 2, 2, 2)):
            self._grid.setColumnStretch(column, share)
