"""Pictures in Word: in the text, described for those who cannot see, or behind a page as decoration."""

import hashlib
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from exports.look import INK
from exports.word.manuscript import Manuscript
from exports.word.package import Relationships
from exports.word.text import emu, on_one_line
from workshop.errors import ExportFailed

_ENDINGS = {"PNG": "png", "JPEG": "jpeg"}
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_EDGE = 6350
"""Half a point, in the units of drawings."""

Box = tuple[float, float]


def inline_picture(
    manuscript: Manuscript,
    data: bytes,
    box: Box,
    *,
    title: str,
    alt: str,
    framed: bool = False,
    part: Relationships | None = None,
) -> str:
    """Return a run with the picture, as large as the box in millimetres lets it be."""
    ending, pixels = _read(data, title or alt)
    scale = min(box[0] / pixels[0], box[1] / pixels[1])
    size = pixels[0] * scale, pixels[1] * scale
    relation = _stored(manuscript, data, ending, part or manuscript.main)
    number = manuscript.next_drawing()
    named = f'id="{number}" name="Image {number}" descr="{on_one_line(alt)}" title="{on_one_line(title)}"'
    extent = f'cx="{emu(size[0])}" cy="{emu(size[1])}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f"<wp:docPr {named}/>{_graphic(relation, number, extent, framed=framed)}"
        "</wp:inline></w:drawing></w:r>"
    )


def behind_the_page(
    manuscript: Manuscript, part: Relationships, metafile: bytes, box: Box, top: float
) -> str:
    """Return a run with a decoration behind the text, `top` millimetres from the upper edge of the page."""
    relation = _stored(manuscript, metafile, "emf", part)
    number = manuscript.next_drawing()
    extent = f'cx="{emu(box[0])}" cy="{emu(box[1])}"'
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(top)}</wp:posOffset></wp:positionV>'
        f"<wp:extent {extent}/><wp:wrapNone/>"
        f'<wp:docPr id="{number}" name="Image {number}" descr="">{_DECORATIVE}'
        f"</wp:docPr>{_graphic(relation, number, extent)}</wp:anchor></w:drawing></w:r>"
    )


def _graphic(relation: str, number: int, extent: str, *, framed: bool = False) -> str:
    line = f'<a:ln w="{_EDGE}"><a:solidFill><a:srgbClr val="{INK}"/></a:solidFill></a:ln>' if framed else ""
    return (
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" '
        f'name="Image {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/>'
        f'</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{line}</pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic>"
    )


def _stored(manuscript: Manuscript, data: bytes, ending: str, part: Relationships) -> str:
    """Keep the picture once in the file, and return the id under which this part names it."""
    name = f"media/{hashlib.sha256(data).hexdigest()[:16]}.{ending}"
    manuscript.media[f"word/{name}"] = data
    return part.add("image", name)


def _read(data: bytes, named: str) -> tuple[str, tuple[int, int]]:
    try:
        with Image.open(BytesIO(data), formats=tuple(_ENDINGS)) as image:
            return _ENDINGS[str(image.format)], image.size
    except (UnidentifiedImageError, OSError) as error:
        raise ExportFailed(
            "The picture “{label}” cannot be read, so the document was not made.",
            "Replace that picture, then export again.",
            label=named,
        ) from error
