"""What the long documents are written from: verbatims, tensions, axes, sections, pictures."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from workshop.model.base import Id, Row, refers_to
from workshop.model.kinds import Attribution, Pole, SectionPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbatim(Row):
    """A quotation: the exact words, and apart from them what may be printed."""

    table: ClassVar[str] = "verbatim"

    series_id: Id = refers_to("series")
    session_id: Id | None = refers_to("session", default=None)
    exact: str
    """What was said; never leaves the library."""
    wording: str
    """What is printed; `[[…]]` marks a removed word."""
    attribution: Attribution = Attribution.NONE
    person_id: Id | None = refers_to("person", default=None)
    asked: str = ""
    """The question it answers."""
    note_ids: tuple[Id, ...] = ()
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension(Row):
    """« X versus Y »."""

    table: ClassVar[str] = "tension"

    series_id: Id = refers_to("series")
    position: int
    left: str
    right: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Row):
    """What speaks for one pole of a tension."""

    table: ClassVar[str] = "evidence"

    tension_id: Id = refers_to("tension")
    pole: Pole
    position: int = 0
    verbatim_id: Id | None = refers_to("verbatim", default=None)
    point_id: Id | None = refers_to("point", default=None)
    note_id: Id | None = refers_to("note", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis(Row):
    """A direction of the synthesis, carried by levers."""

    table: ClassVar[str] = "axis"

    series_id: Id = refers_to("series")
    position: int
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever(Row):
    """A way to move along an axis."""

    table: ClassVar[str] = "lever"

    axis_id: Id = refers_to("axis")
    position: int
    title: str
    sentence: str = ""
    """The one sentence of the table of axes."""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Row):
    """A point or verbatim a lever rests on."""

    table: ClassVar[str] = "support"

    lever_id: Id = refers_to("lever")
    position: int
    point_id: Id | None = refers_to("point", default=None)
    verbatim_id: Id | None = refers_to("verbatim", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Row):
    """A text of a long document; paragraphs are parted by an empty line."""

    table: ClassVar[str] = "section"

    series_id: Id = refers_to("series")
    part: SectionPart
    position: int
    level: int = 1
    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Row):
    """A drawing or photograph, already cleaned, with what it says."""

    table: ClassVar[str] = "picture"

    series_id: Id = refers_to("series")
    session_id: Id | None = refers_to("session", default=None)
    section_id: Id | None = refers_to("section", default=None)
    lever_id: Id | None = refers_to("lever", default=None)
    position: int = 0
    title: str = ""
    speech: str = ""
    credit: str = ""
    alt: str = ""
    media_type: str = "image/png"
    data: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Row):
    """A frozen, numbered document."""

    table: ClassVar[str] = "publication"

    series_id: Id = refers_to("series")
    session_id: Id | None = refers_to("session", default=None)
    document: str
    number: int
    at: datetime
    language: str
    file_format: str
    data: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Row):
    """What somebody decided of a finding of Check."""

    table: ClassVar[str] = "finding"

    series_id: Id = refers_to("series")
    rule: str
    about: str
    """The id of what it is about."""
    ignored_because: str = ""
    at: datetime | None = None
