"""A patient sent back to the same party twice."""

from collections.abc import Iterator

from pathways.graph import PathwayView, ping_pongs
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import quoted_steps


def ping_pong(view: PathwayView) -> Iterator[Fault]:
    """The patient is sent back to the same party twice on one route.

    Fault: On one route the patient leaves a party and comes back, leaves it and comes back again,
        each time with one other party in between.

    Why it matters: Each turn is two handoffs in which something may be lost, and the patient is
        the one who carries the story from place to place.

    Source: White paper 16 (2010–2011): a good pathway is put together rationally and coordinated
        to the patient's needs.

    Broken: “GP” → “Clinic” → “GP” → “Clinic” → “GP”, each drawn as a step of its own.

    Sound: “GP” → “Clinic”, which follows up until the treatment has its effect → “GP”.

    Lets pass: One return, as from hospital. Ways back on worsening and arrows that close a loop.
        Times when the patient is at home in his own care. Passages between units of one party.
    """
    for party, steps in ping_pongs(view):
        ids = [step.id for step in steps]
        yield Fault(
            (ids[-1], *ids[:-1]),
            _(
                "On one route the patient comes back to “{party}” twice: {steps}. See whether two "
                "of the stays can be one."
            ).format(party=party.name, steps=quoted_steps(view, ids)),
        )


RULE = PathwayRule(
    code="S13",
    severity=Severity.NOTE,
    title=N_("Sent back twice"),
    why=N_(
        "Each turn is two handoffs in which something may be lost, and the patient is the one who "
        "carries the story from place to place."
    ),
    source=N_(
        "White paper 16 (2010–2011): a good pathway is put together rationally and coordinated to "
        "the patient's needs."
    ),
    measures=(
        N_("Let one party finish its part before the patient is passed on."),
        N_("Use advice by phone or video, or a visiting specialist, in place of one of the trips."),
    ),
    check=ping_pong,
)
