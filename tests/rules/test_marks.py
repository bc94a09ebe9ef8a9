from pathways.edits import change, nest
from pathways.model import CareModel, Mark, Pathway, Severity, Step, StepKind, Waiver
from pathways.rules import Finding
from pathways.rules.marks import marks


def finding(
    *elements: str,
    severity: Severity = Severity.NOTE,
    accepted: bool = False,
    pathway: str = "way",
) -> Finding:
    waiver = None
    if accepted:
        waiver = Waiver.model_validate(
            {"rule": "r", "element": "a", "reason": "", "name": "", "date": "2026-01-01"}
        )
    return Finding(
        "S01", "r", "structure", severity, pathway, elements, "", "", "", "", (), waiver=waiver
    )  # fmt: skip


def test_that_findings_are_counted_at_their_place_with_the_gravest() -> None:
    found = [
        finding("a", "b"),
        finding("a", severity=Severity.ERROR),
        finding("a", severity=Severity.WARNING),
        finding("b"),
    ]
    assert marks(found, CareModel()) == {"a": Mark(3, Severity.ERROR), "b": Mark(1, Severity.NOTE)}


def test_that_what_is_accepted_or_has_no_place_is_not_marked() -> None:
    assert marks([finding("a", accepted=True), finding()], CareModel()) == {}


def model() -> CareModel:
    """Three pathways, the second inside the first and the third inside the second."""
    pathways = (
        Pathway(id="way", steps=(Step(id="step"), Step(id="plain"))),
        Pathway(id="inner", steps=(Step(id="deep"),)),
        Pathway(id="innermost", steps=(Step(id="deepest"),)),
    )
    made = nest(CareModel(pathways=pathways), "step", "inner")
    return nest(made, "deep", "innermost")


def test_that_a_sub_pathways_findings_count_at_the_step_that_stands_for_it() -> None:
    found = [
        finding("step"),
        finding("deep", severity=Severity.WARNING, pathway="inner"),
        finding("deepest", severity=Severity.ERROR, pathway="innermost"),
        finding("innermost", pathway="innermost"),
        finding("plain"),
    ]
    assert marks(found, model()) == {
        "step": Mark(4, Severity.ERROR),
        "deep": Mark(3, Severity.ERROR),
        "deepest": Mark(1, Severity.ERROR),
        "innermost": Mark(1, Severity.NOTE),
        "plain": Mark(1, Severity.NOTE),
    }


def test_that_a_sub_pathway_without_findings_marks_nothing() -> None:
    found = [finding("plain"), finding("deep", pathway="inner", accepted=True)]
    assert marks(found, model()) == {"plain": Mark(1, Severity.NOTE)}


def test_that_pathways_inside_each_other_are_counted_once() -> None:
    ring = change(model(), "deepest", kind=StepKind.SUB_PATHWAY, sub_pathway="way")
    found = [finding("plain"), finding("deep", severity=Severity.ERROR, pathway="inner")]
    counted = marks(found, ring)
    assert counted["step"] == counted["deepest"] == Mark(2, Severity.ERROR)
