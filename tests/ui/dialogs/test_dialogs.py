"""Every dialog opens in each language and appearance, has names, and gives what was asked or nothing."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text
from ui.actions import make_action
from ui.assembly import Backup
from ui.dialogs.base import BaseDialog
from ui.dialogs.crash_dialog import CrashDialog
from ui.dialogs.keys_help import KeysHelp
from ui.dialogs.new_series import NewSeries, NewSeriesDialog, read_date
from ui.dialogs.restore_dialog import RestoreDialog
from ui.dialogs.settings_dialog import SettingsDialog
from ui.face import Face
from workshop.errors import InvalidInput
from workshop.words import LANGUAGES, N_

BACKUPS = [
    Backup(Path(f"/backups/{day}"), dt.datetime(2026, 3, day, 9, tzinfo=dt.UTC), 80_000) for day in (12, 11)
]


def keys_help(face: Face) -> KeysHelp:
    owner = QWidget()
    actions = [
        make_action(face, owner, N_("All the keys"), "F1"),
        make_action(face, owner, N_("New series…"), "Ctrl+N", group="library"),
        make_action(face, owner, N_("Redo"), "Ctrl+Shift+Z / Ctrl+Y"),
    ]
    made = KeysHelp(face, actions)
    owner.setParent(made)
    return made


DIALOGS: dict[str, Callable[[Face], BaseDialog]] = {
    "new series": NewSeriesDialog,
    "settings": SettingsDialog,
    "keys": keys_help,
    "restore": lambda face: RestoreDialog(face, BACKUPS),
    "restore nothing": lambda face: RestoreDialog(face, []),
    "crash": lambda face: CrashDialog(face, "File x, line 3\nValueError"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_opens_in_each_language_with_names(
    qtbot: QtBot, face: Face, name: str, language: str
) -> None:
    face.language.use(language)
    dialog = DIALOGS[name](face)
    qtbot.addWidget(dialog)
    dialog.open()
    assert nameless(dialog) == []
    assert dialog.windowTitle()
    for appearance in ("dark", "dim"):
        face.theme.use(appearance)
        face.theme.set_text_scale(200)
        assert not dialog.grab().isNull()
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_new_series_needs_a_title_and_says_so(qtbot: QtBot, face: Face) -> None:
    dialog = NewSeriesDialog(face)
    qtbot.addWidget(dialog)
    dialog.open()
    press(dialog, Qt.Key.Key_Return)
    assert dialog.title_field.edit.accessibleDescription() == "Donnez un titre à l’atelier."
    type_text(dialog.title_field.edit, "Décider à deux")
    type_text(dialog.date_field.edit, "31/2/2027")
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.date_field.edit.accessibleDescription()
    dialog.date_field.edit.clear()
    type_text(dialog.date_field.edit, "9/10/2026")
    press(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.answer() == NewSeries("Décider à deux", "fr", 5, dt.date(2026, 10, 9))


def test_a_title_of_301_characters_is_refused_whole_and_stays_in_the_field(qtbot: QtBot, face: Face) -> None:
    dialog = NewSeriesDialog(face)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.title_field.show_text("x" * 301)
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "301" in dialog.title_field.edit.accessibleDescription()
    assert len(dialog.title_field.text) == 301
    dialog.title_field.show_text("x" * 300)
    press(dialog, Qt.Key.Key_Return)
    assert len(dialog.answer().title) == 300


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("9/10/2026", dt.date(2026, 10, 9)),
        ("2026-10-09", dt.date(2026, 10, 9)),
        (" 9.10.2026 ", dt.date(2026, 10, 9)),
        ("", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, date: dt.date | None) -> None:
    assert read_date(typed) == date


@pytest.mark.parametrize("typed", ["demain", "9/10", "31/02/2026", "1/1/1/1", "-", "9/10/99999"])
def test_what_is_not_a_date_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        read_date(typed)


def test_settings_take_effect_at_once_and_are_kept(qtbot: QtBot, face: Face) -> None:
    dialog = SettingsDialog(face)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.language_box.setFocus()
    press(dialog.language_box, Qt.Key.Key_Down)
    dialog.appearance_box.setFocus()
    press(dialog.appearance_box, Qt.Key.Key_End)
    press(dialog.size_slider, Qt.Key.Key_Right)
    chosen = face.settings.preferences
    assert (chosen.language, chosen.appearance, chosen.text_scale) == ("en", "dim", 125)
    assert (face.language.code, face.theme.appearance, face.theme.text_scale) == ("en", "dim", 125)
    assert dialog.windowTitle() == "Settings"


def test_the_keys_are_found_by_word_or_key(qtbot: QtBot, face: Face) -> None:
    dialog = keys_help(face)
    qtbot.addWidget(dialog)
    dialog.open()
    type_text(dialog.search.edit, "rétab")
    assert [words for words, row in dialog._rows if row.isVisible()] == ["retablir ctrl maj z ctrl y"]


def test_a_backup_is_chosen_with_the_keys(qtbot: QtBot, face: Face) -> None:
    dialog = RestoreDialog(face, BACKUPS)
    qtbot.addWidget(dialog)
    dialog.open()
    press(dialog.list, Qt.Key.Key_Down)
    press(dialog, Qt.Key.Key_Return)
    assert dialog.chosen() == Path("/backups/11")
