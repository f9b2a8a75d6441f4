"""Words are cut where pyphen cuts them."""

import itertools

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.syllables import syllables

LETTERS = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüœæ'’"


def theirs(word: str, language: str) -> tuple[int, ...]:
    places = pyphen.Pyphen(lang=language).positions(word)
    return tuple(at for at in places if len(word) - at >= 3)


@pytest.mark.parametrize("language", ["fr", "en_GB", "de"])
def test_all_short_stretches_of_letters_are_cut_alike(language: str) -> None:
    for letters in itertools.product("aeionrstlcé", repeat=2):
        word = "con" + "".join(letters) + "tion"
        assert syllables(word, language) == theirs(word, language)


@given(st.text(LETTERS, min_size=1, max_size=24), st.sampled_from(["fr", "en", "en-GB", "it", "hu"]))
def test_any_word_is_cut_alike(word: str, language: str) -> None:
    assert syllables(word, language) == theirs(word, language)


def test_a_language_without_patterns_cuts_nothing() -> None:
    assert syllables("convergence", "zz") == ()
