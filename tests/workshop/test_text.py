"""The one door for text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.errors import InvalidInput
from workshop.model.base import NAME, WORDS
from workshop.text import clean_line, clean_text

ANYTHING = st.text(st.characters(codec=None), max_size=400)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  deux mots \n", "deux mots"),
        ("un\r\ndeux\rtrois\x0bquatre", "un\ndeux\ntrois\nquatre"),
        ("a\x00b\x1bc\ufffe", "abc"),
        ("e\u0301t\u00e9", "été"),
        ("moiti\u00e9 \ud83d.", "moitié \ufffd."),
        ("entier \ud83d\ude00", "entier 😀"),
        ("R&D <b>gras</b> {{7*7}} %s", "R&D <b>gras</b> {{7*7}} %s"),
        ("tab\tcolonne", "tab\tcolonne"),
        ("fin\u00a0:\u202f!", "fin\u00a0:\u202f!"),
    ],
)
def test_what_is_typed_is_stored_clean_and_otherwise_untouched(typed: str, stored: str) -> None:
    assert clean_text(typed) == stored


@given(ANYTHING)
def test_what_was_cleaned_can_be_written_anywhere(typed: str) -> None:
    text = clean_text(typed)
    text.encode()
    assert unicodedata.is_normalized("NFC", text)
    assert not any(unicodedata.category(one) in ("Cc", "Cs") and one not in "\n\t" for one in text)
    assert "\r" not in text


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    assert clean_text(clean_text(typed)) == clean_text(typed)
    assert clean_line(clean_line(typed, WORDS), WORDS) == clean_line(typed, WORDS)


@given(ANYTHING)
def test_a_line_has_no_line_break(typed: str) -> None:
    assert "\n" not in clean_line(typed, WORDS)


def test_three_hundred_characters_are_a_name_and_one_more_is_refused_whole() -> None:
    assert len(clean_line("é" * NAME)) == NAME
    with pytest.raises(InvalidInput) as refused:
        clean_line("é" * (NAME + 1))
    assert refused.value.values == {"count": NAME + 1, "limit": NAME}


def test_a_note_of_a_million_characters_is_refused_with_its_count() -> None:
    with pytest.raises(InvalidInput, match="1000000"):
        clean_text("x" * 1_000_000)


def test_the_count_is_made_after_cleaning() -> None:
    assert clean_text(" " * 500 + "x" * WORDS + "\x00" * 500) == "x" * WORDS
