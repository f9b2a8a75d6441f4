"""A series made in one act, with its sessions, their usual talks and agendas."""

import datetime as dt
from dataclasses import dataclass, field
from typing import ClassVar

from workshop.commands.base import Command, demand
from workshop.commands.series import AddSeries
from workshop.commands.sessions import AddSession
from workshop.model.base import Id, new_id
from workshop.store import Store
from workshop.words import N_

MOST_SESSIONS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSeries(Command):
    """Make a series with so many paired sessions, a fortnight apart from the first date if there is one."""

    label: ClassVar[str] = N_("Make a series")

    title: str
    language: str = "fr"
    sessions: int = 6
    first_date: dt.date | None = None
    days_apart: int = 14
    id: Id = field(default_factory=new_id)

    def apply(self, store: Store) -> None:
        """Add the series and its sessions."""
        demand(
            0 <= self.sessions <= MOST_SESSIONS,
            "A series begins with {most} sessions at the most.",
            "Add the others afterwards.",
            most=MOST_SESSIONS,
        )
        AddSeries(series_id=self.id, title=self.title, language=self.language).apply(store)
        for number in range(self.sessions):
            date = self.first_date + dt.timedelta(days=number * self.days_apart) if self.first_date else None
            AddSession(session_id=new_id(), series_id=self.id, date=date, usual=True).apply(store)
