"""Steps that lead round to each other (strongly connected parts), without a graph library."""

from collections.abc import Collection, Mapping


def rings(onwards: Mapping[str, Collection[str]]) -> list[list[str]]:
    """The parts of a graph within which each step leads to every other, most of them single steps.

    `onwards` gives for each step those it leads to, all of them among its keys. A part comes before
    those that lead to it; its steps come in the order they were met (Tarjan's algorithm).
    """
    numbers: dict[str, int] = {}
    lowest: dict[str, int] = {}
    held: dict[str, None] = {}
    found: list[list[str]] = []
    for root in onwards:
        path = [] if root in numbers else [(root, iter(onwards[root]))]
        if path:
            numbers[root] = lowest[root] = len(numbers)
            held[root] = None
        while path:
            step, targets = path[-1]
            for target in targets:
                if target not in numbers:
                    numbers[target] = lowest[target] = len(numbers)
                    held[target] = None
                    path.append((target, iter(onwards[target])))
                    break
                if target in held:
                    lowest[step] = min(lowest[step], numbers[target])
            else:
                path.pop()
                if path:
                    before = path[-1][0]
                    lowest[before] = min(lowest[before], lowest[step])
                if lowest[step] == numbers[step]:
                    found.append(_let_go(held, step))
    return found


def _let_go(held: dict[str, None], first: str) -> list[str]:
    """Take what was held last, back to the first of it."""
    ring: list[str] = []
    while not ring or ring[-1] != first:
        ring.append(held.popitem()[0])
    return ring[::-1]
