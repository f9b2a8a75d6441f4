"""The synthesis holds everything a series has, once, in its order, and no name without consent."""

from dataclasses import replace

from exports.blocks.closing import PeopleList
from exports.blocks.document import Document
from exports.blocks.running import Heading, HeadingKind
from exports.blocks.session import Pairing, PointBlock, VerbatimBlock
from exports.blocks.tables import AxisTable, Programme, Table, TensionTable
from exports.inline import plain
from exports.tree.synthesis import synthesis_document
from tests.exports.tree.conftest import Sample
from tests.exports.tree.reading import said
from workshop.views.documents import SessionDossier
from workshop.views.series import Name
from workshop.words import Words


def _document(sample: Sample) -> Document:
    return synthesis_document(sample.dossier, Words(sample.series.language))


def test_chapters_come_in_the_order_of_the_printed_one(sample: Sample) -> None:
    opens = [
        (one.kind, one.number)
        for one in _document(sample).body
        if isinstance(one, Heading) and one.level == 1
    ]
    kinds = [kind for kind, _ in opens]
    assert kinds[:3] == [HeadingKind.PLAIN] * 3  # introduction, preamble, sessions
    assert [number for kind, number in opens if kind is HeadingKind.PART] == ["A", "B"]
    assert kinds[-1] is HeadingKind.GROUP  # annexes


def test_every_session_has_its_heading_its_question_and_its_pairing(any_sample: Sample) -> None:
    document = _document(any_sample)
    numbers = [
        one.number for one in document.body if isinstance(one, Heading) and one.kind is HeadingKind.SESSION
    ]
    assert numbers == [str(one.number) for one in any_sample.series.sessions]
    everything = said(document.body)
    for session in any_sample.series.sessions:
        for talk in session.talks:
            assert talk.title.replace("\u202f", " ").replace("\u00a0", " ") in everything


def test_a_session_without_talks_says_so_instead_of_an_empty_pairing(sample: Sample) -> None:
    assert "Séance de travail commune, sans intervention." in said(_document(sample).body)


def test_every_point_is_a_callout_in_its_session_and_keeps_its_wording(any_sample: Sample) -> None:
    document = _document(any_sample)
    callouts = {one.id: one for one in document.body if isinstance(one, PointBlock)}
    points = [point for one in any_sample.sessions for point in one.points]
    assert points
    for point in points:
        assert said(callouts[f"point-{point.id}"].wording) == said(point.wording)


def test_an_amended_point_prints_the_current_wording_and_the_date(sample: Sample) -> None:
    amended = next(point for one in sample.sessions for point in one.points if point.amendments)
    callout = next(
        one
        for one in _document(sample).body
        if isinstance(one, PointBlock) and one.id == f"point-{amended.id}"
    )
    assert "Amendé le" in said(callout.provenance)
    assert said(callout.wording) == said(amended.amendments[-1].wording)


def test_a_verbatim_stands_once_outside_the_levers_that_rest_on_it(sample: Sample) -> None:
    ids = [one.id for one in _document(sample).body if isinstance(one, VerbatimBlock)]
    assert len(ids) == len(set(ids))
    printed = {one.split("-", 1)[1] if one.startswith("verbatim-") else one[-36:] for one in ids}
    assert printed == {one.id for one in sample.dossier.verbatims}


def test_a_removed_word_is_marked_and_never_printed(sample: Sample) -> None:
    redacted = [one for one in sample.dossier.verbatims if "[[" in one.wording]
    assert redacted
    everything = said(_document(sample).body)
    for verbatim in redacted:
        secret = verbatim.wording.split("[[")[1].split("]]")[0]
        assert secret not in everything or len(secret) < 4


def test_six_tensions_face_each_other_and_an_empty_pole_says_so(sample: Sample) -> None:
    (table,) = (one for one in _document(sample).body if isinstance(one, TensionTable))
    assert len(table.rows) == 6
    assert "aucune note" in said(table)


def test_the_table_of_axes_names_each_lever_and_points_to_its_page(sample: Sample) -> None:
    document = _document(sample)
    (table,) = (one for one in document.body if isinstance(one, AxisTable))
    ids = {one.id for one in document.body if isinstance(one, Heading)}
    assert [axis.number for axis in table.axes] == ["I", "II", "III"]
    assert all(lever.target in ids for axis in table.axes for lever in axis.levers)


def test_ids_are_unique_so_that_links_find_one_place(any_sample: Sample) -> None:
    ids = [str(one) for one in (getattr(block, "id", "") for block in _document(any_sample).body) if one]
    assert len(ids) == len(set(ids))


def test_nobody_is_named_without_having_agreed(sample: Sample) -> None:
    everything = said(_document(sample))
    silent = [one for one in sample.dossier.participants if not one.listed]
    assert silent
    for name in silent:
        assert name.family not in everything


def test_withdrawing_consent_takes_a_speaker_out_of_programme_pairing_and_lists(sample: Sample) -> None:
    speaker = sample.series.sessions[0].talks[0].speakers[0]
    assert speaker.family in said(_tables(_document(sample)))

    def hidden(names: tuple[Name, ...]) -> tuple[Name, ...]:
        return tuple(
            replace(one, listed=False) if one.person_id == speaker.person_id else one for one in names
        )

    def without(one: SessionDossier) -> SessionDossier:
        talks = tuple(replace(talk, speakers=hidden(talk.speakers)) for talk in one.session.talks)
        return replace(one, session=replace(one.session, talks=talks))

    dossier = replace(
        sample.dossier,
        sessions=tuple(without(one) for one in sample.dossier.sessions),
        speakers=hidden(sample.dossier.speakers),
        participants=hidden(sample.dossier.participants),
    )
    assert speaker.family not in said(_tables(synthesis_document(dossier, Words("fr"))))


def _tables(document: Document) -> tuple[object, ...]:
    return tuple(one for one in document.body if isinstance(one, Pairing | Programme | PeopleList | Table))


def test_the_programme_lists_all_sessions_with_their_weekday(sample: Sample) -> None:
    (programme,) = (one for one in _document(sample).body if isinstance(one, Programme))
    assert [row.weekday for row in programme.rows] == [
        "Jeudi", "Mercredi", "Mercredi", "Mercredi", "Jeudi", "Jeudi",
    ]  # fmt: skip


def test_an_english_series_prints_no_french(any_sample: Sample) -> None:
    everything = said(_document(any_sample))
    french = ("Séance", "Sommaire", "Écoutants", "Éclairage")
    found = [word for word in french if word in everything]
    assert bool(found) is (any_sample.series.language == "fr")


def test_a_series_without_anything_still_makes_a_document(sample: Sample) -> None:
    empty = replace(
        sample.dossier, sessions=(), sections=(), verbatims=(), tensions=(), axes=(),
        participants=(), speakers=(), series=replace(sample.series, sessions=(), title="x" * 300),
    )  # fmt: skip
    document = synthesis_document(empty, Words("fr"))
    assert plain(next(one for one in document.body if isinstance(one, Heading)).title) == "Annexes"
