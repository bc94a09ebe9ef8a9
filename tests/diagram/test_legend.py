"""The legend explains every sign, in the language spoken."""

import pytest
from tests.building import drawn

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Rect
from pathways.diagram.icons import CHANNEL_ICONS
from pathways.diagram.legend import legend
from pathways.diagram.primitives import Drawing, Grade, Icon, Mark, Role, Text
from pathways.diagram.text import width
from pathways.graph import PathwayView
from pathways.language import LANGUAGES, speaking
from pathways.model import Channel, Handoff, Message, StepKind, label


def texts() -> str:
    """All that the legend says."""
    return " ".join(
        part.text
        for figure in legend().figures
        for part in figure.primitives
        if isinstance(part, Text)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_kind_of_step_and_every_channel_is_named(language: str) -> None:
    with speaking(language):
        said = texts()
        assert all(label(kind) in said for kind in StepKind)
        assert all(label(channel) in said for channel in Channel)


def test_that_it_speaks_norwegian() -> None:
    with speaking("nn"):
        assert legend().title == "Teiknforklaring"
        assert "Brot i overleveringa" in texts()


def test_that_every_line_badge_and_channel_is_shown() -> None:
    parts = [part for figure in legend().figures for part in figure.primitives]
    roles = {part.role for part in parts}
    assert roles >= {Role.TRANSITION, Role.HANDOFF, Role.BROKEN, Role.WEAK}
    assert roles >= {Role.BADGE_ERROR, Role.BADGE_WARNING, Role.BADGE_NOTE}
    assert {part.name for part in parts if isinstance(part, Icon)} >= set(CHANNEL_ICONS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_text_runs_out_of_its_column(language: str) -> None:
    with speaking(language):
        for figure in legend().figures:
            for part in figure.primitives:
                if isinstance(part, Text):
                    right = part.at.x + width(part.text, part.size, part.face)
                    assert right <= figure.bounds.right


def test_that_of_a_drawing_it_explains_only_what_is_shown() -> None:
    post = Message(type="referral", channel=Channel.PHONE)
    model = drawn(
        "start > doctor > ward",
        arrows={"doctor--ward": {"handoff": Handoff(messages=(post,))}},
        pathway={"layout": {"colors": ({"element": "doctor", "color": "teal"},)}},
    )
    view = PathwayView(model, model.pathways[0])
    marks = {"doctor--ward": Mark(1, Grade.WARNING)}
    texts_ = [
        part.text
        for figure in legend(compose(view, marks).drawing).figures
        for part in figure.primitives
        if isinstance(part, Text)
    ]
    for text in ("Start", "Activity", "Warnings: quality", "Phone"):
        assert text in texts_
    said = " ".join(texts_)
    assert "The number tells" in said
    assert "Broken handoff, with warnings" in said
    for absent in ("Decision", "with errors", "Errors", "Fax", "Way back"):
        assert absent not in said


def test_that_hatching_is_explained_where_a_step_is_hatched() -> None:
    model = drawn("start > doctor > ward")
    view = PathwayView(model, model.pathways[0])

    def said(lacking: set[str]) -> str:
        figures = legend(compose(view, {}, lacking=lacking).drawing).figures
        texts = (part.text for one in figures for part in one.primitives if isinstance(part, Text))
        return " ".join(texts)

    assert "Lacking" in said({"ward"})
    assert "Lacking" not in said(set())


def test_that_nothing_shown_needs_no_legend() -> None:
    assert legend(Drawing((), Rect(0, 0, 9, 9))).figures == ()
