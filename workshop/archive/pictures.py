"""Pictures coming in with an archive: only PNG and JPEG, not too large, without what cameras add."""

import io

from workshop.archive.refusal import refused
from workshop.words import N_

MOST_PIXELS = 50_000_000
_METADATA = {"exif", "comment", "xmp", "XML:com.adobe.xmp", "photoshop", "adobe", "icc_profile"}


def clean_picture(data: bytes, path: str) -> bytes:
    """Return the picture as it is kept; drawn anew when it carries metadata, refused when it is none."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - slow to load, and most starts read no picture

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise refused(N_("A picture of this archive is too large: {file}"), file=path)
            form = picture.format
            picture.load()
            if not _METADATA & picture.info.keys() and not getattr(picture, "text", None):
                return data
            upright = ImageOps.exif_transpose(picture)
            out = io.BytesIO()
            if form == "JPEG":
                upright.convert("RGB").save(out, "JPEG", quality=92)
            else:
                upright.convert("RGBA" if "A" in upright.getbands() else "RGB").save(out, "PNG")
            return out.getvalue()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as trouble:
        raise refused(N_("A picture of this archive cannot be read: {file}"), file=path) from trouble
