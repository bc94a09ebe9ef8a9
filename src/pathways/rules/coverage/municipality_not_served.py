"""A unit on the pathway that does not take one municipality's citizens, and no other does."""

from collections import defaultdict
from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareLevel, Party, PartyKind, Severity, Unit
from pathways.rules.coverage.towns import concerned, ids, named
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name


def municipality_not_served(view: PathwayView) -> Iterator[Fault]:
    """A unit does not serve a municipality whose citizens take the pathway.

    Fault: A unit says whom it serves. Another unit on the same pathway serves a municipality that
        this one does not, and no other unit on this level does.

    Why it matters: The patient is well looked after until the step where the door is shut: “we do
        not take patients from your municipality”.

    Source: Helse- og omsorgstjenesteloven § 6-2, points 1 and 2: the parties shall agree who is
        responsible for what, and how they cooperate on admission and discharge.

    Broken: The out-of-hours service serves six municipalities and the sjukestugu five.

    Sound: The sixth has short-term places with observation of its own, on the same level.

    Lets pass: Units that have not said whom they serve. Another unit on the level that serves the
        municipality, belongs to it, or is no single municipality's and has not said. Steps that
        name a service, since coverage is then asked of the service.
    """
    steps: dict[str, list[str]] = defaultdict(list)
    for step in view.pathway.steps:
        if step.unit and view.units[step.unit].serves and not step.services:
            steps[step.unit].append(step.id)
    if not steps:
        return
    towns = concerned(view)
    for unit_id, users in steps.items():
        unit = view.units[unit_id]
        shut_out = [town for town in towns if not _is_taken(view, town, unit)]
        if shut_out:
            text = _("{unit}, where “{step}” happens, does not serve {towns}.")
            told = text.format(
                unit=named([unit.name]),
                step=step_name(view, users[0]),
                towns=named(town.name for town in shut_out),
            )
            place = (*users, unit_id)
            yield Fault(place, told, municipalities=ids(shut_out))


def _is_taken(view: PathwayView, town: Party, unit: Unit) -> bool:
    if town.id in unit.serves:
        return True
    level: CareLevel | None = unit.level
    return any(other.level is level and _serves(view, other, town) for other in view.model.units)


def _serves(view: PathwayView, unit: Unit, town: Party) -> bool:
    if unit.party == town.id or town.id in unit.serves:
        return True
    party = view.parties[unit.party] if unit.party else None
    single = party is not None and party.kind is PartyKind.MUNICIPALITY
    return not unit.serves and not single


RULE = PathwayRule(
    code="V05",
    severity=Severity.WARNING,
    title=N_("A municipality that is not served"),
    why=N_(
        "The patient is well looked after until the step where the door is shut: “we do not take "
        "patients from your municipality”."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2, points 1 and 2: who is responsible for what, and "
        "cooperation on admission and discharge."
    ),
    measures=(
        N_("Ask the unit to take these patients too, and put it into the agreement."),
        N_("Agree where the municipality's citizens go instead, and draw that unit."),
    ),
    check=municipality_not_served,
)
