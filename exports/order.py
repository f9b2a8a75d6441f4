"""What is asked of the makers of documents and what they answer; light, so that the window can hold it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from exports.blocks.document import DocumentKind
    from workshop.views.documents import SeriesDossier, SessionDossier
    from workshop.views.series import SeriesView

FORMATS = (".docx", ".pdf")

Progress = Callable[[float, str], None]
"""Told the share done, from 0 to 1, and the message id of what comes next."""


@dataclass(frozen=True, slots=True)
class Order:
    """A document to be made: which, from what, in which language, and where it goes."""

    document: DocumentKind
    target: Path
    series: SeriesView
    at: dt.datetime
    session: SessionDossier | None = None
    dossier: SeriesDossier | None = None
    with_notes: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the maker must tell about a document: a message id and its values."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """A document that is whole and in its place."""

    target: Path
    pages: int
    notices: tuple[Notice, ...]
