"""The self-assessment report: complete, in both languages, laid out as an official paper, the same each time."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.oxml.ns import qn

from emr_appraise.errors import InputError
from emr_appraise.report import write_report_file
from emr_appraise.report.docx import wording_docx as words
from emr_appraise.report.docx.field_page import write_fields
from emr_appraise.report.docx.fields import report_fields
from emr_appraise.report.docx.make_templates import self_assessment
from emr_appraise.report.docx.samples import with_samples
from emr_appraise.report.docx.wording_fields import FIELDS
from emr_appraise.report.docx.write import TEMPLATE
from emr_appraise.report.safe import plain
from emr_appraise.words import Language
from tests.report.cases import CASES, HOSTILE, case
from tests.report.docx.papers import EXAMPLES, lines, parts, report, told, told_of

BLANK = re.compile(r"\.{6,}")


def names_of(value: object, prefix: str = "") -> Iterator[str]:
    """The fields of a mapping, written as the documentation writes them."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from names_of(each, f"{prefix}.{name}" if prefix else name)
    elif isinstance(value, list):
        for each in value:
            yield from names_of(each, f"{prefix}[]")
    else:
        yield prefix


def used_by(xml: str) -> set[str]:
    """The names that a template's jinja mentions after a dot or alone."""
    inside = re.findall(r"{{(.*?)}}|{%(.*?)%}", re.sub(r"<[^>]+>", "", xml))
    return set(re.findall(r"[a-z_]+", " ".join(map(" ".join, inside))))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_told_whole(path: Path, language: Language) -> None:
    of = told(path.stem)
    made = report(of, language)
    seen = " ".join(lines(made))

    for name, part in parts(made).items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(part)
    assert of.verdict.title.say(language) in seen
    assert of.verdict.next_step.say(language) in seen
    assert of.colophon[-1].say(language) in seen
    assert {gap.code for gap in of.gaps} <= set(re.findall(r"[A-Z]{3}-\d\d", seen))
    for gap in of.gaps:
        assert gap.to_do.say(language) in seen
    for area in of.findings:
        for each in area.findings:
            assert each.text.say(language) in seen
    assert "{{" not in seen
    assert "{%" not in seen


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [name for name in CASES if not name.startswith("hostile")])
def test_every_kind_of_hospital_is_told(name: str, language: Language) -> None:
    of = told_of(name)
    seen = lines(report(of, language))

    assert any(of.verdict.title.say(language) in line for line in seen)
    assert all(
        any(failed.title.say(language) in line for line in seen)
        for why in of.why_not
        for failed in why.clauses
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("number", range(1, len(HOSTILE) + 1))
def test_hostile_text_stays_text(number: int, language: Language) -> None:
    text, made = HOSTILE[number - 1], report(told_of(f"hostile {number}"), language)
    shown = " ".join(plain(text).split())

    seen = " ".join(" ".join(lines(made)).split())
    assert shown in seen or shown[:80] in seen
    for name, part in parts(made).items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(part)
    styles = {
        style.get(qn("w:styleId"))
        for style in Document(io.BytesIO(made)).styles.element.findall(qn("w:style"))
    }
    assert {
        style.get(qn("w:val")) for style in Document(io.BytesIO(made)).element.body.iter(qn("w:pStyle"))
    } <= styles


@pytest.mark.parametrize("language", Language)
def test_same_bytes_each_time(language: Language) -> None:
    of = told("benh-vien-nhom-3")

    assert report(of, language) == report(of, language)


def test_writer_of_the_format_is_this_one() -> None:
    out = io.BytesIO()
    write_report_file(case("middling"), "docx", out, Language.VI)

    assert out.getvalue() == report(told_of("middling"))


def test_paper_is_laid_out_as_the_office_expects() -> None:
    document = Document(io.BytesIO(report(told("benh-vien-nhom-3"))))
    upright, side = document.sections
    numbered = upright.header.paragraphs[0]._p.xml

    assert [round(each.cm, 1) for each in (upright.page_width, upright.page_height)] == [21.0, 29.7]
    assert [round(each.cm, 1) for each in (upright.top_margin, upright.bottom_margin)] == [2.0, 2.0]
    assert [round(each.cm, 1) for each in (upright.left_margin, upright.right_margin)] == [3.0, 1.5]
    assert side.page_width > side.page_height
    assert upright.different_first_page_header_footer
    assert not side.different_first_page_header_footer
    assert "PAGE" in numbered
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert document.styles["Normal"].font.size.pt == 14


def test_paper_leaves_blank_what_a_person_decides() -> None:
    seen = lines(report(told("benh-vien-nhom-3")))
    start = (
        seen.index("VI")
        if "VI" in seen
        else next(n for n, line in enumerate(seen) if line == "ĐỀ XUẤT, KIẾN NGHỊ")
    )

    assert seen[:3] == ["[CƠ QUAN CHỦ QUẢN]", "BỆNH VIỆN ĐA KHOA KHU VỰC ĐỒI THÔNG (VÍ DỤ)", ""]
    assert BLANK.search(next(line for line in seen if line.startswith("Số:")))
    assert BLANK.search(next(line for line in seen if "tháng" in line and "ngày" in line and "năm" in line))
    assert all(BLANK.fullmatch(line) for line in seen[start + 1 : start + 4])
    assert "NGƯỜI ĐỨNG ĐẦU CƠ SỞ" in seen


def test_facility_without_a_name_gets_a_place_for_it() -> None:
    seen = lines(report(told_of("no rows")))

    assert ("[TÊN CƠ SỞ]" in seen) == (not told_of("no rows").name)


def test_heading_rows_repeat_and_rows_are_not_cut() -> None:
    tables = Document(io.BytesIO(report(told("benh-vien-nhom-3")))).tables
    long = [each for each in tables if len(each.rows) > 12 and len(each.columns) > 2]

    assert len(long) >= 4
    for table in long:
        rows = [row._tr.trPr for row in table.rows if row._tr.trPr is not None]
        assert len(table.rows[0]._tr.trPr.findall(qn("w:tblHeader"))) == 1
        assert sum(len(row.findall(qn("w:tblHeader"))) for row in rows) == 1
        assert all(len(row._tr.trPr.findall(qn("w:cantSplit"))) == 1 for row in table.rows)


def test_plan_has_columns_to_fill_in_and_a_task_for_each_blocking_gap() -> None:
    of = told("benh-vien-nhom-3")
    tables = Document(io.BytesIO(report(of))).tables
    plan = next(
        each for each in tables if each.rows[0].cells[-1].text == "Ngày xong" and len(each.columns) == 6
    )
    tasks = [row for row in plan.rows if re.fullmatch(r"[A-Z]{3}-\d\d", row.cells[0].text)]

    blocking = sorted((gap for gap in of.gaps if gap.blocks), key=lambda gap: -gap.blocks[-1])

    assert [row.cells[0].text for row in tasks] == [gap.code for gap in blocking]
    assert {cell.text for row in tasks for cell in row.cells[4:]} == {""}


@pytest.mark.parametrize("name", ["benh-vien-nhom-1", "benh-vien-nhom-3"])
def test_gaps_without_effect_are_in_the_first_annex(name: str) -> None:
    of = told(name)
    seen = lines(report(of))
    annex = seen[next(n for n, line in enumerate(seen) if line.startswith("Phụ lục 1")) :]
    annex = annex[: next(n for n, line in enumerate(annex) if line.startswith("Phụ lục 2"))]

    assert [line for line in annex if re.fullmatch(r"[A-Z]{3}-\d\d", line)] == [
        gap.code for gap in of.gaps if not gap.blocks
    ]


def test_level_of_the_facility_is_told_where_the_pack_has_one() -> None:
    assert "Mức của toàn cơ sở" not in lines(report(told("benh-vien-nhom-1")))


def test_template_is_what_the_script_makes() -> None:
    assert parts(TEMPLATE.read_bytes()) == parts(self_assessment())


def test_every_field_is_described() -> None:
    found = set[str]()
    for of in (
        *map(told_of, ("middling", "good and decided")),
        told("benh-vien-nhom-3"),
        told("loi-thuong-gap"),
    ):
        whole = with_samples(report_fields(of, Language.VI), FIELDS)
        found |= set(names_of(whole)) | set(names_of(report_fields(of, Language.VI)))
    described = set(FIELDS) - {"level"}

    assert found - {"level"} == described
    assert all(said.vi and said.en for said in FIELDS.values())


def test_field_descriptions_name_what_the_report_fills() -> None:
    """Without the samples: only lists that no example fills may be missing."""
    found = set[str]()
    for path in EXAMPLES:
        found |= set(names_of(report_fields(told(path.stem), Language.EN)))

    assert {name for name in set(FIELDS) - found if not name.startswith(("level", "with_evidence"))} == set()


@pytest.mark.parametrize("language", Language)
def test_fields_are_printed_as_a_table(language: Language) -> None:
    out = io.StringIO()
    write_fields(FIELDS, out, language)
    rows = [line for line in out.getvalue().splitlines() if line.startswith("| ")]

    assert len(rows) == len(FIELDS) + 2
    assert r"\{\{ gap.code \}\}" in out.getvalue()
    assert all(rows[2:][number].count(" | ") == 1 for number in range(len(FIELDS)))


def test_every_word_is_used_by_the_template() -> None:
    used = used_by(parts(TEMPLATE.read_bytes())["word/document.xml"].decode())

    assert set(words.WORDS) <= used


def test_board_can_use_its_own_template(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("SỞ Y TẾ: {{ facility_name }} thuộc nhóm {{ group }}")
    document.add_paragraph("{%p for gap in gaps %}")
    document.add_paragraph("{{ gap.code }}: {% for each in gap.sources %}{{ each.number }} {% endfor %}")
    document.add_paragraph("{%p endfor %}")
    document.save(str(tmp_path / "mau.docx"))
    of = told("benh-vien-nhom-3")

    seen = lines(report(of, Language.VI, tmp_path / "mau.docx"))

    assert seen[0] == "SỞ Y TẾ: Bệnh viện Đa khoa khu vực Đồi Thông (ví dụ) thuộc nhóm 3"
    assert len(seen) == 1 + len(of.gaps)


@pytest.mark.parametrize("field", ["remarks[0].sayz", "level.reach", "gaps[0].sources[0].nr"])
def test_mistake_in_a_template_shows_whatever_hospital_is_told_of(tmp_path: Path, field: str) -> None:
    document = Document()
    document.add_paragraph("{{ " + field + " }}")
    document.save(str(tmp_path / "mau.docx"))

    with pytest.raises(InputError) as caught:
        report(told("benh-vien-nhom-1"), Language.VI, tmp_path / "mau.docx")

    assert caught.value.code == "E124"
    assert field.rpartition(".")[2] in caught.value.says.vi
    assert "Các trường của dòng này" in caught.value.hint.vi


def writer() -> str:
    """LibreOffice with its word processor, which some machines lack."""
    found = shutil.which("soffice")
    if found is None or not (Path(found).resolve().parent / "libswlo.so").exists():
        pytest.skip("LibreOffice Writer is not installed here")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "name", ["benh-vien-nhom-1", "benh-vien-nhom-3", "loi-thuong-gap", "hostile 12", "hostile 13"]
)
def test_writer_opens_the_report_without_complaint(name: str, language: Language, tmp_path: Path) -> None:
    from pypdf import PdfReader

    of = told_of(name) if name in CASES else told(name)
    (tmp_path / "report.docx").write_bytes(report(of, language))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        writer(),
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "report.docx"),
    ]

    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)

    assert done.returncode == 0, done.stderr
    pages = [page.extract_text() for page in PdfReader(tmp_path / "report.pdf").pages]
    seen = re.sub(r"\s", "", "".join(pages))
    assert all(len(page.split()) > 3 for page in pages)
    assert not re.match(r"\s*1\s", pages[0])
    assert all(re.match(rf"\s*{number}\b", page) for number, page in enumerate(pages[1:], 2))
    assert {gap.code for gap in of.gaps} <= set(re.findall(r"[A-Z]{3}-\d\d", seen))
