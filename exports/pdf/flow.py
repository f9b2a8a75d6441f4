"""Pieces are laid out on pages once: keeps, splits, footnotes, openings; drawing comes afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from exports.look import MODULE
from exports.pdf.piece import Entry, Note, Piece

_NOTES_ABOVE = 15.0
"""White and rule between the text and its footnotes, in points."""

_ANYTHING = 30.0
"""What must fit of the piece that follows a heading, when that piece can be cut."""

MakeNote = Callable[[Note], Piece]


@dataclass(slots=True)
class Sheet:
    """One page: pieces with their height from the top of the frame, and the footnotes called on it."""

    opening: bool = False
    running: str = ""
    placed: list[tuple[Piece, float]] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)
    notes_height: float = 0


@dataclass(slots=True)
class Laid:
    """The pages, where each block begins (page by number from 0), and the headings in order."""

    sheets: list[Sheet]
    page_of: dict[str, int]
    entries: list[tuple[Entry, str]]


class Flow:
    """Fills pages with pieces, one after the other."""

    def __init__(self, width: float, height: float, make_note: MakeNote, running: str = "") -> None:
        self._width = width
        self._height = height
        self._make_note = make_note
        self._running = running
        self._sheet: Sheet | None = None
        self._used = 0.0
        self._after = 0.0
        self._laid = Laid([], {}, [])

    def lay(self, pieces: Sequence[Piece]) -> Laid:
        """Return the pages that hold the pieces."""
        place = 0
        while place < len(pieces):
            place = self._lay_group(pieces, place)
        return self._laid

    def _lay_group(self, pieces: Sequence[Piece], start: int) -> int:
        """Lay the piece at `start` with all that must not be parted from it; return what comes next."""
        end = start
        while end < len(pieces) - 1 and pieces[end].placing.keep_next:
            end += 1
        self._open_page_for(pieces[start])
        if not self._holds(pieces[start : end + 1]):
            self._turn()
        for piece in pieces[start : end + 1]:
            if piece is not pieces[start]:
                self._open_page_for(piece)
            self._lay(piece)
        return end + 1

    def _open_page_for(self, piece: Piece) -> None:
        placing = piece.placing
        if placing.entry is not None:
            self._running = placing.entry.running or self._running
        if self._sheet is None or (placing.page_break and self._sheet.placed):
            self._turn()
        sheet = self._now
        if not sheet.placed and placing.opening:
            sheet.opening = True
            self._used = max(self._used, placing.white)
        if not sheet.placed:
            sheet.running = self._running

    @property
    def _now(self) -> Sheet:
        if self._sheet is None:
            self._turn()
        assert self._sheet is not None
        return self._sheet

    def _turn(self) -> None:
        """Go to a new page."""
        if self._sheet is not None and not self._sheet.placed:
            return
        self._sheet = Sheet(running=self._running)
        self._laid.sheets.append(self._sheet)
        self._used = self._after = 0.0

    def _space_before(self, piece: Piece, after: float, *, first: bool) -> float:
        return 0.0 if first else max(after, piece.placing.before)

    def _holds(self, group: Sequence[Piece]) -> bool:
        """Say whether a group fits on what is left of the page, its last piece at least in part."""
        sheet = self._now
        if not sheet.placed:
            return True
        used, after, first = self._used, self._after, False
        notes = sheet.notes_height
        for piece in group[:-1]:
            used += self._space_before(piece, after, first=first) + piece.height(self._width)
            notes += self._notes_height(piece, has_notes=notes > 0)
            after = piece.placing.after
        last = group[-1]
        room = self._height - used - self._space_before(last, after, first=first) - notes
        if last.height(self._width) + self._notes_height(last, has_notes=notes > 0) <= room + 0.01:
            return True
        if len(group) == 1:
            return self._cut(last, room) is not None
        return room >= _ANYTHING and last.split(self._width, room) is not None

    def _lay(self, piece: Piece) -> None:
        """Place a piece, cut over as many pages as it takes."""
        while True:
            sheet = self._now
            space = self._space_before(piece, self._after, first=not sheet.placed)
            room = self._height - self._used - space - sheet.notes_height
            whole = piece.height(self._width) + self._notes_height(piece, has_notes=bool(sheet.notes))
            if whole <= room + 0.01:
                self._put(piece, space)
                return
            halves = self._cut(piece, room)
            if halves is None and (not sheet.placed or sheet.placed[-1][0].placing.keep_next):
                halves = piece.force(self._width, max(room, MODULE))
            if halves is None and not sheet.placed:
                self._put(piece, space)
                return
            if halves is not None:
                self._put(halves[0], space)
                piece = halves[1]
            self._turn()

    def _cut(self, piece: Piece, room: float) -> tuple[Piece, Piece] | None:
        """Cut a piece so that its first part and the footnotes called there fit."""
        has_notes = bool(self._now.notes)
        left = room
        for _ in range(8):
            halves = piece.split(self._width, left) if left > 0 else None
            if halves is None:
                return None
            need = halves[0].height(self._width) + self._notes_height(halves[0], has_notes=has_notes)
            if need <= room + 0.01:
                return halves
            left -= max(need - room, 1.0)
        return None

    def _put(self, piece: Piece, space: float) -> None:
        sheet = self._now
        top = self._used + space
        sheet.placed.append((piece, top))
        self._used = top + piece.height(self._width)
        self._after = piece.placing.after
        if piece.placing.grid:
            self._used = min(-(-(self._used + self._after) // MODULE) * MODULE, self._height)
            self._after = 0.0
        for called in piece.notes():
            note = self._make_note(called)
            sheet.notes_height += note.height(self._width) + (0 if sheet.notes else _NOTES_ABOVE)
            sheet.notes.append(note)
        self._remember(piece)

    def _notes_height(self, piece: Piece, *, has_notes: bool) -> float:
        height = 0.0
        for called in piece.notes():
            height += self._make_note(called).height(self._width) + (0 if has_notes else _NOTES_ABOVE)
            has_notes = True
        return height

    def _remember(self, piece: Piece) -> None:
        placing = piece.placing
        if placing.anchor:
            self._laid.page_of.setdefault(placing.anchor, len(self._laid.sheets) - 1)
        if placing.entry is not None:
            self._laid.entries.append((placing.entry, placing.anchor))
