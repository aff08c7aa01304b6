"""The board's register: a CSV file as offices save it, and what is wrong in one, by line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from emr_appraise.errors import InputError
from emr_appraise.submission.model import Decision, DecisionSource, Entry, Said
from emr_appraise.submission.register import read_register

RECORD = Entry("79901", Decision(DecisionSource.RECORD, "12/QĐ", date(2026, 9, 30), passed=True))
ALIKE = {
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
    "no end": "code,number,date,outcome\n79901,12/QĐ,30/09/2026,passed",
}


def register(folder: Path, content: str | bytes) -> tuple[Entry, ...]:
    """The register with this content."""
    path = folder / "register.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_register(str(path))


@pytest.mark.parametrize("content", ALIKE.values(), ids=list(ALIKE))
def test_one_decision_however_written(content: str, tmp_path: Path) -> None:
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


HEAD = "code,number,date,outcome\n"
BAD: list[tuple[str | bytes, str, str]] = [
    ("", "", "the file is empty"),
    ("\n\n , \n", "", "the file is empty"),
    ("code,number\n", "", "columns date, outcome are missing"),
    ("79901,12/QĐ,30/09/2026,passed\n", "", "columns code, number, date, outcome are missing"),
    (HEAD + "79901,1,31/02/2026,passed\n", ":2", 'the date "31/02/2026"'),
    (HEAD + "\n\n79901,1,tháng 9,passed\n", ":4", 'the date "tháng 9"'),
    (HEAD + "79901,1,01/09/2026,có lẽ\n", ":2", 'cannot be read "có lẽ"'),
    (HEAD + ",1,01/09/2026,passed\n", ":2", "code or outcome"),
    (HEAD + '79901,"1\n2",01/09/2026,passed\n79902,1,x,passed\n', ":4", 'the date "x"'),
    (HEAD + '79901,1,,passed\n79902,"2,,passed\n79903,3,,passed\n', ":3", "a quotation mark opened on this line"),
    ("mã,số,ngày,ngày ký,kết luận\n79901,1,,,đạt\n", "", 'both the column date: "ngày" and "ngày ký"'),
    (HEAD.encode() + b"79901,1,01/09/2026,\xd0\xe1t\n", "", "not UTF-8"),
    (HEAD.encode("utf-16"), "", "not UTF-8"),
    (HEAD + f'79901,"{"x" * 200_000}",01/09/2026,passed\n', ":2", "cannot be read as CSV"),
]


@pytest.mark.parametrize(("content", "line", "said"), BAD, ids=range(len(BAD)))
def test_bad_register(content: str | bytes, line: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        register(tmp_path, content)

    assert caught.value.code == "E120"
    assert caught.value.where.endswith(f"register.csv{line}")
    assert said in caught.value.says.en
    assert "code, number, date, outcome" in caught.value.hint.en


PATHS = [("khong-co.csv", "E101"), ("register.csv/x", "E101"), ("", "E113"), ("x" * 5_000, "E113")]


@pytest.mark.parametrize(("name", "code"), PATHS, ids=["missing", "below a file", "folder", "too long"])
def test_register_that_cannot_be_opened(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "register.csv").write_text(HEAD, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        read_register(str(tmp_path / name))

    assert caught.value.code == code
