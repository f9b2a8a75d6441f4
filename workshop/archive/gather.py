"""Everything that belongs to a series, and of the roster exactly whom it names."""

from workshop.archive.read import ARCHIVED
from workshop.model.base import Id, Row
from workshop.model.people import Organisation, Person
from workshop.model.series import Series
from workshop.model.shape import owner_field, shape_of
from workshop.reader import Reader


def rows_of_series(reader: Reader, series_id: Id) -> list[Row]:
    """Return the rows of a series with histories and tombstones, parents before children."""
    found: dict[type[Row], list[Row]] = {Series: [reader.row(Series, series_id)]}
    ids: dict[str, list[Id]] = {"series": [series_id]}
    for kind in ARCHIVED:
        owner = owner_field(kind)
        if owner is not None and owner.refers_to is not None:
            found[kind] = list(reader.rows_in(kind, owner.name, ids[owner.refers_to], removed=True))
            ids[kind.table] = [one.id for one in found[kind]]
    found[Person] = list(reader.rows_in(Person, "id", _persons(found), removed=True))
    found[Organisation] = list(reader.rows_in(Organisation, "id", _organisations(found), removed=True))
    return [row for kind in ARCHIVED for row in found.get(kind, ())]


def _persons(found: dict[type[Row], list[Row]]) -> list[Id]:
    """Return the persons named by a reference or as an author."""
    named = []
    for kind, rows in found.items():
        names = [one.name for one in shape_of(kind) if one.refers_to == "person" or one.name == "author"]
        named += [value for row in rows for name in names if (value := getattr(row, name))]
    return list(dict.fromkeys(named))


def _organisations(found: dict[type[Row], list[Row]]) -> list[Id]:
    series = [one for one in found[Series] if isinstance(one, Series)]
    partners = [id_ for one in series for id_ in one.partner_ids]
    employers = [
        one.organisation_id for one in found[Person] if isinstance(one, Person) and one.organisation_id
    ]
    return list(dict.fromkeys([*partners, *employers]))
