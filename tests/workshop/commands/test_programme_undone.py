"""Whatever a facilitator does to the programme, undo walks all the way back and redo all the way forth."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.house import FACILITATOR, House, Plan, in_memory
from tests.workshop.commands.plain import plain
from workshop.commands import agenda, people, roles, series, sessions, steps, talks
from workshop.commands.base import Command
from workshop.errors import WorkshopError
from workshop.model.base import Id, new_id
from workshop.model.kinds import AgendaKind, TalkKind
from workshop.model.people import Person, Role
from workshop.model.series import AgendaItem, Series, Session, Talk

Act = Callable[[House, int, str], Command]


def one(house: House, kind: type[Any], pick: int) -> Any:
    """Return a row, in an order that random ids do not lead."""
    rows = house.reader.rows(kind)
    return rows[pick % len(rows)]


def turned(ids: list[Id], pick: int) -> tuple[Id, ...]:
    turn = pick % (len(ids) or 1)
    return (*ids[turn:], *ids[:turn])


def edit_session(house: House, pick: int, words: str) -> Command:
    row = one(house, Session, pick)
    return sessions.EditSession(id=row.id, seen=row.revision, theme=words, questions=(words,))


def edit_item(house: House, pick: int, words: str) -> Command:
    row = one(house, AgendaItem, pick)
    return agenda.EditAgendaItem(id=row.id, seen=row.revision, minutes=60 + pick, title=words)


def edit_talk(house: House, pick: int, words: str) -> Command:
    row = one(house, Talk, pick)
    return talks.EditTalk(id=row.id, seen=row.revision, title=words)


def edit_role(house: House, pick: int, words: str) -> Command:
    row = one(house, Role, pick)
    return roles.EditRole(id=row.id, seen=row.revision, function=words)


def edit_series(house: House, pick: int, words: str) -> Command:
    row = one(house, Series, pick)
    return series.EditSeries(id=row.id, seen=row.revision, purpose=words, points_max=3 + pick % 3)


def add_session(house: House, pick: int, words: str) -> Command:
    return sessions.AddSession(
        session_id=new_id(), series_id=house.series_id, theme=words, at=pick % 3, usual=pick % 2 == 0
    )


def add_talk(house: House, pick: int, words: str) -> Command:
    return talks.AddTalk(
        talk_id=new_id(),
        session_id=one(house, Session, pick).id,
        talk_kind=list(TalkKind)[pick % 5],
        title=words,
        at=pick % 3,
    )


def add_item(house: House, pick: int, words: str) -> Command:
    return agenda.AddAgendaItem(
        item_id=new_id(),
        session_id=one(house, Session, pick).id,
        item_kind=list(AgendaKind)[pick % 9],
        minutes=1 + pick,
        title=words,
        at=pick % 9,
    )


def add_speaker(house: House, pick: int, words: str) -> Command:
    who = roles.Somebody(family=words or "Lac", given=str(pick))
    return roles.AddSpeaker(role_id=new_id(), talk_id=one(house, Talk, pick).id, who=who)


def remove_session(house: House, pick: int, _words: str) -> Command:
    row = one(house, Session, pick)
    return sessions.RemoveSession(session_id=row.id, seen=row.revision)


def remove_talk(house: House, pick: int, _words: str) -> Command:
    row = one(house, Talk, pick)
    return talks.RemoveTalk(talk_id=row.id, seen=row.revision)


def remove_item(house: House, pick: int, _words: str) -> Command:
    row = one(house, AgendaItem, pick)
    return agenda.RemoveAgendaItem(item_id=row.id, seen=row.revision)


def remove_role(house: House, pick: int, _words: str) -> Command:
    row = one(house, Role, pick)
    return roles.RemoveRole(role_id=row.id, seen=row.revision)


def order_agenda(house: House, pick: int, _words: str) -> Command:
    session = one(house, Session, pick)
    ids = [item.id for item in house.reader.rows(AgendaItem, session_id=session.id)]
    return agenda.OrderAgenda(session_id=session.id, item_ids=turned(ids, pick))


def order_sessions(house: House, pick: int, _words: str) -> Command:
    ids = [row.id for row in house.reader.rows(Session, series_id=house.series_id)]
    return sessions.OrderSessions(series_id=house.series_id, session_ids=turned(ids, pick))


def agree(house: House, pick: int, words: str) -> Command:
    person = one(house, Person, pick)
    return people.SetConsent(
        person_id=person.id, series_id=house.series_id, listed=True, quoted=pick % 2 == 0, how=words
    )


def step(house: House, pick: int, words: str) -> Command:
    session_id = one(house, Session, pick).id
    some: list[Command] = [
        steps.OpenSession(session_id=session_id),
        steps.CancelSession(session_id=session_id, remark=words),
        steps.HoldSession(session_id=session_id),
        steps.TakeBackStep(session_id=session_id),
    ]
    return some[pick % len(some)]


ACTS: list[Act] = [
    edit_session, edit_item, edit_talk, edit_role, edit_series, add_session, add_talk, add_item, add_speaker,
    remove_session, remove_talk, remove_item, remove_role, order_agenda, order_sessions, agree, step,
]  # fmt: skip
WORDS = st.sampled_from(["", "Promettre", "Réparer ?", "x" * 301, "a\x00\nb"])


def seen(house: House) -> Any:
    queries = house.queries
    return plain((queries.series(house.series_id), queries.people(house.series_id), queries.series_cards()))


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 20), WORDS), min_size=3, max_size=15))
def test_undo_walks_back_to_the_start_and_redo_to_the_end(
    plan: Plan, acts: list[tuple[Act, int, str]]
) -> None:
    with in_memory() as folder, plan.copy(Path(folder)) as house:
        start = seen(house)
        for act, pick, words in acts:
            if not house.reader.rows(Session) or not house.reader.rows(Talk):
                break
            try:
                house.do(act(house, pick, words))
            except (WorkshopError, ZeroDivisionError):  # refused; or nothing of that kind is left
                continue
        end = seen(house)
        steps_back = 0
        while house.desk.undo_label(FACILITATOR) is not None:
            house.desk.undo(FACILITATOR)
            steps_back += 1
        assert seen(house) == start
        for _ in range(steps_back):
            house.desk.redo(FACILITATOR)
        assert seen(house) == end
