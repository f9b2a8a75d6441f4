"""Where one is led: the session under way first, its documents and the next one after the end."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.fakes import HandClock
from tests.ui.live.stage import ALT, CTRL, Stage, build
from ui.assembly import open_library
from ui.face import Face
from ui.live.page import LivePage
from workshop.authors import FACILITATOR
from workshop.commands.roles import ChooseListener, Somebody
from workshop.commands.series import AddSeries
from workshop.commands.sessions import AddSession
from workshop.commands.steps import DeclareReady
from workshop.model.base import Id, new_id
from workshop.model.kinds import SessionState

LINES = (
    "!Une promesse récitée n’engage personne",
    "+Laisser un geste par mois",
    "?Qui a le droit de promettre",
)


def plan_another(stage: Stage) -> Id:
    """Plan a session after the one of the stage."""
    series = stage.library.queries.session(stage.session).series_id
    following = new_id()
    planned = AddSession(
        session_id=following, series_id=series, theme="La trace", date=date(2026, 4, 9), usual=True
    )
    stage.library.desk.do(planned, FACILITATOR)
    return following


@pytest.fixture
def signed(stage: Stage) -> Stage:
    """Three points, signed by both; the session is not closed yet."""
    plan_another(stage)
    stage.open_and_start()
    for line in LINES:
        stage.library.capture.keep_line(stage.session, stage.listeners[0], line)
    stage.settle()
    stage.go("convergence")
    for person in stage.listeners:
        stage.library.desk.do(DeclareReady(session_id=stage.session, person_id=person), person)
    stage.qtbot.waitUntil(lambda: stage.page.convergence.pane is stage.page.convergence.board)
    stage.settle()
    for _ in LINES:
        stage.press(Qt.Key.Key_Space)
        stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.press(Qt.Key.Key_L, CTRL | ALT)
    stage.press(Qt.Key.Key_Return, CTRL)
    assert stage.shows(stage.page.convergence.agreed)
    return stage


def test_after_the_end_one_stays_at_this_session_with_the_way_to_its_documents(signed: Stage) -> None:
    places: list[str] = []
    signed.page.place_requested.connect(places.append)
    signed.press(Qt.Key.Key_Return)
    assert signed.library.queries.session(signed.session).state is SessionState.HELD
    agreed = signed.page.convergence.agreed
    assert signed.page.acts.session == signed.session
    assert signed.shows(agreed)
    assert agreed.title.text() == "Séance\u00a01 close · 3 points"
    assert signed.focus is agreed.documents
    signed.press(Qt.Key.Key_Return)
    signed.press(Qt.Key.Key_D)
    assert places == ["compose", "compose"]


def test_a_key_leads_on_to_the_next_session(signed: Stage) -> None:
    signed.press(Qt.Key.Key_Return)
    signed.press(Qt.Key.Key_N)
    assert signed.page.pane == "cockpit"
    reading = signed.page.screen_state.reading
    assert reading is not None
    assert reading.session.theme == "La trace"


def test_the_cockpit_closes_the_session_once_everybody_has_signed(signed: Stage) -> None:
    signed.go("cockpit")
    for _ in range(8):
        signed.library.runner.next(signed.session)
    signed.settle_soon()
    step = signed.page.cockpit.step
    assert (step.text(), step.isVisible()) == ("Clore la séance", True)
    signed.page.focus_pane()
    signed.press(Qt.Key.Key_Return)
    assert signed.library.queries.session(signed.session).state is SessionState.HELD
    assert signed.shows(signed.page.convergence.agreed)
    signed.go("cockpit")
    assert step.text() == "Aller aux documents"


def test_live_opens_on_the_session_under_way_and_the_line_of_who_was_typing(
    qtbot: QtBot, face: Face, tmp_path: Path
) -> None:
    library = open_library(tmp_path / "again.resonance", write=True, clock=HandClock(), program="tests")
    series, _, _ = build(library)
    under_way = new_id()
    planned = AddSession(session_id=under_way, series_id=series, theme="La trace", date=date(2026, 3, 12))
    library.desk.do(planned, FACILITATOR)
    for family, given in (("Aubin", "Claire"), ("Morvan", "Yann")):
        who = Somebody(family=family, given=given)
        library.desk.do(ChooseListener(role_id=new_id(), session_id=under_way, who=who), FACILITATOR)
    listeners = [one.person_id for one in library.queries.session(under_way).listeners]
    library.runner.open(under_way)
    library.capture.save_draft(under_way, listeners[1], "à demi")
    page = LivePage(face, library, series)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: page.acts.session == under_way)
    assert page.listener_at_hand == listeners[1]
    qtbot.waitUntil(lambda: not face.background.busy)
    page.close_page()
    face.background.close()
    library.close()


def test_an_empty_place_has_a_button_for_the_way_on(stage: Stage) -> None:
    for pane, waiting in (
        ("convergence", stage.page.convergence.waiting),
        ("capture", stage.page.capture.waiting),
    ):
        stage.go(pane)
        assert waiting.way_on.text() == "Ouvrir la séance"
        assert stage.focus is waiting.way_on
    stage.press(Qt.Key.Key_Return)
    assert stage.library.queries.session(stage.session).state is SessionState.OPEN
    assert stage.focus is stage.page.capture.pane.line.edit


def test_a_series_without_a_session_leads_to_prepare(qtbot: QtBot, face: Face, tmp_path: Path) -> None:
    library = open_library(tmp_path / "empty.resonance", write=True, clock=HandClock(), program="tests")
    series = new_id()
    library.desk.do(AddSeries(series_id=series, title="Veillées"), FACILITATOR)
    page = LivePage(face, library, series)
    qtbot.addWidget(page)
    page.show()
    places: list[str] = []
    page.place_requested.connect(places.append)
    qtbot.waitUntil(lambda: page.cockpit.step.text() == "Préparer")
    for pane, button in (
        ("cockpit", page.cockpit.step),
        ("capture", page.capture.waiting.way_on),
        ("convergence", page.convergence.waiting.way_on),
    ):
        page.show_pane(pane)
        assert button.isVisible()
        button.click()
    assert places == ["prepare"] * 3
    page.close_page()
    face.background.close()
    library.close()
