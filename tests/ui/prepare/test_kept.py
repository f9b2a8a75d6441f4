"""What a text that keeps itself remembers, and one's own edits brought up to date."""

from ui.prepare.kept import Kept
from ui.prepare.own_edits import OwnEdits
from workshop.commands.sessions import EditSession


def test_only_a_new_text_is_sent_and_only_once() -> None:
    kept = Kept()
    kept.arrive("a")
    assert not kept.offer("a")
    assert kept.offer("b")
    assert not kept.offer("b")
    kept.accept()
    assert kept.shown == kept.known == "b"


def test_what_comes_back_cleaned_is_shown_rather_than_what_was_typed() -> None:
    kept = Kept()
    assert kept.offer(" b ")
    kept.arrive("b")
    assert kept.shown == " b "
    kept.accept()
    assert kept.shown == "b"


def test_a_refused_text_stays_until_it_is_given_up_or_corrected() -> None:
    kept = Kept()
    kept.arrive("a")
    kept.offer("too long")
    kept.refuse()
    kept.arrive("a, changed elsewhere")
    assert kept.wrong
    assert kept.shown == "too long"
    assert not kept.offer("too long")
    assert kept.give_up() == "a, changed elsewhere"
    assert not kept.wrong


def test_typing_back_what_the_library_has_needs_no_writing() -> None:
    kept = Kept()
    kept.arrive("a")
    kept.offer("too long")
    kept.refuse()
    assert not kept.offer("a")
    assert not kept.wrong


def test_ones_own_edits_are_counted_but_nobody_elses() -> None:
    own = OwnEdits()
    first = EditSession(id="s", seen=4, theme="a")
    own.did(first)
    own.did(EditSession(id="s", seen=5, theme="b"))
    again = own.caught_up(EditSession(id="s", seen=4, place="c"))
    assert again == EditSession(id="s", seen=6, place="c")
    elsewhere = EditSession(id="s", seen=7, place="c")
    assert own.caught_up(elsewhere) == elsewhere
