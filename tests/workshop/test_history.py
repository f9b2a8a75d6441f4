"""Undo and redo: a stack for each owner, each step a unit of work of its own."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes import FullDisk
from tests.house import FACILITATOR, House, built_in
from workshop.change import Change
from workshop.channel import Channel
from workshop.commands.notes import EditNote, RemoveNote, StarNote
from workshop.commands.series import AddSeries, EditSeries
from workshop.desk import Desk
from workshop.errors import Conflict, InvalidInput, StorageUnavailable
from workshop.history import History
from workshop.model.base import new_id
from workshop.model.notes import Note, NoteVersion
from workshop.model.series import Series


@pytest.fixture
def house(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with built_in(tmp_path_factory.mktemp("plan")).copy(tmp_path) as house:
        yield house


def series(house: House) -> Series:
    return house.row(Series, house.series_id)


def rename(house: House, title: str, author: str = FACILITATOR) -> None:
    house.do(EditSeries(id=house.series_id, seen=series(house).revision, title=title), author)


def test_undo_and_redo_walk_back_and_forth(house: House) -> None:
    for title in ("Un", "Deux", "Trois"):
        rename(house, title)
    titles = []
    for step in (house.desk.undo,) * 3 + (house.desk.redo,) * 3:
        step(FACILITATOR)
        titles.append(series(house).title)
    assert titles == ["Deux", "Un", "Veillées", "Un", "Deux", "Trois"]


def test_undo_is_a_change_like_any_other_and_numbers_only_grow(house: House) -> None:
    told: list[Change] = []
    house.channel.follow(told.append)
    rename(house, "Un")
    house.desk.undo(FACILITATOR)
    assert [one.label for one in told] == ["Edit the title", "Edit the title"]
    assert told[1].number > told[0].number
    assert series(house).revision == 3


def test_nothing_to_undo_is_said(house: House) -> None:
    with pytest.raises(InvalidInput, match="nothing to undo"):
        house.desk.undo(FACILITATOR)
    with pytest.raises(InvalidInput, match="nothing to redo"):
        house.desk.redo(FACILITATOR)


def test_something_new_takes_redo_away(house: House) -> None:
    rename(house, "Un")
    house.desk.undo(FACILITATOR)
    assert house.desk.redo_label(FACILITATOR) == "Edit the title"
    rename(house, "Deux")
    assert house.desk.redo_label(FACILITATOR) is None


def test_nobody_undoes_what_somebody_else_has_changed_since(house: House) -> None:
    rename(house, "À moi", "one")
    rename(house, "À toi", "two")
    with pytest.raises(Conflict):
        house.desk.undo("one")
    assert series(house).title == "À toi"


def test_a_step_that_cannot_be_taken_back_is_left_out_and_the_one_before_it_is_next(house: House) -> None:
    house.do(EditSeries(id=house.series_id, seen=series(house).revision, place="Lyon"), "one")
    rename(house, "À moi", "one")
    rename(house, "À toi", "two")
    with pytest.raises(Conflict) as refused:
        house.desk.undo("one")
    assert "left out" in refused.value.hint
    house.desk.undo("one")
    assert (series(house).title, series(house).place) == ("À toi", "")
    assert house.desk.undo_label("one") is None


def test_a_step_that_cannot_be_done_again_is_left_out(house: House) -> None:
    rename(house, "À moi", "one")
    house.desk.undo("one")
    rename(house, "À toi", "two")
    with pytest.raises(Conflict) as refused:
        house.desk.redo("one")
    assert "left out" in refused.value.hint
    assert house.desk.redo_label("one") is None


def test_a_step_stays_while_the_disk_is_full(house: House) -> None:
    rename(house, "Un")
    desk = Desk(FullDisk(), house.channel, house.history)
    with pytest.raises(StorageUnavailable):
        desk.undo(FACILITATOR)
    assert desk.undo_label(FACILITATOR) == "Edit the title"


def test_a_deletion_is_not_done_again_once_a_point_rests_on_the_note(house: House) -> None:
    house.runner.open(house.session_id)
    note = house.note("Un")
    house.do(RemoveNote(note_id=note.id), note.listener_id)
    house.desk.undo(note.listener_id)
    for listener in house.listeners:
        house.board.ready(listener)
    house.board.choose((note.id,), note.listener_id)
    with pytest.raises(Conflict, match="rests on this note"):
        house.desk.redo(note.listener_id)
    assert house.row(Note, note.id).text == "Un"


def test_changes_are_announced_in_the_order_of_their_numbers(house: House) -> None:
    """A follower that is slow, or makes a change itself, does not see a later one overtake."""
    told: list[int] = []
    slow = threading.Event()

    def first(_: Change) -> None:
        if not slow.is_set():
            slow.set()
            other.start()
            other.join(0.2)  # the other thread must wait, whatever it does meanwhile
            rename(house, "Encore")

    other = threading.Thread(target=house.do, args=(AddSeries(series_id=new_id(), title="Deux"),))
    house.channel.follow(first)
    house.channel.follow(lambda change: told.append(change.number))
    house.do(EditSeries(id=house.series_id, seen=series(house).revision, place="Lyon"))
    other.join()
    assert told == sorted(told)
    assert len(told) == 3


def test_another_field_changed_since_does_not_hinder(house: House) -> None:
    rename(house, "À moi", "one")
    house.do(EditSeries(id=house.series_id, seen=series(house).revision, place="Lyon"), "two")
    house.desk.undo("one")
    assert (series(house).title, series(house).place) == ("Veillées", "Lyon")


def test_what_was_added_disappears_and_comes_back_as_the_same(house: House) -> None:
    id_ = new_id()
    house.do(AddSeries(series_id=id_, title="Autre"))
    house.desk.undo(FACILITATOR)
    assert [one.id for one in house.reader.rows(Series)] == [house.series_id]
    house.desk.redo(FACILITATOR)
    assert house.row(Series, id_).title == "Autre"


def test_a_command_that_changes_nothing_leaves_no_step(house: House) -> None:
    rename(house, "Veillées")
    assert house.desk.undo_label(FACILITATOR) is None


def test_a_refused_command_leaves_nothing_behind(house: House) -> None:
    with pytest.raises(InvalidInput):
        rename(house, " ")
    assert series(house).revision == 1
    assert house.desk.undo_label(FACILITATOR) is None


def test_histories_only_grow_through_undo(house: House) -> None:
    house.runner.open(house.session_id)
    note = house.note("Un")
    house.do(EditNote(note_id=note.id, seen=1, text="Deux"), note.listener_id)
    house.do(StarNote(note_id=note.id), note.listener_id)
    house.desk.undo(note.listener_id)
    house.desk.undo(note.listener_id)
    versions = house.reader.rows(NoteVersion, note_id=note.id)
    assert [one.text for one in versions] == ["Un", "Deux", "Un"]


def test_an_edit_made_before_an_undo_was_seen_keeps_both_texts(house: House) -> None:
    house.runner.open(house.session_id)
    note = house.note("Un")
    house.do(EditNote(note_id=note.id, seen=1, text="Deux"), note.listener_id)
    house.desk.undo(note.listener_id)
    house.do(EditNote(note_id=note.id, seen=2, text="Trois"), note.listener_id)
    others = [one.text for one in house.reader.rows(NoteVersion, note_id=note.id) if not one.current]
    assert others == ["Un"]


def test_after_forgetting_nothing_comes_back(house: House) -> None:
    rename(house, "Un")
    house.history.forget()
    assert house.desk.undo_label(FACILITATOR) is None


def test_the_oldest_steps_are_let_go(house: House) -> None:
    desk = Desk(house.database.storage, Channel(), History(depth=2))
    for title in ("Un", "Deux", "Trois"):
        desk.do(EditSeries(id=house.series_id, seen=series(house).revision, title=title), FACILITATOR)
    desk.undo(FACILITATOR)
    desk.undo(FACILITATOR)
    assert desk.undo_label(FACILITATOR) is None
    assert series(house).title == "Un"


def test_a_full_disk_is_said_and_no_change_is_announced() -> None:
    told: list[object] = []
    storage, channel = FullDisk(), Channel()
    channel.follow(told.append)
    desk = Desk(storage, channel, History())
    with pytest.raises(StorageUnavailable, match="full"):
        desk.do(AddSeries(series_id=new_id(), title="Une"), FACILITATOR)
    assert (told, storage.asked, desk.undo_label(FACILITATOR)) == ([], 1, None)
