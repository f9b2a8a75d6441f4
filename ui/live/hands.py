"""What one listener has in the line of one session; it waits here while somebody else has the keyboard."""

from collections.abc import Mapping

from ui.live.capture_line import CaptureLine
from ui.live.line_memory import LineMemory, Typed
from ui.live.sending import Sent, joined, rest_of, without
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.model.kinds import NoteKind
from workshop.views.notes import NoteView


class Hand:
    """The words, the notes walked through, and the line on its way, of one listener in one session.

    Answers of the library belong to the hand they were asked for, whoever has the keyboard by then.
    """

    def __init__(self, session: Id, listener: Id, signs: Mapping[str, NoteKind]) -> None:
        self.session = session
        self.listener = listener
        self.memory = LineMemory(signs)
        self.notes: tuple[NoteView, ...] = ()
        self.sent: Sent | None = None
        self.failed: Sent | None = None
        self.fault: WorkshopError | None = None
        self.again = False
        self.earlier = 0
        self.found = Typed()
        self.shown = False
        self.unwritten = False
        self._waiting = Typed()
        self._content = Typed()
        self._line: CaptureLine | None = None

    @property
    def here(self) -> bool:
        """Tell whether the line is in this hand."""
        return self._line is not None

    @property
    def content(self) -> Typed:
        """Return what stands in the line, or will when this hand takes it again."""
        return self._line.content if self._line else self._content

    @content.setter
    def content(self, content: Typed) -> None:
        if self._line is None:
            self._content = content
        elif content != self._line.content:
            self._line.put(content)

    @property
    def key(self) -> tuple[Id, Id]:
        """Return which session and whose."""
        return self.session, self.listener

    @property
    def holds(self) -> bool:
        """Tell whether anything here would be missed."""
        at_work = self.sent is not None or self.memory.note is not None or self.unwritten
        return at_work or not (self.content.blank and self._waiting.blank)

    def take(self, line: CaptureLine) -> None:
        """Take the line, and put in it what had to wait."""
        line.put(self._content)
        self._line = line

    def let_go(self) -> None:
        """Leave the line to others, remembering what stands in it."""
        self._content, self._line = self.content, None

    def complain(self) -> None:
        """Mark the line as refused, when it is in this hand."""
        if self._line is not None:
            self._line.refuse()

    def stored(self, sent: Sent) -> None:
        """Take the words the library has out of the line."""
        self.sent, self.failed, self.fault, self.earlier = None, None, None, 0
        if sent.note is self.memory.note:
            rest = rest_of(self.content, sent.content)
            if rest is not None:
                self.content = joined(self.memory.leave() if sent.note else Typed(), rest)
        elif sent.note is None:
            self.memory.aside = without(self.memory.aside, sent.content)
        self._bring_waiting()

    def refused(self, sent: Sent, fault: WorkshopError) -> None:
        """Keep the words, and why the library did not."""
        self.sent, self.failed, self.fault, self.again = None, sent, fault, False
        self._bring_waiting()

    def show_found(self) -> None:
        """Put the line that was half typed an earlier time before what was typed since."""
        self.shown = True
        self._waiting = self.found
        if self.sent is None:
            self._bring_waiting()

    def unsent(self, sent: Sent | None) -> Typed:
        """Return the words that would be missed if the window went now, those of `sent` being stored.

        The words of a note that is being changed are among them, behind the line put aside.
        """
        aside, now = self.memory.aside, self.content
        if self.memory.note is not None and now == self.memory.held:
            now = Typed()
        if sent is not None and sent.note is self.memory.note:
            now = without(now, sent.content)
        elif sent is not None and sent.note is None:
            aside = without(aside, sent.content)
        return joined(self._waiting, joined(aside, now))

    def _bring_waiting(self) -> None:
        waiting, self._waiting = self._waiting, Typed()
        if waiting.blank:
            return
        if self.memory.note is None:
            self.content = joined(waiting, self.content)
        else:
            self.memory.aside = joined(waiting, self.memory.aside)
