"""Somebody's words in Live: set as they are printed while one reads, raw while they are edited."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.live.stage import Stage
from ui.live.printed import Printed
from workshop.commands.steps import DeclareReady

FINE = "\u202f"


@pytest.fixture
def pointed(stage: Stage) -> Stage:
    """One note that is a point, one that is not; the keyboard is at the first note."""
    stage.open_and_start()
    for line in ("?Qui promet ?", '"Nul ; pas même moi', "!Une promesse récitée"):
        stage.library.capture.keep_line(stage.session, stage.listeners[0], line)
    for person in stage.listeners:
        stage.library.desk.do(DeclareReady(session_id=stage.session, person_id=person), person)
    stage.settle()
    stage.go("convergence")
    stage.qtbot.waitUntil(lambda: stage.page.convergence.pane is stage.page.convergence.board)
    stage.settle()
    stage.press(Qt.Key.Key_Space)
    return stage


def test_a_language_sets_its_own_spaces_and_marks() -> None:
    printed = Printed()
    assert printed.prose("Qui promet ?") == f"Qui promet{FINE}?"
    printed.language = "en"
    assert printed.prose("Who promises?") == "Who promises?"


def test_the_question_of_the_cockpit_is_set(stage: Stage) -> None:
    evening = stage.page.screen_state.evening
    assert evening is not None
    stage.library.runner.open(stage.session)
    assert f"récitée{FINE}?" in stage.page.cockpit._question.text()


def test_a_point_is_set_while_one_reads_and_raw_while_one_edits(pointed: Stage) -> None:
    card = pointed.page.convergence.board.tray.cards[0]
    assert card.wording.text == f"Qui promet{FINE}?"
    pointed.press(Qt.Key.Key_Right)
    pointed.press(Qt.Key.Key_F2)
    assert card.wording.text == "Qui promet ?"
    pointed.press(Qt.Key.Key_Return)
    assert card.wording.text == f"Qui promet{FINE}?"
    (point,) = pointed.board().points
    assert (point.wording, len(point.wordings)) == ("Qui promet ?", 1)


def test_the_rows_of_a_listener_are_set(pointed: Stage) -> None:
    cards = pointed.page.convergence.board.columns.left.list.cards
    said = [str(cards.data(cards.index(row))) for row in range(3)]
    assert f"promet{FINE}?" in said[0]
    assert f"«{FINE}Nul{FINE}; pas même moi{FINE}»" in said[1]


def test_f2_on_a_note_edits_the_point_it_went_to(pointed: Stage) -> None:
    pointed.press(Qt.Key.Key_F2)
    pointed.type(" Toi ?")
    pointed.press(Qt.Key.Key_Return)
    assert pointed.board().points[0].wording == "Qui promet ? Toi ?"


def test_after_f2_on_a_note_without_a_point_the_words_typed_do_nothing(pointed: Stage) -> None:
    board = pointed.page.convergence.board
    notes = board.columns.left.list
    pointed.press(Qt.Key.Key_Down)
    before, at = pointed.board(), notes.currentIndex().row()
    pointed.press(Qt.Key.Key_F2)
    assert board.notice.text == "Choisissez un point à reformuler."
    pointed.type("rudvapg 1 nul")
    pointed.settle()
    assert pointed.board() == before
    assert notes.currentIndex().row() == at
    assert board.notice.text.startswith("Rien n’a été fait")
    pointed.press(Qt.Key.Key_Escape)
    pointed.press(Qt.Key.Key_Space)
    assert len(pointed.board().points) == 2
