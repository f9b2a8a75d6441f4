"""The tensions of a series face to face, each pole with the words that speak for it."""

from exports.blocks.document import Block
from exports.blocks.tables import Pole, Tension, TensionTable
from exports.inline import text
from exports.tree.scribe import Scribe
from workshop.views.documents import SeriesDossier, TensionView, VerbatimView
from workshop.views.notes import PointView

_Evidence = VerbatimView | PointView


def tension_table(scribe: Scribe, dossier: SeriesDossier) -> list[Block]:
    """Return the table of tensions, or nothing when there is none."""
    if not dossier.tensions:
        return []
    note = scribe.say("Under each pole, one quotation and the sessions where it was supported.")
    rows = tuple(_tension(scribe, one) for one in dossier.tensions)
    return [TensionTable(rows, versus="versus", note=text(note))]


def _tension(scribe: Scribe, tension: TensionView) -> Tension:
    return Tension(
        left=_pole(scribe, tension.left, tension.left_evidence),
        right=_pole(scribe, tension.right, tension.right_evidence),
        id=f"tension-{tension.id}",
    )


def _pole(scribe: Scribe, name: str, evidence: tuple[_Evidence, ...]) -> Pole:
    if not evidence:
        return Pole(scribe.set(name), sources=scribe.say("no note"))
    quoted = next((one for one in evidence if isinstance(one, VerbatimView)), None)
    numbers = sorted({one.session_number for one in evidence if one.session_number})
    if quoted is not None:
        return Pole(scribe.set(name), scribe.quoted(quoted.wording), _sessions(scribe, numbers))
    first = next(one for one in evidence if isinstance(one, PointView))
    return Pole(scribe.set(name), scribe.exact(first.wording), _sessions(scribe, numbers))


def _sessions(scribe: Scribe, numbers: list[int]) -> str:
    if not numbers:
        return ""
    *most, last = [str(one) for one in numbers]
    if not most:
        return scribe.say("session {number}", number=last)
    return scribe.say("sessions {numbers} and {last}", numbers=", ".join(most), last=last)
