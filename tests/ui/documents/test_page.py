"""Documents made from the window: nothing waits, everything can be stopped, what is shown is true."""

import datetime as dt
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exports.blocks.document import DocumentKind
from tests.fakes import HandClock
from tests.ui.accessible import nameless
from tests.ui.documents.acts import LONG, rested, row_of
from ui.assembly import Library
from ui.documents.freshness import last_changes
from ui.documents.page import DocumentsPage
from ui.face import Face
from workshop.authors import FACILITATOR
from workshop.commands.sessions import EditSession

HANDOUT, RECORD, SYNTHESIS = DocumentKind.HANDOUT, DocumentKind.RECORD, DocumentKind.SYNTHESIS


def age(file: Path, at: dt.datetime) -> None:
    os.utime(file, (at.timestamp(), at.timestamp()))


def test_a_hand_out_is_made_and_the_row_says_so_from_beginning_to_end(
    qtbot: QtBot, face: Face, page: DocumentsPage
) -> None:
    row = row_of(page, HANDOUT, 2)
    with qtbot.waitSignal(page.making.made, timeout=LONG):
        row.buttons[".pdf"].click()
        assert row.state.text() == "En cours…"
        assert page.foot.isVisible()
    rested(qtbot, face)
    file = page.target_of(row.offer, ".pdf")
    assert file.read_bytes().startswith(b"%PDF")
    assert not page.foot.isVisible()
    assert row.files[".pdf"].isVisible()
    assert row.files[".pdf"].state.words.text().startswith("PDF, écrit le ")
    assert not row.files[".docx"].isVisible()


def test_the_window_goes_on_while_a_document_is_made(qtbot: QtBot, page: DocumentsPage) -> None:
    beats: list[int] = []
    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(lambda: beats.append(1))
    timer.start()
    with qtbot.waitSignal(page.making.made, timeout=LONG):
        row_of(page, SYNTHESIS).buttons[".pdf"].click()
    timer.stop()
    assert len(beats) > 10


def test_escape_stops_a_document_and_leaves_the_former_one_and_nothing_else(
    qtbot: QtBot, face: Face, page: DocumentsPage
) -> None:
    row = row_of(page, SYNTHESIS)
    file = page.target_of(row.offer, ".pdf")
    file.parent.mkdir(parents=True)
    file.write_bytes(b"the former one")
    page.making.went_on.connect(lambda *_: QTest.keyClick(page, Qt.Key.Key_Escape))
    page.activateWindow()
    row.buttons[".pdf"].setFocus()
    with qtbot.waitSignal(page.making.cancelled, timeout=LONG):
        row.buttons[".pdf"].click()
    rested(qtbot, face)
    assert file.read_bytes() == b"the former one"
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    assert not page.foot.isVisible()
    assert "Arrêté" in page.banner.accessibleName()


def test_a_stop_asked_before_anything_was_heard_is_not_lost(
    qtbot: QtBot, face: Face, page: DocumentsPage
) -> None:
    row = row_of(page, SYNTHESIS)
    with qtbot.waitSignal(page.making.cancelled, timeout=LONG):
        row.buttons[".pdf"].click()
        page.making.cancel()
    rested(qtbot, face)
    assert not page.target_of(row.offer, ".pdf").exists()


def test_documents_asked_together_are_made_in_turn_and_stopped_together(
    qtbot: QtBot, face: Face, page: DocumentsPage
) -> None:
    rows = [row_of(page, HANDOUT, number) for number in (1, 2, 3)]
    for row in rows:
        row.buttons[".pdf"].click()
    assert rows[2].state.text() == "Attend son tour"
    page.making.cancel()
    rested(qtbot, face)
    assert not page.making.busy
    assert all(row.state.text() == "Pas encore fait" for row in rows)


def test_a_process_that_is_killed_is_one_sentence_and_the_next_document_is_made(
    qtbot: QtBot, face: Face, page: DocumentsPage, library: Library
) -> None:
    process = library.documents._process
    assert process is not None, "it was warmed when the page was shown"
    row = row_of(page, SYNTHESIS)
    killed: list[object] = []

    def kill(*heard: object) -> None:
        if not killed:
            killed.append(heard)
            process.kill()

    page.making.went_on.connect(kill)
    with qtbot.waitSignal(page.making.failed, timeout=LONG):
        row.buttons[".pdf"].click()
    rested(qtbot, face)
    assert page.banner.isVisible()
    assert page.target_of(row.offer, ".pdf").name in page.banner.accessibleName()
    with qtbot.waitSignal(page.making.made, timeout=LONG):
        row_of(page, HANDOUT, 1).buttons[".pdf"].click()
    rested(qtbot, face)


def test_a_folder_that_cannot_be_made_is_one_sentence(qtbot: QtBot, face: Face, page: DocumentsPage) -> None:
    page._folder.parent.mkdir(parents=True, exist_ok=True)
    page._folder.write_text("a file where the folder would be")
    row = row_of(page, HANDOUT, 1)
    with qtbot.waitSignal(page.making.failed, timeout=LONG):
        row.buttons[".docx"].click()
    rested(qtbot, face)
    assert page.banner.isVisible()
    assert row.state.text() == "Pas encore fait"


def test_a_session_to_come_says_why_it_has_no_documents(page: DocumentsPage) -> None:
    row = row_of(page, RECORD, 5)
    assert not row.buttons[".pdf"].isEnabled()
    assert row.buttons[".pdf"].accessibleDescription() == "La séance n’a pas encore eu lieu."


def test_a_record_can_have_every_note(qtbot: QtBot, face: Face, page: DocumentsPage) -> None:
    row = row_of(page, RECORD, 1)
    file = page.target_of(row.offer, ".docx")
    sizes = []
    for _ in range(2):
        with qtbot.waitSignal(page.making.made, timeout=LONG):
            row.buttons[".docx"].click()
        rested(qtbot, face)
        sizes.append(file.stat().st_size)
        assert row.with_notes is not None
        row.with_notes.click()
    assert sizes[1] > sizes[0]


def test_a_document_is_older_once_its_session_changed_and_only_then(
    qtbot: QtBot, face: Face, page: DocumentsPage, library: Library, clock: HandClock
) -> None:
    changed = last_changes(library, page._series_id)[page._series_id]
    rows = [row_of(page, HANDOUT, number) for number in (1, 2)]
    for row in rows:
        file = page.target_of(row.offer, ".pdf")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"%PDF")
        age(file, changed + dt.timedelta(minutes=1))
    page.hide()
    page.show()
    rested(qtbot, face)
    assert not any("plus ancien" in row.files[".pdf"].state.words.text() for row in rows)
    clock.move(minutes=5)
    session = rows[1].offer.session
    assert session is not None
    library.desk.do(EditSession(id=session.id, seen=session.revision, theme="Autre"), FACILITATOR)
    rested(qtbot, face)
    former, later = (row_of(page, HANDOUT, number) for number in (1, 2))
    assert "plus ancien" not in former.files[".pdf"].state.words.text()
    assert "plus ancien que les dernières modifications" in later.files[".pdf"].state.words.text()


def test_a_file_is_known_again_when_the_window_speaks_another_language(
    face: Face, page: DocumentsPage
) -> None:
    row = row_of(page, HANDOUT, 2)
    file = page.target_of(row.offer, ".pdf")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"%PDF")
    face.language.use("en")
    again = row_of(page, HANDOUT, 2)
    assert page.target_of(again.offer, ".pdf") == file
    assert not again.files[".pdf"].isHidden()


def test_the_session_that_was_held_last_comes_first(page: DocumentsPage) -> None:
    numbers = [row.offer.session.number for row in page.rows if row.offer.session]
    assert list(dict.fromkeys(numbers)) == [4, 3, 2, 1, 5, 6]


def test_a_second_format_that_waits_leaves_the_row_saying_what_is_under_way(
    qtbot: QtBot, face: Face, page: DocumentsPage
) -> None:
    row = row_of(page, SYNTHESIS)
    row.buttons[".pdf"].click()
    row.buttons[".docx"].click()
    assert row.state.text() == "En cours…"
    page.foot.cancel.setFocus()
    page.making.cancel()
    rested(qtbot, face)
    assert page.focusWidget() in row.buttons.values()


def test_names_of_files_have_no_sign_a_system_refuses(page: DocumentsPage) -> None:
    for row in page.rows:
        assert not set('<>:"/\\|?*') & set(page.target_of(row.offer, ".pdf").name)


@pytest.mark.parametrize(("size", "scale"), [((1440, 900), 100), ((1280, 720), 200), ((720, 480), 100)])
def test_the_page_fits_is_named_and_paints_in_every_dress(
    face: Face, page: DocumentsPage, size: tuple[int, int], scale: int
) -> None:
    face.theme.set_text_scale(scale)
    page.resize(*size)
    for appearance in ("dark", "dim", "light"):
        face.theme.use(appearance)
        assert not page.grab().isNull()
    QApplication.processEvents()
    assert (page.width(), page.height()) == size
    face.language.use("en")
    assert nameless(page) == []
