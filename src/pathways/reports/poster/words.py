"""What comes out of the printer, in plain sentences."""

from collections.abc import Sequence
from math import floor

from pathways.language import _, language, ngettext
from pathways.reports.poster.plan import Plan, Tile
from pathways.reports.splitting.tiles import SMALLEST_TEXT


def outcome(plans: Sequence[Plan]) -> str:
    """How many sheets come out, how small their text gets, and how large they are together."""
    small = min(plans, key=lambda plan: plan.text_size)
    paper, size = small.setup.paper, points(small.text_size)
    width, height = (f"{side / 10:.0f}" for side in small.size)
    if len(plans) > 1:
        return ngettext(
            "{drawings} drawings on {count} {paper} sheet; the smallest text is {size} pt.",
            "{drawings} drawings on {count} {paper} sheets; the smallest text is {size} pt.",
            _sheets(plans),
        ).format(drawings=len(plans), count=_sheets(plans), paper=paper, size=size)
    if not small.is_tiled:
        return _("One {paper} sheet; the smallest text is {size} pt.").format(
            paper=paper, size=size
        )
    return _(
        "{count} {paper} sheets, {columns} × {rows}; the smallest text is {size} pt; "
        "put together {width} × {height} cm."
    ).format(
        count=small.grid.sheets,
        paper=paper,
        columns=small.grid.columns,
        rows=small.grid.rows,
        size=size,
        width=width,
        height=height,
    )


def warning(plans: Sequence[Plan]) -> str:
    """That text would get too small to read; empty where it does not."""
    small = min(plans, key=lambda plan: plan.text_size)
    if small.is_readable:
        return ""
    size, least, paper = points(small.text_size), points(SMALLEST_TEXT), small.setup.paper
    if small.is_tiled:
        return _(
            "Text would be {size} pt on {columns} × {rows} {paper} sheets, too small to read: "
            "it takes {least} pt."
        ).format(
            size=size,
            columns=small.grid.columns,
            rows=small.grid.rows,
            paper=paper,
            least=least,
        )
    return _(
        "Text would be {size} pt on one {paper} sheet, too small to read: it takes {least} pt."
    ).format(size=size, paper=paper, least=least)


def way(plans: Sequence[Plan]) -> str:
    """A proposal in a few words: `3 × 2 A4 sheets`."""
    paper = plans[0].setup.paper
    if len(plans) > 1:
        return ngettext("{count} {paper} sheet", "{count} {paper} sheets", _sheets(plans)).format(
            count=_sheets(plans), paper=paper
        )
    (plan,) = plans
    if not plan.is_tiled:
        return _("One {paper} sheet").format(paper=paper)
    return _("{columns} × {rows} {paper} sheets").format(
        columns=plan.grid.columns, rows=plan.grid.rows, paper=paper
    )


def place(plan: Plan, tile: Tile) -> str:
    """A sheet's name and where it hangs."""
    return _("Sheet {name}, row {row} of {rows}, column {column} of {columns}").format(
        name=tile.name,
        row=tile.row + 1,
        rows=plan.grid.rows,
        column=tile.column + 1,
        columns=plan.grid.columns,
    )


def points(size: float) -> str:
    """A size of text with one decimal, never said to be larger than it is."""
    text = f"{floor(size * 10 + 1e-4) / 10:.1f}".removesuffix(".0")
    return text if language() == "en" else text.replace(".", ",")


def _sheets(plans: Sequence[Plan]) -> int:
    return sum(plan.grid.sheets for plan in plans)
