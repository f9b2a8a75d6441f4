"""The cover: title and subtitle over two families of rings, one ring per session, that meet."""

from dataclasses import replace

from exports import look
from exports.blocks.front import Cover
from exports.look import STYLES, Align
from exports.pdf.closing import Logos
from exports.pdf.kit import Kit
from exports.pdf.pen import Pen
from exports.pdf.piece import MM, Piece
from exports.pdf.prose import Prose

_LEFT_CENTRE = (42.0, 193.0)
_RIGHT_CENTRE = (168.0, 193.0)
_INNER = 14.0
_STEP = 12.2
_REACH = 61.0
_ALONE = 40.0
_HEAVIEST, _LIGHTER = 2.6, 0.28
_TWIN = 1.25
_KIND_AT = 24.0
_TITLE_AT = 43.0
_FOOT_AT = 281.0
_TITLE_SIZES = ((46.0, 52.5), (38.0, 45.0), (30.0, 36.0), (24.0, 30.0), (18.0, 22.5))
_TITLE_ROOM = 44 * MM


def draw_cover(kit: Kit, pen: Pen, cover: Cover) -> None:
    """Draw the cover on the current page."""
    x, width = kit.geometry.left * MM, kit.geometry.frame * MM
    with pen.artifact():
        for centre, twin, code in ((_LEFT_CENTRE, 0.0, look.INDIGO), (_RIGHT_CENTRE, _TWIN, look.TERRACOTTA)):
            _rings(pen, centre, max(cover.rings, 1), twin, code)
    kind = kit.cell(cover.kind, replace(STYLES["table_head"], size=10))
    kind.draw(pen, x, _KIND_AT * MM, width)
    top = _TITLE_AT * MM
    for piece, space in _titles(kit, cover, width):
        piece.draw(pen, x, top, width)
        top += piece.height(width) + space
    _voices(kit, pen, cover)
    _foot(kit, pen, cover, x, width)


def _titles(kit: Kit, cover: Cover, width: float) -> list[tuple[Piece, float]]:
    titles: list[tuple[Piece, float]] = [(_title(kit, cover.title, width), 10.0)]
    if cover.subtitle:
        titles.append((kit.cell(cover.subtitle, "subtitle", right=40), 15.0))
    if cover.place_and_period:
        titles.append(
            (kit.cell(cover.place_and_period, replace(STYLES["session_meta"], size=10, colour=look.INK)), 0.0)
        )
    return titles


def _title(kit: Kit, words: str, width: float) -> Prose:
    """Return the title at the largest size at which it leaves the rings their room."""
    made = [
        kit.prose(words, replace(STYLES["title"], size=size, leading=leading, right=10))
        for size, leading in _TITLE_SIZES
    ]
    return next((one for one in made if one.height(width) <= _TITLE_ROOM), made[-1])


def _rings(pen: Pen, centre: tuple[float, float], count: int, twin: float, code: str) -> None:
    step = _STEP if count == _SIX else _REACH / (count - 1) if count > 1 else 0
    for number in range(count):
        radius = (_INNER + step * number if count > 1 else _ALONE) * MM
        weight = max(_HEAVIEST - _LIGHTER * number, 0.6)
        if not twin:
            pen.circle(centre[0] * MM, centre[1] * MM, radius, weight, code)
            continue
        pen.circle(centre[0] * MM, centre[1] * MM, radius, weight, code)
        pen.circle(centre[0] * MM, centre[1] * MM, radius - twin * MM, weight / 2, code)


_SIX = 6


def _voices(kit: Kit, pen: Pen, cover: Cover) -> None:
    """Name each voice in the middle of its rings."""
    for words, centre, code in (
        (cover.left, _LEFT_CENTRE, look.INDIGO),
        (cover.right, _RIGHT_CENTRE, look.TERRACOTTA),
    ):
        style = replace(STYLES["table_head"], size=9.5, leading=11.25, colour=code, align=Align.CENTRE)
        made = kit.prose(words, style)
        room = 2 * _INNER * MM - 12
        made.draw(pen, centre[0] * MM - room / 2, centre[1] * MM - made.height(room) / 2, room)


def _foot(kit: Kit, pen: Pen, cover: Cover, x: float, width: float) -> None:
    if cover.logos:
        logos = Logos(kit, cover.logos)
        logos.draw(pen, x, _FOOT_AT * MM - logos.height(width * 0.6) + 6, width * 0.6)
    lines = "\n".join(part for part in (cover.partners, cover.edition) if part)
    if lines:
        made = kit.cell(lines, "footer", align=Align.RIGHT, leading=11.25, left=95, size=8.5)
        made.draw(pen, x, _FOOT_AT * MM + 5 - made.height(width), width)
