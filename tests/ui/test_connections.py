"""What hears of another look or language is a method of a Qt object, which is let go with its object."""

import ast
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.face import Face
from ui.widgets.stepper import Stepper
from workshop.words import N_

UI = Path(__file__).resolve().parents[2] / "ui"


def connections(tree: ast.AST) -> list[ast.Call]:
    """Return the calls `….theme.changed.connect(…)` and `….language.changed.connect(…)`."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    ends = ("theme.changed.connect", "language.changed.connect")
    return [call for call in calls if ast.unparse(call.func).endswith(ends)]


@pytest.mark.parametrize("file", sorted(UI.rglob("*.py")), ids=lambda file: str(file.relative_to(UI)))
def test_nothing_that_outlives_its_widget_hears_of_the_look_or_the_language(file: Path) -> None:
    for call in connections(ast.parse(file.read_text("utf-8"))):
        heard = call.args[0]
        assert isinstance(heard, ast.Attribute), ast.unparse(call)


def test_a_number_that_was_closed_leaves_the_look_alone(qtbot: QtBot, face: Face) -> None:  # noqa: ARG001 - Qt
    stepper = Stepper(face, N_("Sessions"), 1, 9)
    delete(stepper)
    face.theme.use("dark")
    face.theme.set_text_scale(150)
