"""The half-typed line on its way to and from the disk; plain functions for the library's lane."""

from dataclasses import dataclass

from ui.assembly import Library
from ui.live.hands import Hand
from ui.live.line_memory import Typed, as_typed, typed_of
from ui.live.sending import Sent, joined


@dataclass(frozen=True, slots=True)
class FindDraft:
    """Reads the line a listener left half typed."""

    library: Library
    hand: Hand

    def __call__(self) -> Typed:
        """Return what was found, also to the hand: what is stored behind this must not overwrite it."""
        capture = self.library.capture
        self.hand.found = typed_of(capture.draft(*self.hand.key), capture.signs)
        return self.hand.found


@dataclass(frozen=True, slots=True)
class StoreDraft:
    """Stores what would be missed: without the words on their way, or with them when they were refused."""

    library: Library
    hand: Hand
    sent: Sent | None
    rest: Typed
    whole: Typed
    unshown: bool
    """The line half typed an earlier time was not in the hand yet."""

    def __call__(self) -> bool:
        """Return whether a draft is on disk now."""
        arrived = self.sent is not None and not self.sent.refused
        words = self.rest if arrived else self.whole
        if self.unshown:
            words = joined(self.hand.found, words)
        text = "" if words.blank else as_typed(words, self.library.capture.signs)
        self.library.capture.save_draft(self.hand.session, self.hand.listener, text)
        return bool(text)


def storing(library: Library, hand: Hand) -> StoreDraft:
    """Return the work of storing what the hand holds now."""
    return StoreDraft(library, hand, hand.sent, hand.unsent(hand.sent), hand.unsent(None), not hand.shown)
