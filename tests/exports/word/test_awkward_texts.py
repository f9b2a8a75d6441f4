"""Whatever a person typed stands in the Word file letter for letter, but for what XML cannot hold."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.blocks.closing import PeopleGroup, PeopleList
from exports.blocks.document import Document, DocumentKind
from exports.blocks.running import BulletList, Heading, HeadingKind, Lead, Paragraph, Quote
from exports.blocks.session import NoteLine, Pairing, PointBlock, Side, Speaker, VerbatimBlock, Voice
from exports.blocks.tables import ContrastTable, Pole, Table, Tension, TensionTable
from exports.inline import Footnote, Run, Text
from exports.word.text import on_one_line, to_docx_text
from tests.exports.word.reading import WordFile, file_of, style_of, text_of
from workshop.model.kinds import PointKind

NASTY = (
    "a\x00b\x0bc\x0cd\x1fe", "\ud83d", "\udc00 moitié \ud83d\ude00", "\ufffe\uffff", "R&D <b>marie@x.fr</b>",
    "]]> <!-- x --> <img src='/etc/passwd'>", "un\r\ndeux\rtrois\nquatre", "\t\tretrait\t", "e\u0301 NFD",
    "\u202eenvers", "\u200b\u00ad\ufeff", "عربي עברית", "😀👩‍👩‍👧 𝔘", "{{7*7}} %s {0} _x000D_ DDEAUTO",
    '"><w:p/>', "  deux  blancs  ",
    "\u2028ligne\u2029paragraphe", "&amp; &#x41;", "x" * 10_000, "",
)  # fmt: skip
ANY = st.text(st.characters(exclude_categories=()), max_size=60) | st.sampled_from(NASTY)


def document(*body: object, title: str = "t", **more: object) -> Document:
    when = dt.datetime(2031, 3, 12, 9, tzinfo=dt.UTC)
    return Document(DocumentKind.RECORD, title, "fr", when, body, **more)  # type: ignore[arg-type] # any blocks


def shown(file: WordFile, style: str) -> list[str]:
    return [text_of(one) for one in file.paragraphs if style_of(one) == style]


@given(words=ANY)
def test_a_paragraph_is_read_back_letter_for_letter(words: str) -> None:
    file = WordFile(file_of(document(Paragraph((Run(words), Run(words, strong=True, emphasis=True))))))
    assert shown(file, "BodyText") == [to_docx_text(words) * 2]


@given(words=ANY)
def test_every_place_takes_every_text(words: str) -> None:
    said: Text = (Run(words), Footnote((Run(words, link=words),)))
    voice = Voice(Side.HUMANITIES, words, said, (Speaker(words, words),), (said,))
    body = (
        Heading(1, said, words or "h", words, HeadingKind.PART, words, words),
        Lead(said),
        BulletList((said, said)),
        Quote(said, said),
        Pairing(voice, None, words),
        PointBlock(PointKind.PROPOSAL, words, words, said, said),
        VerbatimBlock(words, said, said),
        NoteLine(words, words, said, words),
        TensionTable((Tension(Pole(words, said, words), Pole(words)),), words, said),
        ContrastTable((words, words), ((said, said),), words, words),
        Table((words,), ((said,),), (1,), words, note=said),
        PeopleList(words, (PeopleGroup(words, (words, words)),)),
    )
    file = WordFile(file_of(document(*body, title=words, head=words, edition=words, author=words)))
    wanted = to_docx_text(words)
    assert shown(file, "Chapo") == [wanted]
    assert shown(file, "TexteDuPoint") == [wanted]
    assert shown(file, "Personne") == [wanted, wanted]
    assert file.footnotes()[0] == f"\t{wanted}"


@pytest.mark.parametrize("words", NASTY)
def test_clean_text_is_not_altered(words: str) -> None:
    """The door changes nothing that may stand in a file, and a second passage nothing at all."""
    once = to_docx_text(words)
    assert to_docx_text(once) == once
    assert "\n" not in on_one_line(words)


def test_a_link_leads_to_the_web_or_to_the_post_and_nowhere_else() -> None:
    links = (
        "https://exemple.org/a?b=1&c=2",
        "mailto:a@exemple.org",
        "file:///etc/passwd",
        r"\\serveur\part",
        "javascript:x",
    )
    file = WordFile(file_of(document(Paragraph(tuple(Run(link, link=link) for link in links)))))
    rows = file.parts["word/_rels/document.xml.rels"]
    assert [row.get("Target") for row in rows if row.get("TargetMode") == "External"] == list(links[:2])


def test_a_million_letters_are_written_at_once() -> None:
    words = "Un mot après l’autre. " * 50_000
    assert shown(WordFile(file_of(document(Paragraph((Run(words),))))), "BodyText") == [words]
