"""Have LibreOffice convert files, in a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


def converted(source: Path, form: str, target: Path) -> Path:
    """The folder with what LibreOffice makes of a file; the test is skipped where there is no LibreOffice."""
    return all_converted([source], form, target)


def all_converted(sources: Iterable[Path], form: str, target: Path, *options: str) -> Path:
    """The same of many files, for which it starts but once."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    profile = f"-env:UserInstallation={Path(_profile().name).as_uri()}"
    files = sorted(map(str, sources))
    command = [soffice, profile, "--headless", *options, "--convert-to", form, "--outdir", str(target / "out"), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120 + 20 * len(files))
    return target / "out"


def printed(sources: Iterable[Path], target: Path) -> Path:
    """The folder with documents as LibreOffice's word processor, which some machines lack, prints them."""
    soffice = shutil.which("soffice")
    if soffice is None or not (Path(soffice).resolve().parent / "libswlo.so").exists():
        pytest.skip("LibreOffice Writer is not installed here")
    return all_converted(sources, "pdf", target)


@cache
def _profile() -> TemporaryDirectory[str]:
    """One for all that a process converts: LibreOffice takes long to set up a new one."""
    return TemporaryDirectory(prefix="office-", ignore_cleanup_errors=True)
