"""Findings counted by the element they are about, for the drawing."""

from collections.abc import Iterable, Sequence

from pathways.edits.nesting import sub_pathways, within
from pathways.model import CareModel, Mark, Severity
from pathways.rules.finding import Finding

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def marks(findings: Iterable[Finding], model: CareModel) -> dict[str, Mark]:
    """The mark of every element that is the place of a finding; waived findings do not count.

    A step that stands for a sub-pathway counts what is found inside it, however deep, with its own.
    """
    found = [one for one in findings if one.elements and not one.waived]
    counted = _counted((one.elements[0], one.severity) for one in found)
    steps = [inner for pathway in model.pathways for inner in sub_pathways(pathway).items()]
    if not steps:
        return counted
    inside = _counted((one.pathway, one.severity) for one in found if one.pathway)
    for step, pathway in steps:
        below = [inside[one] for one in within(model, pathway) if one in inside]
        whole = [counted[step]] if step in counted else []
        if below or whole:
            counted[step] = _summed([*whole, *below])
    return counted


def _counted(places: Iterable[tuple[str, Severity]]) -> dict[str, Mark]:
    counted: dict[str, Mark] = {}
    for place, severity in places:
        mark = Mark(1, severity)
        counted[place] = _summed([counted[place], mark]) if place in counted else mark
    return counted


def _summed(several: Sequence[Mark]) -> Mark:
    """One mark for all."""
    gravest = min((mark.grade for mark in several), key=_GRAVITY.__getitem__)
    return Mark(sum(mark.count for mark in several), gravest)
