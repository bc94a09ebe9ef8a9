"""The agreement points of a handoff in a cell: `Samarbeidsavtalen: 2, 5`."""

import re

from pathways.analysis.tables.draft import only
from pathways.analysis.tables.ground import BETWEEN, Ground
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import one_line
from pathways.language import N_, _
from pathways.model import AgreementReference

HOW_TO_WRITE = N_("Write the agreement and its points, such as “Agreement: 2, 5”.")

_POINTS = re.compile(
    r"(?P<name>.*?)[\s:(]*(?:\b(?:points?|punkt|pkt\.?)\s*)?"
    r"(?P<numbers>\d{1,2}(?:\s*(?:,|\bog\b|\band\b|&)\s*\d{1,2})*)\s*\)?",
    re.IGNORECASE,
)


def agreement_text(ground: Ground, references: tuple[AgreementReference, ...]) -> str:
    """Each agreement once, with the points leaned on."""
    points: dict[str, list[int]] = {}
    for reference in references:
        points.setdefault(reference.agreement, []).append(reference.point)
    return BETWEEN.join(
        f"{ground.agreements.texts[agreement]}: {', '.join(map(str, sorted(numbers)))}"
        for agreement, numbers in points.items()
    )


def points_of(ground: Ground, text: str) -> tuple[AgreementReference, ...]:
    """The points that a text names; the agreement need not be named when there is but one."""
    found: list[AgreementReference] = []
    for part in text.split(BETWEEN.strip()):
        if one_line(part):
            found += _points_of(ground, one_line(part))
    ordered = sorted(set(found), key=lambda one: (one.agreement, one.point))
    return tuple(ordered)


def agreement_choices(ground: Ground) -> tuple[str, ...]:
    """The agreements, ready for a point to be written after each."""
    return tuple(f"{name}: " for name in ground.agreements.texts.values())


def _points_of(ground: Ground, text: str) -> list[AgreementReference]:
    match = _POINTS.fullmatch(text)
    if match is None:
        raise UnreadableCellError(
            _("Write the agreement and its points, such as “Agreement: 2, 5”.")
        )
    numbers = [int(number) for number in re.findall(r"\d+", match["numbers"])]
    if not all(1 <= number <= 13 for number in numbers):
        raise UnreadableCellError(_("The points of an agreement have the numbers 1 to 13."))
    agreement = _agreement(ground, match["name"].strip())
    return [AgreementReference(agreement=agreement, point=number) for number in numbers]


def _agreement(ground: Ground, name: str) -> str:
    texts = ground.agreements.texts
    if not name and len(texts) == 1:
        return next(iter(texts))
    found = only(ground.agreements, name) if name else ""
    if found:
        return found
    if not name:
        raise UnreadableCellError(_("Write which agreement the points belong to."))
    raise UnreadableCellError(_("There is no agreement called “{name}”.").format(name=name))
