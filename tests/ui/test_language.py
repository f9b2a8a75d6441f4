"""The language of the window changes while it runs, and nothing is left in the other one."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.face import Face
from ui.i18n import Language
from workshop.words import N_

SAID = N_("Everything is saved")


def test_what_is_bound_is_said_again_in_the_other_language(qtbot: QtBot, face: Face) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    face.language.bind(label.setText, SAID)
    assert label.text() == "Tout est enregistré"
    with qtbot.waitSignal(face.language.changed):
        face.language.use("en")
    assert label.text() == "Everything is saved"


def test_values_are_put_in_after_translation(face: Face) -> None:
    assert face.language("Ended on {date}", date="12 juin {2014}") == "Terminé le 12 juin {2014}"


def test_binding_again_replaces_and_releasing_leaves_alone(qtbot: QtBot, face: Face) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    face.language.bind(label.setText, SAID)
    face.language.bind(label.setText, "Nothing to save")
    face.language.release(label.setText)
    label.setText("Habiter la promesse")
    face.language.use("en")
    assert label.text() == "Habiter la promesse"


def test_a_label_that_is_gone_is_forgotten() -> None:
    language = Language("fr")
    label = QLabel()
    language.bind(label.setText, SAID)
    del label
    gc.collect()
    language.use("en")
    assert not language._bindings


def test_only_a_method_of_a_qt_object_can_be_bound() -> None:
    with pytest.raises(TypeError):
        Language("fr").bind(print, SAID)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("Ctrl+Return", "Ctrl Entrée"),
        ("Space", "Espace"),
        ("Ctrl++", "Ctrl +"),
        ("+", "+"),
        ("Up", "↑"),
        ("F8", "F8"),
    ],
)
def test_keys_are_shown_as_on_a_keyboard(face: Face, keys: str, shown: str) -> None:
    assert face.language.keys(keys) == shown


def test_every_message_of_the_code_has_its_french_and_the_catalogue_is_compiled() -> None:
    script = Path(__file__).resolve().parents[2] / "docs" / "scripts" / "catalogue.py"
    run = subprocess.run(
        [sys.executable, "-W", "ignore", str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
