"""Read the board's register of decisions, a CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from emr_appraise.book import refusals
from emr_appraise.errors import InputError
from emr_appraise.submission import remarks
from emr_appraise.submission.model import Decision, DecisionSource, Entry, Register, Said, WrittenDate
from emr_appraise.submission.normalise import date_of, heading_key, label_key, whole_code
from emr_appraise.submission.vocabulary import passed
from emr_appraise.words import Text

MAX_LETTERS = 50_000_000
_COLUMNS = {
    "code": ("code", "facility", "mã", "mã cơ sở"),
    "number": ("number", "số", "số quyết định"),
    "date": ("date", "ngày", "ngày ký"),
    "outcome": ("outcome", "kết luận"),
    "valid until": ("valid until", "có giá trị đến", "có giá trị đến ngày"),
    "pack": ("pack", "bộ tiêu chí"),
}
_NEEDED = ("code", "number", "date", "outcome")
_NAMES = {label_key(name): column for column, names in _COLUMNS.items() for name in names}


def read_register(path: str) -> Register:
    """Every decision of the register. Raises InputError naming the line where one cannot be read."""
    text = _read_text(path)
    rows = list(_rows(path, text))
    if not rows:
        raise _bad(path, Text("tệp rỗng", "the file is empty"))
    (_, head), *filled = rows
    columns = _columns(head)
    missing = ", ".join(name for name in _NEEDED if name not in columns)
    if missing:
        raise _bad(path, Text(f"thiếu cột {missing}", f"the columns {missing} are missing"))
    return tuple(_entry(path, line, row, columns) for line, row in filled)


def _rows(path: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line it ends on."""
    head = next((line for line in text.splitlines() if line.strip(",; \t")), "")
    reader = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=head.count))
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:
        where = f"{path}:{reader.line_num}"
        raise _bad(
            where, Text("dòng này không đọc được như CSV", "this line cannot be read as CSV")
        ) from error


def _columns(head: list[str]) -> dict[str, int]:
    columns = dict[str, int]()
    for at, name in enumerate(head):
        if column := _NAMES.get(heading_key(name)):
            columns.setdefault(column, at)
    return columns


def _entry(path: str, line: int, row: list[str], columns: dict[str, int]) -> Entry:
    cells = {name: row[at].strip() if at < len(row) else "" for name, at in columns.items()}
    outcome = passed(cells["outcome"])
    if not cells["code"] or outcome is None:
        found = cells["outcome"] if cells["code"] else ""
        raise _bad(
            f"{path}:{line}",
            Text(f"mã hoặc kết luận không đọc được “{found}”", f'code or outcome cannot be read "{found}"'),
        )
    return Entry(
        whole_code(cells["code"]),
        Decision(
            source=DecisionSource.RECORD,
            number=cells["number"],
            date=_date(path, line, cells["date"]),
            passed=outcome,
            valid_until=_date(path, line, cells.get("valid until", "")),
            pack=cells.get("pack", ""),
        ),
    )


def _date(path: str, line: int, written: str) -> WrittenDate:
    if not written:
        return Said.BLANK
    day = date_of(written)
    if day is None:
        raise _bad(
            f"{path}:{line}", Text(f"ngày “{written}” không đọc được", f'the date "{written}" cannot be read')
        )
    return day


def _read_text(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read(MAX_LETTERS + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError(path, refusals.NO_SUCH_FILE) from error
    except UnicodeDecodeError as error:
        raise _bad(path, Text("tệp không phải UTF-8", "the file is not UTF-8")) from error
    except OSError as error:
        raise InputError(path, refusals.NO_PERMISSION, found=error.strerror or "") from error
    if len(text) > MAX_LETTERS:
        raise _bad(path, Text("tệp quá lớn", "the file is too large"))
    return text


def _bad(where: str, found: Text) -> InputError:
    return InputError(
        where, remarks.BAD_REGISTER, found=found, allowed="code, number, date, outcome, valid until, pack"
    )
