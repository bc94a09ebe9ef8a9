"""All that can be chosen about a report."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import LANGUAGES, _, language
from pathways.model import (
    Audience,
    CareModel,
    Paper,
    PartyKind,
    ReportLanguage,
    ReportSetting,
    label,
)
from pathways.reports.sections import SECTIONS, USUAL, sections_of
from pathways.ui.forms.inputs import PROSE_LENGTH, Box, Combo, Prose, Words
from pathways.ui.icons import icon
from pathways.ui.reporting.accent_field import AccentField
from pathways.ui.reporting.audience_choice import AudienceChoice
from pathways.ui.reporting.logo_field import LogoField
from pathways.ui.reporting.pick_list import PickList
from pathways.ui.reporting.sections_list import SectionsList, mover

_OFFERED = tuple(section.name for section in SECTIONS)


class SettingForm(QTabWidget):
    """Two pages of choices; `changed` tells whether something was typed, and more may follow."""

    changed = Signal(bool)
    pointed = Signal(str)
    """Somebody looks at a section in the list, by its name."""

    def __init__(self, model: CareModel, folder: Path | None) -> None:
        super().__init__()
        self.audience = AudienceChoice()
        self.unit = Combo()
        self.unit.setAccessibleName(_("Unit"))
        self.unit.fill([(unit.id, unit.name) for unit in model.units if unit.name])
        self.sections = SectionsList()
        self.sections.offer([(section.name, _(section.title)) for section in SECTIONS])
        self.usual = QPushButton(_("Usual sections"))
        self.usual.setToolTip(_("The sections that are usual for this audience, in their order"))
        self.pathways = PickList(
            _("Which pathways"),
            _("All pathways"),
            [(one.id, one.name or _("Pathway without a name")) for one in model.pathways],
        )
        towns = [one for one in model.parties if one.kind is PartyKind.MUNICIPALITY]
        self.municipalities = PickList(
            _("Which municipalities"),
            _("All municipalities"),
            sorted(((town.id, town.name) for town in towns), key=lambda town: town[1].casefold()),
        )
        self.language = Combo()
        self.paper = Combo()
        self.landscape = Box()
        self.logo = LogoField(folder)
        self.accent = AccentField()
        self.cover_text = Prose()
        self._several = len(model.pathways) > 1, len(towns) > 1
        self._orders: dict[Audience, tuple[str, ...]] = {}
        """The sections chosen for each audience; empty for the usual ones."""
        self._audience = Audience.PROFESSIONALS
        self._unit_heading = _heading(_("Which unit"))
        self._remark = QLabel(_("A report needs at least one section."))
        self._remark.setProperty("muted", True)
        self._remark.setWordWrap(True)
        self._remark.hide()
        self.setDocumentMode(True)
        self.addTab(self._scrolled(self._told()), _("Contents"))
        self.addTab(self._scrolled(self._looks()), _("Appearance"))
        self._connect()

    @property
    def setting(self) -> ReportSetting:
        """What is chosen, without a name."""
        audience = self.audience.audience
        sections = self.sections.chosen
        return ReportSetting(
            audience=audience,
            sections=() if sections == USUAL[audience] else sections,
            pathways=self.pathways.chosen,
            municipalities=self.municipalities.chosen,
            unit=self.unit.currentData() if audience is Audience.UNIT else None,
            language=self.language.currentData(),
            paper=Paper(self.paper.currentData()),
            landscape=self.landscape.isChecked(),
            logo=self.logo.logo,
            accent=self.accent.accent,
            cover_text=self.cover_text.toPlainText().strip()[:PROSE_LENGTH],
        )

    def show_setting(self, setting: ReportSetting) -> None:
        """Show other choices, and tell of them once."""
        quiet = self.blockSignals(True)
        self._orders = {setting.audience: setting.sections}
        self._audience = setting.audience
        self.audience.choose(setting.audience)
        self.sections.choose(sections_of(setting.audience, setting.sections))
        self.pathways.choose(setting.pathways)
        self.municipalities.choose(setting.municipalities)
        if setting.unit is not None:
            self.unit.choose(setting.unit)
        self.language.choose(setting.language)
        self.paper.choose(setting.paper)
        self.landscape.setChecked(setting.landscape)
        self.logo.put(setting.logo)
        self.accent.put(setting.accent)
        self.cover_text.put(setting.cover_text)
        self.blockSignals(quiet)
        self._tell()

    # Its looks

    def _told(self) -> QWidget:
        page, column = _page()
        _add_group(column, _heading(_("For whom")), self.audience)
        _add_group(column, self._unit_heading, self.unit)
        _add_group(column, _heading(_("Sections")), self.sections, self._remark)
        row = QHBoxLayout()
        row.setSpacing(4)
        for sign, name, by in (
            ("arrow-up", _("Move up"), -1),
            ("arrow-down", _("Move down"), 1),
        ):
            button = QToolButton()
            button.setIcon(icon(sign))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(mover(self.sections, by))
            row.addWidget(button)
        row.addStretch(1)
        self.usual.setProperty("flat", True)
        self.usual.setAutoDefault(False)
        row.addWidget(self.usual)
        column.addLayout(row)
        several_pathways, several_towns = self._several
        if several_pathways:
            _add_group(column, _heading(_("Which pathways")), self.pathways)
        if several_towns:
            _add_group(column, _heading(_("Which municipalities")), self.municipalities)
        column.addStretch(1)
        return page

    def _looks(self) -> QWidget:
        page, column = _page()
        own = _("As the program ({language})").format(language=LANGUAGES[language()])
        self.language.fill([(None, own), *((one, label(one)) for one in ReportLanguage)])
        self.paper.fill([(paper, label(paper)) for paper in Paper])
        words = Words(self.landscape)
        words.setText(_("Pages of text lie on their side"))
        self.landscape.setAccessibleName(words.text())
        lying = QHBoxLayout()
        lying.addWidget(self.landscape)
        lying.addWidget(words, 1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(8)
        for text, field in ((_("Language"), self.language), (_("Paper"), self.paper)):
            field.setAccessibleName(text)
            form.addRow(text, field)
        form.addRow("", lying)
        self.cover_text.setAccessibleName(_("Text on the first page"))
        _add_group(column, _heading(_("Language and paper")), form)
        _add_group(column, _heading(_("Logo")), self.logo)
        _add_group(column, _heading(_("Colour")), self.accent)
        _add_group(column, _heading(_("Text on the first page")), self.cover_text)
        column.addStretch(1)
        return page

    def _scrolled(self, page: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    # What happens when

    def _connect(self) -> None:
        self.audience.changed.connect(self._change_audience)
        self.sections.changed.connect(self._change_sections)
        self.sections.pointed.connect(self.pointed)
        self.sections.emptied.connect(self._remark.show)
        self.usual.clicked.connect(self._take_usual)
        for combo in (self.unit, self.language, self.paper):
            combo.currentIndexChanged.connect(self._tell)
        for picks in (self.pathways, self.municipalities):
            picks.changed.connect(self._tell)
        self.landscape.toggled.connect(self._tell)
        self.logo.changed.connect(self._tell)
        self.accent.changed.connect(self.changed)
        self.cover_text.textChanged.connect(lambda: self.changed.emit(True))

    def _change_audience(self) -> None:
        """Another audience has its own sections; those chosen for the first come back with it."""
        audience = self.audience.audience
        self._orders[self._audience] = self._order()
        self._audience = audience
        self.sections.choose(sections_of(audience, self._orders.get(audience, ())))
        self._tell()

    def _change_sections(self) -> None:
        self._remark.hide()
        self._tell()

    def _take_usual(self) -> None:
        self.sections.choose(USUAL[self.audience.audience])
        self._change_sections()

    def _order(self) -> tuple[str, ...]:
        chosen = self.sections.chosen
        return () if chosen == USUAL[self._audience] else chosen

    def _tell(self) -> None:
        audience = self.audience.audience
        for widget in (self._unit_heading, self.unit):
            widget.setVisible(audience is Audience.UNIT)
        self.usual.setEnabled(self.sections.chosen != USUAL[audience])
        self.changed.emit(False)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(2, 10, 10, 10)
    column.setSpacing(4)
    return page, column


def _add_group(column: QVBoxLayout, heading: QLabel, *parts: QWidget | QLayout) -> None:
    if column.count():
        column.addSpacing(10)
    column.addWidget(heading)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            heading.setBuddy(part)
            column.addWidget(part)


def _heading(text: str) -> QLabel:
    heading = QLabel(text)
    heading.setProperty("strong", True)
    return heading
