"""The programme: series, sessions, talks, agenda, people; edited in place, checked here, undone whole."""

from datetime import date
from typing import Any

import pytest

from tests.house import FACILITATOR, House
from workshop.commands.agenda import AddAgendaItem, EditAgendaItem, OrderAgenda, RemoveAgendaItem
from workshop.commands.base import Command
from workshop.commands.people import (
    AddOrganisation,
    AddPerson,
    EditOrganisation,
    EditPerson,
    RemoveOrganisation,
    RemovePerson,
    SetConsent,
)
from workshop.commands.roles import (
    AddParticipant,
    AddSpeaker,
    ChooseListener,
    EditRole,
    OrderSpeakers,
    RemoveRole,
    Somebody,
)
from workshop.commands.series import AddSeries, EditSeries, PutAwaySeries, RemoveSeries
from workshop.commands.sessions import (
    AddSession,
    EditSession,
    OrderSessions,
    PostponeSession,
    RemoveSession,
)
from workshop.commands.talks import AddTalk, EditTalk, OrderTalks, RemoveTalk
from workshop.errors import Conflict, InvalidInput, NotFound
from workshop.model.base import FUNCTION, NAME, Id, new_id
from workshop.model.kinds import AgendaKind, MarkKind, TalkKind
from workshop.model.live import Mark
from workshop.model.people import Consent, Organisation, Person, Role
from workshop.model.series import AgendaItem, Series, Session, Talk


def talks(house: House) -> list[Talk]:
    return list(house.reader.rows(Talk, session_id=house.session_id))


def speaker(house: House, family: str, given: str = "", **values: str) -> Role:
    id_ = new_id()
    who = Somebody(family=family, given=given)
    house.do(AddSpeaker(role_id=id_, talk_id=talks(house)[0].id, who=who, **values))
    return house.row(Role, id_)


def another_session(house: House, **values: Any) -> Id:
    id_ = new_id()
    house.do(AddSession(session_id=id_, series_id=house.series_id, **values))
    return id_


def test_a_new_session_comes_with_the_usual_talks_and_two_hours_and_a_half(house: House) -> None:
    assert [talk.talk_kind for talk in talks(house)] == [TalkKind.HUMANITIES, TalkKind.PRACTICE]
    assert sum(item.minutes for item in house.agenda) == 150
    debate = next(item for item in house.agenda if item.item_kind is AgendaKind.DEBATE)
    assert debate.floor == 55


def test_the_theme_is_edited_in_place_and_the_menu_says_so(house: House) -> None:
    house.do(EditSession(id=house.session_id, seen=1, theme="  La\n parole\x00 "))
    assert house.session.theme == "La parole"
    assert house.desk.undo_label(FACILITATOR) == "Edit the theme"
    house.do(EditSession(id=house.session_id, seen=house.session.revision, theme="A", place="B"))
    assert house.desk.undo_label(FACILITATOR) == "Edit the session"


def test_an_edit_leaves_all_other_fields_as_they_are(house: House) -> None:
    former = house.session
    house.do(EditSession(id=house.session_id, seen=1, questions=("Qui promet ?", "", "À qui ?")))
    assert house.session.questions == ("Qui promet ?", "À qui ?")
    assert (house.session.theme, house.session.date) == (former.theme, former.date)
    house.do(EditSession(id=house.session_id, seen=2, date=None))
    assert house.session.date is None


def test_a_stale_edit_is_a_conflict_and_never_overwrites(house: House) -> None:
    house.do(EditSession(id=house.session_id, seen=1, theme="La mienne"))
    with pytest.raises(Conflict):
        house.do(EditSession(id=house.session_id, seen=1, theme="La tienne"))
    assert house.session.theme == "La mienne"


@pytest.mark.parametrize(
    ("typed", "stored"), [("18:05", "18:05"), ("9:30", "09:30"), ("18h", "18:00"), ("18 h 30", "18:30")]
)
def test_an_hour_is_understood_as_people_write_it(house: House, typed: str, stored: str) -> None:
    house.do(EditSession(id=house.session_id, seen=1, start=typed))
    assert house.session.start == stored


@pytest.mark.parametrize("typed", ["", "25:00", "17:60", "cinq heures", "²:00", "-1:00"])
def test_what_is_no_hour_is_refused(house: House, typed: str) -> None:
    with pytest.raises(InvalidInput, match="not an hour"):
        house.do(EditSession(id=house.session_id, seen=1, start=typed))


def test_a_session_does_not_end_before_it_starts(house: House) -> None:
    with pytest.raises(InvalidInput, match="ends before"):
        house.do(EditSession(id=house.session_id, seen=1, end="16:59"))


def test_three_hundred_characters_are_a_name_and_one_more_is_refused(house: House) -> None:
    house.do(EditSession(id=house.session_id, seen=1, theme="é" * NAME))
    for command in (
        EditSession(id=house.session_id, seen=2, theme="é" * (NAME + 1)),
        AddSeries(series_id=new_id(), title="é" * (NAME + 1)),
        AddPerson(person_id=new_id(), family="é" * (NAME + 1)),
        AddPerson(person_id=new_id(), family="é", function="é" * (FUNCTION + 1)),
    ):
        with pytest.raises(InvalidInput) as refused:
            house.do(command)
        assert refused.value.values["count"] in (NAME + 1, FUNCTION + 1)


def test_sessions_are_put_in_order_and_inserted(house: House) -> None:
    last, first = another_session(house), another_session(house, at=0)
    ids = [one.id for one in house.reader.rows(Session, series_id=house.series_id)]
    assert ids == [first, house.session_id, last]
    house.do(OrderSessions(series_id=house.series_id, session_ids=(last, first, house.session_id)))
    assert [one.id for one in house.reader.rows(Session)] == [last, first, house.session_id]
    with pytest.raises(InvalidInput, match="no longer the same"):
        house.do(OrderSessions(series_id=house.series_id, session_ids=(last, first)))


def test_a_postponed_session_keeps_when_and_why(house: House) -> None:
    command = PostponeSession(
        session_id=house.session_id, seen=1, date=date(2026, 3, 19), remark="grève des trains"
    )
    house.do(command)
    [mark] = house.reader.rows(Mark)
    assert (mark.mark_kind, mark.remark, house.session.date) == (
        MarkKind.POSTPONE,
        "grève des trains",
        date(2026, 3, 19),
    )


def test_deleting_a_session_takes_its_programme_and_undo_brings_all_back(house: House) -> None:
    before = house.queries.series(house.series_id)
    house.do(RemoveSession(session_id=house.session_id, seen=1))
    for kind in (Session, Talk, AgendaItem, Role):
        assert house.reader.rows(kind) == []
    house.desk.undo(FACILITATOR)
    after = house.queries.series(house.series_id)
    assert [one.id for one in after.sessions[0].agenda] == [one.id for one in before.sessions[0].agenda]
    names = [[one.family for one in view.sessions[0].listeners] for view in (before, after)]
    assert names[0] == names[1] != []


def test_what_was_noted_is_not_deleted_with_its_session(house: House) -> None:
    house.runner.open(house.session_id)
    house.note("Gardée")
    with pytest.raises(Conflict, match="not deleted"):
        house.do(RemoveSession(session_id=house.session_id, seen=house.session.revision))
    with pytest.raises(Conflict, match="not deleted"):
        house.do(RemoveSeries(series_id=house.series_id, seen=1))


def test_a_series_is_described_put_away_and_brought_back(house: House) -> None:
    organisation = new_id()
    house.do(AddOrganisation(organisation_id=organisation, name="Institut"))
    house.do(
        EditSeries(
            id=house.series_id,
            seen=1,
            purpose="Tenir\r\nparole",
            partner_ids=(organisation, organisation),
            points_max=3,
        )
    )
    series = house.row(Series, house.series_id)
    assert (series.purpose, series.partner_ids, series.points_max) == ("Tenir\nparole", (organisation,), 3)
    house.do(PutAwaySeries(series_id=house.series_id))
    assert house.row(Series, house.series_id).put_away_at == house.clock.now()
    house.do(PutAwaySeries(series_id=house.series_id, away=False))
    assert house.desk.undo_label(FACILITATOR) == "Bring the series back"
    assert house.row(Series, house.series_id).put_away_at is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "  "},
        {"language": "de"},
        {"timezone": "Mars/Olympus"},
        {"timezone": "../etc/passwd"},
        {"points_min": 5},
        {"points_max": 0},
        {"short_title": "x" * 33},
        {"debate_floor": -1},
    ],
)
def test_a_series_that_would_not_hold_together_is_refused(house: House, wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        house.do(EditSeries(id=house.series_id, seen=1, **wrong))
    assert house.row(Series, house.series_id).revision == 1


def test_a_partner_must_be_in_the_library(house: House) -> None:
    with pytest.raises(NotFound):
        house.do(EditSeries(id=house.series_id, seen=1, partner_ids=(new_id(),)))


def test_talks_are_added_edited_ordered_and_deleted_with_their_speakers(house: House) -> None:
    humanities, practice = talks(house)
    added = new_id()
    house.do(AddTalk(talk_id=added, session_id=house.session_id, talk_kind=TalkKind.TESTIMONY, at=1))
    assert [one.id for one in talks(house)] == [humanities.id, added, practice.id]
    house.do(EditTalk(id=practice.id, seen=house.row(Talk, practice.id).revision, title="Au guichet"))
    house.do(OrderTalks(session_id=house.session_id, talk_ids=(practice.id, humanities.id, added)))
    assert talks(house)[0].title == "Au guichet"
    role = AddSpeaker(role_id=new_id(), talk_id=practice.id, who=Somebody(family="Lac", given="Zoé"))
    house.do(role)
    house.do(RemoveTalk(talk_id=practice.id, seen=house.row(Talk, practice.id).revision))
    assert practice.id not in [one.talk_id for one in house.agenda]
    with pytest.raises(NotFound):
        house.row(Role, role.role_id)
    house.desk.undo(FACILITATOR)
    assert practice.id in [one.talk_id for one in house.agenda]
    assert house.row(Role, role.role_id).talk_id == practice.id


def test_a_speaker_typed_by_name_is_added_to_the_roster_once(house: House) -> None:
    first = speaker(house, "Lac", "Zoé", function="historienne", organisation="Institut")
    again = AddSpeaker(role_id=new_id(), talk_id=talks(house)[1].id, who=Somebody(family="lac", given="ZOÉ"))
    house.do(again)
    assert house.row(Role, again.role_id).person_id == first.person_id
    assert (first.function, first.organisation) == ("historienne", "Institut")
    with pytest.raises(InvalidInput, match="already has this role"):
        speaker(house, "Lac", "Zoé")


def test_a_role_keeps_what_the_person_was_that_day(house: House) -> None:
    organisation, person = new_id(), new_id()
    house.do(AddOrganisation(organisation_id=organisation, name="Orange bleue"))
    house.do(AddPerson(person_id=person, family="Lac", function="directrice", organisation_id=organisation))
    role_id = new_id()
    house.do(ChooseListener(role_id=role_id, session_id=house.session_id, who=Somebody(person_id=person)))
    house.do(EditPerson(id=person, seen=1, function="retraitée", organisation_id=None))
    house.do(EditOrganisation(id=organisation, seen=1, name="Orange verte"))
    role = house.row(Role, role_id)
    assert (role.function, role.organisation) == ("directrice", "Orange bleue")
    house.do(EditRole(id=role_id, seen=1, organisation="Orange"))
    assert house.row(Role, role_id).organisation == "Orange"
    assert house.desk.undo_label(FACILITATOR) == "Edit the organisation"


def test_speakers_are_put_in_order_and_removed(house: House) -> None:
    roles = [speaker(house, family) for family in ("Un", "Deux", "Trois")]
    ids = tuple(role.id for role in reversed(roles))
    house.do(OrderSpeakers(talk_id=talks(house)[0].id, role_ids=ids))
    names = house.queries.session(house.session_id).talks[0].speakers
    assert [name.family for name in names] == ["Trois", "Deux", "Un"]
    middle = house.row(Role, roles[1].id)
    house.do(RemoveRole(role_id=middle.id, seen=middle.revision))
    assert len(house.queries.session(house.session_id).talks[0].speakers) == 2


def test_a_listener_who_took_notes_stays_a_listener(house: House) -> None:
    house.runner.open(house.session_id)
    note = house.note("Gardée")
    role = next(one for one in house.reader.rows(Role) if one.person_id == note.listener_id)
    for command in (
        RemoveRole(role_id=role.id, seen=1),
        EditRole(id=role.id, seen=1, person_id=house.listeners[1]),
    ):
        with pytest.raises(Conflict, match="already taken notes"):
            house.do(command)


def test_who_has_a_role_stays_in_the_roster(house: House) -> None:
    person, organisation = new_id(), new_id()
    house.do(AddOrganisation(organisation_id=organisation, name="Institut"))
    house.do(AddPerson(person_id=person, family="Lac", organisation_id=organisation))
    role = AddParticipant(role_id=new_id(), series_id=house.series_id, who=Somebody(person_id=person))
    house.do(role)
    refused: list[Command] = [
        RemovePerson(person_id=person, seen=1),
        RemoveOrganisation(organisation_id=organisation, seen=1),
    ]
    for command in refused:
        with pytest.raises(Conflict):
            house.do(command)
    house.do(RemoveRole(role_id=role.role_id, seen=1))
    for command in refused:
        house.do(command)
    assert house.reader.rows(Organisation) == []
    assert person not in [one.id for one in house.reader.rows(Person)]


def test_consent_is_written_once_for_each_series(house: House) -> None:
    person = house.listeners[0]
    for quoted in (False, True):
        house.do(
            SetConsent(
                person_id=person,
                series_id=house.series_id,
                listed=True,
                quoted=quoted,
                given_on=date(2026, 3, 1),
                how="par courriel",
            )
        )
    [consent] = house.reader.rows(Consent)
    assert (consent.listed, consent.quoted, consent.image) == (True, True, False)
    house.desk.undo(FACILITATOR)
    assert not house.reader.rows(Consent)[0].quoted


def test_the_agenda_is_added_to_edited_ordered_and_taken_from(house: House) -> None:
    added = new_id()
    house.do(
        AddAgendaItem(
            item_id=added, session_id=house.session_id, item_kind=AgendaKind.BREAK, minutes=10, at=5
        )
    )
    assert house.agenda[5].id == added
    house.do(EditAgendaItem(id=added, seen=1, minutes=15, title="Pause", floor=5))
    assert (house.agenda[5].minutes, house.agenda[5].floor) == (15, 5)
    order = tuple(reversed([item.id for item in house.agenda]))
    house.do(OrderAgenda(session_id=house.session_id, item_ids=order))
    assert tuple(item.id for item in house.agenda) == order
    house.do(RemoveAgendaItem(item_id=added, seen=house.row(AgendaItem, added).revision))
    assert len(house.agenda) == 8


@pytest.mark.parametrize("wrong", [{"minutes": 0}, {"minutes": 601}, {"floor": 61}, {"floor": -1}])
def test_minutes_and_floors_stay_within_reason(house: House, wrong: dict[str, Any]) -> None:
    debate = next(item for item in house.agenda if item.item_kind is AgendaKind.DEBATE)
    with pytest.raises(InvalidInput):
        house.do(EditAgendaItem(id=debate.id, seen=debate.revision, **wrong))


def test_an_agenda_item_does_not_hold_a_talk_of_another_session(house: House) -> None:
    other = another_session(house, usual=True)
    [talk, _] = house.reader.rows(Talk, session_id=other)
    with pytest.raises(NotFound):
        house.do(EditAgendaItem(id=house.agenda[0].id, seen=1, talk_id=talk.id))
