"""The cockpit: what it shows at each moment, and its keys, bare and as chords."""

from PySide6.QtCore import Qt

from tests.ui.live.stage import ALT, CTRL, SHIFT, Stage
from ui.actions import make_action
from ui.live.time_left import Figure
from workshop.model.kinds import SessionState


def figure(stage: Stage) -> Figure:
    return stage.page.cockpit.time_left.figure


def test_before_the_session_it_shows_the_planned_hour_and_the_one_thing_to_do(stage: Stage) -> None:
    cockpit = stage.page.cockpit
    assert figure(stage).text == "17:00"
    assert cockpit.step.isVisible()
    assert cockpit.step.text() == "Ouvrir la séance"
    assert not cockpit.keys["next"].isVisible()
    assert not cockpit.keys["pause"].isVisible()


def test_enter_opens_then_starts_the_evening(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Return)
    assert stage.library.queries.session(stage.session).state is SessionState.OPEN
    stage.press(Qt.Key.Key_Return)
    assert figure(stage).text == "5:00"
    assert stage.focus is stage.page.cockpit


def test_the_time_left_is_computed_and_takes_the_colours_of_the_end(stage: Stage) -> None:
    stage.open_and_start()
    stage.pass_time(minutes=3, seconds=50)
    assert (figure(stage).text, figure(stage).role) == ("1:10", "ink")
    stage.pass_time(seconds=20)
    assert (figure(stage).text, figure(stage).words) == ("0:50", "bientôt")
    stage.pass_time(seconds=40)
    assert (figure(stage).text, figure(stage).icon) == ("0:10", "info")
    stage.pass_time(minutes=1, seconds=58)
    assert (figure(stage).text, figure(stage).role, figure(stage).icon) == ("+1:48", "error", "octagon-alert")


def test_bare_keys_run_the_agenda(stage: Stage) -> None:
    stage.open_and_start()
    stage.page.focus_pane()
    cockpit = stage.page.cockpit
    stage.press(Qt.Key.Key_Right)
    assert figure(stage).text == "30:00"
    stage.press(Qt.Key.Key_Up)
    assert figure(stage).text == "31:00"
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Up, SHIFT)
    assert figure(stage).text == "35:00"
    stage.press(Qt.Key.Key_Space)
    stage.pass_time(minutes=4)
    assert (figure(stage).text, figure(stage).words) == ("35:00", "en pause")
    assert cockpit.keys["pause"].text() == "Reprendre"
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Left)
    assert figure(stage).text == "5:00"
    stage.press(Qt.Key.Key_Z, CTRL)
    assert figure(stage).text == "35:00"
    stage.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert figure(stage).text == "5:00"


def test_next_pressed_by_mistake_is_taken_back_as_often(stage: Stage) -> None:
    stage.open_and_start()
    stage.page.focus_pane()
    for _ in range(8):
        stage.press(Qt.Key.Key_Right)
    assert figure(stage).words == "fin du déroulé"
    stage.press(Qt.Key.Key_Right)
    for _ in range(8):
        stage.press(Qt.Key.Key_Z, CTRL)
    assert figure(stage).text == "5:00"


def test_chords_work_from_the_capture_line_without_moving_focus_or_text(stage: Stage) -> None:
    stage.open_and_start()
    stage.go("capture")
    edit = stage.page.capture.pane.line.edit
    stage.type("!à moitié → écrit")
    before = edit.textCursor().position()
    for key, modifiers in (
        (Qt.Key.Key_Right, CTRL | ALT),
        (Qt.Key.Key_Up, CTRL | ALT),
        (Qt.Key.Key_Up, CTRL | ALT | SHIFT),
        (Qt.Key.Key_Space, CTRL | ALT),
    ):
        stage.press(key, modifiers)
        assert stage.focus is edit
        assert edit.toPlainText() == "à moitié → écrit"
        assert edit.textCursor().position() == before
    stage.page.show_pane("cockpit")
    assert (figure(stage).text, figure(stage).words) == ("36:00", "en pause")


def test_the_facts_say_late_end_and_next_and_only_a_passed_limit_is_a_fault(stage: Stage) -> None:
    stage.open_and_start()
    stage.page.focus_pane()
    offset, end, following = (cell.fact for cell in stage.page.cockpit.facts.cells)
    assert offset is not None
    assert end is not None
    assert following is not None
    assert (offset.figure, end.figure, end.passed) == ("0 min", "19:30", False)
    assert following.figure == "17:05"
    stage.pass_time(minutes=12)
    offset, end, _ = (cell.fact for cell in stage.page.cockpit.facts.cells)
    assert offset is not None
    assert end is not None
    assert (offset.figure, end.figure, end.passed) == ("+7 min", "19:37", True)


def test_the_ruler_puts_what_is_past_where_it_was_and_the_rest_after_now(stage: Stage) -> None:
    stage.open_and_start()
    stage.page.focus_pane()
    stage.pass_time(minutes=12)
    stage.press(Qt.Key.Key_Right)
    scale = stage.page.cockpit.ruler.scale
    assert [round(one.begins) for one in scale.stretches[:3]] == [0, 12, 42]
    assert [one.current for one in scale.stretches[:3]] == [False, True, False]
    assert (scale.now, scale.limit) == (12.0, 150.0)


def test_who_has_the_floor_is_shown_with_a_clock(stage: Stage) -> None:
    stage.open_and_start()
    assert not stage.page.cockpit.floor.isVisible()
    stage.library.runner.floor(stage.session, stage.listeners[0])
    stage.qtbot.waitUntil(lambda: stage.page.screen_state.floor is not None)
    stage.pass_time(seconds=72)
    floor = stage.page.screen_state.floor
    assert floor is not None
    assert (floor.name, floor.seconds) == ("Claire Aubin", 72)
    assert stage.page.cockpit.floor.isVisible()


def test_a_jump_of_the_machine_clock_does_not_move_the_time_left(stage: Stage) -> None:
    stage.open_and_start()
    stage.pass_time(minutes=1)
    stage.clock.set(stage.clock.now().replace(hour=20))
    stage.page.screen_state.watch()
    stage.settle()
    stage.page.screen_state.watch()
    assert figure(stage).text == "4:00"


def test_the_language_changes_while_it_runs(stage: Stage) -> None:
    stage.open_and_start()
    stage.face.language.use("en")
    stage.settle()
    assert figure(stage).words == "left"
    assert stage.page.cockpit.keys["next"].text() == "Next"


def test_undo_of_the_window_does_not_stand_in_the_way_of_the_panes_own(stage: Stage) -> None:
    heard: list[str] = []
    of_the_window = make_action(stage.face, stage.window, "Undo", "Ctrl+Z")
    of_the_window.triggered.connect(lambda: heard.append("window"))
    stage.open_and_start()
    stage.page.focus_pane()
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Z, CTRL)
    assert figure(stage).text == "5:00"
    assert heard == []
