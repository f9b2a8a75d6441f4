"""Names of files suit every system."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.files import to_filename


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Synthèse : l’écho", "Synthèse l’écho.pdf"),
        ("../../x", "x.pdf"),
        ("CON", "_CON.pdf"),
        ("com¹.txt", "_com¹.txt.pdf"),
        ("fin. ", "fin.pdf"),
        ("a\u202eb\x00c", "a b c.pdf"),
        ("", "_.pdf"),
        ("e\u0301te\u0301", "été.pdf"),
    ],
)
def test_names_are_cleaned(name: str, file: str) -> None:
    assert to_filename(name, ".pdf") == file


@given(st.text(max_size=300))
def test_any_name_can_be_a_file(name: str) -> None:
    file = to_filename(name, ".pdf")
    assert file.endswith(".pdf")
    assert len(file) <= 101
    assert Path("/folder") / file == Path("/folder", file)
    assert "/" not in file
    file.encode()
