"""The service × municipality matrix as text, and what writing in it means."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.region.valley import valley

from pathways.analysis.region.catalogue import (
    ServiceTableError,
    known_services,
    missing_services,
    read_services,
    with_services,
)
from pathways.analysis.region.coverage import CoverageForm, CoverageMatrix
from pathways.analysis.region.grids import Tone
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.edits import change
from pathways.language import LANGUAGES, speaking
from pathways.model import CareModel, CoverageAnswer, Provision, Service, Theme, label

SCHOOL, TEAM = 1, 2
GOL, AAL, HOL = 0, 1, 2


def answer(model: CareModel, service: str, town: str) -> CoverageAnswer | None:
    return {(one.service, one.municipality): one for one in model.coverage}.get((service, town))


def test_that_services_stand_under_their_themes_and_the_others_last() -> None:
    model = change(valley(), "team", theme=Theme.AMBULATORY_TEAMS)

    rows = [(row.name, row.heading) for row in CoverageMatrix(model).rows]

    assert rows == [
        ("Ambulatory teams", True),
        ("COPD team", False),
        ("Other services", True),
        ("COPD school", False),
    ]


def test_that_a_cell_tells_who_offers_it() -> None:
    matrix = CoverageMatrix(valley())

    assert matrix.columns == ("Gol", "Ål", "Hol")
    assert matrix.cell(SCHOOL, GOL).text == "Own"
    assert matrix.cell(SCHOOL, AAL).text == ""
    assert matrix.cell(SCHOOL, HOL).tone is Tone.BAD


def test_that_all_of_an_answer_is_written_in_one_cell() -> None:
    model = CoverageMatrix(valley()).written({(SCHOOL, AAL): "inter-municipal: Gol * | Since 2020"})

    made = answer(model, "school", "aal")
    assert made is not None
    assert (made.provision, made.host) == (Provision.INTER_MUNICIPAL, "gol")
    assert (made.especially_good, made.note) == (True, "Since 2020")
    cell = CoverageMatrix(model).cell(SCHOOL, AAL)
    assert cell.full == "Inter-municipal: Gol ★ | Since 2020"
    assert (cell.text, cell.mark) == ("Inter-municipal: Gol", "star")


def test_that_another_answer_keeps_what_was_said_beside_it() -> None:
    said = CoverageMatrix(valley()).written({(SCHOOL, AAL): "wanted ★ | In 2027"})
    again = CoverageMatrix(said).written({(SCHOOL, AAL): "own"})

    made = answer(again, "school", "aal")
    assert made is not None
    assert (made.provision, made.especially_good, made.note) == (Provision.OWN, True, "In 2027")


def test_that_an_empty_cell_takes_the_answer_back() -> None:
    assert answer(CoverageMatrix(valley()).written({(SCHOOL, GOL): " "}), "school", "gol") is None


def test_that_headings_take_nothing() -> None:
    model = valley()
    assert CoverageMatrix(model).written({(0, GOL): "own"}) == model


@pytest.mark.parametrize("text", ["perhaps", "own: Nowhere", ": Gol"])
def test_that_what_cannot_be_understood_is_refused(text: str) -> None:
    with pytest.raises(UnreadableCellError):
        CoverageMatrix(valley()).written({(SCHOOL, GOL): "own", (TEAM, GOL): text})


@given(
    provision=st.sampled_from(Provision),
    code=st.sampled_from(sorted(LANGUAGES)),
    host=st.sampled_from(["", ": Gol", ": Ål"]),
    star=st.booleans(),
)
def test_that_what_a_cell_shows_may_be_pasted_in_any_language(
    provision: Provision, code: str, host: str, star: bool
) -> None:
    with speaking(code):
        text = f"{label(provision)}{host}{' ★' * star}"
    model = CoverageMatrix(valley(coverage=())).written({(TEAM, AAL): text})

    made = answer(model, "team", "aal")
    assert made is not None
    assert (made.provision, made.especially_good) == (provision, star)
    again = CoverageMatrix(model)
    assert again.written({(TEAM, AAL): again.cell(TEAM, AAL).full}) == model


def test_that_stars_are_set_on_all_and_taken_from_all() -> None:
    places = [(SCHOOL, GOL), (SCHOOL, HOL), (SCHOOL, AAL)]
    starred = CoverageMatrix(valley()).starred(places)
    assert [one.especially_good for one in starred.coverage] == [True, True, False]
    assert CoverageMatrix(starred).starred(places) == valley()


def test_that_a_form_shows_one_municipalitys_fields() -> None:
    model = CoverageMatrix(valley()).written({(SCHOOL, GOL): "inter-municipal: Ål ★ | Two a year"})
    form = CoverageForm(model, "gol")

    assert [form.cell(SCHOOL, column).text for column in range(6)] == [
        "Inter-municipal",
        "Ål",
        "",
        "",
        "Yes",
        "Two a year",
    ]
    assert form.choices(SCHOOL, 0)[0] == "Own"
    assert "Ål" in form.choices(SCHOOL, 1)
    assert form.choices(SCHOOL, 2) == ()
    assert form.cell(TEAM, 0).text == ""


def test_that_a_form_is_written_field_by_field() -> None:
    cells = {
        (SCHOOL, 0): "inter-municipal",
        (SCHOOL, 1): "Ål",
        (SCHOOL, 2): "Host municipality",
        (SCHOOL, 3): "By population",
        (SCHOOL, 4): "yes",
        (SCHOOL, 5): "Good\nschool",
    }
    model = CoverageForm(valley(), "aal").written(cells)

    made = answer(model, "school", "aal")
    assert made is not None
    assert (made.host, made.organisation, made.financing) == (
        "aal",
        "Host municipality",
        "By population",
    )
    assert made.especially_good
    assert made.note == "Good\nschool"
    emptied = CoverageForm(model, "aal").written({(SCHOOL, 1): "", (SCHOOL, 4): ""})
    left = answer(emptied, "school", "aal")
    assert left is not None
    assert (left.host, left.especially_good) == (None, False)
    assert answer(CoverageForm(model, "aal").written({(SCHOOL, 0): ""}), "school", "aal") is None


@pytest.mark.parametrize(
    ("column", "text"), [(0, "perhaps"), (1, "Nowhere"), (2, "x" * 501), (4, "perhaps")]
)
def test_that_a_form_refuses_what_it_cannot_understand(column: int, text: str) -> None:
    with pytest.raises(UnreadableCellError):
        CoverageForm(valley(), "gol").written({(SCHOOL, column): text})


def test_that_more_about_a_service_nobody_answered_is_refused() -> None:
    form = CoverageForm(valley(), "aal")
    with pytest.raises(UnreadableCellError, match="Nobody has said"):
        form.written({(SCHOOL, 5): "A note"})
    assert form.written({(SCHOOL, 5): "", (0, 0): "own"}) == valley()


def test_that_the_table_can_be_taken_along_whole() -> None:
    assert CoverageMatrix(valley()).texts() == [
        ["", "Gol", "Ål", "Hol"],
        ["Other services", "", "", ""],
        ["COPD school", "Own", "", "Not offered"],
        ["COPD team", "", "", "Wanted"],
    ]


def test_that_the_catalogue_is_added_in_the_language_spoken_and_once() -> None:
    model = valley(services=(), coverage=(), steps={})
    keys = [service.key for service in known_services()]
    with speaking("nn"):
        full = with_services(model, keys)
    names = [service.name for service in full.services]
    assert len(names) == len(keys) == len(set(names))
    assert "Kvardagsrehabilitering" in names
    assert missing_services(full) == ()
    assert {service.theme for service in full.services} == set(Theme)


def test_that_a_service_counts_as_there_under_any_of_its_names() -> None:
    model = CareModel(services=(Service(id="s", name="hjemmesykepleie"),))
    assert "home_nursing" not in {one.key for one in missing_services(model)}


@pytest.mark.parametrize(
    "text",
    [
        "key,theme\na,b",
        "key,theme,name_en,name_nb,name_nn\na,nowhere,x,y,z",
        "key,theme,name_en,name_nb,name_nn\na,middle_level,x,,z",
    ],
)
def test_that_a_bad_catalogue_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "services.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ServiceTableError):
        read_services(path)


def test_that_a_catalogue_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "services.csv"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ServiceTableError):
        read_services(path)
