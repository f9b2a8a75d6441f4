"""What a search finds, as it is shown."""

from dataclasses import dataclass

from workshop.model.base import Id


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A thing that holds the words looked for, and where it is."""

    table: str
    """What it is: note, point, verbatim, session, talk, person, …"""
    id: Id
    series_id: Id | None
    session_id: Id | None
    series_title: str
    session_number: int | None
    text: str
    """Its own words, whole."""
