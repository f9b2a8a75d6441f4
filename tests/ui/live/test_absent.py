"""A listener who is not there keeps nobody from ending the evening, and the documents say so."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.live.stage import ALT, CTRL, Stage
from workshop.authors import FACILITATOR
from workshop.commands.roles import ChooseListener, Somebody
from workshop.model.base import new_id
from workshop.model.kinds import MarkKind, PointState, SessionState


@pytest.fixture
def noted(stage: Stage) -> Stage:
    """The first listener has taken three notes, the second never came."""
    stage.open_and_start()
    stage.go("capture")
    for words in ("!une", "+deux", "!trois"):
        stage.note(words)
    stage.go("convergence")
    return stage


def choose_all(stage: Stage) -> None:
    for _ in range(3):
        stage.press(Qt.Key.Key_Space)
        stage.press(Qt.Key.Key_Down)


def test_one_listener_alone_ends_the_evening_by_keys(noted: Stage) -> None:
    noted.press(Qt.Key.Key_Right)
    noted.press(Qt.Key.Key_A)
    assert [side.absent for side in noted.board().lists] == [False, True]
    assert noted.page.convergence.ready.cards[1].accessibleName() == "Yann Morvan\u00a0: absent"
    noted.press(Qt.Key.Key_Left)
    noted.press(Qt.Key.Key_Space)
    assert noted.board().open
    choose_all(noted)
    noted.press(Qt.Key.Key_Return, CTRL)
    assert {one.state for one in noted.board().points} == {PointState.RATIFIED}
    assert noted.shows(noted.page.convergence.agreed)
    noted.press(Qt.Key.Key_Space)
    assert noted.library.queries.session(noted.session).state is SessionState.HELD
    dossier = noted.library.queries.session_dossier(noted.session)
    assert [one.given_first for one in dossier.absent_listeners] == ["Yann Morvan"]


def test_marking_the_last_one_absent_opens_the_lists_that_are_closed(noted: Stage) -> None:
    noted.press(Qt.Key.Key_Space)
    assert not noted.board().open
    noted.page.convergence.ready.places[1].away.click()
    noted.settle()
    assert noted.board().open
    noted.press(Qt.Key.Key_Z, CTRL)
    assert not noted.board().open
    assert [side.absent for side in noted.board().lists] == [False, False]


def test_who_comes_late_is_there_after_all(noted: Stage) -> None:
    card = noted.page.convergence.ready.places[1]
    card.away.click()
    noted.settle()
    card.card.click()
    noted.settle()
    assert [(side.absent, side.ready) for side in noted.board().lists] == [(False, False), (False, False)]


def test_nobody_is_waited_for_any_longer_for_a_stated_reason(noted: Stage) -> None:
    ready = noted.page.convergence.ready
    noted.press(Qt.Key.Key_Space)
    noted.press(Qt.Key.Key_O)
    assert noted.focus is ready.anyway.reason
    noted.press(Qt.Key.Key_Return)
    assert not noted.board().open
    noted.type("Yann a été rappelé")
    noted.press(Qt.Key.Key_Return)
    assert noted.board().open
    marks = noted.library.queries.marks(noted.session)
    assert [one.remark for one in marks if one.mark_kind is MarkKind.CONVERGE] == ["Yann a été rappelé"]


def test_who_leaves_before_signing_is_marked_absent_at_the_board(noted: Stage) -> None:
    noted.library.convergence(noted.session).open(noted.listeners[0], "Yann a été rappelé")
    noted.settle_soon()
    noted.qtbot.waitUntil(lambda: noted.shows(noted.page.convergence.board))
    choose_all(noted)
    noted.press(Qt.Key.Key_Return, CTRL)
    assert {one.state for one in noted.board().points} == {PointState.CHOSEN}
    noted.press(Qt.Key.Key_A)
    assert {one.state for one in noted.board().points} == {PointState.RATIFIED}


def test_with_three_listeners_the_head_and_the_cards_say_whose_notes_they_are(stage: Stage) -> None:
    third = ChooseListener(
        role_id=new_id(), session_id=stage.session, who=Somebody(family="Gall", given="Maud")
    )
    stage.library.desk.do(third, FACILITATOR)
    stage.open_and_start()
    stage.go("capture")
    for words in ("!de Claire", "!de Yann", "!de Maud"):
        stage.note(words)
        stage.press(Qt.Key.Key_L, CTRL | ALT)
    everybody = [one.person_id for one in stage.library.queries.session(stage.session).listeners]
    for person in everybody:
        stage.library.convergence(stage.session).ready(person)
    stage.settle_soon()
    stage.go("convergence")
    column = stage.page.convergence.board.columns.right
    stage.qtbot.waitUntil(lambda: column.head == ("Les autres écoutants", "Yann Morvan, Maud Gall"))
    assert [card.of for card in column.list.cards.cards] == ["Yann Morvan", "Maud Gall"]
    spoken = [str(column.list.cards.data(column.list.cards.index(row))) for row in range(2)]
    assert [one.split(",")[0] for one in spoken] == ["Yann Morvan", "Maud Gall"]
