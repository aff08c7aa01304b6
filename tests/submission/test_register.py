"""The board's register: a CSV file as offices save it, and what is wrong in one, by line."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from emr_appraise.errors import InputError
from emr_appraise.submission.model import Decision, DecisionSource, Entry, Said
from emr_appraise.submission.register import read_register


def windows_1258(text: str) -> bytes:
    """The text as Windows writes it in Vietnam: tones behind the letters, other marks with them."""
    apart = unicodedata.normalize("NFD", text)
    joined = re.sub("(\\w)(\u0323?)([\u0302\u0306\u031b])", lambda part: unicodedata.normalize("NFC", part[1] + part[3]) + part[2], apart)
    return joined.encode("cp1258")


RECORD = Entry("79901", Decision(DecisionSource.RECORD, "12/QĐ", date(2026, 9, 30), passed=True))
ALIKE: dict[str, str | bytes] = {
    "English": "code,number,date,outcome\n79901,12/QĐ,30/09/2026,passed\n",
    "Vietnamese": "Mã cơ sở,Số quyết định,Ngày ký,Kết luận\n79901,12/QĐ,30/09/2026,Đạt\n",
    "loosely": "MA; so ; NGAY; ket luan\n79901; 12/QĐ ;2026-09-30; dat yeu cau\n",
    "byte order mark": "\ufeffcode,number,date,outcome\r\n79901,12/QĐ,30.09.2026,Passed\r\n",
    "semicolons": "code;number;date;outcome\n79901;12/QĐ;30/9/2026;passed\n",
    "tabs": "code\tnumber\tdate\toutcome\n79901\t12/QĐ\t30/9/2026\tpassed\n",
    "columns moved": "outcome,ghi chú,date,number,code\npassed,x,30/09/2026,12/QĐ,79901\n",
    "blank lines": "\n;;;\ncode;number;date;outcome\n\n;;;\n79901;12/QĐ;30/09/2026;passed\n\n",
    "quoted": '"code","number","date","outcome"\n"79901","12/QĐ","30/09/2026","passed"\n',
    "sep line": "sep=;\ncode;number;date;outcome\n79901;12/QĐ;30/09/2026;passed\n",
    "code as a number": "code,number,date,outcome\n79901.0,12/QĐ,30/09/2026,passed\n",
    "code as text": "code,number,date,outcome\n'79901,12/QĐ,30/09/2026,passed\n",
    "as offices say": "STT;Mã CSKCB;Tên;Số QĐ;Ngày QĐ;Kết quả thẩm định\n1;79901;BV;12/QĐ;30/09/2026;Đạt\n",
    "the form's own words": "Mã cơ sở khám bệnh, chữa bệnh / Facility code;Số quyết định / Decision number;Ngày ký quyết định / Date of the decision;Kết luận thẩm định / Outcome of the appraisal\n79901;12/QĐ;30/09/2026;Đạt\n",
    "plain word over loose one": "code,number,Ngày ký,Ngày ban hành,Kết luận,Kết quả\n79901,12/QĐ,30/09/2026,01/10/2026,Đạt,85%\n",
    "UTF-16": "Mã cơ sở\tSố quyết định\tNgày ký\tKết luận\n79901\t12/QĐ\t30/09/2026\tĐạt\n".encode("utf-16"),
    "Windows-1258": windows_1258("Mã cơ sở,Số quyết định,Ngày ký,Kết luận,Ghi chú\n79901,12/QĐ,30/09/2026,Đạt,Bệnh viện huyện\n"),
    "no end": "code,number,date,outcome\n79901,12/QĐ,30/09/2026,passed",
}


def register(folder: Path, content: str | bytes) -> tuple[Entry, ...]:
    """The register with this content."""
    path = folder / "register.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_register(str(path))


@pytest.mark.parametrize("content", ALIKE.values(), ids=list(ALIKE))
def test_one_decision_however_written(content: str | bytes, tmp_path: Path) -> None:
    assert register(tmp_path, content) == (RECORD,)


ROWS = [
    ("1999,1/QĐ,,failed,", "01999", Said.BLANK, False, Said.BLANK),
    ("79901,1/QĐ,01/10/2026,chưa đạt,31/12/2027", "79901", date(2026, 10, 1), False, date(2027, 12, 31)),
    ("79901,1/QĐ,01/10/2026,Đạt", "79901", date(2026, 10, 1), True, Said.BLANK),
]


@pytest.mark.parametrize(("row", "facility", "day", "passed", "until"), ROWS)
def test_row(row: str, facility: str, day: object, passed: bool, until: object, tmp_path: Path) -> None:
    [entry] = register(tmp_path, f"code,number,date,outcome,valid until\n{row}\n")
    found = entry.decision

    assert (entry.facility, found.date, found.passed, found.valid_until) == (facility, day, passed, until)


HEADINGS = {
    "code": ["Mã CSKCB", "Mã cơ sở KCB", "Mã BV", "MA BENH VIEN", "Facility code", "Hospital code"],
    "number": ["Số QĐ", "Số quyết định", "Số, ký hiệu", "Decision number"],
    "date": ["Ngày quyết định", "Ngày QĐ", "Ngày ban hành", "Decision date", "Date of issue"],
    "outcome": ["Kết quả", "Kết quả thẩm định", "Kết luận thẩm định", "Result"],
    "valid until": ["Hiệu lực đến", "Hiệu lực đến ngày", "Có hiệu lực đến", "Ngày hết hạn", "Valid to", "Expiry date"],
}


@pytest.mark.parametrize(("column", "heading"), [(column, name) for column, names in HEADINGS.items() for name in names])
def test_heading_that_offices_write(column: str, heading: str, tmp_path: Path) -> None:
    head = "code;number;date;outcome;valid until\n"
    row = "79901;12/QĐ;30/09/2026;Đạt;31/12/2027\n"

    assert register(tmp_path, head.replace(column, heading) + row) == register(tmp_path, head + row)


HEAD = "code,number,date,outcome\n"
BAD: list[tuple[str | bytes, str, str]] = [
    ("", "", "the file is empty"),
    ("\n\n , \n", "", "the file is empty"),
    ("code,number\n", "", 'no column "date", "outcome"'),
    ("79901,12/QĐ,30/09/2026,passed\n", "", 'no column "code", "number", "date", "outcome"'),
    (HEAD + "79901,1,31/02/2026,passed\n", ":2", 'the date "31/02/2026"'),
    (HEAD + "\n\n79901,1,tháng 9,passed\n", ":4", 'the date "tháng 9"'),
    (HEAD + "79901,1,01/09/2026,có lẽ\n", ":2", 'cannot be read "có lẽ"'),
    (HEAD + ",1,01/09/2026,passed\n", ":2", "code or outcome"),
    (HEAD + '79901,"1\n2",01/09/2026,passed\n79902,1,x,passed\n', ":4", 'the date "x"'),
    (HEAD + '79901,1,,passed\n79902,"2,,passed\n79903,3,,passed\n', ":3", "a quotation mark opened on this line"),
    ("mã,số,ngày,ngày ký,kết luận\n79901,1,,,đạt\n", "", 'both the column "date": "ngày" and "ngày ký"'),
    ("code,number,date,Kết quả,Kết quả thẩm định\n79901,1,,đạt,đạt\n", "", 'both the column "outcome": "Kết quả" and "Kết quả thẩm định"'),
    (b"M?,S? quy?t d?nh,Ng\xe0y k\xfd,K?t lu?n\n79901,1,,\xd0?t\n", "", 'accented letters became "?"'),
    (HEAD.encode() + b"79901,1,01/09/2026,Kh\xf4ng \xa7\xb9t\n", ":2", "code or outcome cannot be read"),
    (b"PK\x03\x04" + bytes(range(256)) * 8, "", "no CSV text"),
    (b"code\0number\0" * 200, "", "no CSV text"),
    (HEAD + f'79901,"{"x" * 200_000}",01/09/2026,passed\n', ":2", "cannot be read as CSV"),
]


@pytest.mark.parametrize(("content", "line", "said"), BAD, ids=range(len(BAD)))
def test_bad_register(content: str | bytes, line: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        register(tmp_path, content)

    assert caught.value.code == "E120"
    assert caught.value.where.endswith(f"register.csv{line}")
    assert said in caught.value.says.en
    assert '"code", "number", "date", "outcome" (further ones may be "valid until", "pack")' in caught.value.hint.en
    assert "“Mã cơ sở”, “Số quyết định”, “Ngày ký”, “Kết luận” (có thể thêm “Có giá trị đến”, “Bộ tiêu chí”)" in caught.value.hint.vi


PATHS = [("khong-co.csv", "E101"), ("register.csv/x", "E101"), ("", "E113"), ("x" * 5_000, "E113")]


@pytest.mark.parametrize(("name", "code"), PATHS, ids=["missing", "below a file", "folder", "too long"])
def test_register_that_cannot_be_opened(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "register.csv").write_text(HEAD, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        read_register(str(tmp_path / name))

    assert caught.value.code == code
