"""The half-typed line of a listener: kept as one types, outside undo and the change log."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command
from workshop.model.base import SECTION, Id
from workshop.model.notes import Draft
from workshop.model.series import Session
from workshop.store import Store
from workshop.text import clean_text
from workshop.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDraft(Command):
    """Keep what is in the capture line; an empty line keeps nothing."""

    label: ClassVar[str] = N_("Keep the draft")
    undoable: ClassVar[bool] = False

    session_id: Id
    listener_id: Id
    text: str

    def apply(self, store: Store) -> None:
        """Write the one draft of this listener in this session."""
        text = clean_text(self.text, SECTION)
        drafts = drafts_of(store, self.session_id, self.listener_id)
        if not text:
            forget_draft(store, self.session_id, self.listener_id)
        elif drafts:
            store.change(drafts[0], text=text, at=store.now)
        else:
            store.get(Session, self.session_id)
            draft = Draft(session_id=self.session_id, listener_id=self.listener_id, text=text, at=store.now)
            store.add(draft)


def drafts_of(store: Store, session_id: Id, listener_id: Id) -> list[Draft]:
    """Return the draft of this listener in this session, if there is one."""
    return store.find(Draft, session_id=session_id, listener_id=listener_id)


def forget_draft(store: Store, session_id: Id, listener_id: Id) -> None:
    """Delete the draft: its words have become a note, or nothing."""
    for draft in drafts_of(store, session_id, listener_id):
        store.discard(draft)
