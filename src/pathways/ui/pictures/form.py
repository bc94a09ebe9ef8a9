"""Where people choose how a picture shall be."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QSpinBox,
    QWidget,
)

from pathways.language import _
from pathways.ui.forms.inputs import Box, Combo, Words
from pathways.ui.pictures.wish import Kind, Size, Wish

_DPI = (96, 150, 300, 600)
_LEAST_CM, _MOST_CM = 1, 300
_INDENT = 6
"""Brings a number under the words of the other fields, in pixels."""
_LEAST_PX, _MOST_PX = 16, 16_000


class PictureForm(QWidget):
    """The choices as a form; `changed` when one is another."""

    changed = Signal()

    def __init__(self, wish: Wish, window_colors: str, *, selected: bool) -> None:
        super().__init__()
        self.part = _choice(
            "picturePart",
            _("What"),
            ((False, _("The whole drawing")), (True, _("What is selected"))),
        )
        self.kind = _choice(
            "pictureKind",
            _("Format"),
            (
                (Kind.PNG, _("PNG, in pixels")),
                (Kind.SVG, _("SVG, sharp at every size")),
                (Kind.PDF, _("PDF, sharp at every size")),
            ),
        )
        self.size_ = _choice(
            "pictureSize",
            _("Size"),
            (
                (Size.DRAWN, _("As drawn")),
                (Size.SLIDE, _("For a slide, 16:9")),
                (Size.CM, _("Own width in centimetres")),
                (Size.PIXELS, _("Own width in pixels")),
            ),
        )
        self.dpi = _choice(
            "pictureDpi",
            _("Sharpness"),
            zip(
                _DPI,
                (
                    _("96 dots per inch, for a screen"),
                    _("150 dots per inch, for a projector"),
                    _("300 dots per inch, for print"),
                    _("600 dots per inch, for fine print"),
                ),
                strict=True,
            ),
        )
        self.colors = _choice(
            "pictureColors",
            _("Colours"),
            (
                ("print", _("For print, holds in grey")),
                ("light", _("Light")),
                ("dark", _("Dark")),
                ("contrast", _("High contrast")),
            ),
        )
        shown = self.colors.findData(window_colors)
        self.colors.setItemText(
            shown, _("{theme}, as in the window").format(theme=self.colors.itemText(shown))
        )
        self.centimetres = QDoubleSpinBox()
        self.centimetres.setRange(_LEAST_CM, _MOST_CM)
        self.centimetres.setDecimals(1)
        self.centimetres.setSuffix(_(" cm"))
        self.pixels = QSpinBox()
        self.pixels.setRange(_LEAST_PX, _MOST_PX)
        self.pixels.setSingleStep(10)
        self.pixels.setSuffix(_(" pixels"))
        self.transparent, self.legend, self.title = Box(), Box(), Box()
        self._rows = QFormLayout(self)
        self._lay_out()
        self._show(wish, selected=selected)
        self._connect()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return Wish(
            part=self.part.currentData(),
            kind=Kind(self.kind.currentData()),
            size=Size(self.size_.currentData()),
            width_cm=self.centimetres.value(),
            width_px=self.pixels.value(),
            dpi=self.dpi.currentData(),
            colors=self.colors.currentData(),
            transparent=self.transparent.isChecked(),
            legend=self.legend.isChecked(),
            title=self.title.isChecked(),
        )

    def _lay_out(self) -> None:
        rows = self._rows
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for combo in (self.part, self.kind, self.size_):
            rows.addRow(combo.accessibleName(), combo)
        for spin in (self.centimetres, self.pixels):
            spin.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)
            spin.setAccessibleName(_("Width"))
            spin.setKeyboardTracking(False)
            rows.addRow(_("Width"), spin)
        for combo in (self.dpi, self.colors):
            rows.addRow(combo.accessibleName(), combo)
        for box, text in (
            (self.transparent, _("Transparent ground")),
            (self.legend, _("With the legend")),
            (self.title, _("The pathway's name on top")),
        ):
            rows.addRow(_beside(box, text))

    def _show(self, wish: Wish, *, selected: bool) -> None:
        self.part.choose(wish.part and selected)
        if not selected:
            self.part.setEnabled(False)
            self.part.setToolTip(_("Nothing is selected on the drawing."))
        self.kind.choose(wish.kind)
        self.size_.choose(wish.size)
        self.centimetres.setValue(wish.width_cm)
        self.pixels.setValue(wish.width_px)
        self.dpi.choose(wish.dpi)
        self.colors.choose(wish.colors)
        self.transparent.setChecked(wish.transparent)
        self.legend.setChecked(wish.legend)
        self.title.setChecked(wish.title)
        self._show_rows()

    def _connect(self) -> None:
        for combo in (self.part, self.kind, self.size_, self.dpi, self.colors):
            combo.currentIndexChanged.connect(self._follow)
        for spin in (self.centimetres, self.pixels):
            spin.valueChanged.connect(self._follow)
        for box in (self.transparent, self.legend, self.title):
            box.toggled.connect(self._follow)

    def _follow(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        """Ask only for what counts."""
        wish = self.wish
        self._rows.setRowVisible(self.centimetres, wish.size is Size.CM)
        self._rows.setRowVisible(self.pixels, wish.size is Size.PIXELS)
        self._rows.setRowVisible(self.dpi, wish.kind is Kind.PNG)
        self._rows.setRowVisible(self._rows.rowCount() - 1, wish.size is Size.SLIDE)


def _choice(name: str, text: str, choices: Iterable[tuple[object, str]]) -> Combo:
    combo = Combo()
    combo.setObjectName(name)
    combo.setAccessibleName(text)
    combo.fill(choices)
    return combo


def _beside(box: Box, text: str) -> QHBoxLayout:
    """A box with its words."""
    words = Words(box)
    words.setText(text)
    box.setAccessibleName(text)
    row = QHBoxLayout()
    row.addWidget(box)
    row.addWidget(words, 1)
    return row
