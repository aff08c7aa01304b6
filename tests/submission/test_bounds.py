"""Hostile sizes: each file is read or refused in a process that may have no more than 512 MB of addresses."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.book.raw_zip import FORM, bomb, book

pytest.importorskip("resource")

MOST_MEMORY = 512_000_000
MOST_SECONDS = 120
READ = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MOST_MEMORY}, {MOST_MEMORY}))
sys.stdout.reconfigure(encoding="utf-8")
from emr_appraise.errors import InputError
from emr_appraise.submission.workbook import read_workbook
from tests.submission.small import PACK
for path in sys.argv[1:]:
    try:
        found = read_workbook(path, PACK)
        assert found.accounting.adds_up
        stray = [remark.code for remark in found.remarks if remark.code == "W221"]
        print(path, "read", found.responses[0].typed, *stray, sep="|", flush=True)
    except InputError as error:
        print(path, error.code, sep="|", flush=True)
"""
SIZE = 38_000_000
CORNERS = (
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    '<row r="1048576"><c><v>1</v></c></row>',
    "<row r='1048576'><c r='xfd1048576'><v>1</v></c></row>",
    "<x:row r='1048576'><x:c r='XFD1048576'><x:v>1</x:v></x:c></x:row>",
)


ONCE_MORE = '<c r="A3"><v>1</v></c>'


def times(text: str, size: int = SIZE) -> str:
    """A text as often as fits into so many bytes."""
    return text * (size // len(text))


def styled(row: int) -> str:
    """A row that holds nothing but styles."""
    return f'<row r="{row}"><c r="A{row}" s="1"/><c r="B{row}" s="1"/><c r="C{row}" s="1"/></row>'


LONG = f"<row><c t='inlineStr'><is><t>{times('BKP-01 ')}</t></is></c></row>"
CASES: dict[str, tuple[Callable[[], bytes], str]] = {
    "inflates to more than a gigabyte, claims little": (lambda: bomb(1_100_000_000, 5_000), "E106"),
    "inflates to more than a gigabyte, and says so": (lambda: bomb(1_100_000_000, 1_110_000_000), "E109"),
    "corner": (lambda: book(FORM + CORNERS[0]), "read|Có|W221"),
    "corner without an address": (lambda: book(FORM + CORNERS[1]), "read|Có|W221"),
    "corner in lower case": (lambda: book(FORM + CORNERS[2]), "read|Có|W221"),
    "corner with a prefix": (lambda: book(FORM + CORNERS[3]), "read|Có|W221"),
    "count of strings": (lambda: book(strings='<sst uniqueCount="18446744073709551615"/>'), "E109"),
    "strings": (lambda: book(strings=f"<sst>{times('<si><t/></si>', 20_000_000)}</sst>"), "E109"),
    "styles": (lambda: book(styles=f"<styleSheet><cellXfs>{times('<xf/>', 9_000_000)}</cellXfs></styleSheet>"), "E109"),
    "one cell again and again": (lambda: book(FORM + ONCE_MORE * 1_010_000), "E109"),
    "cells without addresses": (lambda: book(f"{FORM}<row>{'<c/>' * 4_010_000}</row>"), "E109"),
    "cells that say something far out": (lambda: book(f"{FORM}<row>{'<c><v>1</v></c>' * 110_000}</row>"), "E109"),
    "rows without numbers": (lambda: book(FORM + "<row/>" * 4_010_000), "E109"),
    "styled rows": (lambda: book(FORM + "".join(map(styled, range(3, 40_000)))), "read|Có"),
    "one long text": (lambda: book(FORM + LONG), "E109"),
    "unclosed tags": (lambda: book("<c " * 500_000), "E106"),
    "unclosed quotes": (lambda: book("""<c a="' b='" """ * 500_000), "E109"),
    "unclosed comments": (lambda: book("<!--" * 500_000), "E106"),
    "unclosed CDATA": (lambda: book("<![CDATA[" * 500_000), "E106"),
    "unclosed names": (lambda: book(workbook="<definedName name=" * 100_000), "E106"),
    "unclosed sheets": (lambda: book(workbook="<sheet name='" * 100_000), "E106"),
}  # fmt: skip


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What one process under the limits says of every case."""
    folder = tmp_path_factory.mktemp("bounds")
    for name, (make, _) in CASES.items():
        (folder / name).write_bytes(make())
    command = [sys.executable, "-c", READ, *(str(folder / name) for name in CASES)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=MOST_SECONDS, check=False)
    told = [line.partition("|") for line in done.stdout.splitlines()]
    return {Path(path).name: outcome for path, _, outcome in told} | {"end": done.stderr}


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_memory_and_time_are_bounded(name: str, outcomes: dict[str, str]) -> None:
    assert outcomes.get(name, outcomes["end"]) == CASES[name][1]
