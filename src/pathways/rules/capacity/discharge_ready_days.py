"""Discharge-ready patients who wait in hospital for a place in the municipality."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.language.money import format_nok
from pathways.model import CareLevel, CareModel, Severity, Step, StepKind
from pathways.rules.capacity.bed_days import latest_price
from pathways.rules.capacity.flows import Stay, has_plans, stays
from pathways.rules.finding import Fault
from pathways.rules.rule import ModelRule
from pathways.rules.words import quoted, step_name

_MUNICIPAL = frozenset(
    {
        CareLevel.HOME_SERVICES,
        CareLevel.SHORT_TERM,
        CareLevel.NURSING_HOME,
        CareLevel.INTERMEDIATE,
    }
)


def discharge_ready_days(model: CareModel) -> Iterator[Fault]:
    """Discharge-ready patients are expected to wait longer in hospital than the limit.

    Fault: By the patients a year and the shares, the waits in hospital that come before home
        services, a short-term place, a nursing home or an intermediate unit add up to more bed-days
        a year than the limit set in this document.

    Why it matters: The patient loses function and rest in a bed he or she does not need, and the
        municipality pays for each day.

    Source: FOR-2011-11-18-1115 (discharge-ready patients); bed-day prices of the Norwegian
        Directorate of Health. The limit is the team's own (Limits: discharge-ready days).

    Broken: A quarter of 95 patients wait 4 days in the stroke unit for a short-term place: 95
        bed-days a year, and the limit is 0.

    Sound: The place is ready on the day, so that there is no such wait; or the limit is 100.

    Lets pass: Waits that are not in hospital, or before something else there, such as an operation.
        Waits without a duration and pathways without a number of patients: nobody has said. Less
        than half a day a year.

    Mend: None. The days follow from how long patients in fact wait, and from how many they are.
    """
    limit = model.limits.discharge_ready_days
    for planned in (False, True) if has_plans(model) else (False,):
        waits = [stay for stay in stays(model, planned=planned) if _waits_to_leave(stay)]
        days = round(sum(stay.days for stay in waits))
        if days > limit:
            yield _fault(waits, days, limit, planned)
            return


def _fault(waits: list[Stay], days: int, limit: int, planned: bool) -> Fault:
    longest = sorted(waits, key=lambda stay: stay.days, reverse=True)
    price = latest_price()
    text = (
        _(
            "As it is planned, discharge-ready patients wait {days} bed-days a year in hospital at "
            "{steps}, and the limit is {limit}. At the price of {year}, {price} NOK a day, that "
            "costs the municipalities about {cost} NOK a year."
        )
        if planned
        else _(
            "Discharge-ready patients wait {days} bed-days a year in hospital at {steps}, and the "
            "limit is {limit}. At the price of {year}, {price} NOK a day, that costs the "
            "municipalities about {cost} NOK a year."
        )
    )
    return Fault(
        tuple(stay.step.id for stay in longest),
        text.format(
            days=format_nok(days),
            steps=quoted(step_name(stay.view, stay.step.id) for stay in longest),
            limit=format_nok(limit),
            year=price.year,
            price=format_nok(price.nok),
            cost=format_nok(days * price.nok),
        ),
        field="duration",
    )


def _waits_to_leave(stay: Stay) -> bool:
    """Whether patients wait here in hospital for what the municipality has for them."""
    if stay.step.kind is not StepKind.WAIT or not _is_in_hospital(stay.view, stay.step):
        return False
    levels = set(_levels_after(stay.view, stay.step))
    return bool(levels & _MUNICIPAL) and CareLevel.HOSPITAL not in levels


def _is_in_hospital(view: PathwayView, step: Step) -> bool:
    places = (step,) if view.level(step) else view.keepers(step)
    return all(view.level(place) is CareLevel.HOSPITAL for place in places)


def _levels_after(view: PathwayView, step: Step) -> Iterator[CareLevel | None]:
    for arrow in view.outgoing[step.id]:
        yield view.level(view.steps[arrow.target])


RULE = ModelRule(
    code="K03",
    severity=Severity.WARNING,
    title=N_("Discharge-ready patients wait in hospital"),
    why=N_(
        "The patient loses function and rest in a bed he or she does not need, and the "
        "municipality pays for each day."
    ),
    source=N_(
        "FOR-2011-11-18-1115 (discharge-ready patients); bed-day prices of the Norwegian "
        "Directorate of Health; the limit is the team's own."
    ),
    measures=(
        N_("Send the notice of admission within 24 hours, so that a place can be planned."),
        N_("Have places or a team that can take patients home the same day."),
        N_("If some waiting is agreed, set the document's limit for discharge-ready days."),
    ),
    check=discharge_ready_days,
)
