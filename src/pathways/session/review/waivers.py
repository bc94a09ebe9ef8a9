"""How the waivers of a model stand: those that hold, those whose time is past, and idle ones."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pathways.model import CareModel, Waiver
from pathways.rules.finding import Finding


class Standing(StrEnum):
    """What has become of a waiver."""

    HOLDS = "holds"
    EXPIRED = "expired"
    """Its time is past, and the finding speaks again."""
    IDLE = "idle"
    """There is no such finding any more."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A waiver with the finding it is about, if that is still found."""

    waiver: Waiver
    standing: Standing
    finding: Finding | None


def is_past(waiver: Waiver, today: datetime.date) -> bool:
    """Whether a waiver no longer holds; on its last day it does."""
    return waiver.expires is not None and today > waiver.expires


def accepted(
    model: CareModel, findings: Iterable[Finding], today: datetime.date
) -> tuple[Accepted, ...]:
    """Every waiver of the model: the expired first, then those that hold, then idle ones."""
    found: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        if finding.elements:
            found.setdefault((finding.name, finding.elements[0]), finding)
    listed = [_stands(waiver, found, today) for waiver in model.waivers]
    order = [Standing.EXPIRED, Standing.HOLDS, Standing.IDLE]
    return tuple(sorted(listed, key=lambda one: order.index(one.standing)))


def expired(model: CareModel, finding: Finding, today: datetime.date) -> Waiver | None:
    """The waiver that a finding was under until its time was past."""
    if finding.waived or not finding.elements:
        return None
    about = finding.name, finding.elements[0]
    return next(
        (
            waiver
            for waiver in model.waivers
            if (waiver.rule, waiver.element) == about and is_past(waiver, today)
        ),
        None,
    )


def _stands(
    waiver: Waiver, found: dict[tuple[str, str], Finding], today: datetime.date
) -> Accepted:
    finding = found.get((waiver.rule, waiver.element))
    if finding is None:
        return Accepted(waiver, Standing.IDLE, None)
    standing = Standing.EXPIRED if is_past(waiver, today) else Standing.HOLDS
    return Accepted(waiver, standing, finding)
