"""Report settings are saved in the model, each deed one step that can be undone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget
from tests.ui.handling import Hands, button, in_dialog
from tests.ui.reporting.conftest import Build, shown

from pathways.model import Audience, Paper, ReportSetting
from pathways.ui.reporting.builder import ReportBuilder
from pathways.ui.reporting.drafts import Drafts


def name_it(hands: Hands, deed: QWidget, name: str) -> None:
    """Press a button that asks for a name, and give it."""

    def write(dialog: QInputDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(name)
        hands.qtbot.keyClick(field, Qt.Key.Key_Return)

    in_dialog(QInputDialog, write)
    hands.click(deed)


def names(hands: Hands) -> list[str]:
    """The names of the model's report settings."""
    return [setting.name for setting in hands.model.report_settings]


def test_that_choices_are_saved_under_a_name_and_undone_in_one_step(
    hands: Hands, build: Build
) -> None:
    def do(dialog: ReportBuilder) -> None:
        hands.click(dialog.form.audience.buttons[Audience.STEERING_GROUP])
        dialog.form.setCurrentIndex(1)
        dialog.form.cover_text.setFocus()
        hands.write("For the meeting in June")
        name_it(hands, dialog.saved.save, "Board")
        assert dialog.saved.names.currentText() == "Board"
        assert not dialog.saved.save.isEnabled()

    before = hands.model
    build(do)
    (setting,) = hands.model.report_settings
    assert setting == ReportSetting(
        name="Board", audience=Audience.STEERING_GROUP, cover_text="For the meeting in June"
    )
    hands.action("edit.undo").trigger()
    assert hands.model == before


def test_that_a_changed_setting_says_so_and_is_saved_by_one_click(
    hands: Hands, build: Build
) -> None:
    def do(dialog: ReportBuilder) -> None:
        name_it(hands, dialog.saved.save_as, "Board")
        hands.qtbot.keyClick(dialog.form.paper, Qt.Key.Key_Down)
        assert dialog.saved.names.currentText() == "Board (changed)"
        assert hands.model.report_settings[0].paper is Paper.A4
        hands.click(dialog.saved.save)
        assert dialog.saved.names.currentText() == "Board"

    build(do)
    assert hands.model.report_settings[0].paper is Paper.A3


def test_that_a_setting_is_renamed_and_deleted_without_losing_the_choices(
    hands: Hands, build: Build
) -> None:
    def do(dialog: ReportBuilder) -> None:
        hands.click(dialog.form.audience.buttons[Audience.PATIENTS])
        name_it(hands, dialog.saved.save, "Patients")
        name_it(hands, dialog.saved.rename, "Leaflet")
        assert names(hands) == ["Leaflet"]
        hands.click(dialog.saved.delete)
        assert names(hands) == []
        assert dialog.form.setting.audience is Audience.PATIENTS
        assert dialog.saved.names.currentText() == "Not saved"

    build(do)


def test_that_a_name_is_given_once(hands: Hands, build: Build) -> None:
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        button(box, "OK").click()

    def refuse(box: QMessageBox) -> None:
        told.append(box.text())
        button(box, "Cancel").click()

    def do(dialog: ReportBuilder) -> None:
        name_it(hands, dialog.saved.save_as, "Board")
        name_it(hands, dialog.saved.save_as, "Team")

        def write(asking: QInputDialog) -> None:
            field = asking.findChild(QLineEdit)
            assert field is not None
            field.setText("board")
            in_dialog(QMessageBox, read)
            asking.accept()

        in_dialog(QInputDialog, write)
        hands.click(dialog.saved.rename)

        def replace(asking: QInputDialog) -> None:
            field = asking.findChild(QLineEdit)
            assert field is not None
            field.setText("BOARD")
            in_dialog(QMessageBox, refuse)
            asking.accept()

        in_dialog(QInputDialog, replace)
        hands.click(dialog.saved.save_as)
        assert names(hands) == ["Board", "Team"]

    build(do)
    assert len(told) == 2
    assert all("Board" in text for text in told)


def test_that_choices_are_there_when_the_builder_opens_again(hands: Hands, build: Build) -> None:
    seen: list[Audience] = []

    def choose(dialog: ReportBuilder) -> None:
        hands.click(dialog.form.audience.buttons[Audience.UNIT])
        shown(hands, dialog)

    build(choose)
    build(lambda dialog: seen.append(dialog.form.setting.audience))
    assert seen == [Audience.UNIT]


def test_that_drafts_forget_what_the_model_has_no_more(hands: Hands) -> None:
    drafts = Drafts()
    model = hands.model
    pathway = model.pathways[0].id
    drafts.put(ReportSetting(pathways=(pathway, "gone"), municipalities=("gone",), unit="gone"))
    assert drafts.of(model, "") == ReportSetting(pathways=(pathway,))
