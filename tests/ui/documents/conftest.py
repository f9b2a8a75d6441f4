"""The documents page on a copy of the sample, writing in a folder of the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import HandClock
from tests.libraries import copied, opened, sample_file
from tests.ui.documents.acts import rested
from ui.assembly import Library
from ui.documents.page import DocumentsPage
from ui.face import Face


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, imported once."""
    return sample_file(tmp_path_factory.mktemp("documents"))


@pytest.fixture
def clock() -> HandClock:
    """The clock of the library."""
    return HandClock()


@pytest.fixture
def library(sample: Path, tmp_path: Path, clock: HandClock) -> Iterator[Library]:
    """A library of the test's own."""
    library = opened(copied(sample, tmp_path), clock)
    yield library
    library.close()


@pytest.fixture
def page(qtbot: QtBot, face: Face, library: Library) -> Iterator[DocumentsPage]:
    """The page, with what the library has."""
    page = DocumentsPage(face, library, library.queries.series_cards()[0].id)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    qtbot.waitExposed(page)
    rested(qtbot, face)
    yield page
    page.close_page()
    rested(qtbot, face)
