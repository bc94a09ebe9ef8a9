"""What the report tells of a region: its municipalities, its heat map and its agreements."""

from dataclasses import replace
from datetime import date

from benchmarks.region import generated_region
from tests.analysis.region.valley import AGREEMENT, valley
from tests.building import drawn
from tests.reports.sections.telling import cells, headings, lines, links, tables, text, told

from pathways.model import AgreementKind, CareModel, CoverageAnswer, Provision, ReportSetting
from pathways.reports.blocks import NewPage, OnePage, Page, Shade
from pathways.reports.content import Content
from pathways.session.regional import regional

MODEL = valley()


def _model(**fields: object) -> CareModel:
    return CareModel.model_validate(dict(MODEL) | fields)


def test_that_municipalities_are_compared_before_each_has_its_page() -> None:
    blocks = told(MODEL, "municipalities")
    overview = tables(blocks)[0]
    pages = [block for block in blocks if isinstance(block, OnePage)]

    assert [cells(line)[0] for line in overview.rows] == ["Gol", "Ål", "Hol"]
    assert [headings(page.blocks)[0] for page in pages] == ["Gol", "Ål", "Hol"]
    assert all(page.may_run_on for page in pages)


def test_that_only_the_municipalities_chosen_are_told_of() -> None:
    blocks = told(MODEL, "municipalities", municipalities=("hol",))

    assert "Hol" in headings(blocks)
    assert "Gol" not in headings(blocks)
    assert sum(isinstance(block, NewPage) for block in blocks) == 1


def test_that_coverage_is_said_with_status_words() -> None:
    said = text(told(MODEL, "municipalities", municipalities=("hol",)))

    assert "Not offered: COPD school" in said
    assert "Wanted: COPD team" in said
    assert "Not answered: COPD school, COPD team" in text(
        told(MODEL, "municipalities", municipalities=("aal",))
    )


def test_that_what_a_municipality_is_especially_good_at_is_told() -> None:
    good = CoverageAnswer(
        service="school",
        municipality="gol",
        provision=Provision.INTER_MUNICIPAL,
        host="aal",
        especially_good=True,
        note="Twice a year",
    )
    said = text(told(_model(coverage=(good,)), "municipalities", municipalities=("gol",)))

    assert "Especially good at: COPD school (Twice a year)" in said
    assert "Inter-municipal (Ål): COPD school" in said


def test_that_points_are_told_as_far_as_the_municipality_has_come() -> None:
    assert "No agreement: 5" in text(told(MODEL, "municipalities", municipalities=("aal",)))
    assert "Signed: 5" in text(told(MODEL, "municipalities", municipalities=("gol",)))
    assert "The municipality is in no agreement of this model." in lines(
        told(MODEL, "municipalities", municipalities=("hol",))
    )


def test_that_breaks_of_its_own_lead_to_the_register() -> None:
    blocks = told(MODEL, "municipalities", municipalities=("hol",))

    assert "Breaks of its own" in headings(blocks)
    assert any(link.startswith("finding-") for link in links(blocks))


def test_that_a_break_told_in_other_words_leads_to_its_like() -> None:
    day = date(2026, 3, 14)
    content = Content(regional(MODEL, today=day), ReportSetting(), day)
    first = next(one for one in content.findings if one.elements)

    number = content.number_of(replace(first, message="In other words"))
    assert number is not None
    assert content.numbered[number].name == first.name
    assert content.number_of(replace(first, elements=(), message="Elsewhere")) is None


def test_that_only_the_first_kinds_and_places_of_breaks_are_listed() -> None:
    model = generated_region(3, 4, 30)
    said = lines(told(model, "municipalities", municipalities=("town-1",)))

    assert any(" more" in line and ";" in line for line in said)


def test_that_a_model_without_municipalities_has_no_such_pages() -> None:
    alone = drawn(
        "start > nursing > end",
        parties=MODEL.parties[4:],
        units=(),
        steps={"nursing": {"unit": None}},
    )

    assert told(alone, "municipalities") == ()
    assert told(alone, "heat-map") == ()


def test_that_the_heat_map_has_figures_in_every_cell_and_the_worst_first() -> None:
    by_pathway, by_family = tables(told(MODEL, "heat-map"))
    sums = [int(cells(line)[-1].split(" ")[0]) for line in by_pathway.rows]

    assert all(cell.words for line in (*by_pathway.rows, *by_family.rows) for cell in line.cells)
    assert all(cell.shade is not Shade.NONE for line in by_pathway.rows for cell in line.cells)
    assert len(sums) == 3
    assert by_pathway.columns[-1].heading == by_family.columns[-1].heading == "In all"


def test_that_the_heat_map_shows_the_municipalities_and_pathways_chosen() -> None:
    model = generated_region(4, 3)
    chosen = model.pathways[1]
    table = tables(
        told(model, "heat-map", pathways=(chosen.id,), municipalities=("town-1", "town-2"))
    )[0]

    assert [column.heading for column in table.columns][1:] == [chosen.name, "In all"]
    assert len(table.rows) == 2


def test_that_one_municipality_alone_has_no_heat_map() -> None:
    assert told(generated_region(4, 3), "heat-map", municipalities=("town-1",)) == ()


def test_that_the_heat_map_stands_upright_while_its_columns_have_room() -> None:
    few, *_ = told(MODEL, "heat-map")
    many, *_ = told(generated_region(3, 9), "heat-map")

    assert (few, many) == (NewPage(Page.TEXT), NewPage(Page.WIDE))


def test_that_many_pathways_are_parted_over_tables_that_fit() -> None:
    found = tables(told(generated_region(3, 14, 10), "heat-map"))

    assert all(len(table.columns) <= 14 for table in found)
    assert len(found) == 3


def test_that_the_register_tells_when_an_agreement_is_overdue() -> None:
    late = AGREEMENT.model_copy(
        update={"signed": date(2023, 2, 1), "revision_due": date(2025, 2, 1), "joint": True}
    )
    blocks = told(_model(agreements=(late,)), "agreements")

    assert any("1 February 2025 / overdue" in line for line in lines(blocks))
    assert "To be revised by: 1 February 2025 (overdue)" in lines(blocks)
    assert "Joint agreement: Yes" in lines(blocks)


def test_that_each_point_tells_its_status_who_differs_and_what_leans_on_it() -> None:
    blocks = told(MODEL, "agreements")
    points = tables(blocks)[-1]
    fifth = cells(points.rows[4])

    assert len(points.rows) == 13
    assert fifth[:3] == ["5 Discharge-ready patients", "Signed", "No agreement: Ål"]
    assert fifth[3] == "Ward → Nursing"
    assert "handoff-ward--nursing" in links(blocks)
    assert "not entered" in cells(points.rows[0])


def test_that_of_a_service_agreement_only_its_own_points_are_listed() -> None:
    service = AGREEMENT.model_copy(update={"kind": AgreementKind.SERVICE})
    blocks = told(_model(agreements=(service,)), "agreements")

    assert len(tables(blocks)[-1].rows) == 1
    assert "It says nothing of the law's other points: 1, 2, 3, 4, 6" in text(blocks)


def test_that_handoffs_no_agreement_covers_are_named() -> None:
    blocks = told(MODEL, "agreements")

    assert "Handoffs that no agreement covers" in headings(blocks)
    assert any(line.startswith("Doctor → Ward | COPD") for line in lines(blocks))


def test_that_a_model_without_agreements_and_trusts_has_no_register() -> None:
    assert told(drawn("start > nursing > end"), "agreements") == ()
