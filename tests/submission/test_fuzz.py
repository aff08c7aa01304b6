"""Damage of every kind ends in a submission or in one clear refusal, never in anything else."""

from __future__ import annotations

import io
import random
import time
import zipfile
from collections import Counter
from collections.abc import Mapping
from functools import cache

import pytest

from emr_appraise.errors import InputError
from emr_appraise.submission.workbook import read_workbook_bytes
from tests.book.hurt import hurt
from tests.book.raw_zip import packed
from tests.book.roads import ERROR, FORM, ROADS, TITLE, Table
from tests.submission.small import PACK, STAMP, whole
from tests.workbook_table import workbook_bytes

SEEDS = range(10)
TRIES = 30
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
NUMBERS = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\x7f", b"\0\x80", b"\xff\xff", b"\1\0\0\0")
"""Counts and places as binary formats hold them: none, far too many, below zero."""
REPEATED = (
    b'table:number-rows-repeated="999999"',
    b'table:number-columns-repeated="0"',
    b'table:number-rows-spanned="9999"',
    b'<text:s text:c="99999"/>',
    b"</table:table>",
    b"<table:table-row>",
    b"</text:p>",
    b'office:value-type="date"',
    b'office:value="1e999"',
    b"<!DOCTYPE a>",
)
REFUSALS = {"E103", "E104", "E105", "E106", "E107", "E109", "E110", "E111", "E112", "E114"}
TABLES: Mapping[str, Table] = {
    TITLE: [*FORM, [ERROR, "x", "é ắ"], ["BKP-03", "", "12/11/2026"]],
    "Thông tin cơ sở": [["Khóa", "Nội dung", "Trả lời"], ["code", "Mã", "79901"], ["name", "Tên", "BV"]],
}
OTHER_ROADS = ("odd", "xlsb", "xls", "ods", "csv")
LONG_RUN_SECONDS, LONG_RUN_TRIES = 15, 5_000


@cache
def valid() -> bytes:
    """A workbook that can be read."""
    return workbook_bytes(
        whole("| BKP-01 | Có | |\n| BKP-03 | | @2026-11-01 |\n| BKP-04 | #REF! | =A1 |"), STAMP
    )


@cache
def written(road: str) -> bytes:
    """One that can be read on a road."""
    return ROADS[road](TABLES)


def survives(data: bytes) -> str:
    """What becomes of a workbook: the refusal's code, or that its books balance."""
    try:
        found = read_workbook_bytes(data, "h.xlsx", PACK)
    except InputError as error:
        hangs, crashes = "--limit seconds" in error.hint.en, "stopped half-way" in error.says.en
        return "hangs" if hangs else "crashes" if crashes else error.code
    assert found.accounting.adds_up
    assert len(found.responses) == len(PACK.all)
    return "read"


def flipped(data: bytes, dice: random.Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def renumbered(data: bytes, dice: random.Random) -> bytes:
    """Some numbers are absurd."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        at, number = dice.randrange(len(changed)), dice.choice(NUMBERS)
        changed[at : at + len(number)] = number
    return bytes(changed)


def splintered(data: bytes, dice: random.Random, splinters: tuple[bytes, ...] = SPLINTERS) -> bytes:
    """Something is put in, put over, or cut out."""
    at = dice.randrange(len(data))
    splinter = dice.choice(splinters)
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


def damaged(road: str, dice: random.Random) -> bytes:
    """A workbook of a kind, damaged as a whole or, where it is a zip, in most cases inside."""
    data = written(road)
    if not data.startswith(b"PK") or dice.random() < 0.15:
        return broken(data, dice)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        held: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice([name for name in held if name.startswith(("xl/", "content", "styles"))])
    part = held[name]
    assert isinstance(part, bytes)
    return packed({**held, name: broken(part, dice) or b"x"})


def broken(data: bytes, dice: random.Random) -> bytes:
    """The bytes broken in one of the ways."""
    way = dice.randrange(5)
    if way == 0:
        return flipped(data, dice)
    if way == 1:
        return renumbered(data, dice)
    if way == 2:
        return hurt(data, dice.randrange(10**6))
    return splintered(data, dice, SPLINTERS if way == 3 else REPEATED)


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


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("road", OTHER_ROADS)
def test_damage_on_other_roads(road: str, seed: int) -> None:
    dice = random.Random(seed)
    found = Counter(survives(damaged(road, dice)) for _ in range(TRIES))

    assert found.keys() <= {"read", *REFUSALS}
    assert len(found) > 1


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize("road", ROADS)
def test_much_damage(road: str) -> None:
    end = time.monotonic() + LONG_RUN_SECONDS
    for seed in range(100, LONG_RUN_TRIES):
        assert survives(damaged(road, random.Random(seed))) in {"read", *REFUSALS}, seed
        if time.monotonic() > end:
            break


@pytest.mark.parametrize("road", ROADS)
def test_undamaged_is_read(road: str) -> None:
    assert survives(written(road)) == "read"


def test_undamaged_form_is_read() -> None:
    assert survives(valid()) == "read"
