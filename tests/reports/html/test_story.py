"""How each block is set on the page."""

from collections.abc import Sequence
from datetime import date
from typing import get_args

import pytest
from tests.building import drawn
from tests.reports.html.reading import Page

from pathways.diagram.legend import legend
from pathways.graph import PathwayView
from pathways.model import CareModel, Mark, Measure, ReportSetting, Severity
from pathways.reports import blocks
from pathways.reports.blocks import Block, Cell, Column, Heading, Row, Shade, Table, Words, cell
from pathways.reports.content import Content
from pathways.reports.html.story import MAKERS, story
from pathways.reports.logo import Logo
from pathways.session.regional import Region

MODEL = drawn("start > doctor > ward > nursing > end", title="The model")
VIEW = PathwayView(MODEL, MODEL.pathways[0])
COLUMNS = (Column("Name", 60), Column("Count", 40, number=True))


def _page(*told: Block, model: CareModel = MODEL, logo: Logo | None = None) -> Page:
    content = Content(Region(model, (), {}), ReportSetting(), date(2026, 3, 14))
    return Page(story(told, content, logo, lambda _share: None))


def _tags(page: Page) -> list[str]:
    return [element.tag for element in page.elements]


def test_that_every_kind_of_block_is_set() -> None:
    assert {*MAKERS, blocks.NewPage, blocks.OnePage} == {*get_args(Block)}


def test_that_headings_without_a_cover_stand_under_the_models_title() -> None:
    page = _page(
        Heading("One", "one"),
        Heading("Two", "two", 1),
        Heading("Three", "three", 2),
        Heading("Next", "next"),
    )

    assert page.one("h1").words == "The model"
    assert page.by_id("two").tag == "h3"
    assert page.by_id("three").within == ("section", "section", "section")
    assert page.by_id("next").within == ("section",)


def test_that_no_level_is_left_out_and_no_id_given_twice() -> None:
    page = _page(Heading("One", "one"), Heading("Deep", "deep", 2), Heading("Deep", "deep", 2))

    assert [tag for tag in _tags(page) if tag.startswith("h")] == ["h1", "h2", "h3", "h3"]
    assert page.ids == ["one", "deep"]


def test_that_a_heading_tells_its_sign_in_words() -> None:
    heading = Heading("Fault", "fault", mark=Mark(3, Severity.WARNING))

    assert _page(heading).by_id("fault").words == "33 warnings Fault"


def test_that_words_lead_only_where_the_report_has_a_place() -> None:
    page = _page(
        Heading("One", "one"),
        blocks.Said("there", label="See", link="one"),
        blocks.Said("nowhere", link="two"),
    )

    assert page.one("a").words == "there"
    assert page.one("strong").words == "See"
    assert [one.words for one in page.all("p")] == ["See there", "nowhere"]


def test_that_lists_and_facts_are_lists() -> None:
    page = _page(
        blocks.Bullets(("a", "b")),
        blocks.Bullets(("c",), numbered=True),
        blocks.Facts((("Name", "Gol"),)),
        blocks.Facts(()),
    )

    assert [one.words for one in page.all("li")] == ["a", "b", "c"]
    assert len([*page.all("ol")]) == len([*page.all("dl")]) == 1
    assert (page.one("dt").words, page.one("dd").words) == ("Name", "Gol")


def test_that_a_table_is_named_by_its_heading_and_its_rows_by_their_keys() -> None:
    rows = (Row((cell("ward"), cell("7")), "row-1"), Row((cell("clinic"), cell("8")), "row-1"))
    page = _page(Heading("Units", "units"), Table(COLUMNS, rows))

    assert page.one("caption").words == "Units"
    assert [one.words for one in page.all("th", scope="col")] == ["Name", "Count"]
    assert [one.attributes.get("id") for one in page.all("tr")] == [None, "row-1", None]
    assert [one.attributes["data-label"] for one in page.all("td")] == ["Name", "Count"] * 2


def test_that_a_grids_first_cells_head_their_rows() -> None:
    head = Cell((Words("Gol"),), Shade.HEAD)
    bad = Cell((Words("3"),), Shade.BAD, center=True)
    page = _page(
        Heading("Grid", "grid"),
        Table((Column("", 50), Column("Ål", 50, upright=True)), (Row((head, bad)),), grid=True),
    )

    assert page.one("th", scope="row").words == "Gol"
    assert page.one("th", scope="col").attributes["class"] == "upright"
    assert page.one("td", **{"class": "bad center"}).words == "3"
    assert page.one("div").attributes == {
        "class": "wide",
        "tabindex": "0",
        "role": "group",
        "aria-label": "Grid",
    }


def test_that_a_sign_alone_is_told_in_words() -> None:
    mark = Mark(2, Severity.ERROR)
    row = Row((cell(Words("", mark=mark, link="x")), cell(Words("two errors", mark=mark))), "x")
    page = _page(Table(COLUMNS, (row,)))

    assert page.one("a").words == "22 errors"
    assert [*page.all("td")][1].words == "2two errors"
    assert all(one.attributes["aria-hidden"] == "true" for one in page.all("svg"))


def test_that_key_figures_are_a_list() -> None:
    figures = (blocks.Figure("25", "handoffs"), blocks.Figure("5", "errors", Severity.ERROR))
    page = _page(blocks.KeyFigures(figures))

    assert [one.words for one in page.all("li")] == ["25 handoffs", "5 errors"]
    assert len([*page.all("svg")]) == 1


@pytest.mark.parametrize(("count", "abreast"), [(1, 1), (3, 3), (5, 5), (6, 3), (8, 4), (11, 4)])
def test_that_rows_of_key_figures_are_as_alike_as_can_be(count: int, abreast: int) -> None:
    page = _page(blocks.KeyFigures((blocks.Figure("25", "handoffs"),) * count))

    (figures,) = page.all("ul")
    assert figures.attributes["class"] == f"figures abreast-{abreast}"


def test_that_a_sheet_that_may_follow_on_says_so() -> None:
    page = _page(blocks.NewPage(), blocks.Said("One"), blocks.NewPage(shared=True))

    assert [one.attributes["class"] for one in page.all("div")] == ["sheet", "sheet shared"]


def test_that_charts_hold_their_words_and_are_told_in_words() -> None:
    bar = blocks.Bar("KOLS", ((Severity.ERROR, 3), (Severity.WARNING, 2), (Severity.NOTE, 0)))
    measure = Measure(
        id="m",
        title="Call them",
        need=4,
        feasibility_political=3,
        feasibility_professional=3,
        feasibility_economic=3,
    )
    page = _page(
        blocks.Bars((bar,), "Three errors."), blocks.Quadrants(((1, measure),), "One measure.")
    )
    texts = [one.words for one in page.all("text")]

    assert [one.attributes["aria-label"] for one in page.all("svg", role="img")] == [
        "Three errors.",
        "One measure.",
    ]
    assert {"KOLS", "Errors", "Call them", "Do first"} <= {*texts}


def test_that_drawings_to_look_at_are_pictures_with_words() -> None:
    page = _page(
        blocks.Diagram(legend(), "The legend."), blocks.Miniature(VIEW, 90, "The pathway in small.")
    )
    diagram, miniature = page.all("svg", role="img")

    assert diagram.attributes["aria-label"] == "The legend."
    assert diagram.words
    assert miniature.attributes["aria-label"] == "The pathway in small."
    assert not miniature.words
    assert float(miniature.attributes["height"].removesuffix("pt")) <= 90


def test_that_a_pathway_is_drawn_after_its_words() -> None:
    picture = blocks.Picture(VIEW, (Heading("COPD", "copd"), blocks.Said("As it is.")), "Drawn.")
    page = _page(picture, blocks.Said("After."))
    stage = page.one("div", role="group")

    assert page.by_id("copd").tag == "h2"
    assert stage.attributes["aria-label"] == "Drawn."
    assert stage.within == ("div", "section", "figure")
    assert "Ward" in stage.words
    assert [one.within for one in page.all("p")] == [("div", "section"), ()]


def test_that_the_first_cover_is_the_pages_title() -> None:
    logo = Logo(b"png", 40, 20)
    page = _page(
        blocks.Cover("Report", "Hallingdal", "Six municipalities"),
        blocks.Cover("Report", "Again"),
        logo=logo,
    )

    assert page.one("h1").words == "Hallingdal"
    assert page.one("h2").words == "Again"
    assert page.one("img").attributes["src"] == "data:image/png;base64,cG5n"


def test_that_the_contents_lead_to_what_follows() -> None:
    page = _page(
        Heading("Before", "before"), blocks.Contents("Contents"), Heading("After", "after")
    )

    assert [one.attributes["href"] for one in page.all("a")] == ["#after"]


def test_that_there_are_lines_to_sign_on() -> None:
    page = _page(blocks.Signatures(("Gol", "Ål"), ("Place", "Signature", "Name")))

    assert [one.words for one in page.all("strong")] == ["Gol", "Ål"]
    assert [one.words for one in page.all("span")] == ["Place", "Signature", "Name"] * 2


@pytest.mark.parametrize(
    ("pages", "sheets"),
    [
        ((blocks.Page.TEXT,), ["sheet"]),
        ((blocks.Page.WIDE, blocks.Page.COVER), ["sheet wide", "sheet"]),
    ],
)
def test_that_paper_begins_anew_where_a_page_does(
    pages: Sequence[blocks.Page], sheets: list[str]
) -> None:
    told = [block for page in pages for block in (blocks.NewPage(page), blocks.Said("Words"))]
    page = _page(*told)

    assert [one.attributes["class"] for one in page.all("div")] == sheets
    assert all(one.within == ("div",) for one in page.all("p"))


def test_that_a_page_by_itself_is_a_sheet_by_itself() -> None:
    cover = blocks.Cover("Report", "Hallingdal")
    page = _page(blocks.OnePage((cover, Heading("How it stands", "stands"))), blocks.Said("After."))

    assert page.one("h1").within == ("div", "div")
    assert page.by_id("stands").within == ("div", "section")
    assert [one.within for one in page.all("p") if one.words == "After."] == [()]
