"""An evening played from a script goes through the doors a person would use."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sessions.evening import PlayedClock, Player, before, read_evening
from tests.house import House
from workshop.desk import Desk
from workshop.errors import InvalidInput
from workshop.model.base import new_id
from workshop.model.kinds import PointState
from workshop.model.notes import Note

SAMPLE = Path(__file__).parents[2] / "assets" / "sample"


def script(house: House) -> dict[str, Any]:
    """A short evening in which every kind of step occurs."""
    first, second = house.listeners
    notes, points = [new_id() for _ in range(4)], [new_id() for _ in range(4)]
    lines = ["! Tenir parole", "+ Un geste par mois #marge", '" On promet à quelqu’un', "~ vite / juste"]
    steps: list[dict[str, Any]] = [{"at": "16:50", "do": "open"}, {"at": "17:02", "do": "start"}]
    for place, (id_, line) in enumerate(zip(notes, lines, strict=True)):
        listener = (first, second)[place % 2]
        note = {"id": id_, "listener": listener, "line": line, "star": place == 0}
        steps += [{"at": f"17:1{place}", "floor": second}, {"at": f"17:1{place}:30", "note": note}]
    choices = [
        {"id": id_, "notes": [notes[place]], "wording": f"Point {place}", "kind": "vigilance"}
        for place, id_ in enumerate(points)
    ]
    steps += [
        {"at": "17:20", "floor": "room"},
        {"at": "17:21", "floor": None},
        {"at": "17:21", "floor": None},
        {"at": "17:22", "do": "pause"},
        {"at": "17:23", "do": "resume"},
        {"at": "17:23", "do": "minutes", "minutes": -2},
        {"at": "17:24", "do": "next"},
        {"at": "17:24:05", "do": "back"},
        {"at": "17:25", "ready": first},
        {"at": "17:25", "do": "converge", "why": "Yann est parti"},
        {"at": "17:26", "stack": notes[:2]},
        {"at": "17:26", "distinct": notes[2:], "by": second},
        *({"at": "17:27", "choose": choice} for choice in choices[:3]),
        {"at": "17:27", "choose": {**choices[3], "reserve": True}},
        {"at": "17:28", "reserve": points[0]},
        {"at": "17:28", "take": points[3]},
        {"at": "17:28", "reword": {"point": points[1], "wording": "Mieux dit", "why": "plus court"}},
        {"at": "17:28", "order": [points[3], points[2], points[1]]},
        {"at": "17:29", "dots": {"point": points[1], "count": 12}},
        {"at": "17:29", "dissent": {"point": points[2], "text": "Trop cher"}},
        {"at": "24:05", "sign": first},
        {"at": "24:06", "sign": second, "device": "téléphone"},
        {"at": "24:10", "do": "hold"},
    ]
    return {"session": house.session_id, "device": "salle", "steps": steps}


def played(house: House, told: list[tuple[int, int]] | None = None) -> None:
    evening = read_evening(script(house))
    clock = PlayedClock(before(evening, house.reader))
    house.database.storage._clock = clock
    desk = Desk(house.database.storage, house.channel, house.history)
    steps = told if told is not None else []
    Player(evening, desk, house.reader, clock).play(lambda done, of: steps.append((done, of)))


def test_every_step_of_a_script_does_what_a_person_would(house: House) -> None:
    told: list[tuple[int, int]] = []
    played(house, told)
    assert told[-1][0] == told[-1][1] == len(told)
    notes = house.reader.rows(Note)
    assert [note.note_kind.value for note in notes] == ["vigilance", "proposal", "verbatim", "tension"]
    assert (notes[0].text, notes[0].star, notes[0].floor_id) == ("Tenir parole", True, house.listeners[1])
    assert notes[0].typed_at == datetime(2026, 3, 12, 16, 10, 30, tzinfo=UTC)
    board = house.queries.board(house.session_id, None)
    assert [(one.wording, one.state) for one in board.points] == [
        ("Point 3", PointState.RATIFIED),
        ("Point 2", PointState.RATIFIED),
        ("Mieux dit", PointState.RATIFIED),
    ]
    assert [one.dots for one in board.points] == [None, None, 12]
    assert [one.wording for one in board.reserve] == ["Point 0"]
    assert [one.device for one in board.signatures] == ["salle", "téléphone"]
    assert board.signatures[1].at == datetime(2026, 3, 12, 23, 6, tzinfo=UTC)
    assert house.session.state.value == "held"


@pytest.mark.parametrize(
    "step",
    [
        {"at": "17:00"},
        {"at": "17:00", "do": "open", "floor": None},
        {"do": "open"},
        {"at": "cinq heures", "do": "open"},
        {"at": "16:00", "do": "open"},
    ],
)
def test_a_step_that_makes_no_sense_is_refused_by_its_number(step: dict[str, Any]) -> None:
    steps = [{"at": "16:30", "do": "open"}, step]
    with pytest.raises(InvalidInput, match="Step 2"):
        read_evening({"session": "s", "steps": steps})


def test_a_session_without_a_date_cannot_be_played(house: House) -> None:
    with house.database.storage.unit("", "") as store:
        store.change(house.session, date=None)
    with pytest.raises(InvalidInput, match="no date"):
        before(read_evening(script(house)), house.reader)


def test_the_sample_s_own_evening_can_be_read() -> None:
    file = SAMPLE / "fr-evening.json"
    evening = read_evening(json.loads(file.read_text(encoding="utf-8")))
    assert evening.session_id
    acts = {step.act for step in evening.steps}
    assert {"do", "note", "floor", "ready", "choose", "sign"} <= acts
    lines = [step.what["line"] for step in evening.steps if step.act == "note"]
    assert lines


def test_the_clock_that_plays_never_goes_back() -> None:
    clock = PlayedClock(datetime(2014, 12, 18, 16, 0, tzinfo=UTC))
    clock.move_to(datetime(2014, 12, 18, 17, 0, tzinfo=UTC))
    clock.move_to(datetime(2014, 12, 18, 16, 30, tzinfo=UTC))
    assert clock.now() == datetime(2014, 12, 18, 17, 0, tzinfo=UTC)
    assert clock.monotonic() == 3600
