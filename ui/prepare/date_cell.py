"""When a session takes place: weekday, day and hours, at the side of the programme."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.label import Label
from workshop.views.series import SessionView
from workshop.words import N_


class DateCell(QWidget):
    """Three lines: the weekday, the day, the hours."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._session: SessionView | None = None
        self.weekday = Label(face, "", "small", role="ink_2")
        self.day = Label(face, "", "body", weight=600)
        self.hours = Label(face, "", "caption", role="ink_3", tabular=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(0)
        for label in (self.weekday, self.day, self.hours):
            layout.addWidget(label)
        layout.addStretch(1)
        face.language.changed.connect(self._show)

    def show_session(self, session: SessionView) -> None:
        """Show when this session takes place."""
        self._session = session
        self._show()

    def _show(self) -> None:
        if self._session is None:
            return
        date = self._session.date
        if date is None:
            self.weekday.show_text("")
            self.day.say(N_("No date yet"))
        else:
            self.weekday.show_text(self._face.language.date(date, "dddd"))
            self.day.show_text(self._face.language.date(date, "d MMM yyyy"))
        self.hours.show_text(f"{self._session.start}–{self._session.end}")
