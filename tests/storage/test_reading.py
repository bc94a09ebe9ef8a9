"""Files that cannot be read say what is wrong, where, and what to do, in the user's language."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.errors import UnreadableFileError
from pathways.language import LANGUAGES, speaking
from pathways.model import CareModel, Party, PartyKind, Pathway, Step, Transition, Unit
from pathways.storage import MAXIMUM_SIZE, SCHEMA_VERSION, dumps, loads

MODEL = CareModel(
    title="Kols",
    parties=(Party(id="gol", name="Gol kommune", kind=PartyKind.MUNICIPALITY),),
    units=(Unit(id="vakt", name="Legevakta", party="gol"),),
    pathways=(
        Pathway(
            id="kols",
            name="KOLS",
            steps=(Step(id="a", name="Legevakt", unit="vakt"), Step(id="b")),
            transitions=(Transition(id="ab", source="a", target="b"),),
        ),
    ),
)
DATA = dumps(MODEL)


def refused(data: bytes, file: Path | None = None) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        loads(data, file=file)
    return caught.value


def faulty(change: Any) -> UnreadableFileError:
    """What is said of the model's file when its content was changed by hand."""
    content = json.loads(DATA)
    change(content)
    return refused(json.dumps(content).encode())


@pytest.mark.parametrize(
    ("data", "place", "what"),
    [
        (b"", "", "The file is empty."),
        (b" \n\t ", "", "The file is empty."),
        (b"\xef\xbb\xbf", "", "The file is empty."),
        (b"hello", "", "This is not a file of Pathways"),
        (b"[1, 2]", "", "This is not a file of Pathways"),
        (b'{"title": "x"}', "", "This is not a file of Pathways"),
        (b'["schema_version"]', "", "This is not a file of Pathways"),
        (b'{"schema_version": "1"}', "", "This is not a file of Pathways"),
        (b'{"schema_version": true}', "", "This is not a file of Pathways"),
        (b'{"schema_version": 0}', "", "This is not a file of Pathways"),
        (b'{"schema_version": 99}', "", "The file was saved by a newer version of Pathways."),
        (b'{"schema_version": 1', "line 1, column 20", "The file stops in the middle"),
        (b'{\n  "schema_version": 1,\n}', "line 3, column 1", "The file is not valid JSON."),
        (b'{"schema_version": 1} more', "line 1, column 23", "The file is not valid JSON."),
        (b'{"schema_version": 1, "title": "\\ud800"}', "line 1", "The file is not valid"),
        (b'{"schema_version": 1,\n"title": "\xe6"}', "line 2", "The file is not text in UTF-8."),
        ('{"schema_version": 1}'.encode("utf-16"), "line 1", "The file is not text in UTF-8."),
        (b'{"schema_version": 1, "a": ' + b"[" * 10_000, "line 1", "The file has too many levels"),
    ],
)
def test_that_what_is_no_care_model_is_told(data: bytes, place: str, what: str) -> None:
    error = refused(data)
    assert error.what.startswith(what)
    assert error.place.startswith(place)
    assert error.advice


def test_that_a_byte_order_mark_does_no_harm() -> None:
    assert loads(b"\xef\xbb\xbf" + DATA) == MODEL


def test_that_a_file_larger_than_any_model_is_refused_unread() -> None:
    assert "64 MB" in refused(b" " * (MAXIMUM_SIZE + 1)).what


@pytest.mark.parametrize(
    ("field", "value", "place", "what"),
    [
        ("unit", "nowhere", "Legevakt › unit", "There is no unit with"),
        ("level", "moon", "Legevakt › level", "Only these are allowed: ho"),
        ("name", 7, "a › name", "A text should stand here."),
        ("name", "x" * 501, f"{'x' * 39}… › name", "The text is longer"),
        ("name", "two\nlines", "two lines › name", "The text holds"),
        ("id", "Å", "Legevakt › id", "An id has 1 to 64 characters"),
        ("limit", 1.5, "Legevakt › limit", "A whole number should"),
        ("limit", "7", "Legevakt › limit", "A whole number should"),
        ("limit", -1, "Legevakt › limit", "The number must be at least 0."),
        ("rehabilitation", "yes", "Legevakt › rehabilitation", "Either true or false"),
        ("services", {}, "Legevakt › services", "A list in square brackets"),
        ("discharge_ready", [], "Legevakt › discharge_ready", "Named fields in curly"),
        ("colour", "red", "Legevakt › colour", "There is no field with"),
    ],
)
def test_that_a_fault_is_told_with_its_place(
    field: str, value: object, place: str, what: str
) -> None:
    error = faulty(lambda content: content["pathways"][0]["steps"][0].update({field: value}))
    assert error.place == f"pathways › KOLS › steps › {place}"
    assert error.what.startswith(what)


@pytest.mark.parametrize(
    ("content", "place", "what"),
    [
        ({"date": "2025-13-01"}, "date", "A date should stand here"),
        ({"date": "2025-01-01T10:00:00"}, "date", "A date should stand here"),
        ({"date": 5}, "date", "A date should stand here"),
        (
            {"limits": {"utilisation": 120}},
            "limits › utilisation",
            "The number must be at most 100",
        ),
        ({"limits": {"utilisation": "all"}}, "limits › utilisation", "A number should stand here."),
        (
            {"limits": {"utilisation": float("nan")}},
            "limits › utilisation",
            "A number should stand",
        ),
        (
            {"limits": {"utilisation": float("inf")}},
            "limits › utilisation",
            "A number should stand",
        ),
        ({"pathways": {}}, "pathways", "A list in square brackets should stand here."),
        ({"pathways": [7]}, "pathways › 1", "Named fields in curly brackets should stand here."),
        ({"pathways": [{}]}, "pathways › 1 › id", "This field is missing."),
        ({"parties": [{"id": "a"}]}, "parties › a › kind", "This field is missing."),
        (
            {
                "parties": [
                    {"id": "a", "kind": "voluntary", "municipality_numbers": ["0301", "301"]}
                ]
            },
            "parties › a › municipality_numbers › 2",
            "A municipality number has four digits.",
        ),
        (
            {"waivers": [{"rule": "dead-end", "element": "a", "name": "x", "date": "2025-01-01"}]},
            "waivers › x › reason",
            "This field is missing.",
        ),
    ],
)
def test_that_faults_outside_pathways_are_told_too(
    content: dict[str, Any], place: str, what: str
) -> None:
    error = refused(json.dumps({"schema_version": 1, **content}).encode())
    assert (error.place, error.what[: len(what)]) == (place, what)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"units": [{"id": "u", "party": "x"}]}, "There is no party with the id “x”."),
        ({"coverage": [{"service": "x", "municipality": "gol", "provision": "own"}]}, "no service"),
        ({"measures": [{"id": "m", "elements": ["x"]}]}, "There is nothing with the id “x”."),
        ({"pathways": [{"id": "p", "based_on": "x"}]}, "There is no pathway with the id “x”."),
        (
            {
                "pathways": [
                    {"id": "p", "transitions": [{"id": "t", "source": "gol", "target": "t"}]}
                ]
            },
            "There is no step with the id “gol” in this pathway.",
        ),
        (
            {"pathways": [{"id": "p", "layout": {"bends": [{"transition": "x", "points": []}]}}]},
            "There is no transition with the id “x” in this pathway.",
        ),
        (
            {
                "pathways": [
                    {
                        "id": "p",
                        "steps": [{"id": "s"}],
                        "transitions": [
                            {
                                "id": "t",
                                "source": "s",
                                "target": "s",
                                "handoff": {"agreement_points": [{"agreement": "x", "point": 1}]},
                            }
                        ],
                    }
                ]
            },
            "There is no agreement with the id “x”.",
        ),
    ],
)
def test_that_a_reference_to_nothing_is_told(change: dict[str, Any], what: str) -> None:
    content = {
        "schema_version": 1,
        "parties": [{"id": "gol", "kind": "municipality"}],
        **change,
    }
    assert what in str(refused(json.dumps(content).encode()))


def test_that_a_field_written_twice_is_refused_rather_than_half_lost() -> None:
    error = refused(DATA.replace(b'"id": "kols"', b'"id": "kols", "steps": []'))
    assert error.place == "KOLS › steps"
    assert "written twice" in error.what
    assert refused(b'{"schema_version": 1, "region": "", "region": ""}').place == "region"


def test_that_an_id_used_twice_is_told() -> None:
    error = faulty(lambda content: content["pathways"][0]["steps"][0].update(id="ab"))
    assert "“ab” is used more than once" in error.what
    assert "transitions › ab › id: " in error.what


def test_that_only_the_first_faults_are_told_and_the_rest_counted() -> None:
    def break_much(content: dict[str, Any]) -> None:
        content["pathways"][0]["steps"] = [{"id": f"s{number}", "kind": 1} for number in range(8)]

    error = faulty(break_much)
    lines = error.what.splitlines()
    assert lines[0] == "The file has several faults:"
    assert lines[1].strip().startswith("pathways › KOLS › steps › s0 › kind: Only these")
    assert len(lines) == 7
    assert lines[-1].strip() == "… and 3 more"
    assert str(error).splitlines()[-1] == error.advice


def test_that_counting_faults_comes_to_an_end() -> None:
    def break_all(content: dict[str, Any]) -> None:
        content["pathways"][0]["steps"] = [{}] * 2000

    assert "… and at least 995 more" in faulty(break_all).what


def test_that_a_file_with_thousands_of_unknown_fields_is_not_looked_through() -> None:
    content = {"schema_version": SCHEMA_VERSION} | dict.fromkeys(map(str, range(20_000)), 0)
    assert "20000 faults" in refused(json.dumps(content).encode()).what


def test_that_all_references_to_nothing_are_counted() -> None:
    def lose_units(content: dict[str, Any]) -> None:
        content["units"] = []
        steps = content["pathways"][0]["steps"]
        steps += [{"id": f"s{number}", "unit": "vakt"} for number in range(20)]

    assert "… and 16 more" in faulty(lose_units).what


def test_that_the_advice_tells_of_the_backup(tmp_path: Path) -> None:
    file = tmp_path / "kols.pathway"
    assert "text editor" in refused(DATA[:-20], file).advice
    assert "saved by Pathways" in refused(b"{", file).advice
    file.with_name("kols.pathway~").write_bytes(DATA)
    for data in (DATA[:-20], b"", b"{"):
        error = refused(data, file)
        assert error.advice == "The save before it is kept in “kols.pathway~”."
        assert error.file == file


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("data", [b"", b"{", DATA[:-9], DATA.replace(b'"vakt"', b'"x"', 1)])
def test_that_every_language_is_spoken(language: str, data: bytes) -> None:
    with speaking(language):
        said = str(refused(data))
    with speaking("en"):
        assert (said == str(refused(data))) == (language == "en")


def test_that_a_file_cut_off_anywhere_is_refused() -> None:
    whole = DATA.rstrip()
    for end in range(len(whole)):
        assert refused(whole[:end]).what


@given(st.binary(max_size=200))
def test_that_random_bytes_are_refused(data: bytes) -> None:
    assert refused(data).what
    assert refused(b'{"schema_version": 1,' + data).what


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_that_a_mutated_file_is_read_or_refused_but_never_crashes(data: st.DataObject) -> None:
    content = json.loads(DATA)
    for _ in range(data.draw(st.integers(1, 4))):
        _mutate(content, data)
    try:
        model = loads(json.dumps(content).encode())
    except UnreadableFileError as error:
        said = str(error)
    else:
        said = ""
        assert loads(dumps(model)) == model
    assert "validation error" not in said
    assert "Input should" not in said


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=4,
)


def _mutate(content: Any, data: st.DataObject) -> None:
    """Put junk somewhere, drop a field, or write an entry twice."""
    while isinstance(content, dict | list) and content:
        keys = list(content) if isinstance(content, dict) else list(range(len(content)))
        key = data.draw(st.sampled_from(keys))
        inside = content[key]
        if isinstance(inside, dict | list) and inside and data.draw(st.booleans()):
            content = inside
            continue
        deed = data.draw(st.sampled_from(["junk", "drop", "twice"]))
        if deed == "junk":
            content[key] = data.draw(JUNK)
        elif deed == "drop":
            del content[key]
        elif isinstance(content, list):
            content.append(inside)
        else:
            content[data.draw(st.text(max_size=5))] = inside
        return


def test_that_a_file_of_this_version_says_so() -> None:
    assert json.loads(DATA)["schema_version"] == SCHEMA_VERSION
