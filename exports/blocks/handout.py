"""The one-page sheet that opens a session with the points of the one before."""

from dataclasses import dataclass

from exports.blocks.session import PointBlock
from exports.inline import Text


@dataclass(frozen=True, slots=True)
class Handout:
    """The one-page sheet that opens a session with the points of the one before.

    `correction_*` and `question` are sacrificed first when the points are long.
    """

    series: str
    occasion: str
    title: str
    session: str
    points: tuple[PointBlock, ...]
    question: Text = ()
    correction_title: str = ""
    correction_text: str = ""
    today_label: str = ""
    today_title: str = ""
    today_question: Text = ()
    note: str = ""
