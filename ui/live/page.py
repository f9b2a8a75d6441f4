"""Live: one session at a time in three panes: for the facilitator, the listeners, and both listeners."""

import platform

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.actions import make_action
from ui.assembly import Library
from ui.face import Face
from ui.live.bar import PANES, LiveBar
from ui.live.capture_pane import CapturePane
from ui.live.chords import CHORDS, HAND_CHORD
from ui.live.clocks import time_left
from ui.live.cockpit import KEYS, Cockpit
from ui.live.convergence_pane import ConvergencePane
from ui.live.live_acts import LiveActs
from ui.live.note_taking import NoteTaking
from ui.live.screen import LiveScreenState
from ui.live.waiting_pane import WaitingPane
from workshop.agenda_words import title_of
from workshop.change import Change
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.model.kinds import SessionState
from workshop.views.series import Name
from workshop.words import N_


class LivePage(QWidget):
    """Shows a session of a series and lets it be run, noted and agreed on by keys alone.

    Signals: `place_requested(str)` to go to prepare or compose.
    """

    place_requested = Signal(str)
    has_own_bar = True

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._at_hand: Id = ""
        device = platform.node()
        self.screen_state = LiveScreenState(face, library, series_id)
        self.acts = LiveActs(face, library)
        self.bar = LiveBar(face)
        self.cockpit = Cockpit(face)
        self.capture = CapturePane(face, library.capture.signs)
        self.taking = NoteTaking(face, library, self.capture.line, device)
        self.closed_capture = WaitingPane(face)
        self.convergence = ConvergencePane(face, library, device)
        self._capture_place = QStackedWidget()
        self._panes = QStackedWidget()
        self._arrange()
        self._connect()
        self._add_keys()
        self.screen_state.show_session()

    @property
    def pane(self) -> str:
        """Return the key of the pane that is shown: cockpit, capture or convergence."""
        return list(PANES)[self._panes.currentIndex()]

    @property
    def listener_at_hand(self) -> Id:
        """Return the listener whose hands the keyboard is in."""
        return self._at_hand

    def show_pane(self, pane: str) -> None:
        """Go to a pane and give it the keyboard."""
        self._panes.setCurrentIndex(list(PANES).index(pane))
        self.bar.tabs.show_current(pane)
        self._tick()
        self.focus_pane()

    def show_session(self, session_id: Id) -> None:
        """Go to a session."""
        self.taking.put_away()
        self.screen_state.show_session(session_id)

    def focus_pane(self) -> None:
        """Give the keyboard to the pane that is shown."""
        if self.pane == "capture" and self._capture_place.currentWidget() is self.capture:
            self.capture.line.edit.setFocus()
        elif self.pane == "convergence":
            self.convergence.focus_pane()
        else:
            self.cockpit.setFocus()

    def change_hands(self) -> None:
        """Put the keyboard in the hands of the next listener; the former line is stored first."""
        listeners = [one.person_id for one in self._listeners()]
        if len(listeners) < 2:
            return
        here = listeners.index(self._at_hand) if self._at_hand in listeners else -1
        self._serve(listeners[(here + 1) % len(listeners)])

    def close_page(self) -> None:
        """Store what is half typed, and stop listening."""
        self.taking.put_away()
        self.screen_state.close()

    def event(self, event: QEvent) -> bool:
        """Keep undo and redo for the pane that is shown: each has a stack of its own."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _undo_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo what was done in the pane that is shown."""
        asked = _undo_of(event)
        if not asked:
            super().keyPressEvent(event)
            return
        owner = {"cockpit": self.acts, "capture": self.taking, "convergence": self.convergence.acts}[
            self.pane
        ]
        owner.undo() if asked == "undo" else owner.redo()

    def showEvent(self, event: QShowEvent) -> None:
        """Repaint each second while somebody looks."""
        super().showEvent(event)
        self.screen_state.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop repainting."""
        super().hideEvent(event)
        self.screen_state.watch(watched=False)

    def _listeners(self) -> tuple[Name, ...]:
        reading = self.screen_state.reading
        return reading.session.listeners if reading else ()

    def _act(self, act: str) -> None:
        if act == "converge":
            self.show_pane("convergence")
        elif act == "keys":
            self._ask_for_keys()
        else:
            self.acts.do(act)

    def _ask_for_keys(self) -> None:
        """Press F1 for the person: the window answers to it."""
        for action in self.window().actions():
            if QKeySequence("F1") in action.shortcuts():
                QTimer.singleShot(0, action.trigger)

    def _read(self) -> None:
        reading = self.screen_state.reading
        if reading is None:
            return
        self.acts.session = reading.session.id
        self.bar.show_session(reading.series, reading.session)
        listeners = [one.person_id for one in reading.session.listeners]
        self._serve(self._at_hand if self._at_hand in listeners else next(iter(listeners), ""))
        self._show_capture(reading.session.state, listeners=bool(listeners))
        self.bar.saved.show_state("saved" if self._library.opened_for_writing else "read_only")
        self._tick()

    def _serve(self, person: Id) -> None:
        """Put the line and the board in the hands of a listener."""
        reading = self.screen_state.reading
        if reading is None:
            return
        self._at_hand = person
        names = {one.person_id: one.given_first for one in reading.session.listeners}
        other = next((name for id_, name in names.items() if id_ != person), "")
        self.capture.show_listener(names.get(person, ""), other)
        self.taking.serve(reading.session.id, person)
        self.convergence.serve(reading.session.id, person, reading.series.timezone)

    def _show_capture(self, state: SessionState, *, listeners: bool) -> None:
        usable = listeners and state not in (SessionState.PLANNED, SessionState.CANCELLED)
        self._capture_place.setCurrentWidget(self.capture if usable else self.closed_capture)
        if not listeners:
            self.closed_capture.say(
                N_("Nobody is named as a listener"), N_("Choose the listeners of this session in Prepare.")
            )
        elif state is SessionState.CANCELLED:
            self.closed_capture.say(N_("This session was cancelled"), N_("No notes are taken."))
        elif not usable:
            self.closed_capture.say(
                N_("The session is not open yet"),
                N_("Open it in the cockpit: the listeners then take notes."),
            )

    def _tick(self) -> None:
        evening, floor = self.screen_state.evening, self.screen_state.floor
        if evening is None:
            return
        language, progress = self._face.language, evening.progress
        self.acts.paused = progress.paused
        self.cockpit.show_evening(evening, floor)
        left = time_left(-progress.over if progress.over else progress.left)
        minutes = max(1, round(progress.left / 60)) if progress.left else 0
        words = (
            language(N_("{count} min left"), count=minutes)
            if not progress.over
            else language(N_("over time"))
        )
        title = title_of(evening.current, language) if evening.current else ""
        self.capture.show_moment(title, words if title else "", floor.name if floor else None)
        if self.pane == "convergence" and evening.running:
            self.bar.show_clock(left, language(N_("over time") if progress.over else N_("left")))
        else:
            self.bar.show_clock(self.screen_state.hour)

    def _heard(self, change: Change) -> None:
        if change.concerns("note") and change.author == self.taking.listener:
            self.taking.read_notes()
        self.convergence.heard(change)

    def _show_notes(self, notes: tuple[object, ...]) -> None:
        reading = self.screen_state.reading
        items = reading.session.agenda if reading else ()
        titles = {one.id: title_of(one, self._face.language) for one in items}
        self.capture.notes.show_notes(notes, titles)  # type: ignore[arg-type]  # a signal carries bare tuples

    def _noted(self) -> None:
        self.capture.status.clear()

    def _refused(self, error: WorkshopError) -> None:
        self.capture.status.complain(error)

    def _draft_kept(self) -> None:
        if not self.capture.status.complaining:
            self.capture.status.say(N_("Draft kept"))

    def _typed(self) -> None:
        if self.capture.line.content.blank:
            self.capture.status.clear()

    def _shifted(self, seconds: int) -> None:
        minutes, rest = divmod(seconds, 60)
        if not minutes:
            self.capture.status.say(N_("{seconds} s earlier"), seconds=rest)
        elif rest:
            self.capture.status.say(N_("{minutes} min {seconds} s earlier"), minutes=minutes, seconds=rest)
        else:
            self.capture.status.say(N_("{minutes} min earlier"), minutes=minutes)

    def _connect(self) -> None:
        state, bar, taking = self.screen_state, self.bar, self.taking
        state.read.connect(self._read)
        state.ticked.connect(self._tick)
        state.changed.connect(self._heard)
        state.failed.connect(self._face.background.failed)
        bar.pane_requested.connect(self.show_pane)
        bar.session_requested.connect(self.show_session)
        bar.place_requested.connect(self.place_requested)
        self.cockpit.act_requested.connect(self._act)
        self.acts.refused.connect(self._face.background.failed)
        taking.notes_read.connect(self._show_notes)
        taking.noted.connect(self._noted)
        taking.refused.connect(self._refused)
        taking.draft_kept.connect(self._draft_kept)
        taking.shifted.connect(self._shifted)
        self.capture.line.typed.connect(self._typed)
        self.capture.status.retry_requested.connect(taking.keep)
        self.capture.hand_requested.connect(self.change_hands)
        self.convergence.hold_requested.connect(lambda: self._act("hold"))
        self._face.language.changed.connect(self._read)

    def _add_keys(self) -> None:
        for act, message, keys in KEYS:
            if act != "keys":
                action = make_action(self._face, self.cockpit, message, keys, group="live")
                action.setAutoRepeat(False)
                action.triggered.connect(lambda _=False, act=act: self._act(act))
        for act, message, keys in CHORDS:
            action = make_action(self._face, self, message, keys, group="live")
            action.setAutoRepeat(False)
            action.triggered.connect(lambda _=False, act=act: self._act(act))
        for number, (pane, message) in enumerate(PANES.items()):
            keys = f"Ctrl+Alt+{number + 1} / Ctrl+F{number + 2}"
            action = make_action(self._face, self, message, keys, group="live")
            action.triggered.connect(lambda _=False, pane=pane: self.show_pane(pane))
        make_action(
            self._face, self, N_("Change hands"), f"{HAND_CHORD} / F4", group="capture"
        ).triggered.connect(self.change_hands)
        make_action(self._face, self, N_("Choose a session"), "Ctrl+Alt+S", group="live").triggered.connect(
            self.bar.choose_session
        )
        make_action(self._face, self.capture, N_("30 s earlier"), "F8", group="capture").triggered.connect(
            self.taking.earlier
        )
        make_action(
            self._face, self.convergence.agreed, N_("Back to the board"), "Esc", group="convergence"
        ).triggered.connect(self.convergence.leave_agreed)

    def _arrange(self) -> None:
        self._capture_place.addWidget(self.capture)
        self._capture_place.addWidget(self.closed_capture)
        for pane in (self.cockpit, self._capture_place, self.convergence):
            self._panes.addWidget(pane)
        self.capture.status.retry.setToolTip("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._panes, 1)


def _undo_of(event: QKeyEvent) -> str:
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    if event.matches(QKeySequence.StandardKey.Redo):
        return "redo"
    return ""
