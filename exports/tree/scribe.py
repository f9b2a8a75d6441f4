"""Who writes the words of a document: translated, typeset, and naming only those who agreed."""

import datetime as dt
from zoneinfo import ZoneInfo

from exports.blocks.document import Running
from exports.blocks.session import Speaker
from exports.inline import Run, Text
from exports.markup import Markup
from exports.typography import runs, typeset, typeset_quoted
from workshop.model.kinds import Attribution
from workshop.views.documents import VerbatimView
from workshop.views.series import Name
from workshop.words import N_, Words

_SPELLED = (
    N_("no"), N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"),
    N_("seven"), N_("eight"), N_("nine"), N_("ten"), N_("eleven"), N_("twelve"),
)  # fmt: skip


class Scribe:
    """Turns message ids and people's texts into typeset texts of one language and one time zone."""

    def __init__(self, words: Words, timezone: str) -> None:
        self.words = words
        self._zone = ZoneInfo(timezone)
        self._markup = Markup(self._runs)

    def set(self, text: str) -> str:
        """Return somebody's text with the typography of the document's language."""
        return typeset(text, self.words.language)

    def say(self, message: str, **values: object) -> str:
        """Return a message of the catalogue, typeset."""
        return self.set(self.words(message, **values))

    def count(self, one: str, many: str, count: int) -> str:
        """Return the form that fits the count, typeset."""
        return self.set(self.words.plural(one, many, count))

    def spelled(self, count: int) -> str:
        """Return a small number in words, a larger one in figures."""
        return self.words(_SPELLED[count]) if count < len(_SPELLED) else str(count)

    def text(self, text: str) -> Text:
        """Return somebody's prose as a text, its line ends as spaces."""
        return self._runs(" ".join(text.split("\n")))

    def exact(self, wording: str) -> Text:
        """Return a ratified wording, to the letter but for its spaces."""
        return runs(typeset_quoted(wording, self.words.language), self.words.language)

    def prose(self, text: str, prefix: str) -> tuple[Running, ...]:
        """Return a text written in the small Markdown as blocks."""
        return self._markup.blocks(text, prefix)

    def line(self, text: str) -> Text:
        """Return one line with its emphasis."""
        return self._markup.line(text)

    def _runs(self, text: str) -> Text:
        return runs(self.set(text), self.words.language)

    def paragraphs(self, text: str) -> tuple[Text, ...]:
        """Return the paragraphs of a short text."""
        return tuple(self.line(one) for one in text.split("\n\n") if one.strip())

    def quoted(self, wording: str) -> Text:
        """Return the room's words between the language's quotation marks, removed words shown as such."""
        marks = ("«\u202f", "\u202f»") if self.words.language == "fr" else ("“", "”")
        pieces: list[Run] = [Run(marks[0])]
        for position, part in enumerate(wording.replace("]]", "[[").split("[[")):
            if position % 2:
                pieces.append(Run("xxx", redacted=True, spoken=self.say("word removed")))
            elif part:
                pieces.append(Run(typeset_quoted(part, self.words.language)))
        return (*pieces, Run(marks[1]))

    def date(self, day: dt.date | None, shape: str = "full") -> str:
        """Return a date in full, or what stands for one not yet set."""
        return self.set(self.words.date(day, shape)) if day else self.say("date to come")

    def weekday(self, day: dt.date | None) -> str:
        """Return the day of the week, with a capital."""
        return self.words.date(day, "EEEE").capitalize() if day else ""

    def hours(self, start: str, end: str) -> str:
        """Return from when to when: « 17 h – 19 h 30 »."""
        return f"{self.words.hour(start)} – {self.words.hour(end)}"

    def local(self, instant: dt.datetime) -> dt.datetime:
        """Return the instant as clocks of the place showed it."""
        return instant.astimezone(self._zone)

    def hour_of(self, instant: dt.datetime) -> str:
        """Return the hour at the place."""
        return self.words.hour(f"{self.local(instant):%H:%M}")

    def day_of(self, instant: dt.datetime, shape: str = "long") -> str:
        """Return the date at the place."""
        return self.date(self.local(instant).date(), shape)

    def named(self, name: Name) -> str:
        """Return « Prénom Nom » of somebody who agreed to be listed, else what may be said of them."""
        if name.listed and not name.erased:
            return name.given_first
        if name.organisation:
            return self.say("a person of {organisation}", organisation=name.organisation)
        return self.say("somebody who does not wish to be named")

    def listener(self, name: Name) -> str:
        """Return a listener by name, or as « écoutant de … » when not to be named."""
        if name.listed and not name.erased:
            return name.given_first
        return self.say("listener of {organisation}", organisation=name.organisation)

    def speaker(self, name: Name) -> Speaker:
        """Return a speaker with function and organisation as of that day."""
        function = ", ".join(part for part in (name.function, name.organisation) if part)
        if name.listed and not name.erased:
            return Speaker(name.given_first, self.set(function[:1].upper() + function[1:]))
        return Speaker(self.named(name))

    def attributed(self, verbatim: VerbatimView) -> str:
        """Return the attribution agreed on, never more; nothing when none was."""
        name = verbatim.name
        level = verbatim.attribution
        if level is Attribution.NONE:
            return ""
        if name is None or name.erased or level is Attribution.ROOM or not name.quoted:
            return self.say("From the room")
        said = {
            Attribution.NAME: name.given_first,
            Attribution.FUNCTION: name.function or name.organisation,
            Attribution.ORGANISATION: name.organisation,
        }
        return self.set(said[level][:1].upper() + said[level][1:])
