"""A service the pathway uses, and that some municipality does not have."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Provision, Severity
from pathways.rules.coverage.towns import concerned, ids, named, used_services
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name

_LACKING = frozenset({Provision.NONE, Provision.WANTED})


def service_missing(view: PathwayView) -> Iterator[Fault]:
    """A municipality lacks a service that the pathway uses.

    Fault: A step uses a service of the catalogue, and a municipality has answered that its citizens
        do not have it, or that it is wanted.

    Why it matters: On paper the pathway is the same for all. In this municipality it has a hole,
        and the patient goes to hospital or goes without.

    Source: Helse- og omsorgstjenesteloven § 6-2, point 12: the parties shall develop and plan their
        services together. The municipalities' own answers in the coverage matrix.

    Broken: “COPD school” uses the COPD course, and Flå has answered “none”.

    Sound: Flå's citizens take the course at Gol: inter-municipal.

    Lets pass: Municipalities that the pathway does not concern, since no unit on it serves them.
        Steps that name no service. What nobody has answered, which has a remark of its own.
    """
    used = used_services(view)
    if not used:
        return
    lacking = {
        (answer.service, answer.municipality)
        for answer in view.model.coverage
        if answer.provision in _LACKING
    }
    names = {service.id: service.name for service in view.model.services}
    towns = concerned(view) if lacking else []
    for service, steps in used.items():
        without = [town for town in towns if (service, town.id) in lacking]
        if without:
            text = _("“{step}” needs {service}, which is lacking in {towns}.")
            told = text.format(
                step=step_name(view, steps[0]),
                service=named([names[service]]),
                towns=named(town.name for town in without),
            )
            yield Fault((*steps, service), told, municipalities=ids(without))


RULE = PathwayRule(
    code="V01",
    severity=Severity.WARNING,
    title=N_("Service missing in a municipality"),
    why=N_(
        "On paper the pathway is the same for all. In this municipality it has a hole, and the "
        "patient goes to hospital or goes without."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2, point 12: the parties shall develop and plan their "
        "services together. The municipalities' own answers on coverage."
    ),
    measures=(
        N_("See whether a neighbour that has the service can take these patients too."),
        N_("Plan the service together with the other municipalities or with the health trust."),
        N_("Offer it by video or with a team that travels."),
    ),
    check=service_missing,
)
