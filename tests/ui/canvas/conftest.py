"""Desks to work at."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways.model import CareModel
from pathways.session import Document
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.undo import Editor

WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing"


@pytest.fixture
def desk_with(qtbot: QtBot) -> Callable[[CareModel], Desk]:
    """Put any model's first pathway on a desk."""

    def make(model: CareModel) -> Desk:
        canvas = Canvas(Editor(Document(model)), model.pathways[0].id)
        qtbot.addWidget(canvas)
        canvas.resize(1280, 720)
        with qtbot.waitExposed(canvas):
            canvas.show()
        canvas.setFocus()
        canvas.zoom_fit()
        return Desk(canvas, qtbot)

    return make


@pytest.fixture
def desk(desk_with: Callable[[CareModel], Desk]) -> Desk:
    """A small pathway with a choice, fitted on the desk."""
    return desk_with(drawn(WAYS))
