"""Where the files that travel with the program lie: resources and samples."""

from functools import cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path

_FIRST = frozenset({"diabetes", "hallingdal", "hjerneslag", "hjertesvikt", "kols"})


@cache
def _shipped(folder: str) -> Path:
    """The folder inside the installed package or, in a source checkout, beside `src`."""
    package = files("pathways")
    with as_file(package) as home:
        installed = home / folder
        return installed if installed.is_dir() else home.parents[1] / folder


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`."""
    return _shipped("resources").joinpath(*parts)


def sample(name: str) -> Path:
    """The path of a shipped sample, by its file name."""
    return _shipped("samples") / name


def samples() -> tuple[Path, ...]:
    """Every shipped sample, in alphabetic order."""
    return tuple(sorted(_shipped("samples").glob("*.pathway")))


def first_samples() -> tuple[Path, ...]:
    """The samples a newcomer begins with: one for each patient group, and the care chain."""
    return tuple(path for path in samples() if path.stem in _FIRST)


@cache
def package_folder(name: str) -> Path:
    """The folder of an installed package, found without importing it.

    Raises ModuleNotFoundError when the package is not installed.
    """
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name)
    return Path(spec.origin).parent
