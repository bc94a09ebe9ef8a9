"""A wait, or a step with a goal of its own, that takes longer than its limit."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.language.durations import format_duration
from pathways.model import Severity, Step, StepKind
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name


def waiting_too_long(view: PathwayView) -> Iterator[Fault]:
    """Patients wait longer than the limit.

    Fault: A wait usually takes longer than its own limit or, where it has none, than the longest
        wait of this document; or another step takes longer than its own limit.

    Why it matters: While the patient waits, the condition changes and what was found out grows
        old. Some goals are a matter of minutes.

    Source: The limit is the team's own, on the step or for the document (Limits: wait). National
        goals for stroke: an ambulance away within 25 minutes, thrombolysis within 40.

    Broken: “Waits for the foot team” takes three weeks, and its limit is one.

    Sound: It takes five days.

    Lets pass: A wait of exactly the limit, or whose length nobody has said. Steps that are no
        waits and have no limit, such as a course over two months.

    Mend: None. How long patients wait is a fact to measure, and a longer limit is for the team to
        set.
    """
    for step in view.pathway.steps:
        if step.duration is None:
            continue
        limit = _limit(view, step)
        if limit is not None and step.duration > limit:
            text = _("“{step}” usually takes {time}, and the limit is {limit}.")
            told = text.format(
                step=step_name(view, step.id),
                time=format_duration(step.duration),
                limit=format_duration(limit),
            )
            yield Fault((step.id,), told, field="duration")


def _limit(view: PathwayView, step: Step) -> int | None:
    if step.limit is None and step.kind is StepKind.WAIT:
        return view.model.limits.wait
    return step.limit


RULE = PathwayRule(
    code="C06",
    severity=Severity.WARNING,
    title=N_("Longer than the limit"),
    why=N_(
        "While the patient waits, the condition changes and what was found out grows old. Some "
        "goals are a matter of minutes."
    ),
    source=N_(
        "The team's own limit, on the step or for the document. National goals for stroke: an "
        "ambulance away within 25 minutes, thrombolysis within 40."
    ),
    measures=(
        N_("Find out what the wait is for, and book the next step before this one is over."),
        N_("Agree who follows the patient during the wait, and what makes it urgent."),
        N_("If the limit is not right for these patients, set another one."),
    ),
    check=waiting_too_long,
)
