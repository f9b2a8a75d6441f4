"""Taking notes: what is typed goes to the library, and leaves the line only once it is there for good."""

from PySide6.QtCore import QObject, Signal

from ui.assembly import Library
from ui.face import Face
from ui.live.capture_line import CaptureLine
from ui.live.hands import Hand
from ui.live.keeping import Keeping
from ui.live.line_memory import Typed
from ui.live.own_acts import OwnActs
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.views.notes import NoteView

EARLIER = 30


class NoteTaking(QObject):
    """Connects one line to the library, for one listener of one session at a time.

    Signals: `handed()` when the line is in other hands; `noted()` once a line was stored;
    `refused(WorkshopError)` when it was not, the words staying; `refused_elsewhere(str)` when it was that of
    a listener who has not the keyboard any more; `draft_kept()` when the half-typed line is on disk;
    `notes_read(tuple)` with the listener's own notes; `shifted(int)` with the seconds the line will be set
    back.
    """

    handed = Signal()
    noted = Signal()
    refused = Signal(object)
    refused_elsewhere = Signal(str)
    draft_kept = Signal()
    notes_read = Signal(tuple)
    shifted = Signal(int)

    def __init__(self, face: Face, library: Library, line: CaptureLine, device: str) -> None:
        super().__init__()
        self._background = face.background
        self._library = library
        self._line = line
        self._hand = Hand("", "", library.capture.signs)
        self._waiting: dict[tuple[Id, Id], Hand] = {}
        self.acts = OwnActs(face.background, library)
        self._keeping = Keeping(face.background, library, device)
        self._connect()

    @property
    def listener(self) -> Id:
        """Return whose line this is, or nothing."""
        return self._hand.listener

    @property
    def notes(self) -> tuple[NoteView, ...]:
        """Return the listener's own notes, oldest first."""
        return self._hand.notes

    def serve(self, session: Id, listener: Id) -> None:
        """Put the line in the hands of a listener; what the other was typing waits, and is stored first."""
        if (session, listener) == self._hand.key:
            return
        self.put_away()
        self._hand.let_go()
        if self._hand.holds:
            self._waiting[self._hand.key] = self._hand
        hand = self._waiting.pop((session, listener), None)
        if hand is None or not hand.holds:
            hand = Hand(session, listener, self._library.capture.signs)
            self._keeping.find_draft(hand)
        self._hand = hand
        hand.take(self._line)
        self.handed.emit()
        self.notes_read.emit(())
        self._refused(hand)
        self.read_notes()

    def put_away(self) -> None:
        """Store the half-typed lines now, as before the window closes."""
        self._keeping.drafts.stop()
        for hand in (self._hand, *self._waiting.values()):
            if hand.unwritten:
                self._keeping.store_draft(hand)

    def read_notes(self) -> None:
        """Read the listener's own notes again."""
        hand = self._hand
        if not hand.listener:
            return

        def fetch() -> tuple[NoteView, ...]:
            every = self._library.queries.notes(hand.session, hand.listener)
            return tuple(one for one in every if one.listener_id == hand.listener)

        def have(notes: tuple[NoteView, ...]) -> None:
            hand.notes = notes
            if hand.here:
                self.notes_read.emit(notes)

        self._background.read(fetch, have)

    def keep(self) -> None:
        """Send the line; it is emptied when the library says that it has it."""
        self._keeping.keep(self._hand)

    def older(self) -> None:
        """Take up the note before, the line that was being typed waiting aside."""
        self._take_up(self._hand.memory.older(self._hand.notes, self._hand.content))

    def newer(self) -> None:
        """Come back towards the line that was being typed."""
        self._take_up(self._hand.memory.newer(self._hand.notes))

    def leave(self) -> None:
        """Stop editing a note and come back to the line that was being typed."""
        if self._hand.memory.note is not None:
            self._take_up(self._hand.memory.leave())

    def earlier(self) -> None:
        """Set the line 30 s earlier, or the last note when the line is empty."""
        if self._hand.memory.note is None and not self._hand.content.blank:
            self._hand.earlier += EARLIER
            self.shifted.emit(self._hand.earlier)
        elif (note := self._note_at_hand()) is not None:
            self.acts.move(note, -EARLIER)

    def remove(self) -> None:
        """Delete the note that was taken up; the line that was being typed comes back."""
        hand, note = self._hand, self._hand.memory.note
        if note is None or hand.sent is not None:
            return

        def gone(_change: object) -> None:
            if hand.memory.note is note:
                hand.content = hand.memory.leave()
                self._keeping.changed(hand)

        self.acts.remove(note, gone)

    def undo(self) -> None:
        """Take back the listener's own last act."""
        self.acts.undo(self._hand.listener)

    def redo(self) -> None:
        """Do the listener's own last undone act again."""
        self.acts.redo(self._hand.listener)

    def _connect(self) -> None:
        edit = self._line.edit
        edit.enter_pressed.connect(self.keep)
        edit.older_requested.connect(self.older)
        edit.newer_requested.connect(self.newer)
        edit.left.connect(self.leave)
        edit.undo_requested.connect(self.undo)
        edit.redo_requested.connect(self.redo)
        self._line.typed.connect(self._typed)
        self.acts.refused.connect(self.refused)
        keeping = self._keeping
        keeping.drafts.due.connect(lambda: keeping.store_draft(self._hand))
        keeping.noted.connect(self._noted)
        keeping.refused.connect(self._refused)
        keeping.draft_kept.connect(self._draft_kept)
        keeping.draft_lost.connect(self._draft_lost)

    def _typed(self) -> None:
        self._keeping.changed(self._hand)

    def _note_at_hand(self) -> NoteView | None:
        return self._hand.memory.note or next(reversed(self._hand.notes), None)

    def _take_up(self, content: Typed | None) -> None:
        if content is not None:
            self._hand.content = content
            self._keeping.changed(self._hand)

    def _noted(self, hand: Hand) -> None:
        if hand.here:
            self.noted.emit()
            self.read_notes()

    def _refused(self, hand: Hand) -> None:
        if hand.here and hand.fault is not None:
            hand.complain()
            self.refused.emit(hand.fault)
        elif hand.fault is not None:
            self.refused_elsewhere.emit(hand.listener)

    def _draft_kept(self, hand: Hand) -> None:
        if hand.here:
            self.draft_kept.emit()

    def _draft_lost(self, hand: Hand, error: WorkshopError) -> None:
        if hand.here:
            self.refused.emit(error)
