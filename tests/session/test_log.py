"""The log tells what went wrong in the program and nothing of what people wrote."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError
from tests.model.test_privacy import BORN_LATE

from pathways.model import Step
from pathways.session import close_log, log_file, record_crash, start_log

LOGGER = logging.getLogger("pathways.tests")


@pytest.fixture
def log() -> Iterator[Path]:
    path = start_log()
    assert path is not None
    yield path
    close_log()


def fail(error: BaseException) -> None:
    try:
        raise error
    except type(error) as raised:
        record_crash(type(raised), raised, raised.__traceback__)


def test_that_what_is_logged_is_in_the_file(log: Path) -> None:
    LOGGER.info("Opened in %d ms", 12)
    LOGGER.debug("too small to tell")
    text = log.read_text("utf-8")
    assert text.endswith("INFO pathways.tests: Opened in 12 ms\n")
    assert text.count("\n") == 1
    assert log == log_file()


def test_that_starting_again_writes_nothing_twice(log: Path) -> None:
    assert start_log(logging.DEBUG) == log
    LOGGER.debug("once")
    assert log.read_text("utf-8").count("once") == 1


def test_that_a_national_identity_number_is_never_written(log: Path) -> None:
    LOGGER.warning("Pasient %s", BORN_LATE)
    LOGGER.warning(f"Pasient {BORN_LATE[:6]} {BORN_LATE[6:]}")
    text = log.read_text("utf-8")
    assert text.count("*" * 11) == 2
    assert BORN_LATE[6:] not in text


def test_that_an_error_tells_where_it_came_from_but_quotes_nothing(log: Path) -> None:
    fail(ValueError("Kari Nordmann, innlagt i går"))
    text = log.read_text("utf-8")
    assert "Kari" not in text
    assert "in fail" in text
    assert text.rstrip().endswith("builtins.ValueError")


def test_that_an_error_behind_the_error_is_told_first(log: Path) -> None:
    try:
        try:
            Step(id="Kari Nordmann")
        except ValidationError as error:
            raise KeyError("Kari") from error
    except KeyError:
        LOGGER.exception("Could not make a step")
    text = log.read_text("utf-8")
    assert "Kari" not in text.replace('id="Kari Nordmann"', "").replace('KeyError("Kari")', "")
    assert text.index("ValidationError") < text.index("builtins.KeyError")


def test_that_an_error_on_the_way_out_of_another_is_told_and_a_hidden_one_is_not(
    log: Path,
) -> None:
    for hidden in (False, True):
        try:
            try:
                raise OSError
            except OSError:
                if hidden:
                    raise RuntimeError from None
                raise RuntimeError  # noqa: B904
        except RuntimeError:
            LOGGER.exception("hidden" if hidden else "shown")
    shown, hidden_part = log.read_text("utf-8").split("hidden\n")
    assert "builtins.OSError" in shown
    assert "builtins.OSError" not in hidden_part


def test_that_pressing_ctrl_c_is_no_crash(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fail(KeyboardInterrupt())
    assert log.read_text("utf-8") == ""
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_that_the_log_does_not_grow_for_ever(log: Path) -> None:
    for _ in range(30):
        LOGGER.info("x" * 100_000)
    kept = sorted(path.name for path in log.parent.iterdir())
    assert kept == ["pathways.log", "pathways.log.1", "pathways.log.2", "pathways.log.3"]
    assert sum(path.stat().st_size for path in log.parent.iterdir()) < 2_500_000


def test_that_a_place_where_nothing_can_be_written_stops_nothing() -> None:
    log_file().parents[1].mkdir(parents=True)
    log_file().parent.write_bytes(b"a file where the folder should be")
    assert start_log() is None
    LOGGER.info("nobody hears this")


def test_that_closing_leaves_logging_as_it_was(log: Path) -> None:
    close_log()
    LOGGER.warning("after the end")
    assert "after the end" not in log.read_text("utf-8")
    assert logging.getLogger("pathways").propagate
    assert not logging.getLogger("pathways").handlers
