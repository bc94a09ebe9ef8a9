"""Texts come in the language spoken just now; the machine's own is chosen where it is ours."""

from threading import Thread

import pytest

from pathways.language import (
    LANGUAGES,
    N_,
    _,
    language,
    ngettext,
    pgettext,
    set_language,
    speaking,
    system_language,
)


@pytest.mark.parametrize(
    ("code", "text"), [("nb", "Sykehus"), ("nn", "Sjukehus"), ("en", "Hospital")]
)
def test_that_a_text_is_said_in_the_language_spoken(code: str, text: str) -> None:
    with speaking(code):
        assert language() == code
        assert _("Hospital") == text
    assert _("Hospital") == "Hospital"


def test_that_languages_are_spoken_inside_each_other() -> None:
    with speaking("nn"):
        with speaking("nb"):
            assert _("Hospital") == "Sykehus"
        assert _("Hospital") == "Sjukehus"


def test_that_an_unknown_text_is_said_as_it_is() -> None:
    with speaking("nb"):
        assert _("No such text") == "No such text"
        assert ngettext("{count} such", "{count} suches", 2) == "{count} suches"
        assert pgettext("nowhere", "Hospital") == "Hospital"


def test_that_one_and_many_differ() -> None:
    with speaking("nb"):
        assert ngettext("… and {count} more", "… and {count} more", 1) == "… og {count} til"


def test_that_a_marked_text_waits_for_its_language() -> None:
    marked = N_("Hospital")
    with speaking("nn"):
        assert (marked, _(marked)) == ("Hospital", "Sjukehus")


def test_that_only_known_languages_are_spoken() -> None:
    with pytest.raises(KeyError):
        set_language("da")
    with pytest.raises(KeyError), speaking("sv"):
        pass
    assert language() == "en"


def test_that_each_thread_speaks_its_own_language() -> None:
    heard: list[str] = []

    def write_report() -> None:
        set_language("nn")
        heard.append(_("Hospital"))

    thread = Thread(target=write_report)
    thread.start()
    thread.join()
    assert heard == ["Sjukehus"]
    assert language() == "en"


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        ("nb_NO.UTF-8", "nb"),
        ("nn_NO.UTF-8", "nn"),
        ("no_NO", "nb"),
        ("en_GB.UTF-8", "en"),
        ("sv_SE", "nb"),
        ("Norwegian Nynorsk_Norway.1252", "nn"),
        ("Norwegian Bokmål_Norway.1252", "nb"),
    ],
)
def test_that_the_machines_language_is_spoken_where_it_is_ours(
    setting: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", setting)
    assert system_language() == code
    assert code in LANGUAGES


def test_that_a_more_particular_setting_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LC_ALL", "nn_NO.UTF-8")
    assert system_language() == "nn"
