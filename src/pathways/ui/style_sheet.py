"""The style sheet over Fusion: calm, with room to breathe and a focus that can be seen."""

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from pathways.assets import resource
from pathways.ui.colors import Colors

_LIGHT = 0.5
"""A colour lighter than this is white rather than black."""

_SHEET = Template("""
QToolTip { padding: ${s}px ${m}px; border: 0; background: $text; color: $field; }

QToolBar { background: $ground; border: 0; border-bottom: 1px solid $hairline;
           padding: ${s}px ${m}px; spacing: ${xs}px; }
QToolBar::separator { width: 1px; margin: ${s}px ${s}px; background: $hairline; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: ${s}px ${m}px;
              color: $text; background: transparent; qproperty-iconSize: ${icon}px ${icon}px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:checked { border-color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton[quiet="true"] { padding: 0; }
QToolButton[section="true"] { padding: ${xs}px 0; font-weight: 600; }
QToolButton[chip="true"] { background: $card; border: 1px dashed $muted; border-radius: 8px; }
QToolButton[chip="true"]:hover { background: $hover; border-color: $accent; }
QFrame[card="true"] QToolButton[pad="true"] { padding: 0; }
QToolButton::menu-indicator { image: none; }

QStatusBar { background: $ground; border-top: 1px solid $hairline; }
QStatusBar::item { border: 0; }
QStatusBar QToolButton { padding: ${xs}px ${s}px; }

QMainWindow::separator { background: $hairline; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; width: 4px; height: 4px; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:hover { background: $accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: $ground; color: $muted; border: 0; border-bottom: 2px solid transparent;
               padding: ${m}px ${l}px; }
QTabBar::tab:hover { background: $hover; color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: 0; border-top: 1px solid $hairline; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
  background: $field; color: $text; border: 1px solid $edge; border-radius: 5px;
  padding: ${s}px ${m}px; selection-background-color: $accent;
  selection-color: $on_accent; }
QPlainTextEdit { padding: ${xs}px ${s}px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QComboBox:on, QSpinBox:focus,
QDoubleSpinBox:focus, QDateEdit:focus { border: 2px solid $accent;
  padding: ${s1}px ${m1}px; }
QPlainTextEdit:focus { padding: ${xs1}px ${s1}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
  color: $disabled; border-color: $hairline; }
QLineEdit[unsettled="true"], QPlainTextEdit[unsettled="true"], QComboBox[unsettled="true"] {
  border: 1px dashed $muted; }
QLineEdit[unsettled="true"]:focus, QPlainTextEdit[unsettled="true"]:focus,
QComboBox[unsettled="true"]:focus { border: 2px dashed $accent; }
QComboBox[unsettled="true"] { color: $muted; font-style: italic; }
QLineEdit[wrong="true"] { border: 2px solid $error; padding: ${s1}px ${m1}px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; background: transparent; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: 0; padding: 0 ${xs}px;
  background: transparent; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button { width: 0; border: 0; }
QComboBox::drop-down { border: 0; width: ${l}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { border: 1px solid $edge; background: $field; color: $text;
  selection-background-color: $chosen; selection-color: $text; outline: 0; }
QComboBox QAbstractItemView::item { min-height: ${row}px; padding: 0 ${s}px; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { qproperty-iconSize: ${icon}px ${icon}px; background: $field; color: $text;
              border: 1px solid $edge; border-radius: 5px;
              padding: ${s}px ${l}px; min-height: ${line}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $accent; padding: ${s1}px ${l1}px; }
QPushButton:default, QPushButton[primary="true"] { background: $accent; color: $on_accent;
  border-color: $accent; font-weight: 600; }
QPushButton:default:focus, QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton:disabled { color: $disabled; background: $ground; border-color: $hairline; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; color: $accent;
  padding: ${s}px ${m}px; text-align: left; }
QPushButton[flat="true"]:hover { background: $hover; }
QPushButton[flat="true"]:focus { border: 2px solid $accent; padding: ${s1}px ${m1}px; }

QTreeView, QTableView, QListView, QListWidget, QTextBrowser { background: $field; color: $text;
  border: 0; outline: 0; alternate-background-color: $ground;
  selection-background-color: $chosen; selection-color: $text; }
QTreeView:focus, QTableView:focus, QListView:focus { border: 1px solid $accent; }
QRadioButton { spacing: ${m}px; }
QRadioButton::indicator { width: ${line}px; height: ${line}px; border: 1px solid $edge;
  border-radius: ${round}px; background: $field; }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5,
  cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0.5 $accent, stop: 0.6 $field); }
QRadioButton::indicator:focus { border: 2px solid $accent; }
QListWidget#usedList::item, QListWidget#losingList::item { padding: ${xs}px ${m}px; }
QListWidget[field="true"] { border: 1px solid $edge; border-radius: 5px; }
QListWidget[field="true"]::item { padding: ${xs}px; }
QListWidget[field="true"]::indicator { width: ${line}px; height: ${line}px;
  border: 1px solid $muted; border-radius: 3px; background: $field; }
QListWidget[field="true"]::indicator:checked { border-color: $accent; background: $accent;
  image: url("$tick"); }
QListWidget[field="true"]:focus { border: 2px solid $accent; }
QTableView { gridline-color: $hairline; }
QTableView::item { padding: 0 ${m}px; }
QTableView::item:selected { background: $chosen; color: $text; }
QListView#cellChoices { border: 1px solid $edge; }
QListView#cellChoices::item { min-height: ${row}px; padding: 0 ${s}px; }
QHeaderView { background: $ground; }
QTableCornerButton::section { background: $ground; border: 0; border-bottom: 1px solid $hairline; }
QListWidget#workshopPages { background: $ground; border: 0; border-right: 1px solid $hairline; }
QListWidget#workshopPages::item { padding: ${m}px ${m}px; }
QHeaderView::section { background: $ground; color: $muted; border: 0;
  border-bottom: 1px solid $hairline; padding: ${s}px ${m}px; font-weight: 600; }

QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: $pressed; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame[card="true"] { background: $card; border: 1px solid $hairline; border-radius: 8px; }
QFrame[changeBar="true"] { background: $chosen; border: 0; border-bottom: 1px solid $accent; }
QLabel[muted="true"] { color: $muted; }
QLabel[hint="true"] { color: $muted; }
QLabel[alarm="true"] { color: $error; }
QLabel[title="true"] { font-size: ${title}pt; font-weight: 600; }
QLabel[heading="true"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }
QWidget[panelTitle="true"] { background: $ground; border-bottom: 1px solid $hairline; }
QProgressBar { border: 1px solid $edge; border-radius: 4px; background: $field; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def style_sheet(colors: Colors, font: QFont) -> str:
    """The sheet in a theme's colours, with distances that grow with the text."""
    em = QFontMetricsF(font).height()
    distances = {
        "xs": em * 0.12,
        "s": em * 0.26,
        "m": em * 0.46,
        "l": em * 0.9,
        "row": em * 1.6,
        "line": em,
        "round": em * 0.5,
        "icon": em,
    }
    sizes = {name: round(value) for name, value in distances.items()}
    # A focused border is one pixel wider, so what is inside gives one pixel back.
    sizes |= {f"{name}1": max(0, sizes[name] - 1) for name in ("xs", "s", "m", "l")}
    points = font.pointSizeF()
    white = QColor(colors.on_accent).lightnessF() > _LIGHT
    tick = resource("ticks", "white.svg" if white else "black.svg").as_posix()
    text = {"title": f"{points * 1.7:.1f}", "heading": f"{points * 1.2:.1f}"}
    return _SHEET.substitute(asdict(colors) | sizes | text | {"tick": tick})
