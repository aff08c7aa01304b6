"""Each limit holds on every road where it means something: over it, one clear refusal that names it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace

import pytest

from emr_appraise.book import guard
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.open import open_book
from emr_appraise.errors import InputError
from tests.book.raw_ods import content, ods, row, said, table
from tests.book.raw_zip import packed
from tests.book.roads import ERROR, FORM, ROADS, TITLE, Table, binary, xlsx_parts

ZIPS = ("plain", "odd", "xlsb", "ods")
TWO: Mapping[str, Table] = {TITLE: FORM, "Hai": FORM}
BROKEN: Mapping[str, Table] = {TITLE: [*FORM, [ERROR, ERROR, "x"]]}
PADDED = " " * 5_100_000
LONG: Mapping[str, Table] = {TITLE: [*FORM, *[["x" * 200_000] * 200] * 2]}
"""The texts of a sheet that takes much more room than the file."""


def padded(road: str) -> bytes:
    """A file that grows a thousand times when it is inflated."""
    if road == "ods":
        return ods(content=content(table(row(said("x"))), styles=PADDED))
    if road == "xlsb":
        return packed({**binary(TWO).parts(), "xl/more.bin": b" " * len(PADDED)})
    held = xlsx_parts(TWO) if road == "plain" else {**xlsx_parts(TWO), "xl/odd.xml": "<!-- -->"}
    return packed({**held, "xl/worksheets/sheet1.xml": str(held["xl/worksheets/sheet1.xml"]) + PADDED})


TINY = {
    "file_bytes": 20, "members": 1, "inflated_bytes": 50, "ratio": 1, "frame_bytes": 30, "sheets": 1, "cells": 4,
    "tags": 4, "odd_cells": 1, "strings": 2,
}  # fmt: skip
WHERE = {
    "file_bytes": ROADS, "members": ZIPS, "inflated_bytes": ZIPS, "ratio": ZIPS,
    "frame_bytes": ("plain", "odd", "xlsb", "xls"), "sheets": ("plain", "odd", "xlsb", "xls", "ods"), "cells": ROADS,
    "tags": ("plain", "odd", "xlsb", "xls", "ods"), "odd_cells": ("odd", "xlsb", "xls", "ods", "csv"),
    "strings": ("plain", "odd", "xlsb", "xls"),
}  # fmt: skip
"""A text file has no sheets, tags or shared strings; a plain one nothing odd, or it would not be plain."""
GUARDED = ("odd", "xlsb", "xls", "ods", "csv")


def refusal(data: bytes, limits: Limits) -> tuple[str, str]:
    """The code of the refusal, and what the hint says to set."""
    with pytest.raises(InputError) as caught:
        open_book(data, "h", limits)
    assert caught.value.says.vi != caught.value.says.en
    return caught.value.code, caught.value.hint.en.partition("--limit ")[2].partition("=")[0]


def test_every_limit_is_in_the_tables() -> None:
    assert {each.name for each in fields(Limits)} == {*TINY, "rows", "columns", "seconds", "memory_bytes"}
    assert TINY.keys() == WHERE.keys()


@pytest.mark.parametrize(("limit", "road"), [(limit, road) for limit, roads in WHERE.items() for road in roads])
def test_over_a_limit_is_refused_by_its_name(limit: str, road: str) -> None:
    data = padded(road) if limit == "ratio" else ROADS[road](BROKEN if limit == "odd_cells" else TWO)

    assert refusal(data, replace(LIMITS, **{limit: TINY[limit]})) == ("E109", limit)


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize(("limit", "first", "how_many"), [("rows", (3, 1), 3), ("columns", (1, 3), 3)])
def test_cells_over_rows_and_columns_are_told(road: str, limit: str, first: tuple[int, int], how_many: int) -> None:
    [found] = open_book(ROADS[road]({TITLE: FORM}), "h", replace(LIMITS, **{limit: 2})).sheets

    assert found.stray is not None
    assert ((found.stray.first.row, found.stray.first.column), found.stray.how_many) == (first, how_many)
    assert sum(found.filled) == 6


@pytest.mark.parametrize("road", ROADS)
def test_within_the_limits_every_road_says_the_same(road: str) -> None:
    [found] = open_book(ROADS[road]({TITLE: FORM}), "h").sheets

    assert (found.rows, found.stray) == (FORM, None)


@pytest.fixture
def fresh() -> Iterator[None]:
    """A test that begins without the process, which takes longer to start than a timer to go off."""
    guard._GUARD.stop()
    yield
    guard._GUARD.stop()


@pytest.mark.parametrize("road", GUARDED)
def test_over_the_time_is_refused_by_its_name(road: str, fresh: None) -> None:
    assert refusal(ROADS[road](TWO), replace(LIMITS, seconds=0)) == ("E109", "seconds")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
@pytest.mark.parametrize("road", GUARDED)
def test_over_the_memory_is_refused_by_its_name(road: str) -> None:
    data = MUCH[road]() if road in MUCH else ROADS[road](LONG)

    assert refusal(data, replace(LIMITS, memory_bytes=150_000_000)) == ("E109", "memory_bytes")


MUCH: Mapping[str, Callable[[], bytes]] = {
    "ods": lambda: ods(table(row(said("x" * 200_000, 200), times=2))),
    "csv": lambda: (",".join(["x" * 9_000] * 200) + "\n").encode() * 27,
    "xls": lambda: ROADS["xls"]({TITLE: [["x" * 4_000] * 200] * 70}),
}
