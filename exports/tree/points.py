"""Points, verbatims and signatures as blocks, the same in every document."""

from exports.blocks.running import SmallPrint
from exports.blocks.session import PointBlock, VerbatimBlock
from exports.inline import PageOf, Run, Text
from exports.tree.scribe import Scribe
from workshop.model.kinds import PointKind, PointState
from workshop.views.documents import SessionDossier, VerbatimView
from workshop.views.notes import PointView
from workshop.words import N_

WORD_OF = {PointKind.VIGILANCE: N_("Vigilance"), PointKind.PROPOSAL: N_("Proposal")}


def point_block(scribe: Scribe, point: PointView, provenance: Text = (), prefix: str = "point") -> PointBlock:
    """Return a point in its current wording, dated when it was amended."""
    return PointBlock(
        kind=point.point_kind,
        word=scribe.say(WORD_OF[point.point_kind]),
        label=scribe.say("Point {number}", number=point.number) if point.place else "",
        wording=scribe.exact(point.wording),
        provenance=provenance + _changes(scribe, point, bool(provenance)),
        id=f"{prefix}-{point.id}",
    )


def quoted_point(scribe: Scribe, point: PointView, theme: str, prefix: str) -> PointBlock:
    """Return a point quoted elsewhere, with the session and the page it comes from."""
    where = scribe.say("Session {number}, {theme}, p.", number=point.session_number, theme=theme)
    provenance = (Run(where + "\u00a0"), PageOf(f"point-{point.id}"))
    return point_block(scribe, point, provenance, prefix)


def _changes(scribe: Scribe, point: PointView, follows: bool) -> Text:
    said = []
    if not point.collective:
        said.append(scribe.say("One voice"))
    if point.dissent:
        said.append(scribe.say("Dissent: {dissent}", dissent=point.dissent))
    if not point.sources and point.state is not PointState.WITHDRAWN:
        said.append(scribe.say("Written afterwards, without a note"))
    said += [scribe.say("Amended on {date}", date=scribe.day_of(one.at)) for one in point.amendments]
    text = " · ".join(said)
    return (Run(f" · {text}" if follows and text else text),) if text else ()


def verbatim_block(scribe: Scribe, verbatim: VerbatimView, prefix: str = "verbatim") -> VerbatimBlock:
    """Return a quotation with the attribution agreed on."""
    return VerbatimBlock(
        label=scribe.say("Verbatim"),
        text=scribe.quoted(verbatim.wording),
        attribution=scribe.text(_attribution(scribe, verbatim)),
        id=f"{prefix}-{verbatim.id}",
    )


def _attribution(scribe: Scribe, verbatim: VerbatimView) -> str:
    who = scribe.attributed(verbatim)
    if not who or verbatim.session_number is None:
        return who
    return scribe.say("{who}, session {number}", who=who, number=verbatim.session_number)


def ratified_line(scribe: Scribe, dossier: SessionDossier) -> SmallPrint | None:
    """Return who agreed to the points and when, and who was not there, once all who must have signed."""
    if not dossier.points:
        return None
    if not dossier.signatures or any(one.state is not PointState.RATIFIED for one in dossier.points):
        return SmallPrint(scribe.text(scribe.say("Points not ratified.")))
    names = {one.person_id: scribe.listener(one) for one in dossier.session.listeners}
    signed = [names.get(one.person_id, one.name) for one in dossier.signatures]
    at = max(one.at for one in dossier.signatures)
    said = scribe.say(
        "Ratified by {names}, {date} at {hour}.",
        names=scribe.say(" and ").join(signed),
        date=scribe.day_of(at),
        hour=scribe.hour_of(at),
    )
    if dossier.absent_listeners:
        absent = ", ".join(scribe.listener(one) for one in dossier.absent_listeners)
        said += " " + scribe.say("Absent: {names}.", names=absent)
    return SmallPrint(scribe.text(said))
