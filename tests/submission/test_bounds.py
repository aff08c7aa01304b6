"""Hostile files: each is read or refused, in time, in a process that may have no more than 512 MB of addresses.

The process that the file is read in may have no more either.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.submission.hostile import FAMILIES

pytest.importorskip("resource")

MOST_MEMORY = 512_000_000
MOST_SECONDS = 40
"""Twice what a file may take, for a machine that does other things besides."""
READ = f"""
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, ({MOST_MEMORY}, {MOST_MEMORY}))
sys.stdout.reconfigure(encoding="utf-8")
from emr_appraise.errors import InputError
from emr_appraise.submission.workbook import read_workbook
from tests.submission.small import PACK
for path in sys.argv[1:]:
    start = time.monotonic()
    try:
        found = read_workbook(path, PACK)
        assert found.accounting.adds_up
        stray = [remark.code for remark in found.remarks if remark.code == "W221"]
        told = "|".join(("read", found.responses[0].typed, *stray))
    except InputError as error:
        told = error.code
    print(path, int(time.monotonic() - start), told, sep="|", flush=True)
"""


class Outcome(NamedTuple):
    """What the process says of a file."""

    seconds: int
    told: str


@pytest.fixture(scope="module", params=FAMILIES)
def family(request: pytest.FixtureRequest) -> str:
    """A kind of files."""
    return str(request.param)


@pytest.fixture(scope="module")
def outcomes(family: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What one process under the limits says of every file of a kind, one after another."""
    folder = tmp_path_factory.mktemp("bounds")
    cases = FAMILIES[family]
    for name, (make, _) in cases.items():
        (folder / name).write_bytes(make())
    command = [sys.executable, "-c", READ, *(str(folder / name) for name in cases)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=MOST_SECONDS * len(cases), check=False)
    lines = (line.split("|", 2) for line in done.stdout.splitlines())
    return {Path(path).name: Outcome(int(seconds), told) for path, seconds, told in lines} | {"end": Outcome(0, done.stderr)}


@pytest.mark.slow
def test_memory_and_time_are_bounded(family: str, outcomes: dict[str, Outcome]) -> None:
    found = {name: outcomes.get(name, outcomes["end"]).told for name in FAMILIES[family]}

    assert found == {name: told for name, (_, told) in FAMILIES[family].items()}
    assert max(outcome.seconds for outcome in outcomes.values()) < MOST_SECONDS
