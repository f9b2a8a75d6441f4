"""One session as a chapter: its question, the two voices, its points and what the room said."""

from exports.blocks.document import Block
from exports.blocks.running import Heading, HeadingKind, Lead, SmallPrint
from exports.blocks.tables import Table
from exports.inline import PageOf, Text, text
from exports.tree.pairing import meta, pairing, question
from exports.tree.points import point_block, ratified_line, verbatim_block
from exports.tree.scribe import Scribe
from workshop.views.documents import SeriesDossier, SessionDossier, VerbatimView
from workshop.views.series import SessionView
from workshop.words import N_

_IN_OUTLINE = 2
"""A small heading of this level stands in the outline; deeper ones would only make it long."""


def session_heading(scribe: Scribe, session: SessionView, level: int = 2) -> Heading:
    """Return the opening of a session: its number large, its theme as the title."""
    kicker = scribe.say("Session {number}", number=session.number)
    theme = scribe.line(session.theme) or scribe.text(kicker)
    return Heading(
        level=level,
        title=theme,
        id=f"session-{session.id}",
        number=str(session.number),
        kind=HeadingKind.SESSION,
        kicker=kicker,
    )


def session_opening(scribe: Scribe, session: SessionView, place: str) -> list[Block]:
    """Return what opens a session: date and place, question, pairing or the line that there was none."""
    blocks: list[Block] = [meta(scribe, session, place)]
    asked = question(scribe, session)
    if asked:
        blocks.append(asked)
    paired = pairing(scribe, session)
    blocks.append(paired or SmallPrint(scribe.text(scribe.say("Working session, without talks."))))
    return blocks


def minor(scribe: Scribe, message: str, identity: str, level: int = 3) -> Heading:
    """Return a small heading inside a session; where the session opens the document, its level is 2."""
    return small(text(scribe.say(message)), identity, level)


def small(title: Text, identity: str, level: int) -> Heading:
    """Return a small heading; the contents of a long document leave it out."""
    return Heading(level, title, identity, kind=HeadingKind.MINOR, listed=level == _IN_OUTLINE)


def session_points(scribe: Scribe, dossier: SessionDossier, level: int = 3) -> list[Block]:
    """Return the points of a session as callouts, and who ratified them."""
    if not dossier.points:
        return []
    blocks: list[Block] = [
        minor(scribe, "What the listeners retained", f"points-{dossier.session.id}", level)
    ]
    blocks += [point_block(scribe, one) for one in dossier.points]
    line = ratified_line(scribe, dossier)
    return [*blocks, line] if line else blocks


def sessions_at_a_glance(scribe: Scribe, dossier: SeriesDossier) -> list[Block]:
    """Return the opening of the sessions' chapter: from when to when, and where each one is found."""
    sessions = [one.session for one in dossier.sessions]
    days = [one.date for one in sessions if one.date]
    blocks: list[Block] = []
    if days:
        said = scribe.say(
            "From {first} to {last}, a light from the humanities and a company practice answered each other "
            "at each session; then the room debated.",
            first=scribe.date(min(days), "long"),
            last=scribe.date(max(days), "long"),
        )
        blocks.append(Lead(scribe.text(said)))
    head = tuple(scribe.say(one) for one in (N_("Session"), N_("Theme"), N_("Date"), N_("Page")))
    rows = tuple(
        (
            text(str(one.number)),
            scribe.line(one.theme),
            scribe.text(scribe.date(one.date, "long")),
            (PageOf(f"session-{one.id}"),),
        )
        for one in sessions
    )
    table = Table(head, rows, (0.12, 0.45, 0.33, 0.1), right=frozenset({3}), id="at-a-glance")
    return [*blocks, table]


def session_chapter(
    scribe: Scribe, dossier: SessionDossier, verbatims: tuple[VerbatimView, ...], place: str
) -> list[Block]:
    """Return a session as the synthesis prints it; `verbatims` were heard there and stand nowhere else."""
    session = dossier.session
    blocks: list[Block] = [session_heading(scribe, session), *session_opening(scribe, session, place)]
    if verbatims:
        blocks.append(minor(scribe, "Heard in the room", f"heard-{session.id}"))
        blocks += [verbatim_block(scribe, one) for one in verbatims]
    return blocks + session_points(scribe, dossier)
