"""A step in the hands of nobody."""

from collections import defaultdict
from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, StepKind
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.structure.hands import in_nobodys_hands
from pathways.rules.words import quoted_steps, step_name


def step_without_party(view: PathwayView) -> Iterator[Fault]:
    """A step has no responsible party.

    Fault: A step has neither unit, party nor role that is responsible for it, or its unit belongs
        to no party. A unit is told of once, however many steps it has; and where no activity of a
        pathway has anybody, the pathway is.

    Why it matters: When nobody is named, each believes that another has the patient.

    Source: Helse- og omsorgstjenesteloven § 6-2, point 1: the agreement between municipality and
        trust shall say who is responsible for what.

    Broken: “Control after 14 days”, and nobody is named.

    Sound: The same in the unit “Gol GP centre”, which belongs to a GP practice.

    Lets pass: Starts, ends and steps that stand for another pathway. Decisions and waits, which
        stay with the step before them. Steps at home, where patients have it themselves. A step
        where a role is named as responsible.
    """
    bare = [step.id for step in view.pathway.steps if in_nobodys_hands(view, step)]
    activities = {step.id for step in view.pathway.steps if step.kind is StepKind.ACTIVITY}
    if len(activities) > 2 and activities.issubset(bare):
        yield Fault(
            (view.pathway.id, *bare),
            _(
                "Nobody is named as responsible for any step of this pathway. Choose a unit or a "
                "party for each step, or write the role."
            ),
        )
    else:
        for step in bare:
            yield Fault(
                (step,),
                _(
                    "“{step}” is in nobody's hands. Choose its unit or party, or write who is "
                    "responsible."
                ).format(step=step_name(view, step)),
                field="unit",
            )
    yield from _units_without_party(view)


def _units_without_party(view: PathwayView) -> Iterator[Fault]:
    steps: dict[str, list[str]] = defaultdict(list)
    for step in view.pathway.steps:
        if step.unit and view.party(step) is None:
            steps[step.unit].append(step.id)
    for unit, held in steps.items():
        yield Fault(
            (unit, *held),
            _(
                "The unit “{unit}” belongs to no party, so nobody answers for {steps}. Choose the "
                "unit's party."
            ).format(unit=view.units[unit].name, steps=quoted_steps(view, held)),
            field="party",
        )


RULE = PathwayRule(
    code="S11",
    severity=Severity.WARNING,
    title=N_("A step in nobody's hands"),
    why=N_("When nobody is named, each believes that another has the patient."),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2, point 1: the agreement shall say who is responsible "
        "for what."
    ),
    measures=(
        N_("Agree who is responsible for the step, and choose that unit or party."),
        N_(
            "Take the division of responsibility into the agreement between municipality and trust."
        ),
    ),
    check=step_without_party,
)
