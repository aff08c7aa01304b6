"""Have LibreOffice convert a file, in a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def converted(source: Path, form: str, target: Path) -> Path:
    """The folder with what LibreOffice makes of a file; the test is skipped where there is no LibreOffice."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    profile = f"-env:UserInstallation={(target / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", str(target / "out"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return target / "out"
