"""What comes before the text: cover, title page with the key to the signs."""

from dataclasses import dataclass
from enum import StrEnum

from exports.inline import Text


class Sign(StrEnum):
    """The signs a reader's key explains."""

    HUMANITIES = "humanities"
    PRACTICE = "practice"
    VIGILANCE = "vigilance"
    PROPOSAL = "proposal"
    VERBATIM = "verbatim"
    REDACTION = "redaction"


@dataclass(frozen=True, slots=True)
class Logo:
    """A partner's mark in an equal box; without a picture the name stands in it."""

    name: str
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: kind of document, title, place and period, and one ring per session and voice."""

    kind: str
    title: str
    subtitle: str = ""
    place_and_period: str = ""
    rings: int = 1
    left: str = ""
    right: str = ""
    logos: tuple[Logo, ...] = ()
    partners: str = ""
    edition: str = ""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One sign of the key, its name and what it means."""

    sign: Sign
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with its label in the hanging column (also a block of its own)."""

    label: str
    text: Text


@dataclass(frozen=True, slots=True)
class TitlePage:
    """Title, facts about the series, and the key to the signs."""

    title: str
    subtitle: str = ""
    entries: tuple[LabelledText, ...] = ()
    key_title: str = ""
    key: tuple[KeyEntry, ...] = ()
