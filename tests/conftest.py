"""What every test leans on: no screen, no user's settings, English unless a test says otherwise."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest

from pathways.cli.window import missing_packages
from pathways.language import speaking
from pathways.session import close_log


def pytest_configure() -> None:
    """Say in one line which system packages lack, before Qt fails in its own words."""
    lacking = missing_packages()
    if lacking:
        pytest.exit(f"Qt needs: sudo apt-get install {' '.join(lacking)}", returncode=3)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings and logs of a test never meet the user's own."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))
    yield
    close_log()
