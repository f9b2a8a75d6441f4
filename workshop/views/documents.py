"""Everything the documents are made from, read once and frozen."""

import datetime as dt
from dataclasses import dataclass

from workshop.model.base import Id
from workshop.model.kinds import AgendaKind, Attribution, SectionPart, TalkKind
from workshop.views.notes import NoteView, PointView, SignatureView
from workshop.views.series import Name, SeriesView, SessionView


@dataclass(frozen=True, slots=True)
class VerbatimView:
    """A quotation as it may be printed; the exact words stay in the library."""

    id: Id
    session_number: int | None
    wording: str
    attribution: Attribution
    name: Name | None


@dataclass(frozen=True, slots=True)
class TensionView:
    """« X versus Y » with the printed evidence on each pole."""

    id: Id
    left: str
    right: str
    text: str
    left_evidence: tuple[VerbatimView | PointView, ...]
    right_evidence: tuple[VerbatimView | PointView, ...]


@dataclass(frozen=True, slots=True)
class LeverView:
    """A lever with what it rests on, in order."""

    id: Id
    title: str
    sentence: str
    text: str
    supports: tuple[VerbatimView | PointView, ...]
    pictures: tuple["PictureView", ...]


@dataclass(frozen=True, slots=True)
class AxisView:
    """An axis with its levers."""

    id: Id
    title: str
    text: str
    levers: tuple[LeverView, ...]


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture with its words and its bytes."""

    id: Id
    title: str
    speech: str
    credit: str
    alt: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class SectionView:
    """A text of a long document."""

    id: Id
    part: SectionPart
    level: int
    title: str
    text: str
    pictures: tuple[PictureView, ...]


@dataclass(frozen=True, slots=True)
class ActualItem:
    """How an agenda item went: planned and real, from the stored marks."""

    title: str
    item_kind: AgendaKind
    talk_kind: TalkKind | None
    planned_start: str
    planned_minutes: int
    real_start: dt.datetime | None
    real_minutes: int | None


@dataclass(frozen=True, slots=True)
class SessionDossier:
    """One session as its hand-out and record need it."""

    session: SessionView
    points: tuple[PointView, ...]
    reserve: tuple[PointView, ...]
    signatures: tuple[SignatureView, ...]
    absent_listeners: tuple[Name, ...]
    notes: tuple[NoteView, ...]
    """All notes in order, without their words where the convergence has not opened."""
    actual: tuple[ActualItem, ...]
    pictures: tuple[PictureView, ...]


@dataclass(frozen=True, slots=True)
class SeriesDossier:
    """A whole series as the long documents need it."""

    series: SeriesView
    sessions: tuple[SessionDossier, ...]
    sections: tuple[SectionView, ...]
    verbatims: tuple[VerbatimView, ...]
    tensions: tuple[TensionView, ...]
    axes: tuple[AxisView, ...]
    participants: tuple[Name, ...]
    """Roles of the series; documents print those who agreed to be listed."""
    speakers: tuple[Name, ...]
    made_at: dt.datetime
