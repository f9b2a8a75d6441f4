"""The structure a screen reader follows: collected while drawing, written into the file afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from exports.escape import harmless


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


def write_structure(pdf: Pdf, tags: Tags) -> None:
    """Put the tree into the file, with the way back from each page's marks to their elements."""
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pages = [page.obj for page in pdf.pages]
    objects: dict[int, Any] = {}
    root = _written(pdf, tags.root, tree, pages, objects)
    tree.K = Array([root])
    numbers: list[Any] = []
    after = len(pages)
    for place, page in enumerate(pages):
        page.StructParents = place
        page.Tabs = Name.S
        marked = Array([objects[id(element)] for element in tags.marks[place]])
        numbers += [place, pdf.make_indirect(marked)]
    for place, linked in enumerate(tags.links):
        for number, element in enumerate(linked):
            annotation = pages[place].Annots[number]
            annotation.StructParent = after
            annotation.Contents = _told(annotation)
            numbers += [after, objects[id(element)]]
            after += 1
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = after
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _told(annotation: Any) -> String:
    """Return what a screen reader says of a link: its address, or a sign when it leads inside."""
    action = annotation.get("/A")
    return String(str(action.URI) if action is not None and "/URI" in action else "→")


def _written(pdf: Pdf, element: Element, parent: Any, pages: list[Any], objects: dict[int, Any]) -> Any:
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.role), P=parent))
    objects[id(element)] = made
    if element.alt:
        made.Alt = String(harmless(element.alt))
    if element.header:
        made.A = Dictionary(O=Name.Table, Scope=Name.Column)
    kids: list[Any] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            if kid.kids or kid.role in {"TD", "TH"}:
                kids.append(_written(pdf, kid, made, pages, objects))
        elif isinstance(kid, LinkMark):
            note = pages[kid.page].Annots[kid.number]
            kids.append(Dictionary(Type=Name.OBJR, Pg=pages[kid.page], Obj=note))
        else:
            kids.append(Dictionary(Type=Name.MCR, Pg=pages[kid[0]], MCID=kid[1]))
    made.K = Array(kids)
    return made
