"""Typography sets spaces and signs right, twice as well as once, and leaves addresses alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.inline import Run, plain
from exports.typography import runs, typeset, typeset_quoted

PROSE = st.text(
    st.sampled_from(list("aébL1203'\"«»“”;:!?%°€.,-–—…()[] \u00a0\u202f\u2009\u2011\nhHnpMtilX@/xᵉ\ue0ff")),
    max_size=40,
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Va-t-on parler ?", "Va\u2011t\u2011on parler\u202f?"),
        ("a-t-elle", "a\u2011t-elle"),
        ("Faut-il oser?", "Faut\u2011il oser\u202f?"),
        ('"Oui", dit-il.', "«\u202fOui\u202f», dit\u2011il."),
        ("« Oui »", "«\u202fOui\u202f»"),
        ('« Il a dit "non" hier »', "«\u202fIl a dit “non” hier\u202f»"),
        ("17h30", "17\u00a0h\u00a030"),
        ("de 17 h à 19h30.", "de 17\u00a0h à 19\u00a0h\u00a030."),
        ("4 812 euros", "4\u202f812\u00a0euros"),
        ("1 234 567", "1\u202f234\u202f567"),
        ("50% et 20 %", "50\u202f% et 20\u202f%"),
        ("p. 48", "p.\u00a048"),
        ("n°3 et n° 4", "n°\u00a03 et n°\u00a04"),
        ("M. Dupré et Mme Valet", "M.\u00a0Dupré et Mme\u00a0Valet"),
        ("au XXIème siècle", "au XXIe\u00a0siècle"),
        ("la 1ère fois, la 2ème", "la 1re fois, la 2e"),
        ("10 ans", "10\u00a0ans"),
        ("l'écho, l’écho", "l’écho, l’écho"),
        ("Voici: deux choses : a", "Voici\u00a0: deux choses\u00a0: a"),
        ("Attendez...", "Attendez…"),
        ("2014-2015", "2014–2015"),
        ("le 2015-02-05 au 01-23-45", "le 2015-02-05 au 01-23-45"),
        ("un mot - deux mots", "un mot – deux mots"),
        ("Quoi ?! Vraiment !!!", "Quoi\u202f?! Vraiment\u202f!!!"),
        ("rendez-vous, celui-là", "rendez-vous, celui-là"),
        ("en 2015 100 personnes", "en 2015 100\u00a0personnes"),
    ],
)
def test_french_is_set_as_in_the_table(typed: str, printed: str) -> None:
    assert typeset(typed, "fr") == printed


@pytest.mark.parametrize(
    "address",
    [
        "https://exemple.org/a?b=c;d!e:f",
        "marie.valet@exemple.fr",
        "www.exemple.org/l'accueil",
        "exemple.fr/2014-2015",
    ],
)
def test_addresses_are_never_touched(address: str) -> None:
    assert address in typeset(f"Voir {address} ; puis « {address} » ?", "fr")
    assert address in typeset_quoted(f"Voir {address} !", "fr")


def test_a_verbatim_changes_only_in_its_spaces() -> None:
    assert typeset_quoted('J\'ai dit "non" ... à 17h30 !', "fr") == (
        'J\'ai dit "non" ... à 17\u00a0h\u00a030\u202f!'
    )


@given(PROSE)
def test_a_verbatim_keeps_every_sign(words: str) -> None:
    blanks = dict.fromkeys(map(ord, " \u00a0\u202f\u2009"))
    assert typeset_quoted(words, "fr").translate(blanks) == words.translate(blanks)


@given(PROSE, st.sampled_from(["fr", "en"]))
def test_setting_twice_changes_nothing(words: str, language: str) -> None:
    for setting in (typeset, typeset_quoted):
        once = setting(words, language)
        assert setting(once, language) == once


@given(st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_any_text_can_be_set(words: str, language: str) -> None:
    assert typeset(typeset(words, language), language) == typeset(words, language)


@given(PROSE)
def test_runs_hold_the_same_words(words: str) -> None:
    assert plain(runs(words, "fr")) == words


def test_the_letters_of_ordinals_are_raised() -> None:
    raised = [
        run.text
        for run in runs("La 1re, la 33e, le XXIe siècle, le Ve siècle. Le Ve.", "fr")
        if isinstance(run, Run) and run.superior
    ]
    assert raised == ["re", "e", "e", "e"]


def test_english_is_set_with_its_own_marks() -> None:
    assert typeset('"It\'s late" - p. 48...', "en") == "“It’s late” – p.\u00a048…"
