"""Routes by hand: chosen they light the drawing; they are sifted, put in order and taken along."""

from collections.abc import Collection
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from tests.building import drawn
from tests.ui.handling import CONTROL, Hands, button
from tests.ui.workshop.opening import opened

from pathways.edits import delete
from pathways.ui.canvas.overview.spotlight import Spotlight
from pathways.ui.forms.inputs import Combo
from pathways.ui.workshop.routes.page import RoutesPage

SHORT = ("start", "doctor", "choose", "nursing", "end")
LONG = ("start", "doctor", "choose", "ward", "nursing", "end")


@pytest.fixture
def page(hands: Hands) -> RoutesPage:
    """The page, of a pathway with two routes."""
    hands.action("analysis.routes").trigger()
    made = opened(hands).findChild(RoutesPage)
    assert made is not None
    return made


def _shown(page: RoutesPage) -> list[tuple[str, ...]]:
    sieve, rows = page.view.sieve, page.view.rows.rows
    return [
        rows[sieve.mapToSource(sieve.index(row, 0)).row()].steps for row in range(sieve.rowCount())
    ]


def _lit(hands: Hands) -> Collection[str]:
    spotlight = hands.canvas.companion(Spotlight)
    return spotlight.lit if spotlight is not None else ()


def _switch(page: RoutesPage, text: str) -> QToolButton:
    return next(one for one in page.findChildren(QToolButton) if one.text() == text)


def test_that_the_usual_route_comes_first(page: RoutesPage) -> None:
    assert _shown(page) == [SHORT, LONG]
    told = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "2 routes" in told
    assert ">Gol doctors</a>" in told


def test_that_walking_lights_each_route_in_turn(page: RoutesPage, hands: Hands) -> None:
    chosen = page.view.chosen()
    assert chosen is not None
    assert chosen.steps == SHORT
    assert set(_lit(hands)) == set(chosen.elements)
    hands.qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert {"ward", "choose--ward"} <= set(_lit(hands))


def test_that_the_dimmed_drawing_is_painted(page: RoutesPage, hands: Hands) -> None:
    page.leave()
    bright = hands.canvas.grab().toImage()
    page.view.selectRow(1)
    page.view.selectRow(0)
    dimmed = hands.canvas.grab().toImage()
    ward = hands.canvas.pixel_at(hands.canvas.stage.boxes["ward"].center)
    text = [dimmed.pixelColor(ward.x() + x, ward.y()).lightness() for x in range(-40, 40)]
    assert dimmed != bright
    assert min(text) > 120


def test_that_leaving_lights_all_again(page: RoutesPage, hands: Hands) -> None:
    page.view.selectRow(1)
    assert _lit(hands)
    hands.qtbot.keyClick(opened(hands), Qt.Key.Key_PageUp, CONTROL)
    assert not _lit(hands)
    hands.qtbot.keyClick(opened(hands), Qt.Key.Key_PageDown, CONTROL)
    page.view.selectRow(0)
    hands.qtbot.keyClick(opened(hands), Qt.Key.Key_Escape)
    assert not _lit(hands)


def test_that_enter_selects_the_route(page: RoutesPage, hands: Hands) -> None:
    page.view.selectRow(0)
    hands.qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert {"doctor", "choose--nursing"} <= set(hands.canvas.selected())
    assert "ward" not in hands.canvas.selected()


def test_that_words_and_switches_sift(page: RoutesPage, hands: Hands) -> None:
    hands.qtbot.keyClicks(page.words, "ringerike")
    assert _shown(page) == [LONG]
    hands.qtbot.mouseClick(_switch(page, "Ping-pong"), Qt.MouseButton.LeftButton)
    assert _shown(page) == []
    longest = next(one for one in page.findChildren(QPushButton) if "broken" in one.text())
    hands.qtbot.mouseClick(longest, Qt.MouseButton.LeftButton)
    assert page.words.text() == ""
    assert page.view.chosen() is not None
    assert len(_shown(page)) == 2


def test_that_routes_are_put_in_another_order(page: RoutesPage, hands: Hands) -> None:
    order = next(one for one in page.findChildren(Combo) if one.accessibleName() == "Order")
    order.setFocus()
    hands.qtbot.keyClick(order, Qt.Key.Key_Down)
    assert _shown(page) == [LONG, SHORT]


def test_that_stations_may_be_care_levels(page: RoutesPage, hands: Hands) -> None:
    stations = next(one for one in page.findChildren(Combo) if "names" in one.accessibleName())
    stations.setFocus()
    hands.qtbot.keyClick(stations, Qt.Key.Key_Down)
    assert "General practitioner → Home nursing and care" in str(page.view.sieve.index(0, 0).data())


def test_that_the_chosen_route_is_kept_through_an_edit(page: RoutesPage, hands: Hands) -> None:
    page.view.selectRow(1)
    hands.window.editor.perform("Delete", delete(hands.model, ("choose--nursing",)))
    hands.qtbot.waitUntil(lambda: _shown(page) == [LONG])
    chosen = page.view.chosen()
    assert chosen is not None
    assert chosen.steps == LONG
    hands.window.editor.perform("Delete", delete(hands.model, ("end",)))
    hands.qtbot.waitUntil(lambda: _shown(page) == [])
    assert not _lit(hands)


def test_that_routes_are_copied_and_saved(
    page: RoutesPage, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.view.setFocus()
    hands.qtbot.keyClick(page.view, Qt.Key.Key_C, CONTROL)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    QGuiApplication.clipboard().clear()
    assert rows[0][:3] == ["Route", "Handoffs", "Breaks"]
    assert rows[1][:2] == ["Gol doctors → Gol home nursing", "1"]
    monkeypatch.setattr(hands.window.files, "ask_where", lambda *_asked: tmp_path / "routes.csv")
    hands.qtbot.mouseClick(button(page, "Save…"), Qt.MouseButton.LeftButton)
    assert "Gol doctors" in (tmp_path / "routes.csv").read_text("utf-8-sig")


def test_that_it_is_read_aloud_as_a_sentence(page: RoutesPage) -> None:
    told = str(page.view.sieve.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert told.startswith("Usual. Gol doctors → Gol home nursing: 1 handoff, ")


def test_that_a_large_pathway_is_searched_beside_the_window(hands: Hands) -> None:
    ways = "; ".join(f"a{n} > b{n} > a{n + 1}; a{n} > c{n} > a{n + 1}" for n in range(80))
    hands.window.editor.document.open(drawn(f"start > a0; {ways}; a80 > end"), None)
    hands.action("analysis.routes").trigger()
    page = opened(hands).findChild(RoutesPage)
    assert page is not None

    def counted() -> bool:
        return any("more than 1" in label.text() for label in page.findChildren(QLabel))

    # Looked for anew when findings come, so that the count may go once more before it stays.
    hands.qtbot.waitUntil(counted, timeout=20_000)
    hands.qtbot.waitUntil(lambda: bool(_shown(page)), timeout=20_000)
