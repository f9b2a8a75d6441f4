"""Lists and the generated numbers of headings: each number Word shows is the one the tree gave.

Headings take their number from a list named in the paragraph, not in the style: most openings have no
number, and a linked style would give them one. A number that does not follow the last one of its list
restarts it; one that Word cannot count (« 2 bis ») becomes the fixed text of a list of its own.
"""

from collections.abc import Mapping
from types import MappingProxyType

from exports.blocks.running import HeadingKind
from exports.look import FAMILIES, GREY, LONG, Face, Style, styled
from exports.word.styles import BULLETS, NUMBERS
from exports.word.text import DECLARATION, NAMESPACES, on_one_line, twips

_ROMAN = (("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
_MOST = 89
_PARTS = "parts and their sections"


def _roman(value: int) -> str:
    written = ""
    for sign, worth in _ROMAN:
        count, value = divmod(value, worth)
        written += sign * count
    return written


_VALUES: Mapping[str, dict[str, int]] = MappingProxyType(
    {
        "upperLetter": {chr(ord("A") + value): value + 1 for value in range(26)},
        "upperRoman": {_roman(value): value for value in range(1, _MOST + 1)},
        "decimal": {str(value): value for value in range(1000)},
    }
)
"""The numbers Word can count, by its own names of the ways to write them."""


class Numbering:
    """The lists of one document, made as its headings and lists ask for them."""

    def __init__(self) -> None:
        self._manners = [_manner(BULLETS, _BULLETS), _manner(NUMBERS, _NUMBERS)]
        self._lists = [_list(BULLETS, BULLETS), _list(NUMBERS, NUMBERS)]
        self._by_key: dict[str, int] = {}
        self._last: dict[tuple[int, int], tuple[int, int]] = {}

    def heading(self, number: str, kind: HeadingKind, look: Style) -> str:
        """Return the properties that make Word print this number before a heading of that look."""
        counted, value = _read(number, kind)
        level = int(kind is HeadingKind.SECTION and counted == "upperRoman")
        manner = self._manner(number, counted, look, in_parts=bool(level) or counted == "upperLetter")
        identity, last = self._last.get((manner, level), (0, value))
        if not identity or value != last + 1:
            identity = self._restarted(manner, level, value)
        self._last[manner, level] = identity, value
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'

    def counted_from(self, start: int) -> str:
        """Return the properties of a numbered list of its own."""
        return (
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self._restarted(NUMBERS, 0, start)}"/></w:numPr>'
        )

    def xml(self) -> str:
        """Return the whole part."""
        return f"{DECLARATION}<w:numbering {NAMESPACES}>{''.join(self._manners + self._lists)}</w:numbering>"

    def _restarted(self, manner: int, level: int, start: int) -> int:
        identity = len(self._lists) + 1
        restart = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        self._lists.append(_list(identity, manner, restart))
        return identity

    def _manner(self, number: str, counted: str, look: Style, *, in_parts: bool) -> int:
        key = _PARTS if in_parts else f"{counted or number} {look.size}"
        if key not in self._by_key:
            identity = self._by_key[key] = len(self._manners) + 1
            if in_parts:
                levels = _level(0, "upperLetter", "%1", styled("heading1")) + _level(
                    1, "upperRoman", "%2", styled("heading2")
                )
            else:
                levels = _level(0, counted or "decimal", "%1" if counted else on_one_line(number), look)
            self._manners.append(_manner(identity, levels))
        return self._by_key[key]


def _read(number: str, kind: HeadingKind) -> tuple[str, int]:
    """Return how Word counts this number and its value, or ("", 0) when it cannot."""
    first = ("upperLetter", "upperRoman") if kind is HeadingKind.PART else ("upperRoman", "upperLetter")
    for counted in (*first, "decimal"):
        if number in _VALUES[counted]:
            return counted, _VALUES[counted][number]
    return "", 0


def _level(level: int, counted: str, shown: str, look: Style) -> str:
    """A level whose number stands at the edge of the frame, light and grey, the title in the text column."""
    family, indent = FAMILIES[Face.DISPLAY_LIGHT].name, twips(LONG.indent)
    size = round(look.size * 2)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{counted}"/><w:lvlRestart w:val="0"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{indent}"/></w:tabs>'
        f'<w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:cs="{family}"/>'
        '<w:b w:val="0"/><w:i w:val="0"/>'
        f'<w:color w:val="{GREY}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:lvl>'
    )


def _item(counted: str, shown: str, look: Style, style: str) -> str:
    left, hanging = twips(look.left), twips(-look.first)
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{counted}"/><w:pStyle w:val="{style}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
        f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


_BULLETS = _item("bullet", "–", styled("bullet"), "ListBullet")
_NUMBERS = _item("decimal", "%1.", styled("number"), "ListNumber")


def _manner(identity: int, levels: str) -> str:
    kind = "multilevel" if levels.count("<w:lvl ") > 1 else "singleLevel"
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:nsid w:val="{0x52450000 + identity:08X}"/>'
        f'<w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
    )


def _list(identity: int, manner: int, restart: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{manner}"/>{restart}</w:num>'
