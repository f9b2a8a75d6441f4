"""Pieces on pages: nothing over the edge, nothing alone, nothing lost, whatever the lengths."""

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.inline import Footnote, Run, text
from exports.look import LONG, STYLES, Face
from exports.pdf.faces import load
from exports.pdf.flow import Flow, Laid
from exports.pdf.kerning import Kerning
from exports.pdf.kit import Kit
from exports.pdf.piece import MM, Piece
from exports.pdf.prose import Prose
from exports.pdf.words import Typesetter

HEIGHT = 46 * 15.0
WIDTH = LONG.frame * MM
SENTENCE = "Les uns attendent, les autres répondent, et la salle écoute sans rien promettre. "

LENGTHS = st.lists(
    st.tuples(st.sampled_from(["heading2", "heading3", "body", "verbatim"]), st.integers(1, 40)), max_size=30
)


def laid(
    kit: Kit, shapes: list[tuple[str, int]], notes: frozenset[int] = frozenset()
) -> tuple[Laid, list[Piece]]:
    pieces: list[Piece] = []
    for number, (style, length) in enumerate(shapes):
        words = SENTENCE * (1 if style.startswith("heading") else length)
        note = [Footnote(text(f"Note {number}."))] if number in notes and style == "body" else []
        pieces.append(kit.prose(text(Run(words), *note), style))
    pieces.append(kit.prose("Fin.", "body"))
    return Flow(WIDTH, HEIGHT, kit.note).lay(pieces), pieces


@settings(max_examples=60, deadline=None)
@given(LENGTHS, st.frozensets(st.integers(0, 29), max_size=6))
def test_pages_hold_what_is_put_on_them(shapes: list[tuple[str, int]], notes: frozenset[int]) -> None:
    made, _ = laid(Kit(Typesetter("fr")), shapes, notes)
    for sheet in made.sheets:
        assert sheet.placed
        bottom = max(top + piece.height(WIDTH) for piece, top in sheet.placed)
        assert bottom + sheet.notes_height <= HEIGHT + 0.1
        for (piece, top), (_, following) in zip(sheet.placed, sheet.placed[1:], strict=False):
            assert top + piece.height(WIDTH) <= following + 0.01


@settings(max_examples=60, deadline=None)
@given(LENGTHS)
def test_no_heading_ends_a_page_and_no_line_stands_alone(shapes: list[tuple[str, int]]) -> None:
    made, pieces = laid(Kit(Typesetter("fr")), shapes)
    whole = set(map(id, pieces))
    for sheet in made.sheets:
        last = sheet.placed[-1][0]
        assert not last.placing.keep_next
        for piece, _ in sheet.placed:
            assert isinstance(piece, Prose)
            if id(piece) not in whole:
                assert len(piece.lines(WIDTH)) >= 2


@settings(max_examples=40, deadline=None)
@given(LENGTHS)
def test_every_word_is_on_a_page_once(shapes: list[tuple[str, int]]) -> None:
    made, pieces = laid(Kit(Typesetter("fr")), shapes)
    assert words(piece for sheet in made.sheets for piece, _ in sheet.placed) == words(pieces)


def words(pieces: "object") -> str:
    letters = []
    for piece in pieces:  # type: ignore[attr-defined]  # pieces of one kind, not named here
        for line in piece.lines(WIDTH):
            for word in line.words:
                for ink, bit in word.bits:
                    letters.append("" if ink.actual == "\u00ad" else bit)
    return "".join(letters)


def test_justified_lines_end_at_the_measure() -> None:
    prose = Kit(Typesetter("fr")).prose(SENTENCE * 12, "body")
    for line in prose.lines(WIDTH)[:-1]:
        stretch = (LONG.text * MM - line.width) / line.blanks
        assert line.stretched
        assert -0.3 < stretch < 9


def test_at_most_two_lines_running_end_in_a_cut_word_and_names_are_never_cut() -> None:
    typesetter = Typesetter("fr")
    long_words = "L’intercommunication anticonstitutionnellement Montrichardonneville rétroactivement. " * 20
    lines = Kit(typesetter).prose(long_words, "body").lines(WIDTH)
    running = 0
    for line in lines:
        cut = line.words[-1].bits[-1][0].actual == "\u00ad"
        running = running + 1 if cut else 0
        assert running <= 2
        if cut:
            assert not line.words[-1].bits[0][1].startswith("M")


def test_every_face_has_what_our_documents_need() -> None:
    for face in Face:
        assert load(face).covered >= set("\u202f\u00a0\u2011▲◆☐→–—…«»“”’‘°№ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâçéèêëîïôœùûüÿŁ€%")


def test_pairs_of_letters_are_brought_closer() -> None:
    serif = load(Face.SERIF)
    assert serif.width("AV") < serif.width("A") + serif.width("V")
    assert Kerning(b"\x00\x01\x00\x00" + bytes(8)).distance(1, 2) == 0
    assert STYLES["body"].face is Face.SERIF
