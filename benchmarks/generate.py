"""Pathways of any size for benchmarks and tests: six levels, 1.6 transitions a step, 5 % backward.

The same number of steps and seed give the same model. It is drawn as teams draw: most ways lead a
few steps on, patients stay a while on a level, choices have criteria, some handoffs are whole,
some are half filled and some are empty.
"""

from collections import defaultdict
from random import Random

from pathways.model import (
    Agreement,
    AgreementReference,
    CareLevel,
    CareModel,
    Channel,
    FollowUp,
    Handoff,
    HandoffKind,
    Holder,
    MedicineList,
    Message,
    Party,
    PartyKind,
    Pathway,
    PatientGroup,
    ReceivingService,
    Step,
    StepKind,
    Transition,
    Unit,
)

TRANSITIONS_A_STEP = 1.6
BACKWARD = 0.05

_PARTIES = (
    Party(id="family", name="Pasient og pårørende", kind=PartyKind.PATIENT_FAMILY),
    Party(id="practice", name="Gol legesenter", kind=PartyKind.GP_PRACTICE),
    Party(id="town", name="Gol kommune", kind=PartyKind.MUNICIPALITY),
    Party(id="trust", name="Vestre Viken HF", kind=PartyKind.HEALTH_TRUST),
)
_UNITS = (
    Unit(id="home", name="Hjemme", level=CareLevel.HOME, party="family"),
    Unit(id="doctor", name="Fastlegen", level=CareLevel.GP, party="practice"),
    Unit(id="doctor-2", name="Fastlegevikar", level=CareLevel.GP, party="practice"),
    Unit(id="nursing", name="Hjemmesykepleien", level=CareLevel.HOME_SERVICES, party="town"),
    Unit(id="rehab", name="Innsatsteamet", level=CareLevel.HOME_SERVICES, party="town"),
    Unit(id="kad", name="Sykestua", level=CareLevel.INTERMEDIATE, party="town"),
    Unit(id="clinic", name="Lungepoliklinikken", level=CareLevel.OUTPATIENT, party="trust"),
    Unit(id="clinic-2", name="Dagenheten", level=CareLevel.OUTPATIENT, party="trust"),
    Unit(id="ward", name="Medisinsk avdeling", level=CareLevel.HOSPITAL, party="trust"),
    Unit(id="ward-2", name="Akuttmottaket", level=CareLevel.HOSPITAL, party="trust"),
)
_NAMES = (
    "Samtale",
    "Klinisk vurdering",
    "Hjemmebesøk",
    "Blodprøver og undersøkelse",
    "Oppfølging av medisiner",
    "Trening og mestring",
    "Kontroll etter avtale",
    "Planlegging av videre behandling sammen med pasient og pårørende",
)
_AGREEMENT = Agreement(id="agreement", name="Samarbeidsavtalen", parties=("town", "trust"))
_ELECTRONIC = Message(
    type="epikrise",
    channel=Channel.ELECTRONIC,
    deadline=0,
    receipt=True,
    receiving_service=ReceivingService.DOCTOR,
)
_HANDOFFS = (
    Handoff(
        kind=HandoffKind.TRANSFER,
        sender="Sykepleier",
        receiver="Sykepleier",
        information="Tilstand, funksjon, medisiner og plan",
        messages=(_ELECTRONIC,),
        responsible_until_received=Holder.SENDER,
        medicine_list=MedicineList.RECONCILED,
        agreement_points=(AgreementReference(agreement="agreement", point=5),),
        patient_informed=True,
        next_of_kin_informed=True,
        what_matters=True,
        follow_up=FollowUp(responsible="Fastlege", within=14 * 1440, what="Kontroll"),
        contingency="Ring legevakten",
    ),
    Handoff(kind=HandoffKind.REFERRAL, sender="Lege", messages=(Message(type="henvisning"),)),
    Handoff(
        kind=HandoffKind.DISCHARGE,
        receiver="Hjemmesykepleien",
        messages=(Message(type="epikrise", channel=Channel.FAX),),
        medicine_list=MedicineList.NOT_SENT,
    ),
    None,
)


def generated(steps: int, seed: int = 1) -> CareModel:
    """A model with one pathway of so many steps (at least three)."""
    random = Random(seed)
    ends = _ends(steps)
    ways = _ways(steps, ends, random)
    units = _walk(steps, ways, random)
    leaving = defaultdict(list)
    for source, target in ways:
        leaving[source].append(target)
    pathway = Pathway(
        id="pathway",
        name=f"{steps} steg",
        patient_group=PatientGroup(name="Kols", icpc2=("R95",), icd10=("J44",), chronic=True),
        coordinator="Koordinerende enhet",
        long_term=True,
        individual_plan=True,
        steps=tuple(
            _step(number, ends, len(leaving[number]), units[number], random)
            for number in range(steps)
        ),
        transitions=tuple(
            _transition(number, source, target, leaving[source], units, random)
            for number, (source, target) in enumerate(ways)
        ),
    )
    return CareModel(
        title=f"{steps} steg",
        parties=_PARTIES,
        units=_UNITS,
        agreements=(_AGREEMENT,),
        pathways=(pathway,),
    )


def _ways(steps: int, ends: set[int], random: Random) -> list[tuple[int, int]]:
    """Arrows as numbered ends: a connected pathway, further ways on, and some back."""
    sources = [number for number in range(steps) if number not in ends]
    ways: dict[tuple[int, int], None] = {}
    unfinished = dict.fromkeys(sources)
    for target in range(1, steps):
        near = [number for number in range(max(0, target - 8), target) if number not in ends]
        first = [number for number in near if number in unfinished]
        source = random.choice(first if first and random.random() < 0.8 else near)
        ways[source, target] = None
        unfinished.pop(source, None)
    for source in unfinished:
        ways[source, _later(source, steps, random)] = None
    total = round(steps * TRANSITIONS_A_STEP)
    forward = total - round(total * BACKWARD)
    for _ in range(20 * steps):
        source = random.choice(sources)
        if len(ways) < forward:
            ways[source, _later(source, steps, random)] = None
        elif len(ways) < total and source > 1:
            ways[source, max(source - random.randint(1, 20), 1)] = None
    return list(ways)


def _ends(steps: int) -> set[int]:
    """One step in forty, and the last."""
    return {*range(39, steps, 40), steps - 1}


def _later(source: int, steps: int, random: Random) -> int:
    return min(source + random.randint(1, 12), steps - 1)


def _walk(steps: int, ways: list[tuple[int, int]], random: Random) -> list[Unit]:
    """Where each step happens: most often where the step before did."""
    before = {target: source for source, target in ways if source < target}
    units = [_UNITS[0]]
    for number in range(1, steps):
        stays = random.random() < 0.6
        units.append(units[before[number]] if stays else random.choice(_UNITS))
    return units


def _step(number: int, ends: set[int], ways_out: int, unit: Unit, random: Random) -> Step:
    kind = StepKind.ACTIVITY
    if number == 0:
        kind = StepKind.START
    elif number in ends:
        kind = StepKind.END
    elif ways_out > 1:
        kind = StepKind.DECISION
    elif random.random() < 0.05:
        kind = StepKind.WAIT
    name = f"{random.choice(_NAMES)} {number}"
    return Step(id=f"s{number}", kind=kind, name=name, unit=unit.id, responsible="Sykepleier")


def _transition(
    number: int,
    source: int,
    target: int,
    siblings: list[int],
    units: list[Unit],
    random: Random,
) -> Transition:
    chosen = len(siblings) > 1
    crosses = units[source] is not units[target]
    return Transition(
        id=f"t{number}",
        source=f"s{source}",
        target=f"s{target}",
        condition=f"Ved behov {number}" if chosen and random.random() < 0.9 else "",
        share=100 / len(siblings) if chosen else None,
        worsening=target < source,
        handoff=random.choice(_HANDOFFS) if crosses else None,
    )
