"""What a pathway as it shall be does with the breaks of the one it is drawn from."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pathways.graph import PathwayView
from pathways.reports.content import Content
from pathways.rules.finding import Finding

Key = tuple[str, tuple[str, ...]]
"""A rule's name and what its place is called: a copy's elements have ids of their own."""


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


def comparisons(content: Content) -> Iterator[Comparison]:
    """Each chosen pathway that is drawn from another in the model, beside that one."""
    views = {view.pathway.id: view for view in content.views}
    for view in content.views:
        before = views.get(view.pathway.based_on or "")
        if before is not None and before is not view:
            yield _compared(content, before, view)


def _compared(content: Content, before: PathwayView, after: PathwayView) -> Comparison:
    old = [(_key(one, before), one) for one in _of(content, before)]
    new = [(_key(one, after), one) for one in _of(content, after)]
    return Comparison(
        before,
        after,
        closed=_beyond(old, Counter(key for key, _one in new)),
        new=_beyond(new, Counter(key for key, _one in old)),
        left=_within(new, Counter(key for key, _one in old)),
    )


def _of(content: Content, view: PathwayView) -> list[Finding]:
    return [one for one in content.findings if one.pathway == view.pathway.id]


def _key(finding: Finding, view: PathwayView) -> Key:
    return finding.name, tuple(_called(id_, view) for id_ in finding.elements)


def _called(id_: str, view: PathwayView) -> str:
    """A step by its name, an arrow by its ends', the pathway itself by nothing, else the id."""
    if id_ in view.steps:
        return view.steps[id_].name
    if id_ in view.transitions:
        arrow = view.transitions[id_]
        return f"{view.steps[arrow.source].name} → {view.steps[arrow.target].name}"
    return "" if id_ == view.pathway.id else id_


def _beyond(found: list[tuple[Key, Finding]], others: Counter[Key]) -> tuple[Finding, ...]:
    """The findings that the others have none of."""
    left = Counter(others)
    kept = []
    for key, finding in found:
        if left[key]:
            left[key] -= 1
        else:
            kept.append(finding)
    return tuple(kept)


def _within(found: list[tuple[Key, Finding]], others: Counter[Key]) -> tuple[Finding, ...]:
    """The findings that the others have too."""
    alone = set(map(id, _beyond(found, others)))
    return tuple(finding for _key, finding in found if id(finding) not in alone)
