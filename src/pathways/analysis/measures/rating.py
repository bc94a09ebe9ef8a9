"""How much a measure is needed, and how feasible it is."""

from pathways.model import Measure

LEAST, MOST = 1, 5
"""The ends of the scale."""

MIDDLE = 3

PARTS = ("feasibility_political", "feasibility_professional", "feasibility_economic")
"""The fields that together say how feasible a measure is."""


def feasibility(measure: Measure) -> float | None:
    """The mean of those of the three parts that have been rated; None when none has."""
    marks = [mark for mark in _parts(measure).values() if mark is not None]
    return sum(marks) / len(marks) if marks else None


def is_rated(measure: Measure) -> bool:
    """Whether it has a place in a chart of need and feasibility."""
    return measure.need is not None and feasibility(measure) is not None


def with_feasibility(measure: Measure, wanted: float) -> dict[str, int]:
    """The parts, as fields to change, that bring a measure's feasibility closest to a mark.

    The parts that have been rated are all moved by the same number of marks, held within the
    scale, so that what a team has said of the difference between them stays. Where none has been
    rated, all three get the mark.
    """
    marks = {name: mark for name, mark in _parts(measure).items() if mark is not None}
    if not marks:
        return dict.fromkeys(PARTS, held(wanted))
    moves = sorted(range(LEAST - MOST, MOST - LEAST + 1), key=abs)
    candidates = [{name: held(mark + by) for name, mark in marks.items()} for by in moves]
    return min(candidates, key=lambda moved: abs(sum(moved.values()) / len(moved) - wanted))


def nudged(measure: Measure, need: int, feasible: int) -> dict[str, int]:
    """The fields to change when a measure is moved some marks in need and in feasibility.

    One that has not been rated gets the middle of the scale first.
    """
    fields: dict[str, int] = {}
    if need or measure.need is None:
        fields["need"] = held((measure.need or MIDDLE) + need)
    marks = {name: mark for name, mark in _parts(measure).items() if mark is not None}
    if not marks:
        fields |= dict.fromkeys(PARTS, held(MIDDLE + feasible))
    elif feasible:
        fields |= {name: held(mark + feasible) for name, mark in marks.items()}
    return fields


def held(mark: float) -> int:
    """The whole mark on the scale that is closest."""
    return min(MOST, max(LEAST, int(mark + 0.5)))


def _parts(measure: Measure) -> dict[str, int | None]:
    return {name: getattr(measure, name) for name in PARTS}
