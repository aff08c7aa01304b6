"""Everything that the reader can say: each code provoked, at its cell, in both languages."""

from __future__ import annotations

import os
import string
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.book import refusals
from emr_appraise.book.limits import LIMITS
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import InputError
from emr_appraise.submission import (
    refusals_form,
    remarks_facility,
    remarks_files,
    remarks_rows,
    remarks_values,
)
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.model import Decision, DecisionSource, Entry, Said
from emr_appraise.submission.prefill import read_facility_file
from emr_appraise.submission.register import read_register
from emr_appraise.submission.workbook import read_workbook, read_workbook_bytes
from emr_appraise.words import Language, Message, Severity, Text
from tests.book.old_book import boxed
from tests.book.raw_zip import book, packed
from tests.submission import odd_files
from tests.submission.small import (
    CODES,
    DECISION,
    FACILITY,
    PACK,
    STAMP,
    assessment,
    read,
    remarks,
    spot,
    whole,
)
from tests.workbook_table import workbook_bytes

MESSAGES = {
    entry.code: entry
    for module in (refusals, refusals_form, remarks_facility, remarks_files, remarks_rows, remarks_values)
    for entry in vars(module).values()
    if isinstance(entry, Message)
}
SHEET = "Tự đánh giá"
EVIDENCE = "Mã | Trả lời | Minh chứng | Ngày của minh chứng"


class Told(NamedTuple):
    """A workbook, the remark it calls for with its cell, and what the remark must mention in each language."""

    code: str
    text: str
    place: str | None
    vi: tuple[str, ...]
    en: tuple[str, ...]
    stamps: dict[str, str] | None = None


TOLD = [
    Told("W201", assessment("| BKP-77 | Có |"), f"{SHEET}!A2", ("BKP-77", "bị bỏ"), ("not in the pack", "rejected")),
    Told("W201", assessment("\n\n| BPK-03 | Có |"), f"{SHEET}!A4", ("BPK-03", "(BKP-03?)"), ("original form (BKP-03?)",)),
    Told("W202", assessment("| BKP-01 | Có |\n|BKP-01| Có |"), f"{SHEET}!B3", ("một lần",), ("BKP-01", "count once")),
    Told(
        "W203",
        assessment("| BKP-01 | Có |\n| BKP-02 | Có |\n| BKP-01 | Không |"),
        f"{SHEET}!B4",
        ("BKP-01", "dòng kia: 2", "không đoán"),
        ("the other: 2", "neither", "keep one"),
    ),
    Told("W204", assessment("| BKP-01 | Có? |"), f"{SHEET}!B2", ("Có?", "không thuộc: Có, Không", "để trống"), ("one of: Yes, No", "blank")),
    Told("W204", assessment("| BKP-02 | Có? |"), f"{SHEET}!B2", ("Có, Một phần, Chưa, Không áp dụng",), ("Yes, Partly, No, Not applicable",)),
    Told("W205", assessment("| BKP-04 | | vài bản |"), f"{SHEET}!C2", ("vài bản", "số nguyên"), ("whole number of copies",)),
    Told("W206", assessment("| BKP-03 | | năm ngoái |"), f"{SHEET}!C2", ("năm ngoái", "ngày/tháng/năm"), ("day/month",)),
    Told("W207", assessment("| ACC-01 | | 0.98 |"), f"{SHEET}!C2", ("0.98", "gấp 100 lần"), ("hundred times", "98")),
    Told("W208", assessment("| BKP-04 | Có | |"), f"{SHEET}!B2", ("Có", "giá trị đo được"), ("measured value", "copies")),
    Told("W209", assessment("| ACC-01 | | 101 |"), f"{SHEET}!C2", ("101", "từ 0 đến 100"), ("0 to 100", "unit")),
    Told("W210", assessment("| BKP-01 | Có |"), None, ("BKP-02", "chưa trả lời"), ("BKP-02", "unanswered", "copy")),
    Told("W211", assessment("| | Có |"), f"{SHEET}!B2", ("Có", "không có mã"), ("no criterion code", "code column")),
    Told("W212", assessment("| bkp 03 | | |"), f"{SHEET}!A2", ("bkp 03", "BKP-03"), ("taken as BKP-03",)),
    Told("W213", assessment("| ACC-09 | Có |"), f"{SHEET}!A2", ("ACC-09", "hiệu lực"), ("not in force", "nothing to do")),
    Told("W214", assessment("| BKP-01 | #REF! |"), f"{SHEET}!B2", ("lỗi #REF!", "công thức"), ("error #REF!", "mend the formula")),
    Told("W215", assessment("| BKP-01 | Có | | tuần trước |", EVIDENCE), f"{SHEET}!D2", ("tuần trước", "minh chứng"), ("evidence date", "day/month/year")),
    Told("W216", assessment("| BKP-05 | N/A | 24 |"), f"{SHEET}!C2", ("N/A", "24", "không đoán"), ("both", "neither")),
    Told("W217", assessment("| BKP-04 | 3 | |"), f"{SHEET}!B2", ("3", "cột trả lời"), ("answer column", "better")),
    Told("W218", assessment("| BKP-01 | | 12 |"), f"{SHEET}!C2", ("12", "ô khác"), ("was not read", "move it")),
    Told("W252", assessment("| BKP-01 | Có | Chưa có | @2026-11-01 |", EVIDENCE), f"{SHEET}!C2", ("“Chưa có”", "không có minh chứng"), ("no evidence", "leave it blank")),
    Told("W253", assessment("| BKP-01 | Có | Có |", "Mã | Trả lời | "), f"{SHEET}!C2", ("cột C", "1 dòng"), ("column C", "1 rows")),
    Told("W254", whole("| BKP-01 | Có |") + FACILITY.replace("Thông tin cơ sở:", "Thông tin cơ sở (2):"), None, ("Thông tin cơ sở (2)", "không được đọc"), ('"Facility"', "was not read")),
    Told("W251", assessment("| BKP-01 | | Có |"), f"{SHEET}!C2", ("Có", "cột giá trị"), ("read as the answer", "answer column")),
    Told("W219", assessment("| BKP-01 | =A1 |"), f"{SHEET}!B2", ("chưa bao giờ được tính", "gõ thẳng"), ("never calculated", "recalculate")),
    Told("W220", assessment("| BKP-01 | | Có |", "Mã | Trả lời | Hội đồng: trả lời"), f"{SHEET}!C2", ("hội đồng", "“Có”", "--basis board"), ('board\'s column', '"Có"', "unanswered")),
    Told("W222", whole(""), None, ("mã băm", "sha256:abc"), ("fingerprint sha256:abc", "newest form"), {**STAMP, "emr_appraise_fingerprint": "sha256:abc"}),
    Told("W223", assessment("", "Mã | Trả lời"), f"{SHEET}!A1", ("thiếu cột", "Giá trị"), ("lacks", "Measured value")),
    Told("W224", assessment("", "Mã | Người trả lời | Trả lời"), f"{SHEET}!B1", ("Người trả lời",), ("was not read", "note")),
    Told("W225", whole(""), None, ("dấu nhận dạng",), ("stamp is gone", "headers"), {}),
    Told("W226", assessment(""), None, ("Thông tin cơ sở",), ("no sheet", "Facility", "copy the sheet")),
    Told("W229", assessment("| BKP-01 | Có sao lưu | Có |", "Mã | Tiêu chí | Trả lời"), f"{SHEET}!B2", ("BKP-01", "khác với biểu mẫu"), ("not the form's", "by its code")),
    Told("W230", assessment("| BKP-01 | Có |").replace(SHEET, "Phụ lục 1"), None, ("Phụ lục 1", f"“{SHEET}”"), ("Phụ lục 1", '"Self-assessment"')),
    Told("W231", assessment("| BKP-01 | Có |") + "\n" + assessment("| BKP-02 | Có |").replace(SHEET, "Bản 2"), None, ("“Bản 2”", "không đoán"), ('"Bản 2"', "neither")),
    Told("W234", assessment("| BKP-01 | Có | Biªn b¶n häp |", EVIDENCE), f"{SHEET}!C2", ("TCVN3", "“Biên bản họp”"), ("TCVN3", '"Biên bản họp"')),
    Told("W235", assessment("| BKP-01 | Có | Lu tr÷ hå s¬ |", EVIDENCE), f"{SHEET}!C2", ("Lu tr÷ hå s¬", "giữ nguyên"), ("old encoding", "left as it is")),
    Told("W236", assessment("| BKP-01 | Có | | 46341 |", EVIDENCE), f"{SHEET}!D2", ("46341", "15/11/2026"), ("46341", "15/11/2026", "format the cell")),
    Told("W236", assessment("| BKP-03 | | 46341 |"), f"{SHEET}!C2", ("46341", "15/11/2026"), ("taken as the day",)),
    Told("W237", assessment("| BKP-01 | Có | | @2027-11-15 |", EVIDENCE), f"{SHEET}!D2", ("15/11/2027", "22/11/2026"), ("after the as-of date 22/11/2026",)),
    Told("W238", assessment("| BKP-01 | Có | | tháng 11/2026 |", EVIDENCE), f"{SHEET}!D2", ("chỉ có tháng", "01/11/2026"), ("names a month only", "01/11/2026")),
    Told("W240", assessment("| BKP-01 | Có |", "Mã | Kết quả tự đánh giá"), f"{SHEET}!B1", ("Kết quả tự đánh giá", "“Trả lời”"), ('"Answer"', "original form")),
    Told("W241", assessment("| BKP-01 | Có |\n| BKP-02 | Có |\n| BKP-03 | |", " | Trả lời"), f"{SHEET}!A1", ("cột A", "“Mã”"), ("column A", '"Code"')),
    Told("W242", assessment('| BKP-04 | | "1.500" |'), f"{SHEET}!C2", ("1.500", "là 1500"), ("taken as 1500", "only reading")),
    Told("W301", whole("").replace('"79901"', '"7990"'), "Thông tin cơ sở!C2", ("7990", "5 chữ số"), ("5 digits", "79901")),
    Told("W302", whole("").replace("| Bệnh viện      |", "| |"), "Thông tin cơ sở!C6", ("Loại hình cơ sở", "để trống"), ("Kind of facility", "taken to apply")),
    Told("W303", whole("").replace("| 120 ", "| nhiều "), "Thông tin cơ sở!C8", ("Số giường", "nhiều", "từ 0 trở lên"), ("Beds", "0 or more")),
    Told("W304", assessment("") + FACILITY + "| fax | Số fax | 024 |", "Thông tin cơ sở!C10", ("Số fax",), ("not the form's", "note of your own")),
    Told("W306", assessment("") + FACILITY + "| beds | Số giường | 50 |", "Thông tin cơ sở!C10", ("Số giường", "không đoán"), ("Beds", "two rows", "keep one")),
    Told("W307", whole("").replace("Bệnh viện Thử ", " "), "Thông tin cơ sở!C3", ("Tên cơ sở",), ("Name", "facility sheet")),
]  # fmt: skip


@pytest.mark.parametrize("told", TOLD, ids=lambda told: f"{told.code}-{told.place}")
def test_remark(told: Told) -> None:
    found = remarks(read(told.text, told.stamps), told.code)[0]

    assert spot(found) == told.place
    assert [word for word in told.vi if word not in f"{found.says.vi} {found.hint.vi}"] == []
    assert [word for word in told.en if word not in f"{found.says.en} {found.hint.en}"] == []


BACKUP = assessment("| BKP-01 | Có | Quy chế 12 | |\n| BKP-02 | Có | | |", EVIDENCE)
XLSX = workbook_bytes(whole(""))


class Sent(NamedTuple):
    """A file with its name, the remark it calls for with its cell, and what the remark must mention."""

    code: str
    name: str
    content: bytes
    place: str | None
    vi: tuple[str, ...]
    en: tuple[str, ...]


SENT = [
    Sent("W221", "h.xlsx", odd_files.stray(), f"{SHEET}!XFD1048576", ("1 ô", "XFD1048576"), ("the first cell: XFD1048576",)),
    Sent("W227", "h.xlsx", odd_files.merged(BACKUP, SHEET, "C2:C3"), f"{SHEET}!C2", ("dòng 2–3", "bỏ gộp"), ("rows 2–3", "unmerge")),
    Sent("W232", "h.xlsx", odd_files.hidden(BACKUP, SHEET), None, (f"“{SHEET}”", "bị ẩn"), (f'"{SHEET}" is hidden', "unhide")),
    Sent("W233", "h.xlsx", odd_files.hidden(BACKUP + "\n" + BACKUP.replace(SHEET, "Cũ"), "Cũ"), None, ("“Cũ”", "không được đọc"), ('"Cũ"', "not read")),
    Sent("W239", "h.csv", odd_files.csv("x" * 45_000), "CSV!D2", ("45000", "32767"), ("45000 letters", "32767", "shorten")),
    Sent("W243", "h.xlsx", odd_files.formatted(assessment("| ACC-01 | | 0.98 |"), SHEET, "C2", "0%"), f"{SHEET}!C2", ("0.98", "98 %"), ("read as 98 %",)),
    Sent("W244", "h.csv", odd_files.csv("giây", "utf-16"), None, ("UTF-16",), ("encoding UTF-16", "CSV UTF-8")),
    Sent("W245", "h.csv", odd_files.csv("Biên bản họp", "cp1252", "replace", english=True), None, ("thành “?”",), ("no longer in it", "original")),
    Sent("W246", "h.xlsx", odd_files.holding("xl/externalLinks/externalLink1.xml", "xl/externalLinks/externalLink2.xml"), None, ("2 bảng tính khác",), ("2 other workbooks", "never opened")),
    Sent("W247", "h.xlsx", odd_files.holding("xl/media/image1.png", "xl/comments1.xml"), None, ("hình ảnh (1), chú thích (1)",), ("pictures (1), comments (1)",)),
    Sent("W248", "h.xlsm", odd_files.holding("xl/vbaProject.bin"), None, ("macro", ".xlsx"), ("never run", ".xlsx")),
    Sent("W249", "h.xls", XLSX, None, ("“.xls”", ".xlsx"), ('".xls"', "content is .xlsx")),
    Sent("W255", "h.csv", "Mã,Giá trị đo được,Trả lời,Ngày của minh chứng\nBKP-03,04/10/2026,,09/26/2026\n".encode(), "CSV!B2", ("04/10/2026", "tháng trước ngày"), ("month first", "not guessed")),
    Sent("W250", "h.csv", odd_files.csv(), None, ("Thông tin cơ sở", "một trang"), ("Facility", "one sheet only")),
]  # fmt: skip


@pytest.mark.parametrize("sent", SENT, ids=lambda sent: f"{sent.code}-{sent.name}")
def test_remark_of_a_file(sent: Sent) -> None:
    found = remarks(read_workbook_bytes(sent.content, sent.name, PACK), sent.code)[0]

    assert spot(found) == sent.place
    assert [word for word in sent.vi if word not in f"{found.says.vi} {found.hint.vi}"] == []
    assert [word for word in sent.en if word not in f"{found.says.en} {found.hint.en}"] == []


def with_own_texts() -> Criteria:
    """The small pack, each criterion with words of its own."""
    areas = [
        replace(area, criteria=tuple(replace(each, text=Text(f"Việc của {each.code}", f"What {each.code} asks")) for each in area.criteria))
        for area in PACK.areas
    ]  # fmt: skip
    return replace(PACK, areas=tuple(areas))


def test_remark_of_a_text_beside_another_code() -> None:
    text = assessment("| BKP-01 | Việc của BKP-02 | Có |\n| BKP-02 | Việc của BKP-02 | Có |", "Mã | Tiêu chí | Trả lời")
    submission = read_workbook_bytes(workbook_bytes(text, STAMP), "h.xlsx", with_own_texts())
    [found] = remarks(submission, "W228")

    assert spot(found) == f"{SHEET}!B2"
    assert "mã là BKP-01" in found.says.vi
    assert "that of BKP-02" in found.says.en
    assert submission.responses[0].answer is Said.UNREADABLE
    assert submission.responses[1].answer is not Said.UNREADABLE


DECIDED = FACILITY + DECISION.replace("Số quyết định      |         |", "Số quyết định | 12/QĐ |").replace(
    "Ngày ký quyết định |         |", "Ngày ký quyết định | @2026-10-01 |"
).replace("Kết luận thẩm định |         |", "Kết luận thẩm định | Đạt |")
MET = """
| BKP-01 | Có | |
| BKP-02 | Có | |
| BKP-03 | | @2026-11-01 |
| BKP-04 | | 3 |
| BKP-05 | | 4 |
| ACC-01 | | 99 |
| ACC-02 | Có | |
""".strip()
RECORD = Decision(DecisionSource.RECORD, "13/QĐ", date(2026, 10, 1), passed=True)
APPRAISED = [
    ("W305", assessment(MET) + FACILITY.replace("@2026-11-15", "@2026-12-01"), None, None, "01/12/2026", "as-of date"),
    ("W401", assessment(MET) + DECIDED, (Entry("79901", RECORD),), "Thẩm định!C2", "12/QĐ", "13/QĐ"),
    ("W402", assessment(MET) + DECIDED, (), "Thẩm định!C2", "12/QĐ", "register has none"),
    ("W403", assessment("| BKP-01 | Không |") + DECIDED, None, "Thẩm định!C2", "12/QĐ", "conditions do not"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "register", "place", "vi", "en"), APPRAISED, ids=lambda value: str(value)[:4]
)
def test_remark_of_the_appraisal(
    code: str, text: str, register: tuple[Entry, ...] | None, place: str | None, vi: str, en: str
) -> None:
    appraisal = appraise(PACK, read(text), register=register)
    found = next(remark for remark in appraisal.remarks if remark.code == code)

    assert vi in found.says.vi
    assert en in found.says.en
    assert place is None or spot(found) == place


def written(folder: Path, name: str, content: bytes | str) -> Path:
    """A file in a folder."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def workbook(name: str, content: bytes | str) -> Callable[[Path], object]:
    """Reading a workbook with this name and content."""
    return lambda folder: read_workbook(str(written(folder, name, content)), PACK)


def register(content: bytes | str) -> Callable[[Path], object]:
    """Reading a register with this content."""
    return lambda folder: read_register(str(written(folder, "register.csv", content)))


def facility(content: str) -> Callable[[Path], object]:
    """Reading a facility file with this content."""
    path = "facility.yaml"
    return lambda folder: read_facility_file(str(written(folder, path, content)), PACK, FormLanguage.VI)


def forbidden(folder: Path) -> object:
    """Reading through a path that is too long for any file."""
    return read_workbook(str(folder / ("x" * 5_000)), PACK)


STAMPED = {
    key: workbook_bytes(whole(""), {**STAMP, f"emr_appraise_{key}": "9"}) for key in ("pack", "version")
}
ENCRYPTED = boxed({"EncryptedPackage": bytes(600), "EncryptionInfo": bytes(20)})
REFUSED: list[tuple[str, Callable[[Path], object], str, str]] = [
    ("E101", lambda folder: read_workbook(str(folder / "khong-co.xlsx"), PACK), "không có tệp", "no such file"),
    ("E102", lambda folder: read_workbook(str(folder), PACK), "thư mục", "folder"),
    ("E103", workbook("h.xlsx", b""), "rỗng", "0 bytes"),
    ("E104", workbook("h.xls", "<html><table><tr><td>Mã</td></tr></table></html>"), "trang web HTML", "HTML page"),
    ("E105", workbook("h.xlsx", packed({"word/document.xml": "<w/>"})), "Word", "Word document"),
    ("E106", workbook("h.xlsx", book()[:900]), "hỏng", "damaged"),
    ("E107", workbook("h.xlsx", ENCRYPTED), "mật khẩu", "password"),
    ("E108", workbook("~$h.xlsx", b"\x05user"), "tệp khóa", "lock file"),
    ("E109", workbook("h.xlsx", b"PK" + bytes(LIMITS.file_bytes)), "dung lượng tệp", "allowed 50000000"),
    ("E110", workbook("h.xlsx", workbook_bytes("Chi tiêu:\n| Khoản mục | Số tiền |")), "Chi tiêu", 'Code", "Answer'),
    ("E111", workbook("h.xlsx", STAMPED["pack"]), "“9”", '"small"'),
    ("E112", workbook("h.xlsx", STAMPED["version"]), "phiên bản 7", "version 9"),
    ("E113", forbidden, "không mở được", "cannot be opened"),
    ("E114", workbook("h.xlsx", workbook_bytes("Bảng:\n| Tiêu chí | Minh chứng | Ghi chú |")), "“Mã, Trả lời”", "Criterion, Evidence, Note"),
    ("E115", workbook("h.csv", b"M?,Tr? l?i,Minh ch?ng\nBKP-01,C?,?nh ch?p m?n h?nh\nBKP-02,Kh?ng,Ch?a c?\n"), "thành “?”", "became \"?\""),
    ("E116", workbook("h.xlsx", workbook_bytes("Tự đánh giá:\n| Mã | Trả lời | |\n| | Không | Có |\n| BKP-01 | x | |")), "(Không, Có)", "(Không, Có)"),
    ("E117", workbook("h.xlsx", workbook_bytes(whole(""), {**STAMP, "emr_appraise_kind": "emr-appraise-report"})), "báo cáo", "a report"),
    ("E120", register("Mã,Số\n"), "thiếu cột “Ngày ký”, “Kết luận”", 'there is no column "date", "outcome"'),
    ("E121", facility("giuong: 5"), "facility_type", "keys allowed: code, name"),
    ("E122", facility("facility_type: quán"), "“quán”", "hospital, clinic"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "act", "vi", "en"), REFUSED, ids=[code for code, *_ in REFUSED])
def test_refusal(code: str, act: Callable[[Path], object], vi: str, en: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        act(tmp_path)

    assert caught.value.code == code
    assert vi in f"{caught.value.says.vi} {caught.value.hint.vi}"
    assert en in f"{caught.value.says.en} {caught.value.hint.en}"
    assert caught.value.exit_code == 3
    assert os.path.basename(caught.value.where)


def test_every_message_is_provoked_here() -> None:
    provoked = {
        "W228",
        *(told.code for told in TOLD),
        *(sent.code for sent in SENT),
        *(row[0] for row in APPRAISED),
        *(row[0] for row in REFUSED),
    }

    assert provoked == set(MESSAGES)


def fields(template: str) -> set[str | None]:
    """The names that a template leaves open."""
    return {name for _, name, _, _ in string.Formatter().parse(template)} - {None}


@pytest.mark.parametrize("entry", MESSAGES.values(), ids=list(MESSAGES))
def test_message_says_the_same_in_both_languages(entry: Message) -> None:
    said = [fields(entry.says.say(language) + entry.hint.say(language)) for language in Language]

    assert said[0] == said[1]
    assert entry.says.vi != entry.says.en
    assert entry.hint.vi.endswith(".")
    assert entry.hint.en.endswith(".")


def test_codes_tell_how_much_a_message_matters() -> None:
    refusing = {code for code, entry in MESSAGES.items() if entry.severity is Severity.ERROR}

    assert refusing == {code for code in MESSAGES if code.startswith("E")}
    assert len({entry.code for entry in MESSAGES.values()}) == len(MESSAGES)
    assert len(CODES) == len(PACK.all)
