"""The spreadsheet reader that comes as native code, with its own failures turned into ours."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from emr_appraise.book import refusals
from emr_appraise.book.model import Cell
from emr_appraise.errors import InputError

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_NO_MEMORY = "PyObject pointer is null"
"""What the reader says when Python has refused it the memory for a cell."""


@contextmanager
def opened(data: bytes, where: str) -> Iterator[CalamineWorkbook]:
    """The workbook, opened; whatever the reader raises, panics included, becomes one clear error."""
    from python_calamine import CalamineWorkbook

    try:
        yield CalamineWorkbook.from_filelike(io.BytesIO(data))
    except InputError:
        raise
    except BaseException as error:
        if _NO_MEMORY in str(error):
            raise MemoryError from error
        strange = isinstance(error, (OverflowError, ValueError))
        if strange or type(error).__module__.startswith(("python_calamine", "pyo3_runtime")):
            raise InputError(where, refusals.DAMAGED, found=str(error)[:120]) from error
        raise


def cells_of(book: CalamineWorkbook, title: str) -> list[list[Cell]]:
    """The cells of a sheet from A1 on."""
    rows: Any = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
    return rows  # type: ignore[no-any-return]
