"""A service some pathway uses, and of which a municipality has not said whether it has it."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareModel, Party, Severity
from pathways.rules.coverage.towns import concerned, ids, named, used_services
from pathways.rules.finding import Fault
from pathways.rules.rule import ModelRule


def coverage_not_answered(model: CareModel) -> Iterator[Fault]:
    """A municipality has not said whether it has a service that a pathway uses.

    Fault: A step uses a service of the catalogue, some municipality has answered about it, and
        another that the pathway concerns has not.

    Why it matters: An empty cell reads as “we have it” to one and “we do not” to the other, and the
        patient is sent to something that may not be there.

    Source: The municipalities' form in five themes (Hallingdal, 2010): each answers for each
        service.

    Broken: Gol and Ål have answered about the COPD course; Flå has not.

    Sound: All three have answered, be it “none”.

    Lets pass: Services that no step uses, and those about which no municipality has answered: the
        matrix is then not begun. Municipalities the pathway does not concern.
    """
    if not model.coverage:
        return
    answered = {(answer.service, answer.municipality) for answer in model.coverage}
    begun = {service for service, _town in answered}
    silent: dict[str, dict[str, Party]] = {}
    steps: dict[str, list[str]] = {}
    for pathway in model.pathways:
        view = PathwayView(model, pathway)
        used = {one: at for one, at in used_services(view).items() if one in begun}
        towns = concerned(view) if used else []
        for service, users in used.items():
            unsaid = {town.id: town for town in towns if (service, town.id) not in answered}
            if unsaid:
                silent.setdefault(service, {}).update(unsaid)
                steps.setdefault(service, []).extend(users)
    names = {service.id: service.name for service in model.services}
    for service, unsaid in silent.items():
        text = _(
            "It is not said how the citizens of {towns} get {service}, which this model's pathways "
            "use."
        )
        told = text.format(
            towns=named(town.name for town in unsaid.values()), service=named([names[service]])
        )
        yield Fault((service, *steps[service]), told, municipalities=ids(unsaid.values()))


RULE = ModelRule(
    code="V02",
    severity=Severity.NOTE,
    title=N_("Coverage not answered"),
    why=N_(
        "An empty cell reads as “we have it” to one and “we do not” to the other, and the patient "
        "is sent to something that may not be there."
    ),
    source=N_(
        "The municipalities' form in five themes (Hallingdal, 2010): each answers for each service."
    ),
    measures=(
        N_("Ask the municipality, and fill in the cell."),
        N_("Go through the services with all municipalities in one meeting."),
    ),
    check=coverage_not_answered,
)
