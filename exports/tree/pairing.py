"""The two voices of a session facing each other, with summaries or without."""

from exports.blocks.session import GuidingQuestion, Pairing, SessionMeta, Side, Voice
from exports.inline import Run, Text
from exports.tree.scribe import Scribe
from workshop.model.kinds import TalkKind
from workshop.views.series import SessionView, TalkView
from workshop.words import N_

_SIDES = {
    TalkKind.HUMANITIES: (Side.HUMANITIES, N_("Light from the humanities")),
    TalkKind.PRACTICE: (Side.PRACTICE, N_("Company practice")),
}


def voice(scribe: Scribe, session: SessionView, kind: TalkKind, *, summary: bool) -> Voice | None:
    """Return one side of the pairing, or None when the session has no such talk."""
    talk = session.talk(kind)
    if talk is None:
        return None
    side, label = _SIDES[kind]
    return Voice(
        side=side,
        label=scribe.say(label),
        title=_title(scribe, talk),
        speakers=tuple(scribe.speaker(one) for one in talk.speakers),
        summary=scribe.paragraphs(talk.summary) if summary else (),
    )


def _title(scribe: Scribe, talk: TalkView) -> Text:
    return scribe.line(talk.title) if talk.title else (Run(scribe.say("Presentation (untitled)")),)


def pairing(scribe: Scribe, session: SessionView) -> Pairing | None:
    """Return the pairing of a session, or None when it has no talks."""
    left = voice(scribe, session, TalkKind.HUMANITIES, summary=True)
    right = voice(scribe, session, TalkKind.PRACTICE, summary=True)
    return Pairing(left, right, id=f"pairing-{session.id}") if left or right else None


def meta(scribe: Scribe, session: SessionView, place: str) -> SessionMeta:
    """Return the date, hours and place of a session."""
    when = f"{scribe.date(session.date)}, {scribe.hours(session.start, session.end)}"
    where = session.place or place
    line = " · ".join(part for part in (when[:1].upper() + when[1:], where) if part)
    return SessionMeta(scribe.text(line))


def question(scribe: Scribe, session: SessionView) -> GuidingQuestion | None:
    """Return the guiding question between its rules, or None when there is none yet."""
    if not session.question:
        return None
    label = scribe.count("The question", "The questions", len(session.questions))
    return GuidingQuestion(label, scribe.line(session.question))
