"""Tables of every kind: tensions, axes and levers, contrasts, programme, plain ones."""

from dataclasses import dataclass

from exports.blocks.session import Voice
from exports.inline import Text
from workshop.model.kinds import PointKind


@dataclass(frozen=True, slots=True)
class Pole:
    """One pole of a tension, a verbatim that supports it and the sessions where it was heard."""

    name: str
    evidence: Text = ()
    sources: str = ""


@dataclass(frozen=True, slots=True)
class Tension:
    """Two poles face to face."""

    left: Pole
    right: Pole
    id: str = ""


@dataclass(frozen=True, slots=True)
class TensionTable:
    """All tensions of a series, with the word between poles and a small line below."""

    rows: tuple[Tension, ...]
    versus: str = "versus"
    note: Text = ()


@dataclass(frozen=True, slots=True)
class Support:
    """A point that supports a lever: its sign, number, and the id of the point's callout."""

    kind: PointKind
    label: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class LeverRow:
    """A lever in one sentence, its supports, and the id of the heading whose page is printed."""

    title: str
    sentence: Text = ()
    supports: tuple[Support, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class AxisRow:
    """An axis and its levers."""

    number: str
    title: str
    levers: tuple[LeverRow, ...]


@dataclass(frozen=True, slots=True)
class AxisTable:
    """Axes, levers, points of support and pages; `head` names these four columns."""

    head: tuple[str, str, str, str]
    axes: tuple[AxisRow, ...]
    note: Text = ()


@dataclass(frozen=True, slots=True)
class ContrastTable:
    """Two columns that answer each other; number and title hang in the margin."""

    head: tuple[str, str]
    rows: tuple[tuple[Text, Text], ...]
    label: str = ""
    caption: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the text column with a header row; `widths` are shares, `right` columns set right."""

    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[float, ...]
    label: str = ""
    right: frozenset[int] = frozenset()
    note: Text = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A session in the programme: either two voices (no summaries) or one plain line."""

    number: str
    weekday: str
    date: str
    title: str
    question: Text = ()
    left: Voice | None = None
    right: Voice | None = None
    line: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """All sessions of a series, in order."""

    rows: tuple[ProgrammeRow, ...]
