"""A small evening played wholly by keys, from the opening to both signatures and the end."""

from PySide6.QtCore import Qt

from tests.ui.live.stage import ALT, CTRL, Stage
from workshop.model.kinds import NoteKind, PointKind, PointState, SessionState


def test_an_evening_is_lived_by_keys_alone(stage: Stage) -> None:
    page = stage.page
    page.focus_pane()
    stage.press(Qt.Key.Key_Space)
    assert stage.library.queries.session(stage.session).state is SessionState.OPEN
    stage.press(Qt.Key.Key_Space)
    assert page.screen_state.evening is not None
    assert page.screen_state.evening.progress.started

    stage.go("capture")
    stage.pass_time(minutes=14)
    stage.note("!Une promesse récitée n’engage personne")
    stage.note("+Laisser un geste par mois à la main de chaque équipe")
    stage.press(Qt.Key.Key_Right, CTRL | ALT)
    stage.pass_time(minutes=35)
    stage.note('"On ne promet qu’à quelqu’un')
    stage.press(Qt.Key.Key_L, CTRL | ALT)
    assert page.listener_at_hand == stage.listeners[1]
    stage.note("!La promesse récitée n’engage vraiment personne")
    stage.note("+Un mot écrit à la main après une réclamation")
    assert [len(stage.notes(0)), len(stage.notes(1))] == [3, 2]
    assert stage.notes(0)[2].note_kind is NoteKind.VERBATIM

    stage.go("convergence")
    stage.press(Qt.Key.Key_Space)
    assert not stage.board().open
    stage.press(Qt.Key.Key_Left)
    stage.press(Qt.Key.Key_Space)
    assert stage.board().open
    assert stage.shows(page.convergence.board)

    assert page.convergence.board.link.isVisible()
    stage.press(Qt.Key.Key_R)
    assert not page.convergence.board.link.isVisible()
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Space)
    points = stage.board().points
    assert len(points) == 3
    assert len(points[0].sources) == 2

    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_1)
    assert stage.board().points[0].id == points[2].id
    stage.press(Qt.Key.Key_P)
    assert stage.board().points[0].point_kind is PointKind.PROPOSAL
    stage.press(Qt.Key.Key_F2)
    stage.type(", l’été")
    stage.press(Qt.Key.Key_Return)
    assert stage.board().points[0].wording.endswith(", l’été")

    stage.press(Qt.Key.Key_Return, CTRL)
    assert [one.person_id for one in stage.board().signatures] == [stage.listeners[1]]
    stage.press(Qt.Key.Key_L, CTRL | ALT)
    stage.press(Qt.Key.Key_Return, CTRL)
    assert {one.state for one in stage.board().points} == {PointState.RATIFIED}
    assert stage.shows(page.convergence.agreed)
    stage.press(Qt.Key.Key_Space)
    assert stage.library.queries.session(stage.session).state is SessionState.HELD
