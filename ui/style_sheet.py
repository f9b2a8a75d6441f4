"""The flat part of the look, as a Qt style sheet made from the roles: backgrounds, outlines, padding, colour.

Whatever is drawn (half discs, focus ring, ticks, key caps, cards in a view) is painted by its widget.
Dynamic properties choose among rules: `kind` and `extent` on a button, `role` on a label, `surface`
on a frame.
"""

_RULES = """
QWidget {{ color: {ink}; }}
QMainWindow, QDialog, QMessageBox {{ background: {paper}; }}
QFrame[surface="paper"] {{ background: {paper}; }}
QFrame[surface="sheet"] {{ background: {sheet}; }}
QFrame[surface="page"] {{ background: {page}; }}
QFrame[surface="sunken"] {{ background: {sunken}; }}
QFrame[surface="bar"] {{ background: {sheet}; border: none; border-bottom: 1px solid {line}; }}
QFrame[surface="second_bar"] {{ background: {paper}; border: none; border-bottom: 1px solid {line}; }}
QFrame[surface="foot"] {{ background: {sheet}; border: none; border-top: 1px solid {line}; }}
QFrame[surface="rule"] {{ background: {line}; border: none; }}
QFrame[surface="card"] {{ background: {sheet}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[surface="card_edge"] {{ background: {sheet}; border: 1px solid {edge}; border-radius: 8px; }}
QFrame[surface="card_chosen"] {{ background: {selected}; border: 1px solid {accent}; border-radius: 8px; }}
QFrame[surface="advice"] {{ background: {tension_tint}; border: none; }}
QFrame[surface="fault"] {{ background: {error_tint}; border: none; }}
QFrame[surface="told"] {{ background: {sunken}; border: none; }}

QPushButton {{
    background: {sheet}; border: 1px solid {edge}; border-radius: 4px; color: {ink};
    padding: 0 {pad}px; min-height: {h30}px; font-weight: 500; outline: none;
}}
QPushButton:hover, QPushButton:pressed {{ background: {hover}; border-color: {ink_2}; }}
QPushButton:disabled {{ color: {disabled}; border-color: {line}; }}
QPushButton[kind="primary"] {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600;
}}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{
    background: {accent_hover}; border-color: {accent_hover};
}}
QPushButton[kind="primary"]:disabled {{ background: {sunken}; border-color: {sunken}; color: {disabled}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {ink_2}; }}
QPushButton[kind="quiet"]:hover, QPushButton[kind="quiet"]:pressed {{ background: {hover}; }}
QPushButton[kind="quiet"]:disabled {{ color: {disabled}; }}
QPushButton[kind="chosen"] {{ background: {selected}; border-color: {accent}; font-weight: 600; }}
QPushButton[extent="small"] {{ min-height: {h26}px; padding: 0 {pad_small}px; font-size: {t13}px; }}
QPushButton[extent="large"] {{ min-height: {h38}px; padding: 0 {pad_large}px; }}
QPushButton[extent="square"] {{ min-width: {h30}px; padding: 0; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateEdit, QTimeEdit {{
    background: {page}; border: 1px solid {edge}; border-radius: 4px; color: {ink};
    placeholder-text-color: {ink_3};
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit, QSpinBox, QComboBox, QDateEdit, QTimeEdit {{ min-height: {h30}px; padding: 0 {pad_field}px; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; }}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QSpinBox:hover, QComboBox:hover {{
    border-color: {ink_2};
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled {{
    background: {sunken}; color: {disabled}; border-color: {line};
}}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {error}; }}
QLineEdit[inside="true"], QPlainTextEdit[inside="true"] {{
    background: transparent; border: none; padding: 0;
}}
QPlainTextEdit[place="text"] {{ background: transparent; border: 1px solid transparent; padding: 0; }}
QPlainTextEdit[place="text"]:hover, QPlainTextEdit[place="text"]:focus {{
    background: {page}; border-color: {edge};
}}
QPlainTextEdit[place="text"][wrong="true"] {{ background: {page}; border-color: {error}; }}
QComboBox QAbstractItemView {{
    background: {sheet}; border: 1px solid {edge}; outline: none;
    selection-background-color: {selected}; selection-color: {ink};
}}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
    background: transparent; border: none; padding: 0; min-height: 0;
}}
QComboBox {{ padding-right: 28px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: none; }}
QSlider::groove:horizontal {{ background: {line}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{
    background: {accent}; width: 16px; height: 16px; margin: -6px 0; border-radius: 8px;
}}

QListView, QTreeView, QTableView {{ background: transparent; border: none; outline: none; }}
QListWidget {{ background: {page}; border: 1px solid {edge}; border-radius: 4px; padding: 4px 0; }}
QListWidget::item {{ padding: 8px 12px; color: {ink}; }}
QListWidget::item:hover {{ background: {hover}; }}
QListWidget::item:selected {{ background: {selected}; color: {ink}; border-left: 3px solid {accent}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[page="true"] {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}

QMenuBar {{ background: {sheet}; color: {ink_2}; padding: 0 12px; font-size: {t13}px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {hover}; color: {ink}; }}
QMenu {{ background: {sheet}; border: 1px solid {edge}; padding: 4px 0; }}
QMenu::item {{ padding: 6px 32px 6px 28px; background: transparent; color: {ink}; }}
QMenu::item:selected {{ background: {selected}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 0; }}
QToolTip {{ background: {sheet}; color: {ink}; border: 1px solid {edge}; padding: 4px 6px; }}
QProgressBar {{
    background: {sunken}; border: none; border-radius: 2px; max-height: 4px; color: transparent;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}

QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{
    background: {line}; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px;
}}
QScrollBar::handle:hover {{ background: {edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

_INK_ROLES = (
    "ink_2", "ink_3", "disabled", "accent", "on_accent", "humanities", "practice",
    "vigilance", "proposal", "verbatim", "tension", "question", "error",
)  # fmt: skip


def style_sheet(roles: dict[str, str], text_scale: int) -> str:
    """Return the style sheet of an appearance at a text size."""

    def grown(measure: int) -> int:
        return round(measure * text_scale / 100)

    measures = {
        "h26": grown(26), "h30": grown(30), "h38": grown(38), "t13": grown(13),
        "pad": 14, "pad_small": 10, "pad_large": 16, "pad_field": 10,
    }  # fmt: skip
    inks = "".join(
        f'QLabel[role="{role}"] {{ color: {roles[role]}; }}\n' for role in _INK_ROLES if role in roles
    )
    return _RULES.format(**roles, **measures) + inks
