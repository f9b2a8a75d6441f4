"""The language of the window, switched while it runs."""

import contextlib
import datetime as dt
import weakref
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, QObject, Signal
from shiboken6 import isValid

from workshop.words import LANGUAGES, N_, Words

NAMES = {"fr": "Français", "en": "English"}
"""Each language is named in itself, so that it is found by whoever reads only that one."""

_KEYS = {
    "Enter": N_("Enter"),
    "Return": N_("Enter"),
    "Esc": N_("Esc"),
    "Space": N_("Space"),
    "Shift": N_("Shift"),
    "Ctrl": N_("Ctrl"),
    "Alt": N_("Alt"),
    "Tab": N_("Tab"),
    "Backspace": N_("Backspace"),
    "Del": N_("Del"),
    "Home": N_("Home"),
    "End": N_("End"),
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
}


@dataclass(slots=True)
class _Binding:
    """One text on screen: who shows it, through what, and what it says."""

    owner: weakref.ref[QObject]
    setter: str
    message: str
    values: dict[str, object]


class Language(QObject):
    """Says message ids in the language of the window, and keeps bound texts in it.

    Signals: `changed()` after another language was chosen and every bound text was said again.
    """

    changed = Signal()

    def __init__(self, code: str) -> None:
        super().__init__()
        self._words = Words(code)
        self._bindings: dict[tuple[int, str], _Binding] = {}

    @property
    def code(self) -> str:
        """Return the code of the language: fr or en."""
        return self._words.language

    @property
    def words(self) -> Words:
        """Return the words without Qt, for what is said outside the window."""
        return self._words

    @property
    def locale(self) -> QLocale:
        """Return how numbers and dates are written in this language."""
        country = QLocale.Country.France if self.code == "fr" else QLocale.Country.UnitedKingdom
        spoken = QLocale.Language.French if self.code == "fr" else QLocale.Language.English
        return QLocale(spoken, country)

    def use(self, code: str) -> None:
        """Say everything in another language, at once."""
        if code == self.code or code not in LANGUAGES:
            return
        self._words = Words(code)
        self._bindings = {key: one for key, one in self._bindings.items() if self._say(one)}
        self.changed.emit()

    def __call__(self, message: str, **values: object) -> str:
        """Return the message in the language of the window."""
        return self._words(message, **values)

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the form that fits the count."""
        return self._words.plural(one, many, count, **values)

    def date(self, day: dt.date, shape: str = "dddd d MMM yyyy") -> str:
        """Return a date in a Qt shape: `dddd d MMMM yyyy` is « jeudi 9 octobre 2014 »."""
        return self.locale.toString(QDate(day.year, day.month, day.day), shape)

    def keys(self, sequence: str) -> str:
        """Return a key sequence as a key cap shows it: `Ctrl+Return` is « Ctrl Entrée »."""
        parts = sequence.replace("++", "+Plus").split("+") if len(sequence) > 1 else [sequence]
        return " ".join(self(_KEYS.get(part, "+" if part == "Plus" else part)) for part in parts)

    def bind(self, setter: Callable[[str], object], message: str, **values: object) -> None:
        """Call a method of a widget with the text, now and after each change of language.

        Binding the same method again replaces what it says.
        """
        owner = getattr(setter, "__self__", None)
        if not isinstance(owner, QObject):
            raise TypeError("bind() takes a method of a Qt object")
        name = setter.__name__
        key = (id(owner), name)
        gone = weakref.ref(owner, lambda _: self._bindings.pop(key, None))
        self._bindings[key] = _Binding(gone, name, message, values)
        setter(self(message, **values))

    def release(self, setter: Callable[[str], object]) -> None:
        """Leave what a method shows alone from now on."""
        self._bindings.pop((id(getattr(setter, "__self__", None)), setter.__name__), None)

    def _say(self, binding: _Binding) -> bool:
        owner = binding.owner()
        if owner is None or not isValid(owner):
            return False
        with contextlib.suppress(RuntimeError):  # its Qt half may go while others are being told
            getattr(owner, binding.setter)(self(binding.message, **binding.values))
        return True
