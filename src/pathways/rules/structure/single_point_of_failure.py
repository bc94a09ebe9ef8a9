"""A unit that every patient must pass, with no other beside it."""

from collections.abc import Iterator

from pathways.graph import PathwayView, unavoidable_units
from pathways.language import N_, _
from pathways.model import CareLevel, PartyKind, Severity, Unit
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule

_EVERYWHERE = frozenset(
    {
        CareLevel.HOME,
        CareLevel.GP,
        CareLevel.EMERGENCY_PRIMARY,
        CareLevel.PREHOSPITAL,
        CareLevel.HOME_SERVICES,
    }
)
"""Levels every inhabitant has by law and at all times, and that take no fixed number in."""


def single_point_of_failure(view: PathwayView) -> Iterator[Fault]:
    """Every patient must pass one unit, and there is no other.

    Fault: Each route from a start to an end passes the same unit, so nobody gets through the
        pathway when it is closed or full.

    Why it matters: Holidays, illness or a full ward in one place stop the whole pathway; patients
        wait, or are sent somewhere that nobody has agreed.

    Source: The Hallingdal care chain (2010): a patient who needs care outside the home has several
        places to be taken to.

    Broken: All ways after “GP” lead over “Lung clinic” before they part.

    Sound: One way over “Lung clinic” and another over “Telemedicine team”.

    Lets pass: Home, GP, out-of-hours, ambulance and home nursing, which everybody has by law at all
        times. Units of the patient's own circle. A pathway inside one single unit. It is a remark:
        where the one place is meant, such as a stroke unit, the team may accept it.
    """
    units = {step.unit for step in view.pathway.steps if step.unit}
    if len(units) < 2:
        return
    for unit, steps in unavoidable_units(view):
        if not _is_everywhere(view, unit):
            yield Fault(
                (*steps, unit.id),
                _(
                    "Every patient must pass “{unit}”. Agree where they go when it is closed or "
                    "full, and draw that way."
                ).format(unit=unit.name),
            )


def _is_everywhere(view: PathwayView, unit: Unit) -> bool:
    party = view.parties[unit.party] if unit.party else None
    own = party is not None and party.kind is PartyKind.PATIENT_FAMILY
    return own or unit.level in _EVERYWHERE


RULE = PathwayRule(
    code="S12",
    severity=Severity.NOTE,
    title=N_("One unit that all must pass"),
    why=N_(
        "Holidays, illness or a full ward in one place stop the whole pathway; patients wait, or "
        "are sent somewhere that nobody has agreed."
    ),
    source=N_(
        "The Hallingdal care chain (2010): a patient who needs care outside the home has several "
        "places to be taken to."
    ),
    measures=(
        N_("Agree on a unit that takes the patients when this one is closed or full."),
        N_("If it is meant to be the only one, accept the remark and say why."),
    ),
    check=single_point_of_failure,
)
