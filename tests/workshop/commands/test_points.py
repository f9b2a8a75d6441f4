"""Points: chosen within the series' number, worded, ordered, signed as they stand, amended afterwards."""

from collections.abc import Callable

import pytest

from tests.house import FACILITATOR, House
from workshop.commands.base import Command
from workshop.commands.board import (
    AddSource,
    JoinNote,
    KeepDistinct,
    RemoveSource,
    SetDots,
    SetVoice,
    SplitNote,
    StackNotes,
    Unstack,
)
from workshop.commands.notes import RemoveNote
from workshop.commands.points import (
    ChoosePoint,
    MergePoints,
    OrderPoints,
    ReservePoint,
    RewordPoint,
    SetPointKind,
    TakePoint,
    WithdrawPoint,
)
from workshop.commands.roles import SetPresence
from workshop.commands.signing import AmendPoint, BelowMinimum, LiftSignature, digest_of
from workshop.commands.tray import TrayFull
from workshop.errors import Conflict, InvalidInput, NotFound
from workshop.model.base import Id, new_id
from workshop.model.editorial import Publication
from workshop.model.kinds import MarkKind, NoteKind, PointKind, PointState, Together
from workshop.model.live import Mark
from workshop.model.notes import Excerpt, Note
from workshop.model.people import Role
from workshop.model.points import Amendment, Point, Signature, Source, Stack, Wording


@pytest.fixture
def board(house: House) -> House:
    """A board with five notes over it."""
    house.runner.open(house.session_id)
    for number in range(5):
        house.note(f"Note {number}", number % 2, NoteKind.PROPOSAL if number % 2 else NoteKind.PLAIN)
    for listener in house.listeners:
        house.board.ready(listener)
    return house


def notes(house: House) -> list[Note]:
    return list(house.reader.rows(Note, session_id=house.session_id))


def choose(house: House, *numbers: int, wording: str = "") -> Id:
    ids = tuple(notes(house)[number].id for number in numbers)
    return house.board.choose(ids, FACILITATOR, wording=wording)


def point(house: House, id_: Id) -> Point:
    return house.row(Point, id_)


def tray(house: House) -> list[str]:
    return [one.wording for one in house.board.points()]


def sign_all(house: House) -> None:
    for listener in house.listeners:
        house.board.sign(listener, "salle", confirmed=True)


def publish(house: House) -> None:
    with house.database.storage.unit("publish", FACILITATOR) as store:
        publication = Publication(
            series_id=house.series_id,
            session_id=house.session_id,
            document="handout",
            number=1,
            at=store.now,
            language="fr",
            file_format="pdf",
        )
        store.add(publication)


def test_a_point_takes_its_words_and_kind_from_its_notes(board: House) -> None:
    one = point(board, choose(board, 1, 0))
    assert (one.wording, one.point_kind, one.state) == ("Note 1", PointKind.PROPOSAL, PointState.CHOSEN)
    sources = board.reader.rows(Source, point_id=one.id)
    assert [source.note_id for source in sources] == [notes(board)[1].id, notes(board)[0].id]
    [wording] = board.reader.rows(Wording, point_id=one.id)
    assert (wording.text, wording.author) == ("Note 1", FACILITATOR)


def test_a_point_typed_afterwards_rests_on_nothing_and_needs_words(board: House) -> None:
    with pytest.raises(InvalidInput, match="needs words"):
        board.board.choose((), FACILITATOR)
    one = board.board.choose((), FACILITATOR, wording="Dit après coup", kind=PointKind.VIGILANCE)
    assert board.reader.rows(Source, point_id=one) == []


def test_the_board_is_closed_until_the_lists_are(house: House) -> None:
    house.runner.open(house.session_id)
    with pytest.raises(InvalidInput, match="not converged"):
        house.board.choose((), FACILITATOR, wording="Trop tôt")


def test_the_fifth_point_is_refused_with_three_ways_out(board: House) -> None:
    for number in range(4):
        choose(board, number)
    with pytest.raises(TrayFull) as refused:
        choose(board, 4)
    assert all(word in refused.value.hint.lower() for word in ("merge", "swap", "reserve"))
    assert tray(board) == ["Note 0", "Note 1", "Note 2", "Note 3"]


def test_the_fifth_goes_to_the_reserve_or_takes_the_place_of_another(board: House) -> None:
    ids = [choose(board, number) for number in range(4)]
    fifth = board.board.choose((notes(board)[4].id,), FACILITATOR, reserve=True)
    with pytest.raises(TrayFull):
        board.board.take(fifth, FACILITATOR)
    board.do(TakePoint(session_id=board.session_id, point_id=fifth, instead_of=ids[1]))
    assert tray(board) == ["Note 0", "Note 4", "Note 2", "Note 3"]
    assert point(board, ids[1]).state is PointState.RESERVE
    sixth = board.board.choose((), FACILITATOR, wording="Tout neuf", instead_of=ids[0])
    assert tray(board) == ["Tout neuf", "Note 4", "Note 2", "Note 3"]
    assert point(board, sixth).position == 0


def test_places_close_up_when_a_point_leaves(board: House) -> None:
    ids = [choose(board, number) for number in range(3)]
    board.do(ReservePoint(session_id=board.session_id, point_id=ids[0]))
    board.do(WithdrawPoint(session_id=board.session_id, point_id=ids[1]))
    assert [(one.wording, one.position) for one in board.board.points()] == [("Note 2", 0)]
    board.do(TakePoint(session_id=board.session_id, point_id=ids[1]))
    board.do(TakePoint(session_id=board.session_id, point_id=ids[0]))
    assert tray(board) == ["Note 2", "Note 1", "Note 0"]


def test_a_merge_gathers_the_sources_and_frees_a_place(board: House) -> None:
    ids = [choose(board, number) for number in range(4)]
    merge = MergePoints(session_id=board.session_id, into_id=ids[0], other_id=ids[3], wording="Ensemble")
    board.do(merge)
    assert tray(board) == ["Ensemble", "Note 1", "Note 2"]
    sources = {source.note_id for source in board.reader.rows(Source, point_id=ids[0])}
    assert sources == {notes(board)[0].id, notes(board)[3].id}
    assert board.reader.rows(Source, point_id=ids[3]), "the lineage of the other stays"
    choose(board, 4)
    with pytest.raises(InvalidInput):
        board.do(MergePoints(session_id=board.session_id, into_id=ids[0], other_id=ids[0]))


def test_rewording_keeps_who_and_why_and_refuses_a_stale_edit(board: House) -> None:
    one = choose(board, 0)
    seen = point(board, one).revision
    board.board.reword(one, seen, "Mieux dit", board.listeners[0], "plus court")
    assert [(w.text, w.author, w.why) for w in board.reader.rows(Wording, point_id=one)] == [
        ("Note 0", FACILITATOR, ""),
        ("Mieux dit", board.listeners[0], "plus court"),
    ]
    with pytest.raises(Conflict):
        board.board.reword(one, seen, "Sans avoir lu", board.listeners[1])
    assert point(board, one).wording == "Mieux dit"


def test_an_order_must_name_all_points(board: House) -> None:
    ids = [choose(board, number) for number in range(3)]
    board.board.order((ids[2], ids[0], ids[1]), FACILITATOR)
    assert tray(board) == ["Note 2", "Note 0", "Note 1"]
    with pytest.raises(InvalidInput):
        board.board.order((ids[0], ids[1]), FACILITATOR)


def test_both_signatures_ratify(board: House) -> None:
    ids = [choose(board, number) for number in range(3)]
    first, second = board.listeners
    board.board.sign(first, "salle")
    assert point(board, ids[0]).state is PointState.CHOSEN
    board.board.sign(second, "salle")
    assert {point(board, one).state for one in ids} == {PointState.RATIFIED}
    digests = {one.digest for one in board.reader.rows(Signature, session_id=board.session_id)}
    assert digests == {digest_of(board.board.points())}
    assert board.note("Trop tard").late


def test_below_the_minimum_it_asks_once(board: House) -> None:
    choose(board, 0)
    with pytest.raises(BelowMinimum):
        board.board.sign(board.listeners[0])
    board.board.sign(board.listeners[0], confirmed=True)
    assert len(board.reader.rows(Signature)) == 1


def test_nothing_at_all_cannot_be_signed(board: House) -> None:
    with pytest.raises(InvalidInput, match="no point"):
        board.board.sign(board.listeners[0], confirmed=True)


def test_nobody_signs_what_they_did_not_see(board: House) -> None:
    one = choose(board, 0)
    seen = digest_of(board.board.points())
    board.board.reword(one, point(board, one).revision, "Changé entre-temps", board.listeners[1])
    with pytest.raises(Conflict):
        board.board.sign(board.listeners[0], seen=seen, confirmed=True)


Act = Callable[[House, list[Id]], Command]
CHANGES: dict[str, Act] = {
    "another point": lambda house, _ids: ChoosePoint(
        session_id=house.session_id, point_id=new_id(), wording="Encore"
    ),
    "reserve": lambda house, ids: ReservePoint(session_id=house.session_id, point_id=ids[0]),
    "withdraw": lambda house, ids: WithdrawPoint(session_id=house.session_id, point_id=ids[0]),
    "merge": lambda house, ids: MergePoints(
        session_id=house.session_id, into_id=ids[0], other_id=ids[1]
    ),
    "order": lambda house, ids: OrderPoints(session_id=house.session_id, point_ids=tuple(reversed(ids))),
    "kind": lambda house, ids: SetPointKind(
        session_id=house.session_id,
        point_id=ids[0],
        seen=point(house, ids[0]).revision,
        point_kind=PointKind.PROPOSAL,
    ),
    "wording": lambda house, ids: RewordPoint(
        session_id=house.session_id, point_id=ids[0], seen=point(house, ids[0]).revision, wording="Autre"
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_takes_all_signatures_back_and_undo_brings_them_again(board: House, change: str) -> None:
    ids = [choose(board, number) for number in (0, 2, 4)]
    sign_all(board)
    board.do(CHANGES[change](board, ids), board.listeners[0])
    assert board.reader.rows(Signature) == []
    assert PointState.RATIFIED not in {one.state for one in board.points}
    assert not [m for m in board.reader.rows(Mark) if m.mark_kind is MarkKind.RATIFY]
    board.board.undo(FACILITATOR)
    assert len(board.reader.rows(Signature)) == 2
    assert {point(board, one).state for one in ids} == {PointState.RATIFIED}


def test_dots_voices_and_sources_leave_the_signatures(board: House) -> None:
    ids = [choose(board, number) for number in (0, 2, 4)]
    sign_all(board)
    extra = notes(board)[1].id
    seen = point(board, ids[0]).revision
    board.do(SetDots(session_id=board.session_id, point_id=ids[0], seen=seen, dots=12))
    board.do(
        SetVoice(
            session_id=board.session_id, point_id=ids[0], seen=seen + 1, collective=False, dissent="Trop cher"
        )
    )
    board.do(AddSource(session_id=board.session_id, point_id=ids[0], note_id=extra))
    board.do(RemoveSource(session_id=board.session_id, point_id=ids[0], note_id=extra))
    assert len(board.reader.rows(Signature)) == 2
    one = point(board, ids[0])
    assert (one.dots, one.collective, one.dissent) == (12, False, "Trop cher")


def test_a_lifted_signature_opens_the_points_again(board: House) -> None:
    choose(board, 0)
    sign_all(board)
    board.board.lift(board.listeners[0])
    assert board.points[0].state.value == "chosen"
    with pytest.raises(InvalidInput):
        board.board.lift(board.listeners[0])
    board.board.sign(board.listeners[0], confirmed=True)
    assert board.points[0].state.value == "ratified"


def test_an_absent_listener_leaves_the_other_to_ratify(board: House) -> None:
    choose(board, 0)
    roles = board.reader.rows(Role, session_id=board.session_id)
    board.board.sign(roles[0].person_id, confirmed=True)
    assert board.points[0].state.value == "chosen"
    board.do(SetPresence(role_id=roles[1].id, present=False))
    assert board.points[0].state.value == "ratified"
    board.do(SetPresence(role_id=roles[1].id, present=True))
    assert [one.state for one in board.points] == [PointState.CHOSEN]


def test_after_the_hand_out_went_out_only_an_amendment_follows(board: House) -> None:
    one = choose(board, 0)
    sign_all(board)
    publish(board)
    refused: list[Command] = [
        act(board, [one, one]) for act in CHANGES.values() if act is not CHANGES["order"]
    ]
    refused.append(LiftSignature(session_id=board.session_id, person_id=board.listeners[0]))
    for command in refused:
        with pytest.raises(Conflict, match="published"):
            board.do(command)
    with pytest.raises(Conflict, match="published"):
        board.board.undo(FACILITATOR)
    board.do(
        AmendPoint(
            session_id=board.session_id,
            point_id=one,
            seen=point(board, one).revision,
            wording="Corrigé à voix haute",
            said_by="Inès Vauquelin",
        )
    )
    [amendment] = board.reader.rows(Amendment, point_id=one)
    assert (amendment.former, amendment.wording) == ("Note 0", "Corrigé à voix haute")
    assert point(board, one).wording == "Corrigé à voix haute"
    assert len(board.reader.rows(Signature)) == 2
    view = board.queries.points(board.session_id)[0]
    assert (view.ratified_wording, view.wording) == ("Note 0", "Corrigé à voix haute")
    board.desk.undo(FACILITATOR)
    assert point(board, one).wording == "Note 0"


def test_only_a_ratified_point_is_amended_and_then_the_set_stays(board: House) -> None:
    one = choose(board, 0)

    def amend() -> None:
        seen = point(board, one).revision
        board.do(AmendPoint(session_id=board.session_id, point_id=one, seen=seen, wording="Autrement"))

    with pytest.raises(InvalidInput):
        amend()
    sign_all(board)
    amend()
    with pytest.raises(Conflict, match="amended"):
        choose(board, 1)


def test_a_note_a_point_rests_on_is_not_deleted(board: House) -> None:
    note = notes(board)[0]
    choose(board, 0)
    with pytest.raises(Conflict, match="rests on"):
        board.do(RemoveNote(note_id=note.id), note.listener_id)
    for _ in range(2):
        board.desk.undo(note.listener_id)  # the listener's own last notes, on which nothing rests
    with pytest.raises(Conflict, match="rests on"):
        board.desk.undo(note.listener_id)
    assert note in notes(board)


def test_stacks_grow_and_come_apart_without_touching_notes(board: House) -> None:
    all_notes = notes(board)
    ids = [note.id for note in all_notes]
    board.do(KeepDistinct(session_id=board.session_id, note_ids=(ids[0], ids[1])))
    board.do(StackNotes(session_id=board.session_id, note_ids=(ids[0], ids[1])))
    board.do(StackNotes(session_id=board.session_id, note_ids=(ids[1], ids[2])))
    [stack] = board.reader.rows(Stack, session_id=board.session_id)
    assert (set(stack.note_ids), stack.together) == ({ids[0], ids[1], ids[2]}, Together.STACKED)
    board.do(Unstack(session_id=board.session_id, stack_id=stack.id))
    assert board.reader.rows(Stack) == []
    with pytest.raises(InvalidInput):
        board.do(StackNotes(session_id=board.session_id, note_ids=(ids[0], ids[0])))
    assert notes(board) == all_notes


def test_a_note_is_split_into_excerpts_and_stays_whole(board: House) -> None:
    note = notes(board)[0]
    board.do(SplitNote(session_id=board.session_id, note_id=note.id, at=(4,)))
    parts = board.reader.rows(Excerpt, note_id=note.id)
    assert sorted(note.text[one.start : one.end] for one in parts) == [" 0", "Note"]
    first = min(parts, key=lambda one: one.start)
    one = new_id()
    board.do(ChoosePoint(session_id=board.session_id, point_id=one, excerpt_ids=(first.id,)))
    assert point(board, one).wording == "Note"
    board.do(JoinNote(session_id=board.session_id, note_id=note.id))
    assert board.reader.rows(Excerpt, note_id=note.id) == [first]
    with pytest.raises(InvalidInput, match="rest on"):
        board.do(JoinNote(session_id=board.session_id, note_id=note.id))
    assert board.row(Note, note.id) == note


@pytest.mark.parametrize("at", [(), (0,), (6,), (99,)])
def test_a_cut_outside_a_note_is_refused(board: House, at: tuple[int, ...]) -> None:
    with pytest.raises(InvalidInput, match="nothing to split"):
        board.do(SplitNote(session_id=board.session_id, note_id=notes(board)[0].id, at=at))


def test_rows_of_another_session_are_not_on_this_board(board: House) -> None:
    one = choose(board, 0)
    with pytest.raises(NotFound):
        board.do(ReservePoint(session_id=board.series_id, point_id=one))


def test_the_board_has_one_undo_stack_for_all_at_it(board: House) -> None:
    first, second = board.listeners
    board.board.choose((notes(board)[0].id,), first)
    board.board.choose((notes(board)[1].id,), second)
    board.board.undo(first)
    assert tray(board) == ["Note 0"]
    board.board.redo(second)
    assert tray(board) == ["Note 0", "Note 1"]
