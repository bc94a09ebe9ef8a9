"""The dialog of rule settings: the file's in one step to undo, the user's for the user alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QTreeWidgetItem
from tests.ui.handling import Hands, in_dialog

from pathways.edits import add_rule_pack
from pathways.model import Limits, RulePack, RuleSetting, Severity
from pathways.rules.pack_file import read_pack
from pathways.session.settings import PersonalRule
from pathways.ui.rulebook.dialog import RuleSettingsDialog
from pathways.ui.rulebook.rules_page import RulesPage

DOCS = Path(__file__).parents[3] / "docs"


def item(page: RulesPage, code: str) -> QTreeWidgetItem:
    [found] = page.tree.findItems(
        code, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive, 0
    )
    return found


def choose(page: RulesPage, code: str, word: str, *, mine: bool = False) -> None:
    """Choose a rule, and a word for it as the keyboard does."""
    page.tree.setCurrentItem(item(page, code))
    box = page.for_me if mine else page.in_file
    row = box.findText(word)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)


def ask(hands: Hands, deed: Callable[[RuleSettingsDialog], None]) -> None:
    in_dialog(RuleSettingsDialog, deed)
    hands.action("analysis.rules").trigger()


def codes(hands: Hands) -> list[str]:
    hands.wait_for_findings()
    return [one.code for one in hands.window.finding_desk.watch.findings]


def test_that_what_is_chosen_for_the_file_is_one_step_to_undo(hands: Hands) -> None:
    before = hands.model

    def settle(dialog: RuleSettingsDialog) -> None:
        choose(dialog.rules, "S02", "Off")
        choose(dialog.rules, "R01", "Remark")
        dialog.limits.lines["wait"].setText("5 d")
        dialog.limits.lines["handoffs_on_usual_route"].setText("3")
        dialog.packs.add(DOCS / "rule-pack-example.csv")
        dialog.accept()

    ask(hands, settle)
    model = hands.model
    assert set(model.rule_settings) == {
        RuleSetting(rule="dead-end", enabled=False),
        RuleSetting(rule="no-receiver", severity=Severity.NOTE),
    }
    assert model.limits == Limits(wait=5 * 1440, handoffs_on_usual_route=3)
    assert model.rule_packs == (read_pack(DOCS / "rule-pack-example.json"),)
    assert hands.window.editor.stack.undoText() == "Rule settings"
    hands.window.editor.stack.undo()
    assert hands.model == before


def test_that_nothing_changes_before_ok(hands: Hands) -> None:
    before = hands.model

    def leave(dialog: RuleSettingsDialog) -> None:
        choose(dialog.rules, "S02", "Off")
        choose(dialog.rules, "S02", "Off", mine=True)
        dialog.reject()

    ask(hands, leave)
    assert hands.model is before
    assert hands.window.choices.settings.rules == ()


def test_that_what_a_user_wants_changes_the_window_and_never_the_file(hands: Hands) -> None:
    before = hands.model
    assert "I01" in codes(hands)

    def mine(dialog: RuleSettingsDialog) -> None:
        choose(dialog.rules, "I01", "Off", mine=True)
        choose(dialog.rules, "S02", "Remark", mine=True)
        dialog.accept()

    ask(hands, mine)
    assert "I01" not in codes(hands)
    assert hands.model is before
    assert set(hands.window.choices.settings.rules) == {
        PersonalRule(rule="no-information-passed", enabled=False),
        PersonalRule(rule="dead-end", severity=Severity.NOTE),
    }

    def back(dialog: RuleSettingsDialog) -> None:
        assert item(dialog.rules, "I01").text(2) == "Off"
        choose(dialog.rules, "I01", "As in the file", mine=True)
        dialog.accept()

    ask(hands, back)
    assert "I01" in codes(hands)


def test_that_rules_are_sought_by_code_and_word(hands: Hands) -> None:
    def seek(dialog: RuleSettingsDialog) -> None:
        page = dialog.rules
        page.sought.setText("medicine list")
        shown = [one.text(0)[:3] for one in page.items.values() if not one.isHidden()]
        assert "I07" in shown
        assert "S02" not in shown
        assert page.shelves["structure"].isHidden()
        page.sought.setText("s02")
        assert not item(page, "S02").isHidden()
        dialog.reject()

    ask(hands, seek)


def test_that_a_family_has_nothing_to_choose_and_a_rule_tells_why_and_where(hands: Hands) -> None:
    def look(dialog: RuleSettingsDialog) -> None:
        page = dialog.rules
        assert "Source: " in page.about.text()
        page.tree.setCurrentItem(page.shelves["structure"])
        assert not page.in_file.isEnabled()
        assert not page.about.text()
        dialog.reject()

    ask(hands, look)


def test_that_a_limit_that_cannot_be_read_keeps_ok_away(hands: Hands) -> None:
    def write(dialog: RuleSettingsDialog) -> None:
        ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
        travel = dialog.limits.lines["travel"]
        travel.setText("far")
        assert not ok.isEnabled()
        assert "Longest travel" in dialog.limits.complaint.text()
        travel.setText("2 h")
        assert ok.isEnabled()
        dialog.accept()

    ask(hands, write)
    assert hands.model.limits.travel == 120


def test_that_packs_are_loaded_shown_with_their_source_and_taken_out(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = RulePack(name="Valdres", source="Agreement of Valdres")
    hands.window.editor.perform("Load", add_rule_pack(hands.model, known))
    chosen = str(DOCS / "rule-pack-example.json")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (chosen, ""))

    def swap(dialog: RuleSettingsDialog) -> None:
        page = dialog.packs
        assert page.list.item(0).text() == "Valdres · Agreement of Valdres"
        page.load.click()
        assert "3 deadlines, 1 required message: Discharge report" in page.about.text()
        page.list.setCurrentRow(0)
        page.remove.click()
        dialog.accept()

    ask(hands, swap)
    assert [pack.name for pack in hands.model.rule_packs] == ["Example area"]


def test_that_a_file_that_is_no_pack_is_told_of(hands: Hands, file: Path) -> None:
    def load(dialog: RuleSettingsDialog) -> None:
        in_dialog(QMessageBox, lambda box: box.accept())
        dialog.packs.add(file)
        assert dialog.packs.packs == ()
        assert not dialog.packs.remove.isEnabled()
        dialog.reject()

    ask(hands, load)
