"""Running the agenda: every act is a mark; the plan itself is never touched."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command, demand
from workshop.commands.rules import demand_state, end_turn, progress_now, put_mark
from workshop.model.base import Id
from workshop.model.kinds import MarkKind, SessionState
from workshop.model.series import Session
from workshop.schedule import Progress
from workshop.store import Store
from workshop.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCommand(Command):
    """An act of the facilitator during the evening."""

    session_id: Id

    def evening(self, store: Store, *, started: bool = True) -> Progress:
        """Return how far the evening is; refuse when the session is not open or has not started."""
        session = store.get(Session, self.session_id)
        demand_state(session, SessionState.OPEN, SessionState.CONVERGING)
        progress = progress_now(store, session.id)
        if started:
            demand(progress.started, "The evening has not started.", "Start it first.")
        return progress


@dataclass(frozen=True, slots=True, kw_only=True)
class StartEvening(LiveCommand):
    """Begin the first agenda item."""

    label: ClassVar[str] = N_("Start the evening")

    def apply(self, store: Store) -> None:
        """Put the mark from which all elapsed time is computed."""
        progress = self.evening(store, started=False)
        demand(not progress.started, "The evening has already started.")
        first = progress.items[0].id if progress.items else None
        put_mark(store, self.session_id, MarkKind.START, agenda_item_id=first)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextItem(LiveCommand):
    """Go to the next agenda item; after the last one the evening is over."""

    label: ClassVar[str] = N_("Go to the next item")

    def apply(self, store: Store) -> None:
        """Put the mark that names the item which begins, and end the running turn."""
        progress = self.evening(store)
        demand(not progress.ended, "The last item is already over.", "End the session, or go back.")
        end_turn(store, self.session_id)
        put_mark(store, self.session_id, MarkKind.NEXT, agenda_item_id=progress.next)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousItem(LiveCommand):
    """Go back to the item before, which goes on with the time it had left."""

    label: ClassVar[str] = N_("Go back to the item before")

    def apply(self, store: Store) -> None:
        """Put the mark that names the item which goes on."""
        progress = self.evening(store)
        ids = [item.id for item in progress.items]
        place = ids.index(progress.current) if progress.current in ids else len(ids)
        demand(place > 0, "This is the first item.")
        put_mark(store, self.session_id, MarkKind.BACK, agenda_item_id=ids[place - 1])


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseItem(LiveCommand):
    """Stop the time of the current item."""

    label: ClassVar[str] = N_("Pause the item")

    def apply(self, store: Store) -> None:
        """Put the mark."""
        progress = self.evening(store)
        demand(not progress.ended, "The last item is already over.")
        demand(not progress.paused, "The time is already paused.")
        put_mark(store, self.session_id, MarkKind.PAUSE, agenda_item_id=progress.current)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeItem(LiveCommand):
    """Let the time of the current item run again."""

    label: ClassVar[str] = N_("Let the item go on")

    def apply(self, store: Store) -> None:
        """Put the mark."""
        progress = self.evening(store)
        demand(progress.paused, "The time is not paused.")
        put_mark(store, self.session_id, MarkKind.RESUME, agenda_item_id=progress.current)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveMinutes(LiveCommand):
    """Give minutes to the current item, or take some from it."""

    label: ClassVar[str] = N_("Change the minutes of the item")

    minutes: int

    def apply(self, store: Store) -> None:
        """Put the mark; an item never gets less than nothing."""
        progress = self.evening(store)
        demand(progress.current, "The last item is already over.")
        demand(self.minutes and abs(self.minutes) <= 600, "Give between 1 and 600 minutes.")
        allowed = progress.allowed_seconds // 60 + self.minutes
        demand(allowed >= 0, "This item does not have that many minutes.")
        put_mark(
            store,
            self.session_id,
            MarkKind.MINUTES,
            agenda_item_id=progress.current,
            minutes=self.minutes,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteClockJump(Command):
    """Store by how much the machine's clock jumped, so that elapsed time goes on as it was."""

    label: ClassVar[str] = N_("Correct the clock")
    undoable: ClassVar[bool] = False

    session_id: Id
    seconds: float

    def apply(self, store: Store) -> None:
        """Put the mark that carries the difference."""
        store.get(Session, self.session_id)
        put_mark(store, self.session_id, MarkKind.CLOCK, seconds=self.seconds)
