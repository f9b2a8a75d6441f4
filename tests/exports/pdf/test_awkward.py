"""Awkward texts, in every block: nothing fails, nothing is read as markup, nothing is lost or hangs."""

import re
import time
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.blocks import closing, front, running, session, tables
from exports.blocks.document import Block, Document, DocumentKind
from exports.blocks.running import Heading, HeadingKind
from exports.blocks.session import PointBlock, Side, Speaker, Voice
from exports.inline import Footnote, Run, Text, text
from exports.pdf.writer import PdfResult, write_pdf
from tests.exports.sample_words import WHEN
from workshop.errors import ExportFailed
from workshop.model.kinds import PointKind

PIECES = st.sampled_from([
    "<b>gras", "</b>", "<br>", "<img src='/etc/passwd'/>", "R&D", "&amp;", "a@b.fr", "<!-- x -->",
    "%s", "(", ")", "\\", "\x00", "\x0b", "\ud83d", "😀", "שלום", "مرحبا", "中文", "e\u0301", "\u202e",
    "\u00ad", "mot", "l’écho", "–", "«\u202fOui\u202f»", "\n", "\t", " ", "Łódź", "x" * 90, "\ufffe",
])  # fmt: skip
AWKWARD = st.one_of(st.lists(PIECES, max_size=12).map(" ".join), st.text(max_size=40))


def everywhere(words: str) -> tuple[Block, ...]:
    """The same words in every block that takes any."""
    content: Text = text(
        words,
        Run(words, strong=True, emphasis=True),
        Footnote(text(words)),
        Run(words, link=f"https://{words}"),
        Run(words, link=words, spoken=words),
    )
    voice = Voice(Side.HUMANITIES, words, text(words), (Speaker(words, words),), (text(words),))
    other = replace(voice, side=Side.PRACTICE)
    pole = tables.Pole(words, text(words), words)
    lever = tables.LeverRow(words, text(words), (tables.Support(PointKind.PROPOSAL, words, "p"),), "h")
    return (
        Heading(1, text(words), "h", words, HeadingKind.PART, running=words),
        Heading(2, text(words), "h2", words, HeadingKind.SESSION, kicker=words),
        session.SessionMeta(content),
        session.GuidingQuestion(words, content),
        session.Pairing(voice, other, "pair"),
        PointBlock(PointKind.VIGILANCE, words, words, content, content, "p"),
        session.VerbatimBlock(words, content, content),
        session.NoteLine(words, words, content, words),
        running.Lead(content),
        running.Paragraph(content),
        running.BulletList((content, content)),
        running.Quote(content, content),
        running.SmallPrint(content),
        front.LabelledText(words, content),
        tables.ContrastTable((words, words), ((text(words), text(words)),), words, words, "c"),
        tables.Table((words, words), ((text(words), text(words)),), (1, 2), words, id="t"),
        tables.TensionTable((tables.Tension(pole, pole),), words, text(words)),
        tables.AxisTable((words,) * 4, (tables.AxisRow(words, words, (lever,)),), text(words)),
        tables.Programme((tables.ProgrammeRow(words, words, words, words, text(words), voice, other),)),
        closing.PeopleList(words, (closing.PeopleGroup(words, (words, words)),)),
        closing.TimeBar(words, (closing.TimeSegment(5, words, words),), words, text(words)),
        closing.Colophon((front.LabelledText(words, text(words)),), (front.Logo(words),)),
    )


def document(*body: Block, title: str = "Essai") -> Document:
    return Document(DocumentKind.SYNTHESIS, title, "fr", WHEN, body, head=title, contents_title="Sommaire")


def wrote(made: Document) -> tuple[str, PdfResult]:
    """Write, and return all the words as they are copied."""
    out = BytesIO()
    result = write_pdf(made, out)
    read = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(out.getvalue())]
    return re.sub("(\u00ad|\ufffe|\x02)\\s*", "", "\n".join(read)), result


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(AWKWARD)
def test_any_text_can_stand_in_any_block(words: str) -> None:
    wrote(document(*everywhere(words), title=words))


def test_markup_is_printed_as_it_was_typed() -> None:
    typed = (
        "Marie <marie@exemple.fr> a dit <b>R&D; </b> <!-- tout --> <img src='/etc/hostname'/> (\\) {{7*7}}"
    )
    printed, _ = wrote(document(running.Paragraph(text(typed))))
    assert " ".join(typed.split()) in " ".join(printed.split())


def test_what_no_face_has_is_seen_and_told() -> None:
    printed, result = wrote(document(running.Paragraph(text("Un signe 😀 et 中文, puis שלום."))))
    assert "Un signe" in printed
    assert "puis" in printed
    told = [notice.values.get("signs", "") for notice in result.notices]
    assert "😀" in str(told[0])
    assert len(result.notices) == 2


def test_a_text_of_a_megabyte_is_whole_and_quick() -> None:
    words = " ".join(f"mot{number}" for number in range(120_000))
    start = time.perf_counter()
    printed, result = wrote(document(running.Paragraph(text(words))))
    assert time.perf_counter() - start < 30
    assert set(words.split()) <= set(printed.split())
    assert result.pages > 100


def test_a_word_of_ten_thousand_letters_is_wrapped_everywhere() -> None:
    word = "abcdefghij" * 1000
    cell = (text(word), text("autre"))
    printed, _ = wrote(
        document(
            running.Paragraph(text(word)),
            tables.ContrastTable(("a", "b"), (cell,)),
            PointBlock(PointKind.PROPOSAL, "Proposition", "1.1", text(word)),
            session.VerbatimBlock("Verbatim", text(word)),
        )
    )
    assert "".join(printed.split()).count("abcdefghij") >= 4 * 950


def test_long_cells_go_on_over_the_page() -> None:
    words = " ".join(f"mot{number}" for number in range(6000))
    voice = Voice(Side.HUMANITIES, "Éclairage", text("Titre"), (), (text(words),))
    printed, _ = wrote(
        document(
            tables.Table(("a", "b"), ((text(words), text("fin")),), (1, 1)),
            session.Pairing(voice, None),
            PointBlock(PointKind.VIGILANCE, "Vigilance", "1.1", text(words)),
        )
    )
    joined = " ".join(printed.split())
    assert joined.count("mot5999") == 3
    assert all(joined.count(f"mot{number} ") >= 3 for number in range(0, 5999, 97))


def test_an_empty_document_has_a_page() -> None:
    for body in ((), (running.Paragraph(()),), (tables.TensionTable(()),), (closing.PeopleList("", ()),)):
        _, result = wrote(document(*body))
        assert result.pages >= 1


def test_a_picture_that_cannot_be_read_is_named() -> None:
    with pytest.raises(ExportFailed) as failure:
        wrote(document(closing.Figure(b"rien", "x", label="Figure 3")))
    assert "Figure 3" in str(failure.value)
