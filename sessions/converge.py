"""The last ten minutes: both lists closed, brought together, points chosen, worded and signed."""

from itertools import combinations

from sessions.likeness import Pair, likely_pairs
from workshop.change import Change
from workshop.commands import board, points, signing, steps
from workshop.commands.base import Command, board_of
from workshop.desk import Desk
from workshop.errors import AccessRefused
from workshop.model.base import Id, new_id
from workshop.model.kinds import PointKind, PointState, SessionState
from workshop.model.notes import Note
from workshop.model.points import Point, Stack
from workshop.model.series import Session
from workshop.reader import Reader


class Convergence:
    """The acts at one session's board, in the name of whoever is at it."""

    def __init__(self, desk: Desk, reader: Reader, session_id: Id) -> None:
        self._desk = desk
        self._reader = reader
        self.session_id = session_id

    def pairs(self) -> tuple[Pair, ...]:
        """Return the notes of different listeners that seem to say the same and were not decided on."""
        session = self._reader.row(Session, self.session_id)
        if session.state not in (SessionState.CONVERGING, SessionState.HELD):
            raise AccessRefused("The lists of the listeners are not open yet.")
        notes: dict[Id, list[Note]] = {}
        for note in self._reader.rows(Note, session_id=self.session_id):
            notes.setdefault(note.listener_id, []).append(note)
        decided = [
            frozenset(pair)
            for stack in self._reader.rows(Stack, session_id=self.session_id)
            for pair in combinations(stack.note_ids, 2)
        ]
        lists = combinations(notes.values(), 2)
        return tuple(pair for first, second in lists for pair in likely_pairs(first, second, decided))

    def points(self) -> list[Point]:
        """Return the chosen or ratified points in their order."""
        rows = self._reader.rows(Point, session_id=self.session_id)
        return [one for one in rows if one.state in (PointState.CHOSEN, PointState.RATIFIED)]

    def ready(self, person_id: Id) -> Change:
        """Close this listener's list; with the last one present the convergence opens."""
        return self.do(steps.DeclareReady(session_id=self.session_id, person_id=person_id), person_id)

    def reopen(self, person_id: Id) -> Change:
        """Open this listener's list again, as long as the convergence is not open."""
        return self.do(steps.ReopenList(session_id=self.session_id, person_id=person_id), person_id)

    def presence(self, role_id: Id, by: str, *, present: bool) -> Change:
        """Say whether a listener is there; who is absent is not waited for."""
        command = steps.SetListenerPresence(session_id=self.session_id, role_id=role_id, present=present)
        return self.do(command, by)

    def open(self, by: str, despite: str = "") -> Change:
        """Open the convergence; `despite` says why somebody is not waited for."""
        return self.do(steps.OpenConvergence(session_id=self.session_id, despite=despite), by)

    def stack(self, note_ids: tuple[Id, ...], by: str) -> Change:
        """Bring notes together that say the same."""
        return self.do(board.StackNotes(session_id=self.session_id, note_ids=note_ids), by)

    def distinct(self, note_ids: tuple[Id, ...], by: str) -> Change:
        """Keep notes apart that only look alike."""
        return self.do(board.KeepDistinct(session_id=self.session_id, note_ids=note_ids), by)

    def choose(
        self,
        note_ids: tuple[Id, ...],
        by: str,
        *,
        wording: str = "",
        kind: PointKind | None = None,
        point_id: Id | None = None,
        reserve: bool = False,
        instead_of: Id | None = None,
    ) -> Id:
        """Make a point of these notes and return its id; TrayFull when there is no place left."""
        command = points.ChoosePoint(
            session_id=self.session_id,
            point_id=point_id or new_id(),
            wording=wording,
            point_kind=kind,
            note_ids=note_ids,
            reserve=reserve,
            instead_of=instead_of,
        )
        self.do(command, by)
        return command.point_id

    def take(self, point_id: Id, by: str, instead_of: Id | None = None) -> Change:
        """Choose a point of the reserve."""
        command = points.TakePoint(session_id=self.session_id, point_id=point_id, instead_of=instead_of)
        return self.do(command, by)

    def reserve(self, point_id: Id, by: str) -> Change:
        """Put a chosen point aside."""
        return self.do(points.ReservePoint(session_id=self.session_id, point_id=point_id), by)

    def withdraw(self, point_id: Id, by: str) -> Change:
        """Take a point off the board."""
        return self.do(points.WithdrawPoint(session_id=self.session_id, point_id=point_id), by)

    def merge(self, into_id: Id, other_id: Id, by: str, wording: str = "") -> Change:
        """Make one point of two."""
        command = points.MergePoints(
            session_id=self.session_id, into_id=into_id, other_id=other_id, wording=wording
        )
        return self.do(command, by)

    def reword(self, point_id: Id, seen: int, wording: str, by: str, why: str = "") -> Change:
        """Give a point other words."""
        command = points.RewordPoint(
            session_id=self.session_id, point_id=point_id, seen=seen, wording=wording, why=why
        )
        return self.do(command, by)

    def order(self, point_ids: tuple[Id, ...], by: str) -> Change:
        """Put the chosen points in another order."""
        return self.do(points.OrderPoints(session_id=self.session_id, point_ids=point_ids), by)

    def dots(self, point_id: Id, seen: int, dots: int | None, by: str) -> Change:
        """Type how many dots the room gave a point."""
        command = board.SetDots(session_id=self.session_id, point_id=point_id, seen=seen, dots=dots)
        return self.do(command, by)

    def voice(self, point_id: Id, seen: int, by: str, *, collective: bool, dissent: str = "") -> Change:
        """Say whether a point is collective or one voice, and who disagrees."""
        command = board.SetVoice(
            session_id=self.session_id,
            point_id=point_id,
            seen=seen,
            collective=collective,
            dissent=dissent,
        )
        return self.do(command, by)

    def sign(self, person_id: Id, device: str = "", *, seen: str = "", confirmed: bool = False) -> Change:
        """Sign the points as seen; BelowMinimum asks once for a confirmation."""
        command = signing.SignPoints(
            session_id=self.session_id,
            person_id=person_id,
            seen=seen,
            device=device,
            confirmed_below_minimum=confirmed,
        )
        return self.do(command, person_id)

    def lift(self, person_id: Id) -> Change:
        """Take a signature back."""
        return self.do(signing.LiftSignature(session_id=self.session_id, person_id=person_id), person_id)

    def do(self, command: Command, by: str) -> Change:
        """Carry out an act of the board."""
        return self._desk.do(command, by)

    def undo(self, by: str) -> Change:
        """Take back the last act at this board, whoever did it."""
        return self._desk.undo(board_of(self.session_id), by)

    def redo(self, by: str) -> Change:
        """Do the last undone act of this board again."""
        return self._desk.redo(board_of(self.session_id), by)
