"""Partners of a series: found by name or added, never twice, undone whole."""

import pytest

from tests.house import FACILITATOR, House
from workshop.commands.partners import AddPartner, RemovePartner
from workshop.errors import Conflict, InvalidInput
from workshop.model.base import new_id
from workshop.model.people import Organisation
from workshop.model.series import Series


def series(house: House) -> Series:
    return house.reader.row(Series, house.series_id)


def add(house: House, name: str) -> None:
    one = series(house)
    house.desk.do(AddPartner(series_id=one.id, seen=one.revision, name=name), FACILITATOR)


def names(house: House) -> list[str]:
    return [house.reader.row(Organisation, one).name for one in series(house).partner_ids]


def test_a_partner_that_nobody_knows_yet_is_added_to_the_roster(house: House) -> None:
    before = names(house)
    add(house, "  Régie   du Lac ")
    assert names(house) == [*before, "Régie du Lac"]
    house.desk.undo(FACILITATOR)
    assert names(house) == before
    assert "Régie du Lac" not in [one.name for one in house.reader.rows(Organisation)]


def test_an_organisation_of_the_roster_is_taken_whatever_its_capitals(house: House) -> None:
    add(house, "Régie du Lac")
    first = series(house).partner_ids[-1]
    one = series(house)
    house.desk.do(RemovePartner(series_id=one.id, seen=one.revision, organisation_id=first), FACILITATOR)
    assert first not in series(house).partner_ids
    add(house, "RÉGIE DU LAC")
    assert series(house).partner_ids[-1] == first


@pytest.mark.parametrize("name", ["", "   ", "x" * 501])
def test_a_name_that_is_none_is_refused(house: House, name: str) -> None:
    before = series(house)
    with pytest.raises(InvalidInput):
        add(house, name)
    assert series(house) == before


def test_the_same_partner_twice_is_refused(house: House) -> None:
    add(house, "Régie du Lac")
    with pytest.raises(InvalidInput):
        add(house, "régie du lac")


def test_a_series_changed_meanwhile_is_a_conflict(house: House) -> None:
    one = series(house)
    add(house, "Régie du Lac")
    for command in (
        AddPartner(series_id=one.id, seen=one.revision, name="Autre"),
        RemovePartner(series_id=one.id, seen=one.revision, organisation_id=new_id()),
    ):
        with pytest.raises(Conflict):
            house.desk.do(command, FACILITATOR)
