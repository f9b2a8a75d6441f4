"""Shows what the world did: one translated sentence and a way out, in the window's banner."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.i18n import Language
from ui.widgets.banner import Banner
from workshop.errors import AccessRefused, Conflict, InvalidInput, NotFound, WorkshopError

_ADVICE = (InvalidInput, NotFound, Conflict, AccessRefused)


@dataclass(frozen=True, slots=True)
class _Moment:
    """An instant that is said as a date and an hour of here, in the language of the window at that time."""

    at: dt.datetime
    language: Language

    def __str__(self) -> str:
        here = self.at.astimezone()
        return f"{self.language.date(here.date(), 'd MMMM yyyy')}, {here:%H:%M}"


class Messages(QObject):
    """Puts errors in the banner; the last one is the one that stands."""

    def __init__(self, banner: Banner, language: Language) -> None:
        super().__init__()
        self._language = language
        self._banner = banner
        self._way_out: Callable[[], object] | None = None
        banner.acted.connect(self._act)

    def show_error(self, error: WorkshopError) -> None:
        """Show an error of the world until it is put away."""
        self.offer(error)

    def offer(
        self, error: WorkshopError, action: str = "", way_out: Callable[[], object] | None = None
    ) -> None:
        """Show an error with a button that carries out the way out of it."""
        look = "advice" if isinstance(error, _ADVICE) else "fault"
        self._tell(look, error, action, way_out)

    def advise(
        self, error: WorkshopError, action: str = "", way_out: Callable[[], object] | None = None
    ) -> None:
        """Show an error that does not keep anybody from going on, as advice."""
        self._tell("advice", error, action, way_out)

    def tell(self, message: str, hint: str = "", **values: object) -> None:
        """Show a fact."""
        self._way_out = None
        self._banner.tell("told", message, hint, values=values)

    def clear(self) -> None:
        """Take away whatever stands."""
        self._banner.hide()

    def _tell(
        self, look: str, error: WorkshopError, action: str, way_out: Callable[[], object] | None
    ) -> None:
        self._way_out = way_out
        values = {name: self._sayable(value) for name, value in error.values.items()}
        self._banner.tell(look, error.message, error.hint, action, values)

    def _sayable(self, value: object) -> object:
        """Return an instant, or a text that is one, as it is said; anything else as it is."""
        try:
            at = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            return value
        if isinstance(at, dt.datetime) and at.tzinfo is not None:
            return _Moment(at, self._language)
        return value

    def _act(self) -> None:
        self._banner.hide()
        if self._way_out is not None:
            self._way_out()
