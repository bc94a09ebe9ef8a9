"""A service several municipalities share, without host, organisation or financing."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from pathways.edits import change_model
from pathways.edits.rebuild import rebuilt
from pathways.language import N_, _
from pathways.model import CareModel, CoverageAnswer, Party, PartyKind, Provision, Severity, Unit
from pathways.rules.coverage.towns import ids, members, named
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import listed
from pathways.rules.rule import ModelRule

_HOST, _ORGANISATION, _FINANCING = "host", "organisation", "financing"
_WORDS = {
    _HOST: N_("which municipality is host"),
    _ORGANISATION: N_("how it is organised"),
    _FINANCING: N_("who pays"),
}


def shared_service_unsettled(model: CareModel) -> Iterator[Fault]:
    """An inter-municipal service has no host, organisation or financing.

    Fault: A municipality answers that a service is inter-municipal, or steps happen in a unit of an
        inter-municipal party, and host, organisation or financing is not said.

    Why it matters: What several own together is nobody's when staff are to be hired, a bed is full
        or the bill comes; such services are the first to be cut.

    Source: Helse- og omsorgstjenesteloven § 6-2: cooperation must settle responsibility, employer,
        organisation and financing; kommuneloven § 28 (host municipality).

    Broken: “Palliative team” is inter-municipal for Gol and Hemsedal, and nothing more is said.

    Sound: Gol is host, the team belongs to its home nursing, and both pay by inhabitants.

    Lets pass: Units and parties that no step uses. Services with the trust or of the municipality
        alone. Of an inter-municipal party, its organisation or financing said at any of its units
        is enough.
    """
    yield from _answers(model)
    yield from _parties(model)


def _answers(model: CareModel) -> Iterator[Fault]:
    shared: dict[str, list[CoverageAnswer]] = defaultdict(list)
    for answer in model.coverage:
        if answer.provision is Provision.INTER_MUNICIPAL:
            shared[answer.service].append(answer)
    services = {service.id: service for service in model.services}
    towns = {party.id: party for party in model.parties}
    for service, answers in shared.items():
        bare = [answer for answer in answers if _unsaid(answer)]
        if bare:
            missing = [word for word in _WORDS if any(word in _unsaid(each) for each in bare)]
            whose = [towns[each.municipality] for each in bare]
            text = _("{service} is shared by {towns}, and it is not said: {missing}.")
            told = text.format(
                service=named([services[service].name]),
                towns=named(town.name for town in whose),
                missing=_listed(missing),
            )
            mend = _mend(service, answers, missing)
            yield Fault((service, *ids(whose)), told, mend=mend, municipalities=ids(whose))


def _unsaid(answer: CoverageAnswer) -> list[str]:
    return [word for word in _WORDS if not getattr(answer, word)]


def _mend(service: str, answers: list[CoverageAnswer], missing: list[str]) -> Mend | None:
    """What the other municipalities say of the service, where they all say the same."""
    said = {word: {getattr(answer, word) for answer in answers} - {None, ""} for word in missing}
    if any(len(values) != 1 for values in said.values()):
        return None
    agreed = {word: values.pop() for word, values in said.items()}
    return partial(_with_answers, service=service, agreed=agreed)


def _with_answers(model: CareModel, service: str, agreed: dict[str, str]) -> CareModel:
    return change_model(
        model, coverage=tuple(_filled(each, service, agreed) for each in model.coverage)
    )


def _filled(answer: CoverageAnswer, service: str, agreed: dict[str, str]) -> CoverageAnswer:
    if answer.service != service or answer.provision is not Provision.INTER_MUNICIPAL:
        return answer
    return rebuilt(answer, **{word: agreed[word] for word in _unsaid(answer)})


def _parties(model: CareModel) -> Iterator[Fault]:
    shared = [party for party in model.parties if party.kind is PartyKind.INTER_MUNICIPAL]
    if not shared:
        return
    steps = [step for pathway in model.pathways for step in pathway.steps]
    used = {step.unit for step in steps}
    for party in shared:
        units = [unit for unit in model.units if unit.party == party.id and unit.id in used]
        missing = _unsaid_of(party, units)
        if units and missing:
            text = _("Several municipalities share {units}, and it is not said: {missing}.")
            told = text.format(units=named(unit.name for unit in units), missing=_listed(missing))
            place = (party.id, *(unit.id for unit in units))
            field = "host" if _HOST in missing else ""
            yield Fault(place, told, field=field, municipalities=ids(members(model, party)))


def _unsaid_of(party: Party, units: list[Unit]) -> list[str]:
    said = {
        _HOST: party.host is not None,
        _ORGANISATION: any(unit.organisation for unit in units),
        _FINANCING: any(unit.financing for unit in units),
    }
    return [word for word, known in said.items() if not known]


def _listed(missing: list[str]) -> str:
    return listed(_(_WORDS[word]) for word in missing)


RULE = ModelRule(
    code="V03",
    severity=Severity.WARNING,
    title=N_("Shared service not settled"),
    why=N_(
        "What several own together is nobody's when staff are to be hired, a bed is full or the "
        "bill comes; such services are the first to be cut."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2: cooperation must settle responsibility, employer, "
        "organisation and financing; kommuneloven § 28 (host municipality)."
    ),
    measures=(
        N_("Choose the host municipality, and write a contract on who hires, leads and pays."),
        N_("Put the division of costs before the councils for more than one year."),
    ),
    check=shared_service_unsettled,
)
