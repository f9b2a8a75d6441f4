"""When the keyboard changes hands, no typed word is lost: refused, late, half typed or being corrected."""

import sqlite3
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.keys import press, type_text
from tests.ui.live.stage import ALT, CTRL, Stage
from ui.live.capture_pane import CapturePane
from ui.live.line_memory import Typed
from ui.live.page import LivePage
from workshop.errors import WorkshopError
from workshop.model.kinds import NoteKind

LONG = "é" * 15_000
"""More than fits on the pages a library has to spare."""
TOO_LONG = "é" * 20_001


@pytest.fixture
def noting(stage: Stage) -> Stage:
    """The evening has begun and the keyboard is in the line."""
    stage.open_and_start()
    stage.go("capture")
    return stage


@pytest.fixture
def disk(noting: Stage) -> Callable[[int], None]:
    """Leave the disk this many pages of room."""
    connection: sqlite3.Connection = noting.library.desk._storage._connection  # type: ignore[attr-defined]  # of SQLite here

    def leave(room: int) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + room}")

    return leave


def pane(stage: Stage) -> CapturePane:
    return stage.page.capture.pane


def change(stage: Stage) -> None:
    stage.press(Qt.Key.Key_L, CTRL | ALT)


def texts(stage: Stage, listener: int) -> list[str | None]:
    return [note.text for note in stage.notes(listener)]


def test_words_refused_after_the_hands_changed_are_in_the_line_again(
    noting: Stage, disk: Callable[[int], None]
) -> None:
    told: list[WorkshopError] = []
    noting.face.background.failed.connect(told.append)
    disk(0)
    line = pane(noting).line
    line.edit.insertPlainText(LONG)
    press(line.edit, Qt.Key.Key_Return)
    noting.page.change_hands()
    type_text(line.edit, "de Yann")
    noting.settle()
    assert line.content == Typed(None, "de Yann")
    assert not pane(noting).status.complaining
    assert any(error.values.get("name") == "Claire Aubin" for error in told)
    assert all(LONG not in str(error.values) for error in told)
    change(noting)
    assert line.content == Typed(None, LONG)
    assert pane(noting).status.complaining
    disk(200)
    noting.press(Qt.Key.Key_Return)
    assert texts(noting, 0) == [LONG]
    assert line.content == Typed()
    assert not pane(noting).status.complaining
    change(noting)
    assert line.content == Typed(None, "de Yann")


def test_a_line_over_the_limit_waits_for_its_listener(noting: Stage) -> None:
    line = pane(noting).line
    line.edit.insertPlainText(TOO_LONG)
    press(line.edit, Qt.Key.Key_Return)
    noting.page.change_hands()
    noting.settle()
    assert line.content == Typed()
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == TOO_LONG
    change(noting)
    assert line.content.text == TOO_LONG
    assert "20" in pane(noting).status.fault.words.text()


def test_a_late_answer_empties_nobody_elses_line(noting: Stage) -> None:
    line = pane(noting).line
    type_text(line.edit, "une promesse")
    press(line.edit, Qt.Key.Key_Return)
    noting.page.change_hands()
    type_text(line.edit, "une promesse")
    noting.settle()
    assert line.content == Typed(None, "une promesse")
    assert (texts(noting, 0), texts(noting, 1)) == (["une promesse"], [])
    change(noting)
    assert line.content == Typed()


def test_a_late_answer_is_not_taken_for_that_of_the_line_sent_since(
    noting: Stage, disk: Callable[[int], None]
) -> None:
    line = pane(noting).line
    type_text(line.edit, "de Claire")
    press(line.edit, Qt.Key.Key_Return)
    noting.page.change_hands()
    line.edit.insertPlainText(TOO_LONG)
    press(line.edit, Qt.Key.Key_Return)
    disk(200)
    noting.settle()
    assert (texts(noting, 0), texts(noting, 1)) == (["de Claire"], [])
    assert line.content.text == TOO_LONG
    assert pane(noting).status.complaining


def test_what_was_typed_behind_a_line_on_its_way_is_kept_too(noting: Stage) -> None:
    line = pane(noting).line
    type_text(line.edit, "première")
    press(line.edit, Qt.Key.Key_Return)
    type_text(line.edit, "seconde")
    press(line.edit, Qt.Key.Key_Return)
    type_text(line.edit, " et")
    noting.page.change_hands()
    noting.settle()
    assert texts(noting, 0) == ["première", "seconde et"]
    assert line.content == Typed()


def test_a_correction_and_the_line_put_aside_both_come_back(noting: Stage) -> None:
    noting.note("premier jet")
    noting.type("en cours")
    noting.press(Qt.Key.Key_Up)
    noting.type(" corrigé")
    change(noting)
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == "en cours premier jet corrigé"
    assert pane(noting).line.content == Typed()
    change(noting)
    assert pane(noting).line.content == Typed(None, "premier jet corrigé")
    noting.press(Qt.Key.Key_Return)
    assert texts(noting, 0) == ["premier jet corrigé"]
    assert pane(noting).line.content == Typed(None, "en cours")


def test_a_note_that_was_only_looked_at_is_no_draft(noting: Stage) -> None:
    noting.note("premier jet")
    noting.press(Qt.Key.Key_Up)
    change(noting)
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == ""


def test_words_on_their_way_when_one_goes_up_are_stored_once(noting: Stage) -> None:
    noting.note("une")
    line = pane(noting).line
    type_text(line.edit, "deux")
    press(line.edit, Qt.Key.Key_Return)
    press(line.edit, Qt.Key.Key_Up)
    noting.settle()
    assert line.content == Typed(None, "une")
    noting.press(Qt.Key.Key_Escape)
    assert line.content == Typed()
    assert texts(noting, 0) == ["une", "deux"]


def another_page(stage: Stage) -> LivePage:
    reading = stage.page.screen_state.reading
    assert reading is not None
    stage.page.close_page()
    stage.settle()
    page = LivePage(stage.face, stage.library, reading.series.id)
    stage.qtbot.addWidget(page)
    return page


def test_what_is_typed_before_the_draft_is_read_stands_behind_it(noting: Stage) -> None:
    noting.type("~rester ou par")
    again = another_page(noting)
    line = again.capture.pane.line
    again.capture.taking.notes_read.connect(lambda _: _type_once(line.edit, "tir"))
    noting.qtbot.waitUntil(lambda: line.content == Typed(NoteKind.TENSION, "rester ou par tir"))
    noting.settle()
    again.close_page()
    noting.settle()
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == "~rester ou par tir"


def test_a_line_kept_before_the_draft_is_read_leaves_the_draft(noting: Stage) -> None:
    noting.type("rester ou par")
    again = another_page(noting)
    line = again.capture.pane.line

    def keep_at_once(_notes: object) -> None:
        if not line.content.text:
            type_text(line.edit, "vite")
            press(line.edit, Qt.Key.Key_Return)

    again.capture.taking.notes_read.connect(keep_at_once)
    noting.qtbot.waitUntil(lambda: texts(noting, 0) == ["vite"])
    noting.settle()
    assert line.content == Typed(None, "rester ou par")
    again.close_page()
    noting.settle()
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == "rester ou par"


def _type_once(widget: QWidget, words: str) -> None:
    if not widget.property("typed"):
        widget.setProperty("typed", "true")
        type_text(widget, words)


def test_closing_while_a_line_is_refused_leaves_its_words_as_the_draft(noting: Stage) -> None:
    line = pane(noting).line
    line.edit.insertPlainText(TOO_LONG)
    press(line.edit, Qt.Key.Key_Return)
    type_text(line.edit, " puis")
    noting.page.close_page()
    noting.settle()
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == f"{TOO_LONG} puis"


def test_closing_tries_again_for_the_listener_who_is_not_there(
    noting: Stage, disk: Callable[[int], None]
) -> None:
    disk(0)
    line = pane(noting).line
    line.edit.insertPlainText(LONG)
    press(line.edit, Qt.Key.Key_Return)
    noting.page.change_hands()
    noting.settle()
    disk(200)
    noting.page.close_page()
    noting.settle()
    assert noting.library.capture.draft(noting.session, noting.listeners[0]) == LONG
