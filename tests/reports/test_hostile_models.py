"""Whatever a file may hold, there is a whole report of it in every format for every audience."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import product

import docx
import pytest
from benchmarks.generate import generated
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.building import drawn
from tests.reports.html.reading import Page
from tests.strategies import care_models

from pathways.model import Audience, CareModel, Layout, Placement, ReportSetting
from pathways.reports.report import WRITERS, made

TODAY = date(2026, 3, 14)


def _bytes(model: CareModel, setting: ReportSetting, ending: str) -> bytes:
    return WRITERS[ending](made(model, setting, today=TODAY), lambda _share: None)


def _pages(data: bytes) -> int:
    return len(PdfReader(BytesIO(data)).pages)


READERS: dict[str, Callable[[bytes], int]] = {
    ".pdf": _pages,
    ".html": lambda data: len(Page(data.decode()).elements),
    ".docx": lambda data: len(docx.Document(BytesIO(data)).paragraphs),
}
"""How much an independent reader finds."""

KINDS = sorted(product(Audience, WRITERS))


@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # to shrink a model takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(care_models(most_steps=3), st.sampled_from(KINDS))
def test_that_every_model_gives_a_whole_report(
    model: CareModel, kind: tuple[Audience, str]
) -> None:
    audience, ending = kind
    if audience is Audience.UNIT and not model.units:
        audience = Audience.PROFESSIONALS
    unit = model.units[0].id if model.units else None
    data = _bytes(model, ReportSetting(audience=audience, unit=unit), ending)

    assert READERS[ending](data)


@pytest.mark.parametrize("across", [-1e7, -60_000, -400, 60_000])
def test_that_a_step_dragged_far_away_takes_no_thousands_of_pages(across: float) -> None:
    layout = Layout(placements=(Placement(step="end", x=across, y=abs(across)),))
    model = drawn("start > doctor > ward > end", pathway={"layout": layout})

    assert _pages(_bytes(model, ReportSetting(), ".pdf")) < 150


def test_that_word_gets_no_more_pictures_than_it_can_carry() -> None:
    layout = Layout(placements=(Placement(step="end", x=60_000, y=60_000),))
    model = drawn("start > doctor > ward > end", pathway={"layout": layout})
    data = _bytes(model, ReportSetting(sections=("drawings",)), ".docx")

    assert 1 <= len(docx.Document(BytesIO(data)).inline_shapes) <= 120


def test_that_hundreds_of_breaks_are_told_on_a_page_for_every_few() -> None:
    model = generated(300)
    data = _bytes(model, ReportSetting(sections=("breaks",)), ".pdf")

    assert _pages(data) < 60
