"""Running an evening: the acts of the facilitator, and the state computed from stored marks.

Nothing is counted in ticks, so a restart loses nothing. The wall clock is held against one that nobody can
set back: when the wall alone jumps, the difference is stored and elapsed time goes on as it was. After a
restart only the wall is left; where it lies before the last mark, time goes on from that mark.
"""

import threading

from sessions.state import LiveState, read_state, seconds_behind
from workshop.authors import FACILITATOR
from workshop.change import Change
from workshop.clock import Clock
from workshop.commands.base import Command
from workshop.commands.floor import GiveFloor, TakeFloor
from workshop.commands.run import (
    GiveMinutes,
    NextItem,
    NoteClockJump,
    PauseItem,
    PreviousItem,
    ResumeItem,
    StartEvening,
)
from workshop.commands.steps import CancelSession, HoldSession, OpenSession, TakeBackStep
from workshop.desk import Desk
from workshop.model.base import Id
from workshop.model.kinds import SessionState
from workshop.model.series import Session
from workshop.reader import Reader

JUMP = 1.0
"""Seconds of difference between the two clocks from which the wall clock is said to have jumped."""

_LIVE = (SessionState.OPEN, SessionState.CONVERGING)


class Runner:
    """Opens, starts, moves on and ends sessions, in the name of the facilitator unless told otherwise.

    Where the library is open to read (`writes` false), jumps of the clock are left to whoever writes.
    """

    def __init__(self, desk: Desk, reader: Reader, clock: Clock, *, writes: bool = True) -> None:
        self._desk = desk
        self._reader = reader
        self._clock = clock
        self._writes = writes
        self._wall, self._steady = clock.now(), clock.monotonic()
        self._owed: dict[Id, float] = {}
        self._looking = threading.RLock()

    def state(self, session_id: Id) -> LiveState:
        """Return how the session stands now."""
        self.heed_clock()
        state = read_state(self._reader, session_id, self._clock.now())
        under_way = self._writes and state.session.state in _LIVE
        if not under_way or seconds_behind(state.marks, self._clock.now()) < JUMP:
            return state
        with self._looking:
            state = read_state(self._reader, session_id, self._clock.now())
            behind = seconds_behind(state.marks, self._clock.now())
            if behind >= JUMP:
                self._desk.do(NoteClockJump(session_id=session_id, seconds=-behind), FACILITATOR)
        return read_state(self._reader, session_id, self._clock.now())

    @property
    def jumped(self) -> bool:
        """Whether the wall clock jumped since it was last heeded; nothing is read or written to know."""
        return self._writes and abs(self._jump()) >= JUMP

    def heed_clock(self) -> None:
        """Store by how much the wall clock jumped since it was last looked at; cheap when it did not."""
        if not self._writes:
            return
        with self._looking:
            self._notice_jump()
            if not self._owed:
                return
            for session in self._under_way():
                seconds = self._owed.get(session.id)
                if seconds is not None:
                    # What cannot be stored stays owed to this session, and only to it.
                    self._desk.do(NoteClockJump(session_id=session.id, seconds=seconds), FACILITATOR)
                    del self._owed[session.id]
            self._owed.clear()

    def _notice_jump(self) -> None:
        """Take down what is to be stored for each session under way; the two clocks then agree again."""
        wall, steady, jump = self._clock.now(), self._clock.monotonic(), self._jump()
        if abs(jump) < JUMP:
            return
        under_way = self._under_way()
        self._wall, self._steady = wall, steady
        for session in under_way:
            self._owed[session.id] = self._owed.get(session.id, 0.0) + jump

    def _jump(self) -> float:
        passed = (self._clock.now() - self._wall).total_seconds()
        return passed - (self._clock.monotonic() - self._steady)

    def _under_way(self) -> list[Session]:
        return [one for state in _LIVE for one in self._reader.rows(Session, state=state)]

    def open(self, session_id: Id, *, afterwards: bool = False, author: str = FACILITATOR) -> Change:
        """Open a planned session, so that notes are taken."""
        return self._do(session_id, OpenSession(session_id=session_id, afterwards=afterwards), author)

    def start(self, session_id: Id, author: str = FACILITATOR) -> Change:
        """Begin the first agenda item."""
        return self._do(session_id, StartEvening(session_id=session_id), author)

    def next(self, session_id: Id, author: str = FACILITATOR) -> Change:
        """Go to the next agenda item, or end the agenda after the last."""
        return self._do(session_id, NextItem(session_id=session_id), author)

    def back(self, session_id: Id, author: str = FACILITATOR) -> Change:
        """Go back to the agenda item before."""
        return self._do(session_id, PreviousItem(session_id=session_id), author)

    def pause(self, session_id: Id, author: str = FACILITATOR) -> Change:
        """Stop the time of the current item."""
        return self._do(session_id, PauseItem(session_id=session_id), author)

    def resume(self, session_id: Id, author: str = FACILITATOR) -> Change:
        """Let the time of the current item run again."""
        return self._do(session_id, ResumeItem(session_id=session_id), author)

    def minutes(self, session_id: Id, minutes: int, author: str = FACILITATOR) -> Change:
        """Give minutes to the current item, or take some from it."""
        return self._do(session_id, GiveMinutes(session_id=session_id, minutes=minutes), author)

    def floor(self, session_id: Id, person_id: Id | None, author: str = FACILITATOR) -> Change:
        """Give the floor to a person; None is « De la salle »."""
        return self._do(session_id, GiveFloor(session_id=session_id, person_id=person_id), author)

    def no_floor(self, session_id: Id, author: str = FACILITATOR) -> Change:
        """End the running turn."""
        return self._do(session_id, TakeFloor(session_id=session_id), author)

    def hold(self, session_id: Id, author: str = FACILITATOR) -> Change:
        """End the session: it was held."""
        return self._do(session_id, HoldSession(session_id=session_id), author)

    def cancel(self, session_id: Id, remark: str = "", author: str = FACILITATOR) -> Change:
        """Say that the session does not take place."""
        return self._do(session_id, CancelSession(session_id=session_id, remark=remark), author)

    def take_back(self, session_id: Id, author: str = FACILITATOR) -> Change:
        """Bring the session back to the state before its last step."""
        return self._do(session_id, TakeBackStep(session_id=session_id), author)

    def _do(self, session_id: Id, command: Command, author: str) -> Change:
        self.state(session_id)  # a jump of the clock is stored before the act it would falsify
        return self._desk.do(command, author)
