"""Every text somebody sees, in their language: one gettext catalogue for window, command line, documents."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    import gettext

DEFAULT_LANGUAGE = "fr"
LANGUAGES = ("fr", "en")


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Return the message id unchanged, marked for the catalogue."""
    return message


class Words:
    """Says message ids in one language; English is the ids themselves."""

    def __init__(self, language: str = DEFAULT_LANGUAGE) -> None:
        self.language = language if language in LANGUAGES else DEFAULT_LANGUAGE
        self._catalogue = _catalogue(self.language)

    def __call__(self, message: str, **values: object) -> str:
        """Return the message with its named values put in after translation."""
        text = self._catalogue.gettext(message) if message else ""
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the form that fits the count, with `count` among the values."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **values)

    def date(self, day: "dt.date", shape: str = "full") -> str:
        """Return the date as people write it; `full` has the weekday, « jeudi 9 octobre 2014 »."""
        from babel.dates import format_date  # noqa: PLC0415 - heavy, and the first screen does without

        return format_date(day, format=shape, locale=self._locale)

    def hour(self, hour: str) -> str:
        """Return HH:MM as the language writes it in running text: « 17 h 30 », “17:30”."""
        if self.language != "fr":
            return hour
        hours, minutes = hour.split(":")
        return f"{int(hours)}\u00a0h" if minutes == "00" else f"{int(hours)}\u00a0h\u00a0{minutes}"

    @property
    def _locale(self) -> str:
        return {"fr": "fr_FR", "en": "en_GB"}[self.language]


def _catalogue(language: str) -> "gettext.NullTranslations":
    # Here and not above: the window names its languages before it speaks one, at its first paint.
    import gettext  # noqa: PLC0415 - see above
    import io  # noqa: PLC0415 - see above
    from importlib import resources  # noqa: PLC0415 - see above

    file = resources.files("assets") / "translations" / language / "LC_MESSAGES" / "resonance.mo"
    if language == "en" or not file.is_file():
        return gettext.NullTranslations()
    return gettext.GNUTranslations(io.BytesIO(file.read_bytes()))
