"""What an agenda item is called when it has no title of its own, and in a narrow place."""

from collections.abc import Callable

from workshop.model.kinds import AgendaKind, TalkKind
from workshop.views.series import AgendaItemView
from workshop.words import N_

_KINDS = {
    AgendaKind.OPENING: N_("Opening"),
    AgendaKind.RECAP: N_("Points of last session"),
    AgendaKind.TALK: N_("Talk"),
    AgendaKind.CLARIFICATIONS: N_("Clarifications"),
    AgendaKind.DEBATE: N_("Debate"),
    AgendaKind.CONVERGENCE: N_("Convergence"),
    AgendaKind.CO_CONSTRUCTION: N_("Co-construction"),
    AgendaKind.BREAK: N_("Break"),
    AgendaKind.CLOSING: N_("Closing"),
}
_TALKS = {
    TalkKind.HUMANITIES: N_("Humanities talk"),
    TalkKind.PRACTICE: N_("Company practice"),
    TalkKind.OPENING: N_("Opening"),
    TalkKind.TESTIMONY: N_("Testimony"),
    TalkKind.CLOSING: N_("Closing"),
}
_SHORT = {TalkKind.HUMANITIES: N_("Humanities"), TalkKind.PRACTICE: N_("Practice")}

Say = Callable[[str], str]
"""Whatever says a message id in a language."""


def title_of(item: AgendaItemView, language: Say) -> str:
    """Return the title of an agenda item, or the word for its kind."""
    return item.title or word_for(item.item_kind, item.talk_kind, language)


def word_for(item_kind: AgendaKind, talk_kind: TalkKind | None, language: Say) -> str:
    """Return what an item of this kind is called when it has no title."""
    return talk_word(talk_kind, language) if talk_kind else language(_KINDS[item_kind])


def talk_word(talk_kind: TalkKind, language: Say) -> str:
    """Return what a talk of this kind is called."""
    return language(_TALKS[talk_kind])


def short_title(item: AgendaItemView, language: Say) -> str:
    """Return the shortest title that still says which item it is."""
    if item.talk_kind in _SHORT:
        return language(_SHORT[item.talk_kind])
    return title_of(item, language)
