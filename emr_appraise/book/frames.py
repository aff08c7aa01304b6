"""Carry a book, or the reason why there is none, from one process to another as JSON."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from typing import Any

from emr_appraise.book.model import Book, Broken, Cell, Facts, Kind, Merged, Percent, Sheet, Stray
from emr_appraise.errors import InputError
from emr_appraise.places import CellPlace
from emr_appraise.words import Text


def packed_book(book: Book) -> bytes:
    """A book as bytes without a line break."""
    sheets = [
        {
            "title": sheet.title,
            "rows": [[_packed(cell) for cell in cells] for cells in sheet.rows],
            "hidden": sheet.hidden,
            "merged": sheet.merged,
            "stray": sheet.stray,
        }
        for sheet in book.sheets
    ]
    return _line({"kind": book.kind, "sheets": sheets, "names": book.names, "facts": book.facts})


def packed_error(error: InputError) -> bytes:
    """A refusal as bytes without a line break."""
    return _line({"code": error.code, "says": error.says, "hint": error.hint})


def packed_limit(name: str) -> bytes:
    """A limit that was met, as bytes without a line break."""
    return _line({"limit": name})


def unpacked(line: bytes, where: str) -> Book | str:
    """The book, or the name of the limit that was met. Raises InputError with the refusal that was sent."""
    told: Any = json.loads(line)
    if "limit" in told:
        return str(told["limit"])
    if "code" in told:
        raise InputError.retold(where, told["code"], Text(*told["says"]), Text(*told["hint"]))
    sheets = tuple(_sheet(sheet) for sheet in told["sheets"])
    return Book(Kind(told["kind"]), sheets, told["names"], Facts(*told["facts"]))


def _sheet(told: Any) -> Sheet:
    stray = Stray(CellPlace(*told["stray"][0]), told["stray"][1]) if told["stray"] else None
    merged = tuple(Merged(*ends) for ends in told["merged"])
    rows = [[_unpacked(cell) for cell in cells] for cells in told["rows"]]
    return Sheet(told["title"], rows, hidden=told["hidden"], merged=merged, stray=stray)


def _packed(cell: Cell) -> object:
    if isinstance(cell, Percent):
        return {"percent": float(cell)}
    if isinstance(cell, (str, bool, float, int)):
        return cell
    if isinstance(cell, Broken):
        return {"broken": cell.error}
    if isinstance(cell, timedelta):
        return {"span": [cell.days, cell.seconds, cell.microseconds]}
    kind = "moment" if isinstance(cell, datetime) else "day" if isinstance(cell, date) else "time"
    return {kind: cell.isoformat()}


_UNPACK: dict[str, Any] = {
    "percent": Percent,
    "broken": Broken,
    "span": lambda parts: timedelta(*parts),
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "time": time.fromisoformat,
}


def _unpacked(cell: Any) -> Cell:
    if not isinstance(cell, dict):
        return cell  # type: ignore[no-any-return]
    [(kind, value)] = cell.items()
    return _UNPACK[kind](value)  # type: ignore[no-any-return]


def _line(told: object) -> bytes:
    return json.dumps(told, separators=(",", ":")).encode()
