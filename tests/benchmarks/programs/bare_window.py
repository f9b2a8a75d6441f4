"""The limit: a QMainWindow with a label, and nothing else."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.benchmarks.programs.painted import PaintTeller


def main() -> int:
    """Show it; it ends by itself once painted."""
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("bare"))
    window.resize(1280, 720)
    window.show()
    teller = PaintTeller({})
    code = application.exec()
    teller.deleteLater()
    return code


if __name__ == "__main__":
    sys.exit(main())
