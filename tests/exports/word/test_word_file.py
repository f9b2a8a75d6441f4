"""The sample document as a Word file: content, structure, styles, fields and properties, read back."""

import datetime as dt
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from exports.blocks.closing import Figure
from exports.blocks.document import Document
from exports.blocks.running import Heading, HeadingKind, NumberList, PageBreak, Paragraph
from exports.inline import Footnote, Run, plain, text
from exports.word.base import base_parts
from exports.word.contents import listed
from tests.exports import sample
from tests.exports.word.reading import R, W, WordFile, file_of, style_of, text_of
from tests.tools import needs, word_faults

PAGES = {"intro": 1, "s1": 3, "a": 5, "an3": 12}


@pytest.fixture(scope="module")
def document() -> Document:
    return sample.synthesis()


@pytest.fixture(scope="module")
def written(document: Document) -> WordFile:
    return WordFile(file_of(document, PAGES))


def words_of(value: Any) -> Iterator[str]:
    """Every stretch of words of a block, in the order of its fields, footnotes left out."""
    if isinstance(value, Run):
        yield value.text
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from words_of(one)
    elif is_dataclass(value) and not isinstance(value, Footnote):
        for one in fields(value):
            if one.name not in {
                "id",
                "target",
                "alt",
                "running",
                "number",
                "picture",
                "kind",
                "side",
                "sign",
            }:
                yield from words_of(getattr(value, one.name))


def test_every_word_of_the_blocks_is_in_the_file(document: Document, written: WordFile) -> None:
    found = text_of(written.body)
    missing = [words for block in document.body for words in words_of(block) if words not in found]
    assert missing == []


def test_blocks_stand_in_the_order_of_the_document(document: Document, written: WordFile) -> None:
    """Paragraphs of running text and headings come one after the other, as in the tree."""
    last_entry = max(at for at, one in enumerate(written.paragraphs) if style_of(one) == "Toc2")
    paragraphs = [text_of(one) for one in written.paragraphs[last_entry + 1 :]]
    place = 0
    for block in document.body:
        if isinstance(block, Heading):
            place = paragraphs.index(plain(block.title), place)
        elif isinstance(block, Paragraph):
            first = next(words_of(block.text))
            place = next(at for at in range(place, len(paragraphs)) if first in paragraphs[at])


def test_python_docx_reads_headings_at_their_ranks(document: Document) -> None:
    read = docx.Document(BytesIO(file_of(document)))
    ranks = {
        one.text: one.style.name
        for one in read.paragraphs
        if one.style and one.style.name.startswith("Heading")
    }
    firsts = [one for one in document.body if isinstance(one, Heading) and one.level == 1]
    assert all(ranks[plain(one.title)] == "Heading 1" for one in firsts if one.kind is not HeadingKind.GROUP)


def test_every_heading_has_its_rank_in_the_outline(document: Document, written: WordFile) -> None:
    styles = {one.get(f"{W}styleId"): one for one in written.parts["word/styles.xml"].iter(f"{W}style")}
    ranks: dict[str, int] = {}
    for one in written.paragraphs:
        outline = styles[style_of(one)].find(f"{W}pPr/{W}outlineLvl")
        if outline is not None and outline.get(f"{W}val") != "9":
            ranks[text_of(one)] = int(outline.get(f"{W}val")) + 1
    wanted = {plain(one.title): one.level for one in document.body if isinstance(one, Heading)}
    assert ranks == wanted


def test_a_small_heading_stands_in_the_outline_where_its_level_says() -> None:
    body = (
        Heading(1, text("La séance"), "s", "1", HeadingKind.SESSION),
        Heading(2, text("Retenu"), "r", kind=HeadingKind.MINOR),
    )
    written = WordFile(file_of(replace(sample.synthesis(), contents_title="", body=body)))
    (small,) = [one for one in written.paragraphs if text_of(one) == "Retenu"]
    styles = {one.get(f"{W}styleId"): one for one in written.parts["word/styles.xml"].iter(f"{W}style")}
    outline = styles[style_of(small)].find(f"{W}pPr/{W}outlineLvl")
    assert outline is not None
    assert outline.get(f"{W}val") == "1"


def test_numbers_are_generated_and_equal_those_of_the_tree(document: Document, written: WordFile) -> None:
    shown = {text_of(one): number for one, number in written.numbers()}
    numbered = [one for one in document.body if isinstance(one, Heading) and one.number]
    assert {plain(one.title): shown.get(plain(one.title)) for one in numbered} == {
        plain(one.title): one.number for one in numbered
    }


def test_numbers_restart_and_skip_as_the_tree_does() -> None:
    numbers = ("A", "B", "D", "A", "1 bis", "I")
    body = tuple(
        Heading(1, text(f"Titre {place}"), f"h{place}", number, HeadingKind.PART)
        for place, number in enumerate(numbers)
    )
    lists = (NumberList((text("un"), text("deux"))), Paragraph(text("entre")), NumberList((text("sept"),), 7))
    read = WordFile(file_of(replace(sample.synthesis(), body=body + lists)))
    assert [number for _, number in read.numbers()] == [*numbers, "1.", "2.", "7."]


def test_contents_are_one_field_that_already_holds_its_entries(document: Document, written: WordFile) -> None:
    fields_of = [one.text for one in written.body.iter(f"{W}instrText")]
    assert [one for one in fields_of if one.strip().startswith("TOC ")] == [' TOC \\o "1-2" \\h \\z \\u ']
    entries = [one for one in written.paragraphs if style_of(one) in {"Toc1", "Toc2", "SommaireNumerote"}]
    assert [text_of(one) for one in entries] == [
        f"{one.number}\t{plain(one.title)}\t{PAGES.get(one.id, '00')}"
        if one.number or one.level > 1
        else f"{plain(one.title)}\t{PAGES.get(one.id, '00')}"
        for one in listed(document.body)
    ]


def test_every_link_and_page_field_leads_to_a_bookmark(written: WordFile) -> None:
    marks = [one.get(f"{W}name") for one in written.body.iter(f"{W}bookmarkStart")]
    asked = {one.get(f"{W}anchor") for one in written.body.iter(f"{W}hyperlink")} - {None}
    for one in written.body.iter(f"{W}instrText"):
        asked |= set(re.findall(r"PAGEREF (\S+)", one.text))
    assert asked <= set(marks)
    assert len(marks) == len(set(marks))
    starts = sorted(one.get(f"{W}id") for one in written.body.iter(f"{W}bookmarkStart"))
    assert starts == sorted(one.get(f"{W}id") for one in written.body.iter(f"{W}bookmarkEnd"))


def test_cover_comes_before_contents_and_arabic_pages_start_at_the_text(written: WordFile) -> None:
    numbering = [one.find(f"{W}pgNumType") for one in written.body.iter(f"{W}sectPr")]
    formats = [(one.get(f"{W}fmt"), one.get(f"{W}start")) for one in numbering]
    assert formats[:3] == [("lowerRoman", "1"), ("lowerRoman", "2"), ("decimal", "1")]
    assert set(formats[3:]) == {("decimal", None)}
    styles = [style_of(one) for one in written.paragraphs]
    assert styles.index("Title") < styles.index("TOCHeading") < styles.index("Heading1")


def test_heads_are_plain_words_absent_where_a_part_opens(document: Document, written: WordFile) -> None:
    heads = []
    for section in list(written.body.iter(f"{W}sectPr"))[2:]:
        kinds = {one.get(f"{W}type"): one.get(f"{R}id") for one in section.iter(f"{W}headerReference")}
        assert text_of(written.related(kinds["first"])) == ""
        assert section.find(f"{W}titlePg") is not None
        head = written.related(kinds["default"])
        assert head.find(f".//{W}fldChar") is None
        heads.append(text_of(head))
    assert f"{document.head}\tA. Approche philosophique" in heads
    assert len(set(heads)) >= 4


def test_the_foot_has_edition_and_page_on_every_page(document: Document, written: WordFile) -> None:
    for section in list(written.body.iter(f"{W}sectPr"))[1:]:
        for reference in section.iter(f"{W}footerReference"):
            foot = written.related(reference.get(f"{R}id"))
            assert document.edition in text_of(foot)
            assert [one.text.strip() for one in foot.iter(f"{W}instrText")] == ["PAGE"]


def test_a_draft_says_so_in_its_foot(document: Document) -> None:
    read = WordFile(file_of(replace(document, edition="Projet, 3 mars 2031", draft=True)))
    feet = [text_of(part) for name, part in read.parts.items() if name.startswith("word/footer")]
    assert any("Projet, 3 mars 2031" in foot for foot in feet)


def test_widths_of_tables_are_said_twice_and_fixed(written: WordFile) -> None:
    for table in written.body.iter(f"{W}tbl"):
        assert table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
        grid = [int(one.get(f"{W}w")) for one in table.iter(f"{W}gridCol")]
        for row in table.iter(f"{W}tr"):
            place = 0
            for cell in row.iter(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                count = int(span.get(f"{W}val")) if span is not None else 1
                width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
                assert abs(width - sum(grid[place : place + count])) <= 2, "a cell as wide as its columns"
                place += count
            assert place == len(grid)
            assert row.find(f"{W}trPr/{W}cantSplit") is not None
        assert table.getnext().tag == f"{W}p", "Word joins tables that nothing stands between"


def test_the_pairing_has_a_plain_rule_left_and_a_double_one_right(written: WordFile) -> None:
    table = next(one for one in written.body.iter(f"{W}tbl") if len(one.findall(f".//{W}tblHeader")) == 1)
    rows = list(table.iter(f"{W}tr"))
    for row in rows:
        left, _, right = row.iter(f"{W}tc")
        assert left.find(f".//{W}left[@{W}val='single']").get(f"{W}sz") == "24"
        assert right.find(f".//{W}right[@{W}val='double']").get(f"{W}sz") == "10"
    assert rows[0].find(f".//{W}tblHeader") is not None


def test_points_are_told_apart_by_bar_and_frame(written: WordFile) -> None:
    callouts = [
        one
        for one in written.body.iter(f"{W}tbl")
        if any(style_of(p) == "TexteDuPoint" for p in one.iter(f"{W}p"))
    ]
    for one in callouts:
        framed = one.find(f".//{W}tcBorders/{W}bottom") is not None
        filled = one.find(f".//{W}shd") is not None
        assert framed is not filled
        assert ("◆" in text_of(one)) is framed
        assert ("▲" in text_of(one)) is filled


def test_axes_are_merged_over_their_levers_and_the_head_repeats(written: WordFile) -> None:
    merges = [one.get(f"{W}val") for one in written.body.iter(f"{W}vMerge")]
    assert merges == ["restart", "continue"]
    assert len(list(written.body.iter(f"{W}tblHeader"))) >= 4


def test_nothing_is_formatted_by_hand_outside_the_contents(written: WordFile) -> None:
    allowed = {"rStyle", "lang", "vertAlign", "smallCaps"}
    allowed_paragraph = {"pStyle", "numPr", "keepNext", "keepLines", "pageBreakBefore", "sectPr"}
    for one in written.paragraphs:
        properties = {child.tag.removeprefix(W) for child in one.find(f"{W}pPr")}
        assert properties <= allowed_paragraph
        if style_of(one) in {"Toc1", "Toc2", "SommaireNumerote"}:
            continue
        for run in one.iter(f"{W}rPr"):
            assert {child.tag.removeprefix(W) for child in run} <= allowed, text_of(one)


def test_every_style_used_is_in_the_file_under_its_english_name(written: WordFile) -> None:
    styles = written.parts["word/styles.xml"]
    names = {one.get(f"{W}styleId"): one.find(f"{W}name").get(f"{W}val") for one in styles.iter(f"{W}style")}
    used = {
        one.get(f"{W}val")
        for part in written.parts.values()
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn")
        for one in part.iter(f"{W}{tag}")
    }
    assert used <= set(names)
    wanted = {
        "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Body Text", "Quote",
        "List Bullet", "List Number", "caption", "footnote text", "toc 1", "toc 2", "header", "footer",
        "Body Text First Indent", "Strong", "Emphasis", "Verbatim", "Provenance", "Texte du point", "Pôle",
    }  # fmt: skip
    assert wanted <= set(names.values())
    assert len(set(names.values())) == len(names)


def test_language_fonts_and_hyphens_are_set_and_nothing_is_asked_at_opening(written: WordFile) -> None:
    styles = written.parts["word/styles.xml"]
    assert styles.find(f".//{W}docDefaults//{W}lang").get(f"{W}val") == "fr-FR"
    assert b"Theme" not in written.raw["word/styles.xml"]
    settings = written.parts["word/settings.xml"]
    assert settings.find(f"{W}autoHyphenation") is not None
    assert settings.find(f"{W}consecutiveHyphenLimit").get(f"{W}val") == "2"
    assert settings.find(f"{W}updateFields") is None
    assert settings.find(f".//{W}compatSetting[@{W}name='compatibilityMode']").get(f"{W}val") == "15"
    fonts = written.parts["word/fontTable.xml"]
    fallbacks = {one.get(f"{W}name"): one.find(f"{W}altName").get(f"{W}val") for one in fonts}
    assert fallbacks["Source Serif 4"] == "Georgia"
    assert fallbacks["Source Sans 3"] == "Calibri"
    assert sum(name.endswith(".odttf") for name in written.names) == 10


def test_an_english_document_is_proofed_in_english(document: Document) -> None:
    read = WordFile(file_of(replace(document, language="en")))
    assert read.parts["word/styles.xml"].find(f".//{W}docDefaults//{W}lang").get(f"{W}val") == "en-GB"


def test_pictures_are_described_and_the_cover_is_decoration(document: Document, written: WordFile) -> None:
    figure = next(one for one in document.body if isinstance(one, Figure))
    described = [one.get("descr") for one in written.body.iter() if one.tag.endswith("}docPr")]
    assert figure.alt in described
    heads = b"".join(data for name, data in written.raw.items() if name.startswith("word/header"))
    assert b"decorative" in heads


def test_figures_and_tables_are_counted_by_word(written: WordFile) -> None:
    counted = [one.text.strip() for one in written.body.iter(f"{W}instrText") if "SEQ" in one.text]
    assert counted == ["SEQ Tableau \\* ARABIC", "SEQ Figure \\* ARABIC"]


def test_footnotes_are_real(document: Document, written: WordFile) -> None:
    notes = [
        part
        for block in document.body
        if isinstance(block, Paragraph)
        for part in block.text
        if isinstance(part, Footnote)
    ]
    assert notes
    assert written.footnotes() == [f"\t{plain(note.text)}" for note in notes]
    called = [one.get(f"{W}id") for one in written.body.iter(f"{W}footnoteReference")]
    assert called == [str(number) for number in range(1, len(notes) + 1)]


def test_a_page_break_starts_the_next_paragraph_on_a_page(document: Document) -> None:
    body = (Paragraph(text("avant")), PageBreak(), Paragraph(text("après")))
    read = WordFile(file_of(replace(document, body=body)))
    broken = [text_of(one) for one in read.paragraphs if one.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert broken == ["après"]


def test_properties_are_ours_and_a_long_title_is_cut_there_only(document: Document) -> None:
    title = "é" * 400
    read = docx.Document(BytesIO(file_of(replace(document, title=title, author=""))))
    properties = read.core_properties
    assert properties.title == "é" * 254 + "…"
    assert properties.author == "Résonance"
    assert properties.created == document.created.astimezone(dt.UTC)
    assert properties.comments == ""
    names = zipfile.ZipFile(BytesIO(file_of(document))).namelist()
    assert not any("thumbnail" in name or name.startswith("customXml") for name in names)


def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert file_of(document, PAGES) == file_of(sample.synthesis(), PAGES)


def test_the_packed_base_is_what_the_fonts_make_today() -> None:
    with zipfile.ZipFile(Path("assets/word/base.zip")) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    assert packed == base_parts(), "run: python -m docs.scripts.word_base"


def test_a_document_with_nothing_in_it_still_opens(document: Document) -> None:
    empty = replace(document, body=(), cover=None, title_page=None, contents_title="")
    assert docx.Document(BytesIO(file_of(empty))).sections


@needs("ooxml-validator")
def test_the_open_xml_validator_finds_nothing(document: Document, tmp_path: Path) -> None:
    for name, made in (("synthesis", document), ("handout", sample.handout())):
        file = tmp_path / f"{name}.docx"
        file.write_bytes(file_of(made))
        assert word_faults(file) == []
