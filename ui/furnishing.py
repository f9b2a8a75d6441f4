"""Fills the window once its first paint is on the screen: surroundings, cards, then the library itself."""

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
    """Put everything in its place in a frame that is already shown, and open the library."""
    load_faces()
    face = make_face(settings)
    face.theme.dress(application)
    ring = FocusRing(application, face.theme)
    window = MainWindow(face, later.PAGES, later.load_pages)
    frame.setCentralWidget(window)
    window.show_library()
    cards = read_cards(settings.library_file)
    if cards is not None or not settings.library_file.exists():
        window.shelf.show_first(cards or ())
    window.closed.connect(ring.deleteLater)
    # Not before the cards are painted: a timer of 0 fires once the events that paint them are done.
    QTimer.singleShot(0, lambda: _open(application, window, face))


def make_face(settings: Settings) -> Face:
    """Return the surroundings of every page, as the preferences say."""
    chosen = settings.preferences
    theme = Theme(chosen.appearance, chosen.text_scale)
    return Face(theme, Language(chosen.language), Icons(theme), settings, Background())


def _open(application: QApplication, window: MainWindow, face: Face) -> None:
    handler = start_log(face.settings.log_file)
    reporter = CrashReporter(face, face.settings.log_file)
    reporter.start()
    window.closed.connect(reporter.end)
    window.closed.connect(lambda: end_log(handler))
    application.setWindowIcon(QIcon(str(asset("icons", "resonance.svg"))))
    load_faces(LATER_FACES)
    qt_words = QTranslator(application)
    _speak_qt(application, qt_words, face.language)
    face.language.changed.connect(lambda: _speak_qt(application, qt_words, face.language))
    window.opening.start()


def _speak_qt(application: QApplication, translator: QTranslator, language: Language) -> None:
    """Have Qt's own words, such as those of a field's menu, in the language of the window."""
    application.removeTranslator(translator)
    if translator.load(
        f"qtbase_{language.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        application.installTranslator(translator)
