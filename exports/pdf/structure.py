"""The structure a screen reader follows: collected while drawing, written into the file afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from exports.escape import to_pdf_hex


@dataclass(slots=True, eq=False)
class Element:
    """One element: its role, what describes it, and its kids: elements, marked content, or link notes."""

    role: str
    alt: str = ""
    header: bool = False
    kids: "list[Element | tuple[int, int] | LinkMark]" = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LinkMark:
    """The place of a link's annotation among those of its page."""

    page: int
    number: int


class Tags:
    """Grows the tree while pages are drawn; an element drawn in two pieces is one element."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self.marks: list[list[Element]] = []
        self.links: list[list[Element]] = []
        self._open = [self.root]
        self._known: dict[int, tuple[object, Element]] = {}

    def new_page(self) -> None:
        """Start counting marks on the next page."""
        self.marks.append([])
        self.links.append([])

    @contextmanager
    def element(
        self, role: str, key: object = None, *, alt: str = "", header: bool = False
    ) -> Iterator[Element]:
        """Open an element inside the one that is open; the same key opens the same element again."""
        known = self._known.get(id(key)) if key is not None else None
        if known is None:
            element = Element(role, alt, header)
            self._open[-1].kids.append(element)
            if key is not None:
                self._known[id(key)] = (key, element)
        else:
            element = known[1]
        self._open.append(element)
        yield element
        self._open.pop()

    def mark(self) -> tuple[str, int]:
        """Return the role and the mark of the next stretch of content in the open element."""
        page = self.marks[-1]
        element = self._open[-1]
        page.append(element)
        element.kids.append((len(self.marks) - 1, len(page) - 1))
        return element.role, len(page) - 1

    def link(self) -> None:
        """Say that an annotation was just made for the open element."""
        if self._open[-1].role == "Link":
            self._add_link()
            return
        with self.element("Link"):
            self._add_link()

    def _add_link(self) -> None:
        page = self.links[-1]
        page.append(self._open[-1])
        self._open[-1].kids.append(LinkMark(len(self.links) - 1, len(page) - 1))


class Structure:
    """Writes the tree as objects of the file, numbered from the first free number on.

    `pages` are the numbers of the pages' objects, `notes` those of the links' annotations on each page.
    """

    def __init__(self, tags: Tags, first: int, pages: list[int], notes: list[list[int]]) -> None:
        self.objects: list[str] = []
        self._tags = tags
        self._first = first
        self._pages = pages
        self._notes = notes
        self._numbers: dict[int, int] = {}

    def write(self) -> int:
        """Fill `objects`, and return the number of the root of the tree, which comes last."""
        tree = self._first + _count(self._tags.root) + len(self._pages) + 1
        top = self._element(self._tags.root, tree)
        back = [f"{place} {self._take(self._marked(place))} 0 R" for place in range(len(self._pages))]
        after = len(self._pages)
        for linked in self._tags.links:
            for element in linked:
                back.append(f"{after} {self._numbers[id(element)]} 0 R")
                after += 1
        parents = self._take(f"<</Nums[{' '.join(back)}]>>")
        return self._take(
            f"<</Type/StructTreeRoot/K[{top} 0 R]/ParentTree {parents} 0 R/ParentTreeNextKey {after}>>"
        )

    def _take(self, written: str) -> int:
        self.objects.append(written)
        return self._first + len(self.objects) - 1

    def _marked(self, place: int) -> str:
        """Return the way back from the marks of a page to their elements."""
        return f"[{' '.join(f'{self._numbers[id(one)]} 0 R' for one in self._tags.marks[place])}]"

    def _element(self, element: Element, parent: int) -> int:
        number = self._numbers[id(element)] = self._take("")
        kids: list[str] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                if _is_written(kid):
                    kids.append(f"{self._element(kid, number)} 0 R")
            elif isinstance(kid, LinkMark):
                note = self._notes[kid.page][kid.number]
                kids.append(f"<</Type/OBJR/Pg {self._pages[kid.page]} 0 R/Obj {note} 0 R>>")
            else:
                kids.append(f"<</Type/MCR/Pg {self._pages[kid[0]]} 0 R/MCID {kid[1]}>>")
        alt = f"/Alt {to_pdf_hex(element.alt)}" if element.alt else ""
        header = "/A<</O/Table/Scope/Column>>" if element.header else ""
        self.objects[number - self._first] = (
            f"<</Type/StructElem/S/{element.role}/P {parent} 0 R{alt}{header}/K[{' '.join(kids)}]>>"
        )
        return number


def _is_written(element: Element) -> bool:
    """Tell whether an element says anything; an empty cell still keeps its place in the row."""
    return bool(element.kids) or element.role in {"TD", "TH"}


def _count(element: Element) -> int:
    """Count an element with all that is written below it."""
    below = (kid for kid in element.kids if isinstance(kid, Element) and _is_written(kid))
    return 1 + sum(map(_count, below))
