"""The programme: edited where it stands, shown as printed, kept by keys, taken back by undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.keys import press, type_text
from tests.ui.prepare.acts import go_into, row, settled, stored
from ui.assembly import Library
from ui.face import Face
from ui.prepare.page import PreparePage
from ui.undo_actions import UndoActions
from workshop.authors import FACILITATOR
from workshop.commands.talks import EditTalk
from workshop.model.kinds import TalkKind


def test_number_and_theme_read_as_one_line_and_only_the_theme_is_edited(page: PreparePage) -> None:
    theme = row(page, 5).question.theme
    assert theme.shown_text.startswith("5 · Promettre\u00a0: ")
    go_into(theme)
    assert theme.shown_text == stored(page, 5).theme


def test_no_space_before_a_question_mark_may_break(page: PreparePage) -> None:
    for one in page.programme.rows:
        assert " ?" not in one.question.question.shown_text


def test_a_text_typed_and_kept_by_enter_is_in_the_library_as_typed(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    question = row(page, 3).question.question
    go_into(question)
    question.selectAll()
    type_text(question, "À qui passe-t-on un métier ? Et pourquoi ?")
    press(question, Qt.Key.Key_Return)
    settled(qtbot, face)
    assert stored(page, 3).questions == ("À qui passe-t-on un métier ?", "Et pourquoi ?")
    go_into(row(page, 4).question.theme)
    assert question.shown_text == "À qui passe\u2011t\u2011on un métier\u202f? Et pourquoi\u202f?"


def test_escape_restores_what_the_library_has(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    title = row(page, 1).voices[TalkKind.PRACTICE].title
    before = stored(page, 1).talk(TalkKind.PRACTICE)
    go_into(title)
    type_text(title, " de trop")
    press(title, Qt.Key.Key_Escape)
    go_into(row(page, 2).question.theme)
    settled(qtbot, face)
    assert stored(page, 1).talk(TalkKind.PRACTICE) == before


def test_an_empty_title_says_what_to_do_and_takes_one(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    title = row(page, 3).voices[TalkKind.PRACTICE].title
    assert title.shown_text == ""
    assert title._place == "Ajouter un titre"
    go_into(title)
    type_text(title, "Le geste et la consigne")
    go_into(row(page, 4).question.theme)
    settled(qtbot, face)
    talk = stored(page, 3).talk(TalkKind.PRACTICE)
    assert talk is not None
    assert talk.title == "Le geste et la consigne"


def test_tab_goes_from_humanities_to_question_to_practice_to_the_next_row(page: PreparePage) -> None:
    first, second = row(page, 1), row(page, 2)
    go_into(first.stops[0])
    visited = [QApplication.focusWidget()]
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        press(focused, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == [*first.stops, second.stops[0]]


def test_undo_after_an_edit_in_place_brings_the_former_text_back_to_the_row(
    qtbot: QtBot, face: Face, page: PreparePage, library: Library
) -> None:
    acts = UndoActions(face, page)
    acts.serve(library.desk)
    theme = row(page, 2).question.theme
    before = stored(page, 2).theme
    go_into(theme)
    theme.selectAll()
    type_text(theme, "Recommencer")
    press(theme, Qt.Key.Key_Return)
    settled(qtbot, face)
    assert stored(page, 2).theme == "Recommencer"
    acts.changed()
    acts.undo.trigger()
    settled(qtbot, face)
    assert stored(page, 2).theme == before
    assert theme.text == before, "the focused text follows, since nothing else was typed in it"
    go_into(row(page, 3).question.theme)
    settled(qtbot, face)
    assert stored(page, 2).theme == before, "leaving the text does not write the undone words again"


def test_a_text_that_is_too_long_is_refused_and_stays_to_be_corrected(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    theme = row(page, 1).question.theme
    before = stored(page, 1).theme
    go_into(theme)
    theme.setPlainText("é" * 301)
    press(theme, Qt.Key.Key_Return)
    settled(qtbot, face)
    assert stored(page, 1).theme == before
    assert theme.text == "é" * 301
    assert page.banner.isVisible()
    assert "301" in page.banner.accessibleName()
    theme.moveCursor(QTextCursor.MoveOperation.End)
    press(theme, Qt.Key.Key_Backspace)
    press(theme, Qt.Key.Key_Return)
    settled(qtbot, face)
    assert stored(page, 1).theme == "é" * 300
    assert not page.banner.isVisible()


def test_two_quick_edits_of_one_session_do_not_contradict_each_other(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    one = row(page, 4).question
    for text, words in ((one.theme, "Compter"), (one.question, "Que compte-t-on ?")):
        go_into(text)
        text.selectAll()
        type_text(text, words)
    go_into(row(page, 1).question.theme)
    settled(qtbot, face)
    assert (stored(page, 4).theme, stored(page, 4).questions) == ("Compter", ("Que compte-t-on ?",))
    assert not page.banner.isVisible()


def test_adding_a_session_at_the_foot_adds_a_row_with_its_two_voices(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    page.programme.add.click()
    settled(qtbot, face)
    assert [one.session.number for one in page.programme.rows] == [1, 2, 3, 4, 5, 6, 7]
    assert len(row(page, 7).session.talks) == 2
    assert page.panel.session == row(page, 7).session


def test_a_session_without_talks_has_one_place_for_its_theme(page: PreparePage) -> None:
    last = row(page, 6)
    assert not any(voice.isVisible() for voice in last.voices.values())
    assert last.question.width() > row(page, 5).question.width()


@pytest.mark.parametrize(("width", "scale", "stacked"), [(1440, 100, False), (1280, 100, False),
                                                         (1090, 100, True), (1440, 200, True)])  # fmt: skip
def test_rows_are_stacked_where_there_is_no_room(
    face: Face, page: PreparePage, width: int, scale: int, stacked: bool
) -> None:
    face.theme.set_text_scale(scale)
    page.resize(width, 720)
    QApplication.processEvents()
    one = row(page, 1)
    tops = {one.question.y(), *(voice.y() for voice in one.voices.values())}
    assert (len(tops) == 3) is stacked
    assert page.panel.isVisible() is not stacked
    assert page.width() == width, "nothing asks for more room than there is"


def test_going_through_a_text_with_firm_spaces_writes_nothing(
    qtbot: QtBot, face: Face, page: PreparePage, library: Library
) -> None:
    title = row(page, 1).voices[TalkKind.PRACTICE].title
    talk = stored(page, 1).talk(TalkKind.PRACTICE)
    assert talk is not None
    words = "Deux\u00a0: «\u202fa\u202f» et b"
    library.desk.do(EditTalk(id=talk.id, seen=talk.revision, title=words), FACILITATOR)
    settled(qtbot, face)
    before = stored(page, 1)
    for text in row(page, 1).stops:
        go_into(text)
    go_into(row(page, 2).question.theme)
    settled(qtbot, face)
    assert title.text == words
    assert stored(page, 1) == before


def test_whoever_arrives_before_the_series_is_read_is_on_the_chosen_row_then(
    qtbot: QtBot, face: Face, library: Library
) -> None:
    page = PreparePage(face, library, library.queries.series_cards()[0].id)
    qtbot.addWidget(page)
    page.resize(1440, 844)
    page.show()
    go_into(page)
    settled(qtbot, face)
    focused = page.focusWidget()
    page.close_page()
    assert focused is row(page, 5)


def test_the_keyboard_arrives_on_the_chosen_row_which_is_in_sight(page: PreparePage) -> None:
    page.resize(1440, 420)
    page.hide()
    page.show()
    go_into(page)
    chosen = QApplication.focusWidget()
    assert chosen is row(page, 5), "the next session to hold"
    assert chosen.visibleRegion().boundingRect().height() > 100


def test_arrows_go_from_row_to_row_and_enter_and_f2_edit(page: PreparePage) -> None:
    go_into(page)
    press(row(page, 5), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is row(page, 4)
    assert page.panel.session == row(page, 4).session
    press(row(page, 4), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is row(page, 4).stops[0]
    press(row(page, 4).stops[0], Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is row(page, 4)
    press(row(page, 4), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is row(page, 5)
    QTest.keyClick(row(page, 5), Qt.Key.Key_F2)
    assert QApplication.focusWidget() is row(page, 5).stops[0]


def test_the_arrows_stop_at_the_first_and_the_last_row(page: PreparePage) -> None:
    first = page.programme.rows[0]
    go_into(first)
    press(first, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


def test_the_tab_key_goes_from_the_bar_to_the_rows(page: PreparePage) -> None:
    go_into(page.detail)
    press(page.detail, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row(page, 1).stops[0]
    assert page.panel.session == row(page, 1).session
