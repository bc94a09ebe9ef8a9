"""The sheets of a poster, read back from the PDF."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader
from pypdf.generic import NullObject
from tests.building import drawn
from tests.reports.reading import fonts, opened, outline, said, words

from pathways.assets import sample
from pathways.diagram.arrangement import Cancelled
from pathways.diagram.compose import compose
from pathways.diagram.primitives import Drawing, Text
from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.reports.poster.pdf import posters_pdf
from pathways.reports.poster.plan import Grid, Plan, at_scale, on_grid, readable
from pathways.reports.poster.setup import MM, Orientation, Setup
from pathways.storage import read


@pytest.fixture(scope="module")
def kols() -> Drawing:
    model = read(sample("kols.pathway"))
    return compose(PathwayView(model, model.pathways[0])).drawing


@pytest.fixture(scope="module")
def small() -> Drawing:
    model = drawn("start > doctor > ward > end")
    return compose(PathwayView(model, model.pathways[0])).drawing


def test_that_every_sheet_is_a_page_of_the_paper(kols: Drawing) -> None:
    plan = readable(kols, Setup("A4"))
    pages = opened(posters_pdf([plan])).pages
    assert len(pages) == plan.pages
    for page in pages:
        assert _size(page) == pytest.approx((297, 210), abs=0.1)


@pytest.mark.parametrize("paper", ["A5", "A3", "A2", "A1", "A0", "Letter"])
def test_that_one_sheet_has_neither_marks_nor_map(kols: Drawing, paper: str) -> None:
    plan = on_grid(kols, Setup(paper, Orientation.LANDSCAPE))
    (page,) = opened(posters_pdf([plan])).pages
    assert float(page.mediabox.width) == pytest.approx(plan.sheet.width, abs=0.01)
    assert "Sheet" not in said(page)
    assert kols.title in said(page)


def test_that_each_sheet_says_where_it_hangs(kols: Drawing) -> None:
    plan = on_grid(kols, Setup("A4"), Grid(4, 2))
    _map, *pages = opened(posters_pdf([plan])).pages
    assert "Sheet B2, row 2 of 2, column 2 of 4" in said(pages[5])
    assert "Page 7 of 9" in said(pages[5])
    assert kols.title in said(pages[5])


def test_that_the_map_names_every_sheet_and_leads_there(kols: Drawing) -> None:
    plan = readable(kols, Setup("A4"))
    first = opened(posters_pdf([plan])).pages[0]
    for tile in plan.tiles:
        assert tile.name in said(first)
    assert "8 A4 sheets, 4 × 2" in said(first)
    assert "hatched edge" in said(first)
    assert len(first["/Annots"]) == plan.grid.sheets  # type: ignore[arg-type]


def test_that_the_outline_names_the_sheets(kols: Drawing) -> None:
    plan = on_grid(kols, Setup("A3"), Grid(2, 1))
    assert outline(opened(posters_pdf([plan]))) == [
        "Sheet map",
        "Sheet A1, row 1 of 1, column 1 of 2",
        "Sheet B1, row 1 of 1, column 2 of 2",
    ]


def test_that_several_drawings_come_one_after_the_other(kols: Drawing, small: Drawing) -> None:
    plans = [on_grid(kols, Setup("A3", sheet_map=False), Grid(2, 1)), readable(small, Setup())]
    reader = opened(posters_pdf(plans, title="Both"))
    assert [round(_size(page)[0]) for page in reader.pages] == [420, 420, 297]
    assert outline(reader) == [
        "KOLS",
        "Sheet A1, row 1 of 1, column 1 of 2",
        "Sheet B1, row 1 of 1, column 2 of 2",
        "COPD",
    ]
    assert reader.metadata is not None
    assert reader.metadata.title == "Both"


def test_that_a_pathway_without_a_name_is_called_so(small: Drawing) -> None:
    nameless = small._replace(title="")
    reader = opened(posters_pdf([readable(nameless, Setup()), readable(nameless, Setup())]))
    assert outline(reader) == ["Unnamed pathway"] * 2


def test_that_it_can_be_searched_and_read_aloud(kols: Drawing) -> None:
    with speaking("nb"):
        reader = opened(posters_pdf([readable(kols, Setup())]))
    assert all(fonts(reader).values())
    assert str(reader.root_object["/Lang"]) == "nb"
    assert "/StructTreeRoot" in reader.root_object
    assert reader.metadata is not None
    assert reader.metadata.title == "KOLS"


@given(
    paper=st.sampled_from(["A5", "A4", "A3", "A0"]),
    orientation=st.sampled_from(Orientation),
    overlap=st.floats(0, 50),
    scale=st.floats(0.5, 1.6),
)
@settings(max_examples=5, deadline=None)
def test_that_every_text_is_on_some_sheet_and_none_is_lost(
    kols: Drawing, paper: str, orientation: Orientation, overlap: float, scale: float
) -> None:
    plan = at_scale(kols, Setup(paper, orientation, overlap=overlap), scale)
    reader = opened(posters_pdf([plan]))
    shown = " ".join(said(page) for page in _sheets(reader, plan))
    for text in _texts(plan.drawing):
        assert " ".join(text.split()) in shown


def test_that_every_text_can_be_seen_where_it_is(kols: Drawing) -> None:
    """A text is on a sheet only where some of it is inside the sheet's edges."""
    plan = readable(kols, Setup("A4"))
    for page in _sheets(opened(posters_pdf([plan])), plan):
        for word in words(page):
            assert word.size > 6.9
            assert word.x < plan.sheet.width
            assert -word.size < word.y < plan.sheet.height + word.size


def test_that_one_sheet_has_all_text_inside_its_margins(kols: Drawing) -> None:
    plan = on_grid(kols, Setup("A1"))
    (page,) = opened(posters_pdf([plan])).pages
    found = words(page)
    assert {word.text for word in found} >= {"KOLS", "Tung pust og hoste"}
    for word in found:
        assert plan.sheet.side - 1 < word.x < plan.sheet.width - plan.sheet.side
        assert plan.sheet.bottom - 1 < word.y < plan.sheet.height - plan.sheet.top


def test_that_without_cut_marks_and_overlap_the_sheets_hang_edge_to_edge(kols: Drawing) -> None:
    setup = Setup(overlap=0, cut_marks=False)
    marked = posters_pdf([readable(kols, setup._replace(cut_marks=True))])
    plain = posters_pdf([readable(kols, setup)])
    assert len(plain) < len(marked)
    assert "edge to edge" in said(opened(plain).pages[0])


def test_that_the_drawing_is_told_in_words(small: Drawing, kols: Drawing) -> None:
    plan = on_grid(small, Setup())
    assert _alts(posters_pdf([plan], words=["From doctor to ward"])) == ["From doctor to ward"]
    assert _alts(posters_pdf([plan])) == ["The drawing of COPD"]
    overview, *parts = _alts(posters_pdf([readable(kols, Setup())], words=["By steps"]))
    assert overview == "The drawing in small, with the sheets it is parted into.\nBy steps"
    assert len(parts) == 8
    assert parts[0].endswith("Sheet A1, row 1 of 2, column 1 of 4")


def test_that_it_can_be_stopped(kols: Drawing) -> None:
    told: list[float] = []

    def stop(share: float) -> bool:
        told.append(share)
        return len(told) < 3

    with pytest.raises(Cancelled):
        posters_pdf([readable(kols, Setup())], progress=stop)
    assert len(told) == 3
    assert told == sorted(told)


def _alts(data: bytes) -> list[str]:
    """What is told of the pictures, in their order."""
    found: list[str] = []

    def visit(element: Any) -> None:
        element = element.get_object()
        if isinstance(element, dict):
            if "/Alt" in element:
                found.append(str(element["/Alt"]))
            visit(element.get("/K", NullObject()))
        elif isinstance(element, list):
            for kid in element:
                visit(kid)

    visit(opened(data).root_object["/StructTreeRoot"])
    return found


def _size(page: PageObject) -> tuple[float, float]:
    return float(page.mediabox.width) / MM, float(page.mediabox.height) / MM


def _sheets(reader: PdfReader, plan: Plan) -> list[PageObject]:
    return list(reader.pages)[int(plan.has_map) :]


def _texts(drawing: Drawing) -> set[str]:
    return {
        part.text
        for figure in drawing.figures
        for part in figure.primitives
        if isinstance(part, Text)
    }
