"""What the writers made: texts, quotations, tensions, axes and pictures, as documents print them."""

from collections.abc import Iterable, Mapping

from workshop.model.base import Id
from workshop.model.editorial import (
    Axis,
    Evidence,
    Lever,
    Picture,
    Section,
    Support,
    Tension,
    Verbatim,
)
from workshop.model.kinds import Pole
from workshop.queries.names import Names
from workshop.queries.series import grouped
from workshop.reader import Reader
from workshop.views.documents import (
    AxisView,
    LeverView,
    PictureView,
    SectionView,
    TensionView,
    VerbatimView,
)
from workshop.views.notes import PointView

Points = Mapping[Id, PointView]


class Editorial:
    """The editorial objects of one series."""

    def __init__(self, reader: Reader, series_id: Id, numbers: Mapping[Id, int], names: Names) -> None:
        self._reader = reader
        self._series_id = series_id
        rows = reader.rows(Verbatim, series_id=series_id)
        self._verbatims = {one.id: _verbatim(one, numbers, names) for one in rows}
        self._pictures = reader.rows(Picture, series_id=series_id)

    def verbatims(self) -> tuple[VerbatimView, ...]:
        """Return the quotations of the series, in order."""
        return tuple(self._verbatims.values())

    def sections(self) -> tuple[SectionView, ...]:
        """Return the texts of the series, in order."""
        rows = self._reader.rows(Section, series_id=self._series_id)
        return tuple(
            SectionView(one.id, one.part, one.level, one.title, one.text, self._drawn("section_id", one.id))
            for one in rows
        )

    def session_pictures(self, session_id: Id) -> tuple[PictureView, ...]:
        """Return the pictures of a session that stand in no text and beside no lever."""
        free = (one for one in self._pictures if one.section_id is None and one.lever_id is None)
        return tuple(_picture(one) for one in free if one.session_id == session_id)

    def tensions(self, points: Points) -> tuple[TensionView, ...]:
        """Return the tensions with the quotations and points that speak for each pole."""
        rows = self._reader.rows(Tension, series_id=self._series_id)
        found = self._reader.rows_in(Evidence, "tension_id", [one.id for one in rows])
        evidence = grouped(found, "tension_id")

        def pole(tension: Tension, side: Pole) -> tuple[VerbatimView | PointView, ...]:
            return self._meant((one for one in evidence.get(tension.id, ()) if one.pole is side), points)

        return tuple(
            TensionView(one.id, one.left, one.right, one.text, pole(one, Pole.LEFT), pole(one, Pole.RIGHT))
            for one in rows
        )

    def axes(self, points: Points) -> tuple[AxisView, ...]:
        """Return the axes with their levers and what these rest on."""
        rows = self._reader.rows(Axis, series_id=self._series_id)
        found = self._reader.rows_in(Lever, "axis_id", [one.id for one in rows])
        levers = grouped(found, "axis_id")
        supports = grouped(self._reader.rows_in(Support, "lever_id", [one.id for one in found]), "lever_id")

        def lever(one: Lever) -> LeverView:
            meant = self._meant(supports.get(one.id, ()), points)
            return LeverView(
                one.id, one.title, one.sentence, one.text, meant, self._drawn("lever_id", one.id)
            )

        return tuple(
            AxisView(one.id, one.title, one.text, tuple(lever(each) for each in levers.get(one.id, ())))
            for one in rows
        )

    def _meant(
        self, rows: Iterable[Evidence | Support], points: Points
    ) -> tuple[VerbatimView | PointView, ...]:
        """Return what the rows name and documents may print: no bare notes, nothing withdrawn."""
        meant = (self._verbatims.get(one.verbatim_id or "") or points.get(one.point_id or "") for one in rows)
        return tuple(one for one in meant if one is not None)

    def _drawn(self, field: str, id_: Id) -> tuple[PictureView, ...]:
        return tuple(_picture(one) for one in self._pictures if getattr(one, field) == id_)


def _verbatim(row: Verbatim, numbers: Mapping[Id, int], names: Names) -> VerbatimView:
    number = numbers.get(row.session_id) if row.session_id else None
    name = names.of_person(row.person_id) if row.person_id else None
    return VerbatimView(row.id, number, row.wording, row.attribution, name)


def _picture(row: Picture) -> PictureView:
    return PictureView(row.id, row.title, row.speech, row.credit, row.alt, row.media_type, row.data)
