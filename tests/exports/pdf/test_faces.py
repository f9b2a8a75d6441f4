"""Our faces read in large strokes are those that the library reads number by number."""

from importlib import resources
from io import BytesIO

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from exports.look import Face
from exports.pdf.face_file import QuickFont

READ = (
    "name", "flags", "ascent", "descent", "capHeight", "bbox", "unitsPerEm", "italicAngle", "stemV",
    "numGlyphs", "charToGlyph", "charWidths", "defaultWidth", "hmetrics", "glyphPos",
)  # fmt: skip


@pytest.mark.parametrize("face", Face)
def test_a_face_is_read_as_the_library_reads_it(face: Face) -> None:
    data = (resources.files("assets") / "fonts" / f"{face.value}.ttf").read_bytes()
    ours, theirs = QuickFont("a", data), TTFont("a", BytesIO(data))
    for name in READ:
        assert getattr(ours.face, name) == getattr(theirs.face, name), name
    assert vars(ours).keys() == vars(theirs).keys()


def test_a_file_without_a_list_of_all_of_unicode_is_left_to_the_library() -> None:
    data = bytearray((resources.files("assets") / "fonts" / f"{Face.SERIF.value}.ttf").read_bytes())
    whole = TTFont("a", BytesIO(bytes(data))).face.charToGlyph
    place = data.index(b"\0\3\0\12", data.index(b"\0\3\0\1"))
    data[place : place + 4] = b"\0\2\0\12"
    assert 0 < len(QuickFont("a", bytes(data)).face.charToGlyph) < len(whole)
