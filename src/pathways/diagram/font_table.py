"""Make the table of widths that text is measured by: `python -m pathways.diagram.font_table`.

Reading it takes a millisecond, opening the fonts themselves a hundred. Kerning is left out: the
PDF has none, and with it text only gets narrower, so that what fits by the table fits everywhere.
"""

import json

from pathways.assets import resource
from pathways.diagram.fonts import font_file
from pathways.diagram.primitives import Face


def table() -> dict[str, dict[str, list[int]]]:
    """Each face's widths in thousandths of the size, as runs by their first code point."""
    return {face.value: _runs(_advances(face)) for face in Face}


def write() -> None:
    """Write the table to the resources, a run a line."""
    text = json.dumps(table(), indent=1)
    flat = text.replace("\n   ", " ").replace("\n  ]", " ]")
    resource("fonts", "widths.json").write_text(flat + "\n", encoding="utf-8")


def _advances(face: Face) -> dict[int, int]:
    from fontTools.ttLib import TTFont

    with TTFont(font_file(face)) as font:
        scale = 1000 / font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        return {code: round(widths[name][0] * scale) for code, name in font.getBestCmap().items()}


def _runs(advances: dict[int, int]) -> dict[str, list[int]]:
    runs: dict[str, list[int]] = {}
    run: list[int] = []
    before = -2
    for code in sorted(advances):
        if code != before + 1:
            run = runs.setdefault(str(code), [])
        run.append(advances[code])
        before = code
    return runs


if __name__ == "__main__":
    write()
