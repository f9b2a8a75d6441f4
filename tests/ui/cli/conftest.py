"""What tests of the command line stand on: a copy of the sample and a way to run a command."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.libraries import copied, sample_file
from ui.cli.program import run


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Ran]


@pytest.fixture(scope="session")
def sample_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_file(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def sample(sample_template: Path, tmp_path: Path) -> Path:
    return copied(sample_template, tmp_path)


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    """Run a command in this process, in English, with settings of its own."""

    def ran(*argv: str | Path, language: str = "en") -> Ran:
        surroundings = ["--language", language, "--data-dir", str(tmp_path / "data")]
        try:
            code = run([*surroundings, *map(str, argv)])
        except SystemExit as ended:
            code = int(ended.code or 0)
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return ran
