"""What Live shows, read beside the window: the session, how far its evening is, and a repaint each second."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from sessions.state import LiveState
from ui.assembly import Library
from ui.bridge import Bridge
from ui.face import Face
from ui.live.floor_row import Floor
from ui.live.printed import Printed
from ui.live.readings import Evening
from workshop.change import Change
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.model.kinds import PointState, SessionState
from workshop.views.series import SeriesView, SessionView

_EVENING = ("series", "session", "talk", "agenda_item", "mark", "turn", "role", "person", "signature")

_UNDER_WAY = (SessionState.OPEN, SessionState.CONVERGING)
_OVER = (SessionState.HELD, SessionState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Reading:
    """One session as it was read."""

    series: SeriesView
    session: SessionView
    live: LiveState
    agreed: bool
    """Whether every listener present has signed the points."""
    drafting: Id
    """The listener whose half-typed line is the newest, or nothing."""


class LiveScreenState(QObject):
    """Holds one session of a series and says when it changed or a second has passed.

    Signals: `read()` after the session was read anew; `ticked()` each second while it is watched;
    `changed(Change)` for every change of the library; `failed(WorkshopError)` when it cannot be read.
    """

    read = Signal()
    ticked = Signal()
    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._series_id = series_id
        self.printed = Printed()
        self._wanted: Id = ""
        self._reading: Reading | None = None
        self._under_way = False
        self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._bridge = Bridge(library.feed)
        self._bridge.changed.connect(self._heard)

    @property
    def reading(self) -> Reading | None:
        """Return the session as it was last read, or None before."""
        return self._reading

    @property
    def evening(self) -> Evening | None:
        """Return the session as it stands at this instant, by the stored marks and the clock."""
        if self._reading is None:
            return None
        moved = self._reading.live.at(self._library.clock.now())
        series, session, agreed = self._reading.series, self._reading.session, self._reading.agreed
        return Evening(session, moved.progress, series.timezone, agreed, self.printed)

    @property
    def floor(self) -> Floor | None:
        """Return who has the floor now."""
        floor = self._reading.live.floor if self._reading else None
        evening = self.evening
        if floor is None or evening is None:
            return None
        return Floor(floor.name, floor.since, float(floor.seconds(evening.progress.now)))

    @property
    def hour(self) -> str:
        """Return what the clock of the place shows."""
        zone = ZoneInfo(self._reading.series.timezone) if self._reading else None
        return f"{self._library.clock.now().astimezone(zone):%H:%M}"

    def show_session(self, session_id: Id = "") -> None:
        """Read a session; without one, that under way, else the next to be held, else the last."""
        self._wanted = session_id
        self.read_again()

    def read_again(self) -> None:
        """Read the session anew, once more afterwards when it is being read already."""
        if self._under_way:
            self._again = True
            return
        self._under_way = True
        self._face.background.write(self._fetch, self._have, self._could_not)

    def watch(self, *, watched: bool = True) -> None:
        """Repaint each second while somebody looks."""
        if watched:
            self._tick()
        else:
            self._timer.stop()

    def close(self) -> None:
        """Stop repainting and hearing of changes."""
        self._timer.stop()
        self._bridge.close()

    def _fetch(self) -> Reading | None:
        series = self._library.queries.series(self._series_id)
        session = _chosen(series, self._wanted)
        if session is None:
            return None
        live = self._library.runner.state(session.id)
        drafting = self._library.capture.newest_draft(session.id)
        return Reading(series, session, live, self._agreed(session), drafting)

    def _agreed(self, session: SessionView) -> bool:
        if session.state is not SessionState.CONVERGING:
            return False
        points = self._library.queries.board(session.id, None).points
        return bool(points) and all(one.state is PointState.RATIFIED for one in points)

    def _have(self, reading: Reading | None) -> None:
        self._reading = reading
        if reading is not None:
            self._wanted = reading.session.id
            self.printed.language = reading.series.language
        self._done()
        self.read.emit()

    def _could_not(self, error: WorkshopError) -> None:
        self._done()
        self.failed.emit(error)

    def _done(self) -> None:
        self._under_way = False
        if self._again:
            self._again = False
            self.read_again()

    def _heard(self, change: Change) -> None:
        if change.concerns(*_EVENING):
            self.read_again()
        self.changed.emit(change)

    def _tick(self) -> None:
        if self._library.runner.jumped:
            self._face.background.write(self._library.runner.heed_clock)
        self.ticked.emit()
        self._timer.start(1000 - self._library.clock.now().microsecond // 1000)


def _chosen(series: SeriesView, wanted: Id) -> SessionView | None:
    """Return the session asked for, else that under way, else the next to be held, else the last."""
    sessions = [one for one in series.sessions if one.state is not SessionState.CANCELLED]
    asked = next((one for one in series.sessions if one.id == wanted), None)
    coming = next((one for one in sessions if one.state is not SessionState.HELD), None)
    under_way = next((one for one in sessions if one.state in _UNDER_WAY), None)
    return asked or under_way or coming or (sessions[-1] if sessions else None)


def following_of(reading: Reading) -> Id:
    """Return the session that is to be held after the one that was read, or nothing."""
    after = (one for one in reading.series.sessions if one.number > reading.session.number)
    return next((one.id for one in after if one.state not in _OVER), "")


def first_hand(reading: Reading) -> Id:
    """Return whose hands the keyboard goes to first: who was in the middle of a line, else the first."""
    listeners = [one.person_id for one in reading.session.listeners]
    return reading.drafting if reading.drafting in listeners else next(iter(listeners), "")
