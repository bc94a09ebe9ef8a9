"""What can be chosen about a report, by keys and clicks."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.building import drawn, drawn_pathway
from tests.ui.handling import button, in_dialog

from pathways.model import Audience, CareModel, Party, PartyKind, ReportSetting
from pathways.reports.logo import LogoError
from pathways.reports.sections import SECTIONS, USUAL
from pathways.ui.reporting.form import SettingForm

ALT = Qt.KeyboardModifier.AltModifier
TOWNS = tuple(
    Party(id=id_, name=name, kind=PartyKind.MUNICIPALITY)
    for id_, name in (("gol", "Gol"), ("aal", "Ål"), ("hol", "Hol"))
)


@pytest.fixture
def model() -> CareModel:
    """Two pathways and three municipalities."""
    base = drawn("start > doctor > end")
    second = drawn_pathway("start-2 > ward > end-2", id="other", name="Other")
    return base.model_copy(
        update={"pathways": (*base.pathways, second), "parties": (*base.parties, *TOWNS)}
    )


@pytest.fixture
def form(qtbot: QtBot, model: CareModel, tmp_path: Path) -> SettingForm:
    made = SettingForm(model, tmp_path)
    qtbot.addWidget(made)
    made.show_setting(ReportSetting())
    with qtbot.waitExposed(made):
        made.show()
    return made


def tick(qtbot: QtBot, form: SettingForm, row: int) -> None:
    """Tick a section's row, or take the tick away, by the space bar."""
    form.sections.setCurrentRow(row)
    qtbot.keyClick(form.sections, Qt.Key.Key_Space)


def test_that_what_is_shown_is_what_is_chosen(form: SettingForm, model: CareModel) -> None:
    setting = ReportSetting(
        audience=Audience.UNIT,
        sections=("title", "legend"),
        pathways=("other",),
        municipalities=("aal",),
        unit=model.units[2].id,
        landscape=True,
        logo="logo.png",
        accent="#7a1f3d",
        cover_text="Said",
    )
    form.show_setting(setting)
    assert form.setting == setting


def test_that_the_usual_sections_need_no_naming(form: SettingForm, qtbot: QtBot) -> None:
    assert form.setting.sections == ()
    assert not form.usual.isEnabled()
    tick(qtbot, form, 1)
    usual = USUAL[Audience.PROFESSIONALS]
    assert form.setting.sections == (usual[0], *usual[2:])
    qtbot.mouseClick(form.usual, Qt.MouseButton.LeftButton)
    assert form.setting.sections == ()


def test_that_alt_with_an_arrow_moves_a_section(form: SettingForm, qtbot: QtBot) -> None:
    usual = USUAL[Audience.PROFESSIONALS]
    form.sections.setCurrentRow(0)
    qtbot.keyClick(form.sections, Qt.Key.Key_Down, ALT)
    assert form.setting.sections[:2] == (usual[1], usual[0])
    assert form.sections.currentRow() == 1
    qtbot.keyClick(form.sections, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(form.sections, Qt.Key.Key_Up, ALT)
    assert form.setting.sections == ()


def test_that_the_last_section_stays(form: SettingForm, qtbot: QtBot) -> None:
    form.show_setting(ReportSetting(sections=("legend",)))
    tick(qtbot, form, 0)
    assert form.setting.sections == ("legend",)


def test_that_each_audience_keeps_its_own_sections(form: SettingForm, qtbot: QtBot) -> None:
    tick(qtbot, form, 1)
    chosen = form.setting.sections
    form.audience.buttons[Audience.PATIENTS].click()
    assert form.setting.sections == ()
    assert form.sections.chosen == USUAL[Audience.PATIENTS]
    form.audience.buttons[Audience.PROFESSIONALS].click()
    assert form.setting.sections == chosen


def test_that_every_section_is_offered_by_its_title(form: SettingForm) -> None:
    titles = {form.sections.item(row).text() for row in range(form.sections.count())}
    assert titles == {section.title for section in SECTIONS}


def test_that_a_unit_is_asked_for_only_when_it_counts(form: SettingForm) -> None:
    assert not form.unit.isVisible()
    form.audience.buttons[Audience.UNIT].click()
    assert form.unit.isVisible()
    assert form.setting.unit == form.unit.currentData()
    form.audience.buttons[Audience.PATIENTS].click()
    assert form.setting.unit is None


def test_that_without_any_tick_all_are_meant(form: SettingForm, qtbot: QtBot) -> None:
    towns = form.municipalities
    towns.setCurrentRow(2)
    qtbot.keyClick(towns, Qt.Key.Key_Space)
    assert form.setting.municipalities == (towns.item(2).data(Qt.ItemDataRole.UserRole),)
    assert towns.item(0).checkState() is Qt.CheckState.Unchecked
    qtbot.keyClick(towns, Qt.Key.Key_Space)
    assert not form.setting.municipalities
    assert towns.item(0).checkState() is Qt.CheckState.Checked


def test_that_a_colour_is_typed_with_or_without_its_sign(form: SettingForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.accent.code, "7A1F3d")
    assert form.setting.accent == "#7a1f3d"
    qtbot.keyClick(form.accent.code, Qt.Key.Key_Return)
    assert form.accent.code.text() == "#7a1f3d"
    qtbot.mouseClick(form.accent.clear, Qt.MouseButton.LeftButton)
    assert form.setting.accent == ""


def test_that_a_colour_too_light_or_none_at_all_is_told(form: SettingForm, qtbot: QtBot) -> None:
    form.setCurrentIndex(1)
    qtbot.keyClicks(form.accent.code, "#ffdd00")
    assert form.setting.accent == "#ffdd00"
    assert "Too light" in form.accent.remark.text()
    form.accent.code.clear()
    qtbot.keyClicks(form.accent.code, "red")
    assert "#rrggbb" in form.accent.remark.text()
    assert form.setting.accent == "#ffdd00"


def test_that_a_logo_is_kept_from_the_models_folder(
    form: SettingForm, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "house" / "logo.png"
    path.parent.mkdir()
    Image.new("RGB", (40, 20), "red").save(path)

    def name(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, "Open").click()

    in_dialog(QFileDialog, name)
    form.setCurrentIndex(1)
    qtbot.mouseClick(form.logo.choose_file, Qt.MouseButton.LeftButton)
    assert form.setting.logo == "house/logo.png"
    qtbot.mouseClick(form.logo.clear, Qt.MouseButton.LeftButton)
    assert form.setting.logo == ""


def test_that_what_is_wrong_with_a_logo_is_told_beside_it(
    form: SettingForm, tmp_path: Path
) -> None:
    form.setCurrentIndex(1)
    form.logo.put("gone.png")
    form.logo.show_picture(None, LogoError("It is gone.", advice="Take another."))
    assert form.logo.trouble.isVisible()
    assert form.logo.trouble.text() == "It is gone. Take another."
    form.logo.put("")
    assert not form.logo.trouble.isVisible()


def test_that_a_section_is_dragged_to_another_place(form: SettingForm, qtbot: QtBot) -> None:
    usual = USUAL[Audience.PROFESSIONALS]
    form.sections.model().moveRow(form.sections.rootIndex(), 0, form.sections.rootIndex(), 3)
    assert form.setting.sections[:3] == (usual[1], usual[2], usual[0])
    assert form.sections.visualItemRect(form.sections.item(0)).contains(QPoint(5, 5))
