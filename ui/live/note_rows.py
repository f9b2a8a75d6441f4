"""One's own notes as rows: the notes in order, with the agenda items they were taken in between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.i18n import Language
from ui.live.clocks import moment
from ui.live.printed import Printed
from ui.widgets.kind_label import KIND_WORDS
from workshop.model.base import Id
from workshop.views.notes import NoteView

Index = QModelIndex | QPersistentModelIndex


class NoteRole(IntEnum):
    """What a row answers besides its accessible text."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note, or the title of the agenda item that the notes below it were taken in."""

    note: NoteView | None
    title: str = ""


def rows_of(notes: Sequence[NoteView], titles: Mapping[Id, str]) -> list[NoteRow]:
    """Return the notes with a title before each run of notes of one agenda item."""
    rows: list[NoteRow] = []
    current: Id | None = None
    for note in notes:
        title = titles.get(note.agenda_item_id or "", "")
        if title and note.agenda_item_id != current:
            rows.append(NoteRow(None, title))
        current = note.agenda_item_id
        rows.append(NoteRow(note))
    return rows


def aside_of(note: NoteView) -> str:
    """Return the people and tags of a note, « @Paul #outils »."""
    return " ".join([f"@{one}" for one in note.people] + [f"#{one}" for one in note.tags])


def spoken(note: NoteView, language: Language, printed: Printed) -> str:
    """Return a note as one sentence for a screen reader."""
    parts = [
        moment(note.offset),
        language(KIND_WORDS[note.note_kind]),
        printed.note(note),
        aside_of(note),
    ]
    return ", ".join(one for one in parts if one)


class NoteRows(QAbstractListModel):
    """The rows of one listener's notes; rows that stay are not touched when others come."""

    def __init__(self, language: Language, printed: Printed) -> None:
        super().__init__()
        self._language = language
        self._printed = printed
        self._rows: list[NoteRow] = []

    @property
    def rows(self) -> list[NoteRow]:
        """Return the rows, oldest first."""
        return self._rows

    def show_notes(self, notes: Sequence[NoteView], titles: Mapping[Id, str]) -> None:
        """Show these notes; usual growth at the end inserts rows instead of starting again."""
        rows = rows_of(notes, titles)
        same = _common(self._rows, rows)
        if same < len(self._rows):
            self.beginRemoveRows(QModelIndex(), same, len(self._rows) - 1)
            del self._rows[same:]
            self.endRemoveRows()
        if len(rows) > same:
            self.beginInsertRows(QModelIndex(), same, len(rows) - 1)
            self._rows.extend(rows[same:])
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, or what a screen reader says of it."""
        row = self._rows[index.row()]
        if role == NoteRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row.note, self._language, self._printed) if row.note else row.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: ARG002 - the same for all
        """Nothing here can be chosen: the line is where one acts."""
        return Qt.ItemFlag.ItemIsEnabled


def _common(before: Sequence[NoteRow], after: Sequence[NoteRow]) -> int:
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count
