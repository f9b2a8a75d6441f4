"""What every window test gets: our fonts and style, and surroundings that write in a folder of the test."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from ui.background import Background
from ui.face import Face
from ui.i18n import Language
from ui.icons import Icons
from ui.settings import Folders, Settings
from ui.theme import Theme
from ui.type_scale import load_faces


@pytest.fixture(scope="session", autouse=True)
def our_fonts(qapp: QApplication) -> None:
    """Dress the one application of the run as ours is."""
    qapp.setStyle("Fusion")
    load_faces()


@pytest.fixture
def face(qapp: QApplication, tmp_path: Path) -> Iterator[Face]:
    """Surroundings in French and light, dressed, with settings in the folder of the test."""
    theme = Theme()
    theme.dress(qapp)
    background = Background()
    settings = Settings(Folders.inside(tmp_path / "folders"))
    yield Face(theme, Language("fr"), Icons(theme), settings, background)
    background.close()
    qapp.setStyleSheet("")
