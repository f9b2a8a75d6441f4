"""Undo in the menu of the window is that of the pane one is in."""

from PySide6.QtCore import Qt

from tests.ui.live.stage import ALT, CTRL, Stage
from ui.undo_actions import UndoActions
from workshop.authors import FACILITATOR
from workshop.commands.base import board_of


def actions_of(stage: Stage) -> UndoActions:
    acts = UndoActions(stage.face, stage.window)
    acts.serve(stage.library.desk)
    stage.page.undo_stack_changed.connect(lambda: acts.go_to(*stage.page.undo_stack))
    return acts


def test_each_pane_says_whose_stack_it_undoes(stage: Stage) -> None:
    stage.open_and_start()
    first, second = stage.listeners
    assert stage.page.undo_stack == (FACILITATOR, FACILITATOR)
    stage.go("capture")
    assert stage.page.undo_stack == (first, first)
    stage.press(Qt.Key.Key_L, CTRL | ALT)
    assert stage.page.undo_stack == (second, second)
    stage.go("convergence")
    assert stage.page.undo_stack == (board_of(stage.session), second)


def test_the_menu_names_and_takes_back_the_listeners_own_note(stage: Stage) -> None:
    stage.open_and_start()
    acts = actions_of(stage)
    stage.go("capture")
    stage.note("à moi")
    acts.changed()
    assert acts.undo.text() == "Annuler\u00a0: " + stage.face.language("Keep a note")
    acts.undo.trigger()
    stage.settle()
    assert stage.notes(0) == []
    acts.redo.trigger()
    stage.settle()
    assert [note.text for note in stage.notes(0)] == ["à moi"]
    stage.press(Qt.Key.Key_L, CTRL | ALT)
    assert not acts.undo.isEnabled()


def test_the_menu_undoes_at_the_board_in_the_name_of_who_is_there(stage: Stage) -> None:
    stage.open_and_start()
    acts = actions_of(stage)
    stage.go("convergence")
    stage.press(Qt.Key.Key_Space)
    assert stage.board().lists[0].ready
    acts.changed()
    assert acts.undo.isEnabled()
    acts.undo.trigger()
    stage.settle()
    assert not stage.board().lists[0].ready
    assert stage.library.feed.after(0)[-1].author == stage.listeners[0]
