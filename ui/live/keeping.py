"""What goes to the library from a hand: the line that was kept, and the one that is half typed."""

import datetime as dt

from PySide6.QtCore import QObject, Signal

from ui.assembly import Library
from ui.background import Background
from ui.live.drafts import DraftTimer
from ui.live.half_typed import FindDraft, storing
from ui.live.hands import Hand
from ui.live.line_memory import Typed, as_typed
from ui.live.sending import Sent, Work
from workshop.errors import WorkshopError
from workshop.model.base import new_id


class Keeping(QObject):
    """Sends lines and drafts in order, and gives each answer to the hand it was asked for.

    Signals, each with the hand: `noted(Hand)` once its line was stored; `refused(Hand)` when it was not, the
    words staying in it; `draft_kept(Hand)` when its half-typed line is on disk; `draft_lost(Hand,
    WorkshopError)` when that could not be stored.
    """

    noted = Signal(object)
    refused = Signal(object)
    draft_kept = Signal(object)
    draft_lost = Signal(object, object)

    def __init__(self, background: Background, library: Library, device: str) -> None:
        super().__init__()
        self._background = background
        self._library = library
        self._device = device
        self.drafts = DraftTimer()

    def keep(self, hand: Hand) -> None:
        """Send the line, once more afterwards when one is on its way."""
        if hand.sent is not None:
            hand.again = hand.content != hand.sent.content
            return
        if hand.content.blank or not hand.listener:
            return
        if hand.here:
            self.drafts.stop()
        hand.unwritten, hand.again = True, False
        sent = hand.sent = self._sending(hand)
        line = as_typed(sent.content, self._library.capture.signs)
        at = sent.at - dt.timedelta(seconds=hand.earlier)
        work = Work(self._library, hand.session, hand.listener, sent, line, at, self._device)
        self._background.write(
            work, lambda _: self._stored(hand, sent), lambda error: self._refused(hand, sent, error)
        )

    def changed(self, hand: Hand) -> None:
        """Store the half-typed line soon; at once when nobody types in it any more."""
        hand.unwritten = True
        if hand.here:
            self.drafts.typed()
        else:
            self.store_draft(hand)

    def find_draft(self, hand: Hand) -> None:
        """Read the line that was half typed an earlier time."""
        if not hand.listener:
            return

        def have(found: Typed) -> None:
            before = hand.content
            hand.show_found()
            if not found.blank and before.blank:
                self.draft_kept.emit(hand)
            if hand.unwritten:
                self.changed(hand)

        self._background.write(FindDraft(self._library, hand), have)

    def store_draft(self, hand: Hand) -> None:
        """Store the half-typed line now."""
        if not hand.listener or not self._library.opened_for_writing:
            return
        hand.unwritten = False

        def stored(kept: bool) -> None:
            if kept:
                self.draft_kept.emit(hand)

        def lost(error: WorkshopError) -> None:
            hand.unwritten = True
            self.draft_lost.emit(hand, error)

        self._background.write(storing(self._library, hand), stored, lost)

    def _sending(self, hand: Hand) -> Sent:
        failed = hand.failed
        if failed is not None and failed.content == hand.content and failed.note is hand.memory.note:
            return failed
        return Sent(new_id(), hand.content, hand.memory.note, self._library.clock.now())

    def _stored(self, hand: Hand, sent: Sent) -> None:
        again = hand.again
        hand.stored(sent)
        hand.unwritten = not hand.unsent(None).blank
        self.noted.emit(hand)
        if again:
            self.keep(hand)
        elif hand.unwritten or sent.note is not None:
            self.changed(hand)

    def _refused(self, hand: Hand, sent: Sent, error: WorkshopError) -> None:
        hand.refused(sent, error)
        self.changed(hand)
        self.refused.emit(hand)
