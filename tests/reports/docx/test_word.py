"""The Word document as its readers meet it: every test writes one and reads it back."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from benchmarks.generate import generated
from docx.document import Document
from docx.oxml.ns import qn
from PIL import Image

from pathways.assets import sample
from pathways.model import CareModel, Pathway, ReportLanguage, ReportSetting, Step
from pathways.reports.report import section_names, write_report
from pathways.rules.engine import check
from pathways.storage import read

TODAY = date(2026, 3, 14)
KOLS = read(sample("kols.pathway"))

Write = Callable[..., Document]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(model: CareModel = KOLS, **options: Any) -> Document:
        out = tmp_path / "report.docx"
        setting = ReportSetting.model_validate({"language": "nb", **options})
        write_report(model, out, setting, folder=tmp_path, today=TODAY)
        return docx.Document(str(out))

    return written


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of the KOLS sample's report, written once."""
    out = tmp_path_factory.mktemp("word") / "report.docx"
    write_report(KOLS, out, ReportSetting(language=ReportLanguage.NB), today=TODAY)
    return out


def _texts(document: Document) -> str:
    """All that the document says, links and tables too."""
    return "\n".join(
        "".join(run.text or "" for run in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    )


def _headings(document: Document) -> list[str]:
    named = (one for one in document.paragraphs if one.style is not None)
    return [one.text for one in named if (one.style.name or "").startswith("Heading")]  # type: ignore[union-attr]


def test_that_it_has_words_own_headings(whole: Path) -> None:
    headings = _headings(docx.Document(str(whole)))

    assert "KOLS" in headings
    assert {"Bruddregister", "Overleveringsregister", "Tegnforklaring"} <= set(headings)


def test_that_every_finding_is_told(write: Write) -> None:
    text = _texts(write(sections=["breaks"]))

    for finding in check(KOLS, today=TODAY):
        if not finding.waived:
            assert finding.code in text
    assert text.count("Kilde:") == len({one.code for one in check(KOLS, today=TODAY)})


def test_that_links_lead_to_places_that_are_there(whole: Path) -> None:
    body = docx.Document(str(whole)).element.body
    places = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}

    assert len(links) > len(KOLS.pathways)
    assert links <= places | {None}
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


def test_that_heads_come_again_and_rows_stay_whole(write: Write) -> None:
    (table, *_others) = write(sections=["handoffs"]).tables
    first, *others = table._tbl.tr_lst

    assert list(first.iter(qn("w:tblHeader")))
    assert all(list(row.iter(qn("w:cantSplit"))) for row in others)


def test_that_headings_that_read_upwards_have_room(write: Write) -> None:
    (table,) = write(sections=["responsibility"]).tables
    height = table.rows[0].height

    assert height is not None
    assert height.pt > 60


def test_that_wide_tables_lie(write: Write) -> None:
    upright, lying = write(sections=["breaks", "handoffs"]).sections

    assert upright.page_width < upright.page_height  # type: ignore[operator]
    assert lying.page_width > lying.page_height  # type: ignore[operator]


def test_that_drawings_are_pictures_with_words_for_those_who_do_not_see_them(
    whole: Path,
) -> None:
    document = docx.Document(str(whole))

    told = [one.get("descr") or "" for one in document.element.body.iter(qn("wp:docPr"))]
    assert len(told) > 3
    assert all(len(one) > 10 for one in told)


def test_that_pictures_are_sharp_in_print(whole: Path) -> None:
    document = docx.Document(str(whole))
    widest = max(shape.width for shape in document.inline_shapes)
    with ZipFile(whole) as parts:
        names = [name for name in parts.namelist() if name.endswith(".png")]
        pixels = max(Image.open(BytesIO(parts.read(name))).width for name in names)

    assert pixels / widest.inches >= 200


def test_that_it_tells_what_it_is(whole: Path) -> None:
    facts = docx.Document(str(whole)).core_properties

    assert facts.title == "Pasientforløp ved KOLS"
    assert facts.language == "nb"
    assert facts.author.startswith("Pathways ")


def test_that_the_logo_is_on_the_first_page(write: Write, tmp_path: Path) -> None:
    Image.new("RGB", (80, 40), "#1b5e20").save(tmp_path / "logo.png")

    assert len(write(sections=["title"], logo="logo.png").inline_shapes) == 1
    assert len(write(sections=["title"], logo="gone.png").inline_shapes) == 0


@pytest.mark.parametrize("name", section_names())
def test_that_every_section_can_be_written_alone(name: str, write: Write) -> None:
    assert _texts(write(sections=[name], unit=KOLS.units[0].id)).strip()


def test_that_users_text_is_never_markup(write: Write) -> None:
    said = "<w:br/> & “ſ” 🫁 \x85"
    model = CareModel(title=said, pathways=(Pathway(id="p", name=said, steps=(Step(id="s"),)),))

    assert "<w:br/> & “ſ” 🫁" in _texts(write(model))


def test_that_a_large_pathway_is_written(write: Write) -> None:
    assert "Bruddregister" in _texts(write(generated(30), sections=["breaks", "drawings"]))
