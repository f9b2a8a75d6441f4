"""Series and their programmes: the library's cards, a series, its sessions, talks and agendas."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

from workshop.model.base import Id
from workshop.model.kinds import SessionState
from workshop.model.notes import Tag
from workshop.model.people import Organisation, Person
from workshop.model.series import AgendaItem, Series, Session, Talk
from workshop.queries.names import Names
from workshop.reader import Reader
from workshop.text import folded
from workshop.views.people import OrganisationView
from workshop.views.series import (
    AgendaItemView,
    PersonView,
    SeriesView,
    SessionView,
    TalkView,
    hour_from,
    minutes_of,
)

T = TypeVar("T")


def series_view(reader: Reader, series_id: Id) -> SeriesView:
    """Return a series with its sessions; NotFound when it is not there."""
    row = reader.row(Series, series_id)
    shared = (
        "id revision title subtitle short_title language purpose context convictions readers place period "
        "edition timezone listeners_asked points_min points_max debate_floor"
    )
    partners = _partners(reader, row)
    return SeriesView(
        **{name: getattr(row, name) for name in shared.split()},
        partners=tuple(one.name for one in partners),
        sessions=sessions_of(reader, series_id),
        partner_ids=tuple(one.id for one in partners),
    )


def partners_of(reader: Reader, series: Series) -> tuple[str, ...]:
    """Return the names of the partners, in printed order."""
    return tuple(one.name for one in _partners(reader, series))


def _partners(reader: Reader, series: Series) -> list[Organisation]:
    known = {one.id: one for one in reader.rows_in(Organisation, "id", series.partner_ids)}
    return [known[one] for one in series.partner_ids if one in known]


def session_view(reader: Reader, session_id: Id) -> SessionView:
    """Return a session; NotFound when it is not there."""
    row = reader.row(Session, session_id)
    numbers = numbers_of(reader.rows(Session, series_id=row.series_id))
    return _views(reader, [row], numbers, Names(reader, row.series_id))[0]


def sessions_of(reader: Reader, series_id: Id, names: Names | None = None) -> tuple[SessionView, ...]:
    """Return the sessions of a series, in order."""
    rows = reader.rows(Session, series_id=series_id)
    return _views(reader, rows, numbers_of(rows), names or Names(reader, series_id))


def numbers_of(sessions: Iterable[Session]) -> dict[Id, int]:
    """Return the printed number of each session; one that was cancelled has none, which is 0."""
    numbers, last = {}, 0
    for one in sessions:
        cancelled = one.state is SessionState.CANCELLED
        last += not cancelled
        numbers[one.id] = 0 if cancelled else last
    return numbers


def number_of(reader: Reader, session: Session) -> int:
    """Return the printed number of one session."""
    return numbers_of(reader.rows(Session, series_id=session.series_id))[session.id]


def people_of(reader: Reader, series_id: Id) -> tuple[PersonView, ...]:
    """Return the whole roster, by name, with what each person does in this series."""
    names = Names(reader, series_id)
    organisations = {one.id: one.name for one in reader.rows(Organisation)}
    people = sorted(reader.rows(Person), key=lambda one: (folded(one.family), folded(one.given)))
    return tuple(_person(names, organisations, one) for one in people if one.erased_at is None)


def organisations(reader: Reader) -> tuple[OrganisationView, ...]:
    """Return the organisations of the roster, by name."""
    rows = sorted(reader.rows(Organisation), key=lambda one: folded(one.name))
    return tuple(OrganisationView(one.id, one.revision, one.name, one.short_name) for one in rows)


def tags_of(reader: Reader, series_id: Id) -> tuple[str, ...]:
    """Return the `#` words known to a series, by letter."""
    return tuple(sorted({one.word for one in reader.rows(Tag, series_id=series_id)}, key=folded))


def grouped(rows: Iterable[T], by: str) -> dict[Id, list[T]]:
    """Return the rows by the value of a field, each group in the order the rows had."""
    groups: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, by)].append(row)
    return groups


def _views(
    reader: Reader, rows: list[Session], numbers: dict[Id, int], names: Names
) -> tuple[SessionView, ...]:
    ids = [one.id for one in rows]
    talks = grouped(reader.rows_in(Talk, "session_id", ids), "session_id")
    items = grouped(reader.rows_in(AgendaItem, "session_id", ids), "session_id")
    return tuple(
        SessionView(
            id=one.id,
            revision=one.revision,
            series_id=one.series_id,
            number=numbers[one.id],
            theme=one.theme,
            questions=one.questions,
            date=one.date,
            start=one.start,
            end=one.end,
            place=one.place,
            state=one.state,
            announced=one.announced,
            talks=tuple(_talk(names, talk) for talk in talks.get(one.id, ())),
            agenda=_agenda(one, items.get(one.id, []), talks.get(one.id, [])),
            listeners=tuple(names.of_role(role) for role in names.listener_roles(one.id)),
        )
        for one in rows
    )


def _talk(names: Names, talk: Talk) -> TalkView:
    speakers = names.talk_speakers(talk.id)
    return TalkView(talk.id, talk.revision, talk.talk_kind, talk.title, talk.summary, speakers)


def _agenda(session: Session, items: list[AgendaItem], talks: list[Talk]) -> tuple[AgendaItemView, ...]:
    kinds = {one.id: one.talk_kind for one in talks}
    starts, views = minutes_of(session.start), []
    for one in items:
        views.append(
            AgendaItemView(
                id=one.id,
                revision=one.revision,
                item_kind=one.item_kind,
                title=one.title,
                minutes=one.minutes,
                starts=hour_from(starts),
                floor=one.floor,
                talk_id=one.talk_id,
                talk_kind=kinds.get(one.talk_id) if one.talk_id else None,
                who=one.who,
                materials=one.materials,
                remarks=one.remarks,
            )
        )
        starts += one.minutes
    return tuple(views)


def _person(names: Names, organisations: dict[Id, str], person: Person) -> PersonView:
    name = names.of_person(person.id)
    consent = names.consent(person.id)
    today = organisations.get(person.organisation_id or "", "")
    roles = dict.fromkeys(one.role_kind for one in names.roles if one.person_id == person.id)
    return PersonView(
        name=name if roles else names.as_of_today(person, today),
        revision=person.revision,
        email=person.email,
        roles=tuple(roles),
        consent_known=consent is not None,
        image=consent is not None and consent.image,
        given_on=consent.given_on if consent else None,
        how=consent.how if consent else "",
    )
