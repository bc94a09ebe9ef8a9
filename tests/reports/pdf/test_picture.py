from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.building import drawn
from tests.reports.reading import fonts, opened, said, words

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing
from pathways.diagram.theme import THEMES
from pathways.errors import UnwritableFileError
from pathways.graph import PathwayView
from pathways.reports.pdf.picture import LONGEST_PAGE, drawing_page, drawing_pdf


@pytest.fixture
def drawing() -> Drawing:
    model = drawn("start > doctor > ward > end", steps={"ward": {"name": "Sengepost på sykehuset"}})
    return compose(PathwayView(model, model.pathways[0])).drawing


def test_that_the_page_is_as_large_as_the_drawing(drawing: Drawing, tmp_path: Path) -> None:
    drawing_pdf(drawing, tmp_path / "one.pdf")
    (page,) = opened((tmp_path / "one.pdf").read_bytes()).pages

    assert float(page.mediabox.width) == pytest.approx(drawing.bounds.width, abs=0.01)
    assert float(page.mediabox.height) == pytest.approx(drawing.bounds.height, abs=0.01)


def test_that_its_texts_can_be_searched_and_its_fonts_are_inside(
    drawing: Drawing, tmp_path: Path
) -> None:
    drawing_pdf(drawing, tmp_path / "one.pdf")
    reader = opened((tmp_path / "one.pdf").read_bytes())

    assert "Sengepost på sykehuset" in said(reader.pages[0])
    assert all(fonts(reader).values())
    assert reader.metadata is not None
    assert reader.metadata.title == drawing.title


def test_that_no_text_stands_outside_the_page(drawing: Drawing, tmp_path: Path) -> None:
    drawing_pdf(drawing, tmp_path / "one.pdf", theme=THEMES["light"])
    (page,) = opened((tmp_path / "one.pdf").read_bytes()).pages

    for word in words(page):
        assert 0 <= word.x <= page.mediabox.width
        assert 0 <= word.y <= page.mediabox.height


def test_that_a_drawing_longer_than_any_page_is_made_smaller(tmp_path: Path) -> None:
    drawing_pdf(Drawing((), Rect(0, 0, 40_000, 100), "Lang"), tmp_path / "long.pdf")
    (page,) = opened((tmp_path / "long.pdf").read_bytes()).pages

    assert float(page.mediabox.width) == LONGEST_PAGE
    assert float(page.mediabox.height) == pytest.approx(36)


def test_that_an_empty_drawing_is_a_page_all_the_same(tmp_path: Path) -> None:
    drawing_pdf(Drawing((), Rect(0, 0, 0, 0)), tmp_path / "none.pdf")

    assert len(opened((tmp_path / "none.pdf").read_bytes()).pages) == 1


def test_that_a_page_can_be_smaller_without_ground_and_tell_what_it_shows(
    drawing: Drawing,
) -> None:
    theme = THEMES["dark"]
    plain = drawing_page(drawing, theme, scale=0.5, transparent=True, description="Four steps")
    reader, filled = opened(plain), opened(drawing_page(drawing, theme))
    assert float(reader.pages[0].mediabox.width) == pytest.approx(drawing.bounds.width / 2, abs=0.1)
    assert reader.metadata is not None
    assert reader.metadata.subject == "Four steps"
    assert _boxes(reader) + 1 == _boxes(filled)


def _boxes(reader: PdfReader) -> int:
    """How many rectangles are painted."""
    content = reader.pages[0].get_contents()
    assert content is not None
    return content.get_data().count(b" re ")


def test_that_a_folder_in_the_way_is_told_of(drawing: Drawing, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        drawing_pdf(drawing, tmp_path)
