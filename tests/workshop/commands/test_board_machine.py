"""The board under random acts: never one point too many, never a changed note, and undo back to the start."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.house import FACILITATOR, House, built_in, in_memory
from tests.workshop.commands.plain import plain
from workshop.change import Change
from workshop.commands import board, points, signing
from workshop.commands.base import Command, board_of
from workshop.errors import WorkshopError
from workshop.model.base import Id, new_id
from workshop.model.kinds import NoteKind, PointKind, PointState
from workshop.model.notes import Excerpt, Note
from workshop.model.points import Point, Signature, Source, Stack
from workshop.model.series import Series

LINES = ["Tenir parole", "Un geste par mois", "On promet à quelqu’un", "Vite ou juste", "Qui paie ?", "Durer"]
PICK = st.integers(0, 999)
PICKS = st.lists(PICK, min_size=1, max_size=3, unique=True)
WORDS = st.sampled_from(["", "Mieux dit", "Autrement", "x" * 200])


class Board(RuleBasedStateMachine):
    """Two listeners and a facilitator at one board, doing whatever comes to mind."""

    house: House

    def __init__(self) -> None:
        super().__init__()
        self.met: dict[Id, int] = {}
        self._open = ExitStack()
        folder = Path(self._open.enter_context(in_memory()))
        self.house = self._open.enter_context(built_in(folder).copy(folder))

    @initialize(chosen=st.sampled_from([4, 3, 0]), signed=st.booleans())
    def six_notes(self, chosen: int, signed: bool) -> None:
        self.house.runner.open(self.house.session_id)
        for place, line in enumerate(LINES):
            kind = list(NoteKind)[place % len(NoteKind)]
            self.house.note(line, place % 2, kind)
        for listener in self.house.listeners:
            self.house.board.ready(listener)
        self.house.history.forget()
        self.notes = self.rows(Note)
        self.most = self.house.row(Series, self.house.series_id).points_max
        self.start = self.seen()
        for place in range(chosen):
            self.choose([place], "", reserve=False)
        for who in (0, 1) if signed else ():
            self.sign(who, confirmed=True)

    def rows(self, kind: type[Any]) -> list[Any]:
        return list(self.house.reader.rows(kind))

    def seen(self) -> Any:
        queries, session_id = self.house.queries, self.house.session_id
        reader = self.house.listeners[0]
        views = (
            queries.session(session_id),
            queries.notes(session_id, reader),
            queries.board(session_id, reader),
            queries.points(session_id, reader),
        )
        return plain(views)

    def any(self, kind: type[Any]) -> bool:
        return bool(self.rows(kind))

    def one(self, kind: type[Any], pick: int) -> Id:
        """Pick a row in the order in which rows were first met: random ids must not lead the search."""
        rows = {row.id: row for row in self.rows(kind)}
        for row in sorted(rows.values(), key=lambda row: getattr(row, "start", getattr(row, "position", 0))):
            self.met.setdefault(row.id, len(self.met))
        ids = sorted(rows, key=self.met.__getitem__)
        return ids[pick % len(ids)] if ids else new_id()

    def some(self, picks: list[int]) -> tuple[Id, ...]:
        return tuple(self.one(Note, pick) for pick in picks)

    def revision(self, id_: Id) -> int:
        return next((row.revision for row in self.rows(Point) if row.id == id_), 1)

    def do(self, kind: type[Command], author: str = FACILITATOR, **values: Any) -> None:
        """Do it, or be refused and have changed nothing."""
        told: list[Change] = []
        leave = self.house.channel.follow(told.append)
        last = self.house.reader.changes_after(0)[-1].number
        try:
            self.house.do(kind(session_id=self.house.session_id, **values), author)  # type: ignore[call-arg]  # the board's own commands all have one
        except WorkshopError:
            assert self.house.reader.changes_after(last) == ()
            assert told == []
        finally:
            leave()

    @rule(picks=PICKS, words=WORDS, reserve=st.sampled_from([False, False, True]))
    def choose(self, picks: list[int], words: str, *, reserve: bool) -> None:
        self.do(
            points.ChoosePoint,
            point_id=new_id(),
            note_ids=self.some(picks),
            wording=words,
            reserve=reserve,
        )

    @precondition(lambda self: self.any(Excerpt))
    @rule(pick=PICK, other=PICK)
    def choose_a_part_instead(self, pick: int, other: int) -> None:
        excerpt, point = self.one(Excerpt, pick), self.one(Point, other)
        self.do(points.ChoosePoint, point_id=new_id(), excerpt_ids=(excerpt,), instead_of=point)

    @precondition(lambda self: self.any(Point))
    @rule(pick=PICK, other=PICK, swap=st.booleans())
    def take(self, pick: int, other: int, swap: bool) -> None:
        instead = self.one(Point, other) if swap else None
        self.do(points.TakePoint, point_id=self.one(Point, pick), instead_of=instead)

    @precondition(lambda self: self.any(Point))
    @rule(pick=PICK, act=st.sampled_from([points.ReservePoint, points.WithdrawPoint]))
    def put_aside(self, pick: int, act: type[Command]) -> None:
        self.do(act, point_id=self.one(Point, pick))

    @precondition(lambda self: self.any(Point))
    @rule(pick=PICK, other=PICK, words=WORDS)
    def merge(self, pick: int, other: int, words: str) -> None:
        into, rest = self.one(Point, pick), self.one(Point, other)
        self.do(points.MergePoints, into_id=into, other_id=rest, wording=words)

    @precondition(lambda self: self.any(Point))
    @rule(pick=PICK, words=WORDS, stale=st.booleans())
    def reword(self, pick: int, words: str, stale: bool) -> None:
        point = self.one(Point, pick)
        self.do(points.RewordPoint, point_id=point, seen=self.revision(point) - stale, wording=words)

    @precondition(lambda self: self.any(Point))
    @rule(pick=PICK, kind=st.sampled_from(PointKind))
    def set_kind(self, pick: int, kind: PointKind) -> None:
        point = self.one(Point, pick)
        self.do(points.SetPointKind, point_id=point, seen=self.revision(point), point_kind=kind)

    @precondition(lambda self: self.any(Point))
    @rule(pick=PICK)
    def order(self, pick: int) -> None:
        ids = [point.id for point in self.house.board.points()]
        turn = pick % (len(ids) or 1)
        self.do(points.OrderPoints, point_ids=(*ids[turn:], *ids[:turn]))

    @precondition(lambda self: self.any(Point))
    @rule(pick=PICK, dots=st.none() | st.integers(-1, 30))
    def count_dots(self, pick: int, dots: int | None) -> None:
        point = self.one(Point, pick)
        self.do(board.SetDots, point_id=point, seen=self.revision(point), dots=dots)

    @rule(picks=PICKS, act=st.sampled_from([board.StackNotes, board.KeepDistinct]))
    def decide(self, picks: list[int], act: type[Command]) -> None:
        self.do(act, note_ids=self.some(picks))

    @precondition(lambda self: self.any(Stack))
    @rule(pick=PICK)
    def unstack(self, pick: int) -> None:
        self.do(board.Unstack, stack_id=self.one(Stack, pick))

    @rule(pick=PICK, at=st.lists(st.integers(0, 25), max_size=2))
    def split(self, pick: int, at: list[int]) -> None:
        self.do(board.SplitNote, note_id=self.one(Note, pick), at=tuple(at))

    @precondition(lambda self: self.any(Excerpt))
    @rule(pick=PICK)
    def join(self, pick: int) -> None:
        self.do(board.JoinNote, note_id=self.one(Note, pick))

    @precondition(lambda self: self.any(Point))
    @rule(pick=PICK, other=PICK, act=st.sampled_from([board.AddSource, board.RemoveSource]))
    def change_sources(self, pick: int, other: int, act: type[Command]) -> None:
        self.do(act, point_id=self.one(Point, pick), note_id=self.one(Note, other))

    @precondition(lambda self: self.any(Point))
    @rule(who=st.integers(0, 1), confirmed=st.booleans())
    def sign(self, who: int, *, confirmed: bool) -> None:
        listener = self.house.listeners[who]
        self.do(signing.SignPoints, listener, person_id=listener, confirmed_below_minimum=confirmed)

    @precondition(lambda self: self.any(Signature))
    @rule(who=st.integers(0, 1))
    def lift(self, who: int) -> None:
        listener = self.house.listeners[who]
        self.do(signing.LiftSignature, listener, person_id=listener)

    @rule(back=st.booleans())
    def undo_or_redo(self, back: bool) -> None:
        owner = board_of(self.house.session_id)
        label = self.house.desk.undo_label(owner) if back else self.house.desk.redo_label(owner)
        if label is not None:
            self.house.board.undo(FACILITATOR) if back else self.house.board.redo(FACILITATOR)

    @invariant()
    def never_one_too_many(self) -> None:
        places = [point.position for point in self.house.board.points()]
        assert len(places) <= self.most
        assert places == list(range(len(places)))

    @invariant()
    def notes_are_never_changed(self) -> None:
        assert self.rows(Note) == self.notes

    @invariant()
    def signatures_are_over_what_stands(self) -> None:
        tray = self.house.board.points()
        signed = {one.person_id for one in self.rows(Signature)}
        assert all(one.digest == signing.digest_of(tray) for one in self.rows(Signature))
        assert len(self.rows(Signature)) == len(signed)
        ratified = {point.state is PointState.RATIFIED for point in tray}
        assert ratified <= {len(signed) == 2}

    @invariant()
    def every_source_leads_to_a_note(self) -> None:
        known = {row.id for kind in (Note, Excerpt) for row in self.rows(kind)}
        for source in self.rows(Source):
            assert {source.note_id, source.excerpt_id} - {None} <= known

    def teardown(self) -> None:
        """Undo all of it, redo all of it, and find both ends as they were."""
        owner, desk = board_of(self.house.session_id), self.house.desk
        while desk.redo_label(owner) is not None:
            desk.redo(owner)
        end = self.seen()
        while desk.undo_label(owner) is not None:
            desk.undo(owner)
        assert self.seen() == self.start
        while desk.redo_label(owner) is not None:
            desk.redo(owner)
        assert self.seen() == end
        self._open.close()


TestBoard = Board.TestCase
TestBoard.settings = settings(max_examples=settings().max_examples // 2, stateful_step_count=30)
