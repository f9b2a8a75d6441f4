"""The tray of a session's points: who may change it, how many it holds, and what a change takes back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.commands.base import Command, board_of, demand
from workshop.commands.rules import (
    demand_of_session,
    demand_state,
    demand_unpublished,
    last_mark,
)
from workshop.errors import Conflict, InvalidInput
from workshop.model.base import WORDS, Id
from workshop.model.kinds import MarkKind, PointState, SessionState
from workshop.model.points import Amendment, Point, Signature, Wording
from workshop.model.series import Series, Session
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import N_

IN_TRAY = (PointState.CHOSEN, PointState.RATIFIED)


class TrayFull(InvalidInput):
    """One point more than the series holds; merge, swap or keep in reserve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCommand(Command):
    """An act at the board of one session, undone by anybody at it."""

    session_id: Id

    def stack(self, author: str) -> str:  # noqa: ARG002 - the board's, whoever does it
        """Go to the stack of the board."""
        return board_of(self.session_id)

    def board(self, store: Store) -> Session:
        """Return the session; refuse while its lists are closed or once its points went out."""
        session = store.get(Session, self.session_id)
        demand_state(session, SessionState.CONVERGING, SessionState.HELD)
        demand_unpublished(store, session.id)
        return session

    def point(self, store: Store, point_id: Id) -> Point:
        """Return a point of this session."""
        point = store.get(Point, point_id)
        demand_of_session(point, self.session_id)
        return point

    def change_set(self, store: Store) -> Session:
        """Return the session for a change of what is signed, and take the signatures back."""
        session = self.board(store)
        demand_unamended(store, session.id)
        unseal(store, session.id)
        return session


def tray_of(store: Store, session_id: Id) -> list[Point]:
    """Return the chosen or ratified points in their order."""
    return [one for one in store.find(Point, session_id=session_id) if one.state in IN_TRAY]


def reserve_of(store: Store, session_id: Id) -> list[Point]:
    """Return the points kept in reserve, in their order."""
    return store.find(Point, session_id=session_id, state=PointState.RESERVE)


def unseal(store: Store, session_id: Id) -> None:
    """Take all signatures back; ratified points are chosen again."""
    demand_unpublished(store, session_id)
    for signature in store.find(Signature, session_id=session_id):
        store.remove(signature)
    unratify(store, session_id)


def unratify(store: Store, session_id: Id) -> None:
    """Make ratified points chosen again."""
    for point in store.find(Point, session_id=session_id, state=PointState.RATIFIED):
        store.change(point, state=PointState.CHOSEN)
    mark = last_mark(store, session_id, MarkKind.RATIFY)
    if mark is not None:
        store.remove(mark)


def demand_place(store: Store, session: Session) -> None:
    """Refuse one point more than the series holds."""
    most = store.get(Series, session.series_id).points_max
    if len(tray_of(store, session.id)) >= most:
        raise TrayFull(
            N_("{most} points are chosen already, and this series holds no more."),
            N_("Merge two of them, swap one for this one, or keep this one in reserve."),
            most=most,
        )


def put_in_order(store: Store, points: Sequence[Point]) -> None:
    """Number the points from 0 in the order given."""
    for place, point in enumerate(points):
        if point.position != place:
            store.change(point, position=place)


def close_ranks(store: Store, session_id: Id) -> None:
    """Leave no gap in the numbers of the tray and of the reserve."""
    put_in_order(store, tray_of(store, session_id))
    put_in_order(store, reserve_of(store, session_id))


def clean_wording(text: str) -> str:
    """Return a wording as it is stored; an empty one is refused."""
    wording = clean_line(text, WORDS)
    demand(wording, "A point needs words.", "Say in one sentence what is to be watched or done.")
    return wording


def remember_wording(store: Store, point: Point, why: str = "") -> None:
    """Let the history of the point's wordings grow by its present one."""
    row = Wording(
        point_id=point.id,
        text=point.wording,
        at=store.now,
        author=store.author,
        why=why,
        sequence=store.number,
    )
    store.add(row)


def reword(store: Store, point: Point, wording: str, why: str) -> Point:
    """Give the point other words, and remember them."""
    if wording == point.wording:
        return point
    changed = store.change(point, wording=wording)
    remember_wording(store, changed, why)
    return changed


def amended(store: Store, points: Iterable[Point]) -> bool:
    """Tell whether one of these points was corrected after it was ratified."""
    return any(store.find(Amendment, point_id=point.id) for point in points)


def demand_unamended(store: Store, session_id: Id) -> None:
    """Refuse to change what was signed once a point was corrected aloud."""
    if amended(store, tray_of(store, session_id)):
        raise Conflict(
            "A point of this session was amended: the set no longer changes.",
            "Write another amendment against the point instead.",
        )
