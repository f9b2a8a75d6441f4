"""What a series can give out at the moment, and what each document is called as a file."""

from collections.abc import Iterable
from dataclasses import dataclass

from exports.blocks.document import DocumentKind
from exports.typography import typeset
from workshop.model.base import Id
from workshop.model.kinds import SessionState
from workshop.views.series import SeriesView, SessionView
from workshop.words import N_, Words

NAMES = {
    DocumentKind.HANDOUT: N_("Hand-out"),
    DocumentKind.RECORD: N_("Record"),
    DocumentKind.SYNTHESIS: N_("Synthesis"),
}
FORMATS = {".docx": N_("Word"), ".pdf": N_("PDF")}


@dataclass(frozen=True, slots=True)
class Offer:
    """A document that can be made, or the reason why it cannot yet."""

    kind: DocumentKind
    session: SessionView | None = None
    not_yet: str = ""

    @property
    def session_id(self) -> Id | None:
        """The session it is about, or None for a document of the whole series."""
        return self.session.id if self.session else None


def offers_of(series: SeriesView) -> tuple[Offer, ...]:
    """Return the documents of a series: the synthesis, then those of each session."""
    found = [Offer(DocumentKind.SYNTHESIS, not_yet="" if series.sessions else N_("There is no session yet."))]
    for session in series.sessions:
        if session.state is SessionState.CANCELLED:
            continue
        why = "" if session.state is SessionState.HELD else N_("The session has not been held yet.")
        found.append(Offer(DocumentKind.HANDOUT, session, why))
        found.append(Offer(DocumentKind.RECORD, session, why))
    return tuple(found)


def latest_first(sessions: Iterable[SessionView]) -> list[SessionView]:
    """Return the sessions that were held, the last one first, then the others in their order."""
    in_order = list(sessions)
    held = [one for one in in_order if one.state is SessionState.HELD]
    return held[::-1] + [one for one in in_order if one.state is not SessionState.HELD]


def file_stem(words: Words, series: SeriesView, offer: Offer) -> str:
    """Return what the file is called, without its ending; cleaned for every system when it is written."""
    title = typeset(series.short_title or series.title, series.language)
    if offer.session is None:
        return f"{title} - {words(NAMES[offer.kind])}"
    number = words("session {number}", number=offer.session.number)
    return f"{title} - {words(NAMES[offer.kind])}, {number}"
