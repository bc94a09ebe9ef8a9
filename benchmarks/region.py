"""A region of any size for benchmarks: municipalities that share some units and have others."""

from random import Random

from benchmarks.generate import generated

from pathways.model import (
    Agreement,
    AgreementPoint,
    AgreementStatus,
    CareModel,
    CoverageAnswer,
    MunicipalityStatus,
    Party,
    PartyKind,
    Pathway,
    Provision,
    Service,
    Unit,
)

_SERVICES = 40


def generated_region(
    municipalities: int = 26, pathways: int = 10, steps: int = 30, seed: int = 1
) -> CareModel:
    """The same sizes and seed give the same region; all its pathways share its units."""
    random = Random(seed)
    ground = generated(steps, seed)
    towns = tuple(
        Party(
            id=f"town-{number}",
            name=f"Kommune {number}",
            kind=PartyKind.MUNICIPALITY,
            municipality_numbers=(f"{5001 + number}",),
        )
        for number in range(municipalities)
    )
    ids = tuple(town.id for town in towns)
    joint = Party(
        id="joint",
        name="Kommunene",
        kind=PartyKind.INTER_MUNICIPAL,
        host=ids[0],
        municipality_numbers=tuple(town.municipality_numbers[0] for town in towns),
    )
    services = tuple(Service(id=f"service-{one}", name=f"Tilbud {one}") for one in range(_SERVICES))
    return CareModel(
        parties=(*(one for one in ground.parties if one.id != "town"), joint, *towns),
        units=(*_shared(ground), *_own(ids, random)),
        services=services,
        coverage=tuple(
            CoverageAnswer(
                service=service.id, municipality=town, provision=random.choice(tuple(Provision))
            )
            for service in services
            for town in ids
        ),
        agreements=tuple(_agreement(one, ids, random) for one in ground.agreements),
        pathways=tuple(
            _pathway(number, generated(steps, seed + number).pathways[0], random)
            for number in range(pathways)
        ),
    )


def _shared(ground: CareModel) -> list[Unit]:
    return [
        Unit(**{**vars(unit), "party": "joint" if unit.party == "town" else unit.party})
        for unit in ground.units
    ]


def _own(towns: tuple[str, ...], random: Random) -> list[Unit]:
    """Every second municipality has home nursing of its own."""
    return [
        Unit(
            id=f"nursing-{town}",
            name=f"Hjemmesykepleien i {town}",
            level="home_services",
            party=town,
        )
        for town in towns
        if random.random() < 0.5
    ]


def _agreement(agreement: Agreement, towns: tuple[str, ...], random: Random) -> Agreement:
    points = tuple(
        AgreementPoint(
            number=number,
            status=AgreementStatus.IMPLEMENTED,
            municipalities=tuple(
                MunicipalityStatus(municipality=town, status=random.choice(tuple(AgreementStatus)))
                for town in towns
                if random.random() < 0.2
            ),
        )
        for number in range(1, 14)
    )
    others = tuple(one for one in agreement.parties if one != "town")
    return Agreement(**{**vars(agreement), "parties": (*others, *towns), "points": points})


def _pathway(number: int, pathway: Pathway, random: Random) -> Pathway:
    """The pathway with ids of its own, and steps that use some services."""
    text = pathway.model_dump(mode="json")
    new = f"p{number}-"
    text["id"] = f"{new}{text['id']}"
    for step in text["steps"]:
        step["id"] = new + step["id"]
        step["services"] = (
            [f"service-{random.randrange(_SERVICES)}"] if random.random() < 0.3 else []
        )
    for arrow in text["transitions"]:
        arrow |= {key: new + arrow[key] for key in ("id", "source", "target")}
    for spot in text["layout"]["placements"]:
        spot["step"] = new + spot["step"]
    return Pathway.model_validate(text)
