"""The start page leads on by mouse and keyboard, and shows what files look like."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.building import drawn

from pathways.session import load_settings
from pathways.storage import write
from pathways.ui.keeping.cards import Card
from pathways.ui.keeping.recent_card import RecentCard
from pathways.ui.windows.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window that has had two files open, one of which is gone."""
    for name in ("here", "gone"):
        path = tmp_path / f"{name}.pathway"
        write(drawn("start > doctor > end", title=name), path)
        assert window.files.open(path)
    (tmp_path / "gone.pathway").unlink()
    window.files.close()
    return window


def _card(window: MainWindow, title: str) -> Card:
    return next(card for card in window.start_page.findChildren(Card) if card.text() == title)


def test_that_every_card_gets_its_picture(page: MainWindow, qtbot: QtBot) -> None:
    cards = [
        card
        for card in page.start_page.findChildren(Card)
        if card.text() not in ("gone", "Empty sheet")
    ]
    assert len(cards) >= 6
    qtbot.waitUntil(lambda: all(card._image is not None for card in cards), timeout=20_000)


def test_that_a_picture_is_kept_for_the_next_time(page: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _card(page, "here")._image is not None, timeout=20_000)
    page.start_page.refresh()
    assert _card(page, "here")._image is None
    qtbot.waitUntil(lambda: _card(page, "here")._image is not None, timeout=20_000)


def test_that_the_keyboard_opens_a_template(page: MainWindow, qtbot: QtBot) -> None:
    cards = page.start_page.findChildren(Card)
    template = next(card for card in cards if "Hallingdal" in card.text())
    template.setFocus()
    qtbot.keyClick(template, Qt.Key.Key_Return)
    assert "Hallingdal" in page.editor.model.title
    assert page.files.path is None


def test_that_the_empty_sheet_is_a_card_too(page: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(_card(page, "Empty sheet"), Qt.MouseButton.LeftButton)
    assert page.editor.model.pathways[0].steps == ()


def test_that_a_recent_file_is_opened(page: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(_card(page, "here"), Qt.MouseButton.LeftButton)
    assert page.editor.model.title == "here"


def test_that_a_missing_file_says_so_and_can_be_taken_off(page: MainWindow, qtbot: QtBot) -> None:
    card = _card(page, "gone")
    qtbot.waitUntil(lambda: card.accessibleDescription() == "Not there now", timeout=20_000)
    recent = card.parentWidget()
    assert isinstance(recent, RecentCard)
    buttons = {one.text(): one for one in recent.findChildren(QPushButton)}
    assert set(buttons) == {"Find it…", "Remove from the list"}
    assert all(one.isVisible() for one in buttons.values())
    qtbot.mouseClick(buttons["Remove from the list"], Qt.MouseButton.LeftButton)
    assert [path.stem for path in load_settings().recent_files] == ["here"]
    assert [card.text() for card in page.start_page.findChildren(Card)].count("gone") <= 1


@pytest.mark.parametrize("percent", [100, 200])
def test_that_no_card_leaves_the_page(page: MainWindow, qtbot: QtBot, percent: int) -> None:
    page.appearance.resize_text(percent)
    view = page.start_page.viewport()
    content = page.start_page.widget()
    assert content is not None
    qtbot.waitUntil(lambda: content.width() <= view.width())
    for card in page.start_page.findChildren(Card):
        assert card.width() > 0
        assert card.mapTo(content, card.rect().topRight()).x() < view.width()
