"""What became of a pathway's breaks in the one that is drawn from it."""

from datetime import date

from hypothesis import given, settings
from tests.strategies import care_models

from pathways.assets import sample
from pathways.edits import change, duplicate_pathway
from pathways.model import CareModel, ReportSetting, Waiver
from pathways.reports.comparing import Comparison, compared, comparisons
from pathways.reports.content import Content
from pathways.rules.engine import check
from pathways.session.regional import regional
from pathways.storage import read

TODAY = date(2026, 3, 14)
KOLS = read(sample("kols.pathway"))


def _content(model: CareModel) -> Content:
    return Content(regional(model, today=TODAY), ReportSetting(), TODAY)


def _only(model: CareModel) -> Comparison:
    (one,) = comparisons(_content(model))
    return one


@given(care_models())
@settings(max_examples=25, deadline=None)
def test_that_nothing_is_closed_or_new_in_a_pathway_beside_itself(model: CareModel) -> None:
    content = _content(model)
    for view in content.views:
        one = compared(content, view, view)

        assert one.closed == one.new == one.accepted == ()
        here = [each for each in content.findings if each.pathway == view.pathway.id]
        assert len(one.left) == len(here)


def test_that_breaks_are_left_where_only_names_are_changed() -> None:
    model = duplicate_pathway(KOLS, "kols", "KOLS – slik det skal bli")
    names = {step.id: step.name for step in model.pathways[-1].steps}
    copy = model.pathways[-1]
    broken = {id_ for one in check(model) if one.pathway == copy.id for id_ in one.elements}
    renamed = next(arrow.target for arrow in copy.transitions if arrow.id in broken)
    one = _only(change(model, renamed, name=f"{names[renamed]}, nå annerledes"))

    assert one.closed == one.new == ()


def test_that_what_the_team_accepts_is_not_closed() -> None:
    model = duplicate_pathway(KOLS, "kols", "KOLS – slik det skal bli")
    copy = model.pathways[-1].id
    broken = next(one for one in check(model) if one.pathway == copy)
    waiver = Waiver(
        rule=broken.name,
        element=broken.elements[0],
        reason="Avklart",
        name="Rådgiver Berg",
        date=TODAY,
    )
    one = _only(CareModel.model_validate(dict(model) | {"waivers": (*model.waivers, waiver)}))

    assert one.closed == one.new == ()
    assert [finding.name for finding in one.accepted] == [broken.name]
