"""The hand-out and the record of one session."""

from dataclasses import replace
from itertools import pairwise

import pytest

from exports.blocks.document import Document
from exports.blocks.handout import Handout
from exports.blocks.running import Heading
from exports.blocks.session import NoteLine
from exports.tree.handout import handout_document
from exports.tree.record import record_document
from tests.exports.tree.conftest import Sample
from tests.exports.tree.reading import said
from workshop.model.kinds import PointState
from workshop.views.documents import SessionDossier
from workshop.words import Words


def _handout(sample: Sample, number: int) -> Handout:
    document = handout_document(
        sample.series, sample.sessions[number - 1], Words(sample.series.language), sample.dossier.made_at
    )
    (block,) = document.body
    assert isinstance(block, Handout)
    return block


def test_the_handout_gives_back_the_points_in_order_for_the_next_opening(sample: Sample) -> None:
    handout = _handout(sample, 2)
    assert [one.label for one in handout.points] == ["2.1", "2.2", "2.3"]
    assert said(handout.occasion) == "Ouverture de la séance 3 · mercredi 12 novembre 2014"
    assert "Transmettre" in handout.today_title


def test_the_last_session_has_no_next_one_to_open(sample: Sample) -> None:
    handout = _handout(sample, 6)
    assert handout.today_title == ""
    assert said(handout.occasion) == "Après la dernière séance"


def test_the_record_says_who_ratified_and_how_the_time_went(sample: Sample) -> None:
    document = record_document(
        sample.series, sample.sessions[1], Words("fr"), sample.dossier.made_at, with_notes=False
    )
    everything = said(document.body)
    assert "Ratifié par Alban de Kermadiou et Lúcia Pessoa Teixeira" in everything
    assert "Débat" in everything
    assert not any(isinstance(one, NoteLine) for one in document.body)


def test_notes_are_printed_on_request_all_of_them_in_order(sample: Sample) -> None:
    dossier = sample.sessions[1]
    document = record_document(sample.series, dossier, Words("fr"), sample.dossier.made_at, with_notes=True)
    lines = [said(one.text) for one in document.body if isinstance(one, NoteLine)]
    assert len(lines) == len(dossier.notes)
    for line, note in zip(lines, dossier.notes, strict=True):
        first = said((note.text or "").split("\n")[0]).split()[0].strip("«“\"'’")
        assert first in line


def test_a_session_not_yet_held_has_a_record_that_says_so(sample: Sample) -> None:
    document = record_document(
        sample.series, sample.sessions[5], Words("fr"), sample.dossier.made_at, with_notes=True
    )
    assert "Aucune note n’a été prise." in said(document.body)


def _record(sample: Sample, dossier: SessionDossier) -> Document:
    return record_document(sample.series, dossier, Words("fr"), sample.dossier.made_at, with_notes=True)


def _hidden(dossier: SessionDossier, count: int) -> SessionDossier:
    """Return the session as it was before its convergence opened, with so many notes."""
    return replace(dossier, notes=tuple(replace(one, text=None) for one in dossier.notes[:count]))


@pytest.mark.parametrize(("count", "said_of_them"), [(1, "1 note reste"), (3, "3 notes restent")])
def test_notes_that_are_still_hidden_are_only_counted(sample: Sample, count: int, said_of_them: str) -> None:
    document = _record(sample, _hidden(sample.sessions[1], count))
    assert not any(isinstance(one, NoteLine) for one in document.body)
    assert said_of_them in said(document.body)


def test_the_headings_of_a_record_leave_out_no_level(sample: Sample) -> None:
    levels = [one.level for one in _record(sample, sample.sessions[1]).body if isinstance(one, Heading)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert set(levels) == {1, 2}


def test_points_that_one_listener_alone_signed_are_not_said_to_be_ratified(sample: Sample) -> None:
    dossier = sample.sessions[1]
    chosen = tuple(replace(one, state=PointState.CHOSEN) for one in dossier.points)
    document = _record(sample, replace(dossier, points=chosen, signatures=dossier.signatures[:1]))
    assert "Ratifié par" not in said(document.body)
    assert "Points non ratifiés." in said(document.body)
