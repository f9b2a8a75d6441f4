"""The preferences survive, and a spoiled file never keeps the window from opening."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.log_file import end_log, start_log
from ui.settings import Folders, Preferences, Settings, read_preferences
from workshop.errors import StorageUnavailable


def test_what_is_chosen_is_there_next_time(tmp_path: Path) -> None:
    folder = tmp_path / "dossier « à moi »"
    Settings(Folders.inside(folder)).keep(language="en", appearance="dim", text_scale=150)
    assert Settings(Folders.inside(folder)).preferences == Preferences("en", "dim", 150)


@given(folder=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_name_of_a_folder_can_be_kept(tmp_path_factory: pytest.TempPathFactory, folder: str) -> None:
    place = tmp_path_factory.mktemp("settings")
    Settings(Folders.inside(place)).keep(data_folder=folder)
    assert Settings(Folders.inside(place)).preferences.data_folder == folder


@given(spoiled=st.binary(max_size=200))
def test_a_spoiled_file_gives_the_usual_values(
    tmp_path_factory: pytest.TempPathFactory, spoiled: bytes
) -> None:
    file = tmp_path_factory.mktemp("settings") / "preferences.toml"
    file.write_bytes(spoiled)
    assert isinstance(read_preferences(file), Preferences)


def test_values_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "preferences.toml"
    file.write_text('language = "xx"\nappearance = 3\ntext_scale = 900\nunknown = true\n', "utf-8")
    assert read_preferences(file) == Preferences(text_scale=200)


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    settings = Settings(Folders.inside(tmp_path / "file" / "inside"))
    with pytest.raises(StorageUnavailable, match="preferences cannot be written"):
        settings.keep(appearance="dark")
    assert settings.preferences.appearance == "dark"


@pytest.mark.skipif(sys.platform == "win32", reason="rights as POSIX has them")
def test_a_folder_of_ours_is_its_owner_s_alone(tmp_path: Path) -> None:
    Settings(Folders.inside(tmp_path / "chosen")).keep(appearance="dark")
    end_log(start_log(tmp_path / "logged" / "resonance.log"))
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("chosen", "logged")] == [0o700] * 2


def test_the_library_is_in_the_usual_folder_until_another_is_chosen(tmp_path: Path) -> None:
    settings = Settings(Folders.inside(tmp_path))
    assert settings.library_file == tmp_path / "library.resonance"
    settings.keep(data_folder=str(tmp_path / "ailleurs"))
    assert settings.library_file.parent == tmp_path / "ailleurs"


def test_the_preferences_are_read_without_qt() -> None:
    code = "import ui.settings, sys; sys.exit('PySide6' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2])
    assert run.returncode == 0
