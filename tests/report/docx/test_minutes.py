"""The draft minutes: what a council finds in them, what it has to fill in, and that nothing is made up."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from emr_appraise.appraisal.model import Basis, Outcome
from emr_appraise.errors import InputError
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.docx.minutes import TEMPLATE
from emr_appraise.report.docx.minutes_fields import minutes_fields
from emr_appraise.report.docx.minutes_template import template
from emr_appraise.report.docx.wording_minutes import BY_COUNCIL_AND_LAW, BY_LAW, WORDS
from emr_appraise.report.docx.wording_minutes_fields import FIELDS
from emr_appraise.submission.council import Council, Meeting, Member, OpenPoint, Person, Role, SetUp, Votes
from emr_appraise.words import Language
from tests.book.office import printed
from tests.report.docx.minutes import (
    EXAMPLES,
    criteria,
    example_council,
    lines,
    minutes,
    origin,
    row_of,
    rows,
    told,
)

pytestmark = pytest.mark.slow

NAMES = sorted(path.name for path in EXAMPLES.glob("*.xlsx"))
GROUP_3 = "benh-vien-nhom-3.xlsx"
HOSTILE = (
    "<script>alert(1)</script> & </w:t> {{ title }} {% raw %} {%p endif %} =HYPERLINK(\"http://x.invalid\") [red] 😀"
)
STEERING = "\x1b[31m\u202e\u200f\x00"
BLANK = re.compile("…{2,}")
DRAFT = {"vi": "DỰ THẢO", "en": "DRAFT"}


@pytest.mark.parametrize("with_council", [False, True], ids=["blank", "council"])
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", NAMES)
def test_every_example_gives_minutes(name: str, language: Language, with_council: bool) -> None:
    found = told(name)
    data = minutes(found, example_council() if with_council else None, language)
    shown = lines(data)
    group = found.verdict.title.say(language)

    assert shown[0 if with_council else 1]
    assert DRAFT[language] in shown
    assert any(group[1:] in line and str(found.verdict.group) in line for line in shown)
    assert {each.code for area in found.findings for each in area.findings} <= {row[0] for row in rows(data)}
    assert {each.number for each in found.documents} <= {row[1] for row in rows(data) if len(row) > 1}
    assert not [line for line in shown if "{{" in line or "{%" in line]


@pytest.mark.parametrize("language", Language)
def test_minutes_are_the_same_bytes_each_time(language: Language) -> None:
    assert minutes(told(GROUP_3), example_council(), language) == minutes(told(GROUP_3), example_council(), language)


def test_file_holds_no_clock_and_no_host() -> None:
    with zipfile.ZipFile(io.BytesIO(minutes(told(GROUP_3)))) as file:
        assert {member.date_time for member in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    properties = Document(io.BytesIO(minutes(told(GROUP_3)))).core_properties
    assert properties.created is not None
    assert properties.created.date() == date(2026, 11, 22)
    assert "Đồi Thông" in properties.title


def test_without_council_a_person_fills_in_whatever_a_council_knows() -> None:
    shown = lines(minutes(told(GROUP_3)))

    for start in ("1. Thời gian", "2. Địa điểm", "1. Hội đồng", "2. Thành viên vắng mặt", "3. Đại diện", "a) Quyết định"):
        assert BLANK.search(next(line for line in shown if line.startswith(start))), start
    assert "Về kết luận: tán thành ……… phiếu; không tán thành ……… phiếu; không có ý kiến ……… phiếu; tổng số thành viên có mặt: ………." in shown
    assert not [line for line in shown if re.search(r"(tán thành|ý kiến) [0-9]", line)]


def test_no_member_and_no_deadline_is_made_up() -> None:
    data = minutes(told(GROUP_3))
    seats = [row for row in rows(data) if row[-1] in ("Chủ tịch", "Phó Chủ tịch", "Thư ký", "Ủy viên")]

    assert len(seats) == 6
    assert {cell for row in seats for cell in row[1:3]} == {"………"}
    assert row_of(data, "BKP-03. ")[3:] == ["………", "………"]


def test_conclusion_is_left_to_the_council() -> None:
    data = minutes(told("benh-vien-nhom-1.xlsx"), example_council())
    shown, body = lines(data), Document(io.BytesIO(data)).element.body
    ticks = list(body.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checked"))

    assert f"☐ {WORDS['passed'].vi}\t☐ {WORDS['not_passed'].vi}\t" in shown
    assert [set(node.attrib.values()) for node in ticks] == [{"0"}, {"0"}]
    assert any(line.startswith("Kết quả do emr-appraise") and "không phải kết luận chính thức" in line for line in shown)


def test_what_the_council_says_stands_in_the_minutes() -> None:
    data = minutes(told(GROUP_3, Basis.BOARD), example_council())
    shown = lines(data)

    assert shown[:4] == ["BỆNH VIỆN ĐA KHOA VÍ DỤ", "HỘI ĐỒNG THẨM ĐỊNH HỒ SƠ BỆNH ÁN ĐIỆN TỬ", "", "Số: ………/BB-HĐTĐ"]
    assert "………………, ngày 22 tháng 11 năm 2026" in shown
    assert "1. Thời gian: từ 08 giờ 30 phút đến 11 giờ 15 phút, ngày 22 tháng 11 năm 2026." in shown
    assert "1. Hội đồng thẩm định: có mặt 6/7 thành viên" in shown
    assert "2. Thành viên vắng mặt: Ông (Bà) Đặng Văn Tên Mẫu, Trưởng phòng Tài chính kế toán, Ủy viên (lý do: đi công tác)." in shown
    assert "- Ông (Bà) Đỗ Văn Đầu Mối, Nhân viên Tổ Công nghệ thông tin." in shown
    assert row_of(data, "Trần Thị Mẫu") == ["2", "Trần Thị Mẫu", "Trưởng phòng Kế hoạch tổng hợp", "Phó Chủ tịch"]
    assert "Về kết luận: tán thành 5 phiếu; không tán thành 0 phiếu; không có ý kiến 1 phiếu; tổng số thành viên có mặt: 6." in shown
    assert row_of(data, "BKP-03. ")[3:] == ["15/12/2026", "Tổ Công nghệ thông tin"]


def test_chair_and_secretary_sign_apart_from_the_others() -> None:
    data = minutes(told(GROUP_3), example_council())
    signing = rows(data)

    assert ["THƯ KÝ\n(Ký và ghi rõ họ tên)\nLê Văn Thử", "CHỦ TỊCH HỘI ĐỒNG\n(Ký và ghi rõ họ tên)\nNguyễn Văn Ví Dụ"] in signing
    assert [row[1] for row in signing if len(row) == 4 and row[3] == ""] == [
        "Trần Thị Mẫu", "Phạm Thị Nháp", "Hoàng Văn Giả Định", "Vũ Thị Minh Họa",
    ]  # fmt: skip


CHAIR, FOR_CHAIR, DOTS = "CHỦ TỊCH HỘI ĐỒNG", "KT. CHỦ TỊCH HỘI ĐỒNG\nPHÓ CHỦ TỊCH", "…………………………"


def member(name: str, role: Role, absent: bool = False) -> Member:
    return Member(Person(name), role, absent)


@pytest.mark.parametrize(
    ("members", "title", "chair", "secretary", "others"),
    [
        ([], CHAIR, DOTS, DOTS, ["………"] * 3),
        ([member("A", Role.CHAIR), member("B", Role.DEPUTY)], CHAIR, "A", DOTS, ["B"]),
        ([member("A", Role.CHAIR, True), member("B", Role.DEPUTY), member("C", Role.SECRETARY)], FOR_CHAIR, "B", "C", []),
        ([member("B", Role.DEPUTY), member("C", Role.MEMBER)], FOR_CHAIR, "B", DOTS, ["C"]),
        ([member("A", Role.CHAIR, True), member("B", Role.DEPUTY), member("C", Role.DEPUTY)], "………", DOTS, DOTS, ["B", "C"]),
        ([member("C", Role.SECRETARY), member("D", Role.SECRETARY)], "………", DOTS, DOTS, ["C", "D"]),
    ],
    ids=["nobody named", "chair", "chair away", "no chair", "two deputies", "two secretaries"],
)  # fmt: skip
def test_whoever_presided_signs_or_it_stays_open(
    members: list[Member], title: str, chair: str, secretary: str, others: list[str]
) -> None:
    signing = rows(minutes(told(GROUP_3), Council(members=tuple(members), absent_told=True)))

    assert [f"THƯ KÝ\n(Ký và ghi rõ họ tên)\n{secretary}", f"{title}\n(Ký và ghi rõ họ tên)\n{chair}"] in signing
    assert [row[1] for row in signing if len(row) == 4 and row[3] == ""] == others


def test_presence_is_blank_where_the_file_does_not_say_who_was_absent() -> None:
    council = replace(example_council(), absent_told=False)
    shown = lines(minutes(told(GROUP_3), council))

    assert "1. Hội đồng thẩm định: có mặt ……/7 thành viên" in shown
    assert any(line.endswith("tổng số thành viên có mặt: ……….") for line in shown)


def test_nobody_absent_is_said_so() -> None:
    council = Council(members=(Member(Person("A"), Role.CHAIR),), absent_told=True)

    assert "2. Thành viên vắng mặt: không có." in lines(minutes(told(GROUP_3), council))


@pytest.mark.parametrize(
    ("agreed", "shown"),
    [
        (None, BY_LAW.vi.format(day="01/01/2027")),
        (date(2026, 12, 1), "01/12/2026"),
        (date(2027, 1, 1), "01/01/2027"),
        (date(2027, 3, 1), BY_COUNCIL_AND_LAW.vi.format(day="01/03/2027", law="01/01/2027")),
    ],
)
def test_deadline_of_the_law_is_marked_as_such(agreed: date | None, shown: str) -> None:
    council = Council(open_points=(OpenPoint("SEC-02", agreed),))

    assert row_of(minutes(told(GROUP_3), council), "SEC-02. ")[3] == shown


@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("name", ["benh-vien-nhom-1.xlsx", "benh-vien-nhom-2.xlsx", GROUP_3])
def test_open_points_and_other_gaps_come_to_all_gaps(name: str, basis: Basis) -> None:
    found = told(name, basis)
    data = minutes(found, example_council())
    said, codes = " ".join(lines(data)), {gap.code for gap in found.gaps}
    points = [row[1][:6] for row in rows(data) if len(row) == 5 and re.match(r"[A-Z]{3}-[0-9]{2}\. ", row[1])]
    first = re.search(r"Có ([0-9]+) điểm chưa đạt cản trở", said)
    besides = re.search(r"Hội đồng nêu thêm ([0-9]+) nội dung thuộc", said)
    others = re.search(r"Ngoài ra còn ([0-9]+) điểm chưa đạt khác", said)

    shown, extra, left = (int(each[1]) if each else 0 for each in (first, besides, others))
    assert (shown, extra) == (len(codes & set(points)), len(set(points) - codes))
    assert shown + left == len(codes)


def test_remedies_are_told_to_be_general_proposals() -> None:
    assert any("đề xuất chung của bộ tiêu chí" in line for line in lines(minutes(told(GROUP_3))))
    assert not any("đề xuất chung" in line for line in lines(minutes(replace(told(GROUP_3), gaps=()))))


def test_open_points_are_the_gaps_that_block_and_what_the_council_names() -> None:
    found = told(GROUP_3)
    harmless = next(gap.code for gap in found.gaps if not gap.blocks)
    met = next(each.code for area in found.findings for each in area.findings if each.outcome is Outcome.MET)
    council = Council(open_points=(OpenPoint(harmless), OpenPoint(met)))
    points = [row for row in rows(minutes(found, council)) if len(row) == 5 and re.match(r"[A-Z]{3}-[0-9]{2}\. ", row[1])]

    assert [row[1][:6] for row in points] == [*(gap.code for gap in found.gaps if gap.blocks), harmless, met]
    assert [row[0] for row in points] == [str(number) for number in range(1, len(points) + 1)]
    assert points[-1][1].endswith("Do Hội đồng nêu; kết quả tính được: đạt.")


def test_board_answers_and_opinions_are_shown() -> None:
    data = minutes(told(GROUP_3, Basis.BOARD))

    assert row_of(data, "SEC-01")[1].startswith("SEC-01. ")
    annex = next(row for row in rows(data) if row[0] == "ACC-01")
    assert annex[3:5] == ["Có", "Một phần; Khoa Cấp cứu ca đêm dùng chung tài khoản “capcuu01”"]


@pytest.mark.parametrize(
    ("name", "basis", "said"),
    [
        ("benh-vien-nhom-2.xlsx", Basis.BOARD, "Hội đồng chưa ghi trả lời hoặc ý kiến cho tiêu chí nào trong 143 tiêu chí; toàn bộ kết quả tính theo trả lời của cơ sở."),
        (GROUP_3, Basis.BOARD, "Hội đồng đã ghi trả lời hoặc ý kiến cho 7/143 tiêu chí; các tiêu chí còn lại tính theo trả lời của cơ sở, Hội đồng chưa ghi kết quả kiểm tra."),
        (GROUP_3, Basis.SELF, "Kết quả tính theo trả lời của cơ sở; Hội đồng đã ghi trả lời hoặc ý kiến cho 7/143 tiêu chí."),
        ("benh-vien-nhom-2.xlsx", Basis.SELF, "Kết quả tính theo trả lời của cơ sở; Hội đồng chưa ghi trả lời hoặc ý kiến nào."),
    ],
)  # fmt: skip
def test_how_much_the_board_answered_is_told(name: str, basis: Basis, said: str) -> None:
    assert said in lines(minutes(told(name, basis), origin=origin(name, basis)))


@pytest.mark.parametrize(("basis", "told_so"), [(Basis.SELF, True), (Basis.BOARD, False)])
def test_answers_of_the_board_that_do_not_count_are_told_in_bold(basis: Basis, told_so: bool) -> None:
    findings = [each for area in told(GROUP_3, Basis.BOARD).findings for each in area.findings]
    differing = [each for each in findings if each.by_board and each.answer != each.own_answer]
    body = Document(io.BytesIO(minutes(told(GROUP_3, basis), origin=origin(GROUP_3, basis)))).paragraphs
    bold = [each.text for each in body if each.runs and each.runs[0].bold]

    said = f"Tính theo trả lời của cơ sở; chưa tính trả lời khác của Hội đồng ở {len(differing)} tiêu chí."
    assert (said in bold) == told_so
    assert len(differing) > 1


@pytest.mark.parametrize("claimed", [True, False])
def test_draft_says_where_a_decision_is_only_claimed(claimed: bool) -> None:
    name = "benh-vien-nhom-1.xlsx"
    assert origin(name).claimed

    shown = lines(minutes(told(name), origin=replace(origin(name), claimed=claimed)))
    draft = next(line for line in shown if line.startswith("Theo kết quả tính đến ngày"))
    assert ("theo khai báo của cơ sở, chưa đối chiếu sổ quyết định" in draft) == claimed


@pytest.mark.parametrize(("length", "cut"), [(600, False), (601, True)])
def test_cut_evidence_is_told_once_with_its_cell(length: int, cut: bool) -> None:
    found = told(GROUP_3)
    area = found.findings[0]
    long = area.findings[0]._replace(evidence="y" * length)
    told_of = replace(found, findings=(area._replace(findings=(long, *area.findings[1:])), *found.findings[1:]))
    notes = [line for line in lines(minutes(told_of)) if line.startswith("Ghi chú: câu trả lời dài hơn 300 ký tự")]

    assert [note.endswith(f"trang “{found.sheet}”, tại dòng của ô {long.cell}.") for note in notes] == [True] * cut


@pytest.mark.parametrize("language", Language)
def test_styles_are_in_the_language_of_the_minutes(language: Language) -> None:
    with zipfile.ZipFile(io.BytesIO(minutes(told(GROUP_3), None, language))) as file:
        styles = file.read("word/styles.xml").decode()

    assert set(re.findall(r"[a-z]{2}-[A-Z]{2}", styles)) == {{"vi": "vi-VN", "en": "en-GB"}[language]}


def test_annexes_are_headed_and_the_criteria_identified_there() -> None:
    shown = lines(minutes(told(GROUP_3), example_council()))
    first, second = shown.index("Phụ lục I"), shown.index("Phụ lục II")

    assert shown[first + 1 : first + 3] == ["KẾT QUẢ TỪNG TIÊU CHÍ", "(Kèm theo Biên bản số ………/BB-HĐTĐ ngày 22 tháng 11 năm 2026)"]
    assert not any("vn-emr" in line or "sha256:" in line for line in shown[:second])
    assert any(line.startswith("Bộ tiêu chí vn-emr") for line in shown[second:])
    assert any("sha256:" in line for line in shown[second:])


def test_lead_of_a_table_stays_with_it() -> None:
    body = Document(io.BytesIO(minutes(told(GROUP_3))))
    tables = [table for table in body.tables if table.style is not None and table.style.name == "Ruled"]
    before = [body.element.body.index(table._tbl) for table in tables]
    leads = [next(each for each in body.paragraphs if each._p is body.element.body[at - 1]) for at in before if body.element.body[at - 1].tag == qn("w:p")]

    assert len(leads) == len(tables)
    assert all(each.style is not None and each.style.paragraph_format.keep_with_next for each in leads)
    assert all(each.rows[0].cells[0].paragraphs[0].style.paragraph_format.keep_with_next for each in tables)  # type: ignore[union-attr]


def test_head_without_a_council_stays_on_one_line() -> None:
    authority, _, _, number = lines(minutes(told(GROUP_3)))[:4]

    assert set(authority) == {"…"}
    assert len(authority) <= 13, "so many fit the column, each as wide as the letters are high"
    assert number == "Số: ………/BB-HĐTĐ"


def test_minutes_do_not_claim_consent() -> None:
    closing = next(line for line in lines(minutes(told(GROUP_3))) if "Biên bản được lập thành" in line)

    assert "thống nhất" not in closing
    assert closing.endswith("cùng nghe và ký tên./.")


def test_conditions_are_told_as_met_and_not_met() -> None:
    failing, passing = lines(minutes(told(GROUP_3))), lines(minutes(told("benh-vien-nhom-1.xlsx")))

    assert any(line.startswith("+ Điều kiện “Đạt mọi tiêu chí bắt buộc”: còn") for line in failing)
    assert "a) Điều kiện chưa đạt: không có." in passing
    assert "b) Điều kiện đã đạt: tất cả các điều kiện xếp nhóm của bộ tiêu chí." in passing


def test_what_was_examined_can_be_checked() -> None:
    found = told(GROUP_3)
    shown = "\n".join(lines(minutes(found)))

    assert re.search(r"SHA-256 của tệp: [0-9a-f]{64}\b", shown)
    assert found.read_from.vi in shown
    assert found.accounting.vi in shown
    assert f"{criteria().title.vi}, áp dụng tại ngày 22/11/2026. Bộ tiêu chí viện dẫn {len(found.documents)} văn bản" in shown


def hostile_contents() -> Contents:
    """An example whose free text is hostile."""
    found = told(GROUP_3, Basis.BOARD)
    area = found.findings[0]
    bad = [each._replace(own_answer=HOSTILE, answer=HOSTILE, board=HOSTILE, evidence=HOSTILE + "y" * 5000) for each in area.findings]
    gaps = tuple(gap._replace(board_note=HOSTILE) for gap in found.gaps)
    return replace(found, name=HOSTILE, gaps=gaps, findings=(area._replace(findings=tuple(bad)), *found.findings[1:]))


def hostile_council() -> Council:
    """A council whose every text is hostile."""
    said = HOSTILE + STEERING
    return Council(
        authority=said, title=said, number=said, decision=SetUp(said, None, said), meeting=Meeting(said, None, time(8), None),
        scope=said, members=(Member(Person(said, said), Role.CHAIR), Member(Person("B", said), Role.MEMBER, True, said)),
        absent_told=True, attendees=(Person(said, said),), open_points=(OpenPoint("BKP-03", None, said),),
        votes=Votes(), conclusion=said + "\nxuống dòng",
    )  # fmt: skip


@pytest.mark.parametrize("language", Language)
def test_foreign_text_stays_text(language: Language) -> None:
    shown = "\n".join(lines(minutes(hostile_contents(), hostile_council(), language)))

    assert shown.count(HOSTILE) > 60
    assert HOSTILE.upper() in shown
    assert not set("\x1b\u202e\u200f\x00") & set(shown)
    assert "y" * 400 in shown
    assert HOSTILE + "[31m\nxuống dòng" in shown


def test_template_is_the_one_that_the_script_makes() -> None:
    assert template() == TEMPLATE.read_bytes()


def named(fields: object, prefix: str = "") -> set[str]:
    """The names that a template can use of fields, as the documentation writes them."""
    if isinstance(fields, list):
        return {name for each in fields for name in named(each, f"{prefix}[]")}
    if isinstance(fields, dict):
        dot = f"{prefix}." if prefix else ""
        return {name for key, value in fields.items() for name in named(value, dot + key)}
    return {prefix}


def test_every_field_is_described_and_every_description_has_a_field() -> None:
    fields = minutes_fields(told(GROUP_3), origin(GROUP_3), example_council(), Language.VI)

    assert named(fields) == set(FIELDS)


def test_every_word_of_the_template_is_used() -> None:
    with zipfile.ZipFile(TEMPLATE) as file:
        xml = "".join(file.read(name).decode() for name in file.namelist())

    assert {name for name in WORDS if not re.search(rf"words\.{name}\b", xml)} == set()


def test_page_is_laid_out_as_administrative_papers_are() -> None:
    document = Document(io.BytesIO(minutes(told(GROUP_3))))
    upright, sideways, last = document.sections
    normal = document.styles["Normal"].element
    defaults = document.styles.element.find(qn("w:docDefaults"))

    assert (round(upright.page_width / Mm(1)), round(upright.page_height / Mm(1))) == (210, 297)
    assert [round(each / Mm(1)) for each in (upright.top_margin, upright.bottom_margin, upright.left_margin, upright.right_margin)] == [20, 20, 30, 15]
    assert (sideways.page_width, sideways.page_height) == (upright.page_height, upright.page_width)
    assert [round(each / Mm(1)) for each in (sideways.left_margin, sideways.right_margin, sideways.bottom_margin)] == [30, 15, 20]
    assert last.page_width == upright.page_width
    assert all(section.different_first_page_header_footer for section in document.sections)
    assert "PAGE" in upright.header._element.xml
    assert "PAGE" not in upright.first_page_header._element.xml
    assert defaults.find(".//" + qn("w:rFonts")).get(qn("w:ascii")) == "Times New Roman"
    assert defaults.find(".//" + qn("w:sz")).get(qn("w:val")) == "26"
    assert normal.get(qn("w:default")) == "1"


def test_headings_of_long_tables_stand_on_every_page() -> None:
    document = Document(io.BytesIO(minutes(told(GROUP_3))))
    ruled = [table for table in document.tables if table.style is not None and table.style.name == "Ruled"]

    assert len(ruled) == 6
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in ruled)


def own_template(folder: Path, text: str) -> Path:
    """A board's own template."""
    document = Document()
    document.add_paragraph(text)
    document.save(str(folder / "own.docx"))
    return folder / "own.docx"


def test_board_can_use_its_own_template(tmp_path: Path) -> None:
    own = own_template(tmp_path, "{{ facility_name }}: nhóm {{ group }}, {{ votes_for }} phiếu; {% for m in members %}{{ m.name }} {% endfor %}")
    council = Council(members=(Member(Person("A"), Role.CHAIR),), votes=Votes(pro=1))

    assert lines(minutes(told(GROUP_3), council, template=own))[0] == f"{told(GROUP_3).name}: nhóm 3, 1 phiếu; A "


def test_unknown_field_of_an_own_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        minutes(told(GROUP_3), template=own_template(tmp_path, "{{ facilty_name }}"))

    assert caught.value.code == "E124"
    assert "facility_name" in caught.value.hint.en


def test_unknown_field_of_a_row_that_is_not_there_is_refused(tmp_path: Path) -> None:
    own = own_template(tmp_path, "{% for each in attendee_list %}{{ each.nme }}{% endfor %}")

    with pytest.raises(InputError) as caught:
        minutes(told(GROUP_3), template=own)

    assert caught.value.code == "E124"


def test_example_open_points_are_gaps_of_the_example() -> None:
    assert set(example_council().points) <= {gap.code for gap in told(GROUP_3, Basis.BOARD).gaps}
    assert criteria().id == "vn-emr"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Writer prints of the minutes in both languages."""
    folder = tmp_path_factory.mktemp("writer")
    for language in Language:
        (folder / f"{language}.docx").write_bytes(minutes(hostile_contents(), hostile_council(), language))
    return printed(folder.glob("*.docx"), folder)


@pytest.mark.slow
@pytest.mark.parametrize("language", Language)
def test_writer_opens_the_minutes_without_complaint(language: Language, folder: Path) -> None:
    from pypdf import PdfReader

    pages = [page.extract_text() for page in PdfReader(folder / f"{language}.pdf").pages]
    bare = {"vi": "DTHO", "en": "DRAFT"}[language]  # letters with marks come from another font, and later
    assert all(bare in re.sub(r"\s", "", page) for page in pages)
    assert sum(page.count("y") for page in pages) > 5000
    if language is Language.EN:
        assert any("Required" in page for page in pages), "no heading is broken within a word"
