"""Which cards are shown, and in what order."""

import datetime as dt
from collections.abc import Iterable

from ui.library.card_words import is_over
from workshop.text import folded
from workshop.views.series import SeriesCard
from workshop.words import N_

FILTERS = {
    "all": N_("All · {count}"),
    "running": N_("Running · {count}"),
    "over": N_("Over · {count}"),
}
ORDERS = {
    "next": N_("Order: next session"),
    "title": N_("Order: title"),
    "last": N_("Order: last session"),
}


def shown(cards: Iterable[SeriesCard], which: str) -> list[SeriesCard]:
    """Return the cards of a filter; series put away are out of sight."""
    in_sight = [card for card in cards if not card.put_away]
    if which == "all":
        return in_sight
    return [card for card in in_sight if is_over(card) is (which == "over")]


def ordered(cards: Iterable[SeriesCard], order: str) -> list[SeriesCard]:
    """Return the cards in an order; the next session comes first, and series that are over last."""
    by_title = sorted(cards, key=lambda card: folded(card.title))
    if order == "title":
        return by_title
    if order == "last":
        return sorted(by_title, key=lambda card: card.last_date or dt.date.min, reverse=True)
    running = [card for card in by_title if not is_over(card)]
    over = [card for card in by_title if is_over(card)]
    running.sort(key=lambda card: card.next_date or dt.date.max)
    over.sort(key=lambda card: card.last_date or dt.date.min, reverse=True)
    return running + over


def found(cards: Iterable[SeriesCard], text: str) -> list[SeriesCard]:
    """Return the cards that hold every word of the text, whatever the accents and capitals."""
    words = folded(text).split()
    return [card for card in cards if all(word in _searchable(card) for word in words)]


def _searchable(card: SeriesCard) -> str:
    themes = (mark.theme for mark in card.marks)
    return folded(" ".join((card.title, card.question, *card.partners, *themes)))
