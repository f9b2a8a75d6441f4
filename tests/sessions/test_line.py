"""One typed line: kind, words, who is named, tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.line import ParsedLine, line_of, parse_line
from workshop.model.kinds import NoteKind

PIECES = st.sampled_from(
    ["!", "+", '"', "~", "/", "?", "\\", "@", "#", " ", "_", "-", "’", "É", "a", "Zoé", "1", ".", ",", "\n"]
)
LINES = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join))


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("! Tenir parole", NoteKind.VIGILANCE, "Tenir parole"),
        ("+un geste par mois", NoteKind.PROPOSAL, "un geste par mois"),
        ('"On promet à quelqu’un', NoteKind.VERBATIM, "On promet à quelqu’un"),
        ('" On promet à quelqu’un "', NoteKind.VERBATIM, "On promet à quelqu’un"),
        ('" il dit "non"', NoteKind.VERBATIM, 'il dit "non"'),
        ("~ vite / juste", NoteKind.TENSION, "vite / juste"),
        ("/ vite ou juste", NoteKind.TENSION, "vite ou juste"),
        ("? Qui promet ?", NoteKind.QUESTION, "Qui promet ?"),
        ("Qui promet ?", NoteKind.PLAIN, "Qui promet ?"),
        ("\\! tel quel #sans @Rien", NoteKind.PLAIN, "! tel quel #sans @Rien"),
        ("  ! après des blancs ", NoteKind.VIGILANCE, "après des blancs"),
        ("!", NoteKind.VIGILANCE, ""),
        ("", NoteKind.PLAIN, ""),
    ],
)
def test_the_sign_chooses_the_kind_and_is_taken_off(line: str, kind: NoteKind, text: str) -> None:
    parsed = parse_line(line)
    assert (parsed.kind, parsed.text) == (kind, text)


@pytest.mark.parametrize(
    ("line", "text", "people", "tags"),
    [
        ("Tenir parole #promesse @Zoé", "Tenir parole", ("Zoé",), ("promesse",)),
        (
            "@Paul_Ferrand dit #non aux scripts",
            "@Paul_Ferrand dit #non aux scripts",
            ("Paul Ferrand",),
            ("non",),
        ),
        ("Selon @Jean-Éric, c’est dit.", "Selon @Jean-Éric, c’est dit.", ("Jean-Éric",), ()),
        ("Oui @N’Diaye", "Oui", ("N’Diaye",), ()),
        ("écrire à zoe@icp.fr", "écrire à zoe@icp.fr", (), ()),
        ("la salle #3 et le n#5", "la salle #3 et le n#5", (), ()),
        ("#seul", "#seul", (), ("seul",)),
        ("deux fois #a puis #a", "deux fois #a puis", (), ("a",)),
        ("@ # seuls", "@ # seuls", (), ()),
    ],
)
def test_names_and_tags_are_found_and_taken_off_the_end(
    line: str, text: str, people: tuple[str, ...], tags: tuple[str, ...]
) -> None:
    parsed = parse_line(line)
    assert (parsed.text, parsed.people, parsed.tags) == (text, people, tags)


def test_signs_can_be_others() -> None:
    signs = {"v:": NoteKind.VIGILANCE, "v:!": NoteKind.QUESTION}
    assert parse_line("v: attention", signs) == ParsedLine(NoteKind.VIGILANCE, "attention")
    assert parse_line("v:! attention", signs).kind is NoteKind.QUESTION
    assert parse_line("! attention", signs) == ParsedLine(NoteKind.PLAIN, "! attention")


@given(LINES)
def test_no_line_fails_and_no_word_is_lost(line: str) -> None:
    parsed = parse_line(line)
    said = parsed.text + " ".join((*parsed.people, *parsed.tags)).replace(" ", "")
    wanted = {one for one in line if one.isalpha()}
    assert wanted <= set(said)


@given(LINES)
def test_a_note_taken_up_again_and_kept_unchanged_is_the_same(line: str) -> None:
    parsed = parse_line(line)
    assert parse_line(line_of(parsed)) == parsed


@given(st.sampled_from(list(NoteKind)), st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_whatever_a_note_says_a_line_can_say_its_words(kind: NoteKind, text: str) -> None:
    words = " ".join(text.split())
    assert parse_line(line_of(ParsedLine(NoteKind.PLAIN, words))).text in (words, words.strip('"'))
    assert isinstance(line_of(ParsedLine(kind, words)), str)
