"""Where a patient can come: what the starts lead to, and what never leads out again."""

from collections.abc import Callable, Collection, Iterable

from pathways.graph.view import PathwayView

Neighbours = Callable[[str], Iterable[str]]


def reached(view: PathwayView, *, closed: Collection[str] = ()) -> set[str]:
    """The steps a patient can come to from a start when some steps are closed."""
    return set(_spread((step.id for step in view.starts), _following(view), set(closed)))


def leading_to(
    view: PathwayView, goals: Iterable[str], *, closed: Collection[str] = ()
) -> set[str]:
    """The steps from which one of the goals can be reached, the goals among them.

    No way leads over a closed step, nor is one among them.
    """
    incoming = view.incoming

    def before(step: str) -> list[str]:
        return [arrow.source for arrow in incoming[step]]

    return set(_spread(goals, before, set(closed)))


def led_to(view: PathwayView, beginnings: Iterable[str]) -> set[str]:
    """The steps that can be reached from one of the beginnings, these among them."""
    return set(_spread(beginnings, _following(view), set()))


def cut_off(view: PathwayView) -> list[tuple[str, ...]]:
    """The steps that no start leads to, as groups; the first of each is where it begins.

    A group begins with a step that nothing leads to, or with the first of a ring of steps that
    only lead to each other. A step that several groups lead to is in one of them.
    """
    known = reached(view)
    following = _following(view)
    # Going forward finds every beginning, and perhaps steps in the midst of a later group as
    # well; going backward over these drops what a later one leads to.
    seen = set(known)
    beginnings = [step for step in view.steps if _spread((step,), following, seen)]
    seen = set(known)
    groups = [_spread((step,), following, seen) for step in reversed(beginnings)]
    place = {step: number for number, step in enumerate(view.steps)}
    return [
        (group[0], *sorted(group[1:], key=place.__getitem__)) for group in groups[::-1] if group
    ]


def closed_loops(view: PathwayView) -> list[tuple[str, ...]]:
    """Steps that lead round to each other and never out: to no end, not even a dead end.

    Each loop's steps come in the file's order.
    """
    leaves = [step for step, arrows in view.outgoing.items() if not arrows]
    way_out = leading_to(view, [*leaves, *(step.id for step in view.finals)])
    trapped = [step for step in view.steps if step not in way_out]
    if not trapped:
        return []
    # networkx takes half a second to load, and a sound pathway never comes here.
    from pathways.graph.questions import rings_without_exit

    return rings_without_exit(view, trapped)


def _following(view: PathwayView) -> Neighbours:
    outgoing = view.outgoing
    return lambda step: [arrow.target for arrow in outgoing[step]]


def _spread(begin: Iterable[str], neighbours: Neighbours, seen: set[str]) -> list[str]:
    """All not yet seen that is reached from where one begins; it is seen from now on."""
    found = list(dict.fromkeys(step for step in begin if step not in seen))
    seen.update(found)
    for step in found:
        for other in neighbours(step):
            if other not in seen:
                seen.add(other)
                found.append(other)
    return found
