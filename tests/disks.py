"""Disks that refuse what they are asked: full ones, and files that give no way."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """The system refuses to let a file grow, as it does on a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def immovable(path: Path) -> Iterator[None]:
    """A file that nothing takes the place of, as on Windows while a program has it open."""
    mount, refusal = shutil.which("mount"), "only the superuser may mount a file on itself"
    if mount is None:
        pytest.skip(refusal)
    if subprocess.run([mount, "--bind", path, path], capture_output=True, check=False).returncode:
        pytest.skip(refusal)
    try:
        yield
    finally:
        subprocess.run(["umount", path], check=True)
