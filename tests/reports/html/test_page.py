"""The page as a whole: every test writes one and reads it back."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.reports.html.reading import Page

from pathways.assets import sample
from pathways.language import speaking
from pathways.model import CareModel, Pathway, ReportSetting
from pathways.reports.keys import finding_key, handoff_key, place_key
from pathways.reports.report import made, section_names, write_report
from pathways.storage import read

TODAY = date(2026, 3, 14)
LOADING = ("http:", "https:", "//")

Write = Callable[..., Page]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(model: CareModel, **options: Any) -> Page:
        out = tmp_path / "report.html"
        setting = ReportSetting.model_validate({"language": "nb", **options})
        write_report(model, out, setting, folder=tmp_path, today=TODAY)
        return Page(out.read_text(encoding="utf-8"))

    return written


@pytest.fixture(scope="module", params=["kols", "hallingdal-region"])
def shipped(request: pytest.FixtureRequest) -> CareModel:
    return read(sample(f"{request.param}.pathway"))


@pytest.fixture(scope="module")
def page(shipped: CareModel, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The whole report of a shipped model, written once."""
    out = tmp_path_factory.mktemp("page") / "report.html"
    write_report(shipped, out, ReportSetting(language="nb"), today=TODAY)
    return Page(out.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def kols() -> CareModel:
    return read(sample("kols.pathway"))


def test_that_all_that_leads_somewhere_has_its_place_once(page: Page) -> None:
    links = [one.attributes["href"] for one in page.elements if "href" in one.attributes]

    assert len(page.ids) == len({*page.ids})
    assert links
    assert {link.removeprefix("#") for link in links} <= {*page.ids}
    assert all(link.startswith("#") for link in links)


def test_that_nothing_is_loaded_and_no_other_script_has_a_say(page: Page) -> None:
    policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]

    for element in page.elements:
        assert not any(name.startswith("on") or name == "style" for name in element.attributes)
        for name in ("src", "href"):
            assert not element.attributes.get(name, "").startswith(LOADING)
    assert not any(loading in page.text for loading in ("url(http", "@import"))
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_that_every_finding_is_told(page: Page, shipped: CareModel) -> None:
    words = page.one("main").words
    with speaking("nb"):
        found = made(shipped, ReportSetting(), today=TODAY).content.findings

    assert found
    for finding in found:
        assert " ".join(finding.message.split()) in words


def test_that_the_page_says_what_it_is_and_in_which_language(write: Write, kols: CareModel) -> None:
    page = write(kols)

    assert page.text.startswith("<!DOCTYPE html>\n")
    assert page.one("html").attributes["lang"] == "nb"
    assert page.one("title").words == kols.title
    assert page.one("h1").words == kols.title
    for landmark in ("header", "nav", "main", "footer"):
        assert page.one(landmark)
    assert page.one("div", role="search")
    assert page.one("a", href="#report").words == "Hopp til rapporten"


def test_that_what_needs_a_script_is_hidden_until_it_runs(write: Write, kols: CareModel) -> None:
    page = write(kols)

    assert "hidden" in page.one("div", role="search").attributes
    assert "hidden" in page.one("div", **{"class": "zoom"}).attributes
    assert "open" in page.one("details").attributes


def test_that_headings_stand_in_order(page: Page) -> None:
    levels = [
        int(one.tag[1]) for one in page.elements if one.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
    ]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_that_tables_have_names_and_heads(page: Page) -> None:
    heads = [one for one in page.all("th") if "thead" in one.within]
    captions = list(page.all("caption"))

    assert all(one.attributes["scope"] == "col" for one in heads)
    assert len(captions) >= len([*page.all("table")]) - 1
    assert all(one.words for one in captions)


def test_that_an_arrow_leads_to_its_handoff_and_the_handoff_to_the_arrow(
    write: Write, kols: CareModel
) -> None:
    page = write(kols)
    arrow = "k-klar--k-hjemmesykepleie"
    drawn_arrow = page.by_id(place_key(arrow))
    row = page.by_id(handoff_key(arrow))
    back = [one.attributes["href"] for one in page.all("a", href=f"#{place_key(arrow)}")]

    assert drawn_arrow.tag == "a"
    assert "svg" in drawn_arrow.within
    assert drawn_arrow.attributes["href"] == f"#{handoff_key(arrow)}"
    assert "→" in drawn_arrow.attributes["aria-label"]
    assert row.tag == "tr"
    assert back


def test_that_a_step_leads_to_its_finding(write: Write, kols: CareModel) -> None:
    page = write(kols, sections=("drawings", "breaks"))
    step = page.by_id(place_key("k-klar"))

    assert step.attributes["href"].startswith(f"#{finding_key(1)[:-1]}")
    assert "feil" in step.attributes["aria-label"]


def test_that_a_drawing_without_registers_leads_nowhere(write: Write, kols: CareModel) -> None:
    page = write(kols, sections=("drawings",))

    assert not [one for one in page.all("a") if "svg" in one.within]
    assert page.by_id(place_key("k-klar")).tag == "g"


def test_that_a_twin_of_a_link_is_met_by_no_key_and_no_reader(
    write: Write, kols: CareModel
) -> None:
    twins = [one for one in write(kols).all("a") if "data-label" in one.attributes]

    assert twins
    for twin in twins:
        assert twin.attributes["tabindex"] == "-1"
        assert twin.attributes["aria-hidden"] == "true"


@pytest.mark.parametrize("section", section_names())
def test_that_every_section_can_stand_alone(write: Write, kols: CareModel, section: str) -> None:
    page = write(kols, sections=(section,), unit=kols.units[0].id)

    assert len([*page.all("h1")]) == 1


def test_that_users_texts_are_texts_whatever_they_look_like(
    write: Write, shipped: CareModel
) -> None:
    evil = "<script>alert(1)</script>\"'&<!--"
    model = CareModel.model_validate(_with(evil, shipped.model_dump(mode="json")))

    page = write(model, cover_text=evil, unit=model.units[0].id, sections=section_names())

    assert page.text.count("<script") == 1
    assert len([*page.all("script")]) == 1
    assert page.one("title").words.endswith(evil)
    assert page.one("main").words.count(evil) > 300
    assert not any(one.words.startswith("alert") for one in page.elements)


def _with(words: str, value: Any) -> Any:
    """A model's data with words after every text that people wrote: ids and choices have none."""
    if isinstance(value, dict):
        return {key: _with(words, one) for key, one in value.items()}
    if isinstance(value, list):
        return [_with(words, one) for one in value]
    is_written = isinstance(value, str) and (" " in value or value[:1].isupper())
    return f"{value} {words}" if is_written and len(value) < 300 else value


def test_that_the_same_model_gives_the_same_page(write: Write, kols: CareModel) -> None:
    assert write(kols).text == write(kols).text


def test_that_an_empty_model_gives_a_page(write: Write) -> None:
    page = write(CareModel())

    assert page.one("h1").words
    assert (
        write(CareModel(), sections=("waivers",))
        .one("main")
        .words.endswith("Det er ingenting å fortelle i de delene som er valgt.")
    )


def test_that_a_pathway_without_steps_says_so(write: Write) -> None:
    page = write(CareModel(pathways=(Pathway(id="way", name="Tomt"),)))

    assert "Dette forløpet har ingen trinn ennå." in page.one("main").words


def test_that_the_paper_asked_for_is_printed_on(write: Write) -> None:
    empty = CareModel()

    assert "@page{size:A4}" in write(empty).text
    assert "@page{size:A3 landscape}" in write(empty, paper="A3", landscape=True).text
    assert "@page wide{size:A3 landscape}" in write(empty, paper="A3").text


def test_that_the_houses_colour_and_logo_are_inside(
    write: Write, kols: CareModel, tmp_path: Path
) -> None:
    from PIL import Image

    Image.new("RGB", (40, 20), "#336699").save(tmp_path / "logo.png")

    page = write(kols, accent="#9b1c64", logo="logo.png")

    assert "--accent:#9b1c64;" in page.text
    logo = page.one("img")
    assert logo.attributes["src"].startswith("data:image/png;base64,")
    assert logo.attributes["alt"] == ""
    assert (logo.attributes["width"], logo.attributes["height"]) == ("40", "20")
