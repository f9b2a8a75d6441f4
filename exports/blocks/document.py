"""The whole document: its properties, its front matter and its body of blocks."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from exports.blocks.closing import Colophon, Figure, PeopleList, TimeBar
from exports.blocks.front import Cover, LabelledText, TitlePage
from exports.blocks.handout import Handout
from exports.blocks.running import (
    BulletList,
    Heading,
    Lead,
    NumberList,
    PageBreak,
    Paragraph,
    Quote,
    SmallPrint,
)
from exports.blocks.session import (
    GuidingQuestion,
    NoteLine,
    Pairing,
    PointBlock,
    SessionMeta,
    VerbatimBlock,
)
from exports.blocks.tables import AxisTable, ContrastTable, Programme, Table, TensionTable

Running = Heading | Lead | Paragraph | SmallPrint | BulletList | NumberList | Quote | LabelledText | PageBreak
OfSession = SessionMeta | GuidingQuestion | Pairing | PointBlock | VerbatimBlock | NoteLine
Tabular = TensionTable | AxisTable | ContrastTable | Table | Programme
Block = Running | OfSession | Tabular | Figure | TimeBar | PeopleList | Colophon | Handout


class DocumentKind(StrEnum):
    """What the document is; it chooses the geometry of the pages."""

    HANDOUT = "handout"
    RECORD = "record"
    SYNTHESIS = "synthesis"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `head` is the short title of the running head (32 characters at most).

    `edition` is the line of the foot: number and date, or « Projet » for a draft. A hand-out's body is
    one `Handout`. Contents are made by the writers from the headings, under `contents_title`.
    """

    kind: DocumentKind
    title: str
    language: str
    created: datetime
    body: tuple[Block, ...]
    subtitle: str = ""
    head: str = ""
    edition: str = ""
    draft: bool = False
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    cover: Cover | None = None
    title_page: TitlePage | None = None
    contents_title: str = ""

    @property
    def has_contents(self) -> bool:
        """Say whether contents are printed."""
        return bool(self.contents_title)
