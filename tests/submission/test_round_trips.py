"""What a form says stays the same however LibreOffice saves it: .ods, .xls, .xlsx again, and the text of its table."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria, Criterion, DateAnswer, NumberAnswer
from emr_appraise.submission.form import Filling, stamp, write_form
from emr_appraise.submission.layout import FormLanguage, Sheet, sheet_title, written
from emr_appraise.submission.model import Chosen, Measured, Remark, Response, Said, Submission
from emr_appraise.submission.workbook import open_form, read_workbook

pytestmark = pytest.mark.slow
EXAMPLES = Path(__file__).parents[2] / "examples"
SOURCES = ("vi", "en", "both", "nameless", "benh-vien-nhom-1", "benh-vien-nhom-3", "loi-thuong-gap")
"""`nameless` is the form of both languages without its defined names, as other programs may leave it."""
MISTAKES = "loi-thuong-gap"
STEPS = ("ods", "xls", "xlsx")
"""Each is made from the one before it, the first from the form."""
OF_A_CSV = {"W225", "W230", "W250"}
"""A text file has one sheet only, which has neither a title nor a stamp."""
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,3"
"""UTF-8, commas, cells as shown, the third sheet."""

FACILITY = {
    "code": "01234",
    "name": 'Bệnh viện “Đa khoa” A & B; <ví dụ>',
    "contact": "Nguyễn Thị Ắ, 0912 345 678",
    "submitted_on": date(2026, 11, 15),
    "facility_type": "BV",
    "ownership": "Công lập",
    "province": "Thừa Thiên Huế",
    "class": "hạng 2",
    "beds": 1200,
    "inpatient": "x",
    "has_lab": "Co",
    "has_imaging": "Có",
    "bhyt_contract": "nhiều",
    "online_portal": "",
}  # fmt: skip
DECISION = {
    "decision_number": "367/QĐ-BV",
    "decision_date": date(2026, 9, 30),
    "decision_outcome": "Đạt",
    "decision_valid_until": "31/12/2027",
    "decision_signer": "GS. Lê Ợ",
}
TYPED = ("ko", "Có?", "Một phần", "đang triển khai", "  Đạt . ", "Kh«ng", "x", "N/A", "", "Không áp dụng", "=1+1", "✓")
NUMBERS = (98.5, "98,5", 100, "24 giờ", 0, 7, "khoảng 24", "0,98", 12.25, "1.200", "", 3)
DAYS = (date(2026, 11, 15), "15/11/2026", date(2024, 2, 29), "31/02/2026", "tháng 6/2026", date(2027, 1, 1), "")
EVIDENCE = (
    "Quyết định số 12/QĐ-BV", 'Sổ "giao ban"; trang 3, 4', "Dòng 1\nDòng 2", "=1+1 không phải công thức", "007",
    "Biªn b¶n häp héi ®ång", "Quye\u0302\u0301t đi\u0323nh", "ảnh 📷", "'nháy", "x" * 3_000, "", "12/2026", "-5 độ", "1,5",
)  # fmt: skip
SHOWN = (date(2026, 10, 1), "01/10/2026", "tuần trước", "", date(2026, 12, 1), "tháng 6/2026", 46341)


@pytest.fixture(scope="module")
def pack() -> Criteria:
    return load_criteria("vn-emr", date(2026, 11, 22))


@pytest.fixture(scope="module")
def folder(pack: Criteria, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for each step with what LibreOffice makes of the sources: `form`, `ods`, `xls`, `xlsx`, `csv`."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    folder = tmp_path_factory.mktemp("round-trips")
    write_sources(pack, folder / "form")
    before = "form"
    for kind in STEPS:
        convert(office, folder, before, kind, kind)
        before = kind
    # The mistakes hold a cell at XFD1048576: as text that is a file of many gigabytes.
    (folder / "xlsx" / f"{MISTAKES}.xlsx").rename(folder / f"{MISTAKES}.xlsx")
    convert(office, folder, "xlsx", CSV, "csv")
    (folder / f"{MISTAKES}.xlsx").rename(folder / "xlsx" / f"{MISTAKES}.xlsx")
    return folder


def convert(office: str, folder: Path, before: str, form: str, after: str) -> None:
    """Convert all files of a step at once, in a profile of our own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(str(path) for path in (folder / before).iterdir())
    command = [office, profile, "--headless", "--convert-to", form, "--outdir", str(folder / after), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def write_sources(pack: Criteria, folder: Path) -> None:
    folder.mkdir()
    for language in FormLanguage:
        with (folder / f"{language}.xlsx").open("wb") as out:
            write_form(pack, out, language, Filling(FACILITY, answers(pack, language), DECISION))
    (folder / "nameless.xlsx").write_bytes(without_names(folder / "both.xlsx"))
    for name in SOURCES[4:]:
        shutil.copy(EXAMPLES / f"{name}.xlsx", folder)


def without_names(path: Path) -> bytes:
    """The workbook with every defined name taken out, so that only the sheet of lists bears the stamp."""
    book, out = load_workbook(path), io.BytesIO()
    for name in list(book.defined_names):
        if name.startswith("emr_appraise"):
            del book.defined_names[name]
    book.save(out)
    return out.getvalue()


def answers(pack: Criteria, language: FormLanguage) -> dict[str, dict[str, object]]:
    """All kinds of answers, evidence and dates, good and bad, the same in each language but for the labels."""
    typed, numbers, days = cycle(TYPED), cycle(NUMBERS), cycle(DAYS)
    evidence, shown, judged = cycle(EVIDENCE), cycle(SHOWN), cycle((True, False, False))
    rows = dict[str, dict[str, object]]()
    for each in pack.all:
        cells = asked(each, language, typed, numbers, days)
        board = {f"board_{name}": value for name, value in cells.items()} if next(judged) else {}
        rows[each.code] = {**cells, **board, "evidence": next(evidence), "evidence_date": next(shown), "note": f"ghi chú {each.code}"}
    return rows


def asked(
    criterion: Criterion, language: FormLanguage, typed: Iterator[str], numbers: Iterator[object], days: Iterator[object]
) -> dict[str, object]:
    if isinstance(criterion.answer, NumberAnswer):
        return {"value": next(numbers)}
    if isinstance(criterion.answer, DateAnswer):
        return {"value": next(days)}
    said = next(typed)
    return {"answer": said or written(criterion.answer.scale.options[0].label, language)}


def read(path: Path, pack: Criteria) -> Submission:
    return read_workbook(str(path), pack)


def told(remarks: tuple[Remark, ...]) -> Counter[tuple[str, str]]:
    """Each remark by its code and cell; the words of an error cell differ between the formats."""
    return Counter((each.code, f"{each.place.sheet}!{each.place.cell}" if each.place else each.found.vi) for each in remarks)


def calculated(source: str, submission: Submission) -> tuple[Response, ...]:
    """The responses, but for the one formula in the mistakes that LibreOffice calculates: half a minute."""
    rows = submission.responses
    if source != MISTAKES:
        return rows
    return tuple(
        row._replace(answer=Measured(Fraction(1, 2)), typed="0.5") if row.code == "SEC-13" else row for row in rows
    )


@pytest.mark.parametrize("language", FormLanguage)
def test_the_form_holds_all_kinds_of_answers(language: FormLanguage, folder: Path, pack: Criteria) -> None:
    found = read(folder / "form" / f"{language}.xlsx", pack)
    kinds = {type(row.answer.value) if isinstance(row.answer, Measured) else row.answer for row in found.responses}

    assert kinds >= {Fraction, date, *Said}
    assert sum(isinstance(row.answer, Chosen) for row in found.responses) > 20
    assert {each.code for each in found.remarks} >= {"W204", "W205", "W206", "W207", "W215", "W234", "W237", "W242", "W303"}


@pytest.mark.parametrize("kind", STEPS)
@pytest.mark.parametrize("source", SOURCES)
def test_another_format_says_the_same(source: str, kind: str, folder: Path, pack: Criteria) -> None:
    before, after = read(folder / "form" / f"{source}.xlsx", pack), read(folder / kind / f"{source}.{kind}", pack)

    assert list(after.responses) == list(calculated(source, before))
    assert after.facility == before.facility
    assert after.decision == before.decision
    assert after.accounting.adds_up


@pytest.mark.parametrize("kind", STEPS)
@pytest.mark.parametrize("source", SOURCES)
def test_another_format_earns_the_same_remarks(source: str, kind: str, folder: Path, pack: Criteria) -> None:
    before, after = (told(read(path, pack).remarks) for path in (folder / "form" / f"{source}.xlsx", folder / kind / f"{source}.{kind}"))
    lost, new = before - after, after - before

    assert not new
    if source != MISTAKES:
        assert not lost
    elif kind == "ods":
        assert {code for code, _ in lost} == {"W219"}
    else:  # an .xls ends at IV65536, and so the stray cell is gone
        assert {code for code, _ in lost} == {"W219", "W221"}


@pytest.mark.parametrize("kind", STEPS)
@pytest.mark.parametrize("source", SOURCES)
def test_the_stamp_is_found(source: str, kind: str, folder: Path, pack: Criteria) -> None:
    path = folder / kind / f"{source}.{kind}"
    names = open_form(path.read_bytes(), str(path)).names

    assert names.items() >= stamp(pack).items()


TABLES = [source for source in SOURCES if source != MISTAKES]


def table(folder: Path, source: str) -> Path:
    """The text file of a source's self-assessment."""
    language = FormLanguage(source) if source in set(FormLanguage) else FormLanguage.BOTH if source == "nameless" else FormLanguage.VI
    return folder / "csv" / f"{source}-{sheet_title(Sheet.ASSESSMENT, language)}.csv"


def bare(row: Response) -> dict[str, Any]:
    """A response as its table shows it: without the sheet's title, the sign of a percent cell, a leading
    apostrophe, which in text marks text, and what a date is before it is read.
    """
    places = {name: place and place.cell for name, place in row._asdict().items() if name.endswith("place")}
    typed = {name: getattr(row, name).removesuffix(" %") for name in ("typed", "board_typed")}
    return row._asdict() | places | typed | {"evidence": row.evidence.removeprefix("'"), "evidence_date_cell": None}


@pytest.mark.parametrize("source", TABLES)
def test_the_table_as_text_says_the_same(source: str, folder: Path, pack: Criteria) -> None:
    before, after = read(folder / "form" / f"{source}.xlsx", pack), read(table(folder, source), pack)

    assert [bare(row) for row in after.responses] == [bare(row) for row in before.responses]
    assert after.accounting.adds_up


@pytest.mark.parametrize("source", TABLES)
def test_the_table_as_text_earns_the_same_remarks(source: str, folder: Path, pack: Criteria) -> None:
    before, after = read(folder / "form" / f"{source}.xlsx", pack), read(table(folder, source), pack)
    title = before.responses[0].place.sheet if before.responses[0].place else ""
    of_the_table = Counter((each.code, each.place.cell) for each in before.remarks if each.place and each.place.sheet == title)
    found = Counter((each.code, each.place.cell if each.place else "") for each in after.remarks if each.code not in OF_A_CSV)

    assert found == of_the_table
    assert {each.code for each in after.remarks} >= {"W250"}
