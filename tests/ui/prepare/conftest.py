"""A page on a copy of the sample, closed in order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.libraries import copied, opened, sample_file
from tests.ui.prepare.acts import settled
from ui.assembly import Library
from ui.face import Face
from ui.prepare.page import PreparePage


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, imported once."""
    return sample_file(tmp_path_factory.mktemp("prepare"))


@pytest.fixture
def library(sample: Path, tmp_path: Path) -> Iterator[Library]:
    """A library of the test's own."""
    library = opened(copied(sample, tmp_path))
    yield library
    library.close()


@pytest.fixture
def page(qtbot: QtBot, face: Face, library: Library) -> Iterator[PreparePage]:
    """The page, as wide as the reference pictures, with what the library has."""
    page = PreparePage(face, library, library.queries.series_cards()[0].id)
    qtbot.addWidget(page)
    page.resize(1440, 844)
    page.show()
    qtbot.waitExposed(page)
    settled(qtbot, face)
    yield page
    page.close_page()
    settled(qtbot, face)
