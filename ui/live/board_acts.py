"""The acts at the board, as commands in the name of the listener at hand."""

from PySide6.QtCore import QObject, Signal

from ui.assembly import Library
from ui.face import Face
from workshop.change import Change
from workshop.commands.base import Command, board_of
from workshop.commands.board import AddSource, KeepDistinct, SetDots, StackNotes, Unstack
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
from workshop.commands.signing import BelowMinimum, LiftSignature, SignPoints, digest_of
from workshop.commands.steps import DeclareReady, OpenConvergence, ReopenList, SetListenerPresence
from workshop.commands.tray import TrayFull
from workshop.errors import WorkshopError
from workshop.model.base import Id, new_id
from workshop.model.kinds import PointKind
from workshop.views.notes import BoardView, PointView


class BoardActs(QObject):
    """Sends commands beside the window and says how they ended.

    Signals: `done(Change)`; `refused(WorkshopError)` for a sentence; `tray_full(object)` with what found no
    place, as it was handed in; `too_few(WorkshopError)` when signing is to be confirmed.
    """

    done = Signal(object)
    refused = Signal(object)
    tray_full = Signal(object)
    too_few = Signal(object)

    def __init__(self, face: Face, library: Library, device: str) -> None:
        super().__init__()
        self._background = face.background
        self._library = library
        self._device = device
        self.session: Id = ""
        self.by: Id = ""

    def ready(self, person: Id, *, ready: bool) -> None:
        """Close a listener's list, or open it again."""
        kind = DeclareReady if ready else ReopenList
        self._do(kind(session_id=self.session, person_id=person), person)

    def presence(self, role: Id, *, present: bool) -> None:
        """Say whether a listener is there."""
        self._do(SetListenerPresence(session_id=self.session, role_id=role, present=present))

    def open(self, despite: str) -> None:
        """Open the convergence although somebody has not closed their list, and say why."""
        self._do(OpenConvergence(session_id=self.session, despite=despite))

    def together(self, notes: tuple[Id, ...]) -> None:
        """Bring notes together."""
        self._do(StackNotes(session_id=self.session, note_ids=notes))

    def distinct(self, notes: tuple[Id, ...]) -> None:
        """Keep notes apart that look alike."""
        self._do(KeepDistinct(session_id=self.session, note_ids=notes))

    def apart(self, stack: Id) -> None:
        """Take notes apart again."""
        self._do(Unstack(session_id=self.session, stack_id=stack))

    def choose(
        self, notes: tuple[Id, ...], words: str, *, reserve: bool = False, instead_of: Id | None = None
    ) -> None:
        """Make a point of these notes; `words` are shown when there is no place."""
        command = ChoosePoint(
            session_id=self.session, point_id=new_id(), note_ids=notes, reserve=reserve, instead_of=instead_of
        )
        self._do(command, full=(words, notes, None))

    def add_notes(self, point: Id, notes: tuple[Id, ...]) -> None:
        """Let a point rest on these notes too."""
        for note in notes:
            self._do(AddSource(session_id=self.session, point_id=point, note_id=note))

    def take(self, point: PointView, instead_of: Id | None = None) -> None:
        """Choose a point of the reserve."""
        command = TakePoint(session_id=self.session, point_id=point.id, instead_of=instead_of)
        self._do(command, full=(point.wording, (), point.id))

    def take_instead(self, point: Id, instead_of: Id) -> None:
        """Choose a point of the reserve in exchange for a chosen one."""
        self._do(TakePoint(session_id=self.session, point_id=point, instead_of=instead_of))

    def merge(self, into: Id, other: Id) -> None:
        """Make one point of two."""
        self._do(MergePoints(session_id=self.session, into_id=into, other_id=other))

    def reserve(self, point: Id) -> None:
        """Put a chosen point aside."""
        self._do(ReservePoint(session_id=self.session, point_id=point))

    def withdraw(self, point: Id) -> None:
        """Take a point off the board."""
        self._do(WithdrawPoint(session_id=self.session, point_id=point))

    def reword(self, point: PointView, wording: str) -> None:
        """Give a point other words."""
        self._do(
            RewordPoint(session_id=self.session, point_id=point.id, seen=point.revision, wording=wording)
        )

    def set_kind(self, point: PointView, kind: PointKind) -> None:
        """Say that a point is a vigilance or a proposal."""
        self._do(
            SetPointKind(session_id=self.session, point_id=point.id, seen=point.revision, point_kind=kind)
        )

    def order(self, points: tuple[Id, ...]) -> None:
        """Put the chosen points in another order."""
        self._do(OrderPoints(session_id=self.session, point_ids=points))

    def dots(self, point: PointView, dots: int | None) -> None:
        """Write how many dots the room gave a point."""
        self._do(SetDots(session_id=self.session, point_id=point.id, seen=point.revision, dots=dots))

    def sign(self, person: Id, board: BoardView, *, confirmed: bool) -> None:
        """Sign the points as they were read."""
        command = SignPoints(
            session_id=self.session,
            person_id=person,
            seen=digest_of(board.points),
            device=self._device,
            confirmed_below_minimum=confirmed,
        )
        self._do(command, person)

    def lift(self, person: Id) -> None:
        """Take a signature back."""
        self._do(LiftSignature(session_id=self.session, person_id=person), person)

    def undo(self) -> None:
        """Take back the last act at this board, whoever did it."""
        owner, by = board_of(self.session), self.by
        self._background.write(lambda: self._library.desk.undo(owner, by), self.done.emit, self.refused.emit)

    def redo(self) -> None:
        """Do the last undone act of this board again."""
        owner, by = board_of(self.session), self.by
        self._background.write(lambda: self._library.desk.redo(owner, by), self.done.emit, self.refused.emit)

    def _do(
        self, command: Command, by: Id = "", *, full: tuple[str, tuple[Id, ...], Id | None] | None = None
    ) -> None:
        author = by or self.by

        def work() -> Change:
            return self._library.desk.do(command, author)

        def failed(error: WorkshopError) -> None:
            if isinstance(error, TrayFull) and full is not None:
                self.tray_full.emit(full)
            elif isinstance(error, BelowMinimum):
                self.too_few.emit(error)
            else:
                self.refused.emit(error)

        self._background.write(work, self.done.emit, failed)
