"""The legend explains every sign, in the language spoken."""

import pytest

from pathways.diagram.icons import CHANNEL_ICONS
from pathways.diagram.legend import legend
from pathways.diagram.primitives import Icon, Role, Text
from pathways.diagram.text import width
from pathways.language import LANGUAGES, speaking
from pathways.model import Channel, StepKind, label


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
