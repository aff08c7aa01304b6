"""The self-assessment report: complete, in both languages, laid out as an official paper, the same each time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.oxml.ns import qn

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Basis
from emr_appraise.criteria.load import load_criteria
from emr_appraise.errors import InputError
from emr_appraise.report import write_report_file
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.contents.whole import contents
from emr_appraise.report.docx import wording_docx as words
from emr_appraise.report.docx import wording_minutes_fields
from emr_appraise.report.docx.field_page import write_field_pages
from emr_appraise.report.docx.fields import report_fields
from emr_appraise.report.docx.make_templates import self_assessment
from emr_appraise.report.docx.samples import with_samples
from emr_appraise.report.docx.wording_fields import FIELDS
from emr_appraise.report.docx.write import TEMPLATE, write_docx
from emr_appraise.report.safe import plain
from emr_appraise.report.wording import NAMELESS
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.book.office import printed
from tests.conftest import AS_OF
from tests.report.cases import CASES, HOSTILE, case
from tests.report.docx.minutes import minutes
from tests.report.docx.papers import EXAMPLES, lines, parts, report, template, told, told_of

pytestmark = pytest.mark.slow

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
    upright, *annexes = document.sections
    numbered = upright.header.paragraphs[0]._p.xml

    assert [round(each.cm, 1) for each in (upright.page_width, upright.page_height)] == [21.0, 29.7]
    assert [round(each.cm, 1) for each in (upright.top_margin, upright.bottom_margin)] == [2.0, 2.0]
    assert [round(each.cm, 1) for each in (upright.left_margin, upright.right_margin)] == [3.0, 1.5]
    assert len(annexes) == 4
    for side in annexes:
        margins = (side.left_margin, side.right_margin, side.top_margin, side.bottom_margin)
        assert side.page_width > side.page_height
        assert [round(each.cm, 1) for each in margins] == [3.0, 1.5, 2.0, 2.0]
        assert side._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
        assert side.different_first_page_header_footer
    assert max(sum(column.width.cm for column in table.columns) for table in document.tables) < 25.25
    assert upright.different_first_page_header_footer
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


@pytest.mark.parametrize("name", ["benh-vien-nhom-3", "benh-vien-nhom-2"])
@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("language", Language)
def test_paper_by_the_boards_answers_is_no_self_assessment(language: Language, basis: Basis, name: str) -> None:
    """The second board wrote nothing; asked for by its answers, the paper is still not the facility's."""
    out = io.BytesIO()
    write_docx(judged_by(basis, name), out, language)
    seen, own = " ".join(lines(out.getvalue())), basis is Basis.SELF
    claims = {"vi": ("Tự đánh giá việc", "tự đánh giá về", "NGƯỜI ĐỨNG ĐẦU CƠ SỞ"), "en": ("Self-assessment against", "its self-assessment", "HEAD OF THE FACILITY")}
    board = {"vi": ("theo trả lời của hội đồng", "TM. HỘI ĐỒNG THẨM ĐỊNH"), "en": ("by the board's answers", "FOR THE APPRAISAL COUNCIL")}

    assert all((each in seen) == own for each in claims[language])
    assert all((each in seen) != own for each in board[language])
    assert ("tự đánh giá" in Document(out).core_properties.title) == (own and language is Language.VI)


def judged_by(basis: Basis, name: str) -> Contents:
    """What is told of an example by either basis."""
    criteria = load_criteria("vn-emr", AS_OF)
    path = next(path for path in EXAMPLES if path.stem == name)
    return contents(appraise(criteria, read_workbook(str(path), criteria), basis=basis))


@pytest.mark.parametrize("language", Language)
def test_facility_without_a_name_gets_dots_to_fill_in(language: Language) -> None:
    of = replace(told("benh-vien-nhom-1"), name="", facility=NAMELESS)
    seen = lines(report(of, language))

    assert not any(NAMELESS.say(language) in line for line in seen)
    assert len([line for line in seen if re.search(r"\.{30}", line) and re.search("as of|tính đến|on its|của \\.", line)]) == 2


@pytest.mark.parametrize("language", Language)
def test_annexes_are_headed_as_those_of_the_minutes(language: Language) -> None:
    seen = lines(report(told("benh-vien-nhom-3"), language))
    word, note = {"vi": ("Phụ lục", "(Kèm theo Báo cáo số"), "en": ("Annex", "(Annex to the report no.")}[language]
    heads = [at for at, line in enumerate(seen) if re.match(rf"{word} [IV]+\n", line)]

    assert [seen[at].split("\n")[0] for at in heads] == [f"{word} {number}" for number in ("I", "II", "III", "IV")]
    assert all(seen[at].split("\n")[1].isupper() and seen[at + 1].startswith(note) for at in heads)


@pytest.mark.parametrize(("field", "length", "cut"), [("answer", 200, 0), ("answer", 201, 1), ("note", 600, 0), ("note", 601, 1), ("evidence", 601, 1), ("board", 601, 1)])
@pytest.mark.parametrize("language", Language)
def test_what_is_cut_is_told_once(field: str, length: int, cut: int, language: Language) -> None:
    found = told("benh-vien-nhom-1")
    area = found.findings[0]
    rows = tuple(each._replace(**{field: "y" * length}) for each in area.findings[:2])
    of = replace(found, findings=(area._replace(findings=(*rows, *area.findings[2:])), *found.findings[1:]))
    start, cells = {"vi": "Ghi chú: câu trả lời dài hơn", "en": "Note: answers of more than"}[language], f"{rows[0].cell}, {rows[1].cell}."
    notes = [line for line in lines(report(of, language)) if line.startswith(start)]

    assert [note.endswith(cells) for note in notes] == [True] * cut


def test_lead_and_heading_row_stay_with_the_table() -> None:
    document = Document(io.BytesIO(report(told("benh-vien-nhom-3"))))
    seen = {each.text: each.paragraph_format.keep_with_next for each in document.paragraphs}
    of = report_fields(told("benh-vien-nhom-3"), Language.VI)
    ruled = [each for each in document.tables if each._tbl.find(".//" + qn("w:tblHeader")) is not None]

    assert seen[str(of["gaps_text"])]
    assert seen[str(of["plan_text"])]
    assert seen[str(of["other_gaps_text"])]
    assert len(ruled) >= 6
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for table in ruled for cell in table.rows[0].cells)


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
        each for each in tables if each.rows[0].cells[-1].text == words.WORDS["col_when"].vi and len(each.columns) == 6
    )
    tasks = [row for row in plan.rows if re.fullmatch(r"[A-Z]{3}-\d\d", row.cells[0].text)]

    blocking = [gap.code for group in of.gap_groups if group.group is not None for gap in group.gaps]

    assert [row.cells[0].text for row in tasks] == blocking
    assert len(blocking) == sum(bool(gap.blocks) for gap in of.gaps)
    assert {cell.text for row in tasks for cell in row.cells[4:]} == {""}


@pytest.mark.parametrize("name", ["benh-vien-nhom-1", "benh-vien-nhom-3"])
def test_gaps_without_effect_are_in_the_first_annex(name: str) -> None:
    of = told(name)
    seen = lines(report(of))
    annex = seen[next(n for n, line in enumerate(seen) if line.startswith("Phụ lục I\n")) :]
    annex = annex[: next(n for n, line in enumerate(annex) if line.startswith("Phụ lục II\n"))]

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


@pytest.mark.parametrize("at", range(2 * len(Language)))
def test_fields_are_printed_as_a_table_below_an_example_that_works(at: int, tmp_path: Path) -> None:
    out = io.StringIO()
    write_field_pages(out)
    page = out.getvalue().split("\n## ")[1:][at]
    of_minutes = at % 2 == 1
    described = wording_minutes_fields.FIELDS if of_minutes else FIELDS
    table = [line for line in page.splitlines() if line.startswith("| ")]
    loop, field = re.findall(r"(for \w+ in \w+) ", page.replace("\\", ""))[0], re.findall(r"{{ (\w+\.code) }}", page.replace("\\", ""))[0]

    assert len(table) == len(described) + 2
    assert all(line.count(" | ") == 1 for line in table[2:])
    own = template(tmp_path, rows=[["{%tr " + loop + " %}"], ["{{ " + field + " }}"], ["{%tr endfor %}"]])
    made = minutes(told("benh-vien-nhom-3"), template=own) if of_minutes else report(told("benh-vien-nhom-3"), template=own)
    assert re.match(r"[A-Z]{3}-[0-9]{2}", lines(made)[0])


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


@pytest.fixture(scope="module", params=["benh-vien-nhom-1", "benh-vien-nhom-3", "loi-thuong-gap", "hostile 12", "hostile 13"])
def on_paper(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Contents, Path]:
    """The report of an example or of a case, and the folder with what Writer prints of it in both languages."""
    name, folder = str(request.param), tmp_path_factory.mktemp("writer")
    of = told_of(name) if name in CASES else told(name)
    for language in Language:
        (folder / f"{language}.docx").write_bytes(report(of, language))
    return of, printed(folder.glob("*.docx"), folder)


@pytest.mark.slow
@pytest.mark.parametrize("language", Language)
def test_writer_opens_the_report_without_complaint(language: Language, on_paper: tuple[Contents, Path]) -> None:
    from pypdf import PdfReader

    of, folder = on_paper
    pages = [page.extract_text() for page in PdfReader(folder / f"{language}.pdf").pages]
    seen = re.sub(r"\s", "", "".join(pages))
    assert all(len(page.split()) > 3 for page in pages)
    begins = [number for number, page in enumerate(pages) if not re.match(r"\s*[0-9]+\b", page)]
    assert len(begins) == 5
    assert begins[0] == 0
    for number, page in enumerate(pages):
        if number not in begins:
            in_part = number - max(begin for begin in begins if begin < number) + 1
            assert re.match(rf"\s*{in_part}\b", page)
    assert {gap.code for gap in of.gaps} <= set(re.findall(r"[A-Z]{3}-\d\d", seen))
