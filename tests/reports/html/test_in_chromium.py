"""The page in a real Chromium, Qt's own: without complaint, and of use to everybody."""

import ctypes
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.building import drawn

from pathways.assets import package_folder, sample
from pathways.model import Audience, ReportSetting
from pathways.reports.keys import handoff_key, place_key
from pathways.reports.report import write_report
from pathways.storage import read

ROOT = Path(__file__).parents[3]
ARROW = "k-klar--k-hjemmesykepleie"
SERIOUS = {"serious", "critical"}

_LIBRARIES = {
    "libnss3.so": "libnss3",
    "libnspr4.so": "libnspr4",
    "libasound.so.2": "libasound2",
    "libgbm.so.1": "libgbm1",
    "libxkbfile.so.1": "libxkbfile1",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libxcb-dri3.so.0": "libxcb-dri3-0",
}
"""What Qt's Chromium needs on Linux besides what Qt needs, and the Debian packages it is in."""


class Told(NamedTuple):
    """What a run in the browser gave."""

    given: list[Any]
    said: list[str]


def _lacking() -> str:
    """Why Chromium cannot start here; empty when it can."""
    if find_spec("PySide6.QtWebEngineCore") is None:
        return "PySide6 is here without QtWebEngine; install PySide6_Addons"
    packages = set()
    if sys.platform == "linux":
        for library, package in _LIBRARIES.items():
            try:
                ctypes.CDLL(library)
            except OSError:
                packages.add(package)
    return f"needs: sudo apt-get install {' '.join(sorted(packages))}" if packages else ""


pytestmark = pytest.mark.skipif(bool(_lacking()), reason=_lacking() or "nothing lacks")


def _opened(page: Path, *steps: list[str], **wanted: Any) -> Told:
    done = subprocess.run(
        [sys.executable, "-m", "tests.reports.html.chromium"],
        cwd=ROOT,
        input=json.dumps({"page": str(page), "steps": steps, **wanted}),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Told(**json.loads(done.stdout))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("page") / "report.html"
    write_report(read(sample("kols.pathway")), out, ReportSetting(language="nb"))
    return out


def test_that_a_click_on_an_arrow_leads_to_its_handoff_and_back(page: Path) -> None:
    label = f"#{place_key(ARROW)} text"
    row = f"tr:has(a[href='#{place_key(ARROW)}'])"
    seen = "document.querySelector(':target').getBoundingClientRect()"

    told = _opened(
        page,
        ["run", f"document.querySelector(\"{label}\").scrollIntoView({{block: 'center'}})"],
        ["click", label],
        ["until", "document.querySelector(':target')"],
        ["run", "document.querySelector(':target').id"],
        ["run", f"{seen}.top > 0 && {seen}.bottom < innerHeight"],
        ["click", f"{row}:target a[href='#{place_key(ARROW)}']"],
        ["until", "document.querySelector('.place:target')"],
        ["run", "document.querySelector(':target').id"],
        ["run", "document.activeElement.id"],
        ["run", "getComputedStyle(document.querySelector(':target .ring')).stroke != 'none'"],
        ["press", "Return"],
        ["until", "document.querySelector('tr:target')"],
        ["run", "document.querySelector(':target').id"],
    )

    assert told.said == []
    _scrolled, at_row, is_seen, at_place, focused, is_ringed, at_row_again = told.given
    assert at_row == at_row_again == handoff_key(ARROW)
    assert at_place == focused == place_key(ARROW)
    assert is_seen
    assert is_ringed


def test_that_the_search_shows_what_has_the_words(page: Path) -> None:
    shown = "[...document.querySelectorAll('main tbody tr')].filter((row) => row.offsetParent)"

    told = _opened(
        page,
        ["run", f"{shown}.length"],
        ["click", "#search"],
        ["type", "Epikrise lungelege"],
        ["until", f"{shown}.length < 40"],
        ["run", f"{shown}.length"],
        ["run", f"{shown}.every((row) => /epikrise/i.test(row.textContent))"],
        ["run", "document.getElementById('found').textContent"],
        ["type", "xyz"],
        ["until", f"{shown}.length == 0"],
        ["run", f"{shown}.length"],
        ["run", "document.getElementById('found').textContent"],
        ["press", "Escape"],
        ["until", f"{shown}.length > 40"],
        ["run", f"{shown}.length"],
        ["run", "document.getElementById('found').textContent"],
    )

    assert told.said == []
    every, some, hold_it, said, none, said_none, again, said_no_more = told.given
    assert 0 < some < every
    assert hold_it
    assert said == f"{some} treff"
    assert (none, said_none) == (0, "Ingen treff")
    assert (again, said_no_more) == (every, "")


def test_that_the_drawing_grows_and_shrinks(page: Path) -> None:
    stage = "document.querySelector('.drawing .stage')"
    width = f"Math.round({stage}.firstElementChild.getBoundingClientRect().width)"
    larger = f"{width} > {stage}.clientWidth"

    told = _opened(
        page,
        ["run", "document.querySelector('.drawing').scrollIntoView({block: 'center'})"],
        ["run", f"window.before = {width}"],
        ["click", ".drawing [data-zoom=in]"],
        ["until", f"{width} > window.before"],
        ["click", ".drawing [data-zoom=fit]"],
        ["until", f"{width} <= {stage}.clientWidth"],
        ["run", f"{stage}.focus()"],
        ["type", "+"],
        ["until", larger],
        ["run", larger],
    )

    assert told.said == []
    assert told.given[-1]


FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def test_that_it_fits_a_phone(page: Path) -> None:
    told = _opened(
        page, ["run", FITS], ["run", "document.querySelector('nav details').open"], size=(360, 740)
    )

    assert told.said == []
    assert told.given == [True, False]


@pytest.mark.parametrize("size", [(360, 740), (1280, 800)])
def test_that_endless_words_fit_too(tmp_path: Path, size: tuple[int, int]) -> None:
    endless = "A" * 400
    model = drawn(
        "start > doctor > ward > nursing > end",
        steps={"ward": {"name": endless}, "nursing": {"name": "Ventetidsoversikt" * 4}},
        pathway={"name": endless, "description": endless, "patient_goal": endless},
        title=endless,
        region=endless,
    )
    out = tmp_path / "report.html"
    write_report(model, out, ReportSetting(language="nb"))

    told = _opened(out, ["run", FITS], size=size)

    assert told.said == []
    assert told.given == [True]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("audience", [Audience.PROFESSIONALS, Audience.PATIENTS])
def test_that_axe_finds_nothing_that_keeps_anybody_out(
    tmp_path: Path, audience: Audience, *, dark: bool
) -> None:
    out = tmp_path / "report.html"
    write_report(read(sample("kols.pathway")), out, ReportSetting(language="nb", audience=audience))
    axe = package_folder("axe_core_python") / "axe.min.js"

    told = _opened(
        out,
        ["run", "matchMedia('(prefers-color-scheme: dark)').matches"],
        ["load", str(axe)],
        [
            "run",
            "axe.run({resultTypes: ['violations']}).then((all) => all.violations.map((one) =>"
            " [one.impact, one.id, one.nodes.slice(0, 5).map((node) => node.html)]))",
        ],
        dark=dark,
    )

    is_dark, violations = told.given
    assert is_dark == dark
    assert told.said == []
    assert [one for one in violations if one[0] in SERIOUS] == []
