"""The kind of a note or point: icon, word and colour, never colour alone."""

from ui.face import Face
from ui.icons import KINDS
from ui.widgets.icon_label import IconLabel
from workshop.words import N_

KIND_WORDS = {
    "vigilance": N_("Vigilance"),
    "proposal": N_("Proposal"),
    "verbatim": N_("Verbatim"),
    "tension": N_("Tension"),
    "question": N_("Question"),
    "plain": N_("Note"),
}
KIND_ROLES = {kind: "ink_3" if kind == "plain" else kind for kind in KINDS}


class KindLabel(IconLabel):
    """Says a kind: vigilance, proposal, verbatim, tension, question or plain."""

    def __init__(self, face: Face, kind: str) -> None:
        super().__init__(face, KIND_WORDS[kind], icon=KINDS[kind], role=KIND_ROLES[kind], weight=600)

    def show_kind(self, kind: str) -> None:
        """Say another kind."""
        self.say(KIND_WORDS[kind])
        self.show_as(KINDS[kind], KIND_ROLES[kind])
