"""Read the board's register of decisions, a CSV file."""

from __future__ import annotations

from emr_appraise.errors import InputError
from emr_appraise.submission import remarks
from emr_appraise.submission.board_csv import BoardRow, Layout, code_in_table, read_board_csv
from emr_appraise.submission.model import Decision, DecisionSource, Entry, Register, Said, WrittenDate
from emr_appraise.submission.normalise import date_of, label_key
from emr_appraise.submission.vocabulary import passed
from emr_appraise.words import Text

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
    rows = read_board_csv(path, Layout(_NAMES, _NEEDED), _bad, any_encoding=False)
    return tuple(_entry(path, row) for row in rows)


def _entry(path: str, row: BoardRow) -> Entry:
    line, cells = row
    outcome = passed(cells["outcome"])
    if not cells["code"] or outcome is None:
        found = cells["outcome"] if cells["code"] else ""
        raise _bad(
            f"{path}:{line}",
            Text(f"mã hoặc kết luận không đọc được “{found}”", f'code or outcome cannot be read "{found}"'),
        )
    return Entry(
        code_in_table(cells["code"]),
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


def _bad(where: str, found: Text) -> InputError:
    return InputError(
        where, remarks.BAD_REGISTER, found=found, allowed="code, number, date, outcome, valid until, pack"
    )
