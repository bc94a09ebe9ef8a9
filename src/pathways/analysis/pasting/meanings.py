"""What the columns of pasted rows mean: told by their headings, or guessed from their cells."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from pathways.analysis.pasting.sheet import Shape, Sheet
from pathways.analysis.tables.ground import Ground
from pathways.analysis.tables.words import folded, member_of
from pathways.language import N_, _
from pathways.language.durations import parse_duration
from pathways.model import CareLevel, Phase, StepKind

_MOST_LOOKED_AT = 200
_ENOUGH = 0.6
"""The share of a column's cells that must mean something for the column to be taken for it."""


class Meaning(StrEnum):
    """What a column tells; the values of those that fill a step's cell are its column's key."""

    STEP = "name"
    SOURCE = "source"
    """A step that may be named again: the start of an arrow."""
    NEXT = "next"
    NUMBER = "number"
    KIND = "kind"
    LEVEL = "level"
    UNIT = "unit"
    PARTY = "party"
    PHASE = "phase"
    RESPONSIBLE = "responsible"
    DURATION = "duration"
    LIMIT = "limit"
    CONDITION = "condition"
    DESCRIPTION = "description"
    IGNORED = "ignored"


_LABELS = {
    Meaning.STEP: N_("Step"),
    Meaning.SOURCE: N_("From"),
    Meaning.NEXT: N_("Next"),
    Meaning.NUMBER: N_("No."),
    Meaning.KIND: N_("Kind"),
    Meaning.LEVEL: N_("Care level"),
    Meaning.UNIT: N_("Unit"),
    Meaning.PARTY: N_("Responsible party"),
    Meaning.PHASE: N_("Phase"),
    Meaning.RESPONSIBLE: N_("Role"),
    Meaning.DURATION: N_("Usual duration"),
    Meaning.LIMIT: N_("Longest allowed"),
    Meaning.CONDITION: N_("When"),
    Meaning.DESCRIPTION: N_("Description"),
    Meaning.IGNORED: N_("Leave out"),
}

_HEADINGS: Mapping[Meaning, str] = {
    Meaning.STEP: "trinn|steg|step|navn|namn|name|aktivitet|activity|tiltak|hva|kva|hva skjer"
    "|kva skjer|what|hendelse|hending|oppgave|oppgåve|task|prosess|process|trinnnavn|navn på trinn",
    Meaning.SOURCE: "fra|frå|from|fra trinn|frå steg|source|kilde",
    Meaning.NEXT: "neste|next|til|to|til trinn|til steg|target|neste trinn|neste steg|next step"
    "|følges av|blir følgd av|går til|deretter|then",
    Meaning.NUMBER: "nr|nr.|no|no.|nummer|number|#|id|trinnnr|trinn nr|steg nr|step no",
    Meaning.KIND: "type|kind|slag|trinntype|stegtype|step type",
    Meaning.LEVEL: "nivå|omsorgsnivå|level|care level|tjenestenivå|tenestenivå|behandlingsnivå",
    Meaning.UNIT: "enhet|eining|unit|avdeling|department|sted|stad|place|hvor|kor|where|arena"
    "|tjeneste|teneste|service",
    Meaning.PARTY: "part|party|ansvarlig part|ansvarleg part|responsible party|organisasjon"
    "|organisation|organization|virksomhet|verksemd|eier|eigar|kommune|hf",
    Meaning.PHASE: "fase|phase|tidspunkt",
    Meaning.RESPONSIBLE: "ansvarlig|ansvarleg|ansvar|responsible|rolle|role|hvem|kven|who|aktør"
    "|utføres av|blir utført av|actor|utfører",
    Meaning.DURATION: "varighet|varigheit|duration|tid|time|vanlig varighet|vanleg varigheit"
    "|usual duration|tidsbruk|lengde",
    Meaning.LIMIT: "frist|grense|limit|lengst tillatt|lengst tillate|longest allowed|maks|max"
    "|maksimum|maximum|deadline|ventetid|ventetidsgrense",
    Meaning.CONDITION: "når|when|betingelse|vilkår|kriterium|kriterier|condition|criterion|dersom"
    "|hvis|if",
    Meaning.DESCRIPTION: "beskrivelse|skildring|description|merknad|kommentar|comment|note|notat"
    "|tekst|detaljer|detaljar|details",
}
"""What people write above their columns, in Norwegian and English."""

_NUMBER = re.compile(r"\d{1,4}[.)]?")
_KNOWN = {
    folded(word): meaning for meaning, words in _HEADINGS.items() for word in words.split("|")
}


def meaning_label(meaning: Meaning) -> str:
    """What a meaning is called, in the language spoken now."""
    return _(_LABELS[meaning])


def headed(sheet: Sheet) -> tuple[Meaning, ...] | None:
    """What the first row's headings mean; None when it is no heading."""
    if not sheet.rows or sheet.shape is Shape.ARROWS:
        return None
    meanings = [_KNOWN.get(folded(cell)) for cell in sheet.rows[0]]
    known = sum(meaning is not None for meaning in meanings)
    written = sum(1 for cell in sheet.rows[0] if cell)
    if not known or (known < 2 and written > 1) or len(sheet.rows) < 2:
        return None
    return _each_once([meaning or Meaning.IGNORED for meaning in meanings])


def guessed(sheet: Sheet, ground: Ground) -> tuple[Meaning, ...]:
    """What the columns most likely mean; there is always one for the steps, if any."""
    told = headed(sheet)
    if told is not None:
        return _with_step(told)
    if sheet.width <= 1 or sheet.shape is Shape.ARROWS:
        return (Meaning.STEP,) * sheet.width
    columns = [
        [row[place] for row in sheet.rows[:_MOST_LOOKED_AT] if row[place]]
        for place in range(sheet.width)
    ]
    found = [_guess(cells, ground) for cells in columns]
    names = [
        (len(set(cells)), -place)
        for place, cells in enumerate(columns)
        if found[place] is Meaning.IGNORED
    ]
    if names:
        found[-max(names)[1]] = Meaning.STEP
    found = list(_with_step(_each_once(found)))
    steps = {folded(cell) for cell in columns[found.index(Meaning.STEP)]}
    for place, cells in enumerate(columns):
        if found[place] is Meaning.IGNORED and _share(cells, lambda cell: folded(cell) in steps):
            found[place] = Meaning.NEXT
            break
    return tuple(found)


def _guess(cells: Sequence[str], ground: Ground) -> Meaning:
    tests: tuple[tuple[Meaning, Callable[[str], object]], ...] = (
        (Meaning.NUMBER, _NUMBER.fullmatch),
        (Meaning.KIND, lambda cell: member_of(StepKind, cell)),
        (Meaning.LEVEL, lambda cell: member_of(CareLevel, cell)),
        (Meaning.PHASE, lambda cell: member_of(Phase, cell)),
        (Meaning.UNIT, ground.units.find),
        (Meaning.PARTY, ground.parties.find),
        (Meaning.DURATION, _is_duration),
    )
    return next((meaning for meaning, test in tests if _share(cells, test)), Meaning.IGNORED)


def _share(cells: Sequence[str], test: Callable[[str], object]) -> bool:
    return sum(1 for cell in cells if test(cell)) >= max(1, _ENOUGH * len(cells))


def _is_duration(cell: str) -> bool:
    try:
        parse_duration(cell)
    except ValueError:
        return False
    return True


def _each_once(meanings: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """The first column of a meaning has it; those after it are left out."""
    return tuple(
        Meaning.IGNORED if meaning in meanings[:place] else meaning
        for place, meaning in enumerate(meanings)
    )


def _with_step(meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """With no column for the steps, the first that is left out, else the first, is taken for it."""
    if not meanings or Meaning.STEP in meanings or Meaning.SOURCE in meanings:
        return meanings
    place = meanings.index(Meaning.IGNORED) if Meaning.IGNORED in meanings else 0
    return (*meanings[:place], Meaning.STEP, *meanings[place + 1 :])
