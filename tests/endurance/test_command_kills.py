"""Kills without warning through the commands a person uses: a hundred captures, forty exports."""

import random
import zipfile
from pathlib import Path

import pypdf
import pytest

from tests.libraries import opened, sample_file
from tests.ui.cli.killing import acknowledged_until_killed, exporting, generating, kill_after

_KILLS = 100
_EXPORTS = 20


@pytest.mark.timeout(1200)
def test_a_hundred_kills_lose_no_acknowledged_note(tmp_path: Path) -> None:
    file = sample_file(tmp_path)
    chance = random.Random(5)
    acknowledged: list[str] = []
    for _ in range(_KILLS):
        acknowledged += acknowledged_until_killed(generating(file, "Kermadiou"), chance.randint(1, 60))
    library = opened(file)
    try:
        session = library.queries.sessions(library.queries.series_cards()[0].id)[4]
        kept = [note.id for note in library.queries.notes(session.id, None, owner=True)]
    finally:
        library.close()
    assert len(acknowledged) > _KILLS
    assert set(acknowledged) <= set(kept)
    assert len(kept) == len(set(kept))


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_twenty_killed_exports_leave_the_former_file_or_a_whole_new_one(tmp_path: Path, suffix: str) -> None:
    file = sample_file(tmp_path)
    target = tmp_path / "out" / f"synthese{suffix}"
    target.parent.mkdir()
    assert exporting(file, target).wait() == 0
    chance = random.Random(7)
    for _ in range(_EXPORTS):
        before = target.read_bytes()
        kill_after(exporting(file, target), chance.uniform(0.4, 2.5))
        assert target.read_bytes() == before or _is_whole(target)
    assert exporting(file, target).wait() == 0
    assert [one.name for one in target.parent.iterdir()] == [target.name]


def _is_whole(target: Path) -> bool:
    if target.suffix == ".pdf":
        return len(pypdf.PdfReader(target).pages) > 10
    with zipfile.ZipFile(target) as packed:
        return packed.testzip() is None
