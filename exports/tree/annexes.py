"""The annexes and the last page: method, programme, people, and how the document was made."""

from collections.abc import Iterable
from itertools import groupby

from exports.blocks.closing import Colophon, PeopleGroup, PeopleList, TimeBar, TimeSegment
from exports.blocks.document import Block
from exports.blocks.front import LabelledText, Logo
from exports.blocks.running import Heading, HeadingKind, SmallPrint
from exports.blocks.session import Side
from exports.blocks.tables import Programme, ProgrammeRow, Table
from exports.inline import text
from exports.tree.outline import Outline
from exports.tree.pairing import voice
from exports.tree.scribe import Scribe
from workshop.agenda_words import title_of
from workshop.model.kinds import AgendaKind, SectionPart, TalkKind
from workshop.views.documents import PictureView, SeriesDossier
from workshop.views.series import AgendaItemView, Name, SessionView
from workshop.words import N_

_SIDES = {TalkKind.HUMANITIES: Side.HUMANITIES, TalkKind.PRACTICE: Side.PRACTICE}
_ARTICLES = ("le ", "la ", "les ", "l’", "l'", "the ")
_LABELLED = (AgendaKind.TALK, AgendaKind.DEBATE, AgendaKind.CO_CONSTRUCTION)


def annexes(scribe: Scribe, dossier: SeriesDossier, outline: Outline) -> list[Block]:
    """Return the annexes: method, programme, people."""
    title = text(scribe.say("Annexes"))
    group = Heading(1, title, "annexes", kind=HeadingKind.GROUP)
    return [
        group,
        *_method(scribe, dossier, outline),
        *_programme(scribe, dossier, outline),
        *_people(scribe, dossier, outline),
    ]


def _method(scribe: Scribe, dossier: SeriesDossier, outline: Outline) -> list[Block]:
    written = [one for one in dossier.sections if one.part is SectionPart.METHOD]
    title = written[0].title if written and written[0].title else scribe.say("The method of the series")
    blocks: list[Block] = [outline.annex(scribe.set(title), "annex-method")]
    for section in written:
        blocks += scribe.prose(section.text, f"section-{section.id}")
    return blocks + _time_bar(scribe, dossier)


def _time_bar(scribe: Scribe, dossier: SeriesDossier) -> list[Block]:
    """The time of the first paired session, drawn to scale."""
    paired = [one.session for one in dossier.sessions if one.session.talks and one.session.agenda]
    if not paired:
        return []
    session = paired[0]
    said = [f"{title_of(one, scribe.words)}, {one.minutes} min" for one in session.agenda]
    bar = TimeBar(
        title=scribe.say("A session to scale"),
        segments=tuple(_segment(scribe, one) for one in session.agenda),
        alt=scribe.set("; ".join(said)),
        note=text(scribe.say("In grey: recall of the points, clarifications, choice of the points.")),
    )
    return [bar]


def _segment(scribe: Scribe, item: AgendaItemView) -> TimeSegment:
    side = _SIDES.get(item.talk_kind) if item.talk_kind else None
    if item.item_kind not in _LABELLED:
        return TimeSegment(item.minutes)
    labels = {Side.HUMANITIES: N_("Light"), Side.PRACTICE: N_("Practice")}
    label = scribe.say(labels[side]) if side else scribe.set(title_of(item, scribe.words))
    return TimeSegment(item.minutes, label, f"{item.minutes}\u00a0min", side)


def _programme(scribe: Scribe, dossier: SeriesDossier, outline: Outline) -> list[Block]:
    sessions = [one.session for one in dossier.sessions]
    blocks: list[Block] = [outline.annex(scribe.say("The programme of the sessions"), "annex-programme")]
    hours = {(one.start, one.end) for one in sessions}
    if len(hours) == 1:
        every = scribe.say("Every session: {hours}", hours=scribe.hours(*next(iter(hours))))
        where = f"{every}, {dossier.series.place}" if dossier.series.place else every
        blocks.append(SmallPrint(scribe.text(f"{where}."), wide=True))
    return [*blocks, Programme(tuple(_row(scribe, one) for one in sessions))]


def _row(scribe: Scribe, session: SessionView) -> ProgrammeRow:
    return ProgrammeRow(
        number=str(session.number),
        weekday=scribe.weekday(session.date),
        date=scribe.date(session.date, "long"),
        title=scribe.set(session.theme),
        question=scribe.line(session.question),
        left=voice(scribe, session, TalkKind.HUMANITIES, summary=False),
        right=voice(scribe, session, TalkKind.PRACTICE, summary=False),
        line="" if session.talks else scribe.say("Working session, without talks."),
        id=f"programme-{session.id}",
    )


def _people(scribe: Scribe, dossier: SeriesDossier, outline: Outline) -> list[Block]:
    listed = [one for one in dossier.participants if one.listed and not one.erased]
    speakers = _speakers(scribe, dossier)
    blocks: list[Block] = [outline.annex(scribe.say("The people"), "annex-people")]
    if listed:
        blocks.append(PeopleList(scribe.say("Participants"), _groups(scribe, listed)))
    if speakers:
        blocks.append(speakers)
    return [
        *blocks,
        SmallPrint(text(scribe.say("Only those who agreed to see their name printed are listed."))),
    ]


def _groups(scribe: Scribe, names: Iterable[Name]) -> tuple[PeopleGroup, ...]:
    def organisation(name: Name) -> str:
        return _without_article(name.organisation)

    ordered = sorted(names, key=lambda one: (organisation(one), one.family.casefold(), one.given.casefold()))
    return tuple(
        PeopleGroup(scribe.set(members[0].organisation), tuple(one.given_first for one in members))
        for members in (list(group) for _, group in groupby(ordered, key=organisation))
    )


def _without_article(organisation: str) -> str:
    folded = organisation.casefold()
    for article in _ARTICLES:
        folded = folded.removeprefix(article)
    return folded


def _speakers(scribe: Scribe, dossier: SeriesDossier) -> Table | None:
    listed = [one for one in dossier.speakers if one.listed and not one.erased]
    if not listed:
        return None
    ordered = sorted(listed, key=lambda one: (one.family.casefold(), one.given.casefold()))
    rows = tuple(
        (
            text(one.given_first),
            text(scribe.set(one.organisation)),
            text(_sessions_of(dossier, one)),
        )
        for one in ordered
    )
    head = tuple(scribe.say(one) for one in (N_("Name"), N_("Organisation"), N_("Sessions")))
    return Table(
        head, rows, (0.42, 0.4, 0.18), label=scribe.say("Speakers"), right=frozenset({2}), id="speakers"
    )


def _sessions_of(dossier: SeriesDossier, name: Name) -> str:
    numbers = [
        one.session.number
        for one in dossier.sessions
        if any(who.person_id == name.person_id for talk in one.session.talks for who in talk.speakers)
    ]
    return ", ".join(str(one) for one in numbers)


def colophon(scribe: Scribe, dossier: SeriesDossier) -> Colophon:
    """Return the last page: edition, texts, drawings, faces, accessibility, composition."""
    artists = sorted({one.credit for one in _pictures(dossier) if one.credit})
    written = [one.text for one in dossier.sections if one.part is SectionPart.COLOPHON and one.text]
    facts = [
        (scribe.say("Edition"), scribe.say("Draft of {date}.", date=scribe.day_of(dossier.made_at))),
        (scribe.say("Texts"), scribe.set(" ".join(written))),
        (scribe.say("Drawings"), scribe.set(", ".join(artists))),
        (scribe.say("Faces"), scribe.say("Source Serif 4 and Source Sans 3, SIL Open Font Licence.")),
        (scribe.say("Composition"), scribe.say("Document made with Résonance.")),
    ]
    entries = tuple(LabelledText(label, scribe.line(said)) for label, said in facts if said)
    return Colophon(entries, tuple(Logo(scribe.set(one)) for one in dossier.series.partners))


def _pictures(dossier: SeriesDossier) -> list[PictureView]:
    of_sections = [picture for section in dossier.sections for picture in section.pictures]
    levers = [lever for axis in dossier.axes for lever in axis.levers]
    return [*of_sections, *(picture for lever in levers for picture in lever.pictures)]
