"""The steering group gets two pages whatever the model holds; the summary says how it stands."""

from datetime import date
from pathlib import Path

import pytest
from benchmarks.region import generated_region
from pypdf import PdfReader
from tests.building import drawn
from tests.reports.reading import said, words

from pathways.assets import first_samples, sample
from pathways.edits import delete, duplicate_pathway
from pathways.language import speaking
from pathways.model import Audience, CareModel, Measure, Paper, ReportSetting, Severity
from pathways.reports.comparing import Comparison, comparisons
from pathways.reports.content import Content
from pathways.reports.figures import faults, key_numbers, towns
from pathways.reports.report import write_report
from pathways.reports.sections.heat_map import small_map
from pathways.reports.sections.key_figures import bars_of
from pathways.reports.sections.summary import sentences
from pathways.reports.splitting.tiles import SMALLEST_TEXT
from pathways.rules.engine import check
from pathways.session.regional import regional
from pathways.storage import read

TODAY = date(2026, 3, 14)
KOLS = read(sample("kols.pathway"))
REGION = read(sample("hallingdal-region.pathway"))


def _long() -> CareModel:
    """A model in which everything that can be long is."""
    measures = tuple(
        Measure(
            id=f"m-{number}",
            title=f"Tiltak {number} " + "samhandlingskoordinering " * 12,
            owner="Rådgiver " * 30,
            need=5,
            cost_nok=10**11,
        )
        for number in range(30)
    )
    long = {"title": "Pasientforløp " * 30, "description": "Ord om det. " * 900}
    return CareModel.model_validate(dict(generated_region()) | long | {"measures": measures})


MODELS = {
    **{path.stem: read(path) for path in first_samples()},
    "to-be": read(sample("kols-to-be.pathway")),
    "region": REGION,
    "one step": drawn("start"),
    "empty": CareModel(),
    "long": _long(),
}


@pytest.mark.parametrize("name", MODELS)
def test_that_it_is_two_pages_with_text_that_can_be_read(name: str, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    setting = ReportSetting.model_validate(
        {"audience": Audience.STEERING_GROUP, "language": "nb", "cover_text": "Til møtet. " * 200}
    )
    write_report(MODELS[name], out, setting, today=TODAY)

    first, second = PdfReader(out).pages
    assert "Slik står det" in said(first)
    assert "Dette bes styringsgruppen ta stilling til" in said(second)
    assert "Styringsgruppens vedtak" in said(second)
    for page in (first, second):
        for word in words(page):
            assert word.size >= SMALLEST_TEXT, word
            assert 0 <= word.x <= page.mediabox.width, word
            assert 0 <= word.y <= page.mediabox.height, word


@pytest.mark.parametrize("paper", [Paper.A5, Paper.A3, Paper.LETTER])
def test_that_it_is_two_pages_on_other_papers(paper: Paper, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    setting = ReportSetting(audience=Audience.STEERING_GROUP, paper=paper)
    write_report(REGION, out, setting, today=TODAY)

    assert len(PdfReader(out).pages) == 2


def test_that_a_lying_page_tells_less_rather_than_in_small_print(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    setting = ReportSetting(audience=Audience.STEERING_GROUP, landscape=True)
    write_report(REGION, out, setting, today=TODAY)

    pages = PdfReader(out).pages
    assert len(pages) == 2
    assert all(word.size >= SMALLEST_TEXT for page in pages for word in words(page))


def test_that_the_heat_table_holds_the_worst_municipalities_and_pathways() -> None:
    table = small_map(_content(REGION), 2, 1)

    assert len(table.rows) == 2
    assert len(table.columns) == 3
    worst = towns(_content(REGION))[0]
    assert table.rows[0].cells[0].words[0].said == worst.name
    assert table.rows[0].cells[-1].words[0].said == f"{worst.breaks} ({worst.errors})"


def test_that_the_chart_counts_what_concerns_the_model_as_a_whole() -> None:
    content = _content(REGION)
    chart = bars_of(content, 12)

    assert chart is not None
    counted = sum(count for bar in chart.bars for _severity, count in bar.parts)
    assert counted == len(content.findings)


def _content(model: CareModel, setting: ReportSetting | None = None) -> Content:
    return Content(regional(model, today=TODAY), setting or ReportSetting(), TODAY)


def test_that_key_numbers_count_what_is_drawn() -> None:
    content = _content(KOLS)
    numbers = key_numbers(content, content.views)
    (view,) = content.views

    assert (numbers.steps, numbers.handoffs) == (len(view.steps), len(view.handoffs))
    assert numbers.levels == len({view.level(step) for step in view.steps.values()} - {None})
    found = [finding.severity for finding in content.findings]
    assert numbers.errors == found.count(Severity.ERROR) > 0
    assert numbers.electronic is not None
    assert 0 < numbers.electronic < 1


def test_that_a_model_without_handoffs_has_no_share_of_electronic_ones() -> None:
    content = _content(drawn("start"))

    assert key_numbers(content, content.views).electronic is None


def test_that_faults_come_by_rule_and_remarks_stay_out() -> None:
    content = _content(KOLS)
    found = list(faults(content))

    assert len({one.worst.name for one in found}) == len(found)
    told = [finding for one in found for finding in one.findings]
    assert {finding.severity for finding in told} <= {Severity.ERROR, Severity.WARNING}
    grave = [one for one in content.findings if one.severity is not Severity.NOTE]
    assert len(told) == len(grave)


def test_that_the_worst_off_municipality_comes_first_and_is_named() -> None:
    content = _content(REGION)
    found = towns(content)

    assert [one.errors for one in found] == sorted((one.errors for one in found), reverse=True)
    with speaking("nb"):
        told = " ".join(sentences(content))
    assert f"Innbyggerne i {found[0].name} møter flest brudd" in told


def test_that_only_the_chosen_municipalities_are_told_of() -> None:
    (first, *_others) = towns(_content(REGION))
    content = _content(REGION, ReportSetting(municipalities=(first.id,)))

    assert [one.id for one in towns(content)] == [first.id]


def _beside_its_copy() -> tuple[CareModel, str]:
    model = duplicate_pathway(KOLS, KOLS.pathways[0].id, "KOLS – slik det skal bli")
    return model, model.pathways[-1].id


def _compared(model: CareModel) -> Comparison:
    (one,) = comparisons(_content(model))
    return one


def test_that_a_copy_closes_nothing_and_breaks_nothing() -> None:
    model, _copy = _beside_its_copy()
    one = _compared(model)

    assert one.closed == one.new == ()
    assert len(one.left) == len([f for f in check(KOLS, today=TODAY) if f.pathway == "kols"])


def test_that_mended_breaks_are_closed() -> None:
    model, copy = _beside_its_copy()
    mendable = next(f for f in check(model) if f.pathway == copy and f.mend is not None)
    assert mendable.mend is not None
    one = _compared(mendable.mend(model))

    assert mendable.name in {finding.name for finding in one.closed}
    assert all(finding.pathway == "kols" for finding in one.closed)


def test_that_what_breaks_is_new() -> None:
    model, copy = _beside_its_copy()
    steps = model.pathways[-1].steps
    one = _compared(delete(model, [steps[-1].id]))

    assert one.new
    assert all(finding.pathway == copy for finding in one.new)


def test_that_the_comparison_is_told(tmp_path: Path) -> None:
    model, copy = _beside_its_copy()
    mendable = next(f for f in check(model) if f.pathway == copy and f.mend is not None)
    assert mendable.mend is not None
    out = tmp_path / "report.pdf"
    setting = ReportSetting.model_validate({"sections": ("comparison",), "language": "nb"})
    write_report(mendable.mend(model), out, setting, today=TODAY)
    text = " ".join(said(page) for page in PdfReader(out).pages)

    assert "er lukket" in text
    assert "Lukket" in text
    assert "Gjenstår" in text


def test_that_a_model_without_a_to_be_has_no_comparison() -> None:
    assert list(comparisons(_content(KOLS))) == []
