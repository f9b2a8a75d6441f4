"""Bringing a series into the library from its archive."""

import dataclasses
from dataclasses import dataclass
from typing import Any, ClassVar

from workshop.archive.proposal import Proposal
from workshop.commands.base import Command
from workshop.commands.signing import check_signatures
from workshop.model.base import Id, Row
from workshop.model.notes import Note, NoteVersion
from workshop.model.points import Amendment, Point, Signature, Wording
from workshop.model.series import Series, Session
from workshop.store import Store
from workshop.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportArchive(Command):
    """Bring an archive in: the newer revision is current, the text that loses joins the history."""

    label: ClassVar[str] = N_("Import an archive")

    proposal: Proposal
    copy: bool = False
    """Give every row a new id, so that a copy stands beside the original."""

    def apply(self, store: Store) -> None:
        """Add what is new, bring up to date what is older, and leave what is newer here."""
        proposal = self.proposal.copied() if self.copy else self.proposal
        series = store.look(Series, proposal.series_id)
        came_back = series is not None and series.removed_at is not None
        for row in proposal.rows:
            here = store.look(type(row), row.id)
            if here is None:
                store.add(row)
            elif not row.only_grows:
                _meet(store, here, row, came_back=came_back)
        _join_histories(store, proposal)
        _check_signatures(store)


def _meet(store: Store, here: Row, row: Row, *, came_back: bool) -> None:
    """Make the newer of two the current one; one that was removed with its series comes back."""
    returns = came_back and here.removed_at is not None and row.removed_at is None
    if row.revision > here.revision or returns:
        store.change(here, **_values(row), revision=row.revision)


def _check_signatures(store: Store) -> None:
    """Keep no signature under words it was not given for, in each session that met another."""
    new = {image.after.id for image in store.images if image.before is None}
    met: set[Id] = set()
    for image in store.images:
        row = image.after
        if isinstance(row, Amendment):
            met.add(store.get(Point, row.point_id, removed=True).session_id)
        elif isinstance(row, Point | Signature):
            met.add(row.session_id)
    for session_id in sorted(met - new):
        check_signatures(store, store.get(Session, session_id, removed=True))


def _values(row: Row) -> dict[str, Any]:
    names = (one.name for one in dataclasses.fields(row) if one.name not in ("id", "revision"))
    return {name: getattr(row, name) for name in names}


def _join_histories(store: Store, proposal: Proposal) -> None:
    """Keep the texts that lost, here or there, in the history of their note or point."""
    written = {image.after.id: image.before for image in store.images}
    for row in proposal.rows:
        if row.id in written and written[row.id] is None:
            continue
        lost = written.get(row.id, row)
        if isinstance(row, Note) and isinstance(lost, Note):
            _keep_note_text(store, lost)
        elif isinstance(row, Point) and isinstance(lost, Point):
            _keep_wording(store, lost)


def _keep_note_text(store: Store, lost: Note) -> None:
    texts = {one.text for one in store.find(NoteVersion, note_id=lost.id)}
    if lost.text in texts | {store.get(Note, lost.id, removed=True).text}:
        return
    store.add(
        NoteVersion(
            note_id=lost.id,
            note_kind=lost.note_kind,
            text=lost.text,
            sequence=store.number,
            parent=max(1, lost.revision - 1),
            at=store.now,
            author=lost.listener_id,
            current=False,
        )
    )


def _keep_wording(store: Store, lost: Point) -> None:
    texts = {one.text for one in store.find(Wording, point_id=lost.id)}
    if lost.wording in texts | {store.get(Point, lost.id, removed=True).wording}:
        return
    store.add(
        Wording(
            point_id=lost.id,
            text=lost.wording,
            at=store.now,
            author=store.author,
            why="import",
            sequence=store.number,
        )
    )
