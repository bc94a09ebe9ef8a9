"""A step that is drawn at no care level."""

from collections import defaultdict
from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, StepKind
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.structure.hands import in_nobodys_hands
from pathways.rules.words import quoted_steps, step_name


def step_without_level(view: PathwayView) -> Iterator[Fault]:
    """A step has no care level.

    Fault: Neither the step nor its unit has a care level. Where a unit lacks it, the unit is told
        of once, however many steps it has.

    Why it matters: The step stands in no lane, so the drawing does not show whether the patient
        changes level there, and handoffs between levels are overlooked.

    Source: How a pathway is drawn here: a step stands in the lane of its care level.

    Broken: “Training in a group”, in the hands of “Gol municipality” and at no level.

    Sound: The same at the level “Prevention, learning and coping”.

    Lets pass: Starts, ends and steps that stand for another pathway. Decisions and waits without a
        unit, which stay where the patient was. Steps in nobody's hands: step-without-party tells
        of them, and the unit that is chosen brings its level along.
    """
    lacking: dict[str, list[str]] = defaultdict(list)
    for step in view.pathway.steps:
        if view.level(step) is not None:
            continue
        if step.unit is not None:
            lacking[step.unit].append(step.id)
        elif (step.kind is StepKind.ACTIVITY or step.party) and not in_nobodys_hands(view, step):
            yield Fault(
                (step.id,),
                _("“{step}” has no care level. Move it into a lane.").format(
                    step=step_name(view, step.id)
                ),
                field="level",
            )
    for unit, steps in lacking.items():
        yield Fault(
            (unit, *steps),
            _(
                "The unit “{unit}” has no care level, and so neither has {steps}. Choose the "
                "unit's level."
            ).format(unit=view.units[unit].name, steps=quoted_steps(view, steps)),
            field="level",
        )


RULE = PathwayRule(
    code="S10",
    severity=Severity.WARNING,
    title=N_("A step without a care level"),
    why=N_(
        "The step stands in no lane, so the drawing does not show whether the patient changes "
        "level there, and a handoff may be overlooked."
    ),
    source=N_("How a pathway is drawn here: a step stands in the lane of its care level."),
    measures=(
        N_("Move the step into the lane of the level where it happens."),
        N_("Choose the unit where it happens; the unit's level then holds for the step."),
    ),
    check=step_without_level,
)
