"""The part of an archive for people: the series in Markdown, one file a session."""

import re

from workshop.agenda_words import talk_word
from workshop.model.kinds import NoteKind, PointKind
from workshop.views.documents import SectionView, SeriesDossier, SessionDossier
from workshop.views.notes import PointView
from workshop.views.series import TalkView
from workshop.words import N_, Words

_SPECIAL = re.compile(r"([\\`\[\]<>|]|^#)", re.MULTILINE)
_KINDS = {
    NoteKind.PLAIN: "",
    NoteKind.VIGILANCE: N_("vigilance"),
    NoteKind.PROPOSAL: N_("proposal"),
    NoteKind.VERBATIM: N_("verbatim"),
    NoteKind.TENSION: N_("tension"),
    NoteKind.QUESTION: N_("question"),
}
_POINTS = {PointKind.VIGILANCE: N_("Point of vigilance"), PointKind.PROPOSAL: N_("Proposal")}


def reading_files(dossier: SeriesDossier) -> dict[str, bytes]:
    """Return the files, by path, in the language of the series."""
    words = Words(dossier.series.language)
    files = {"reading/README.md": _series(dossier, words)}
    for one in dossier.sessions:
        files[f"reading/session-{one.session.number:02}.md"] = _session(one, words)
    return {path: text.encode() for path, text in files.items()}


def _series(dossier: SeriesDossier, words: Words) -> str:
    series = dossier.series
    parts = [f"# {_plain(series.title)}"]
    parts += [
        _plain(one) for one in (series.subtitle, series.purpose, series.context, series.convictions) if one
    ]
    if series.partners:
        parts.append(_plain(", ".join(series.partners)))
    parts.append(f"## {words('Sessions')}")
    parts.append(
        "\n".join(
            f"- [{_heading(one, words)}](session-{one.session.number:02}.md)" for one in dossier.sessions
        )
    )
    parts += [part for one in dossier.sections for part in _section(one)]
    for tension in dossier.tensions:
        parts += [f"## {_plain(tension.left)} – {_plain(tension.right)}", _plain(tension.text)]
    for axis in dossier.axes:
        parts += [f"## {_plain(axis.title)}", _plain(axis.text)]
        for lever in axis.levers:
            parts += [f"### {_plain(lever.title)}", _plain(lever.sentence), _plain(lever.text)]
    if dossier.verbatims:
        parts.append(f"## {words('Verbatims')}")
        parts += [f"> {_plain(one.wording)}" for one in dossier.verbatims]
    return _joined(parts)


def _section(section: SectionView) -> list[str]:
    return [
        f"{'#' * min(6, section.level + 1)} {_plain(section.title)}" if section.title else "",
        _plain(section.text),
    ]


def _session(dossier: SessionDossier, words: Words) -> str:
    session = dossier.session
    parts = [f"# {_heading(dossier, words)}"]
    parts += [f"*{_plain(one)}*" for one in session.questions]
    parts += [_talk(one, words) for one in session.talks]
    parts += [_point(one, words) for one in dossier.points]
    if dossier.notes:
        names = {one.person_id: one.given_first for one in session.listeners}
        parts.append(f"## {words('Notes')}")
        for note in dossier.notes:
            kind = words(_KINDS[note.note_kind])
            told = ", ".join(
                one for one in (f"{note.typed_at:%H:%M:%S} UTC", names.get(note.listener_id, ""), kind) if one
            )
            parts.append(f"- {told}\n  {_plain(note.text or '')}")
    return _joined(parts)


def _heading(dossier: SessionDossier, words: Words) -> str:
    session = dossier.session
    day = words.date(session.date) if session.date else ""
    return _plain(" – ".join(one for one in (str(session.number), session.theme, day) if one))


def _talk(talk: TalkView, words: Words) -> str:
    speakers = "; ".join(
        ", ".join(one for one in (who.given_first, who.function) if one) for who in talk.speakers
    )
    told = [one for one in (talk.title, speakers, talk.summary) if one]
    return _joined([f"## {talk_word(talk.talk_kind, words)}", *map(_plain, told)]).rstrip()


def _point(point: PointView, words: Words) -> str:
    return f"## {words(_POINTS[point.point_kind])} {point.number}\n\n{_plain(point.wording)}"


def _plain(text: str) -> str:
    """Return the text so that Markdown shows it as it is; its own `*emphasis*` is Markdown already."""
    return _SPECIAL.sub(r"\\\1", text)


def _joined(parts: list[str]) -> str:
    return "\n\n".join(one for one in parts if one) + "\n"
