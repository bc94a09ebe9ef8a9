"""Where a report can lead to: the keys of its places, and the headings of its contents."""

from collections.abc import Iterable, Iterator

from pathways.reports import blocks
from pathways.reports.blocks import Block
from pathways.reports.keys import place_key

_MOST_LISTED = 20


def keys_of(told: Iterable[Block]) -> Iterator[str]:
    """The keys of all places in a report that words may lead to."""
    for block in told:
        if isinstance(block, blocks.Heading):
            yield block.key
        elif isinstance(block, blocks.Table):
            yield from (row.key for row in block.rows if row.key)
        elif isinstance(block, blocks.OnePage):
            yield from keys_of(block.blocks)
        elif isinstance(block, blocks.Picture):
            yield from keys_of(block.opening)
            yield from (place_key(id_) for id_ in block.view.steps)
            yield from (place_key(id_) for id_ in block.view.transitions)


def all_headings(told: Iterable[Block]) -> Iterator[blocks.Heading]:
    """Every heading, in the report's order."""
    for block in told:
        if isinstance(block, blocks.Heading):
            yield block
        elif isinstance(block, blocks.OnePage):
            yield from all_headings(block.blocks)
        elif isinstance(block, blocks.Picture):
            yield from all_headings(block.opening)


def headings_of(told: Iterable[Block]) -> list[blocks.Heading]:
    """The headings that the contents list: sections and what is inside them, while there is room.

    Of many only the sections, so that the contents stay on the first page.
    """
    listed = [heading for heading in all_headings(told) if heading.level < 2]
    if len(listed) <= _MOST_LISTED:
        return listed
    return [heading for heading in listed if not heading.level]
