"""Somebody's words as they are printed, in the language of the series; raw only while they are edited."""

from exports.typography import typeset, typeset_quoted
from workshop.model.kinds import NoteKind
from workshop.views.notes import NoteView

_NARROW = "\u202f"
_KEPT = 4000
"""How many texts are remembered: a list asks for the same words at each repaint."""
_QUOTES = ("«", "“", '"')


class Printed:
    """Sets words for one series; what was set once is remembered."""

    def __init__(self) -> None:
        self.language = "fr"
        self._set: dict[tuple[str, str, bool], str] = {}

    def prose(self, text: str) -> str:
        """Return our own prose: a question, a theme, a note."""
        return self._words(text, said=False)

    def said(self, text: str) -> str:
        """Return somebody's exact words, or a wording all agree on: only its spaces are set."""
        return self._words(text, said=True)

    def note(self, note: NoteView) -> str:
        """Return the words of a note: between quotation marks when they are somebody's."""
        text = note.text or ""
        if note.note_kind is not NoteKind.VERBATIM:
            return self.prose(text)
        if text.startswith(_QUOTES):
            return self.said(text)
        french = self.language.startswith("fr")
        return self.said(f"«{_NARROW}{text}{_NARROW}»" if french else f"“{text}”")

    def _words(self, text: str, *, said: bool) -> str:
        key = (text, self.language, said)
        found = self._set.get(key)
        if found is None:
            if len(self._set) >= _KEPT:
                self._set.clear()
            found = self._set[key] = (typeset_quoted if said else typeset)(text, self.language)
        return found
