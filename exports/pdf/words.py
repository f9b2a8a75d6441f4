"""Inline text becomes words: unbreakable stretches with their ink and width, ready to be put on lines."""

import re
from dataclasses import dataclass, replace

from exports import look
from exports.escape import harmless
from exports.inline import Break, Footnote, Inline, PageOf, Run, Text
from exports.look import Face, Style
from exports.pdf.faces import STAND_IN, PdfFace, load, visible
from exports.spaces import FINE

_RAISED_SIZE = 0.62
_RAISED_BY = 0.34
_REDACTED_SIZE = 0.85
_SMALL_CAPS_SIZE = 0.8
_INSIDE = re.compile(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})|(?<=[^\W_]/)(?=[^\W_])|(?<=[^\s—]—)(?=[^\W_])")
_PARTS = re.compile(r"[ \t]+|\n|[^ \t\n]+")

_BOLD = {
    Face.SERIF: Face.SERIF_BOLD,
    Face.SERIF_ITALIC: Face.SERIF_BOLD_ITALIC,
    Face.DISPLAY: Face.SERIF_BOLD,
    Face.DISPLAY_LIGHT: Face.SERIF_BOLD,
    Face.DISPLAY_ITALIC: Face.SERIF_BOLD_ITALIC,
    Face.SANS: Face.SANS_BOLD,
    Face.SANS_ITALIC: Face.SANS_BOLD,
}
_ITALIC = {
    Face.SERIF: Face.SERIF_ITALIC,
    Face.SERIF_ITALIC: Face.SERIF,
    Face.SERIF_BOLD: Face.SERIF_BOLD_ITALIC,
    Face.SERIF_BOLD_ITALIC: Face.SERIF_BOLD,
    Face.DISPLAY: Face.DISPLAY_ITALIC,
    Face.DISPLAY_LIGHT: Face.DISPLAY_ITALIC,
    Face.DISPLAY_ITALIC: Face.DISPLAY,
    Face.SANS: Face.SANS_ITALIC,
    Face.SANS_ITALIC: Face.SANS,
}


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """How a stretch is drawn: face, size, colour, and what hangs on it. Compared by identity."""

    face: PdfFace
    size: float
    colour: str
    rise: float = 0
    tint: str = ""
    link: str = ""
    language: str = ""
    actual: str = ""
    spoken: str = ""
    page_of: str = ""
    box: float = 0

    def width(self, letters: str) -> float:
        """Return how wide letters are in this ink."""
        return self.face.width(letters) * self.size / 1000

    @property
    def plain(self) -> bool:
        """Say whether nothing but letters is to be drawn."""
        return not (self.tint or self.link or self.page_of)


@dataclass(slots=True, eq=False)
class Word:
    """An unbreakable stretch; `space` is the width of the blank after it (0: a break leaves no blank)."""

    bits: list[tuple[Ink, str]]
    width: float
    space: float = 0
    new_line: bool = False
    notes: tuple[tuple[str, Text], ...] = ()


class Typesetter:
    """Turns inline texts into words for one document, and remembers what could not be printed."""

    def __init__(self, language: str, page_digits: int = 2) -> None:
        self.language = language
        self.missing: set[str] = set()
        self._page_box = "0" * page_digits
        self._inks: dict[tuple[object, ...], Ink] = {}
        self._notes = 0

    def words(self, content: Text, style: Style) -> list[Word]:
        """Return the words of a text set in a style."""
        words: list[Word] = []
        glued = False
        for part in content:
            if isinstance(part, Run):
                glued = self._run(part, style, words, glued)
            elif isinstance(part, Break):
                _end_line(words, self._ink(style, Run("")))
                glued = False
            else:
                _glue(words, self._special(part, style), glued)
                glued = True
        return words

    def word(self, content: str, style: Style) -> Word:
        """Return a short string (a label, a number) as one word."""
        word = Word([], 0)
        for bit in self._bits(content, self._ink(style, Run(content))):
            _add(word, *bit)
        return word

    def _special(self, part: Inline, style: Style) -> Word:
        if isinstance(part, PageOf):
            ink = self._ink(style, Run(""))
            box = ink.width(self._page_box)
            return Word([(replace(ink, page_of=part.target, link=f"#{part.target}", box=box), "")], box)
        self._notes += 1
        call = self._ink(style, Run("", superior=True))
        number = str(self._notes)
        note = part.text if isinstance(part, Footnote) else ()
        width = call.width(number)
        return Word([(call, number)], width, notes=((number, note),))

    def _run(self, run: Run, style: Style, words: list[Word], glued: bool) -> bool:
        """Add a run to the words; return whether the next run is glued to the last word."""
        ink = self._ink(style, run)
        blank = ink.width(" ")
        shown = f"{FINE}{run.text}{FINE}" if run.redacted else run.text
        shown = visible(harmless(shown))
        if _is_simple(shown, run, ink):
            return _simple(shown, ink, blank, words, glued)
        for part in _PARTS.findall(shown):
            if part == "\n":
                _end_line(words, ink)
                glued = False
            elif part[0] in " \t":
                if words:
                    words[-1].space = blank
                glued = False
            else:
                for piece in _pieces(part):
                    _glue(words, self._made(piece, ink, run), glued)
                    glued = False
                glued = True
        return glued

    def _made(self, piece: str, ink: Ink, run: Run) -> Word:
        if not run.small_caps and ink.face.covered.issuperset(piece):
            return Word([(ink, piece)], ink.width(piece))
        word = Word([], 0)
        for bit in self._small_caps(piece, ink) if run.small_caps else self._bits(piece, ink):
            _add(word, *bit)
        return word

    def _small_caps(self, piece: str, ink: Ink) -> list[tuple[Ink, str]]:
        small = replace(ink, size=ink.size * _SMALL_CAPS_SIZE)
        bits: list[tuple[Ink, str]] = []
        for stretch in re.findall(r"[a-zß-öø-ÿœ]+|[^a-zß-öø-ÿœ]+", piece):
            lower = stretch.islower()
            bits += self._bits(stretch.upper() if lower else stretch, small if lower else ink)
        return bits

    def _bits(self, piece: str, ink: Ink) -> list[tuple[Ink, str]]:
        """Return a piece in inks that can draw it; what no face has stands as a visible sign."""
        covered = ink.face.covered
        if covered.issuperset(piece):
            return [(ink, piece)]
        bits: list[tuple[Ink, str]] = []
        for stretch in _stretches(piece, covered):
            if stretch[0] in covered:
                bits.append((ink, stretch))
            else:
                self.missing.update(stretch)
                bits.append((replace(ink, actual=stretch), STAND_IN * len(stretch)))
        return bits

    def _ink(self, style: Style, run: Run) -> Ink:
        key = (
            style, run.strong, run.emphasis, run.superior, run.redacted, run.language, run.link, run.spoken,
        )  # fmt: skip
        ink = self._inks.get(key)
        if ink is None:
            ink = self._inks[key] = _new_ink(style, run)
        return ink


def _new_ink(style: Style, run: Run) -> Ink:
    face, size, rise = style.face, style.size, 0.0
    if run.strong:
        face = _BOLD.get(face, face)
    if run.emphasis:
        face = _ITALIC.get(face, face)
    if run.redacted:
        face, size = Face.SANS, size * _REDACTED_SIZE
    if run.superior:
        size, rise = size * _RAISED_SIZE, size * _RAISED_BY
    tint = look.REDACTION_TINT if run.redacted else ""
    return Ink(load(face), size, style.colour, rise, tint, run.link, run.language, spoken=run.spoken)


def _is_simple(shown: str, run: Run, ink: Ink) -> bool:
    """Say whether a run is only covered words between single spaces, as most are."""
    return (
        not run.small_caps and "\n" not in shown and "\t" not in shown and ink.face.covered.issuperset(shown)
    )


def _simple(shown: str, ink: Ink, blank: float, words: list[Word], glued: bool) -> bool:
    """Add the words of a simple run; return whether the next run is glued to the last one."""
    width, scale = ink.face.width, ink.size / 1000
    cut = "-" in shown or "/" in shown or "—" in shown
    parts = shown.split(" ")
    for place, part in enumerate(parts):
        if place:
            if words:
                words[-1].space = blank
            glued = False
        if not part:
            continue
        for piece in _pieces(part) if cut else (part,):
            word = Word([(ink, piece)], width(piece) * scale)
            if glued:
                _glue(words, word, glued)
                glued = False
            else:
                words.append(word)
        glued = True
    return glued


def _pieces(part: str) -> list[str]:
    """Cut a stretch where a line may break inside it: after a hyphen, a slash, a long dash."""
    return _INSIDE.split(part) if "-" in part or "/" in part or "—" in part else [part]


def _stretches(piece: str, covered: frozenset[str]) -> list[str]:
    """Cut a piece into stretches that are all covered or all missing."""
    stretches: list[str] = []
    for letter in piece:
        if stretches and (stretches[-1][-1] in covered) == (letter in covered):
            stretches[-1] += letter
        else:
            stretches.append(letter)
    return stretches


def _add(word: Word, ink: Ink, letters: str) -> None:
    word.bits.append((ink, letters))
    word.width += ink.width(letters)


def _glue(words: list[Word], word: Word, glued: bool) -> None:
    if not glued or not words:
        words.append(word)
        return
    last = words[-1]
    last.bits += word.bits
    last.width += word.width
    last.notes += word.notes


def _end_line(words: list[Word], ink: Ink) -> None:
    if not words or words[-1].new_line:
        words.append(Word([(ink, "")], 0))
    words[-1].new_line = True
