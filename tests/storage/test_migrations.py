"""Files of every version open; the way from one version to the next is walked step by step."""

from pathlib import Path

import pytest

from pathways.errors import UnreadableFileError
from pathways.model import CareModel
from pathways.storage import SCHEMA_VERSION, dumps, loads, read
from pathways.storage.migrations import MIGRATIONS, Content, migrated

VERSIONS = sorted(Path(__file__).with_name("versions").glob("*.pathway"))


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.stem)
def test_that_a_kept_file_of_every_version_opens(path: Path) -> None:
    model = read(path)
    assert model.title == "Behandlingskjede i Hallingdal"
    assert model.pathways[0].steps[0].name == "Forverring"
    handoff = model.pathways[0].transitions[1].handoff
    assert handoff is not None
    assert handoff.follow_up.within == 14 * 1440


def test_that_a_file_of_every_version_is_kept_and_none_lacks_its_migration() -> None:
    assert [int(path.stem) for path in VERSIONS] == list(range(1, SCHEMA_VERSION + 1))
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))


def test_that_the_newest_kept_file_is_in_the_canonical_form_of_today() -> None:
    """It fails when the form changes and the version does not: old files would change meaning."""
    newest = VERSIONS[-1]
    assert dumps(read(newest)) == newest.read_bytes()


def test_that_an_older_file_is_brought_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Version 1 is the first there is, so two that never were stand in for older ones."""

    def name_becomes_title(content: Content) -> Content:
        return {"title": content["name"]}

    def title_gets_capital(content: Content) -> Content:
        return {"title": content["title"].capitalize()}

    monkeypatch.setitem(MIGRATIONS, -1, name_becomes_title)
    monkeypatch.setitem(MIGRATIONS, 0, title_gets_capital)
    assert loads(b'{"schema_version": -1, "name": "kols"}') == CareModel(title="Kols")
    assert loads(b'{"schema_version": 0, "title": "kols"}') == CareModel(title="Kols")
    assert migrated({"name": "kols"}, -1, 0) == {"schema_version": 0, "title": "kols"}


def test_that_a_version_that_never_was_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="not a file of Pathways"):
        loads(b'{"schema_version": 0}')
