import pytest

from pathways.errors import UnknownNameError
from pathways.reports.paper import PAPERS, papers


@pytest.mark.parametrize("name", ["A4", "a4", " A4 "])
def test_that_a_paper_is_known_by_its_name_however_it_is_written(name: str) -> None:
    assert (papers(name).drawing.width, papers(name).drawing.height) == PAPERS["A4"]


@pytest.mark.parametrize("name", PAPERS)
def test_that_every_paper_leaves_room_inside_its_margins(name: str) -> None:
    for sheet in papers(name):
        width, height = sheet.room
        assert 0 < width < sheet.width
        assert 0 < height < sheet.height


def test_that_text_stays_on_a4_when_the_drawings_get_more() -> None:
    text, drawing = papers("A2")

    assert (text.width, text.height) == PAPERS["A4"]
    assert (drawing.width, drawing.height) == PAPERS["A2"]


def test_that_a_small_paper_is_for_text_too() -> None:
    assert papers("A5").text.width == PAPERS["A5"][0]


def test_that_a_paper_can_be_laid_on_its_side() -> None:
    sheet = papers("A4").text

    assert (sheet.turned().width, sheet.turned().height) == (sheet.height, sheet.width)


def test_that_an_unknown_paper_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match="A6") as refusal:
        papers("A6")

    assert "A5, A4, A3" in refusal.value.advice
