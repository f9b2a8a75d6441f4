"""Talks of a session: added, edited, put in order, removed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command
from workshop.commands.editing import (
    KEEP,
    Cleaner,
    Edit,
    line,
    make_room,
    number_in_order,
    remove_all,
    same,
    text,
)
from workshop.commands.rules import demand_seen
from workshop.model.base import Id
from workshop.model.kinds import TalkKind
from workshop.model.people import Role
from workshop.model.series import AgendaItem, Session, Talk
from workshop.store import Store
from workshop.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTalk(Command):
    """Add a talk to a session."""

    label: ClassVar[str] = N_("Add a talk")

    talk_id: Id
    session_id: Id
    talk_kind: TalkKind
    title: str = ""
    summary: str = ""
    at: int | None = None
    """Its place among the others, from 0; left out, the end."""

    def apply(self, store: Store) -> None:
        """Add the row."""
        session = store.get(Session, self.session_id)
        talk = Talk(
            id=self.talk_id,
            session_id=session.id,
            position=make_room(store, store.find(Talk, session_id=session.id), self.at),
            talk_kind=self.talk_kind,
            title=line(self.title),
            summary=text(self.summary),
        )
        store.add(talk)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditTalk(Edit):
    """Edit the title, the summary or the kind of a talk."""

    label: ClassVar[str] = N_("Edit the talk")
    kind: ClassVar[type[Talk]] = Talk
    cleaners: ClassVar[Mapping[str, Cleaner]] = {"title": line, "summary": text, "talk_kind": same}
    exact: ClassVar[Mapping[str, str]] = {
        "title": N_("Edit the title of the talk"),
        "summary": N_("Edit the summary of the talk"),
    }

    title: str = KEEP
    summary: str = KEEP
    talk_kind: TalkKind = KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveTalk(Command):
    """Delete a talk with the roles of its speakers; its agenda item stays, without a talk."""

    label: ClassVar[str] = N_("Delete the talk")

    talk_id: Id
    seen: int

    def apply(self, store: Store) -> None:
        """Leave tombstones."""
        talk = store.get(Talk, self.talk_id)
        demand_seen(talk, self.seen)
        remove_all(store, Role, talk_id=talk.id)
        for item in store.find(AgendaItem, talk_id=talk.id):
            store.change(item, talk_id=None)
        store.remove(talk)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderTalks(Command):
    """Put the talks of a session in another order."""

    label: ClassVar[str] = N_("Change the order of the talks")

    session_id: Id
    talk_ids: tuple[Id, ...]

    def apply(self, store: Store) -> None:
        """Number them anew."""
        number_in_order(store, Talk, store.find(Talk, session_id=self.session_id), self.talk_ids)
