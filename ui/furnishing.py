"""Fills the window once its first paint is on the screen: surroundings, cards, then the library itself."""

from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from ui import later
from ui.background import Background
from ui.crash import CrashReporter
from ui.face import Face
from ui.i18n import Language
from ui.icons import Icons
from ui.library.first_screen import read_cards
from ui.log_file import end_log, start_log
from ui.main_window import MainWindow
from ui.resources import asset
from ui.settings import Settings
from ui.theme import Theme
from ui.type_scale import LATER_FACES, load_faces
from ui.widgets.focus_ring import FocusRing


def furnish(application: QApplication, frame: QMainWindow, settings: Settings) -> None:
    """Put everything in its place in a frame that is already shown, and open the library.

    One step in each turn of the event loop, so that the window answers between them.
    """
    application.setStyle("Fusion")
    load_faces()
    face = make_face(settings)
    face.theme.dress(application)
    FocusRing(application, face.theme, frame)
    # Before there are widgets: each of them hears of new words of Qt.
    _QtWords(application, face.language)

    def fill() -> None:
        window = MainWindow(face, later.PAGES, later.load_pages)
        frame.setStyleSheet("")
        frame.setCentralWidget(window)
        _in_turns(
            frame,
            lambda: _show_first(window, settings),
            lambda: _keep_log(window, face),
            window.opening.start,
            lambda: application.setWindowIcon(QIcon(str(asset("icons", "resonance.svg")))),
            lambda: load_faces(LATER_FACES),
        )

    _in_turns(frame, fill)


def make_face(settings: Settings) -> Face:
    """Return the surroundings of every page, as the preferences say."""
    chosen = settings.preferences
    theme = Theme(chosen.appearance, chosen.text_scale)
    return Face(theme, Language(chosen.language), Icons(theme), settings, Background())


def _show_first(window: MainWindow, settings: Settings) -> None:
    cards = read_cards(settings.library_file)
    if cards is not None or not settings.library_file.exists():
        window.shelf.show_first(cards or ())
    window.show_library()


def _keep_log(window: MainWindow, face: Face) -> None:
    handler = start_log(face.settings.log_file)
    reporter = CrashReporter(face, face.settings.log_file)
    reporter.start()
    window.closed.connect(reporter.end)
    window.closed.connect(lambda: end_log(handler))


def _in_turns(frame: QMainWindow, *steps: Callable[[], object]) -> None:
    """Take each step in a turn of its own of the event loop, as long as the frame is open."""
    waiting = list(steps)

    def take() -> None:
        if not frame.isVisible():
            return
        waiting.pop(0)()
        if waiting:
            QTimer.singleShot(0, take)

    QTimer.singleShot(0, take)


class _QtWords(QTranslator):
    """Has Qt's own words, such as those of a field's menu, in the language of the window."""

    def __init__(self, application: QApplication, language: Language) -> None:
        super().__init__(application)
        self._application = application
        self._language = language
        language.changed.connect(self._speak)
        self._speak()

    def _speak(self) -> None:
        self._application.removeTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.load(f"qtbase_{self._language.code}", folder):
            self._application.installTranslator(self)
