from pathways.model import Mark, Severity, Waiver
from pathways.rules import Finding
from pathways.rules.marks import marks


def finding(*elements: str, severity: Severity = Severity.NOTE, accepted: bool = False) -> Finding:
    waiver = None
    if accepted:
        waiver = Waiver.model_validate(
            {"rule": "r", "element": "a", "reason": "", "name": "", "date": "2026-01-01"}
        )
    return Finding(
        "S01", "r", "structure", severity, "way", elements, "", "", "", "", (), waiver=waiver
    )  # fmt: skip


def test_that_findings_are_counted_at_their_place_with_the_gravest() -> None:
    found = [
        finding("a", "b"),
        finding("a", severity=Severity.ERROR),
        finding("a", severity=Severity.WARNING),
        finding("b"),
    ]
    assert marks(found) == {"a": Mark(3, Severity.ERROR), "b": Mark(1, Severity.NOTE)}


def test_that_what_is_accepted_or_has_no_place_is_not_marked() -> None:
    assert marks([finding("a", accepted=True), finding()]) == {}
