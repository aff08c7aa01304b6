from __future__ import annotations

from dataclasses import replace

import pytest

from emr_appraise.book.grid import Grid
from emr_appraise.book.limits import LIMITS
from emr_appraise.book.model import Merged, Stray
from emr_appraise.errors import InputError
from emr_appraise.places import CellPlace


def grid(**limits: int) -> Grid:
    """A grid with limits of its own."""
    return Grid("Trang", "x.xls", replace(LIMITS, **limits))


def test_grid_keeps_cells_where_they_were_put() -> None:
    cells = grid()
    cells.put(2, 1, "b\r\nc")
    cells.put(0, 0, 1.0)
    cells.put(1, 5, "")

    assert cells.sheet(hidden=True).rows == [[1.0], [], ["", "b\nc"]]
    assert cells.sheet(hidden=True).hidden


def test_grid_tells_of_cells_far_outside() -> None:
    cells = grid(rows=3, columns=2)
    cells.put(7, 0, "thấp")
    cells.put(1, 2, "phải")
    cells.pass_over(9, 9, 5)
    cells.put(9, 9, "")

    sheet = cells.sheet(hidden=False)
    assert (sheet.rows, sheet.stray) == ([], Stray(CellPlace("Trang", 2, 3), 7))


def test_grid_refuses_too_many_cells() -> None:
    cells = grid(cells=3)
    cells.count(3)

    with pytest.raises(InputError) as refused:
        cells.count()
    assert (refused.value.code, "3" in refused.value.says.vi) == ("E109", True)


def test_grid_empties_cells_under_a_merge() -> None:
    cells = grid()
    for row in range(3):
        for column in range(3):
            cells.put(row, column, f"{row}{column}")
    cells.merge(Merged(0, 0, 1, 1))
    cells.merge(Merged(2, 1, 2, 2))
    cells.merge(Merged(1, 2, 0, 2))

    sheet = cells.sheet(hidden=False)
    assert sheet.rows == [["00", "", "02"], ["", "", "12"], ["20", "21", ""]]
    assert sheet.merged == (Merged(0, 0, 1, 1),)


def test_grid_keeps_a_merge_that_reaches_beyond_its_cells() -> None:
    cells = grid(rows=10, columns=5)
    cells.put(0, 0, "đầu")
    cells.merge(Merged(0, 0, 65535, 255))
    cells.merge(Merged(20, 0, 30, 0))

    assert cells.sheet(hidden=False).merged == (Merged(0, 0, 65535, 255),)


def test_grid_refuses_merges_that_overlap_without_end() -> None:
    cells = grid(rows=10, columns=10)
    cells.put(9, 9, "x")
    for _ in range(3):
        cells.merge(Merged(0, 0, 9, 9))

    with pytest.raises(ValueError, match="overlap"):
        cells.sheet(hidden=False)


def test_grid_refuses_too_many_merges() -> None:
    cells = grid(odd_cells=2)
    cells.merge(Merged(0, 0, 1, 0))
    cells.merge(Merged(2, 0, 3, 0))

    with pytest.raises(InputError):
        cells.merge(Merged(4, 0, 5, 0))
