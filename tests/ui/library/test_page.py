"""The library page by its keys: browse, open, search, filter, order; and what an empty one offers."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from pytestqt.qtbot import QtBot

from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text
from tests.ui.library.cards import card
from ui.face import Face
from ui.library.card_words import date_line, freshness, is_over, mark_tip, sentence, sessions_line
from ui.library.choice import found, ordered, shown
from ui.library.page import LibraryPage
from ui.library.series_model import CARD
from workshop.text import folded
from workshop.views.series import SeriesCard

CARDS = (
    card(
        "Prendre soin à distance", "HHh", first=dt.date(2024, 3, 1), published="synthesis", published_number=1
    ),
    card("Le travail qui parle", "HPP", first=dt.date(2026, 11, 1), vigilances=3, proposals=1),
    card("Décider sans tout savoir", "PPp", first=dt.date(2026, 10, 1)),
)


@pytest.fixture
def page(qtbot: QtBot, face: Face) -> LibraryPage:
    made = LibraryPage(face)
    qtbot.addWidget(made)
    made.resize(1440, 840)
    made.show()
    made.show_cards(CARDS)
    return made


def titles(page: LibraryPage) -> list[str]:
    return [one.title for one in page._model._cards]


def test_the_next_session_comes_first_and_series_that_are_over_last(page: LibraryPage) -> None:
    assert titles(page) == ["Décider sans tout savoir", "Le travail qui parle", "Prendre soin à distance"]


def test_arrows_move_and_enter_opens(qtbot: QtBot, page: LibraryPage) -> None:
    page.focus_page()
    press(page.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.opened) as opened:
        press(page.view, Qt.Key.Key_Return)
    assert opened.args == ["Le travail qui parle"]


def test_search_finds_words_whatever_their_accents(page: LibraryPage) -> None:
    type_text(page.search.edit, "DECIDER thème")
    assert titles(page) == ["Décider sans tout savoir"]
    type_text(page.search.edit, " zzz")
    assert titles(page) == []
    assert page._nothing_found.isVisible()
    press(page.search.edit, Qt.Key.Key_Escape)
    assert len(titles(page)) == 3


def test_down_goes_from_the_search_to_the_cards(page: LibraryPage) -> None:
    page.focus_search()
    press(page.search.edit, Qt.Key.Key_Down)
    assert page.focusWidget() is page.view


def test_enter_opens_the_first_card_that_was_found_and_escape_goes_back_to_all(
    qtbot: QtBot, page: LibraryPage
) -> None:
    page.focus_search()
    type_text(page.search.edit, "travail")
    with qtbot.waitSignal(page.opened) as opened:
        press(page.search.edit, Qt.Key.Key_Return)
    assert opened.args == ["Le travail qui parle"]
    press(page.search.edit, Qt.Key.Key_Escape)
    assert len(titles(page)) == 3
    assert page.focusWidget() is page.view


def test_the_tab_key_goes_from_the_search_to_the_filters_and_the_cards(page: LibraryPage) -> None:
    page.focus_search()
    filters = page.filters  # the chips are one stop, as of one choice
    for stop in (filters.chips["all"], filters.order_button, page.view):
        focused = page.focusWidget()
        assert focused is not None
        press(focused, Qt.Key.Key_Tab)
        assert page.focusWidget() is stop


def test_words_on_a_card_are_set_as_they_are_printed(page: LibraryPage) -> None:
    page.show_cards((card("Qui répond ?", "P", question="Et pourquoi ; pour qui ?"),))
    shown_card = page._model.index(0, 0).data(CARD)
    assert shown_card.title == "Qui répond\u202f?"
    assert shown_card.question == "Et pourquoi\u202f; pour qui\u202f?"


def test_the_sample_that_is_being_opened_is_said_and_not_asked_twice(page: LibraryPage) -> None:
    page.show_sample(under_way=True)
    assert not page.sample.isEnabled()
    assert page.sample.text() == "Ouverture de l’exemple…"
    page.show_sample(under_way=False)
    assert page.sample.isEnabled()
    assert page.sample.text() == "Ouvrir l’exemple"


def test_filters_choose_and_count(page: LibraryPage) -> None:
    assert [chip.text() for chip in page.filters.chips.values()] == [
        "Tous · 3",
        "En cours · 2",
        "Terminés · 1",
    ]
    page.filters.chips["over"].click()
    assert titles(page) == ["Prendre soin à distance"]


def test_the_order_can_be_changed(page: LibraryPage) -> None:
    page.filters._choose_order("title")
    assert titles(page) == ["Décider sans tout savoir", "Le travail qui parle", "Prendre soin à distance"]
    page.filters._choose_order("last")
    assert titles(page)[0] == "Le travail qui parle"


def test_the_keyboard_stays_on_its_series_when_the_cards_are_read_again(page: LibraryPage) -> None:
    page.go_to("Prendre soin à distance")
    page.show_cards((*CARDS, card("Habiter la promesse", "P", first=dt.date(2026, 1, 1))))
    assert page.view.current_series == "Prendre soin à distance"


@pytest.mark.parametrize(("width", "columns"), [(1440, 3), (1280, 3), (1190, 2), (720, 2), (660, 1)])
def test_there_are_three_columns_and_two_in_a_narrow_window(
    page: LibraryPage, width: int, columns: int
) -> None:
    page.resize(width, 840)
    assert page.view.viewport().width() // page.view.gridSize().width() == columns


def test_an_empty_library_offers_three_actions(qtbot: QtBot, page: LibraryPage) -> None:
    page.show_cards(())
    for button, signal in zip(
        page._empty.findChildren(type(page._new)),
        (page.new_series_requested, page.sample_requested, page.archive_requested),
        strict=True,
    ):
        with qtbot.waitSignal(signal):
            button.click()
    assert nameless(page) == []


def test_an_archive_can_be_dropped(qtbot: QtBot, page: LibraryPage, tmp_path: Path) -> None:
    archive = tmp_path / "atelier à nous.resonance.zip"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(archive))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.archive_dropped) as dropped:
        page.dropEvent(event)
    assert dropped.args == [archive]


def test_the_page_paints_in_every_dress_and_size_and_has_names(page: LibraryPage, face: Face) -> None:
    odd = card("X" * 300, "HPcph" * 12, partners=(), question="?" * 2000, vigilances=900)
    page.show_cards((*CARDS, odd, card("Vide"), card("Sans date", "P", next_date=None)))
    for appearance, scale, width in (("dark", 200, 1280), ("dim", 100, 720), ("light", 150, 1920)):
        face.theme.use(appearance)
        face.theme.set_text_scale(scale)
        page.resize(width, 800)
        assert not page.grab().isNull()
    assert nameless(page) == []


def test_a_card_says_where_its_series_stands(face: Face) -> None:
    language = face.language
    over, running, coming = CARDS
    assert sessions_line(over, language) == "3 séances, toutes tenues"
    assert sessions_line(running, language) == "1 séance sur 3"
    assert sessions_line(card("Vide"), language) == "Aucune séance pour l’instant"
    assert sessions_line(card("Annulée", "HcP"), language) == "1 séance sur 2"
    assert date_line(over, language) == "Terminé le 12 avril 2024"
    assert date_line(coming, language) == "Jeudi 15 oct. 2026"
    assert freshness(over, language).words == "Synthèse publiée, n° 1"
    assert freshness(coming, language).words == "Programme complet"
    assert freshness(card("Vide"), language).words == "Programme à compléter"
    assert is_over(card("Tout sauf une", "HHc"))
    assert sentence(running, language).startswith(
        "Le travail qui parle, Institut des Lisières, Coopérative Mirabeau"
    )


def test_series_put_away_are_out_of_sight() -> None:
    assert shown([card("Rangé", "H", put_away=True), card("Là", "P")], "all") == [card("Là", "P")]


def test_folding_joins_letters_and_apostrophes() -> None:
    assert folded("L’Œuvre ÉCRITE") == "l'oeuvre ecrite"
    assert found([card("L’œuvre")], "l'oeuvre") == [card("L’œuvre")]


def test_a_series_without_a_date_comes_after_those_with_one() -> None:
    cards: list[SeriesCard] = [card("B", "P", next_date=None), card("A", "P")]
    assert [one.title for one in ordered(cards, "next")] == ["A", "B"]


def test_a_screen_reader_hears_each_card_as_one_sentence(page: LibraryPage) -> None:
    view = QAccessible.queryAccessibleInterface(page.view)
    said = [view.child(place).text(QAccessible.Text.Name) for place in range(view.childCount())]
    assert [one.split(",")[0] for one in said] == titles(page)


def test_a_mark_tells_its_theme_and_date_under_the_pointer(face: Face) -> None:
    first = CARDS[0].marks[0]
    assert mark_tip(first, face.language) == "1. Thème 1, vendredi 15 mars 2024"
