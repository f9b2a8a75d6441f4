"""Pictures, the bar of a session's time, people, and the last page."""

from dataclasses import dataclass

from exports.blocks.front import LabelledText, Logo
from exports.blocks.session import Side
from exports.inline import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (PNG or JPEG bytes) with its alternative text, number, title, credit and speech.

    `framed` draws a thin edge around a drawing that has none of its own.
    """

    picture: bytes
    alt: str
    label: str = ""
    caption: str = ""
    credit: str = ""
    speech: Text = ()
    wide: bool = True
    framed: bool = True
    id: str = ""


@dataclass(frozen=True, slots=True)
class TimeSegment:
    """A share of a session's time; without a label it is one of the small grey moments."""

    minutes: float
    label: str = ""
    length: str = ""
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A session's time as a bar, with its title, the words a screen reader says and a line below."""

    title: str
    segments: tuple[TimeSegment, ...]
    alt: str
    note: Text = ()


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """The people of one organisation who agreed to be named."""

    organisation: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleList:
    """People grouped by organisation in two columns, under a title in the hanging column."""

    title: str
    groups: tuple[PeopleGroup, ...]


@dataclass(frozen=True, slots=True)
class Colophon:
    """The last page: how, by whom and with what the document was made."""

    entries: tuple[LabelledText, ...]
    logos: tuple[Logo, ...] = ()
