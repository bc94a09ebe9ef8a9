"""A team or course that is too far away for some municipality's citizens."""

from collections import defaultdict
from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.language.durations import format_duration
from pathways.model import CareLevel, Reach, Severity, Step, Unit
from pathways.rules.coverage.towns import ids, named
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule


def too_far_away(view: PathwayView) -> Iterator[Fault]:
    """A team or course is farther away than the limit.

    Fault: A travelling team, or the place of a course or of rehabilitation, is farther from a
        municipality than the longest travel of this document.

    Why it matters: Those who live farthest away drop out of a course first, and a team that drives
        half the day comes seldom. They are offered it and do not have it.

    Source: The limit is the team's own (Limits: travel). White paper 16 (2010–2011): a good pathway
        is coordinated to the patient's needs.

    Broken: The COPD course at Gol is 80 minutes from Hol, and the limit is 60.

    Sound: The course is held at Geilo too, or by video.

    Lets pass: Telemedicine, which needs no travel. Hospitals, out-of-hours services and others
        that are neither team nor course. Municipalities the unit does not serve, and those whose
        travel time is not said.
    """
    limit = view.model.limits.travel
    distant = {unit.id: unit for unit in view.model.units if _far(unit, limit)}
    if not distant:
        return
    places: dict[str, list[str]] = defaultdict(list)
    for step in view.pathway.steps:
        if step.unit in distant and _is_team_or_course(view, step, distant[step.unit]):
            places[step.unit].append(step.id)
    for unit_id, steps in places.items():
        far = _far(distant[unit_id], limit)
        towns = [party for party in view.model.parties if party.id in far]
        text = _("{unit} is up to {time} from {towns}, and the limit is {limit}.")
        told = text.format(
            unit=named([distant[unit_id].name]),
            time=format_duration(max(far.values())),
            towns=named(town.name for town in towns),
            limit=format_duration(limit),
        )
        yield Fault((*steps, unit_id), told, municipalities=ids(towns))


def _far(unit: Unit, limit: int) -> dict[str, int]:
    """The municipalities that have too far, with their minutes."""
    return {
        travel.municipality: travel.minutes
        for travel in unit.travel
        if travel.minutes > limit and (not unit.serves or travel.municipality in unit.serves)
    }


def _is_team_or_course(view: PathwayView, step: Step, unit: Unit) -> bool:
    if unit.reach is not Reach.PLACE:
        return unit.reach is Reach.AMBULATORY
    taught = step.learning_and_coping or step.rehabilitation
    return taught or view.level(step) is CareLevel.PREVENTION


RULE = PathwayRule(
    code="V04",
    severity=Severity.WARNING,
    title=N_("Team or course too far away"),
    why=N_(
        "Those who live farthest away drop out of a course first, and a team that drives half the "
        "day comes seldom. They are offered it and do not have it."
    ),
    source=N_(
        "The team's own limit. White paper 16 (2010–2011): a good pathway is coordinated to the "
        "patient's needs."
    ),
    measures=(
        N_("Hold some of the meetings near those who live far away, or by video."),
        N_("Give the travelling team a second base, or let a neighbour's team take over there."),
    ),
    check=too_far_away,
)
