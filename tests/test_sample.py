"""The samples that come with the program are whole, true to their hashes, and of the shapes promised."""

import hashlib
import json
from collections import Counter
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workshop.commands.signing import digest_of
from workshop.model.all_rows import ALL_ROWS
from workshop.model.base import NAME, WORDS
from workshop.model.kinds import MarkKind, PointKind
from workshop.model.live import Mark
from workshop.model.points import Point
from workshop.schedule import place_of
from workshop.text import clean_text
from workshop.views.series import minutes_of

SAMPLE = Path(__file__).parents[1] / "assets" / "sample"
LANGUAGES = ("fr", "en")
EVENING = SAMPLE / "fr-evening.json"
Record = dict[str, Any]


@cache
def rows(language: str, table: str) -> tuple[Record, ...]:
    file = SAMPLE / language / "rows" / f"{table}.json"
    return tuple(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else ()


def by_id(language: str, table: str) -> dict[str, Record]:
    return {row["id"]: row for row in rows(language, table)}


def texts_in(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in texts_in(one)]
    return [text for one in value for text in texts_in(one)] if isinstance(value, list) else []


def sessions() -> list[Record]:
    return sorted(rows("fr", "session"), key=lambda row: int(row["position"]))


@pytest.mark.parametrize("language", LANGUAGES)
class TestBothSamples:
    def test_the_manifest_names_every_file_with_its_hash(self, language: str) -> None:
        folder = SAMPLE / language
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        found = {
            file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in folder.rglob("*")
            if file.is_file() and file.name != "manifest.json"
        }
        assert manifest["files"] == found
        assert (manifest["format"], manifest["program"]) == (1, "Résonance")
        assert [row["id"] for row in rows(language, "series")] == [manifest["series"]]

    def test_every_row_has_exactly_the_fields_of_the_model(self, language: str) -> None:
        tables = {kind.table: {one.name for one in fields(kind)} for kind in ALL_ROWS}
        for file in (SAMPLE / language / "rows").iterdir():
            for row in rows(language, file.stem):
                assert set(row) == tables[file.stem]

    def test_every_reference_resolves_and_no_id_is_used_twice(self, language: str) -> None:
        ids = {kind.table: set(by_id(language, kind.table)) for kind in ALL_ROWS}
        uses = Counter(row["id"] for kind in ALL_ROWS for row in rows(language, kind.table))
        assert uses.most_common(1)[0][1] == 1
        for kind in ALL_ROWS:
            for one in fields(kind):
                target = one.metadata.get("refers_to")
                named = {row[one.name] for row in rows(language, kind.table)} if target else set()
                assert not target or named - {None} <= ids[target], (kind.table, one.name)
        for row in (*rows(language, "verbatim"), *rows(language, "stack")):
            assert set(row["note_ids"]) <= ids["note"]

    def test_every_text_is_clean_and_typed_with_true_apostrophes(self, language: str) -> None:
        for kind in ALL_ROWS:
            for text in texts_in(list(rows(language, kind.table))):
                assert clean_text(text, 500_000) == text
                assert "'" not in text
                assert '"' not in text

    def test_names_notes_points_and_verbatims_keep_to_their_lengths(self, language: str) -> None:
        assert all(len(row["theme"]) <= NAME for row in rows(language, "session"))
        assert all(len(row["short_title"]) <= 32 for row in rows(language, "series"))
        for table in ("note", "point", "verbatim"):
            assert all(len(row.get("text") or row["wording"]) <= WORDS for row in rows(language, table))

    def test_every_agenda_fills_its_slot(self, language: str) -> None:
        for session in rows(language, "session"):
            planned = sum(
                row["minutes"] for row in rows(language, "agenda_item") if row["session_id"] == session["id"]
            )
            assert planned == minutes_of(session["end"]) - minutes_of(session["start"])

    def test_every_note_stands_where_the_marks_put_it(self, language: str) -> None:
        for session in {row["session_id"] for row in rows(language, "note")}:
            agenda = [Item(row) for row in rows(language, "agenda_item") if row["session_id"] == session]
            marks = [mark_of(row) for row in rows(language, "mark") if row["session_id"] == session]
            for note in (row for row in rows(language, "note") if row["session_id"] == session):
                place = place_of(agenda, marks, datetime.fromisoformat(note["typed_at"]))
                assert (place.offset, place.agenda_item_id) == (note["offset"], note["agenda_item_id"])

    def test_what_was_signed_is_what_was_ratified(self, language: str) -> None:
        former: dict[str, str] = {row["point_id"]: row["former"] for row in rows(language, "amendment")}
        for signature in rows(language, "signature"):
            points = [
                Point(
                    id=row["id"],
                    session_id=row["session_id"],
                    point_kind=PointKind(row["point_kind"]),
                    position=row["position"],
                    wording=former.get(row["id"]) or row["wording"],
                )
                for row in sorted(rows(language, "point"), key=lambda one: int(one["position"]))
                if row["session_id"] == signature["session_id"] and row["state"] == "ratified"
            ]
            assert signature["digest"] == digest_of(points)

    def test_notes_of_both_listeners_carry_every_session_held(self, language: str) -> None:
        for session in (row for row in rows(language, "session") if row["state"] == "held"):
            notes = [row for row in rows(language, "note") if row["session_id"] == session["id"]]
            points = [row for row in rows(language, "point") if row["session_id"] == session["id"]]
            signatures = [row for row in rows(language, "signature") if row["session_id"] == session["id"]]
            assert len({row["listener_id"] for row in notes}) == 2
            assert len({row["person_id"] for row in signatures}) == 2
            assert 3 <= sum(row["state"] == "ratified" for row in points) <= 4


class Item:
    """An agenda item, as far as time is concerned."""

    def __init__(self, row: Record) -> None:
        self.id: str = row["id"]
        self.minutes: int = row["minutes"]


def mark_of(row: Record) -> Mark:
    return Mark(
        id=row["id"],
        session_id=row["session_id"],
        mark_kind=MarkKind(row["mark_kind"]),
        at=datetime.fromisoformat(row["at"]),
        sequence=row["sequence"],
        agenda_item_id=row["agenda_item_id"],
        minutes=row["minutes"],
        seconds=row["seconds"],
    )


def test_six_sessions_four_of_them_held() -> None:
    assert [(row["date"], row["state"]) for row in sessions()] == [
        ("2014-10-09", "held"),
        ("2014-10-22", "held"),
        ("2014-11-12", "held"),
        ("2014-12-03", "held"),
        ("2014-12-18", "planned"),
        ("2015-02-05", "planned"),
    ]
    assert {(row["start"], row["end"]) for row in sessions()} == {("17:00", "19:30")}


def test_the_announced_weekday_of_the_last_session_is_kept_with_its_mistake() -> None:
    last = sessions()[-1]
    assert last["announced"].startswith("Mercredi 5 février 2015")
    assert date.fromisoformat(last["date"]).isoweekday() == 4


def test_two_talks_in_every_session_but_the_last_with_one_two_or_three_speakers() -> None:
    speakers = Counter(row["talk_id"] for row in rows("fr", "role") if row["talk_id"])
    numbers = {row["id"]: place + 1 for place, row in enumerate(sessions())}
    talks = {(numbers[row["session_id"]], row["talk_kind"]): row for row in rows("fr", "talk")}
    assert {number for number, _ in talks} == {1, 2, 3, 4, 5}
    assert len(talks) == 10
    practices = [speakers[talks[number, "practice"]["id"]] for number in range(1, 6)]
    assert practices == [1, 1, 1, 2, 3]
    assert [number for (number, _), row in talks.items() if not row["title"]] == [3]
    humanities = {
        row["person_id"]
        for row in rows("fr", "role")
        if row["talk_id"] in {talks[number, "humanities"]["id"] for number in range(1, 6)}
    }
    assert len(humanities) == 1


def test_six_tensions_three_axes_with_levers_and_a_removed_word() -> None:
    levers = Counter(row["axis_id"] for row in rows("fr", "lever"))
    assert len(rows("fr", "tension")) == 6
    assert len(levers) == 3
    assert set(levers.values()) <= {2, 3}
    assert any("[[…]]" in row["wording"] and "[[" not in row["exact"] for row in rows("fr", "verbatim"))


def test_most_people_agreed_to_be_named_and_some_did_not() -> None:
    people = {row["person_id"] for row in rows("fr", "role") if row["role_kind"] == "participant"}
    agreed = {row["person_id"] for row in rows("fr", "consent") if row["listed"]}
    assert 20 <= len(people) <= 25
    assert 0 < len(people - agreed) < 5


def test_the_drawings_are_small_png_files_with_words_for_those_who_cannot_see_them() -> None:
    assert len(rows("fr", "picture")) == 2
    for row in rows("fr", "picture"):
        data = (SAMPLE / "fr" / row["data"]).read_bytes()
        assert data.startswith(b"\x89PNG")
        assert len(data) < 60_000
        assert row["alt"]
        assert row["speech"]
        assert row["credit"]


def test_the_evening_is_in_order_and_names_what_it_needs() -> None:
    script = json.loads(EVENING.read_text(encoding="utf-8"))
    session = by_id("fr", "session")[script["session"]]
    assert session["date"] == "2014-12-18"
    hours = [step["at"] if step["at"].count(":") == 2 else step["at"] + ":00" for step in script["steps"]]
    assert hours == sorted(hours)
    notes = [step["note"] for step in script["steps"] if "note" in step]
    listeners = {
        row["person_id"]
        for row in rows("fr", "role")
        if row["session_id"] == session["id"] and row["role_kind"] == "listener"
    }
    assert {note["listener"] for note in notes} == listeners
    assert len({note["id"] for note in notes}) == len(notes) == 30
    named = {id_ for step in script["steps"] for id_ in step.get("choose", {}).get("notes", ())}
    assert named <= {note["id"] for note in notes}
    chosen = [step["choose"] for step in script["steps"] if "choose" in step]
    assert sum(not one.get("reserve", False) for one in chosen) == 4
