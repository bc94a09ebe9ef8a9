"""Texts cut where a sentence or a word ends, for places with little room."""

import re

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ0-9«“„])")
_MORE = "…"


def shortened(text: str, most: int) -> str:
    """The text in at most so many letters: whole sentences if one fits, else words and “…”."""
    said = " ".join(text.split())
    if len(said) <= most:
        return said
    kept = ""
    for sentence in _SENTENCE_END.split(said):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > most:
            break
        kept = longer
    if kept:
        return kept
    cut = said[: most - len(_MORE)]
    whole, _space, _rest = cut.rpartition(" ")
    return (whole or cut).rstrip(" ,;:–-") + _MORE
