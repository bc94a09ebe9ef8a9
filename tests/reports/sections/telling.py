"""What a section says, before it is set on any page."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pathways.model import CareModel, ReportSetting
from pathways.reports.blocks import (
    Block,
    Bullets,
    Cover,
    Diagram,
    Facts,
    Heading,
    KeyFigures,
    Row,
    Said,
    Signatures,
    Table,
)
from pathways.reports.report import made

TODAY = date(2026, 3, 14)


def told(model: CareModel, section: str, **setting: Any) -> tuple[Block, ...]:
    """The blocks of one section, in English."""
    wanted = ReportSetting.model_validate({"sections": (section,), **setting})
    return made(model, wanted, today=TODAY).blocks


def lines(blocks: Iterable[Block]) -> list[str]:
    """All texts in their order; a row of a table is one line."""
    return [line for block in blocks for line in _lines(block)]


def text(blocks: Iterable[Block]) -> str:
    """All texts on lines."""
    return "\n".join(lines(blocks))


def tables(blocks: Iterable[Block]) -> list[Table]:
    """The tables."""
    return [block for block in blocks if isinstance(block, Table)]


def headings(blocks: Iterable[Block]) -> list[str]:
    """The headings."""
    return [block.said for block in blocks if isinstance(block, Heading)]


def cells(row: Row) -> list[str]:
    """What stands in a row's cells."""
    return [" / ".join(words.said for words in cell.words) for cell in row.cells]


def links(blocks: Iterable[Block]) -> set[str]:
    """The keys that cells lead to."""
    return {
        words.link
        for table in tables(blocks)
        for row in table.rows
        for cell in row.cells
        for words in cell.words
        if words.link
    }


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.said
        case Said():
            yield f"{block.label} {block.said}".strip()
        case Bullets():
            yield from block.items
        case Facts():
            yield from (f"{name}: {said}" for name, said in block.pairs)
        case KeyFigures():
            yield from (f"{figure.value} {figure.caption}" for figure in block.figures)
        case Table():
            yield " | ".join(column.heading for column in block.columns)
            yield from (" | ".join(cells(row)) for row in block.rows)
        case Diagram():
            yield block.alt
        case Cover():
            yield from (block.kicker, block.title, block.subtitle)
        case Signatures():
            yield from block.lines
