"""Documents from the command line: whole or not at all, in the place that was asked."""

from pathlib import Path

import docx
import pypdf
import pytest

from tests.ui.cli.conftest import Command
from tests.ui.cli.killing import exporting, kill_after


def test_the_handout_is_one_page_with_the_points_of_the_session(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "feuillet été.pdf"
    ran = command("export", "--library", sample, "--session", "2", "--document", "handout", "--to", target)
    assert (ran.code, ran.lines) == (0, [str(target)])
    (page,) = pypdf.PdfReader(target).pages
    text = " ".join(page.extract_text().replace("\u00a0", " ").split())
    for point in command("list", "points", "--session", "2", "--library", sample, "--json").json:
        assert " ".join(point["wording"].split()) in text.replace("- ", "")


def test_the_record_prints_the_notes_only_on_request(command: Command, sample: Path, tmp_path: Path) -> None:
    notes = command("list", "notes", "--session", "1", "--library", sample, "--json").json
    secret = max((note["text"] for note in notes if "’" not in note["text"]), key=len).split("\n")[0]
    words = " ".join(secret.split()[:4])
    for more, printed in (((), False), (("--with-notes",), True)):
        target = tmp_path / "compte-rendu.docx"
        arguments = ("--session", "1", "--document", "record", "--to", target, *more)
        assert command("export", "--library", sample, *arguments).code == 0
        text = "\n".join(one.text for one in docx.Document(str(target)).element.body.iter() if one.text)
        assert (words in text.replace("\u00a0", " ").replace("\u202f", " ")) is printed


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("--document", "handout", "--to", "x.pdf"), 3, "made for one session"),
        (("--document", "synthesis", "--to", "x.odt"), 3, "ends in .docx or .pdf"),
        (("--document", "synthesis", "--to", "no/such/folder/x.pdf"), 5, "does not exist"),
    ],
)
def test_what_cannot_be_made_is_one_sentence_and_nothing_is_written(
    command: Command, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...], code: int, sentence: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    ran = command("export", "--library", sample, *arguments)
    assert ran.code == code
    assert sentence in ran.err
    assert sorted(one for one in tmp_path.iterdir() if one.name != "data") == [
        one for one in before if one.name != "data"
    ]


def test_the_former_file_is_whole_when_an_export_is_killed(sample: Path, tmp_path: Path) -> None:
    """Three kills here; the endurance tests do twenty of each format."""
    target = tmp_path / "synthese.pdf"
    assert exporting(sample, target).wait() == 0
    for seconds in (0.3, 0.7, 1.1):
        before = target.read_bytes()
        kill_after(exporting(sample, target), seconds)
        assert target.read_bytes() == before or len(pypdf.PdfReader(target).pages) > 10
