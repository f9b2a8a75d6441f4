"""The agenda of a session against its slot: each item's start and minutes, and what is left or too much."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.label import Label
from workshop.agenda_words import title_of
from workshop.commands.agenda import EditAgendaItem
from workshop.model.base import Id
from workshop.views.series import AgendaItemView, SessionView, hour_from, minutes_of
from workshop.words import N_

_MOST = 600


class AgendaLines(QWidget):
    """One line an item; starts and slack follow as one types.

    Signals: `edited(Command)`.
    """

    edited = Signal(object)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._slack = Label(face, "", "small", role="ink_2")
        self._ids: tuple[Id, ...] = ()
        self._starts: dict[Id, Label] = {}
        self._minutes: dict[Id, QSpinBox] = {}
        foot = QHBoxLayout()
        foot.addWidget(self._slack)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._grid)
        layout.addLayout(foot)

    def show_session(self, session: SessionView) -> None:
        """Show the agenda as it is now."""
        ids = tuple(one.id for one in session.agenda)
        if ids != self._ids:
            self._rebuild(session)
        self._ids = ids
        for item in session.agenda:
            self._starts[item.id].show_text(item.starts)
            box = self._minutes[item.id]
            if box.value() != item.minutes:
                box.blockSignals(True)
                box.setValue(item.minutes)
                box.blockSignals(False)
            box.setProperty("item", item)
        self._show_slack(session)

    def _rebuild(self, session: SessionView) -> None:
        while (old := self._grid.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        self._starts.clear()
        self._minutes.clear()
        for row, item in enumerate(session.agenda):
            start = Label(self._face, "", "small", role="ink_3", tabular=True)
            title = Label(self._face, "", "body")
            title.show_text(title_of(item, self._face.language))
            box = self._box(item)
            self._starts[item.id], self._minutes[item.id] = start, box
            for column, widget in enumerate((start, title, box)):
                self._grid.addWidget(widget, row, column)

    def _box(self, item: AgendaItemView) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, _MOST)
        box.setKeyboardTracking(False)
        box.setValue(item.minutes)
        box.setAccessibleName(title_of(item, self._face.language))
        self._face.language.bind(box.setSuffix, N_(" min"))
        box.valueChanged.connect(lambda minutes: self._edit(box, minutes))
        return box

    def _edit(self, box: QSpinBox, minutes: int) -> None:
        item: AgendaItemView = box.property("item")
        self.edited.emit(EditAgendaItem(id=item.id, seen=item.revision, minutes=minutes))

    def _show_slack(self, session: SessionView) -> None:
        slack = session.slot_minutes - session.planned_minutes
        ends = hour_from(minutes_of(session.start) + session.planned_minutes)
        if not session.agenda:
            self._slack.say(N_("No agenda yet."))
        elif slack >= 0:
            self._slack.say(N_("{minutes} min to spare, ends at {hour}"), minutes=slack, hour=ends)
        else:
            self._slack.say(N_("{minutes} min too many, ends at {hour}"), minutes=-slack, hour=ends)
        self._slack.set_role("ink_2" if slack >= 0 else "error")
