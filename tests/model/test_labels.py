"""Every word of the fixed vocabularies has a name in each language, care levels the field's own."""

import csv
from enum import StrEnum

import pytest

from pathways import model
from pathways.language import speaking
from pathways.model import CareLevel, label

VOCABULARIES = [
    kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, StrEnum)
]
LEVELS = """
home;Hjem;Heim
prevention;Friskliv, læring og mestring;Friskliv, læring og meistring
gp;Fastlege;Fastlege
emergency_primary;Legevakt;Legevakt
prehospital;Ambulanse, AMK;Ambulanse, AMK
home_services;Hjemmetjenester;Heimetenester
short_term;Korttidsplass;Korttidsplass
nursing_home;Sykehjem;Sjukeheim
intermediate;Intermediær avdeling, KAD/ØHD, sykestue;Intermediær avdeling, KAD/ØHD, sjukestugu
outpatient;Poliklinikk, dagbehandling;Poliklinikk, dagbehandling
hospital;Sykehus;Sjukehus
specialist_rehab;Spesialisert rehabilitering;Spesialisert rehabilitering
"""


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("kind", VOCABULARIES, ids=lambda kind: kind.__name__)
def test_that_every_member_has_a_name_of_its_own(kind: type[StrEnum], language: str) -> None:
    with speaking(language):
        names = [label(member) for member in kind]
    assert all(names)
    assert len(set(names)) == len(names)


def test_that_care_levels_have_the_names_of_the_field_in_their_order() -> None:
    rows = list(csv.reader(LEVELS.strip().splitlines(), delimiter=";"))
    assert [row[0] for row in rows] == list(CareLevel)
    for column, language in enumerate(("nb", "nn"), start=1):
        with speaking(language):
            assert [label(level) for level in CareLevel] == [row[column] for row in rows]
