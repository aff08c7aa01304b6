"""Carry a book, or the reason why there is none, from one process to another as lines of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import Any

from emr_appraise.book.model import Book, Broken, Cell, Facts, Kind, Merged, Percent, Sheet, Stray
from emr_appraise.errors import InputError
from emr_appraise.places import CellPlace
from emr_appraise.words import Text

_MERGED_BYTES = 200
"""What a merged range takes, with its four numbers."""
_LONG_LINE = 50_000
_AS_IT_IS = (str, float, bool)


def packed_book(book: Book) -> Iterator[bytes]:
    """A book as lines: one of what it is and which sheets it has, then some of their rows on each."""
    sheets = [
        (sheet.title, len(sheet.rows), sheet.hidden, sheet.merged, sheet.stray) for sheet in book.sheets
    ]
    yield _line({"kind": book.kind, "sheets": sheets, "names": book.names, "facts": book.facts})
    for sheet in book.sheets:
        yield from _blocks(sheet.rows)


def packed_error(error: InputError) -> bytes:
    """A refusal as a line."""
    return _line({"code": error.code, "says": error.says, "hint": error.hint})


def packed_limit(name: str) -> bytes:
    """A limit that was met, as a line."""
    return _line({"limit": name})


def received(next_line: Callable[[], bytes], where: str) -> Book | str:
    """The book that comes line by line, or the name of the limit that was met.

    Raises InputError with the refusal that was sent, ValueError where the lines end too soon.
    """
    told = _told(next_line(), where)
    if isinstance(told, str):
        return told
    sheets = list[Sheet]()
    for title, count, hidden, merged, stray in told["sheets"]:
        rows = list[list[Cell]]()
        while len(rows) < count:
            block = _told(next_line(), where)
            if isinstance(block, str):
                return block
            rows += [[_unpacked(cell) if type(cell) is dict else cell for cell in cells] for cells in block]
        ranges = tuple(Merged(*ends) for ends in merged)
        first = Stray(CellPlace(*stray[0]), stray[1]) if stray else None
        sheets.append(Sheet(title, rows, hidden=hidden, merged=ranges, stray=first))
    return Book(Kind(told["kind"]), tuple(sheets), told["names"], Facts(*told["facts"]))


def bytes_of(book: Book) -> int:
    """About as much memory as a book takes where no two of its cells share what they say."""
    texts = sum(map(sys.getsizeof, chain.from_iterable(book.names.items())))
    return texts + sum(map(_bytes_of, book.sheets))


def _bytes_of(sheet: Sheet) -> int:
    cells = sum(sys.getsizeof(cell) for cells in sheet.rows for cell in cells if cell)
    rows = sum(map(sys.getsizeof, sheet.rows))
    return cells + rows + _MERGED_BYTES * len(sheet.merged) + sys.getsizeof(sheet.title)


def _blocks(rows: list[list[Cell]]) -> Iterator[bytes]:
    """The rows on lines that are short, so that nobody has to hold them twice as a whole."""
    written, length = list[bytes](), 0
    for cells in rows:
        written.append(_json([cell if type(cell) in _AS_IT_IS else _packed(cell) for cell in cells]))
        length += len(written[-1])
        if length > _LONG_LINE:
            yield b"[" + b",".join(written) + b"]\n"
            written, length = [], 0
    if written:
        yield b"[" + b",".join(written) + b"]\n"


def _told(line: bytes, where: str) -> Any:
    """What a line says; of a refusal, the failure, and of a limit, its name."""
    if not line.endswith(b"\n"):
        raise ValueError("cut short")
    told: Any = json.loads(line)
    if isinstance(told, dict) and "limit" in told:
        return str(told["limit"])
    if isinstance(told, dict) and "code" in told:
        raise InputError.retold(where, told["code"], Text(*told["says"]), Text(*told["hint"]))
    return told


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


def _unpacked(cell: dict[str, Any]) -> Cell:
    [(kind, value)] = cell.items()
    return _UNPACK[kind](value)  # type: ignore[no-any-return]


def _json(told: object) -> bytes:
    text = json.dumps(told, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def _line(told: object) -> bytes:
    return _json(told) + b"\n"
