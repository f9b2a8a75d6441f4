"""Bringing two lists together: what is proposed, and why."""

import time
from dataclasses import dataclass

import pytest

from sessions.likeness import likely_pairs
from tests.house import House
from workshop.errors import AccessRefused


@dataclass(frozen=True)
class Said:
    id: str
    text: str | None


def test_notes_that_share_their_words_are_proposed_with_the_reason() -> None:
    ours = [
        Said("a", "Ouvrir les réunions de clients aux équipes qu’on ne voit pas"),
        Said("b", "Tenir parole"),
    ]
    theirs = [Said("x", "Réparer vite"), Said("y", "Ouvrir aux équipes les rencontres avec les clients")]
    [pair] = likely_pairs(ours, theirs)
    assert (pair.first, pair.second) == ("a", "y")
    assert pair.shared == ("Ouvrir", "clients", "équipes")


def test_accents_case_and_plurals_do_not_part_words() -> None:
    [pair] = likely_pairs([Said("a", "ÉQUIPES créées")], [Said("x", "équipe Creee")])
    assert pair.likeness == 100


def test_small_words_alone_are_no_reason() -> None:
    assert likely_pairs([Said("a", "avec les autres")], [Said("x", "pour les autres avec nous")]) == ()


def test_each_note_is_proposed_once_and_not_again_when_decided() -> None:
    ours, theirs = (
        [Said("a", "le client fidèle"), Said("b", "un client fidèle paie")],
        [Said("x", "client fidèle")],
    )
    [pair] = likely_pairs(ours, theirs)
    [other] = likely_pairs(ours, theirs, [frozenset((pair.first, pair.second))])
    assert {pair.first, other.first} == {"a", "b"}


def test_empty_lists_and_hidden_words_propose_nothing() -> None:
    assert likely_pairs([], [Said("x", "client fidèle")]) == ()
    assert likely_pairs([Said("a", None), Said("b", "…")], [Said("x", "client fidèle"), Said("y", "")]) == ()


def test_two_lists_of_three_hundred_are_compared_at_once() -> None:
    words = [f"{stem}{end}" for stem in ("promes", "equip", "terrai") for end in ("ta", "vi", "lo", "que")]
    ours = [Said(f"a{n}", " ".join(words[(n * k) % 12] for k in (1, 3, 5, 7, 11))) for n in range(300)]
    theirs = [Said(f"x{n}", " ".join(words[(n + k) % 12] for k in (1, 4, 5, 8, 10))) for n in range(300)]
    started = time.perf_counter()
    assert likely_pairs(ours, theirs)
    assert time.perf_counter() - started < 3


def test_pairs_are_for_open_lists_alone(house: House) -> None:
    house.runner.open(house.session_id)
    house.note("Le client fidèle paie", 0)
    house.note("Le client fidèle paye", 1)
    with pytest.raises(AccessRefused):
        house.board.pairs()
    for listener in house.listeners:
        house.board.ready(listener)
    [pair] = house.board.pairs()
    house.board.distinct((pair.first, pair.second), house.listeners[0])
    assert house.board.pairs() == ()
    house.board.undo(house.listeners[1])
    house.board.stack((pair.first, pair.second), house.listeners[0])
    assert house.board.pairs() == ()
