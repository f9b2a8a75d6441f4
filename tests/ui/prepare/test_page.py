"""The page as a whole: tabs, people, facts of the series, languages, dress, and a library one only reads."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.libraries import copied, opened
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text
from tests.ui.prepare.acts import go_into, row, settled, stored
from ui.assembly import Library
from ui.face import Face
from ui.prepare.page import PreparePage
from workshop.authors import FACILITATOR
from workshop.commands.series import AddSeries, EditSeries
from workshop.commands.sessions import AddSession
from workshop.model.base import new_id
from workshop.model.kinds import TalkKind

TABS = ("programme", "sessions", "people", "series", "documents")


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_is_named_for_a_screen_reader_and_paints_in_every_dress(
    face: Face, page: PreparePage, tab: str
) -> None:
    page.show_tab(tab)
    for appearance in ("dark", "dim", "light"):
        face.theme.use(appearance)
        assert not page.grab().isNull()
    assert nameless(page) == []


@pytest.mark.parametrize(
    ("size", "scale"), [((1440, 900), 100), ((1280, 720), 100), ((1280, 720), 200), ((720, 480), 100)]
)
def test_every_tab_fits_every_window(
    face: Face, page: PreparePage, size: tuple[int, int], scale: int
) -> None:
    face.theme.set_text_scale(scale)
    page.resize(*size)
    for tab in TABS:
        page.show_tab(tab)
        QApplication.processEvents()
        assert (page.width(), page.height()) == size, tab


def test_another_language_is_said_at_once_with_the_focus_kept(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    page.show_tab("people")
    page.show_tab("programme")
    theme = row(page, 3).question.theme
    go_into(theme)
    type_text(theme, " et")
    face.language.use("en")
    settled(qtbot, face)
    assert theme.hasFocus()
    assert theme.text.endswith(" et")
    assert page.detail.text() == "Session in detail"
    assert row(page, 1).date.weekday.text() == "Thursday"
    assert page.people.rows[0].ticks["listed"].text() == "Listed"
    assert row(page, 3).voices[TalkKind.PRACTICE].title._place == "Add a title"


def test_ticks_are_kept_and_the_day_and_the_way_with_them(
    qtbot: QtBot, face: Face, page: PreparePage, library: Library
) -> None:
    page.show_tab("people")
    one = next(row for row in page.people.rows if not row._person.consent_known)
    waiting = page.people.missing.words.text()
    go_into(one.ticks["listed"])
    press(one.ticks["listed"], Qt.Key.Key_Space)
    settled(qtbot, face)
    assert page.people.missing.words.text() != waiting or not page.people.missing.isVisible()
    for field, text in ((one.given_on, "3/2/2015"), (one.how, "par courriel")):
        go_into(field.edit)
        type_text(field.edit, text)
        press(field.edit, Qt.Key.Key_Return)
        settled(qtbot, face)
    people = library.queries.people(page.people._series_id)
    found = next(each for each in people if each.name.person_id == one._person.name.person_id)
    assert (found.name.listed, found.name.quoted, found.image) == (True, False, False)
    assert (str(found.given_on), found.how) == ("2015-02-03", "par courriel")


def test_a_participant_is_added(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    page.show_tab("people")
    count = len(page.people.rows)
    form = page.people.form
    form.opener.click()
    type_text(form.family, "Ébrard")
    press(form.family, Qt.Key.Key_Return)
    settled(qtbot, face)
    assert len(page.people.rows) == count + 1


def test_the_facts_of_the_series_are_kept_on_leaving(
    qtbot: QtBot, face: Face, page: PreparePage, library: Library
) -> None:
    page.show_tab("series")
    form = page.form
    go_into(form.lines["place"].edit)
    form.lines["place"].edit.selectAll()
    type_text(form.lines["place"].edit, "Vieux-Lac")
    go_into(form.texts["purpose"].edit)
    form.texts["purpose"].edit.selectAll()
    type_text(form.texts["purpose"].edit, "Deux lignes,")
    press(form.texts["purpose"].edit, Qt.Key.Key_Return)
    type_text(form.texts["purpose"].edit, "et une autre.")
    go_into(form.lines["title"].edit)
    form.numbers["points_max"].more.click()
    settled(qtbot, face)
    series = library.queries.series(page.people._series_id)
    assert (series.place, series.purpose) == ("Vieux-Lac", "Deux lignes,\net une autre.")
    assert series.points_max == 5


def test_numbers_that_contradict_each_other_are_refused(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    page.show_tab("series")
    stepper = page.form.numbers["points_min"]
    for _ in range(3):
        stepper.more.click()
    settled(qtbot, face)
    assert stepper.value == 4
    assert page.banner.isVisible()


def test_partners_are_organisations_added_by_name_and_removed(
    qtbot: QtBot, face: Face, page: PreparePage, library: Library
) -> None:
    page.show_tab("series")
    partners = page.form.partners
    before = library.queries.series(page.people._series_id).partners
    type_text(partners.name.edit, "Régie du Lac")
    press(partners.name.edit, Qt.Key.Key_Return)
    settled(qtbot, face)
    assert library.queries.series(page.people._series_id).partners == (*before, "Régie du Lac")
    assert partners.name.text == ""
    type_text(partners.name.edit, "régie du lac")
    press(partners.name.edit, Qt.Key.Key_Return)
    settled(qtbot, face)
    assert partners.name.text == "régie du lac", "twice the same is refused, and stays to be corrected"


def test_nothing_is_edited_in_a_library_open_for_reading_and_the_reason_is_said(
    qtbot: QtBot, face: Face, sample: Path, tmp_path: Path
) -> None:
    library = opened(copied(sample, tmp_path), write=False)
    page = PreparePage(face, library, library.queries.series_cards()[0].id)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, face)
    for tab in ("people", "series", "programme"):
        page.show_tab(tab)
    why = "Cette bibliothèque est ouverte en lecture seule."
    theme = row(page, 1).question.theme
    go_into(theme)
    type_text(theme, "autre")
    assert theme.shown_text.startswith("1 · ")
    assert theme.accessibleDescription() == why
    assert not page.programme.add.isEnabled()
    assert page.programme.add.accessibleDescription() == why
    for place in (page.programme, page.panel, page.people, page.form):
        for edit in place.findChildren(QLineEdit):
            assert edit.isReadOnly() or not edit.isEnabled()
        assert all(edit.isReadOnly() for edit in place.findChildren(QPlainTextEdit))
    page.close_page()
    settled(qtbot, face)
    library.close()


def test_a_series_without_sessions_says_what_to_do(qtbot: QtBot, face: Face, library: Library) -> None:
    series_id = new_id()
    library.desk.do(AddSeries(series_id=series_id, title="Rien encore"), FACILITATOR)
    page = PreparePage(face, library, series_id)
    qtbot.addWidget(page)
    page.resize(1440, 844)
    page.show()
    settled(qtbot, face)
    assert page.programme.rows == []
    assert page.programme._empty.isVisible()
    assert not page.panel.isVisible()
    page.programme.add.click()
    settled(qtbot, face)
    assert len(page.programme.rows) == 1
    assert page.panel.isVisible()
    page.close_page()
    settled(qtbot, face)


def test_what_somebody_else_changes_is_shown(
    qtbot: QtBot, face: Face, page: PreparePage, library: Library
) -> None:
    page.show_tab("series")
    page.show_tab("programme")
    series = library.queries.series(page.people._series_id)
    library.desk.do(EditSeries(id=series.id, seen=series.revision, place="Ailleurs"), "somebody")
    library.desk.do(AddSession(session_id=new_id(), series_id=series.id, theme="De plus"), "somebody")
    settled(qtbot, face)
    assert page.form.lines["place"].text == "Ailleurs"
    assert row(page, 7).question.theme.shown_text == "7 · De plus"
    assert stored(page, 7).place == "Ailleurs"


def test_the_detail_is_hidden_and_shown_by_its_key(page: PreparePage) -> None:
    go_into(row(page, 1).question.theme)
    assert page.panel.isVisible()
    QTest.keyClick(row(page, 1).question.theme, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not page.panel.isVisible()
    QTest.keyClick(row(page, 1).question.theme, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert page.panel.isVisible()


def test_the_rail_goes_from_one_session_to_the_next(page: PreparePage) -> None:
    page.show_tab("sessions")
    go_into(page.sessions.rail)
    press(page.sessions.rail, Qt.Key.Key_Up)
    assert page.panel.session is not None
    assert page.panel.session.number == 4


def test_an_answer_that_comes_after_the_page_was_closed_harms_nobody(
    qtbot: QtBot, face: Face, library: Library
) -> None:
    page = PreparePage(face, library, library.queries.series_cards()[0].id)
    page.show_tab("documents")
    page.close_page()
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    settled(qtbot, face)


def test_what_is_typed_when_the_page_closes_is_kept(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    box = page.panel.agenda.rows[0].minutes
    go_into(box)
    press(box, Qt.Key.Key_Up)
    page.close_page()
    settled(qtbot, face)
    assert stored(page, 5).agenda[0].minutes == box.value()
