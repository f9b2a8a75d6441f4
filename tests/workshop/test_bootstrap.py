"""The first start on a bare machine, on a small tree with the real venv and the real pip, offline."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workshop import bootstrap

ROOT = Path(__file__).resolve().parent.parent.parent

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "tiny"
version = "1"
[project.optional-dependencies]
test = []
"""

# The smallest build backend an editable installation can have: it needs nothing from the network.
BACKEND = """
import os, zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    if os.path.exists("broken"):
        raise SystemExit("ERROR: broken on purpose")
    with zipfile.ZipFile(os.path.join(folder, "tiny-1-py3-none-any.whl"), "w") as wheel:
        wheel.writestr("tiny.pth", os.getcwd())
        for name, lines in {
            "METADATA": ["Metadata-Version: 2.1", "Name: tiny", "Version: 1", "Provides-Extra: test", ""],
            "WHEEL": ["Wheel-Version: 1.0", "Root-Is-Purelib: true", "Tag: py3-none-any", ""],
        }.items():
            wheel.writestr("tiny-1.dist-info/" + name, "\\n".join(lines))
        wheel.writestr("tiny-1.dist-info/RECORD", "")
    return "tiny-1-py3-none-any.whl"
"""

FACE = """
import sys
print("application", *sys.argv[1:], flush=True)
sys.exit(7 if "--fail" in sys.argv else 0)
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A project with our bootstrap and nothing to download, in a folder with accents, spaces and brackets."""
    root = tmp_path / "Les séances [n° 2] d'été"
    (root / "workshop").mkdir(parents=True)
    for name in ("__init__.py", "__main__.py", "bootstrap.py", "system_libraries.py"):
        shutil.copy(ROOT / "workshop" / name, root / "workshop" / name)
    (root / "ui" / "cli").mkdir(parents=True)
    for path, text in {
        "pyproject.toml": PROJECT,
        "constraints.txt": "",
        "backend.py": BACKEND,
        "ui/__init__.py": "",
        "ui/cli/__init__.py": "",
        "ui/cli/__main__.py": FACE,
    }.items():
        (root / path).write_text(text, encoding="utf-8")
    return root


def start(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workshop", *arguments],
        cwd=root, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip


def test_one_preparation_serves_every_later_start_and_test_adds_what_only_it_needs(
    tree: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    first = start(tree, "list", "series")
    assert (first.returncode, first.stderr) == (0, "")
    assert "Preparing .venv, once" in first.stdout
    assert first.stdout.endswith("application list series\n")
    second = start(tree, "list", "--fail")
    assert (second.returncode, second.stdout, second.stderr) == (7, "application list --fail\n", "")
    bootstrap.prepare(tree, "test")
    assert "Adding to .venv, once" in capfd.readouterr().out
    bootstrap.prepare(tree, "test")
    bootstrap.prepare(tree)
    assert capfd.readouterr().out == ""


def test_an_interrupted_preparation_is_made_again_from_the_start(tree: Path) -> None:
    (tree / "broken").touch()
    broken = start(tree)
    assert broken.returncode == 1
    assert "broken on purpose" in broken.stderr
    assert "Traceback" not in broken.stderr
    assert not (tree / ".venv" / "stamp").exists()
    (tree / "broken").unlink()
    assert start(tree).stdout.endswith("application\n")


def test_the_environment_is_made_again_when_what_it_is_made_of_changes(tree: Path) -> None:
    before = bootstrap.fingerprint(tree)
    (tree / "constraints.txt").write_text("pillow==13.0.0\n")
    assert bootstrap.fingerprint(tree) != before
    assert bootstrap.fingerprint(tree) == bootstrap.fingerprint(tree)


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(
    tree: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere: the refusal is played
    assert bootstrap.main(["list"], tree) == 1
    said = capsys.readouterr().err
    assert str(tree) in said
    assert "Copy it to a folder of yours" in said


@pytest.mark.parametrize(
    ("log", "said"),
    [
        ("WARNING: Retrying after NewConnectionError('Errno -3')\nERROR: No matching", "needs the internet"),
        ("Retrying after SSLError('[SSL: CERTIFICATE_VERIFY_FAILED] self-signed')", "PIP_CERT"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full"),
        ("x\nERROR: tiny needs Python 9", "ERROR: tiny needs Python 9"),
        ("", "pip did not say why"),
    ],
)
def test_what_pip_wrote_becomes_one_sentence(log: str, said: str) -> None:
    assert said in bootstrap.why_pip_failed(log)


def test_each_check_says_how_it_went_and_a_failing_one_is_not_forgotten(
    tree: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    programs = tree / "programs"
    programs.mkdir()
    for name, code in {"ruff": 0, "mypy": 3, "lint-imports": 0, "python": 0}.items():
        program = programs / name
        program.write_text(f"#!/bin/sh\necho {name} speaks\nexit {code}\n")
        program.chmod(0o755)
    assert bootstrap.run_checks(programs / "python", tree, ["-q"]) == 1
    lines = capfd.readouterr().out.splitlines()
    assert [line.split(" (")[0] for line in lines] == [
        "lint: ruff check . - ok",
        "format: ruff format --check . - ok",
        "types: mypy - FAILED",
        "mypy speaks",
        "",
        "import contracts: lint-imports - ok",
        "failed: types. The tests run all the same.",
        "tests: pytest -q",
        "python speaks",
    ]
