"""A series with a row of every kind, and a library it can stand in."""

import io
import shutil
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from PIL import Image

from tests.fakes import EVENING, HandClock
from workshop.archive.gather import rows_of_series
from workshop.archive.proposal import Proposal
from workshop.archive.read import read_archive
from workshop.archive.write import write_archive
from workshop.channel import Channel
from workshop.commands.archive import ImportArchive
from workshop.commands.signing import digest_of
from workshop.desk import Desk
from workshop.history import History
from workshop.model.base import Row
from workshop.model.editorial import (
    Axis,
    Evidence,
    Finding,
    Lever,
    Picture,
    Publication,
    Section,
    Support,
    Tension,
    Verbatim,
)
from workshop.model.kinds import (
    AgendaKind,
    MarkKind,
    NoteKind,
    PointKind,
    PointState,
    Pole,
    RoleKind,
    SectionPart,
    SessionState,
    TalkKind,
    Together,
    TurnKind,
)
from workshop.model.live import Mark, Turn
from workshop.model.notes import Draft, Excerpt, Note, NoteVersion, Tag
from workshop.model.people import Consent, Organisation, Person, Role
from workshop.model.points import Amendment, Point, Signature, Source, Stack, Wording
from workshop.model.series import AgendaItem, Series, Session, Talk
from workshop.queries.facade import Queries
from workshop.storage.database import Database, open_library


def drawing() -> bytes:
    """Return a small PNG without anything a camera adds."""
    out = io.BytesIO()
    Image.new("RGB", (8, 6), (20, 60, 90)).save(out, "PNG")
    return out.getvalue()


def whole_series() -> list[Row]:
    """Return a series with a row of every kind, parents before children."""
    mill = Organisation(name="Moulin des Marnes")
    aubin = Person(family="Aubin", given="Claire", organisation_id=mill.id, email="claire@moulin.example")
    morvan = Person(family="Morvan", given="Yann")
    series = Series(
        title="Veillées « d’hiver »", partner_ids=(mill.id,), purpose="Pour voir.\n\nEt entendre."
    )
    session = Session(
        series_id=series.id, position=0, theme="La promesse", questions=("Qui ?",), date=date(2026, 3, 12),
        state=SessionState.HELD,
    )  # fmt: skip
    gone = Session(series_id=series.id, position=1, removed_at=EVENING, revision=3)
    talk = Talk(session_id=session.id, position=0, talk_kind=TalkKind.HUMANITIES, title="Tenir parole")
    item = AgendaItem(
        session_id=session.id, position=0, item_kind=AgendaKind.TALK, minutes=30, talk_id=talk.id
    )
    note = Note(
        session_id=session.id, listener_id=aubin.id, note_kind=NoteKind.TENSION, text="Tenir <ou> plaire 😀",
        sequence=41, typed_at=EVENING + timedelta(seconds=0.25), offset=0, agenda_item_id=item.id,
        floor_id=morvan.id, people=("Yann",), tags=("parole",), star=True,
    )  # fmt: skip
    return [
        mill, aubin, morvan, series, session, gone, talk, item,
        Role(role_kind=RoleKind.LISTENER, person_id=aubin.id, series_id=series.id, session_id=session.id),
        Role(role_kind=RoleKind.SPEAKER, person_id=morvan.id, series_id=series.id, talk_id=talk.id),
        Consent(person_id=aubin.id, series_id=series.id, listed=True, given_on=date(2026, 3, 1)),
        Mark(session_id=session.id, mark_kind=MarkKind.CLOCK, at=EVENING, seconds=-1.5, sequence=40),
        Turn(session_id=session.id, turn_kind=TurnKind.DEBATE, position=0, started_at=EVENING),
        note,
        *_board(note, morvan.id),
        *_editorial(series, session, note),
    ]  # fmt: skip


def _board(note: Note, other_listener: str) -> list[Row]:
    """Return what was made at the board of a note and of another listener's."""
    other = Note(
        session_id=note.session_id, listener_id=other_listener, text="Et", sequence=42, typed_at=EVENING
    )  # fmt: skip
    excerpt = Excerpt(note_id=note.id, start=0, end=5)
    point = Point(
        session_id=note.session_id, point_kind=PointKind.VIGILANCE, state=PointState.RATIFIED, position=0,
        wording="Tenir parole coûte.", dots=3,
    )  # fmt: skip
    by = note.listener_id
    return [
        other,
        NoteVersion(
            note_id=note.id, note_kind=note.note_kind, text="Tenir", sequence=39, parent=0,
            at=EVENING, author=by
        ),
        excerpt, point,
        Source(point_id=point.id, note_id=note.id, excerpt_id=excerpt.id),
        Stack(session_id=note.session_id, note_ids=(note.id, other.id), together=Together.STACKED),
        Signature(session_id=note.session_id, person_id=by, at=EVENING, digest=digest_of([point])),
        Wording(point_id=point.id, text="Tenir parole coûte.", at=EVENING, author=by, sequence=43),
        Amendment(point_id=point.id, at=EVENING, said_by="Claire Aubin", former="Tenir parole coûte.",
                  wording="Tenir parole coûte.", person_id=by),
    ]  # fmt: skip


def _editorial(series: Series, session: Session, note: Note) -> list[Row]:
    """Return what was written of a note."""
    verbatim = Verbatim(series_id=series.id, exact="la Dupont", wording="la [[…]]", note_ids=(note.id,))
    tension = Tension(series_id=series.id, position=0, left="Tenir", right="Plaire")
    axis = Axis(series_id=series.id, position=0, title="Durer")
    lever = Lever(axis_id=axis.id, position=0, title="Dire non")
    section = Section(series_id=series.id, part=SectionPart.INTRODUCTION, position=0, text="Un.\n\nDeux.")
    return [
        Tag(series_id=series.id, word="parole"), verbatim, tension,
        Evidence(tension_id=tension.id, pole=Pole.LEFT, verbatim_id=verbatim.id),
        axis, lever, Support(lever_id=lever.id, position=0, verbatim_id=verbatim.id), section,
        Picture(series_id=series.id, section_id=section.id, title="Le pont", data=drawing()),
        Publication(series_id=series.id, session_id=session.id, document="record", number=1, at=EVENING,
                    language="fr", file_format="pdf", data=b"%PDF-1.7 \x00\xff"),
        Finding(series_id=series.id, rule="weekday", about=session.id, ignored_because="Annoncé ainsi"),
    ]  # fmt: skip


@dataclass(slots=True)
class Place:
    """A library with its desk and queries."""

    database: Database
    desk: Desk = field(init=False)
    queries: Queries = field(init=False)

    @classmethod
    def at(cls, folder: Path, blank: Path) -> "Place":
        """Open a copy of a library without anything in it."""
        folder.mkdir(parents=True)
        path = folder / "library.resonance"
        shutil.copyfile(blank, path)
        return cls(open_library(path, HandClock()))

    def __post_init__(self) -> None:
        self.desk = Desk(self.database.storage, Channel(), History())
        self.queries = Queries(self.database.reader, self.database.storage._clock)

    def hold(self, rows: list[Row]) -> None:
        """Write rows as they are."""
        with self.database.storage.unit("x", "me") as store:
            for row in rows:
                store.add(row)

    def half_typed(self, session_id: str, listener_id: str) -> None:
        """Have a listener leave a line half typed."""
        self.hold([Draft(session_id=session_id, listener_id=listener_id, text="half", at=EVENING)])

    def rows(self, series_id: str) -> set[Row]:
        """Return everything of a series."""
        return set(rows_of_series(self.database.reader, series_id))

    def export(self, series_id: str, to: Path) -> Path:
        """Write the archive."""
        return write_archive(self.database.reader, series_id, to, EVENING)

    def bring(self, archive: Path, *, copy: bool = False) -> Proposal:
        """Read the archive and import it."""
        proposal = read_archive(archive)
        self.desk.do(ImportArchive(proposal=proposal, copy=copy), "me")
        return proposal
