"""Damage of every kind ends in a submission or in one clear refusal, never in anything else."""

from __future__ import annotations

import io
import random
import zipfile
from functools import cache

import pytest

from emr_appraise.errors import InputError
from emr_appraise.submission.workbook import read_workbook_bytes
from tests.book.raw_zip import packed
from tests.submission.small import PACK, STAMP, whole
from tests.workbook_table import workbook_bytes

SEEDS = range(12)
TRIES = 40
SPLINTERS = (
    b"<",
    b">",
    b'"',
    b"'",
    b"&",
    b"/",
    b"\0",
    b"\xff",
    b"9" * 30,
    b"-",
    b"e308",
    b"nan",
    b"]]>",
    b"<!--",
    b"<?",
    b"<![CDATA[",
    b"&#0;",
    b"&#x110000;",
    b"&nbsp;",
    b"</c>",
    b"</row>",
    b"<row>",
    b"<c>",
    b"<f>",
    b't="e"',
    b't="d"',
    b't="zz"',
    b' r="',
    b'<c r="XFD1048576"><v>1</v></c>',
    b'<c r="A0"/>',
    b"<sheetData>",
    b"</sheetData>",
)


@cache
def valid() -> bytes:
    """A workbook that can be read."""
    return workbook_bytes(
        whole("| BKP-01 | Có | |\n| BKP-03 | | @2026-11-01 |\n| BKP-04 | #REF! | =A1 |"), STAMP
    )


def survives(data: bytes) -> str:
    """What becomes of a workbook: the refusal's code, or that its books balance."""
    try:
        found = read_workbook_bytes(data, "h.xlsx", PACK)
    except InputError as error:
        return error.code
    assert found.accounting.adds_up
    assert len(found.responses) == len(PACK.all)
    return "read"


def flipped(data: bytes, dice: random.Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def splintered(data: bytes, dice: random.Random) -> bytes:
    """Something is put in, put over, or cut out."""
    at = dice.randrange(len(data))
    splinter = dice.choice(SPLINTERS)
    cut = dice.choice((0, len(splinter), dice.randint(1, 40)))
    return data[:at] + (splinter if dice.random() < 0.8 else b"") + data[at + cut :]


def damaged_parts(dice: random.Random) -> bytes:
    """The workbook with one part damaged inside, in a zip that is sound."""
    with zipfile.ZipFile(io.BytesIO(valid())) as archive:
        held: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice([name for name in held if name.startswith("xl/")])
    part = held[name]
    assert isinstance(part, bytes)
    for _ in range(dice.randint(1, 4)):
        part = splintered(part, dice)
    return packed({**held, name: part})


@pytest.mark.parametrize("seed", SEEDS)
def test_flipped_bytes(seed: int) -> None:
    dice = random.Random(seed)

    assert {survives(flipped(valid(), dice)) for _ in range(TRIES)} - {"read"} <= {
        "E104",
        "E105",
        "E106",
        "E107",
        "E109",
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_damaged_parts(seed: int) -> None:
    dice = random.Random(seed)

    assert {survives(damaged_parts(dice)) for _ in range(TRIES)} - {"read", "E110", "E111", "E112", "E114"} <= {
        "E106"
    }


def test_undamaged_is_read() -> None:
    assert survives(valid()) == "read"
