"""Live in every appearance, language and size: named, laid out, and nothing cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.accessible import nameless
from tests.ui.live.stage import Stage
from ui.live.bar import PANES
from workshop.commands.steps import DeclareReady


@pytest.fixture
def converging(stage: Stage) -> Stage:
    stage.open_and_start()
    for listener, line in enumerate(
        ("!Une promesse récitée n’engage personne", "!Promesse récitée, personne")
    ):
        stage.library.capture.keep_line(stage.session, stage.listeners[listener], line)
    for person in stage.listeners:
        stage.library.desk.do(DeclareReady(session_id=stage.session, person_id=person), person)
    stage.settle_soon()
    return stage


def test_everything_one_can_reach_has_a_name(converging: Stage) -> None:
    for pane in PANES:
        converging.page.show_pane(pane)
        converging.settle()
        assert nameless(converging.window) == []


@pytest.mark.parametrize("appearance", ["light", "dark", "dim"])
@pytest.mark.parametrize("code", ["fr", "en"])
def test_appearance_and_language_change_while_it_runs_and_the_keyboard_stays(
    converging: Stage, appearance: str, code: str
) -> None:
    converging.page.show_pane("capture")
    converging.type("à demi")
    focus = converging.focus
    converging.face.theme.use(appearance)
    converging.face.language.use(code)
    converging.settle()
    assert converging.focus is focus
    assert converging.page.capture.pane.line.content.text == "à demi"
    for pane in PANES:
        converging.page.show_pane(pane)
        assert not converging.window.grab().isNull()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 720)])
@pytest.mark.parametrize("scale", [100, 200])
def test_the_panes_fit_the_window_at_every_size_of_text(
    converging: Stage, width: int, height: int, scale: int
) -> None:
    converging.face.theme.set_text_scale(scale)
    converging.window.resize(width, height)
    for pane in PANES:
        converging.page.show_pane(pane)
        converging.settle()
        converging.window.resize(width, height)
        QApplication.processEvents()
        assert (converging.window.width(), converging.window.height()) == (width, height), pane


def test_one_column_at_a_time_is_shown_where_three_do_not_fit(converging: Stage) -> None:
    converging.face.theme.set_text_scale(200)
    converging.page.show_pane("convergence")
    converging.settle()
    columns = converging.page.convergence.board.columns
    shown = [columns.left.isVisible(), columns.tray.isVisible(), columns.right.isVisible()]
    assert shown == [True, False, False]
    converging.press(Qt.Key.Key_Right)
    assert columns.right.isVisible()


def test_the_digits_are_full_size_when_there_is_room_and_smaller_above_one_hour(converging: Stage) -> None:
    converging.page.show_pane("cockpit")
    digits = converging.page.cockpit.time_left
    assert digits.digits_font().pixelSize() == 272
    converging.library.runner.minutes(converging.session, 70)
    converging.settle_soon()
    converging.page.screen_state.watch()
    assert digits.figure.text == "1:15:00"
    assert digits.digits_font().pixelSize() <= 216
