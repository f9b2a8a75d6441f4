"""Everything the documents are made from, read at one instant; hidden notes come without their words."""

import datetime as dt
from collections.abc import Iterable

from workshop.model.base import Id
from workshop.model.kinds import RoleKind, SessionState
from workshop.model.live import Mark
from workshop.model.series import Series, Session
from workshop.queries.editorial import Editorial
from workshop.queries.names import Names, unlike
from workshop.queries.notes import Asking, notes_of
from workshop.queries.points import PointViews, signatures_of
from workshop.queries.series import number_of, numbers_of, series_view, session_view, sessions_of
from workshop.reader import Reader
from workshop.schedule import hour_of, progress
from workshop.views.documents import ActualItem, SeriesDossier, SessionDossier
from workshop.views.series import Name, SessionView

NOBODY = Asking()
"""A document is for whoever gets hold of it, so it says no more than everybody may read."""


def session_dossier(
    reader: Reader, session_id: Id, now: dt.datetime, asking: Asking = NOBODY
) -> SessionDossier:
    """Return one session as its hand-out and record need it."""
    row = reader.row(Session, session_id)
    maker = _Maker(reader, row.series_id, [row], {row.id: number_of(reader, row)}, now, asking)
    return maker.dossier(row, session_view(reader, session_id))


def series_dossier(reader: Reader, series_id: Id, now: dt.datetime, asking: Asking = NOBODY) -> SeriesDossier:
    """Return a whole series as the long documents need it; cancelled sessions are left out."""
    rows = reader.rows(Session, series_id=series_id)
    numbers = numbers_of(rows)
    maker = _Maker(reader, series_id, rows, numbers, now, asking)
    views = {one.id: one for one in sessions_of(reader, series_id, maker.names)}
    dossiers = tuple(
        maker.dossier(one, views[one.id]) for one in rows if one.state is not SessionState.CANCELLED
    )
    points = {point.id: point for one in dossiers for point in one.points}
    editorial = maker.editorial
    return SeriesDossier(
        series=series_view(reader, series_id),
        sessions=dossiers,
        sections=editorial.sections(),
        verbatims=editorial.verbatims(),
        tensions=editorial.tensions(points),
        axes=editorial.axes(points),
        participants=_roles(maker.names, RoleKind.PARTICIPANT),
        speakers=_roles(maker.names, RoleKind.SPEAKER),
        made_at=now,
    )


class _Maker:
    """Makes the dossiers of some sessions of a series from what was read once."""

    def __init__(
        self,
        reader: Reader,
        series_id: Id,
        rows: Iterable[Session],
        numbers: dict[Id, int],
        now: dt.datetime,
        asking: Asking,
    ) -> None:
        self.names = Names(reader, series_id)
        self.editorial = Editorial(reader, series_id, numbers, self.names)
        self._reader = reader
        self._numbers = numbers
        self._points = PointViews(reader, rows, self.names, asking)
        self._timezone = reader.row(Series, series_id).timezone
        self._now = now
        self._asking = asking

    def dossier(self, row: Session, view: SessionView) -> SessionDossier:
        number = self._numbers[row.id]
        absent = [one for one in self.names.listener_roles(row.id) if one.present is False]
        return SessionDossier(
            session=view,
            points=self._points.chosen(row.id, number),
            reserve=self._points.reserve(row.id, number),
            signatures=signatures_of(self._reader, row.id, self.names, self._points.signed(row.id)),
            absent_listeners=tuple(self.names.of_role(one) for one in absent),
            notes=notes_of(self._reader, row, self.names, self._asking),
            actual=self._actual(view),
            pictures=self.editorial.session_pictures(row.id),
        )

    def _actual(self, view: SessionView) -> tuple[ActualItem, ...]:
        marks = self._reader.rows(Mark, session_id=view.id)
        start = hour_of(view.date, view.start, self._timezone)
        went = progress(view.agenda, marks, self._now, start)
        talks = {one.id: one.title for one in view.talks}
        return tuple(
            ActualItem(
                title=item.title or talks.get(item.talk_id or "", ""),
                item_kind=item.item_kind,
                talk_kind=item.talk_kind,
                planned_start=item.starts,
                planned_minutes=item.minutes,
                real_start=times.real_start,
                real_minutes=round(times.real_seconds / 60) if times.real_start else None,
            )
            for item, times in zip(view.agenda, went.items, strict=True)
        )


def _roles(names: Names, kind: RoleKind) -> tuple[Name, ...]:
    return unlike(names.of_roles(kind, session_id=None))
