"""`explain WORKBOOK CODE`: which chain is told, by which pack, in which format, with which exit code."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from emr_appraise.cli.main import main
from emr_appraise.report.chain import CHAIN_SCHEMA_FILE
from emr_appraise.submission.form import Filling
from tests.conftest import form_bytes

EXAMPLES = Path(__file__).parents[2] / "examples"
GROUP_3 = str(EXAMPLES / "benh-vien-nhom-3.xlsx")
GROUP_1 = str(EXAMPLES / "benh-vien-nhom-1.xlsx")
MISTAKES = str(EXAMPLES / "loi-thuong-gap.xlsx")
ON_THE_DAY = ("--as-of", "2026-11-22", "--lang", "en")
SCHEMA = Draft202012Validator(json.loads(CHAIN_SCHEMA_FILE.read_text(encoding="utf-8")))


class Told(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the command as in a terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: str) -> Told:
        code = main(["explain", *arguments, *(() if "--as-of" in arguments else ON_THE_DAY)])
        return Told(code, *capsys.readouterr())

    return run


def document(told: Told) -> Any:
    """What was written as JSON, by the schema."""
    assert told.code == 0, told.err
    found = json.loads(told.out)
    SCHEMA.validate(found)
    return found


@pytest.mark.parametrize("code", ["BKP-03", "bkp-03", " bkp03 ", "BKP 03"])
def test_code_may_be_written_loosely(code: str, explain: Any) -> None:
    told = explain(GROUP_3, code)

    assert told.code == 0
    assert told.out.startswith("Why BKP-03 came out so\nBackup and storage · Not met\n")
    assert max(cell_len(line) for line in told.out.splitlines()) <= 80


def test_links_of_the_chain_come_in_order(explain: Any) -> None:
    shown = explain(GROUP_3, "BKP-03").out
    heads = ["LEGAL BASIS", "WHAT IS ASKED", "WHAT STANDS IN THE WORKBOOK", "OUTCOME AND WHY", "EFFECT ON THE GROUP", "WHAT WOULD CHANGE IT", "WHAT TO DO"]

    assert [line for line in shown.splitlines() if line[:1].isdigit() and line.isupper()] == [
        f"{number}. {head}" for number, head in enumerate(heads, 1)
    ]


def test_vietnamese_says_the_same(explain: Any) -> None:
    shown = explain(GROUP_3, "BKP-03", "--as-of", "2026-11-22", "--lang", "vi").out

    assert "Vì sao BKP-03 có kết quả này" in shown
    assert "3. NỘI DUNG GHI TRONG TỆP" in shown
    assert "G80" in shown


def test_json_is_by_the_schema(explain: Any) -> None:
    told = document(explain(GROUP_3, "SOF-04", "--format", "json"))

    assert (told["kind"], told["head"]["code"], told["result"]["outcome"]) == ("criterion", "SOF-04", "unreadable")
    assert told["row"]["cells"][0]["typed"] == "khoảng 90 %"


def test_markdown_is_written_to_a_file(explain: Any, tmp_path: Path) -> None:
    out = tmp_path / "why.md"

    told = explain(GROUP_3, "BKP-03", "--format", "markdown", "-o", str(out))

    assert (told.code, told.out) == (0, "")
    assert out.read_text(encoding="utf-8").startswith("# Why BKP-03 came out so\n")


def test_basis_of_the_board(explain: Any) -> None:
    """The board saw the proof that the hospital did not name."""
    own = document(explain(GROUP_3, "SOF-05", "--format", "json"))
    board = document(explain(GROUP_3, "SOF-05", "--format", "json", "--basis", "board"))

    assert (own["result"]["outcome"], own["result"]["by_board"]) == ("unsupported", False)
    assert (board["result"]["outcome"], board["result"]["by_board"]) == ("met", True)


def test_register_of_decisions_counts(explain: Any, tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text("code,number,date,outcome\n99999,1/QĐ,2026-01-01,Đạt\n", encoding="utf-8")

    by_claim = document(explain(GROUP_1, "GOV-01", "--format", "json"))
    by_record = explain(GROUP_1, "GOV-01", "--format", "json", "--decisions", str(register))

    told = document(by_record)
    assert by_claim["effect"]["group"] == 1
    assert told["effect"]["group"] != 1
    assert 1 not in {trial["group"] for trial in told["what_if"]["trials"]}


def test_workbook_from_stdin(explain: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    data = Path(GROUP_3).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    assert document(explain("-", "BKP-03", "--format", "json"))["result"]["outcome"] == "not_met"


def test_arguments_the_other_way_round(explain: Any) -> None:
    assert explain("BKP-03", GROUP_3).out == explain(GROUP_3, "BKP-03").out


def test_criterion_without_a_row(explain: Any, tmp_path: Path, criteria: Any) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "short.xlsx"
    path.write_bytes(form_bytes(criteria, Filling()))
    book = load_workbook(path)
    sheet = book["Tự đánh giá"]
    row = next(row for row in range(1, sheet.max_row + 1) if "BKP-03" in [sheet.cell(row, column).value for column in range(1, 4)])
    sheet.delete_rows(row)
    book.save(path)

    shown = explain(str(path), "BKP-03")

    assert shown.code == 0
    assert "The workbook has no row for this criterion." in shown.out
    assert "W210" in shown.out


@pytest.mark.parametrize("code", ["W204", "w204"])
def test_places_of_a_remark(code: str, explain: Any) -> None:
    told = explain(MISTAKES, code)

    assert told.code == 0
    assert told.out.startswith("W204 in loi-thuong-gap.xlsx\nWarning\n")
    assert "cell F44" in told.out
    assert "criterion SOF-08" in told.out
    found = document(explain(MISTAKES, code, "--format", "json"))
    assert [(each["place"]["cell"], each["criterion"]) for each in found["places"]] == [("F44", "SOF-08")]


def test_remark_that_the_workbook_did_not_get(explain: Any) -> None:
    told = explain(GROUP_1, "W204")

    assert told.code == 0
    assert "The workbook did not get this remark." in told.out


@pytest.mark.parametrize(
    ("arguments", "exit_code", "message", "words"),
    [
        ((GROUP_3, "BKP-99"), 2, "E136", "BKP-16?"),
        ((GROUP_3, "ABC"), 2, "E136", "no criterion ABC"),
        ((GROUP_3, "E101"), 2, "E165", "explain E101"),
        ((GROUP_3, "C021"), 2, "E165", "explain C021"),
        ((GROUP_3, "W24"), 2, "E142", "no code W24"),
        ((GROUP_3, "PDP-01", "--as-of", "2025-08-01", "--lang", "en"), 2, "E164", "in force from 01/01/2026"),
        ((GROUP_3,), 2, "E163", "BKP-03"),
        (("no-such.xlsx",), 2, "E163", "BKP-03"),
        (("no-such.xlsx", "BKP-03"), 3, "E101", "no such file"),
        ((GROUP_3, "BKP-03", "--as-of", "yesterday", "--lang", "en"), 2, "E134", "yesterday"),
        ((GROUP_3, "BKP-03", "--decisions", "no.csv"), 3, "E101", "no such file"),
        ((GROUP_3, "BKP-03", "--limit", "nonsense"), 2, "", "nonsense"),
        ((GROUP_3, "BKP-03", "more"), 2, "E138", "more"),
        ((GROUP_3, "BKP-03", "-o", "no/such/folder.txt"), 3, "E131", "folder"),
        (("BKP-03", "--basis", "board"), 2, "E140", "--basis"),
        (("W204", "--format", "json"), 2, "E140", "--format"),
        (("--decisions", "x.csv"), 2, "E140", "--decisions"),
        (("W204", "--limit", "seconds=60"), 2, "E140", "--limit"),
    ],
)
def test_what_cannot_be_told(arguments: tuple[str, ...], exit_code: int, message: str, words: str, explain: Any) -> None:
    told = explain(*arguments)

    assert told.code == exit_code
    assert message in told.err
    assert words in told.err
    assert told.out == ""
    assert "Traceback" not in told.err


def test_codes_alone_keep_their_meaning(explain: Any) -> None:
    assert explain("W204").out.startswith("W204  warning")
    assert explain("BKP-03").out.startswith("BKP-03  Backup and storage")
