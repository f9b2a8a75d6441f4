"""What is the same in every Word file: its outermost relationships, the font table, the embedded fonts.

`docs/scripts/word_base.py` packs these parts into `assets/word/base.zip`, so that no export spends its
time compressing fonts; a test says when the packed file is no longer what this module makes.
"""

import zipfile
from io import BytesIO

from exports.word.fonts import font_parts
from exports.word.package import PACKAGE, Relationships

_OF_ALL = (1980, 1, 1, 0, 0, 0)


def base_parts() -> dict[str, bytes]:
    """Return the parts that never change, in the order they take in the file."""
    outermost = Relationships()
    outermost.add("officeDocument", "word/document.xml")
    outermost.add("extended-properties", "docProps/app.xml")
    kind = f"{PACKAGE}/relationships/metadata/core-properties"
    core = f'<Relationship Id="rId3" Type="{kind}" Target="docProps/core.xml"/>'
    return {"_rels/.rels": outermost.xml().replace("</R", f"{core}</R").encode(), **font_parts()}


def packed_base() -> bytes:
    """Return these parts as a zip file, compressed as well as can be."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in base_parts().items():
            entry = zipfile.ZipInfo(name, _OF_ALL)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=9)
    return packed.getvalue()
