"""Axes and levers: the table that sums them up, then each lever with what it rests on."""

from itertools import zip_longest

from exports.blocks.document import Block
from exports.blocks.running import BulletList, Heading, HeadingKind, NumberList, Paragraph, Quote
from exports.blocks.tables import AxisRow, AxisTable, LeverRow, Support
from exports.inline import Text, text
from exports.tree.outline import Outline, roman
from exports.tree.points import quoted_point, verbatim_block
from exports.tree.scribe import Scribe
from workshop.views.documents import AxisView, LeverView, SeriesDossier
from workshop.views.notes import PointView
from workshop.words import N_

_CONTINUING = (BulletList, NumberList, Quote)
"""What a paragraph introduces and must not be parted from."""


def axes_table(scribe: Scribe, dossier: SeriesDossier) -> list[Block]:
    """Return the table of axes, levers, points of support and pages, or nothing when there is no axis."""
    if not dossier.axes:
        return []
    axis, lever, supports, page = (
        scribe.say(one) for one in (N_("Axis"), N_("Lever"), N_("Points of support"), N_("Page"))
    )
    note = scribe.say("▲ vigilance ◆ proposal. The first figure is the session’s, the second the point’s.")
    rows = tuple(_axis_row(scribe, one, place) for place, one in enumerate(dossier.axes, 1))
    return [AxisTable((axis, lever, supports, page), rows, text(note))]


def _axis_row(scribe: Scribe, axis: AxisView, place: int) -> AxisRow:
    return AxisRow(
        roman(place), scribe.set(axis.title), tuple(_lever_row(scribe, one) for one in axis.levers)
    )


def _lever_row(scribe: Scribe, lever: LeverView) -> LeverRow:
    points = [one for one in lever.supports if isinstance(one, PointView)]
    supports = tuple(Support(one.point_kind, one.number, f"point-{one.id}") for one in points)
    return LeverRow(scribe.set(lever.title), scribe.line(lever.sentence), supports, f"lever-{lever.id}")


def levers(scribe: Scribe, dossier: SeriesDossier, outline: Outline) -> list[Block]:
    """Return every lever in full, axis after axis."""
    themes = {one.session.number: scribe.set(one.session.theme) for one in dossier.sessions}
    blocks: list[Block] = []
    for place, axis in enumerate(dossier.axes, 1):
        kicker = scribe.say("Axis {number}", number=roman(place)) + f" · {scribe.set(axis.title)}"
        for number, lever in enumerate(axis.levers, 1):
            title: Text = scribe.line(lever.title)
            heading = Heading(
                level=2,
                title=title,
                id=f"lever-{lever.id}",
                number=str(number),
                kind=HeadingKind.LEVER,
                kicker=kicker if number == 1 else "",
                listed=False,
            )
            blocks.append(heading)
            if number == 1:
                blocks += scribe.prose(axis.text, f"axis-{axis.id}")
            blocks += _lever(scribe, lever, themes, outline)
    return blocks


def _lever(scribe: Scribe, lever: LeverView, themes: dict[int, str], outline: Outline) -> list[Block]:
    """The text with its supports inside: one after each paragraph that ends there, the others at the end."""
    prose = scribe.prose(lever.text, f"text-{lever.id}")
    supports: list[Block] = []
    for one in lever.supports:
        if isinstance(one, PointView):
            theme = themes.get(one.session_number, "")
            supports.append(quoted_point(scribe, one, theme, f"in-{lever.id}"))
        else:
            supports.append(verbatim_block(scribe, one, f"in-{lever.id}"))
    blocks: list[Block] = []
    for paragraph, following in zip_longest(prose, prose[1:]):
        blocks.append(paragraph)
        if supports and isinstance(paragraph, Paragraph) and not isinstance(following, _CONTINUING):
            blocks.append(supports.pop(0))
    return [*blocks, *supports, *(outline.figure(one) for one in lever.pictures)]
