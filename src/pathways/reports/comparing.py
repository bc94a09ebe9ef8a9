"""What a pathway as it shall be does with the breaks of the one it is drawn from."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple

from pathways.analysis.counterparts import counterparts
from pathways.graph import PathwayView
from pathways.reports.content import Content
from pathways.rules.finding import Finding


class Comparison(NamedTuple):
    """Two pathways and their findings, remarks too, each once."""

    before: PathwayView
    after: PathwayView
    closed: tuple[Finding, ...]
    """Found before and no longer."""
    new: tuple[Finding, ...]
    """Found only after."""
    left: tuple[Finding, ...]
    """Found in both, as they stand after."""
    accepted: tuple[Finding, ...]
    """Found in both, and accepted after."""


def comparisons(content: Content) -> Iterator[Comparison]:
    """Each chosen pathway that is drawn from another that was chosen, beside that one."""
    views = {view.pathway.id: view for view in content.views}
    for view in content.views:
        before = views.get(view.pathway.based_on or "")
        if before is not None and before is not view:
            yield compared(content, before, view)


def compared(content: Content, before: PathwayView, after: PathwayView) -> Comparison:
    """Two pathways of the content's, whether drawn from each other or not."""
    old, new = _of(content, before), _of(content, after)
    pairs = _pairs(old, new, counterparts(before, after))
    kept = {id(was) for was, _now in pairs}
    known = {id(now) for _was, now in pairs}
    return Comparison(
        before,
        after,
        closed=tuple(one for one in old if id(one) not in kept and not one.waived),
        new=tuple(one for one in new if id(one) not in known and not one.waived),
        left=tuple(now for _was, now in pairs if not now.waived),
        accepted=tuple(now for was, now in pairs if now.waived and not was.waived),
    )


def _of(content: Content, view: PathwayView) -> list[Finding]:
    """The pathway's findings, accepted ones too: what is accepted is not closed."""
    found = (*content.findings, *content.waived)
    return [one for one in found if one.pathway == view.pathway.id]


def _pairs(
    old: Sequence[Finding], new: Sequence[Finding], same: dict[str, str]
) -> list[tuple[Finding, Finding]]:
    """The findings that are the same fault at the same place; those that say the same first."""
    found: list[tuple[Finding, Finding]] = []

    def place(one: Finding) -> tuple[str, ...]:
        return tuple(same.get(id_, id_) for id_ in one.elements)

    keys: tuple[Callable[[Finding], Hashable], ...] = (
        lambda one: (one.name, place(one), one.field, one.message),
        lambda one: (one.name, place(one), one.field),
        lambda one: (one.name, place(one)[:1]),
    )
    before, after = list(old), list(new)
    for key in keys:
        waiting: dict[Hashable, deque[Finding]] = defaultdict(deque)
        for one in before:
            waiting[key(one)].append(one)
        told = [(waiting[key(one)].popleft(), one) for one in after if waiting[key(one)]]
        found += told
        gone = {id(one) for pair in told for one in pair}
        before = [one for one in before if id(one) not in gone]
        after = [one for one in after if id(one) not in gone]
    order = {id(one): number for number, one in enumerate(new)}
    return sorted(found, key=lambda pair: order[id(pair[1])])
