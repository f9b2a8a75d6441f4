"""Live: one session at a time in three panes: for the facilitator, the listeners, and both listeners."""

import platform

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.assembly import Library
from ui.face import Face
from ui.live.bar import PANES, LiveBar
from ui.live.capture_place import CapturePlace
from ui.live.chords import HAND_CHORD
from ui.live.clocks import time_left
from ui.live.cockpit import Cockpit
from ui.live.convergence_pane import ConvergencePane
from ui.live.live_acts import LiveActs
from ui.live.page_keys import add_acts, add_key, add_panes, press_for, undo_of
from ui.live.panes import Panes
from ui.live.screen import LiveScreenState
from workshop.agenda_words import title_of
from workshop.authors import FACILITATOR
from workshop.change import Change
from workshop.commands.base import board_of
from workshop.model.base import Id
from workshop.words import N_


class LivePage(QWidget):
    """Shows a session of a series and lets it be run, noted and agreed on by keys alone.

    Signals: `place_requested(str)` to go to prepare or compose; `undo_stack_changed()` when undo goes to
    another stack.
    """

    place_requested = Signal(str)
    undo_stack_changed = Signal()
    has_own_bar = True

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._at_hand: Id = ""
        self._acts: list[tuple[str, QAction]] = []
        device = platform.node()
        self.screen_state = LiveScreenState(face, library, series_id)
        self.acts = LiveActs(face, library)
        self.bar = LiveBar(face)
        self.cockpit = Cockpit(face)
        self.capture = CapturePlace(face, library, device)
        self.convergence = ConvergencePane(face, library, device)
        self._panes = Panes()
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

    @property
    def undo_stack(self) -> tuple[str, str]:
        """Return the owner of the stack of the pane that is shown, and who undoes there."""
        if self.pane == "capture" and self._at_hand:
            return self._at_hand, self._at_hand
        if self.pane == "convergence" and self.acts.session:
            return board_of(self.acts.session), self._at_hand
        return FACILITATOR, FACILITATOR

    def show_pane(self, pane: str) -> None:
        """Go to a pane and give it the keyboard."""
        self._panes.setCurrentIndex(list(PANES).index(pane))
        self.bar.tabs.show_current(pane)
        self._tick()
        self.focus_pane()
        self.undo_stack_changed.emit()

    def show_session(self, session_id: Id) -> None:
        """Go to a session."""
        self.capture.taking.put_away()
        self.screen_state.show_session(session_id)

    def focus_pane(self) -> None:
        """Give the keyboard to the pane that is shown."""
        if self.pane == "capture" and self.capture.usable:
            self.capture.focus_line()
        elif self.pane == "convergence":
            self.convergence.focus_pane()
        else:
            self.cockpit.focus_cockpit()

    def change_hands(self) -> None:
        """Put the keyboard in the hands of the next listener; the former line is stored first."""
        reading = self.screen_state.reading
        listeners = [one.person_id for one in reading.session.listeners] if reading else []
        if len(listeners) > 1:
            here = listeners.index(self._at_hand) if self._at_hand in listeners else -1
            self._serve(listeners[(here + 1) % len(listeners)])

    def close_page(self) -> None:
        """Store what is half typed, and stop listening."""
        self.capture.taking.put_away()
        self.screen_state.close()

    def event(self, event: QEvent) -> bool:
        """Keep undo and redo for the pane that is shown: each has a stack of its own."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and undo_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo what was done in the pane that is shown."""
        asked = undo_of(event)
        if not asked:
            super().keyPressEvent(event)
            return
        owners = {
            "cockpit": (self.acts.undo, self.acts.redo),
            "capture": (self.capture.taking.undo, self.capture.taking.redo),
            "convergence": (self.convergence.acts.undo, self.convergence.acts.redo),
        }
        undo, redo = owners[self.pane]
        undo() if asked == "undo" else redo()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the pane that is shown."""
        super().focusInEvent(event)
        self.focus_pane()

    def showEvent(self, event: QShowEvent) -> None:
        """Repaint each second while somebody looks."""
        super().showEvent(event)
        self.screen_state.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop repainting."""
        super().hideEvent(event)
        self.screen_state.watch(watched=False)

    def _act(self, act: str) -> None:
        if act == "converge":
            self.show_pane("convergence")
        elif act == "keys":
            press_for(self, "F1")
        else:
            self.acts.do(act)

    def _read(self) -> None:
        reading = self.screen_state.reading
        if reading is None:
            return
        first = not self.acts.session
        self.acts.session = reading.session.id
        self.bar.show_session(reading.series, reading.session)
        listeners = [one.person_id for one in reading.session.listeners]
        self._serve(self._at_hand if self._at_hand in listeners else next(iter(listeners), ""))
        self.bar.saved.show_state("saved" if self._library.opened_for_writing else "read_only")
        self._tick()
        if first and self.isVisible():
            self.focus_pane()

    def _serve(self, person: Id) -> None:
        """Put the line and the board in the hands of a listener."""
        reading = self.screen_state.reading
        if reading is None:
            return
        self._at_hand = person
        had = self.capture.usable
        self.capture.serve(reading.session, person)
        self.convergence.serve(reading.session.id, person, reading.series.timezone)
        if self.pane == "capture" and self.capture.usable and not had:
            self.capture.focus_line()
        self.undo_stack_changed.emit()

    def _tick(self) -> None:
        evening, floor = self.screen_state.evening, self.screen_state.floor
        if evening is None:
            return
        language, progress = self._face.language, evening.progress
        self.acts.paused = progress.paused
        self.cockpit.show_evening(evening, floor)
        usable = self.cockpit.usable_acts()
        for act, action in self._acts:
            action.setEnabled(act in usable)
        over = language(N_("over time")) if progress.over else ""
        minutes = max(1, round(progress.left / 60)) if progress.left else 0
        words = over or language(N_("{count} min left"), count=minutes)
        title = title_of(evening.current, language) if evening.current else ""
        self.capture.pane.show_moment(title, words if title else "", floor.name if floor else None)
        if self.pane == "convergence" and evening.running:
            left = time_left(-progress.over if progress.over else progress.left)
            self.bar.show_clock(left, over or language(N_("left")))
        else:
            self.bar.show_clock(self.screen_state.hour)

    def _heard(self, change: Change) -> None:
        self.capture.heard(change)
        self.convergence.heard(change)

    def _connect(self) -> None:
        state, bar = self.screen_state, self.bar
        state.read.connect(self._read)
        state.ticked.connect(self._tick)
        state.changed.connect(self._heard)
        state.failed.connect(self._face.background.failed)
        bar.pane_requested.connect(self.show_pane)
        bar.session_requested.connect(self.show_session)
        bar.place_requested.connect(self.place_requested)
        bar.library_requested.connect(lambda: press_for(self, "Alt+Home"))
        self.cockpit.act_requested.connect(self._act)
        self.acts.refused.connect(self._face.background.failed)
        self.capture.pane.hand_requested.connect(self.change_hands)
        self.convergence.hold_requested.connect(lambda: self._act("hold"))
        self._face.language.changed.connect(self._read)

    def _add_keys(self) -> None:
        face, capture, agreed = self._face, self.capture, self.convergence.agreed
        self._acts = add_acts(face, self, self.cockpit, self._act)
        add_panes(face, self, self.show_pane)
        add_key(face, self, N_("Change hands"), f"{HAND_CHORD} / F4", self.change_hands, group="capture")
        add_key(face, self, N_("Choose a session"), "Ctrl+Alt+S", self.bar.choose_session, group="live")
        add_key(face, capture.pane, N_("30 s earlier"), "F8", capture.taking.earlier, group="capture")
        remove = capture.taking.remove
        add_key(face, capture.pane, N_("Delete the note taken up"), "Ctrl+Shift+Del", remove, group="capture")
        back = self.convergence.leave_agreed
        add_key(face, agreed, N_("Back to the board"), "Esc", back, group="convergence")

    def _arrange(self) -> None:
        for pane in (self.cockpit, self.capture, self.convergence):
            self._panes.addWidget(pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._panes, 1)
