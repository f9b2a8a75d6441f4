"""A PDF is read back: the same words in order, right page numbers, fonts, structure, links."""

import itertools
import re
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from exports.blocks.document import Document, DocumentKind
from exports.blocks.running import Heading, Paragraph
from exports.inline import Run, plain, text
from exports.pdf.writer import PdfResult, write_pdf
from tests.exports.sample import synthesis
from tests.exports.sample_words import PROSE, WHEN, said


class Written:
    """A document, its file and what the writer said of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        out = BytesIO()
        self.result: PdfResult = write_pdf(document, out)
        self.data = out.getvalue()
        self.pages = texts(self.data)


def texts(data: bytes) -> list[str]:
    """The text of each page as it is copied, blanks made one and words cut at line ends joined."""
    read = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    return [" ".join(re.sub("(\u00ad|\ufffe|\x02)\\s*", "", text).split()) for text in read]


@pytest.fixture(scope="module")
def written() -> Written:
    return Written(synthesis())


def headings(document: Document) -> list[Heading]:
    return [block for block in document.body if isinstance(block, Heading)]


def spaced(words: str) -> str:
    return " ".join(words.replace("\u202f", " ").replace("\u00a0", " ").split())


def test_every_heading_is_on_the_page_that_the_map_tells(written: Written) -> None:
    front = 3
    for heading in headings(written.document):
        page = written.result.page_of[heading.id]
        assert spaced(plain(heading.title)) in written.pages[front + page - 1]


def test_contents_name_every_listed_heading_with_its_page(written: Written) -> None:
    contents = written.pages[2]
    for heading in headings(written.document):
        if heading.listed and heading.level <= 2:
            page = written.result.page_of[heading.id]
            title = re.escape(spaced(plain(heading.title)))
            assert re.search(rf"{title}[ .]* {page}\b", contents), heading.title


def test_page_references_in_the_text_are_those_of_the_map(written: Written) -> None:
    page = written.result.page_of["s1"]
    assert any(f"Voir p. {page}." in words for words in written.pages)


def test_running_text_is_whole_and_in_order(written: Written) -> None:
    joined = " ".join(written.pages)
    place = 0
    for words in PROSE:
        place = joined.index(spaced(plain(said(words))), place)


def test_pages_are_labelled_roman_then_arabic(written: Written) -> None:
    labels = PdfReader(BytesIO(written.data)).page_labels
    assert labels[:5] == ["i", "ii", "iii", "1", "2"]
    assert written.pages[1].endswith("ii")
    assert written.pages[3].endswith("1")


def test_bookmarks_lead_where_the_contents_do(written: Written) -> None:
    reader = PdfReader(BytesIO(written.data))
    found: dict[str, int] = {}

    def walk(entries: list[Any]) -> None:
        for entry in entries:
            if isinstance(entry, Destination):
                page = reader.get_destination_page_number(entry)
                assert page is not None
                found[str(entry.title)] = page
            else:
                walk(entry)

    walk(reader.outline)
    assert found["A Approche philosophique de l’attente"] == 3 + written.result.page_of["a"] - 1
    assert "1 L’attente et la réponse" in found


def test_the_file_names_its_title_language_and_dates(written: Written) -> None:
    with pikepdf.open(BytesIO(written.data)) as pdf:
        assert str(pdf.Root.Lang) == "fr-FR"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]) == "La réponse en question(s)"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20310312090000")
        assert "reportlab" not in str(dict(pdf.docinfo)).lower()
        with pdf.open_metadata() as described:
            assert described["dc:title"] == "La réponse en question(s)"
            assert described["dc:language"] == {"fr"}
            assert described["xmp:CreateDate"] == "2031-03-12T09:00:00Z"


def test_only_our_own_faces_are_in_the_file_and_all_are_embedded(written: Written) -> None:
    with pikepdf.open(BytesIO(written.data)) as pdf:
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                assert "Source" in str(font.BaseFont)
                assert "/FontFile2" in font.FontDescriptor


def test_the_same_document_gives_the_same_bytes(written: Written) -> None:
    out = BytesIO()
    write_pdf(written.document, out)
    assert out.getvalue() == written.data


def test_all_content_is_in_the_structure_or_only_for_the_eye(written: Written) -> None:
    with pikepdf.open(BytesIO(written.data)) as pdf:
        for page in pdf.pages:
            depth = 0
            for step in pikepdf.parse_content_stream(page):
                operator = str(step.operator)
                if operator in {"BDC", "BMC"}:
                    depth += 1
                elif operator == "EMC":
                    depth -= 1
                elif operator in {"TJ", "Tj", "f", "S", "Do"}:
                    assert depth > 0
            assert depth == 0


def structure(pdf: pikepdf.Pdf) -> list[tuple[str, Any]]:
    """Every element in reading order, with its object."""
    found: list[tuple[str, Any]] = []

    def walk(element: Any) -> None:
        found.append((str(element.S)[1:], element))
        for kid in element.get("/K", []):
            if "/S" in kid and str(kid.get("/Type", "")) == "/StructElem":
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K[0])
    return found


def test_headings_go_down_by_one_and_pictures_are_described(written: Written) -> None:
    with pikepdf.open(BytesIO(written.data)) as pdf:
        elements = structure(pdf)
        levels = [int(role[1]) for role, _ in elements if re.fullmatch(r"H[1-6]", role)]
        assert levels[0] == 1
        assert all(later <= former + 1 for former, later in itertools.pairwise(levels))
        figures = [element for role, element in elements if role == "Figure"]
        assert figures
        assert all(str(figure.Alt) for figure in figures)
        assert {"Table", "TR", "TH", "TD", "L", "LI", "TOC", "TOCI", "Note"} <= {role for role, _ in elements}


def test_a_footnote_stands_on_the_page_of_its_call(written: Written) -> None:
    page = next(text for text in written.pages if "ont fait la force du métier" in text)
    assert "https://exemple.org/regles?a=1;b=2" in page


def test_nothing_is_drawn_outside_the_margins(written: Written) -> None:
    for page in pypdfium2.PdfDocument(written.data):
        text = page.get_textpage()
        for number in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(number)
            assert left >= 24 / 25.4 * 72 - 4
            assert right <= (210 - 28) / 25.4 * 72 + 4
            assert bottom >= 20
            assert top <= 842 - 30


def test_justified_lines_reach_the_margin_with_italics_and_fine_spaces_inside() -> None:
    content = text(
        "Le mot ", Run("attendre", emphasis=True), " revient\u202f; on ", Run("dit", strong=True), " «\u202f",
        Run("oui", emphasis=True), "\u202f» puis la salle ", Run("entend", emphasis=True), " encore. ",
    )  # fmt: skip
    made = Document(DocumentKind.RECORD, "Essai", "fr", WHEN, (Paragraph(content * 4),))
    page = pypdfium2.PdfDocument(Written(made).data)[0].get_textpage()
    edges: dict[int, float] = {}
    for number in range(page.count_chars()):
        _, bottom, right, _ = page.get_charbox(number, loose=True)
        if page.get_text_range(number, 1).strip():
            edges[round(bottom)] = max(edges.get(round(bottom), 0), right)
    body = [edge for bottom, edge in edges.items() if bottom > 100]
    margin = (210 - 28) / 25.4 * 72
    assert sum(1 for edge in body if edge > margin - 6) >= len(body) - 2
    assert all(edge < margin + 0.6 for edge in body)
