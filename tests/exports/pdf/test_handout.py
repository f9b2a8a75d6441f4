"""The hand-out is always one page; what does not fit is refused and the longest point is named."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.inline import text
from exports.pdf.writer import write_pdf
from tests.exports.sample import handout
from tests.exports.sample_words import POINTS
from workshop.errors import ExportFailed

WORDS = "Laisser à chacun dix minutes sans objectif pour rappeler qui il veut. "


def printed(lengths: list[int]) -> list[str]:
    points = tuple(
        replace(point, wording=text((WORDS * 40)[:length]))
        for point, length in zip(POINTS, lengths, strict=True)
    )
    out = BytesIO()
    write_pdf(handout(points), out)
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(out.getvalue())]


def test_short_points_keep_everything() -> None:
    pages = printed([40, 80, 60, 20])
    assert len(pages) == 1
    assert "Une correction" in pages[0]
    assert "Aujourd’hui" in pages[0]


def test_corrections_go_first_then_the_question() -> None:
    without_lines = printed([170, 170, 170, 170])[0]
    assert "Une correction" not in without_lines
    assert "Qu’attend" in without_lines
    without_question = printed([220, 220, 220, 220])[0]
    assert "Qu’attend" not in without_question
    assert "Aujourd’hui" in without_question


def test_the_longest_point_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    target = tmp_path / "feuillet.pdf"
    target.write_bytes(b"ancien")
    points = (*POINTS[:2], replace(POINTS[2], wording=text(WORDS * 40)), POINTS[3])
    with pytest.raises(ExportFailed) as failure:
        write_pdf(handout(points), target)
    assert "Point 1.3" in str(failure.value)
    assert target.read_bytes() == b"ancien"
    assert [path.name for path in tmp_path.iterdir()] == ["feuillet.pdf"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 700), min_size=4, max_size=4))
def test_one_page_or_a_refusal(lengths: list[int]) -> None:
    try:
        assert len(printed(lengths)) == 1
    except ExportFailed:
        assert sum(lengths) > 1200
