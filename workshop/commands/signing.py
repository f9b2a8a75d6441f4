"""Ratifying: each listener present signs the exact set, order and wordings; afterwards only amendments."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from workshop.commands.base import Command, demand
from workshop.commands.rules import (
    demand_listener,
    demand_of_session,
    demand_seen,
    last_mark,
    present_listeners,
    put_mark,
)
from workshop.commands.tray import (
    BoardCommand,
    amended,
    clean_wording,
    demand_unamended,
    reword,
    tray_of,
    unratify,
)
from workshop.errors import Conflict, InvalidInput
from workshop.model.base import NAME, Id
from workshop.model.kinds import MarkKind, PointKind, PointState
from workshop.model.people import Person
from workshop.model.points import Amendment, Point, Signature
from workshop.model.series import Series, Session
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import N_


class BelowMinimum(InvalidInput):
    """Fewer points than the series asks for; signing goes on once this is confirmed."""


class Signed(Protocol):
    """What of a point is signed, be it a row or a view."""

    @property
    def id(self) -> Id:
        """Its identity."""
        ...

    @property
    def point_kind(self) -> PointKind:
        """Its kind."""
        ...

    @property
    def wording(self) -> str:
        """Its words."""
        ...


def digest_of(points: Iterable[Signed]) -> str:
    """Return the SHA-256 of these points in their order: their ids, kinds and words."""
    return _digest([point.id, str(point.point_kind), point.wording] for point in points)


def digest_as_signed(points: Iterable[Signed], amendments: Iterable[Amendment]) -> str:
    """Return the digest of these points as they were signed, before any of the amendments."""
    former: dict[Id, str] = {}
    for one in sorted(amendments, key=lambda amendment: amendment.at):
        former.setdefault(one.point_id, one.former)
    return _digest([point.id, str(point.point_kind), former.get(point.id, point.wording)] for point in points)


def _digest(points: Iterable[list[str]]) -> str:
    signed = list(points)
    return hashlib.sha256(json.dumps(signed, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignPoints(BoardCommand):
    """A listener agrees to the points as they stand; with the last one present they are ratified."""

    label: ClassVar[str] = N_("Sign the points")

    person_id: Id
    seen: str = ""
    """`digest_of` the points the listener saw; left empty, as they stand."""
    device: str = ""
    confirmed_below_minimum: bool = False

    def apply(self, store: Store) -> None:
        """Add the signature, and ratify when nobody is missing."""
        session = self.board(store)
        demand_listener(store, session, self.person_id)
        points = tray_of(store, session.id)
        self._demand_enough(store, session, len(points))
        digest = digest_of(points)
        if self.seen not in ("", digest):
            raise Conflict("The points were changed meanwhile.", "Read them again, then sign.")
        former = store.find(Signature, session_id=session.id, person_id=self.person_id)
        if any(one.digest == digest for one in former):
            return
        device = clean_line(self.device, NAME)
        signature = Signature(
            session_id=session.id, person_id=self.person_id, at=store.now, device=device, digest=digest
        )
        store.add(signature)
        settle(store, session)

    def _demand_enough(self, store: Store, session: Session, count: int) -> None:
        demand(count, "There is no point to sign.", "Choose points first.")
        least = store.get(Series, session.series_id).points_min
        if count < least and not self.confirmed_below_minimum:
            raise BelowMinimum(
                N_("This series asks for at least {least} points."),
                N_("Choose more, or sign once more to keep it so."),
                least=least,
                count=count,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftSignature(BoardCommand):
    """A listener takes their agreement back, as long as the hand-out is not published."""

    label: ClassVar[str] = N_("Lift a signature")

    person_id: Id

    def apply(self, store: Store) -> None:
        """Remove the signature; ratified points are chosen again."""
        session = self.board(store)
        demand_unamended(store, session.id)
        signatures = store.find(Signature, session_id=session.id, person_id=self.person_id)
        demand(signatures, "This listener has not signed.")
        for signature in signatures:
            store.remove(signature)
        settle(store, session)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendPoint(Command):
    """Correct a ratified point aloud: its current words change, the ratified ones stay readable."""

    label: ClassVar[str] = N_("Amend a point")

    session_id: Id
    point_id: Id
    seen: int
    wording: str
    said_by: str = ""
    person_id: Id | None = None

    def apply(self, store: Store) -> None:
        """Add the dated amendment and reword the point; signatures stay on what was signed."""
        point = store.get(Point, self.point_id)
        demand_of_session(point, self.session_id)
        demand_seen(point, self.seen)
        demand(
            point.state is PointState.RATIFIED,
            "Only a ratified point can be amended.",
            "Reword it at the board instead.",
        )
        wording = clean_wording(self.wording)
        demand(wording != point.wording, "The point says this already.")
        amendment = Amendment(
            point_id=point.id,
            at=store.now,
            said_by=clean_line(self.said_by, NAME) or _name(store, self.person_id),
            former=point.wording,
            wording=wording,
            person_id=self.person_id,
        )
        store.add(amendment)
        reword(store, point, wording, "amendment")


def settle(store: Store, session: Session) -> None:
    """Ratify the points when every listener present has signed them as they stand; else unratify them."""
    points = tray_of(store, session.id)
    if amended(store, points):
        return
    digest = digest_of(points)
    signed = {one.person_id for one in store.find(Signature, session_id=session.id) if one.digest == digest}
    present = {role.person_id for role in present_listeners(store, session)}
    if not signed or not present <= signed:
        unratify(store, session.id)
        return
    for point in points:
        if point.state is PointState.CHOSEN:
            store.change(point, state=PointState.RATIFIED)
    if last_mark(store, session.id, MarkKind.RATIFY) is None:
        put_mark(store, session.id, MarkKind.RATIFY)


def check_signatures(store: Store, session: Session) -> None:
    """Take back the signatures that do not fit the points as they stand now, and settle what follows."""
    points = tray_of(store, session.id)
    amendments = [one for point in points for one in store.find(Amendment, point_id=point.id)]
    digest = digest_as_signed(points, amendments)
    for signature in store.find(Signature, session_id=session.id):
        if signature.digest != digest:
            store.remove(signature)
    settle(store, session)


def _name(store: Store, person_id: Id | None) -> str:
    if person_id is None:
        return ""
    person = store.get(Person, person_id)
    return f"{person.given} {person.family}".strip()
