"""The demonstration: a whole evening, its papers, and nothing asked."""

from pathlib import Path

import pytest

from tests.ui.cli.conftest import Command


def test_the_demo_plays_the_fifth_evening_and_writes_its_papers(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "démonstration à part"
    ran = command("demo", "--folder", folder)
    assert ran.code == 0, ran.err
    assert "no display here" in ran.out
    papers = sorted(one.name for one in folder.iterdir() if one.suffix in (".docx", ".pdf"))
    assert papers == sorted(
        f"{stem}{suffix}"
        for stem in ("feuillet-seance-5", "compte-rendu-seance-5", "synthese")
        for suffix in (".docx", ".pdf")
    )
    library = folder / "library.resonance"
    (session,) = command("list", "sessions", "--session", "5", "--library", library, "--json").json
    assert session["state"] == "held"
    points = command("list", "points", "--session", "5", "--library", library, "--json").json
    assert [(one["number"], one["state"]) for one in points] == [
        (f"5.{place}", "ratified") for place in (1, 2, 3, 4)
    ]
    assert all(one["notes"] for one in points)
    notes = command("list", "notes", "--session", "5", "--library", library, "--json").json
    assert len({one["listener"] for one in notes}) == 2
    assert all(one["typed_at"].startswith("2014-12-18") for one in notes)
    assert all(one["agenda_item"] for one in notes)


def test_a_folder_that_cannot_be_made_is_one_sentence(command: Command, tmp_path: Path) -> None:
    (tmp_path / "fichier").write_bytes(b"")
    for folder in (tmp_path / "fichier" / "essai", tmp_path / "fichier"):
        ran = command("demo", "--folder", folder)
        assert ran.code == 4
        assert "cannot be made" in ran.err
        assert "Traceback" not in ran.err
