"""Every refusal and remark that a person can meet has a page, in both languages, and its example earns the code."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

import emr_appraise
from emr_appraise.cli.catalogue import COMMAND_PAGES, PAGES, catalogue
from emr_appraise.cli.main import main
from emr_appraise.cli.wording_pages import ANY_COMMAND
from emr_appraise.cli.wording_pages_commands import ONE_COMMAND
from emr_appraise.report.wording_pages import LIBRARIES, TEMPLATES
from emr_appraise.roster.wording_pages_reports import REPORTS
from emr_appraise.roster.wording_pages_round import CLUSTERS, FILES, ROUNDS
from emr_appraise.words import Severity, Text

WORKBOOK = Path(__file__).parents[2] / "examples" / "benh-vien-nhom-3.xlsx"
NEWER = (ANY_COMMAND, ONE_COMMAND, LIBRARIES, TEMPLATES, REPORTS, CLUSTERS, FILES, ROUNDS)
CODES = [code for part in NEWER for code in part]
VIETNAMESE = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
EARNED = {
    "E131": "score tu-danh-gia.xlsx -o ket-qua/bao-cao.txt",
    "E133": "form bieu-mau.xlsx",
    "E134": "score tu-danh-gia.xlsx --as-of 31/11/2026",
    "E135": "score tu-danh-gia.xlsx --check 4",
    "E136": "criteria show BKP-99",
    "E137": "form -o bieu-mau.xlsx",
    "E138": "score tự đánh giá.xlsx",
    "E139": "score",
    "E140": "score tu-danh-gia.xlsx --format word",
    "E141": "criteria test bo-moi",
    "E142": "explain W24",
    "E143": "score tu-danh-gia.xlsx -o ho-so-nop",
    "E146": "score tu-danh-gia.xlsx --template mau.docx",
    "E151": "criteria diff - -",
    "E152": "criteria diff vn-emr bo-moi tu-danh-gia.xlsx",
    "E153": "criteria diff vn-emr bo-moi --on -",
    "E155": "criteria diff vn-emr-2018 vn-emr --on tu-danh-gia.xlsx",
    "E161": "score tu-danh-gia.xlsx --limit file_bytes=80MB",
    "E162": "check tu-danh-gia.xlsx --annotate tu-danh-gia.xlsx",
    "E163": "explain tu-danh-gia.xlsx",
    "E164": "explain tu-danh-gia.xlsx PDP-01 --as-of 2025-08-01",
    "E165": "explain tu-danh-gia.xlsx E104",
    "E171": "batch ho-so-nop -o ket-qua",
    "E190": "batch ho-so-nop -o ket-qua --jobs 0",
    "E191": "batch ho-so-nop -o ket-qua --min-cell -1",
    "E192": "batch - -o ket-qua",
    "E195": "batch ho-so-nop -o ket-qua --reports word",
}
each_page = pytest.mark.parametrize("code", CODES)


def codes_in_the_source() -> set[str]:
    """The code of every Message that the package makes, wherever it stands."""
    calls = (
        node
        for path in Path(str(emr_appraise.__file__)).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Message"
    )
    return {str(call.args[0].value) for call in calls if call.args and isinstance(call.args[0], ast.Constant)}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a workbook, a form that is there already, a pack without cases, and submissions that are none."""
    shutil.copy(WORKBOOK, tmp_path / "tu-danh-gia.xlsx")
    shutil.copy(WORKBOOK, tmp_path / "bieu-mau.xlsx")
    shutil.copytree(WORKBOOK.parents[1] / "criteria" / "vn-emr", tmp_path / "bo-moi", ignore=shutil.ignore_patterns("cases"))
    (tmp_path / "ho-so-nop").mkdir()
    (tmp_path / "ho-so-nop" / "bao-cao.pdf").write_bytes(b"%PDF-1.7")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_refusal_and_remark_of_the_source_has_a_page() -> None:
    codes = {code for code in codes_in_the_source() if not code.startswith("C")}

    assert {"E104", "E127", "E165", "E199", "W204", "W509"} <= codes
    assert codes == set(catalogue()) == set(PAGES)


def test_no_page_is_written_twice() -> None:
    assert len(CODES) == len(set(CODES))
    assert all(list(part) == sorted(part) for part in NEWER)
    for said in (0, 1):
        assert len({page.cause[said] for page in PAGES.values()}) == len(PAGES)
        assert len({page.example[said] for page in PAGES.values()}) == len(PAGES)


def test_only_errors_stop_a_command() -> None:
    assert {catalogue()[code].severity for code in COMMAND_PAGES} == {Severity.ERROR}


@each_page
def test_page_speaks_both_languages(code: str) -> None:
    for text in PAGES[code]:
        assert text.vi != text.en
        assert VIETNAMESE.search(text.vi)
        assert not VIETNAMESE.search(text.en.replace("tự đánh giá.xlsx", ""))
        assert not re.search(r"[“”]", text.en)
        assert '"' not in text.vi
        assert "{" not in text.vi + text.en
        assert text == Text(text.vi.strip(), text.en.strip())


@each_page
def test_page_tells_more_than_its_message(code: str) -> None:
    for cause, example, message, hint in zip(*PAGES[code], catalogue()[code].says, catalogue()[code].hint, strict=True):
        assert cause[0].isupper()
        assert cause.endswith(".")
        assert 1 <= len(re.findall(r"\.(?= |$)", cause)) <= 3
        assert not example.endswith(".")
        assert len(example) <= 120
        assert message not in cause
        assert hint not in cause


def test_pages_speak_of_facilities_not_of_units() -> None:
    said = {code: f"{page.cause.vi} {page.example.vi}" for code, page in PAGES.items()}

    assert [code for code, told in said.items() if re.search(r"Đơn vị|các đơn vị|\bbạn\b", told)] == []


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("code", EARNED)
def test_example_earns_its_code(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    for shown in PAGES[code].example:
        assert shown.startswith(f"emr-appraise {EARNED[code]},")

    assert main(EARNED[code].split(" ")) in (1, 2, 3)
    assert f" {code} " in capsys.readouterr().err


def test_every_example_with_a_command_of_its_own_is_run() -> None:
    whole = {code for code in CODES if PAGES[code].example.vi.startswith("emr-appraise ")}

    assert whole - {"E182"} == set(EARNED)
