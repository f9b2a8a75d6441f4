"""What a session leaves: its pairing, its question, its points, the words of the room, its notes."""

from dataclasses import dataclass
from enum import StrEnum

from exports.inline import Text
from workshop.model.kinds import PointKind


class Side(StrEnum):
    """One of the two voices of a pairing: humanities stand on the left, practice on the right."""

    HUMANITIES = "humanities"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class SessionMeta:
    """Date, hours and place of a session."""

    text: Text


@dataclass(frozen=True, slots=True)
class GuidingQuestion:
    """The question a session asked, between two rules."""

    label: str
    text: Text


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name and the function as of that day."""

    name: str
    function: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """One side of a pairing: its label in words, the title of the talk, who spoke, and a summary."""

    side: Side
    label: str
    title: Text
    speakers: tuple[Speaker, ...] = ()
    summary: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """The two voices side by side; a missing one leaves its half empty."""

    left: Voice | None
    right: Voice | None
    id: str = ""


@dataclass(frozen=True, slots=True)
class PointBlock:
    """A point as a callout. `word` is its kind in words and `label` its number (« Point 1.2 »)."""

    kind: PointKind
    word: str
    label: str
    wording: Text
    provenance: Text = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class VerbatimBlock:
    """The room's exact words with their guillemets, and the attribution agreed on, or none."""

    label: str
    text: Text
    attribution: Text = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note of a record: its hour and kind in the hanging column, its text, and whose it is."""

    hour: str
    word: str
    text: Text
    listener: str = ""
