"""Page numbers of a Word file: exact where LibreOffice lays it out, the PDF's elsewhere, and told which."""

import stat
import sys
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from exports.blocks.document import Document
from exports.blocks.running import Heading
from exports.blocks.session import PointBlock
from exports.inline import text
from exports.layout import find_libreoffice, lay_out, printed_pages
from exports.paged import BY_LIBREOFFICE, BY_THE_PDF, write_paged_word
from exports.pdf.writer import PdfResult, write_pdf
from exports.word.handout import STEPS, likely_step
from exports.word.writer import write_word
from tests.exports import sample
from tests.exports.word.reading import WordFile, text_of
from tests.tools import needs
from workshop.errors import ExportFailed
from workshop.model.kinds import PointKind

ABSENT = Path("nowhere/soffice")


def as_pdf(document: Document) -> PdfResult:
    return write_pdf(document, BytesIO())


def not_asked() -> PdfResult:
    raise AssertionError("the PDF's pages are not needed here")


def program(folder: Path, words: str) -> Path:
    """A stand-in for LibreOffice that does what these words say."""
    made = folder / "soffice"
    made.write_text(f"#!/bin/sh\n{words}\n")
    made.chmod(made.stat().st_mode | stat.S_IXUSR)
    return made


@needs("soffice")
def test_pages_are_those_of_the_file_itself_and_of_the_pdf(tmp_path: Path) -> None:
    """Printing the numbers moves nothing, and parts open on the same pages in both formats."""
    document = sample.synthesis()
    file = tmp_path / "synthèse à relire.docx"
    with file.open("wb") as target:
        paged = write_paged_word(document, target, not_asked)
    assert [one.message for one in paged.notices] == [BY_LIBREOFFICE]
    found = find_libreoffice()
    laid_out = lay_out(file, found) if found else None
    assert laid_out is not None
    assert printed_pages(document, laid_out) == paged.page_of
    contents = {text_of(one) for one in WordFile(file.read_bytes()).styled("Toc2")}
    assert f"III\tLes acteurs\t{paged.page_of['an3']}" in contents
    pdf = as_pdf(document).page_of
    openings = [one.id for one in document.body if isinstance(one, Heading) and one.level == 1]
    assert {one: paged.page_of[one] for one in openings} == {one: pdf[one] for one in openings}


def test_without_libreoffice_pages_are_the_pdfs_and_the_notice_says_so() -> None:
    document, file = sample.synthesis(), BytesIO()
    paged = write_paged_word(document, file, lambda: as_pdf(document), ABSENT)
    assert [one.message for one in paged.notices] == [BY_THE_PDF]
    contents = {text_of(one) for one in WordFile(file.getvalue()).styled("Toc2")}
    assert f"III\tLes acteurs\t{paged.page_of['an3']}" in contents


def test_a_document_that_prints_no_page_is_not_laid_out() -> None:
    document = replace(sample.synthesis(), contents_title="", body=sample.synthesis().body[:2])
    paged = write_paged_word(document, BytesIO(), lambda: as_pdf(document), ABSENT)
    assert (paged.pages, paged.notices) == (as_pdf(document).pages, ())


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize("words", ["exit 3", "true", 'echo rubbish > "$7/draft.pdf"'])
def test_a_libreoffice_that_fails_is_as_good_as_none(words: str, tmp_path: Path) -> None:
    file = tmp_path / "draft.docx"
    write_word(sample.synthesis(), file)
    assert lay_out(file, program(tmp_path, words)) is None


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_a_libreoffice_that_hangs_is_stopped_with_all_it_started(tmp_path: Path) -> None:
    file = tmp_path / "draft.docx"
    write_word(sample.handout(), file)
    began = time.monotonic()
    assert lay_out(file, program(tmp_path, "sleep 60 &\nwait"), limit=0.3) is None
    assert time.monotonic() - began < 20


@needs("soffice")
@pytest.mark.parametrize("length", [40, 250])
def test_a_handout_is_one_page(length: int, tmp_path: Path) -> None:
    found = find_libreoffice()
    assert found is not None
    points = tuple(
        PointBlock(
            PointKind.VIGILANCE, "Vigilance", f"Point 1.{n}", text(("mot " * length)[:length]), id=f"p{n}"
        )
        for n in range(4)
    )
    file = tmp_path / "handout.docx"
    with file.open("wb") as target:
        write_paged_word(sample.handout(points), target, not_asked)
    laid_out = lay_out(file, found)
    assert laid_out is not None
    assert laid_out.pages == 1


def test_a_handout_that_cannot_fit_is_refused_and_the_longest_point_named() -> None:
    points = (
        PointBlock(PointKind.PROPOSAL, "Proposition", "Point 1.1", text("court")),
        PointBlock(PointKind.PROPOSAL, "Proposition", "Point 1.2", text("mot " * 2000)),
    )
    made, file = sample.handout(points), BytesIO()
    assert likely_step(made.body[0]) == len(STEPS)  # type: ignore[arg-type] # the sample's one block
    with pytest.raises(ExportFailed, match=r"Point 1\.2"):
        write_paged_word(made, file, not_asked, ABSENT)
    assert file.getvalue() == b""
