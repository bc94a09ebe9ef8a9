"""The canonical form: the same model gives the same bytes, and nothing is lost on the way."""

import gc
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.strategies import care_models

from pathways.model import CareLevel, CareModel, Party, PartyKind, Pathway, Step, Unit
from pathways.storage import SCHEMA_VERSION, dumps, loads, schema

SCHEMA = Path(__file__).parents[2] / "docs" / "pathway.schema.json"
MODEL = CareModel(
    title="Hallingdal",
    parties=(Party(id="gol", name="Gol kommune", kind=PartyKind.MUNICIPALITY),),
    units=(Unit(id="kad", name="Sjukestugu på Ål", level=CareLevel.INTERMEDIATE, party="gol"),),
    pathways=(Pathway(id="kols", steps=(Step(id="a", unit="kad"),)),),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(care_models())
def test_that_a_model_comes_back_as_it_was(model: CareModel) -> None:
    data = dumps(model)
    assert loads(data) == model
    assert dumps(loads(data)) == data


def test_that_the_form_is_plain_to_read_and_compare() -> None:
    text = dumps(MODEL).decode()
    assert text.startswith(f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "title": "Hallingdal",\n')
    assert text.endswith("}\n")
    assert '      "name": "Sjukestugu på Ål",\n' in text
    assert all(line.count('": ') <= 1 for line in text.splitlines())


def test_that_fields_with_their_default_are_left_out() -> None:
    step = json.loads(dumps(MODEL))["pathways"][0]["steps"][0]
    assert step == {"id": "a", "unit": "kad"}


def test_that_an_empty_model_is_a_file_too() -> None:
    assert dumps(CareModel()) == b'{\n  "schema_version": 2\n}\n'
    assert loads(dumps(CareModel())) == CareModel()


def test_that_a_default_written_out_by_hand_is_read_and_left_out_again() -> None:
    assert dumps(loads(b'{"schema_version": 1, "title": "", "parties": []}')) == dumps(CareModel())


def test_that_the_schema_kept_in_the_documentation_is_that_of_the_program() -> None:
    """To write it anew: `pathways schema > docs/pathway.schema.json`."""
    assert json.loads(SCHEMA.read_text("utf-8")) == schema()


def test_that_the_schema_tells_what_fields_mean() -> None:
    known = schema()
    step = known["$defs"]["Step"]["properties"]
    assert step["limit"]["description"].startswith("How long it may take at most")
    assert next(iter(known["properties"])) == "schema_version"
    assert known["required"] == ["schema_version"]
    assert known["additionalProperties"] is False


@pytest.mark.parametrize("collecting", [True, False])
def test_that_reading_leaves_the_garbage_collector_as_it_was(collecting: bool) -> None:
    before = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        loads(dumps(MODEL))
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()
