"""Every control: named for a screen reader, dressed in each appearance, said in each language."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text
from ui.face import Face
from ui.widgets.banner import Banner
from ui.widgets.button import Button, IconButton
from ui.widgets.chip import Chip
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.echo_mark import Echo, EchoMark, LargeMark
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field
from ui.widgets.hint_bar import HintBar
from ui.widgets.in_place import InPlaceText
from ui.widgets.key_cap import KeyCap
from ui.widgets.kind_label import KIND_WORDS, KindLabel
from ui.widgets.label import Label
from ui.widgets.panel import Card
from ui.widgets.saved import SavedIndicator
from ui.widgets.search_field import SearchField
from ui.widgets.section import SectionHeader
from ui.widgets.splitter import Splitter
from ui.widgets.stepper import Stepper
from ui.widgets.tabs import Tabs
from ui.widgets.tick import Tick
from ui.widgets.window_bar import WindowBar
from workshop.errors import InvalidInput
from workshop.words import N_

WORD = N_("Cancel")

MAKERS: dict[str, Callable[[Face], QWidget]] = {
    "button": lambda face: Button(face, WORD, kind="primary", icon="plus", keys="Ctrl+N"),
    "icon button": lambda face: IconButton(face, WORD, icon="x"),
    "chip": lambda face: Chip(face, WORD),
    "choice box": lambda face: ChoiceBox(face, WORD, {"one": WORD}),
    "echo mark": lambda face: EchoMark(face, Echo.COMING),
    "large mark": LargeMark,
    "empty state": lambda face: EmptyState(face, WORD, WORD, actions=(Button(face, WORD),), mark=True),
    "field": lambda face: Field(face, WORD, place_text=WORD),
    "hint bar": lambda face: HintBar(face, [("Return", WORD)]),
    "text in place": lambda face: InPlaceText(face, WORD, place_text=WORD),
    "key cap": lambda face: KeyCap(face, "Ctrl+Return"),
    "kind label": lambda face: KindLabel(face, "tension"),
    "label": lambda face: Label(face, WORD, "title"),
    "saved indicator": SavedIndicator,
    "search field": lambda face: SearchField(face, WORD, "Ctrl+F"),
    "section header": lambda face: SectionHeader(face, WORD),
    "splitter": Splitter,
    "stepper": lambda face: Stepper(face, WORD, 0, 9),
    "tabs": lambda face: Tabs(face, {"one": WORD, "two": WORD}),
    "tick": lambda face: Tick(face, WORD, large=True),
    "window bar": WindowBar,
    "card": Card,
    "banner": Banner,
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_control_has_a_name_and_paints_in_every_dress(qtbot: QtBot, face: Face, name: str) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    QVBoxLayout(place).addWidget(MAKERS[name](face))
    place.show()
    for appearance in ("dark", "dim", "light"):
        face.theme.use(appearance)
        face.theme.set_text_scale(200 if appearance == "dim" else 100)
        assert not place.grab().isNull()
    face.language.use("en")
    assert nameless(place) == []


def test_each_kind_is_an_icon_a_word_and_a_colour(qtbot: QtBot, face: Face) -> None:
    label = KindLabel(face, "plain")
    qtbot.addWidget(label)
    for kind, word in KIND_WORDS.items():
        label.show_kind(kind)
        assert label.words.text() == face.language(word)
        assert not label._sign.pixmap().isNull()


def test_a_disabled_button_says_why(qtbot: QtBot, face: Face) -> None:
    button = Button(face, WORD)
    qtbot.addWidget(button)
    button.disable("No point yet")
    assert button.toolTip() == button.accessibleDescription() == "Aucun point pour l’instant"
    button.enable()
    assert button.isEnabled()
    assert not button.toolTip()


def test_a_field_complains_in_a_sentence_until_one_types(qtbot: QtBot, face: Face) -> None:
    field = Field(face, N_("Title"))
    qtbot.addWidget(field)
    field.show()
    field.complain(InvalidInput("Give the series a title."))
    assert field.edit.accessibleDescription() == "Donnez un titre à l’atelier."
    type_text(field.edit, "L’été à deux voix")
    assert field.text == "L’été à deux voix"
    assert not field.edit.accessibleDescription()


def test_text_in_place_is_kept_by_enter_and_restored_by_escape(qtbot: QtBot, face: Face) -> None:
    text = InPlaceText(face, N_("Title"))
    qtbot.addWidget(text)
    text.show()
    text.show_text("Avant")
    kept: list[str] = []
    text.kept.connect(kept.append)
    type_text(text, "é")
    press(text, Qt.Key.Key_Escape)
    assert text.text == "Avant"
    type_text(text, " ça")
    press(text, Qt.Key.Key_Return)
    press(text, Qt.Key.Key_Return)
    assert kept == ["Avant ça"]


def test_arrows_go_from_a_tab_to_the_next(qtbot: QtBot, face: Face) -> None:
    tabs = Tabs(face, {"prepare": N_("Prepare"), "live": N_("Live")})
    qtbot.addWidget(tabs)
    with qtbot.waitSignal(tabs.chosen) as chosen:
        press(tabs, Qt.Key.Key_Right)
    assert chosen.args == ["live"]
    assert tabs.current == "live"


def test_a_stepper_goes_up_and_down_and_shows_its_number(qtbot: QtBot, face: Face) -> None:
    stepper = Stepper(face, N_("Number of sessions"), 0, 3)
    qtbot.addWidget(stepper)
    stepper.show_value(2)
    stepper.show()
    QTest.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    assert stepper.value == 3
    assert stepper.box.lineEdit().width() > 10


def test_a_banner_tells_and_is_put_away(qtbot: QtBot, face: Face) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    banner = Banner(face)
    QVBoxLayout(place).addWidget(banner)
    place.show()
    banner.tell(
        "fault", "The preferences cannot be written in {folder}.", action="Try again", values={"folder": "/x"}
    )
    assert banner.accessibleName() == "Les préférences ne peuvent pas être écrites dans /x."
    with qtbot.waitSignal(banner.acted):
        banner._button.click()
    banner.close_it()
    assert not banner.isVisible()


def test_a_tick_is_set_by_the_space_bar(qtbot: QtBot, face: Face) -> None:
    tick = Tick(face, WORD)
    qtbot.addWidget(tick)
    press(tick, Qt.Key.Key_Space)
    assert tick.isChecked()


def test_escape_empties_the_search_and_leaves_it(qtbot: QtBot, face: Face) -> None:
    search = SearchField(face, WORD, "Ctrl+F")
    qtbot.addWidget(search)
    type_text(search.edit, "été")
    with qtbot.waitSignal(search.left):
        press(search.edit, Qt.Key.Key_Escape)
    assert not search.edit.text()


def test_the_window_bar_says_where_the_menu_opens(qtbot: QtBot, face: Face) -> None:
    bar = WindowBar(face)
    qtbot.addWidget(bar)
    bar.show()
    bar.show_series("Prendre soin à distance", "live")
    assert bar.height() == 48
    assert bar.menu_corner() != QPoint(0, 0)
    bar.show_library()
    assert bar.height() == 56
    assert not bar.tabs.isVisible()


def test_a_title_of_300_characters_leaves_the_bar_as_wide_as_it_was(qtbot: QtBot, face: Face) -> None:
    bar = WindowBar(face)
    qtbot.addWidget(bar)
    bar.resize(900, 56)
    bar.show()
    bar.show_series("Habiter " * 37, "prepare")
    bar.resize(901, 56)
    assert bar.width() == 901
    assert bar._series.toolTip() == "Habiter " * 37
    assert bar.tabs.geometry().left() >= bar._series.geometry().right()
