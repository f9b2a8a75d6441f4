"""What a card says of its series, in words; the drawing is elsewhere."""

from dataclasses import dataclass

from ui.i18n import Language
from ui.widgets.echo_mark import Echo
from workshop.model.kinds import SessionState
from workshop.views.series import SeriesCard, SessionMark, Shape
from workshop.words import N_

_DOCUMENTS = {
    "synthesis": N_("Synthesis published, no. {number}"),
    "proceedings": N_("Proceedings published, no. {number}"),
}
_HELD_ON, _ENDED_ON = N_("Held on {date}"), N_("Ended on {date}")


@dataclass(frozen=True, slots=True)
class Freshness:
    """How the documents of a series stand: an icon, a role and words."""

    icon: str
    role: str
    words: str


def echo_of(mark: SessionMark) -> Echo:
    """Return the mark of a session: filled when held, plain without talks."""
    held = mark.state is SessionState.HELD
    if mark.shape is Shape.PLAIN:
        return Echo.HELD_NO_TALKS if held else Echo.NO_TALKS
    return Echo.HELD if held else Echo.COMING


def meetings(card: SeriesCard) -> tuple[SessionMark, ...]:
    """Return the marks that are shown: a session that was cancelled is not one of them."""
    return tuple(mark for mark in card.marks if mark.state is not SessionState.CANCELLED)


def sessions_line(card: SeriesCard, language: Language) -> str:
    """Return « 4 séances sur 6 », or that all were held."""
    total, held = len(meetings(card)), card.held
    if not total:
        return language("No session yet")
    if held == total:
        return language.plural("{count} session, held", "{count} sessions, all held", total)
    return language.plural("{count} session of {total}", "{count} sessions of {total}", held, total=total)


def date_line(card: SeriesCard, language: Language, *, short: bool = False) -> str:
    """Return the date of the next session, or when the series ended."""
    if is_over(card):
        if card.last_date is None:
            return language("Ended")
        day = language.date(card.last_date, "d MMM yyyy" if short else "d MMMM yyyy")
        return language(_HELD_ON if card.held == 1 else _ENDED_ON, date=day)
    if card.next_date is None:
        return language("No date yet")
    return capitalised(language.date(card.next_date, "ddd d MMM yyyy" if short else "dddd d MMM yyyy"))


def freshness(card: SeriesCard, language: Language) -> Freshness:
    """Return how the documents stand, or what the programme still lacks."""
    if card.published in _DOCUMENTS:
        words = language(_DOCUMENTS[card.published], number=card.published_number)
        return Freshness("check", "ink_3", words)
    if any(mark.date is None or not mark.theme for mark in meetings(card)) or not meetings(card):
        return Freshness("refresh-cw", "tension", language("Programme to complete"))
    if is_over(card):
        return Freshness("refresh-cw", "tension", language("Synthesis to write"))
    return Freshness("check", "ink_3", language("Programme complete"))


def is_over(card: SeriesCard) -> bool:
    """Tell whether every session of the series was held."""
    return bool(card.held) and card.held == len(meetings(card))


def mark_tip(mark: SessionMark, language: Language) -> str:
    """Return the theme and the date of a session, for the tool tip of its mark."""
    theme = mark.theme or language("No theme yet")
    day = language.date(mark.date, "dddd d MMMM yyyy") if mark.date else language("No date yet")
    return language("{number}. {theme}, {date}", number=mark.number, theme=theme, date=day)


def sentence(card: SeriesCard, language: Language) -> str:
    """Return the card as one sentence, for a screen reader."""
    points = language(
        "{vigilances} points of vigilance and {proposals} proposals",
        vigilances=card.vigilances,
        proposals=card.proposals,
    )
    parts = (
        card.title,
        ", ".join(card.partners),
        sessions_line(card, language),
        card.question,
        points if card.vigilances + card.proposals else language("No point yet"),
        date_line(card, language),
        freshness(card, language).words,
    )
    return ", ".join(part for part in parts if part)


def capitalised(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
