"""Series as they are read: numbers, cards, names as of that day; agreement that is not known is none."""

from itertools import pairwise

import pytest

from tests.house import House
from tests.workshop.archive.evening import Place
from workshop.errors import NotFound
from workshop.model.base import new_id
from workshop.model.kinds import RoleKind, SessionState, TalkKind
from workshop.model.people import Consent, Organisation, Person, Role
from workshop.model.series import Series, Session, Talk
from workshop.store import Store
from workshop.views.series import Shape


def write(house: House, *rows: object) -> None:
    with house.database.storage.unit("x", "me") as store:
        for row in rows:
            store.add(row)  # type: ignore[type-var]  # rows of any kind


def add_sessions(store: Store, series_id: str, *states: SessionState) -> list[Session]:
    return [
        store.add(Session(series_id=series_id, position=place, state=state, questions=(f"Q{place} ?",)))
        for place, state in enumerate(states, start=1)
    ]


def test_sessions_are_numbered_over_those_that_are_not_cancelled(house: House) -> None:
    with house.database.storage.unit("x", "me") as store:
        add_sessions(store, house.series_id, SessionState.CANCELLED, SessionState.PLANNED)
    assert [one.number for one in house.queries.sessions(house.series_id)] == [1, 0, 2]
    assert [one.number for one in house.queries.series(house.series_id).sessions] == [1, 0, 2]
    assert house.queries.session(house.session_id).number == 1


def test_a_card_shows_the_next_session_or_the_last_one_held(house: House) -> None:
    with house.database.storage.unit("x", "me") as store:
        first = store.get(Session, house.session_id)
        store.change(first, state=SessionState.HELD, questions=("Première ?",))
        second = add_sessions(store, house.series_id, SessionState.PLANNED)[0]
    card = house.queries.series_cards()[0]
    assert (card.question, card.held, len(card.marks)) == ("Q1 ?", 1, 2)
    assert card.last_date == first.date
    assert card.next_date is None
    with house.database.storage.unit("x", "me") as store:
        store.remove(store.get(Session, second.id))
    assert house.queries.series_cards()[0].question == "Première ?"


def test_a_series_without_sessions_has_a_card_and_a_dossier(house: House) -> None:
    bare = Series(title="Bare")
    write(house, bare)
    card = next(one for one in house.queries.series_cards() if one.id == bare.id)
    assert (card.question, card.marks, card.next_date) == ("", (), None)
    assert house.queries.series_dossier(bare.id).sessions == ()
    assert house.queries.series_points(bare.id) == ()


def test_a_session_without_talks_or_listeners_is_read(house: House) -> None:
    bare = Session(series_id=house.series_id, position=3)
    write(house, bare)
    view = house.queries.session(bare.id)
    assert (view.talks, view.agenda, view.listeners, view.shape) == ((), (), (), Shape.PLAIN)
    assert house.queries.board(bare.id, None).lists == ()
    assert house.queries.session_dossier(bare.id).actual == ()


def test_a_name_says_what_somebody_was_that_day_and_not_today(house: House) -> None:
    now = Organisation(name="Today Ltd")
    person = Person(family="Kerven", given="Anne", organisation_id=now.id, function="today’s")
    talk = Talk(session_id=house.session_id, position=9, talk_kind=TalkKind.PRACTICE)
    role = Role(
        role_kind=RoleKind.SPEAKER,
        person_id=person.id,
        series_id=house.series_id,
        talk_id=talk.id,
        function="then’s",
        organisation="Then Ltd",
    )
    write(house, now, person, talk, role)
    name = house.queries.session(house.session_id).talks[-1].speakers[0]
    assert (name.function, name.organisation) == ("then’s", "Then Ltd")
    assert (name.given_first, name.family_first) == ("Anne Kerven", "Kerven Anne")


def test_agreement_that_is_not_known_counts_as_no(house: House) -> None:
    listener = house.queries.session(house.session_id).listeners[0]
    assert (listener.listed, listener.quoted) == (False, False)
    write(house, Consent(person_id=listener.person_id, series_id=house.series_id, listed=True))
    listener = house.queries.session(house.session_id).listeners[0]
    assert (listener.listed, listener.quoted) == (True, False)
    person = next(one for one in house.queries.people(house.series_id) if one.consent_known)
    assert person.name.person_id == listener.person_id


def test_the_roster_holds_everybody_sorted_without_accents(house: House) -> None:
    mill = Organisation(name="Moulin")
    write(
        house, mill, Person(family="Émond", function="juge", organisation_id=mill.id), Person(family="zola")
    )
    people = house.queries.people(house.series_id)
    assert [one.name.family for one in people] == ["Aubin", "Émond", "Morvan", "zola"]
    assert people[1].roles == ()
    assert (people[1].name.function, people[1].name.organisation) == ("juge", "Moulin")
    assert people[0].roles == (RoleKind.LISTENER,)
    assert [one.name for one in house.queries.organisations()] == ["Moulin"]


def test_listeners_of_the_series_listen_where_a_session_names_none(house: House) -> None:
    session = Session(series_id=house.series_id, position=4)
    person = Person(family="Series-wide")
    role = Role(role_kind=RoleKind.LISTENER, person_id=person.id, series_id=house.series_id)
    write(house, session, person, role)
    assert [one.family for one in house.queries.session(session.id).listeners] == ["Series-wide"]
    assert [one.family for one in house.queries.session(house.session_id).listeners] == ["Aubin", "Morvan"]


@pytest.mark.parametrize(
    "ask", ["series", "session", "board", "turns", "series_dossier", "session_dossier", "points"]
)
def test_what_is_not_there_is_not_found(ask: str, house: House) -> None:
    arguments = (new_id(), None) if ask == "board" else (new_id(),)
    with pytest.raises(NotFound):
        getattr(house.queries, ask)(*arguments)


def test_the_agenda_says_when_each_item_starts(house: House) -> None:
    agenda = house.queries.session(house.session_id).agenda
    assert agenda[0].starts == "17:00"
    minutes = [int(one.starts[:2]) * 60 + int(one.starts[3:]) for one in agenda]
    assert [b - a for a, b in pairwise(minutes)] == [one.minutes for one in agenda[:-1]]


class TestTheSample:
    def test_the_card_of_the_sample(self, sample: Place) -> None:
        card = sample.queries.series_cards()[0]
        assert (card.held, len(card.marks)) == (4, 6)
        assert [one.shape for one in card.marks] == [Shape.PAIRED] * 5 + [Shape.PLAIN]
        assert card.vigilances + card.proposals == 14
        assert card.next_date
        assert card.question

    def test_the_dossier_holds_all_the_long_documents_need(self, sample: Place) -> None:
        series_id = sample.queries.series_cards()[0].id
        dossier = sample.queries.series_dossier(series_id)
        assert len(dossier.sessions) == 6
        assert len(dossier.tensions) == 6
        assert [len(one.levers) for one in dossier.axes] == [3, 3, 3]
        assert all(lever.supports for axis in dossier.axes for lever in axis.levers)
        assert dossier.participants
        assert dossier.speakers
        assert dossier.verbatims
        held = dossier.sessions[0]
        assert len(held.signatures) == 2
        assert None not in [one.text for one in held.notes]
        assert all(one.real_minutes for one in held.actual)
        assert [len(one.points) for one in dossier.sessions] == [
            len(sample.queries.points(one.session.id)) for one in dossier.sessions
        ]

    def test_an_amended_point_keeps_the_wording_that_was_ratified(self, sample: Place) -> None:
        points = sample.queries.series_points(sample.queries.series_cards()[0].id)
        amended = [one for one in points if one.amendments]
        assert amended
        for point in amended:
            assert point.ratified_wording == point.amendments[0].former
            assert point.wording == point.amendments[-1].wording
        for point in points:
            assert point.amendments or point.ratified_wording == point.wording
            assert point.wordings
            assert all(source.text and source.listener for source in point.sources)

    def test_search_names_the_series_and_the_session(self, sample: Place) -> None:
        point = sample.queries.series_points(sample.queries.series_cards()[0].id)[0]
        word = max(point.wording.replace("’", " ").split(), key=len).strip(" .,:;")
        hits = sample.queries.search(word, None)
        assert point.id in {one.id for one in hits}
        hit = next(one for one in hits if one.id == point.id)
        assert (hit.session_number, hit.series_title) == (1, sample.queries.series_cards()[0].title)
        assert hit.text == point.wording
