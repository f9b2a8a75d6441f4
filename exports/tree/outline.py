"""The numbering of a long document: parts A, B; sections I, II; levers 1, 2; annexes I, II; figures 1, 2."""

from exports.blocks.closing import Figure
from exports.blocks.document import Block
from exports.blocks.running import Heading, HeadingKind, Lead, Paragraph
from exports.inline import text
from exports.tree.scribe import Scribe
from workshop.model.kinds import SectionPart
from workshop.views.documents import PictureView, SectionView

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return a small number in Roman figures."""
    said = ""
    for value, sign in _ROMAN:
        said += sign * (number // value)
        number %= value
    return said


class Outline:
    """Counts parts, sections, annexes and figures while a document is built, and never types a number."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._parts = 0
        self._sections = 0
        self._annexes = 0
        self._figures = 0

    def plain(self, title: str, identity: str) -> Heading:
        """Open a chapter that has no number."""
        self._sections = 0
        return Heading(1, text(title), identity, kind=HeadingKind.PLAIN, running=title)

    def annex(self, title: str, identity: str) -> Heading:
        """Open the next annex."""
        self._annexes += 1
        return Heading(2, text(title), identity, roman(self._annexes), HeadingKind.ANNEX, running=title)

    def section(self, section: SectionView) -> list[Block]:
        """Return a written section: its heading by its part and level, then its text and pictures."""
        heading = self._heading(section)
        prose: list[Block] = list(self._scribe.prose(section.text, heading.id))
        if heading.kind is HeadingKind.PART and prose and isinstance(prose[0], Paragraph):
            prose[0] = Lead(prose[0].text)
        return [heading, *prose, *(self.figure(one) for one in section.pictures)]

    def figure(self, picture: PictureView) -> Figure:
        """Return a picture with the next number of the document."""
        self._figures += 1
        speech = self._scribe.line(picture.speech)
        return Figure(
            picture=picture.data,
            alt=self._scribe.set(picture.alt or picture.title),
            label=self._scribe.say("Drawing {number}", number=self._figures),
            caption=self._scribe.set(picture.title),
            credit=self._scribe.set(picture.credit),
            speech=speech,
            id=f"figure-{picture.id}",
        )

    def _heading(self, section: SectionView) -> Heading:
        title = self._scribe.line(section.title)
        running = self._scribe.set(section.title)
        identity = f"section-{section.id}"
        if section.level == 1:
            return self._opening(section, identity, running)
        if section.level == 2:
            number = "" if section.part is SectionPart.TENSIONS else self._next_section()
            return Heading(2, title, identity, number, HeadingKind.SECTION, running=running)
        return Heading(3, title, identity, kind=HeadingKind.MINOR, listed=False)

    def _opening(self, section: SectionView, identity: str, running: str) -> Heading:
        title = self._scribe.line(section.title)
        self._sections = 0
        if section.part is not SectionPart.PART:
            return Heading(1, title, identity, kind=HeadingKind.PLAIN, running=running)
        self._parts += 1
        letter = chr(ord("A") + self._parts - 1)
        return Heading(1, title, identity, letter, HeadingKind.PART, running=f"{letter}. {running}")

    def _next_section(self) -> str:
        self._sections += 1
        return roman(self._sections)
