"""The report as its readers meet it: every test writes one and reads it back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from benchmarks.generate import generated
from pypdf import PdfReader
from tests.building import drawn
from tests.reports.reading import fonts, opened, outline, said, words

from pathways.diagram.arrangement import Cancelled
from pathways.edits import change_layout
from pathways.errors import UnknownNameError, UnwritableFileError
from pathways.model import (
    Agreement,
    AgreementReference,
    CareModel,
    Channel,
    FollowUp,
    Handoff,
    HandoffKind,
    Holder,
    Measure,
    MedicineList,
    Message,
    Orientation,
    Pathway,
    PatientGroup,
    ReportSetting,
    State,
    Step,
    Waiver,
)
from pathways.reports.report import section_names, write_report
from pathways.reports.splitting.tiles import SMALLEST_TEXT

TODAY = date(2026, 3, 14)

HANDOFF = Handoff(
    kind=HandoffKind.DISCHARGE,
    sender="Avdelingssykepleier",
    messages=(
        Message(type="utskrivningsrapport", channel=Channel.FAX, deadline=1440, receipt=False),
    ),
    responsible_until_received=Holder.SENDER,
    medicine_list=MedicineList.SENT,
    agreement_points=(AgreementReference(agreement="avtale", point=5),),
    follow_up=FollowUp(responsible="Fastlegen", within=3 * 1440),
)

MODEL = drawn(
    "start > doctor > choose > ward > nursing > end; choose > end",
    steps={"ward": {"name": "Behandling på sengepost"}, "nursing": {"name": "Hjemmesykepleie"}},
    arrows={"ward--nursing": {"handoff": HANDOFF}},
    pathway={
        "name": "KOLS",
        "patient_group": PatientGroup(name="Voksne", icpc2=("R95",), icd10=("J44",)),
        "patients_per_year": 64,
        "patient_goal": "Gå til butikken",
        "description": "Slik er det i dag.",
        "coordinator": "KOLS-sykepleier",
    },
    title="KOLS i Hallingdal",
    region="Hallingdal",
    version="0.4",
    date=TODAY,
    description="Utkast til styringsgruppen.",
    based_on="Fjorårets modell",
    agreements=(Agreement(id="avtale", name="Samarbeidsavtalen"),),
)

Write = Callable[..., PdfReader]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(model: CareModel = MODEL, **options: Any) -> PdfReader:
        out = tmp_path / "report.pdf"
        progress = options.pop("progress", None)
        setting = ReportSetting.model_validate({"language": "nb", **options})
        write_report(model, out, setting, today=TODAY, progress=progress)
        return opened(out.read_bytes())

    return written


def _root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def _all(reader: PdfReader) -> str:
    return " ".join(said(page) for page in reader.pages)


def _waived(reason: str, day: date, expires: date | None = None) -> CareModel:
    waiver = Waiver(
        rule="non-electronic-channel",
        element="ward--nursing",
        reason=reason,
        name="Rådgiver Berg",
        date=day,
        expires=expires,
    )
    return CareModel.model_validate(dict(MODEL) | {"waivers": (waiver,)})


def test_that_the_title_page_tells_what_it_is_about(write: Write) -> None:
    title = said(write().pages[0])

    for part in (
        "Rapport om pasientforløp",
        "KOLS i Hallingdal",
        "Nåsituasjon",
        "Versjon 0.4",
        "Vedtatt 14. mars 2026",
        "Fjorårets modell",
        "Utkast til styringsgruppen.",
    ):
        assert part in title


def test_that_the_contents_lead_to_the_right_pages(write: Write) -> None:
    reader = write(sections=["title", "drawings", "breaks", "handoffs", "legend"])
    title = said(reader.pages[0])
    register = next(
        number for number, page in enumerate(reader.pages[1:], 2) if "Bruddregister" in said(page)
    )
    links: Any = reader.pages[0]["/Annots"]

    assert f"Bruddregister {register}" in title
    assert len(links) == 8


def test_that_every_page_but_the_title_has_its_number_title_and_date(write: Write) -> None:
    reader = write()
    count = len(reader.pages)

    assert "Side 1 av" not in said(reader.pages[0])
    for number, page in enumerate(reader.pages[1:], 2):
        assert f"Side {number} av {count}" in said(page)
        assert "KOLS i Hallingdal" in said(page)
        assert "14. mars 2026, versjon 0.4" in said(page)


def test_that_the_drawings_page_has_what_is_known_and_the_drawing(write: Write) -> None:
    page = said(write(sections=["drawings"]).pages[0])

    for part in ("Voksne", "R95, J44", "64", "Gå til butikken", "KOLS-sykepleier", "6 trinn"):
        assert part in page
    assert "Behandling på sengepost" in page


def test_that_the_handoff_register_tells_all_and_what_is_not_settled(write: Write) -> None:
    text = _all(write(sections=["handoffs"]))

    for part in (
        "Behandling på sengepost",
        "→ Hjemmesykepleie",
        "Utskrivning",
        "Utskrivningsrapport",
        "faks, innen 1 døgn, uten kvittering",
        "Avdelingssykepleier → ikke avklart",
        "Inntil mottatt: Avsenderen",
        "Legemiddelliste: Sendt, ikke samstemt",
        "Samarbeidsavtalen (punkt 5)",
        "Fastlegen, innen 3 døgn",
        "ikke avklart",
    ):
        assert part in text


def test_that_the_break_register_gives_each_finding_place_reason_source_and_measure(
    write: Write,
) -> None:
    text = _all(write(sections=["breaks"]))

    for part in ("Feil: pasientsikkerhet eller lov", "Advarsler: kvalitet", "(I02)"):
        assert part in text
    for part in ("Hvorfor det betyr noe:", "Kilde:", "Forslag til tiltak:", "Hva som er galt"):
        assert part in text
    assert "Behandling på sengepost →" in text


def test_that_a_model_without_findings_says_so(write: Write) -> None:
    model = CareModel(title="Tom")
    assert "Det ble ikke funnet noen brudd" in _all(write(model, sections=["breaks"]))


def test_that_waived_findings_stand_apart_and_are_not_counted(write: Write) -> None:
    model = _waived("Faksen byttes ut i mai", date(2026, 3, 1), date(2026, 6, 1))
    waived = _all(write(model, sections=["waivers"]))

    for part in (
        "Faksen byttes ut i mai",
        "Rådgiver Berg",
        "1. mars 2026",
        "1. juni 2026",
        "(I02)",
    ):
        assert part in waived
    assert "(I02)" not in _all(write(model, sections=["breaks"]))


def test_that_a_waiver_without_an_end_says_so(write: Write) -> None:
    model = _waived("Enige om det", TODAY)

    assert "uten slutt" in _all(write(model, sections=["waivers"]))


def test_that_an_expired_waiver_does_not_hold(write: Write) -> None:
    model = _waived("Gammel", date(2025, 1, 1), date(2025, 2, 1))

    assert "Godtatte funn" not in _all(write(model))


def test_that_measures_come_with_owner_deadline_and_cost(write: Write) -> None:
    measure = Measure(
        id="m",
        title="Elektronisk rapport",
        elements=("ward--nursing",),
        owner="IKT",
        deadline=date(2026, 9, 1),
        need=5,
        feasibility_political=4,
        cost_nok=1_250_000,
    )
    bare = Measure(id="n", title="KOLS-skole")
    model = CareModel.model_validate(dict(MODEL) | {"measures": (measure, bare)})
    text = _all(write(model, sections=["measures"]))

    for part in (
        "Elektronisk rapport",
        "IKT",
        "1. september 2026",
        "Politisk: 4",
        "1 250 000",
        "Foreslått",
    ):
        assert part in text
    assert "KOLS-skole" in text


def test_that_sections_without_anything_to_tell_are_left_out(write: Write) -> None:
    assert "Tiltak" not in outline(write())
    assert "Godtatte funn" not in outline(write())


def test_that_choosing_only_such_sections_still_makes_a_page(write: Write) -> None:
    assert "ingenting å fortelle" in _all(write(sections=["measures", "waivers"]))


def test_that_sections_come_in_the_order_asked_for(write: Write) -> None:
    reader = write(sections=["legend", "breaks"])

    assert [title for title in outline(reader) if title in {"Bruddregister", "Tegnforklaring"}] == [
        "Tegnforklaring",
        "Bruddregister",
    ]
    assert "Rapport om pasientforløp" not in said(reader.pages[0])


@pytest.mark.parametrize("name", section_names())
def test_that_every_section_can_be_printed_alone(name: str, write: Write) -> None:
    reader = write(sections=[name], unit="unit-ward")

    assert said(reader.pages[0])
    assert said(reader.pages[-1])


def test_that_an_unknown_section_is_refused_with_those_there_are(write: Write) -> None:
    with pytest.raises(UnknownNameError, match="avtaler") as refusal:
        write(sections=["breaks", "avtaler"])

    assert "title, summary, drawings, breaks" in refusal.value.advice


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("nn", ("Rapport om pasientforløp", "Brotregister", "Innhald", "14. mars 2026")),
        ("en", ("Report on patient pathways", "Break register", "Contents", "14 March 2026")),
    ],
)
def test_that_it_speaks_the_language_asked_for(
    language: str, parts: tuple[str, ...], write: Write
) -> None:
    reader = write(language=language)

    assert all(part in _all(reader) for part in parts)
    assert _root(reader)["/Lang"] == language


def test_that_the_document_tells_what_it_is(write: Write) -> None:
    reader = write()
    facts: Any = reader.metadata

    assert facts.title == "KOLS i Hallingdal"
    assert facts.subject == "Rapport om pasientforløp"
    assert facts.author.startswith("Pathways ")
    assert facts["/Keywords"] == "KOLS, R95, J44, Hallingdal"
    assert _root(reader)["/ViewerPreferences"]["/DisplayDocTitle"]


def test_that_the_outline_has_every_pathway_and_section(write: Write) -> None:
    titles = outline(write())

    assert {"KOLS", "Bruddregister", "Overleveringsregister", "Tegnforklaring"} <= set(titles)


def test_that_all_fonts_are_inside(write: Write) -> None:
    known = fonts(write())

    assert "SourceSansPro-Regular" in known
    assert all(known.values())


def test_that_screen_readers_find_headings_tables_and_figures(write: Write) -> None:
    reader = write()
    root = _root(reader)
    kinds: dict[str, int] = {}

    def walk(element: Any) -> None:
        if isinstance(element, int):
            return
        inside = element.get_object()
        kinds[inside["/S"]] = kinds.get(inside["/S"], 0) + 1
        if inside["/S"] == "/Figure":
            assert len(inside["/Alt"]) > 10
        for kid in inside["/K"]:
            walk(kid)

    walk(root["/StructTreeRoot"]["/K"])
    assert root["/MarkInfo"]["/Marked"]
    assert {"/Document", "/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD", "/Figure"} <= set(kinds)


def test_that_marks_and_tree_agree_on_every_page(write: Write) -> None:
    reader = write()
    numbers = _root(reader)["/StructTreeRoot"]["/ParentTree"]["/Nums"]

    for number, page in enumerate(reader.pages):
        code = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
        marks = code.count(" BDC")
        assert int(str(page["/StructParents"])) == number == numbers[2 * number]
        assert len(numbers[2 * number + 1].get_object()) == marks
        assert code.count(" BDC") + code.count(" BMC") == code.count("EMC")


@pytest.mark.parametrize("paper", ["A4", "A3", "A5", "Letter"])
def test_that_drawings_are_never_printed_too_small_nor_outside_the_page(
    paper: str, write: Write
) -> None:
    for page in write(generated(30), sections=["drawings"], paper=paper).pages:
        for word in words(page):
            assert word.size >= SMALLEST_TEXT - 0.01, word
            assert 0 <= word.x <= page.mediabox.width, word
            assert 0 <= word.y <= page.mediabox.height, word


@pytest.mark.parametrize("orientation", Orientation)
def test_that_every_step_of_a_split_drawing_is_printed(
    orientation: Orientation, write: Write
) -> None:
    model = generated(30)
    model = change_layout(model, model.pathways[0].id, orientation=orientation)
    text = _all(write(model, sections=["drawings"])).replace("- ", "").replace("-", "")

    for step in model.pathways[0].steps:
        assert step.name.split()[0].replace("-", "") in text
    assert "Ark 1 av" in text


def test_that_text_pages_are_a4_whatever_the_drawings_paper(write: Write) -> None:
    sizes = {
        tuple(round(float(side)) for side in page.mediabox[2:])
        for page in write(generated(30), paper="A3").pages
    }

    assert (595, 842) in sizes
    assert sizes & {(842, 1191), (1191, 842)}


def test_that_the_only_pathway_names_a_report_without_a_title(write: Write) -> None:
    model = drawn("start > nursing > end", title="", pathway={"name": "Tung pust"})

    assert "Tung pust" in said(write(model).pages[1])
    assert "Modell uten tittel" not in said(write(model).pages[0])


def test_that_an_empty_model_makes_a_report(write: Write) -> None:
    reader = write(CareModel())

    assert "Modell uten tittel" in said(reader.pages[0])
    assert "Modellen har ingen forløp ennå" in said(reader.pages[0])
    assert "Det er ingen overleveringer" in _all(reader)


def test_that_a_pathway_without_steps_or_name_is_told_of(write: Write) -> None:
    text = _all(write(CareModel(pathways=(Pathway(id="p"),))))

    assert "Forløp uten navn" in text
    assert "Dette forløpet har ingen trinn ennå" in text


def test_that_a_pathway_in_another_state_says_what_it_is_drawn_from(write: Write) -> None:
    later = Pathway(id="later", name="Slik det skal bli", state=State.TO_BE, based_on="way")
    model = CareModel.model_validate(dict(MODEL) | {"pathways": (*MODEL.pathways, later)})
    reader = write(model)

    assert "Ønskt situasjon" in said(reader.pages[0]) or "Ønsket situasjon" in said(reader.pages[0])
    assert "Tegnet ut fra KOLS" in _all(reader)


def test_that_users_text_is_never_markup(write: Write) -> None:
    title = "<b>A & B</b> &amp; </para>"
    model = CareModel(title=title, pathways=(Pathway(id="p", name="<i>", steps=(Step(id="s"),)),))

    assert title in said(write(model).pages[0])


def test_that_the_longest_words_and_texts_stay_on_the_page(write: Write) -> None:
    word = "samhandlingskoordineringsansvarlig" * 10
    handoff = Handoff(sender=word, receiver=word)
    model = drawn(
        "ward > nursing",
        steps={"ward": {"name": word}},
        arrows={"ward--nursing": {"handoff": handoff}},
        title=word,
        description="ord " * 4000,
        pathway={"name": word, "description": "x" * 15_000},
    )
    for page in write(model).pages:
        for run in words(page):
            assert 0 <= run.x <= page.mediabox.width, run
            assert 0 <= run.y <= page.mediabox.height


def test_that_a_row_higher_than_a_page_goes_on_over_the_next(write: Write) -> None:
    messages = tuple(Message(type=f"Melding nummer {number}") for number in range(200))
    model = drawn(
        "ward > nursing", arrows={"ward--nursing": {"handoff": Handoff(messages=messages)}}
    )
    reader = write(model, sections=["handoffs"])

    assert len(reader.pages) > 2
    assert "Melding nummer 199" in _all(reader)
    assert all("Meldinger" in said(page) for page in reader.pages)


def test_that_a_hundred_findings_have_their_heading_on_every_page(write: Write) -> None:
    model = drawn("; ".join(f"ward-{n} > nursing-{n}" for n in range(60)))
    reader = write(model, sections=["breaks"])

    assert len(reader.pages) >= 5
    assert all("Hva som er galt" in said(page) for page in reader.pages)


def test_that_no_heading_is_left_alone_at_the_foot_of_a_page(write: Write) -> None:
    model = drawn("; ".join(f"ward-{n} > nursing-{n}" for n in range(12)))
    reader = write(model, sections=["breaks", "handoffs"])

    for page in reader.pages:
        lowest = min((word for word in words(page) if word.y > 70), key=lambda word: word.y)
        assert lowest.size < 10, lowest


def test_that_a_pathway_of_three_hundred_steps_is_printed(write: Write) -> None:
    assert len(write(generated(300), sections=["drawings"]).pages) > 20


def test_that_progress_is_told_and_never_goes_back(write: Write) -> None:
    told: list[float] = []

    def tell(share: float) -> bool:
        told.append(share)
        return True

    write(progress=tell)

    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1


@pytest.mark.parametrize("moment", [0.1, 0.5, 0.9])
def test_that_a_cancelled_report_is_not_written(moment: float, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"old")

    with pytest.raises(Cancelled):
        write_report(MODEL, out, progress=lambda share: share < moment)

    assert out.read_bytes() == b"old"


def test_that_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        write_report(MODEL, tmp_path / "no" / "report.pdf")

    assert list(tmp_path.iterdir()) == []


def test_that_the_window_speaks_its_own_language_afterwards(write: Write) -> None:
    from pathways.language import language

    write(language="nn")

    assert language() == "en"
