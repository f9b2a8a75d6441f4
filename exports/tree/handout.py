"""The hand-out: one page that gives back, at the opening, what the listeners retained of the last session."""

import datetime as dt
from dataclasses import replace

from exports.blocks.document import Document, DocumentKind
from exports.blocks.handout import Handout
from exports.blocks.session import PointBlock
from exports.tree.points import point_block
from exports.tree.scribe import Scribe
from workshop.views.documents import SessionDossier
from workshop.views.notes import PointView
from workshop.views.series import SeriesView, SessionView
from workshop.words import Words


def handout_document(series: SeriesView, dossier: SessionDossier, words: Words, at: dt.datetime) -> Document:
    """Return the one page with a session's points, for the opening of the next one; a draft says so."""
    scribe = Scribe(words, series.timezone)
    session = dossier.session
    following = _following(series, session)
    title = scribe.say("What we retained")
    handout = Handout(
        series=scribe.set(series.title),
        occasion=_occasion(scribe, following),
        title=title,
        session=scribe.set(scribe.say("Session {number}", number=session.number) + f" · {session.theme}"),
        question=scribe.line(session.question),
        points=tuple(_point(scribe, one) for one in dossier.points),
        correction_title=scribe.say("A correction to say aloud?"),
        correction_text=scribe.say("It will be noted and dated beside the point."),
        today_label=scribe.say("Today") if following else "",
        today_title=_today(scribe, following),
        today_question=scribe.line(following.question) if following else (),
        note=scribe.say("Draft, {date}, {hour}", date=scribe.day_of(at), hour=scribe.hour_of(at)),
    )
    return Document(
        kind=DocumentKind.HANDOUT,
        title=f"{title} – {handout.session}",
        language=words.language,
        created=at,
        body=(handout,),
        head=scribe.set(series.short_title or series.title),
        edition=handout.note,
        draft=True,
        subject=scribe.set(series.title),
    )


def _following(series: SeriesView, session: SessionView) -> SessionView | None:
    later = [one for one in series.sessions if one.number > session.number]
    return later[0] if later else None


def _occasion(scribe: Scribe, following: SessionView | None) -> str:
    if following is None:
        return scribe.say("After the last session")
    opening = scribe.say("Opening of session {number}", number=following.number)
    return f"{opening} · {scribe.date(following.date)}"


def _today(scribe: Scribe, following: SessionView | None) -> str:
    if following is None:
        return ""
    number = scribe.say("Session {number}", number=following.number)
    return scribe.set(f"{number} · {following.theme}" if following.theme else number)


def _point(scribe: Scribe, point: PointView) -> PointBlock:
    return replace(point_block(scribe, point), label=point.number)
