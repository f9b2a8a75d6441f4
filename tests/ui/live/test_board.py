"""The convergence board, by keys: ready, pairs, four places, words, order, dots, agreements."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.live.stage import ALT, CTRL, SHIFT, Stage
from ui.live.board_pane import BoardPane
from workshop.commands.steps import DeclareReady
from workshop.model.kinds import PointKind, PointState, SessionState, Together

FIRST = (
    "!Une promesse récitée n’engage personne",
    "+Laisser un geste par mois à chaque équipe",
    '"On ne promet qu’à quelqu’un',
    "~Mesurer la durée versus prendre le temps",
    "?Qui a le droit de promettre",
)
SECOND = ("!La promesse récitée n’engage vraiment personne", "+Un mot écrit à la main après une réclamation")


@pytest.fixture
def noted(stage: Stage) -> Stage:
    """Both listeners have noted, and the convergence pane is shown."""
    stage.open_and_start()
    for listener, lines in enumerate((FIRST, SECOND)):
        for line in lines:
            stage.clock.move(minutes=1)
            stage.library.capture.keep_line(stage.session, stage.listeners[listener], line)
    stage.settle()
    stage.go("convergence")
    return stage


@pytest.fixture
def converging(noted: Stage) -> Stage:
    """Both lists are open; the keyboard is in the left one."""
    for person in noted.listeners:
        noted.library.desk.do(DeclareReady(session_id=noted.session, person_id=person), person)
    noted.qtbot.waitUntil(lambda: noted.page.convergence.pane is noted.page.convergence.board)
    noted.settle()
    return noted


def pane(stage: Stage) -> BoardPane:
    return stage.page.convergence.board


def choose(stage: Stage, count: int) -> None:
    """Choose the first notes of the left list, one after the other."""
    for number in range(count):
        if number:
            stage.press(Qt.Key.Key_Down)
        stage.press(Qt.Key.Key_Space)
    assert len(stage.board().points) == min(count, 4)


def into_tray(stage: Stage, count: int) -> None:
    choose(stage, count)
    stage.press(Qt.Key.Key_Right)


def test_either_listener_takes_ready_back_while_the_other_is_not(noted: Stage) -> None:
    stage = noted
    ready = stage.page.convergence.ready
    assert stage.page.convergence.pane is ready
    stage.press(Qt.Key.Key_Space)
    assert [card.isChecked() for card in ready.cards] == [True, False]
    stage.press(Qt.Key.Key_Space)
    assert [card.isChecked() for card in ready.cards] == [False, False]
    assert not stage.board().open


def test_the_words_of_the_other_are_not_read_before_both_are_ready(noted: Stage) -> None:
    lists = noted.library.queries.board(noted.session, noted.listeners[0]).lists
    assert [len(one.notes) for one in lists] == [5, 0]
    assert pane(noted).columns.right.list.cards.cards == []


def test_a_likely_pair_comes_on_top_of_both_lists_and_is_never_brought_together_alone(
    converging: Stage,
) -> None:
    board = pane(converging)
    assert board.link.isVisible()
    assert board.columns.left.list.cards.cards[0].proposed
    assert board.columns.right.list.cards.cards[0].proposed
    assert converging.board().stacks == ()
    converging.press(Qt.Key.Key_R)
    (stack,) = converging.board().stacks
    assert stack.together is Together.STACKED
    assert not board.link.isVisible()
    converging.press(Qt.Key.Key_U)
    assert converging.board().stacks == ()
    assert board.link.isVisible()


def test_distinct_notes_are_not_proposed_again(converging: Stage) -> None:
    converging.press(Qt.Key.Key_D)
    assert converging.board().stacks[0].together is Together.DISTINCT
    assert pane(converging).pair is None


def test_notes_nobody_proposed_can_be_brought_together_too(converging: Stage) -> None:
    converging.press(Qt.Key.Key_D)
    converging.press(Qt.Key.Key_Down)
    left = pane(converging).columns.left.list.current_note
    right = pane(converging).columns.right.list.current_note
    assert left is not None
    assert right is not None
    converging.press(Qt.Key.Key_R)
    stacked = [one.note_ids for one in converging.board().stacks if one.together is Together.STACKED]
    assert stacked == [(left.id, right.id)]


def test_a_chosen_note_says_where_it_went_and_is_not_chosen_twice(converging: Stage) -> None:
    choose(converging, 1)
    converging.press(Qt.Key.Key_Space)
    assert len(converging.board().points) == 1
    assert "1" in pane(converging).notice.text
    cards = pane(converging).columns.left.list.cards
    assert "point 1" in str(cards.data(cards.index(0)))


def test_a_free_place_is_left_for_each_point_to_come(converging: Stage) -> None:
    choose(converging, 3)
    assert len(pane(converging).tray.cards) == 3
    free = [one for one in pane(converging).tray._free if one.isVisible()]
    assert [one.accessibleName() for one in free] == ["Place 4, libre"]


@pytest.mark.parametrize(
    ("answer", "sources", "chosen", "reserve"),
    [
        (Qt.Key.Key_R, 2, 4, 0),
        (Qt.Key.Key_E, 1, 4, 1),
        (Qt.Key.Key_K, 1, 4, 1),
        (Qt.Key.Key_Escape, 1, 4, 0),
    ],
)
def test_the_fifth_is_refused_inside_the_tray_with_three_ways_out(
    converging: Stage, answer: Qt.Key, sources: int, chosen: int, reserve: int
) -> None:
    converging.press(Qt.Key.Key_D)
    choose(converging, 4)
    before = converging.board().points
    converging.press(Qt.Key.Key_Down)
    converging.press(Qt.Key.Key_Space)
    asked = pane(converging).tray.one_too_many
    assert asked.isVisible()
    assert converging.focus is asked
    converging.press(Qt.Key.Key_2)
    assert asked.target == 2
    converging.press(answer)
    board = converging.board()
    assert not asked.isVisible()
    assert (len(board.points), len(board.reserve)) == (chosen, reserve)
    assert len(board.points[1].sources) == sources
    assert (board.points[1].id == before[1].id) is (answer is not Qt.Key.Key_E)


def test_a_point_of_the_reserve_comes_back_by_an_exchange(converging: Stage) -> None:
    converging.press(Qt.Key.Key_D)
    into_tray(converging, 4)
    converging.press(Qt.Key.Key_Delete)
    assert (len(converging.board().points), len(converging.board().reserve)) == (3, 1)
    for _ in range(3):
        converging.press(Qt.Key.Key_Down)
    converging.press(Qt.Key.Key_Space)
    assert (len(converging.board().points), len(converging.board().reserve)) == (4, 0)


def test_delete_puts_in_reserve_then_withdraws(converging: Stage) -> None:
    into_tray(converging, 1)
    point = converging.board().points[0].id
    converging.press(Qt.Key.Key_Backspace)
    assert [one.id for one in converging.board().reserve] == [point]
    pane(converging).tray.focus_card(0)
    converging.press(Qt.Key.Key_Delete)
    assert converging.board().reserve == ()
    assert pane(converging).columns.left.list.hasFocus()


def test_points_are_worded_in_place_and_escape_restores(converging: Stage) -> None:
    into_tray(converging, 1)
    before = converging.board().points[0].wording
    converging.press(Qt.Key.Key_F2)
    converging.type(" ?! Vp1G")
    converging.press(Qt.Key.Key_Escape)
    assert converging.board().points[0].wording == before
    converging.press(Qt.Key.Key_F2)
    converging.type(" à l’été")
    converging.press(Qt.Key.Key_Return)
    point = converging.board().points[0]
    assert point.wording == f"{before} à l’été"
    assert [one.text for one in point.wordings] == [before, point.wording]
    card = pane(converging).tray.cards[0]
    assert converging.focus is card
    converging.press(Qt.Key.Key_F3)
    assert card._history.isVisible()


def test_the_kind_is_a_key(converging: Stage) -> None:
    into_tray(converging, 1)
    converging.press(Qt.Key.Key_P)
    assert converging.board().points[0].point_kind is PointKind.PROPOSAL
    converging.press(Qt.Key.Key_V)
    assert converging.board().points[0].point_kind is PointKind.VIGILANCE


def test_the_order_is_a_digit_or_alt_and_an_arrow(converging: Stage) -> None:
    into_tray(converging, 3)
    first, second, third = (one.id for one in converging.board().points)
    converging.press(Qt.Key.Key_3)
    assert [one.id for one in converging.board().points] == [second, third, first]
    assert pane(converging).tray.current is pane(converging).tray.card(first)
    converging.press(Qt.Key.Key_Up, ALT)
    assert [one.id for one in converging.board().points] == [second, first, third]


def test_dots_are_typed_in_the_corner_of_the_card(converging: Stage) -> None:
    into_tray(converging, 1)
    converging.press(Qt.Key.Key_G)
    converging.type("12")
    converging.press(Qt.Key.Key_Return)
    assert converging.board().points[0].dots == 12
    assert converging.focus is pane(converging).tray.cards[0]


def test_both_sign_with_the_chord_between_them_and_the_points_are_shown(converging: Stage) -> None:
    choose(converging, 3)
    converging.press(Qt.Key.Key_Return, CTRL)
    assert [card.isChecked() for card in pane(converging).signing.cards] == [True, False]
    converging.press(Qt.Key.Key_L, CTRL | ALT)
    converging.press(Qt.Key.Key_Return, CTRL)
    assert {one.state for one in converging.board().points} == {PointState.RATIFIED}
    agreed = converging.page.convergence.agreed
    assert converging.shows(agreed)
    converging.press(Qt.Key.Key_Escape)
    assert converging.shows(pane(converging))


def test_any_change_takes_all_agreements_back_and_says_so(converging: Stage) -> None:
    choose(converging, 3)
    converging.press(Qt.Key.Key_Return, CTRL)
    converging.press(Qt.Key.Key_Right)
    converging.press(Qt.Key.Key_P)
    assert converging.board().signatures == ()
    assert "repris" in pane(converging).notice.text


def test_fewer_than_the_series_asks_for_is_asked_once(converging: Stage) -> None:
    choose(converging, 2)
    converging.press(Qt.Key.Key_Return, CTRL)
    assert converging.board().signatures == ()
    assert "3" in pane(converging).notice.text
    converging.press(Qt.Key.Key_Return, CTRL)
    assert len(converging.board().signatures) == 1


def test_signing_while_words_are_typed_keeps_them_and_asks_to_read_again(converging: Stage) -> None:
    into_tray(converging, 3)
    converging.press(Qt.Key.Key_F2)
    converging.type(" enfin")
    converging.press(Qt.Key.Key_Return, CTRL)
    assert converging.board().signatures == ()
    assert any(one.wording.endswith(" enfin") for one in converging.board().points)


def test_undo_here_is_the_boards_whoever_did_it(converging: Stage) -> None:
    choose(converging, 2)
    converging.press(Qt.Key.Key_L, CTRL | ALT)
    converging.press(Qt.Key.Key_Z, CTRL)
    assert len(converging.board().points) == 1
    converging.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert len(converging.board().points) == 2


def test_ending_the_session_can_be_taken_back_from_the_cockpit(converging: Stage) -> None:
    choose(converging, 3)
    converging.press(Qt.Key.Key_Return, CTRL)
    converging.press(Qt.Key.Key_L, CTRL | ALT)
    converging.press(Qt.Key.Key_Return, CTRL)
    converging.press(Qt.Key.Key_Space)
    assert converging.library.queries.session(converging.session).state is SessionState.HELD
    assert not converging.page.convergence.agreed.hold.isVisible()
    converging.go("cockpit")
    assert converging.page.cockpit.time_left.figure.words == "séance tenue"
    converging.press(Qt.Key.Key_Z, CTRL)
    assert converging.library.queries.session(converging.session).state is SessionState.CONVERGING


def test_empty_lists_say_nothing_is_chosen_and_break_nothing(stage: Stage) -> None:
    stage.library.runner.open(stage.session)
    stage.settle_soon()
    stage.go("convergence")
    for person in stage.listeners:
        stage.library.desk.do(DeclareReady(session_id=stage.session, person_id=person), person)
    stage.qtbot.waitUntil(lambda: stage.page.convergence.pane is pane(stage))
    stage.settle()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_R, Qt.Key.Key_D, Qt.Key.Key_U, Qt.Key.Key_F2, Qt.Key.Key_Right):
        stage.press(key)
    stage.press(Qt.Key.Key_Return, CTRL)
    assert stage.board().signatures == ()
    assert pane(stage).notice.text
