"""The cockpit: what is going on, the time left, three facts, the ruler, and one key for each act."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.live.elided import ElidedLabel
from ui.live.facts import Facts
from ui.live.floor_row import Floor, FloorRow
from ui.live.flow import FlowLayout
from ui.live.key_button import KeyButton
from ui.live.readings import Evening, facts_of, figure_of, heading_of, scale_of
from ui.live.ruler import AgendaRuler
from ui.live.running_order import RunningOrder
from ui.live.time_left import TimeLeft
from ui.live.voice_mark import VoiceMark
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Panel, Rule
from ui.widgets.section import SectionHeader
from workshop.model.kinds import SessionState
from workshop.words import N_

_SIDE = 376
_SIDE_BELOW = 1100
_MOST_FIGURE = 276


@dataclass(frozen=True, slots=True)
class Step:
    """The one thing to do now that is not a key of the running agenda."""

    act: str
    message: str


def step_of(evening: Evening) -> Step | None:
    """Return the next step of the session itself, or None while its agenda runs."""
    session, progress = evening.session, evening.progress
    if session.state is SessionState.PLANNED:
        return Step("open", N_("Open the session"))
    if session.state in (SessionState.OPEN, SessionState.CONVERGING):
        if not progress.started:
            return Step("start", N_("Start the evening"))
        if progress.ended:
            signed = Step("hold", N_("End the session"))
            return signed if evening.agreed else Step("converge", N_("Go to the convergence"))
    if session.state is SessionState.HELD:
        return Step("compose", N_("Go to the documents"))
    return None


class Cockpit(QWidget):
    """Shows one evening to the person who runs it.

    Signals: `act_requested(str)`: open, start, next, back, pause, plus, minus, plus_five, converge,
    hold, compose, prepare or keys.
    """

    act_requested = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._evening: Evening | None = None
        self._roomy = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.__dict__["ring_is_own"] = True
        self._mark = VoiceMark(face)
        self._title = Label(face, "", "title")
        self._beside = ElidedLabel(face, "reading", role="ink_3")
        self._question = Label(face, "", "question_cockpit", role="ink_2", wrap=True)
        self.time_left = TimeLeft(face)
        self.facts = Facts(face)
        self.ruler = AgendaRuler(face)
        self.step = Button(face, N_("Open the session"), kind="primary", size="large")
        self.floor = FloorRow(face)
        self.order = RunningOrder(face)
        self.keys = {act: KeyButton(face, message, keys) for act, message, keys in KEYS}
        self._side = Panel(face, "sheet")
        self._arrange()
        self._connect()
        face.language.bind(self.setAccessibleName, N_("Cockpit"))

    def show_evening(self, evening: Evening, floor: Floor | None) -> None:
        """Show the evening as it stands; only what changed is painted again."""
        language = self._face.language
        self._evening = evening
        heading = heading_of(evening, language)
        self.facts.show()
        self.ruler.show()
        _show(self._title, heading.title)
        _show(self._beside, heading.beside)
        _show(self._question, heading.question)
        self._mark.setVisible(bool(heading.voice))
        if heading.voice:
            self._mark.show_voice(heading.voice)
        self.time_left.show_figure(figure_of(evening, language))
        self.facts.show_facts(facts_of(evening, language))
        self.ruler.show_scale(scale_of(evening, language))
        self.order.show_evening(evening)
        self.floor.show_floor(floor)
        self._show_step(step_of(evening))

    def show_nothing(self) -> None:
        """Say that the series has no session, and where to add one."""
        self._evening = None
        self._title.say(N_("No session yet"))
        for part in (self._beside, self._question, self.facts, self.ruler, self.floor):
            part.hide()
        self._show_step(Step("prepare", N_("Prepare")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the running order away where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._face.theme
        roomy = self.width() / theme.px(100) * 100 >= _SIDE_BELOW
        self._side.setFixedWidth(min(theme.px(_SIDE), self.width() * 3 // 10))
        self._side.setVisible(roomy)
        self._roomy = roomy
        self.keys["keys"].setVisible(roomy)

    def focus_cockpit(self) -> None:
        """Take the keyboard: the next step of the session when there is one, else the bare keys."""
        (self if self.step.isHidden() else self.step).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the next step of the session."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.step.isHidden():
            self.step.click()
        else:
            super().keyPressEvent(event)

    def usable_acts(self) -> set[str]:
        """Return the acts that mean something now."""
        evening = self._evening
        if evening is None or not evening.progress.started or evening.session.state is SessionState.HELD:
            return set()
        return {"back"} if evening.progress.ended else {name for name, _, _ in KEYS}

    def _show_step(self, step: Step | None) -> None:
        had_focus = self.step.hasFocus()
        self.step.setVisible(step is not None)
        if had_focus and step is None:
            self.setFocus()
        if step is not None and self.step.property("act") != step.act:
            self.step.setProperty("act", step.act)
            self.step.say(step.message)
        usable = self.usable_acts()
        for act, button in self.keys.items():
            button.setVisible(self._roomy if act == "keys" else act in usable)
        paused = self._evening is not None and self._evening.progress.paused
        if self.keys["pause"].property("paused") != paused:
            self.keys["pause"].setProperty("paused", paused)
            self.keys["pause"].say(N_("Resume") if paused else N_("Pause"))

    def _connect(self) -> None:
        self._face.theme.changed.connect(self._fit)
        self.step.clicked.connect(lambda: self.act_requested.emit(self.step.property("act")))
        for act, button in self.keys.items():
            button.clicked.connect(lambda _=False, act=act: self.act_requested.emit(act))

    def _arrange(self) -> None:
        main = QVBoxLayout()
        main.setContentsMargins(48, 28, 48, 24)
        main.setSpacing(0)
        main.addLayout(self._heading())
        main.addSpacing(4)
        main.addWidget(self._question)
        main.addSpacing(8)
        self.time_left.setMaximumHeight(_MOST_FIGURE)
        main.addWidget(self.time_left, 8)
        main.addSpacing(8)
        main.addWidget(self.facts)
        main.addSpacing(24)
        main.addWidget(self.ruler)
        main.addStretch(3)
        main.addWidget(self.step, 0, Qt.AlignmentFlag.AlignLeft)
        main.addSpacing(16)
        main.addWidget(self._keys_row())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(main, 1)
        layout.addWidget(self._fill_side())

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._title)
        row.addWidget(self._beside, 1)
        return row

    def _keys_row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for button in self.keys.values():
            flow.addWidget(button)
        return row

    def _fill_side(self) -> QWidget:
        row = QHBoxLayout(self._side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        column = QVBoxLayout()
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        row.addLayout(column)
        column.addWidget(self.floor)
        column.addWidget(SectionHeader(self._face, N_("Running order")))
        column.addWidget(self.order, 1)
        return self._side


KEYS = (
    ("pause", N_("Pause"), "Space"),
    ("next", N_("Next"), "Right"),
    ("back", N_("Back"), "Left"),
    ("plus", N_("+1 min"), "Up"),
    ("minus", N_("−1 min"), "Down"),
    ("plus_five", N_("+5 min"), "Shift+Up"),
    ("keys", N_("Keys"), "F1"),
)


def _show(label: Label, text: str) -> None:
    if label.text() != text:
        label.show_text(text)
        label.setVisible(bool(text))
