"""What tests of the trees stand on: the sample, read once."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.libraries import opened, sample_file
from workshop.views.documents import SeriesDossier, SessionDossier
from workshop.views.series import SeriesView


@dataclass(frozen=True)
class Sample:
    """The views of the sample series."""

    series: SeriesView
    dossier: SeriesDossier
    sessions: tuple[SessionDossier, ...]


@pytest.fixture(scope="session", params=["fr", "en"])
def any_sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return read_sample(tmp_path_factory.mktemp("tree"), request.param)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return read_sample(tmp_path_factory.mktemp("tree"), "fr")


def read_sample(folder: Path, language: str) -> Sample:
    library = opened(sample_file(folder, language), write=False)
    try:
        card = library.queries.series_cards()[0]
        series = library.queries.series(card.id)
        sessions = tuple(library.queries.session_dossier(one.id) for one in series.sessions)
        return Sample(series, library.queries.series_dossier(card.id), sessions)
    finally:
        library.close()
