"""Read the board's register of decisions, a CSV file."""

from __future__ import annotations

from emr_appraise.errors import InputError
from emr_appraise.submission import refusals_form
from emr_appraise.submission import wording_board_csv as words
from emr_appraise.submission.board_csv import BoardRow, Layout, code_in_table, read_board_csv
from emr_appraise.submission.layout import DECISION_FIELDS, FACILITY_FIELDS, spellings
from emr_appraise.submission.model import Decision, DecisionSource, Entry, Register, Said, WrittenDate
from emr_appraise.submission.normalise import date_of, label_key
from emr_appraise.submission.vocabulary import passed
from emr_appraise.words import Text

_LABELS = {
    "code": words.CODE,
    "number": words.NUMBER,
    "date": words.DATE,
    "outcome": words.OUTCOME,
    "valid until": words.VALID_UNTIL,
    "pack": words.PACK,
}
_NEEDED = ("code", "number", "date", "outcome")
_IN_FORM = {
    "code": "code",
    "decision_number": "number",
    "decision_date": "date",
    "decision_outcome": "outcome",
    "decision_valid_until": "valid until",
    "decision_pack": "pack",
}
"""Columns by the fields of the form that ask for the same."""
_HEADINGS = {
    "code": ("facility", "mã"),
    "number": ("số",),
    "date": ("ngày",),
}
"""What else has always been read."""
_OTHER_HEADINGS = {
    "code": ("mã CSKCB", "mã KCB", "mã cơ sở KCB", "mã KBCB", "mã CSKBCB", "mã cơ sở KBCB", "mã bệnh viện",
             "mã BV", "mã đơn vị", "mã CSYT", "mã cơ sở y tế", "hospital code", "code of the facility"),
    "number": ("số QĐ", "QĐ số", "quyết định số", "số hiệu", "số hiệu quyết định", "số hiệu QĐ",
               "số, ký hiệu", "số ký hiệu quyết định", "số ký hiệu văn bản", "số văn bản",
               "number of the decision", "decision no", "reference number"),
    "date": ("ngày quyết định", "ngày QĐ", "ngày ra quyết định", "ngày ra QĐ", "ngày ký QĐ", "ngày ban hành",
             "ngày ban hành quyết định", "ngày ban hành QĐ", "ngày cấp", "ngày tháng", "ngày, tháng, năm",
             "decision date", "date signed", "signed on", "date of issue", "issue date", "date issued",
             "issued on"),
    "outcome": ("kết quả", "kết quả thẩm định", "kết quả đánh giá", "kết luận của hội đồng",
                "kết luận của hội đồng thẩm định", "kết quả công nhận", "conclusion", "result",
                "appraisal result", "result of the appraisal", "appraisal outcome"),
    "valid until": ("giá trị đến", "giá trị đến ngày", "hiệu lực đến", "hiệu lực đến ngày",
                    "có hiệu lực đến", "có hiệu lực đến ngày", "ngày hết hiệu lực", "ngày hết hạn",
                    "valid to", "valid through", "in force until", "expires", "expires on", "expiry date"),
}  # fmt: skip
"""What offices write over a column too, some of it loosely: read where nothing plainer gives the column.
Of packs there is none, because a decision that names another pack does not count."""


def read_register(path: str) -> Register:
    """Every decision of the register. Raises InputError naming the line where one cannot be read."""
    return tuple(_entry(path, row) for row in read_board_csv(path, _layout(), _bad).rows)


def _layout() -> Layout:
    known = [(column, name) for column, label in _LABELS.items() for name in (column, *spellings(label))]
    known += [(column, name) for column, names in _HEADINGS.items() for name in names]
    known += [
        (_IN_FORM[field.id], name)
        for field in (*FACILITY_FIELDS, *DECISION_FIELDS)
        if field.id in _IN_FORM
        for name in (field.id, *spellings(field.label))
    ]
    others = {label_key(name): column for column, names in _OTHER_HEADINGS.items() for name in names}
    return Layout({label_key(name): column for column, name in known}, others, _LABELS, _NEEDED)


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
    needed, further = (
        words.quoted([label for column, label in _LABELS.items() if (column in _NEEDED) is wanted])
        for wanted in (True, False)
    )
    allowed = words.REGISTER_COLUMNS.fill(needed=needed, further=further)
    return InputError(where, refusals_form.BAD_REGISTER, found=found, allowed=allowed)
