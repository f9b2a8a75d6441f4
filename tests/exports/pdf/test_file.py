"""The file around the drawn pages: sound, packed, and made without what only Word needs."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from exports.pdf.writer import write_pdf
from tests.exports.sample import synthesis

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def written() -> bytes:
    out = BytesIO()
    write_pdf(synthesis(), out)
    return out.getvalue()


def test_a_strict_reader_finds_nothing_to_say(written: bytes) -> None:
    with pikepdf.open(BytesIO(written), attempt_recovery=False) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.pdf_version == "1.7"


def test_each_mark_and_each_link_leads_back_to_its_element(written: bytes) -> None:
    with pikepdf.open(BytesIO(written)) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums.as_list())
        back = dict(zip(map(int, numbers[0::2]), numbers[1::2], strict=True))
        assert list(back) == sorted(back) == list(range(int(pdf.Root.StructTreeRoot.ParentTreeNextKey)))
        links = 0
        for page in pdf.pages:
            for mark, element in enumerate(back[int(page.StructParents)].as_list()):
                assert any(
                    kid.get("/MCID") == mark and kid.Pg.objgen == page.obj.objgen
                    for kid in element.K.as_list()
                    if kid.get("/Type") == "/MCR"
                )
            for note in page.get("/Annots", pikepdf.Array()).as_list():
                element = back[int(note.StructParent)]
                assert element.S == "/Link"
                assert any(kid.get("/Type") == "/OBJR" and kid.Obj.objgen == note.objgen for kid in element.K)
                assert str(note.Contents) == (str(note.A.URI) if "/A" in note else "→")
                links += 1
        assert links


def test_a_pdf_is_made_without_what_only_word_needs() -> None:
    program = "import sys, exports.make; print(*[n for n in ('docx', 'pikepdf') if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.returncode) == ("\n", 0), done.stderr
