"""A TrueType file read in a few large strokes: its letters, their widths, and the places of the shapes."""

import struct
from io import BytesIO
from typing import Any, Literal
from weakref import WeakKeyDictionary

from reportlab import rl_config
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont, TTFontFace

_ALL_OF_UNICODE = (3, 10)
_STRETCHES = 12
_THOUSAND = 1000
_BLANK, _FIRM_BLANK = 0x20, 0xA0


class QuickFont(TTFont):
    """The library's font around a face that is read at once instead of number by number."""

    def __init__(self, name: str, data: bytes) -> None:
        # The library's own beginning reads the face the slow way and takes no other.
        self.fontName = name
        self.face = QuickFace(BytesIO(data))
        self.encoding = TTEncoding()
        self.state = WeakKeyDictionary()
        self._asciiReadable = rl_config.ttfAsciiReadable
        self.shapable = False


class QuickFace(TTFontFace):
    """The library's face; a file whose letters are listed in another way is left to the library."""

    def extractInfo(self, charInfo: Literal[0, 1] | bool = 1) -> None:  # noqa: N802, N803 - the library's names
        """Read what the library reads."""
        listed = self._letters() if charInfo else None
        super().extractInfo(0 if listed else charInfo)
        if listed:
            self._keep(listed)

    def _letters(self) -> dict[int, int]:
        """Return the glyph of each character, or nothing when there is no list of all of Unicode."""
        start, _ = self.get_table_pos("cmap")
        for number in range(self._numbers(start + 2, 1)[0]):
            system, encoding, at = struct.unpack_from(">HHL", self._data, start + 4 + 8 * number)
            if (system, encoding) == _ALL_OF_UNICODE and self._numbers(start + at, 1)[0] == _STRETCHES:
                return self._stretches(start + at)
        return {}

    def _stretches(self, at: int) -> dict[int, int]:
        glyphs: dict[int, int] = {}
        count = self._numbers(at + 12, 1, "L")[0]
        for first, last, glyph in struct.iter_unpack(">3L", self._data[at + 16 : at + 16 + 12 * count]):
            glyphs.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
        return glyphs

    def _keep(self, glyphs: dict[int, int]) -> None:
        """Keep the letters, the widths and the places under the library's names."""
        if _BLANK in glyphs:
            glyphs[_FIRM_BLANK] = glyphs[_BLANK]
        self.charToGlyph = glyphs
        self.hmetrics = self._widths(self.numGlyphs)
        scale = 1000 / self.unitsPerEm if self.unitsPerEm != _THOUSAND else 1
        widths = [width * scale for width, _ in self.hmetrics]
        self.defaultWidth = widths[0]
        self.charWidths = {code: widths[glyph] for code, glyph in glyphs.items() if glyph < len(widths)}
        start, length = self.get_table_pos("loca")
        if length < 4 * (self.numGlyphs + 1):
            self.glyphPos = [2 * half for half in self._numbers(start, self.numGlyphs + 1)]
        else:
            self.glyphPos = list(self._numbers(start, self.numGlyphs + 1, "L"))

    def _widths(self, count: int) -> list[tuple[int, int]]:
        """Return the width and the side of each glyph; the last ones share a width."""
        start, _ = self.get_table_pos("hmtx")
        full = self._numbers(self.get_table_pos("hhea")[0] + 34, 1)[0]
        numbers = self._numbers(start, full + count)
        pairs = list(zip(numbers[0 : 2 * full : 2], numbers[1 : 2 * full : 2], strict=True))
        return pairs + [(pairs[-1][0], side) for side in numbers[2 * full :]]

    @property
    def _data(self) -> Any:
        return vars(self)["_ttf_data"]  # nothing public names the bytes of the file

    def _numbers(self, at: int, count: int, kind: str = "H") -> tuple[int, ...]:
        return struct.unpack_from(f">{count}{kind}", self._data, at)
