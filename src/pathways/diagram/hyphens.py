"""Where a word too wide for its line may be parted: made for Norwegian compounds.

There is no dictionary: the places are found by the last parts that health services' compounds
commonly have, then by the binding s, then between syllables. English words fare well by the same.
"""

import re
from collections.abc import Iterator

SOFT_HYPHEN = "\u00ad"
NO_BREAK_SPACE = "\u00a0"

_LAST_PARTS = (
    "ansvarlig|ansvarleg|apparat|assistanse|avdeling|avklaring|avtale|behandling|behov|beredskap|"
    "bestilling|bolig|dag|dialog|ekspertise|eining|enhet|epikrise|fase|forløp|forsøk|funksjon|"
    "gruppe|heim|hjelp|hjelpemiddel|hjem|innleggelse|innlegging|innsats|kjede|klinikk|kommune|"
    "kontakt|kontor|kontroll|koordinator|kurs|kvalitet|legevakt|(?<!l)lege|(?<!a)liste|løsning|"
    "medisin|melding|mestring|meistring|monitorering|mottak|nivå|oppfølging|opphold|opphald|"
    "opplysning|opplæring|ordning|overføring|overvåking|pasient|plan|plass|poliklinikk|program|"
    "prosess|prøve|rapport|rehabilitering|samarbeid|samling|samtale|(?<!pre)senter|sjukepleie|"
    "sjukeheim|sjukehus|sjukdom|skjema|skole|slutning|spesialist|stasjon|støtte|sykdom|sykehjem|"
    "sykehus|sykepleie|system|team|teneste|tiltak|tjeneste|tilbud|trening|undersøkelse|"
    "undersøking|utredning|utreiing|utskrivning|utskriving|utstyr|vakt|vaktmester|veileder|"
    "veiledning|verksemd|virksomhet|vurdering"
)
_KNOWN = f"(?<=..)(?<!-)(?=(?:{_LAST_PARTS}))"
_BINDING_S = r"(?<=[gtdk]s)(?=[bdfghjklmnprv]\w)|(?<=ings)(?=\w)|(?<=sjons)(?=\w)"
_SYLLABLE = (
    r"(?<=[aeiouyæøå])(?=(?:sk?j|kj|tj|gj|[bdfghjklmnprstv])[aeiouyæøå])"
    r"|(?<=[aeiouyæøå][bdfghjklmnprstv])(?=[bdfghjklmnprstv][aeiouyæøå])"
)
_MARKED = f"(?<=[{SOFT_HYPHEN}{NO_BREAK_SPACE}])"
_LEAST = 3
"""Letters that must stand on either side of a hyphen."""


def breaks_inside(word: str) -> Iterator[int]:
    """The places to part the word, best kind first and within a kind the last first."""
    seen: set[int] = set()
    for pattern in (_MARKED, _KNOWN, _BINDING_S, _SYLLABLE):
        least = 1 if pattern is _MARKED else _LEAST
        # Compiled when first needed: most drawings have no word too wide.
        places = [match.start() for match in re.finditer(pattern, word, re.IGNORECASE)]
        for place in reversed(places):
            if least <= place <= len(word) - least and place not in seen:
                seen.add(place)
                yield place
