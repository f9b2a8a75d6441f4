"""The place of capture: the pane with its line at work, or one sentence while no notes are taken."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from ui.assembly import Library
from ui.face import Face
from ui.live.capture_pane import CapturePane
from ui.live.note_taking import NoteTaking
from ui.live.waiting_pane import WaitingPane
from workshop.agenda_words import title_of
from workshop.change import Change
from workshop.errors import StorageUnavailable, WorkshopError
from workshop.model.base import Id
from workshop.model.kinds import SessionState
from workshop.views.notes import NoteView
from workshop.views.series import SessionView
from workshop.words import N_

_NO_NOTES = (SessionState.PLANNED, SessionState.CANCELLED)


class CapturePlace(QStackedWidget):
    """Shows the line of the listener at hand, and says what became of what was typed."""

    def __init__(self, face: Face, library: Library, device: str) -> None:
        super().__init__()
        self._face = face
        self._titles: Mapping[Id, str] = {}
        self._names: dict[Id, str] = {}
        self.pane = CapturePane(face, library.capture.signs)
        self.taking = NoteTaking(face, library, self.pane.line, device)
        self.waiting = WaitingPane(face)
        self.addWidget(self.pane)
        self.addWidget(self.waiting)
        self._connect()

    @property
    def usable(self) -> bool:
        """Tell whether notes are taken now."""
        return self.currentWidget() is self.pane

    def serve(self, session: SessionView, person: Id) -> None:
        """Put the line in the hands of a listener of this session, or say why there is none."""
        names = {one.person_id: one.given_first for one in session.listeners}
        self._names.update(names)
        other = next((name for id_, name in names.items() if id_ != person), "")
        self._titles = {one.id: title_of(one, self._face.language) for one in session.agenda}
        self.pane.show_listener(names.get(person, ""), other)
        self.pane.show_late(late=session.state is SessionState.HELD)
        self.taking.serve(session.id, person)
        self._choose(session.state, listeners=bool(names))

    def focus_line(self) -> None:
        """Give the keyboard to the line."""
        self.pane.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def heard(self, change: Change) -> None:
        """Read the listener's own notes again when they changed."""
        if change.concerns("note"):
            self.taking.read_notes()

    def _choose(self, state: SessionState, *, listeners: bool) -> None:
        if listeners and state not in _NO_NOTES:
            self.setCurrentWidget(self.pane)
            return
        self.setCurrentWidget(self.waiting)
        if not listeners:
            self.waiting.say(
                N_("Nobody is named as a listener"), N_("Choose the listeners of this session in Prepare.")
            )
        elif state is SessionState.CANCELLED:
            self.waiting.say(N_("This session was cancelled"), N_("No notes are taken."))
        else:
            self.waiting.say(
                N_("The session is not open yet"),
                N_("Open it in the cockpit: the listeners then take notes."),
            )

    def _connect(self) -> None:
        taking = self.taking
        taking.notes_read.connect(self._show_notes)
        taking.handed.connect(self.pane.status.clear)
        taking.noted.connect(self.pane.status.clear)
        taking.refused.connect(self._refused)
        taking.refused_elsewhere.connect(self._refused_elsewhere)
        taking.draft_kept.connect(self._draft_kept)
        taking.shifted.connect(self._shifted)
        self.pane.line.typed.connect(self._typed)
        self.pane.status.retry_requested.connect(taking.keep)

    def _show_notes(self, notes: tuple[NoteView, ...]) -> None:
        self.pane.notes.show_notes(notes, self._titles)

    def _refused(self, error: WorkshopError) -> None:
        self.pane.status.complain(error)

    def _refused_elsewhere(self, listener: Id) -> None:
        message, hint = N_("A line of {name} could not be kept."), N_("It waits: change hands to try again.")
        name = self._names.get(listener, "")
        self._face.background.failed.emit(StorageUnavailable(message, hint, name=name))

    def _draft_kept(self) -> None:
        if not self.pane.status.complaining:
            self.pane.status.say(N_("Draft kept"))

    def _typed(self) -> None:
        if self.pane.line.content.blank:
            self.pane.status.clear()

    def _shifted(self, seconds: int) -> None:
        minutes, rest = divmod(seconds, 60)
        if not minutes:
            self.pane.status.say(N_("{seconds} s earlier"), seconds=rest)
        elif rest:
            self.pane.status.say(N_("{minutes} min {seconds} s earlier"), minutes=minutes, seconds=rest)
        else:
            self.pane.status.say(N_("{minutes} min earlier"), minutes=minutes)
