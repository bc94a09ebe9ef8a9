"""Of searches that overtake each other, only what is asked for last is told."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pathways.analysis.routes import Journeys
from pathways.graph.ways import Count
from pathways.ui.workshop.routes.search import RouteSearch


def _searching(number: int) -> Callable[[], Journeys]:
    return lambda: Journeys(Count(number, exact=True), (), ())


def _told(search: RouteSearch) -> list[int]:
    told: list[int] = []
    search.found.connect(lambda found: told.append(found.count.number if found else -1))
    return told


def test_that_the_last_of_many_is_told(qtbot: QtBot) -> None:
    parent = QObject()
    search = RouteSearch(parent)
    told = _told(search)
    for number in range(5):
        search.make(_searching(number), at_once=False)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [4]


def test_that_an_answer_at_once_is_not_overtaken_by_an_older_one(qtbot: QtBot) -> None:
    parent = QObject()
    search = RouteSearch(parent)
    told = _told(search)
    search.make(_searching(1), at_once=False)
    search.make(_searching(2), at_once=True)
    search.make(_searching(3), at_once=False)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [2, 3]
    search.make(_searching(4), at_once=False)
    search.stop()
    qtbot.wait(20)
    assert told == [2, 3]


def test_that_a_search_that_fails_shows_nothing(qtbot: QtBot) -> None:
    def fail() -> Journeys:
        raise ValueError

    parent = QObject()
    search = RouteSearch(parent)
    told = _told(search)
    search.make(fail, at_once=False)
    qtbot.waitUntil(lambda: told == [-1])
