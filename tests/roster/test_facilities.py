"""The board's list of facilities: however an office saves it, it says the same; what is wrong in it is named by line."""

from __future__ import annotations

import re
import tracemalloc
import unicodedata
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import InputError
from emr_appraise.roster.facilities import (
    FacilityList,
    differences,
    is_facility_code,
    read_facilities,
    read_facility_list,
)
from emr_appraise.roster.model import Registered
from emr_appraise.submission import board_csv
from emr_appraise.words import Language, Text
from tests.roster.rosters import AS_OF, FACTS, VN_EMR, line

OLD = load_criteria("vn-emr-2018", AS_OF.replace(2025, 5, 1))
EN = "code,name,ownership,authority,class,province,technical level,facility type\n"
EN_ROW = "79901,Bệnh viện Ví dụ,public,department_of_health,II,Huế,basic,hospital\n"
VI = "Mã cơ sở,Tên cơ sở,Hình thức sở hữu,Cơ quan quản lý,Hạng cũ của bệnh viện,Tỉnh / thành phố,Cấp chuyên môn kỹ thuật,Loại hình cơ sở\n"
VI_ROW = "79901,Bệnh viện Ví dụ,Công lập,Sở Y tế,Hạng II,Huế,Cơ bản,Bệnh viện\n"
RECORD = (
    ("facility_type", "hospital"), ("ownership", "public"), ("authority", "department_of_health"),
    ("province", "Huế"), ("class", "II"), ("technical_level", "basic"),
)  # fmt: skip
LISTED = Registered("79901", "Bệnh viện Ví dụ", RECORD)


def windows_1258(text: str) -> bytes:
    """The text as Windows writes it in Vietnam: tones behind the letters, other marks with them."""
    apart = unicodedata.normalize("NFD", text)
    joined = re.sub("(\\w)(\u0323?)([\u0302\u0306\u031b])", lambda part: unicodedata.normalize("NFC", part[1] + part[3]) + part[2], apart)
    return joined.encode("cp1258")


ALIKE: dict[str, str | bytes] = {
    "English": EN + EN_ROW,
    "Vietnamese": VI + VI_ROW,
    "both languages": "Mã cơ sở khám bệnh, chữa bệnh / Facility code;Tên cơ sở / Name of the facility;Ownership;Cơ quan quản lý / Managing authority;class;Province or city;Technical level of care;Kind of facility\n"
                      "79901;Bệnh viện Ví dụ;Công lập / Public;SYT;2;Huế;cấp cơ bản;BVĐK\n",
    "as offices say": "MÃ CSKCB,TÊN BỆNH VIỆN,SỞ HỮU,CƠ QUAN CHỦ QUẢN,HẠNG,TỈNH,CẤP CHUYÊN MÔN,LOẠI CƠ SỞ\n79901,Bệnh viện Ví dụ,nhà nước,SYT,hạng hai,Huế,cơ bản,BV\n",
    "without accents": "MA CO SO,TEN CO SO,SO HUU,CO QUAN CHU QUAN,HANG,TINH,CAP CHUYEN MON,LOAI HINH CO SO\n79901,Bệnh viện Ví dụ,cong lap,so y te,hang ii,Huế,co ban,benh vien\n",
    "columns moved and added": "STT,facility type,province,Giám đốc,class,authority,ownership,technical level,name,beds,code\n1,hospital,Huế,X,II,SYT,public,basic,Bệnh viện Ví dụ,300,79901\n",
    "semicolons": (EN + EN_ROW).replace(",", ";"),
    "tabs": (EN + EN_ROW).replace(",", "\t"),
    "sep line": "sep=;\n" + (EN + EN_ROW).replace(",", ";"),
    "blank lines": "\n,,,\n" + EN + "\n" + EN_ROW + ",,,,,,,\n\n",
    "Windows line ends": (EN + EN_ROW).replace("\n", "\r\n"),
    "old Mac line ends": (EN + EN_ROW).replace("\n", "\r"),
    "quoted": EN + '"79901","Bệnh viện Ví dụ","public","department_of_health","II","Huế","basic","hospital"',
    "stray spaces": EN + "  79901 ,\u200bBệnh viện Ví dụ\xa0, public,SYT, II ,Huế,basic,hospital\n",
    "byte order mark": ("\ufeff" + EN + EN_ROW).encode(),
    "letters apart": unicodedata.normalize("NFD", VI + VI_ROW),
    "UTF-16": (VI + VI_ROW).encode("utf-16"),
    "UTF-16 tabs": (VI + VI_ROW).replace(",", "\t").encode("utf-16"),
    "Windows-1258": windows_1258(VI + VI_ROW),
}  # fmt: skip


def facilities(folder: Path, content: str | bytes, *packs: Criteria) -> tuple[Registered, ...]:
    """The list with this content."""
    path = folder / "list.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_facilities(str(path), packs or (VN_EMR,))


def facility_list(folder: Path, content: str) -> FacilityList:
    """The list with this content, and what became of its columns."""
    path = folder / "list.csv"
    path.write_text(content, encoding="utf-8")
    return read_facility_list(str(path), (VN_EMR,))


@pytest.mark.parametrize("content", ALIKE.values(), ids=list(ALIKE))
def test_one_facility_however_written(content: str | bytes, tmp_path: Path) -> None:
    assert facilities(tmp_path, content) == (LISTED,)


HEADINGS = {
    "code": ["Mã CSKCB", "Mã BV", "Mã cơ sở y tế", "Hospital code"],
    "name": ["Tên CSKCB", "Tên đơn vị", "Tên BV", "Bệnh viện", "Hospital name"],
    "ownership": ["Loại hình sở hữu", "Sở hữu", "Công/tư", "Public/private"],
    "authority": ["Cơ quan chủ quản", "Đơn vị chủ quản", "Governing body"],
    "province": ["Tỉnh/Thành phố", "Tỉnh, TP", "Địa bàn", "City"],
    "class": ["Xếp hạng", "Xếp hạng BV", "Hạng bệnh viện", "HẠNG BV", "Hospital grade"],
    "technical level": ["Cấp KCB", "Cấp CMKT", "Level of care"],
    "facility type": ["Loại hình CSKCB", "Type of facility"],
}


@pytest.mark.parametrize(("column", "heading"), [(column, name) for column, names in HEADINGS.items() for name in names])
def test_heading_that_offices_write(column: str, heading: str, tmp_path: Path) -> None:
    head = [f'"{heading}"' if each == column else each for each in EN.strip().split(",")]

    assert facilities(tmp_path, ",".join(head) + "\n" + EN_ROW) == (LISTED,)


def test_loose_heading_is_read_only_where_nothing_plainer_is(tmp_path: Path) -> None:
    [found] = facilities(tmp_path, "Mã,Địa bàn,Tỉnh\n79901,Nông thôn,Huế\n")

    assert found.facts == (("province", "Huế"),)


COLUMNS = [
    ("Mã,Tuyến,Hạng BV", "dùng các cột “Mã”, “Hạng BV”; bỏ qua “Tuyến”.", 'using the columns "Mã", "Hạng BV"; ignoring "Tuyến".'),
    ("code,,name", "dùng các cột “code”, “name”.", 'using the columns "code", "name".'),
    ("code,{n},\x1b[31mĐỏ\u202e", "dùng các cột “code”; bỏ qua “{n}”, “[31mĐỏ”.", 'using the columns "code"; ignoring "{n}", "[31mĐỏ".'),
    ("code," + "dài " * 5_000, f"bỏ qua “{('dài ' * 10)[:39].rstrip()}…”.", f'ignoring "{("dài " * 10)[:39].rstrip()}…".'),
    ("code," + ",".join(f"c{n}" for n in range(12)), "“c8”, “c9” và 2 cột khác.", '"c8", "c9" and 2 more.'),
]


@pytest.mark.parametrize(("head", "vi", "en"), COLUMNS, ids=range(len(COLUMNS)))
def test_columns_are_told(head: str, vi: str, en: str, tmp_path: Path) -> None:
    told = facility_list(tmp_path, f"{head}\n79901,,\n").columns_read()

    assert told.vi.startswith("Danh sách cơ sở: dùng các cột “")
    assert told.vi.endswith(vi)
    assert told.en.startswith('List of facilities: using the columns "')
    assert told.en.endswith(en)


def test_entries_are_the_facilities(tmp_path: Path) -> None:
    assert facility_list(tmp_path, VI + VI_ROW).entries == facilities(tmp_path, VI + VI_ROW) == (LISTED,)


CODES = [
    ("79901", "79901"), ("1234", "01234"), ("1234.0", "01234"), ("79901.0", "79901"), ("79901.00", "79901"), ("'01234", "01234"), ('="01234"', "01234"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "code"), CODES)
def test_code_that_a_spreadsheet_program_has_bent(written: str, code: str, tmp_path: Path) -> None:
    assert facilities(tmp_path, f"code\n{written}\n") == (Registered(code, "", ()),)


def test_what_the_list_leaves_open_is_left_open(tmp_path: Path) -> None:
    found = facilities(tmp_path, "mã;hạng;tỉnh\n79902;;Huế\n79901;I\n")

    assert found == (Registered("79901", "", (("class", "I"),)), Registered("79902", "", (("province", "Huế"),)))


def test_name_is_one_harmless_line(tmp_path: Path) -> None:
    [found] = facilities(tmp_path, f'code,name\n79901,"Bệnh viện\n\u202eVí dụ\x1b[31m {"x" * 5_000}"\n')

    assert found.name.startswith("Bệnh viện Ví dụ[31m xxx")
    assert len(found.name) == 300


def test_row_order_does_not_matter(tmp_path: Path) -> None:
    rows = [f"{code:05},Cơ sở {code}\n" for code in range(70, 90)]

    assert facilities(tmp_path, "code,name\n" + "".join(rows)) == facilities(tmp_path, "code,name\n" + "".join(reversed(rows)))


def test_fields_are_those_of_all_packs(tmp_path: Path) -> None:
    without = replace(VN_EMR, profile=tuple(field for field in VN_EMR.profile if field.id != "class"))

    assert facilities(tmp_path, EN + EN_ROW, OLD, VN_EMR) == facilities(tmp_path, EN + EN_ROW, VN_EMR, OLD) != ()
    assert facilities(tmp_path, "code,class\n79901,hạng lạ\n", without) == (Registered("79901", "", ()),)
    assert facilities(tmp_path, "code,class\n79901,hạng nhất\n", without, OLD) == (Registered("79901", "", (("class", "I"),)),)


BAD: list[tuple[str | bytes, str, str, str]] = [
    ("", "", "tệp rỗng", "the file is empty"),
    ("\n ;; \n", "", "tệp rỗng", "the file is empty"),
    ("name,class\nX,II\n", "", "thiếu cột “Mã cơ sở khám bệnh, chữa bệnh”", 'there is no column "Facility code"'),
    ("79901,Bệnh viện Ví dụ\n", "", "thiếu cột “Mã cơ sở khám bệnh, chữa bệnh”", 'there is no column "Facility code"'),
    ("code,name\n\n", "", "không có cơ sở nào", "no facility below the headings"),
    ("Mã,Tên,Mã cơ sở\n1,X,79901\n", "", "hai cột cùng là cột “Mã cơ sở khám bệnh, chữa bệnh”: “Mã” và “Mã cơ sở”", 'two columns are both the column "Facility code": "Mã" and "Mã cơ sở"'),
    ("code\n79901\n79901\n", ":3", "mã 79901 có ở dòng 2 và dòng 3", "the code 79901 stands on line 2 and line 3"),
    ("code\n1234\n79901\n\n01234\n", ":5", "mã 01234 có ở dòng 2 và dòng 5", "the code 01234 stands on line 2 and line 5"),
    *((f"code,name\n79901,X\n{code},Y\n", ":3", f"mã “{code}” không đọc được", f'the code "{code}" cannot be read')
      for code in ("", "123", "799012", "7990A", "79.901", "７９９０１", "7,99E+04".replace(",", "."), "Tổng cộng", "7990-1", "-1234", "79901.5", "12 34")),
    ("code,class\n79901,II\n79902,hạng V\n", ":3", "cột “Hạng cũ của bệnh viện” không nhận “hạng V”", 'the column "Former hospital class" does not take "hạng V"'),
    ("code,sở hữu\n79901,liên doanh\n", ":2", "“Hình thức sở hữu” không nhận “liên doanh”", '"Ownership" does not take "liên doanh"'),
    ('code,name\n79901,"X\nY"\n79902,"Z\n79903,A\n', ":4", "dấu ngoặc kép mở ở dòng này không được đóng", "a quotation mark opened on this line is never closed"),
    (f'code,name\n79901,"{"x" * 200_000}"\n', ":2", "không đọc được như CSV", "cannot be read as CSV"),
    (b"PK\x03\x04" + bytes(range(256)) * 8, "", "không phải văn bản CSV", "no CSV text"),
    (b"code\n79901\0\n" * 200, "", "không phải văn bản CSV", "no CSV text"),
    (b"M?,T?n,S? h?u\n79901,B?nh vi?n V? d?,C?ng l?p\n", "", "chữ có dấu đã thành “?”", 'accented letters became "?"'),
]  # fmt: skip


@pytest.mark.parametrize(("content", "at", "vi", "en"), BAD, ids=range(len(BAD)))
def test_bad_list(content: str | bytes, at: str, vi: str, en: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        facilities(tmp_path, content)

    assert caught.value.code == "E179"
    assert caught.value.where.endswith(f"list.csv{at}")
    assert vi in caught.value.says.vi
    assert en in caught.value.says.en
    assert caught.value.exit_code == 3


ALLOWED = [
    ("code\n7\n", "5 chữ số", "5 digits"),
    ("code,class\n79901,x\n", "Hạng đặc biệt; Hạng I; Hạng II; Hạng III; Hạng IV; Không xếp hạng", "Special class; Class I; Class II; Class III; Class IV; Unranked"),
    ("name\nX\n", "cột “Mã cơ sở khám bệnh, chữa bệnh”; có thể thêm các cột “Tên cơ sở”, “Loại hình cơ sở”, “Hình thức sở hữu”, “Cơ quan quản lý”, “Tỉnh / thành phố”, “Hạng cũ của bệnh viện”, “Cấp chuyên môn kỹ thuật”;",
     'a column "Facility code"; further columns may be "Name of the facility", "Kind of facility", "Ownership", "Managing authority", "Province or city", "Former hospital class", "Technical level of care";'),
    ("code\n79901\n79901\n", "mỗi mã trên đúng một dòng", "each code on one line only"),
    ("code\n", "ít nhất một cơ sở", "one facility at least"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "vi", "en"), ALLOWED, ids=range(len(ALLOWED)))
def test_bad_list_tells_what_is_allowed(content: str, vi: str, en: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        facilities(tmp_path, content)

    assert vi in caught.value.hint.vi
    assert en in caught.value.hint.en


def test_foreign_words_are_quoted_in_short(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        facilities(tmp_path, f"code,class\n79901,\x1b[31m{'dài ' * 5_000}\n")

    assert "\x1b" not in caught.value.says.vi
    assert len(caught.value.says.vi) < 200


PATHS = [("khong-co.csv", "E101"), ("list.csv/x", "E101"), ("", "E113")]


@pytest.mark.parametrize(("name", "code"), PATHS, ids=["missing", "below a file", "folder"])
def test_list_that_cannot_be_opened(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(EN, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        read_facilities(str(tmp_path / name), (VN_EMR,))

    assert caught.value.code == code


def test_list_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board_csv, "MAX_BYTES", 100)

    assert facilities(tmp_path, EN[:20].replace(",ownership", "") + "\n79901,X\n")
    with pytest.raises(InputError, match="too large"):
        facilities(tmp_path, EN + EN_ROW)


@pytest.mark.long
@pytest.mark.slow
def test_list_of_the_nation_is_read_in_little_memory(tmp_path: Path) -> None:
    rows = "".join(f"{code:05},Phòng khám số {code},private,Huế\n" for code in range(65_000))
    tracemalloc.start()
    found = facilities(tmp_path, "code,name,ownership,province\n" + rows)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(found) == 65_000
    assert peak < 60_000_000


@given(st.text(max_size=12))
def test_only_five_plain_digits_are_a_code(text: str) -> None:
    assert is_facility_code(text) == (len(text) == 5 and set(text) <= set("0123456789"))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_one_clear_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("bytes")

    assert {ends_as(folder, data), ends_as(folder, b"code,name,class\n" + data)} <= {"read", "E179"}


def ends_as(folder: Path, content: bytes) -> str:
    """How reading ends: with whole codes, or with an error's code."""
    try:
        return "read" if all(is_facility_code(each.code) for each in facilities(folder, content)) else "broken"
    except InputError as error:
        return error.code


SAME = [
    {},
    {"province": "TP. Huế"}, {"province": "thành phố hue"}, {"province": "Tỉnh Thừa Thiên Huế"},
    {"beds": Fraction(9)}, {"inpatient": True},
]  # fmt: skip
DIFFERENT: list[tuple[dict[str, object], Text]] = [
    ({"ownership": "private"}, Text("Hình thức sở hữu (bảng tính: Tư nhân; danh sách: Công lập)", "Ownership (workbook: Private; list: Public)")),
    ({"class": "I", "province": "Hà Nội"}, Text(
        "Tỉnh / thành phố (bảng tính: Hà Nội; danh sách: Huế); Hạng cũ của bệnh viện (bảng tính: Hạng I; danh sách: Hạng II)",
        "Province or city (workbook: Hà Nội; list: Huế); Former hospital class (workbook: Class I; list: Class II)")),
    ({"authority": "ministry_of_health", "technical_level": "specialised"}, Text("Cơ quan quản lý (bảng tính: Bộ Y tế; danh sách: Sở Y tế); Cấp", "Managing authority (workbook: Ministry of Health; list: Department of Health); Technical")),
]  # fmt: skip


@pytest.mark.parametrize("facts", SAME, ids=str)
def test_workbook_that_agrees_with_the_list(facts: dict[str, object]) -> None:
    ours = line(name="BV Ví dụ", facts=tuple((FACTS | facts).items()))

    assert differences(ours, LISTED, VN_EMR) == ()


@pytest.mark.parametrize(("facts", "says"), DIFFERENT, ids=range(len(DIFFERENT)))
def test_workbook_that_differs_from_the_list(facts: dict[str, object], says: Text) -> None:
    ours = line(name="Bệnh viện Ví dụ", facts=tuple((FACTS | facts).items()))
    [told] = differences(ours, LISTED, VN_EMR)

    assert told.code == "W505"
    for language in Language:
        assert says.say(language) in told.says.say(language)


def test_what_either_leaves_open_is_no_difference() -> None:
    assert differences(line(name="", facts=()), LISTED, VN_EMR) == ()
    assert differences(line(), Registered("79901", "", ()), VN_EMR) == ()
    assert differences(line(facts=(("ownership", "private"),)), Registered("79901", "", RECORD), replace(VN_EMR, profile=())) == ()


def test_code_of_another_in_the_list_is_told_by_the_name() -> None:
    [told] = differences(line(name="Bệnh viện Chợ Mới", facts=()), LISTED, VN_EMR)

    assert told.code == "W509"
    assert "79901 trong danh sách cơ sở là của “Bệnh viện Ví dụ”, còn bảng tính ghi tên “Bệnh viện Chợ Mới”" in told.says.vi
    assert '79901 is that of "Bệnh viện Ví dụ", but the workbook gives the name "Bệnh viện Chợ Mới"' in told.says.en
