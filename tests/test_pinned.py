"""What the pinned libraries must not do to us."""

import subprocess
import sys
from pathlib import Path

import assets
import exports
import sessions
import ui
import workshop

ROOT = Path(__file__).resolve().parent.parent

PARENTS = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
widget = QWidget()
for _ in range(20_000):
    assert widget.parent() is None
    widget.setToolTip("")
print("alive")
"""


def test_qt_never_drops_a_reference_to_none() -> None:
    """PySide6 6.12.0 did, and Python 3.11 aborted in the middle of an evening."""
    done = subprocess.run(
        [sys.executable, "-c", PARENTS], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.returncode) == ("alive\n", 0), done.stderr


def test_no_installed_package_hides_one_of_ours() -> None:
    for package in (workshop, ui, sessions, exports, assets):
        assert package.__file__ is not None
        assert Path(package.__file__).resolve().parent.parent == ROOT
