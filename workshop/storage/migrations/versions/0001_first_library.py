"""The first library: every kind of row, the change log and what the library says of itself."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _organisation()
    _person()
    _series()
    _session()
    _talk()
    _agenda_item()
    _role()
    _consent()
    _mark()
    _turn()
    _note()
    _note_version()
    _excerpt()
    _draft()
    _tag()
    _point()
    _source()
    _stack()
    _signature()
    _wording()
    _amendment()
    _verbatim()
    _tension()
    _evidence()
    _axis()
    _lever()
    _support()
    _section()
    _picture()
    _publication()
    _finding()
    _change_log()
    _library()


def _organisation() -> None:
    op.create_table(
        "organisation",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
    )


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.String(36), sa.ForeignKey("organisation.id")),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("erased_at", sa.String(32)),
    )
    op.create_index("ix_person_organisation_id", "person", ["organisation_id"])


def _series() -> None:
    op.create_table(
        "series",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("subtitle", sa.Text(), nullable=False),
        sa.Column("short_title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("convictions", sa.Text(), nullable=False),
        sa.Column("readers", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("partner_ids", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("listeners_asked", sa.Integer(), nullable=False),
        sa.Column("points_min", sa.Integer(), nullable=False),
        sa.Column("points_max", sa.Integer(), nullable=False),
        sa.Column("debate_floor", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("put_away_at", sa.String(32)),
    )


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.Column("date", sa.String(10)),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("end", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("announced", sa.Text(), nullable=False),
        sa.Column("entered_afterwards", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_session_series_id", "session", ["series_id"])


def _talk() -> None:
    op.create_table(
        "talk",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("talk_kind", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
    )
    op.create_index("ix_talk_session_id", "talk", ["session_id"])


def _agenda_item() -> None:
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_kind", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("talk_id", sa.String(36), sa.ForeignKey("talk.id")),
        sa.Column("floor", sa.Integer()),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("materials", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
    )
    op.create_index("ix_agenda_item_session_id", "agenda_item", ["session_id"])
    op.create_index("ix_agenda_item_talk_id", "agenda_item", ["talk_id"])


def _role() -> None:
    op.create_table(
        "role",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("role_kind", sa.String(40), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id")),
        sa.Column("talk_id", sa.String(36), sa.ForeignKey("talk.id")),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("present", sa.Boolean()),
    )
    op.create_index("ix_role_person_id", "role", ["person_id"])
    op.create_index("ix_role_series_id", "role", ["series_id"])
    op.create_index("ix_role_session_id", "role", ["session_id"])
    op.create_index("ix_role_talk_id", "role", ["talk_id"])


def _consent() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("quoted", sa.Boolean(), nullable=False),
        sa.Column("image", sa.Boolean(), nullable=False),
        sa.Column("given_on", sa.String(10)),
        sa.Column("how", sa.Text(), nullable=False),
    )
    op.create_index("ix_consent_person_id", "consent", ["person_id"])
    op.create_index("ix_consent_series_id", "consent", ["series_id"])


def _mark() -> None:
    op.create_table(
        "mark",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("mark_kind", sa.String(40), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("agenda_item_id", sa.String(36), sa.ForeignKey("agenda_item.id")),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("remark", sa.Text(), nullable=False),
    )
    op.create_index("ix_mark_agenda_item_id", "mark", ["agenda_item_id"])
    op.create_index("ix_mark_person_id", "mark", ["person_id"])
    op.create_index("ix_mark_session_id", "mark", ["session_id"])


def _turn() -> None:
    op.create_table(
        "turn",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("turn_kind", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("asked_at", sa.String(32)),
        sa.Column("started_at", sa.String(32)),
        sa.Column("ended_at", sa.String(32)),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_turn_person_id", "turn", ["person_id"])
    op.create_index("ix_turn_session_id", "turn", ["session_id"])


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("listener_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("note_kind", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("typed_at", sa.String(32), nullable=False),
        sa.Column("offset", sa.Integer()),
        sa.Column("agenda_item_id", sa.String(36), sa.ForeignKey("agenda_item.id")),
        sa.Column("floor_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("from_room", sa.Boolean(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("star", sa.Boolean(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_note_session_id", "note", ["session_id"])


def _note_version() -> None:
    op.create_table(
        "note_version",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("note_id", sa.String(36), sa.ForeignKey("note.id"), nullable=False),
        sa.Column("note_kind", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("parent", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_note_version_note_id", "note_version", ["note_id"])


def _excerpt() -> None:
    op.create_table(
        "excerpt",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("note_id", sa.String(36), sa.ForeignKey("note.id"), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
    )
    op.create_index("ix_excerpt_note_id", "excerpt", ["note_id"])


def _draft() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("listener_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_index("ix_draft_listener_id", "draft", ["listener_id"])
    op.create_index("ix_draft_session_id", "draft", ["session_id"])


def _tag() -> None:
    op.create_table(
        "tag",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
    )
    op.create_index("ix_tag_series_id", "tag", ["series_id"])


def _point() -> None:
    op.create_table(
        "point",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("point_kind", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("collective", sa.Boolean(), nullable=False),
        sa.Column("dissent", sa.Text(), nullable=False),
        sa.Column("dots", sa.Integer()),
    )
    op.create_index("ix_point_session_id", "point", ["session_id"])


def _source() -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("point_id", sa.String(36), sa.ForeignKey("point.id"), nullable=False),
        sa.Column("note_id", sa.String(36), sa.ForeignKey("note.id"), nullable=False),
        sa.Column("excerpt_id", sa.String(36), sa.ForeignKey("excerpt.id")),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    op.create_index("ix_source_excerpt_id", "source", ["excerpt_id"])
    op.create_index("ix_source_note_id", "source", ["note_id"])
    op.create_index("ix_source_point_id", "source", ["point_id"])


def _stack() -> None:
    op.create_table(
        "stack",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("note_ids", sa.Text(), nullable=False),
        sa.Column("together", sa.String(40), nullable=False),
    )
    op.create_index("ix_stack_session_id", "stack", ["session_id"])


def _signature() -> None:
    op.create_table(
        "signature",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
    )
    op.create_index("ix_signature_person_id", "signature", ["person_id"])
    op.create_index("ix_signature_session_id", "signature", ["session_id"])


def _wording() -> None:
    op.create_table(
        "wording",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("point_id", sa.String(36), sa.ForeignKey("point.id"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
    )
    op.create_index("ix_wording_point_id", "wording", ["point_id"])


def _amendment() -> None:
    op.create_table(
        "amendment",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("point_id", sa.String(36), sa.ForeignKey("point.id"), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("said_by", sa.Text(), nullable=False),
        sa.Column("former", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
    )
    op.create_index("ix_amendment_person_id", "amendment", ["person_id"])
    op.create_index("ix_amendment_point_id", "amendment", ["point_id"])


def _verbatim() -> None:
    op.create_table(
        "verbatim",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id")),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("attribution", sa.String(40), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("note_ids", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    op.create_index("ix_verbatim_person_id", "verbatim", ["person_id"])
    op.create_index("ix_verbatim_series_id", "verbatim", ["series_id"])
    op.create_index("ix_verbatim_session_id", "verbatim", ["session_id"])


def _tension() -> None:
    op.create_table(
        "tension",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_index("ix_tension_series_id", "tension", ["series_id"])


def _evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("tension_id", sa.String(36), sa.ForeignKey("tension.id"), nullable=False),
        sa.Column("pole", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("verbatim_id", sa.String(36), sa.ForeignKey("verbatim.id")),
        sa.Column("point_id", sa.String(36), sa.ForeignKey("point.id")),
        sa.Column("note_id", sa.String(36), sa.ForeignKey("note.id")),
    )
    op.create_index("ix_evidence_note_id", "evidence", ["note_id"])
    op.create_index("ix_evidence_point_id", "evidence", ["point_id"])
    op.create_index("ix_evidence_tension_id", "evidence", ["tension_id"])
    op.create_index("ix_evidence_verbatim_id", "evidence", ["verbatim_id"])


def _axis() -> None:
    op.create_table(
        "axis",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_index("ix_axis_series_id", "axis", ["series_id"])


def _lever() -> None:
    op.create_table(
        "lever",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("axis_id", sa.String(36), sa.ForeignKey("axis.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_index("ix_lever_axis_id", "lever", ["axis_id"])


def _support() -> None:
    op.create_table(
        "support",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("lever_id", sa.String(36), sa.ForeignKey("lever.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("point_id", sa.String(36), sa.ForeignKey("point.id")),
        sa.Column("verbatim_id", sa.String(36), sa.ForeignKey("verbatim.id")),
    )
    op.create_index("ix_support_lever_id", "support", ["lever_id"])
    op.create_index("ix_support_point_id", "support", ["point_id"])
    op.create_index("ix_support_verbatim_id", "support", ["verbatim_id"])


def _section() -> None:
    op.create_table(
        "section",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("part", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_index("ix_section_series_id", "section", ["series_id"])


def _picture() -> None:
    op.create_table(
        "picture",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id")),
        sa.Column("section_id", sa.String(36), sa.ForeignKey("section.id")),
        sa.Column("lever_id", sa.String(36), sa.ForeignKey("lever.id")),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("speech", sa.Text(), nullable=False),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("alt", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_picture_lever_id", "picture", ["lever_id"])
    op.create_index("ix_picture_section_id", "picture", ["section_id"])
    op.create_index("ix_picture_series_id", "picture", ["series_id"])
    op.create_index("ix_picture_session_id", "picture", ["session_id"])


def _publication() -> None:
    op.create_table(
        "publication",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id")),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("file_format", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_publication_series_id", "publication", ["series_id"])
    op.create_index("ix_publication_session_id", "publication", ["session_id"])


def _finding() -> None:
    op.create_table(
        "finding",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.Column("series_id", sa.String(36), sa.ForeignKey("series.id"), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("ignored_because", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32)),
    )
    op.create_index("ix_finding_series_id", "finding", ["series_id"])


def _change_log() -> None:
    op.create_table(
        "change_log",
        sa.Column("number", _NUMBER, primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("touched", sa.Text(), nullable=False),
    )


def _library() -> None:
    op.create_table(
        "library",
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False),
    )
