"""One session in detail: hours, agenda against the slot, listeners, speakers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import press, type_text
from tests.ui.prepare.acts import go_into, row, settled, stored
from ui.face import Face
from ui.prepare.hours_fields import read_day, read_hour
from ui.prepare.kept_field import KeptField
from ui.prepare.page import PreparePage
from ui.widgets.line_edit import LineEdit
from workshop.errors import InvalidInput
from workshop.model.kinds import AgendaKind, TalkKind


def fill(edit: LineEdit, text: str) -> None:
    go_into(edit)
    edit.selectAll()
    type_text(edit, text)


def answer(field: KeptField, text: str) -> None:
    fill(field.edit, text)
    press(field.edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["18/12/2026", " 18.12.2026", "18-12-2026"])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    day = read_day(typed)
    assert day is not None
    assert day.isoformat() == "2026-12-18"


@pytest.mark.parametrize("typed", ["31/02/2026", "demain", "18/12/26"])
def test_a_day_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        read_day(typed)


@pytest.mark.parametrize(("typed", "hour"), [("19h30", "19:30"), ("9:05", "09:05"), ("19", "19:00")])
def test_an_hour_is_read_as_people_write_it(typed: str, hour: str) -> None:
    assert read_hour(typed) == hour


@pytest.mark.parametrize("typed", ["19n30", "25:00", "12:75", ""])
def test_an_hour_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        read_hour(typed)


@pytest.mark.parametrize("scale", [100, 125, 200])
def test_nothing_stands_outside_the_panel(face: Face, page: PreparePage, scale: int) -> None:
    face.theme.set_text_scale(scale)
    if not page.panel.isVisible():
        page.show_tab("sessions")
    QApplication.processEvents()
    page.panel.listeners.form.open()
    QApplication.processEvents()
    room = page.panel.width()
    if scale == 100:
        assert room == 372
    for widget in page.panel.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(page.panel, widget.rect().topRight()).x()
            assert right <= room, f"{widget} is cut off"


def test_hours_are_kept_when_one_leaves_them(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    answer(page.panel.hours.date, "19/12/2014")
    answer(page.panel.hours.end, "20h")
    answer(page.panel.hours.place, "Salle des Cartes")
    settled(qtbot, face)
    session = stored(page, 5)
    assert (str(session.date), session.end, session.place) == ("2014-12-19", "20:00", "Salle des Cartes")
    assert "vendredi 19 décembre 2014 · 3 h" in page.panel.hours.weekday.text()


def test_a_later_evening_keeps_its_length(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    answer(page.panel.hours.start, "20:00")
    settled(qtbot, face)
    assert (stored(page, 5).start, stored(page, 5).end) == ("20:00", "22:30")


def test_a_mistyped_hour_is_said_under_its_field_and_stays(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    field = page.panel.hours.end
    answer(field, "19n30")
    settled(qtbot, face)
    assert field.text == "19n30"
    assert "19:30" in field.edit.accessibleDescription()
    assert stored(page, 5).end == "19:30"
    press(field.edit, Qt.Key.Key_Escape)
    assert field.text == "19:30"
    assert field.edit.accessibleDescription() == ""


def test_an_end_before_the_start_is_refused_by_the_library_under_its_field(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    answer(page.panel.hours.end, "16:00")
    settled(qtbot, face)
    assert page.panel.hours.end.text == "16:00"
    assert page.panel.hours.end.edit.accessibleDescription()
    assert stored(page, 5).end == "19:30"


def test_minutes_typed_move_what_follows_and_the_slack(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    agenda = page.panel.agenda
    box = agenda.rows[0].minutes
    starts = [one.start.text() for one in agenda.rows]
    go_into(box)
    type_text(box, "9")
    press(box, Qt.Key.Key_Return)
    settled(qtbot, face)
    assert stored(page, 5).agenda[0].minutes == 9
    assert agenda.rows[1].start.text() == "17:09"
    assert agenda.rows[0].start.text() == starts[0]
    assert agenda.slack.words.text() == "4\u00a0min de trop · fin à 19:34".replace("\u00a0", " ")
    assert agenda.slack.words.property("role") == "error"


def test_stepping_shows_the_new_hours_at_once_and_writes_once(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    box = page.panel.agenda.rows[0].minutes
    revision = stored(page, 5).agenda[0].revision
    go_into(box)
    for _ in range(4):
        press(box, Qt.Key.Key_Down)
    assert page.panel.agenda.rows[1].start.text() == "17:01"
    assert "Marge 4 min · fin à 19:26" in page.panel.agenda.slack.words.text()
    box.settle()
    settled(qtbot, face)
    item = stored(page, 5).agenda[0]
    if item.floor:
        assert item.minutes == 5, "below its floor it is refused, and the box shows what the library has"
        assert box.value() == 5
        assert page.banner.isVisible()
    else:
        assert (item.minutes, item.revision) == (1, revision + 1)


def test_the_debate_says_its_floor(page: PreparePage) -> None:
    debate = next(one for one in page.panel.agenda.rows if one.item.item_kind is AgendaKind.DEBATE)
    assert debate.floor.isVisible()
    assert debate.floor.text() == f"Plancher {debate.item.floor} min"


def test_an_item_moves_with_alt_and_the_arrows_and_keeps_the_keyboard(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    agenda = page.panel.agenda
    before = [one.item.id for one in agenda.rows]
    box = agenda.rows[0].minutes
    go_into(box)
    QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, face)
    assert [one.id for one in stored(page, 5).agenda][:2] == [before[1], before[0]]
    assert agenda.rows[1].minutes is box
    assert box.hasFocus()


def test_items_are_added_before_the_closing_and_removed(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    agenda = page.panel.agenda
    count = len(agenda.rows)
    agenda.kinds.show_key(AgendaKind.BREAK.value)
    agenda.add.click()
    settled(qtbot, face)
    kinds = [one.item_kind for one in stored(page, 5).agenda]
    assert kinds[-2:] == [AgendaKind.BREAK, AgendaKind.CLOSING]
    agenda.rows[-2].remove.click()
    settled(qtbot, face)
    assert len(stored(page, 5).agenda) == len(agenda.rows) == count


def test_somebody_is_added_to_a_talk_and_taken_from_it(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    lines = page.panel.talks[TalkKind.PRACTICE].speakers
    count = len(lines.lines)
    lines.form.opener.click()
    for edit, text in zip(lines.form.edits, ("Zoé", "Ébrard", "Régie du Lac", "élue"), strict=True):
        fill(edit, text)
    press(lines.form.function, Qt.Key.Key_Return)
    settled(qtbot, face)
    talk = stored(page, 5).talk(TalkKind.PRACTICE)
    assert talk is not None
    added = talk.speakers[-1]
    assert (added.given_first, added.organisation, added.function) == ("Zoé Ébrard", "Régie du Lac", "élue")
    assert lines.form.family.text() == "", "there is room for the next one"
    lines.lines[-1].remove.click()
    settled(qtbot, face)
    assert len(lines.lines) == count


def test_what_somebody_was_that_day_is_edited_in_place(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    line = page.panel.listeners.lines[0]
    go_into(line.function)
    line.function.selectAll()
    type_text(line.function, "historienne")
    go_into(line.organisation)
    settled(qtbot, face)
    assert stored(page, 5).listeners[0].function == "historienne"


def test_somebody_refused_stays_in_the_form_with_the_reason(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    known = stored(page, 5).listeners[0]
    form = page.panel.listeners.form
    form.opener.click()
    fill(form.given, known.given)
    fill(form.family, known.family)
    form.add.click()
    settled(qtbot, face)
    assert form.family.text() == known.family
    assert len(stored(page, 5).listeners) == 2


def test_a_talk_is_deleted_and_added_again(qtbot: QtBot, face: Face, page: PreparePage) -> None:
    part = page.panel.talks[TalkKind.HUMANITIES]
    part.remove.click()
    settled(qtbot, face)
    assert stored(page, 5).talk(TalkKind.HUMANITIES) is None
    assert part.add.isVisible()
    part.add.click()
    settled(qtbot, face)
    assert stored(page, 5).talk(TalkKind.HUMANITIES) is not None


def test_a_planned_session_can_be_deleted_and_one_that_was_held_says_why_not(
    qtbot: QtBot, face: Face, page: PreparePage
) -> None:
    go_into(row(page, 1).question.theme)
    assert not page.panel.remove.isEnabled()
    assert page.panel.remove.accessibleDescription() == "Une séance commencée se garde."
    go_into(row(page, 6).question.theme)
    page.panel.remove.click()
    settled(qtbot, face)
    assert [one.session.number for one in page.programme.rows] == [1, 2, 3, 4, 5]
