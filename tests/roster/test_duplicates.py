"""Whose each workbook is, and which counts where a facility sent several: tables of workbooks and how they stand."""

from __future__ import annotations

import random
import re
import string
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emr_appraise.roster import refusals_facilities, remarks
from emr_appraise.roster.duplicates import Candidate, Duplicates, Stand, stand
from emr_appraise.roster.model import Registered, Standing
from emr_appraise.roster.names_alike import clearly_differ, name_key, province_key
from emr_appraise.roster.remark_pages import PAGES, messages
from emr_appraise.words import Language, Message, Severity
from tests.roster.rosters import AS_OF

LISTED = {
    code: Registered(code, name, ())
    for code, name in (("79901", "Bệnh viện Ví dụ"), ("79902", "Bệnh viện Hai"), ("01234", "Bệnh viện Không Đầu"), ("79999", "Bệnh viện Cuối"))
}
PLAIN = Stand()

ONE_EACH = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr | 10/11 | 5    | counted
 b.xlsx | 79902 | Hai     | vn-emr | 11/11 | 5    | counted
"""
BY_DATE = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr | 10/11 | 9    | superseded by b.xlsx
 b.xlsx | 79901 | BV Ví dụ| vn-emr | 12/11 | 5    | counted
 c.xlsx | 79901 |         | vn-emr | 11/11 | 7    | superseded by b.xlsx
 d.xlsx | 79902 | Hai     | vn-emr | 01/11 | 7    | counted
"""
BY_FILE_TIME = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr | 10/11 | 9    | counted W503
 b.xlsx | 79901 | Ví dụ   | vn-emr | 10/11 | 5    | superseded by a.xlsx
 c.xlsx | 79901 | Ví dụ   | vn-emr | 09/11 | 99   | superseded by a.xlsx
"""
BLANK_DATES = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr | -     | 9    | counted W503
 b.xlsx | 79901 | Ví dụ   | vn-emr | 10/11 | 5    | superseded by a.xlsx
 c.xlsx | 79902 | Hai     | vn-emr | -     | 5    | superseded by d.xlsx
 d.xlsx | 79902 | Hai     | vn-emr | 10/11 | 9    | counted W503
"""
BY_FILE_NAME = """
 file   | code  | name    | pack   | date  | time | stands
 a1.xlsx| 79901 | Ví dụ   | vn-emr | -     | 5    | superseded by a3.xlsx
 a3.xlsx| 79901 | Ví dụ   | vn-emr | -     | 5    | counted W503
 a2.xlsx| 79901 | Ví dụ   | vn-emr | -     | 5    | superseded by a3.xlsx
 b1.xlsx| 79902 | Hai     | vn-emr | 10/11 | 0    | superseded by b2.xlsx
 b2.xlsx| 79902 | Hai     | vn-emr | 10/11 | 0    | counted W503
 c1.xlsx| 79903 | Ba      | vn-emr | 10/11 | 5    | superseded by c2.xlsx
 c2.xlsx| 79903 | Ba      | vn-emr | 10/11 | 0    | counted W503
"""
DATE_TO_COME = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr | 31/12 | 5    | superseded by b.xlsx
 b.xlsx | 79901 | Ví dụ   | vn-emr | 20/11 | 9    | counted W503
"""
OTHER_PACK = """
 file   | code  | name    | pack        | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr-2018 | 10/05 | 5    | superseded by b.xlsx
 b.xlsx | 79901 | Ví dụ   | vn-emr      | 10/11 | 5    | counted W508
"""
NO_CODE = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx |       | Ví dụ   | vn-emr | 10/11 | 5    | counted W501
 b.xlsx |       | Ví dụ   | vn-emr | 11/11 | 5    | counted W501
 c.xlsx | 7990  | Ví dụ   | vn-emr | 11/11 | 5    | counted W502
 d.xlsx | 7990  | Ví dụ   | vn-emr | 12/11 | 5    | counted W502
 e.xlsx | BV-01 | Ví dụ   | vn-emr | 12/11 | 5    | counted W502
 f.xlsx | 79901 | Ví dụ   | vn-emr | 12/11 | 5    | counted
"""
OTHER_NAME = """
 file   | code  | name            | pack   | date  | time | stands
 a.xlsx | 79901 | Bệnh viện Ví dụ | vn-emr | 10/11 | 5    | superseded by c.xlsx W506
 b.xlsx | 79901 | BV Chợ Mới      | vn-emr | 11/11 | 5    | superseded by c.xlsx
 c.xlsx | 79901 | Bệnh viện Chợ Mới | vn-emr | 12/11 | 5    | counted W506
"""
UNLISTED = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr | 10/11 | 5    | counted
 b.xlsx | 79955 | Lạ      | vn-emr | 10/11 | 5    | unlisted W504
 c.xlsx | 79955 | Lạ      | vn-emr | 09/11 | 5    | superseded by b.xlsx
 d.xlsx |       | Ví dụ   | vn-emr | 09/11 | 5    | unlisted W501
 e.xlsx | 7990  | Ví dụ   | vn-emr | 09/11 | 5    | unlisted W502
"""
EACH = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr | 10/11 | 5    | counted W507
 b.xlsx | 79901 | Ví dụ   | vn-emr | 11/11 | 5    | counted W507 W506
 c.xlsx | 79901 | Khác    | vn-emr | 09/11 | 5    | counted W507 W506
 d.xlsx | 79902 | Hai     | vn-emr | 09/11 | 5    | counted
"""
EACH_UNLISTED = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79955 | Lạ      | vn-emr | 10/11 | 5    | unlisted W504
 b.xlsx | 79955 | Lạ      | vn-emr | 11/11 | 5    | unlisted W504
"""
REJECTED = """
 file   | code  | name    | pack   | date  | time | stands
 a.xlsx | 79901 | Ví dụ   | vn-emr | 10/11 | 5    | E177
 b.xlsx | 79901 | Ví dụ   | vn-emr | 11/11 | 5    | E177
 c.xlsx | 79902 | Hai     | vn-emr | 09/11 | 5    | counted
 d.xlsx |       | Hai     | vn-emr | 09/11 | 5    | counted W501
 e.xlsx |       | Hai     | vn-emr | 09/11 | 5    | counted W501
"""
NEWEST, EVERY, ERROR = Duplicates.NEWEST, Duplicates.ALL, Duplicates.ERROR
TABLES: list[tuple[str, Duplicates, Mapping[str, Registered] | None]] = [
    (ONE_EACH, NEWEST, None), (ONE_EACH, EVERY, LISTED), (ONE_EACH, ERROR, LISTED),
    (BY_DATE, NEWEST, None), (BY_DATE, NEWEST, LISTED), (BY_FILE_TIME, NEWEST, None), (BLANK_DATES, NEWEST, LISTED),
    (BY_FILE_NAME, NEWEST, None), (DATE_TO_COME, NEWEST, None), (OTHER_PACK, NEWEST, None), (NO_CODE, NEWEST, None),
    (NO_CODE, ERROR, None), (NO_CODE, EVERY, None), (OTHER_NAME, NEWEST, LISTED), (UNLISTED, NEWEST, LISTED),
    (EACH, EVERY, None), (EACH_UNLISTED, EVERY, LISTED), (REJECTED, ERROR, None),
]  # fmt: skip


def rows(table: str) -> list[list[str]]:
    """The cells below the heading of a table."""
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().split("\n")[1:]]


def candidates(table: str) -> list[Candidate]:
    """The workbooks of a table; dates are of 2026."""
    return [
        Candidate(at, file, code, name, pack, None if day == "-" else date(2026, int(day[3:]), int(day[:2])), int(changed))
        for at, (file, code, name, pack, day, changed, _) in enumerate(rows(table))
    ]


def shown(how: Stand) -> str:
    """How a workbook stands, as the tables have it."""
    if how.rejection:
        return how.rejection.code
    by = f"superseded by {how.superseded_by}" if how.superseded_by else how.standing.value
    return " ".join([by, *(told.code for told in how.remarks)])


@pytest.mark.parametrize(("table", "policy", "listed"), TABLES, ids=range(len(TABLES)))
def test_table(table: str, policy: Duplicates, listed: Mapping[str, Registered] | None) -> None:
    found = stand(candidates(table), policy, listed, AS_OF)

    assert [shown(found.get(at, PLAIN)) for at in range(len(rows(table)))] == [row[-1] for row in rows(table)]
    assert PLAIN not in found.values()


def test_date_to_come_is_believed_where_no_day_is_given() -> None:
    found = stand(candidates(DATE_TO_COME), NEWEST, None)

    assert shown(found[1]) == "superseded by a.xlsx"


def test_rejection_names_the_other_files() -> None:
    told = stand(candidates(REJECTED), ERROR, None)[0].rejection

    assert told
    assert (told.file, told.code) == ("a.xlsx", "E177")
    assert told.says.vi == "mã cơ sở 79901 có ở 2 tệp nên không tệp nào được tính; các tệp khác: b.xlsx"
    assert told.says.en == "the facility code 79901 stands in 2 workbooks, so none of them counts; the others: b.xlsx"
    assert "--duplicates newest" in told.hint.vi


SAID = [
    (NO_CODE, NEWEST, None, "a.xlsx", "W501", "không ghi mã cơ sở", "gives no facility code"),
    (NO_CODE, NEWEST, None, "e.xlsx", "W502", "“BV-01” không phải 5 chữ số", '"BV-01" is not 5 digits'),
    (UNLISTED, NEWEST, LISTED, "d.xlsx", "W501", "gần nhất trong danh sách: 79901 Bệnh viện Ví dụ)", "nearest in the list: 79901 Bệnh viện Ví dụ)"),
    (BY_FILE_TIME, NEWEST, None, "a.xlsx", "W503", "3 tệp cùng mã 79901, ngày tự đánh giá để trống, ở tương lai hoặc trùng nhau; lấy tệp này làm bản mới nhất vì tệp được sửa đổi sau cùng",
     "3 workbooks share the code 79901, and the dates of the self-assessments are missing, in the future or equal; this one is taken as the newest, as the file was changed last"),
    (BY_FILE_NAME, NEWEST, None, "a3.xlsx", "W503", "tên tệp đứng sau cùng", "name comes last"),
    (UNLISTED, NEWEST, LISTED, "b.xlsx", "W504", "mã 79955 không có trong danh sách", "the code 79955 is not in the list"),
    (OTHER_NAME, NEWEST, None, "a.xlsx", "W506", "mã 79901 còn được dùng trong tệp “c.xlsx” với tên khác hẳn: “Bệnh viện Chợ Mới”; tệp này ghi “Bệnh viện Ví dụ”",
     '79901 is also used in "c.xlsx" under quite another name: "Bệnh viện Chợ Mới"; this workbook says "Bệnh viện Ví dụ"'),
    (OTHER_NAME, NEWEST, None, "c.xlsx", "W506", "tệp “a.xlsx” với tên khác hẳn: “Bệnh viện Ví dụ”", 'in "a.xlsx" under quite another name'),
    (EACH, EVERY, None, "a.xlsx", "W507", "3 tệp cùng mã 79901 đều được tính riêng; các tệp khác: b.xlsx, c.xlsx", "3 workbooks share the code 79901, and each counts on its own; the others: b.xlsx, c.xlsx"),
    (OTHER_PACK, NEWEST, None, "b.xlsx", "W508", "bộ tiêu chí khác (vn-emr-2018)", "by another pack (vn-emr-2018)"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "policy", "listed", "file", "code", "vi", "en"), SAID, ids=[f"{row[4]} {row[3]}" for row in SAID])
def test_remark(
    table: str, policy: Duplicates, listed: Mapping[str, Registered] | None, file: str, code: str, vi: str, en: str
) -> None:
    at = next(each.position for each in candidates(table) if each.file == file)
    [told] = [each for each in stand(candidates(table), policy, listed, AS_OF)[at].remarks if each.code == code]

    assert vi in f"{told.says.vi} {told.hint.vi}"
    assert en in f"{told.says.en} {told.hint.en}"
    assert told.place is None


NEAR = [
    ("79955", "Lạ", ""),
    ("79955", "BV Hai", "79902 Bệnh viện Hai"),
    ("79910", "Lạ", "79901 Bệnh viện Ví dụ"),
    ("79990", "Lạ", "79999 Bệnh viện Cuối"),
    ("79900", "Bệnh viện Hai Nữa", "79902 Bệnh viện Hai, 79901 Bệnh viện Ví dụ"),
    ("1234", "Lạ", "01234 Bệnh viện Không Đầu"),
    ("7990", "Lạ", "79901 Bệnh viện Ví dụ, 79902 Bệnh viện Hai"),
    ("799901", "Lạ", "79901 Bệnh viện Ví dụ"),
    ("BV 79901", "Lạ", "79901 Bệnh viện Ví dụ"),
    ("BV-VD", "Lạ", ""),
    ("9" * 30_000, "", ""),
    ("", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("code", "name", "near"), NEAR, ids=range(len(NEAR)))
def test_nearest_in_the_list_is_a_hint(code: str, name: str, near: str) -> None:
    [told] = stand([Candidate(0, "a.xlsx", code, name, "vn-emr", None, 0)], NEWEST, LISTED)[0].remarks

    found = re.search(r"nearest in the list: (.*?)\)", told.hint.en)
    assert (found[1] if found else "") == near
    assert ("gần nhất trong danh sách" in told.hint.vi) == bool(near)


codes = st.sampled_from(["79901", "79902", "79955", "00000", "", "7990", "BV"])
workbooks = st.lists(
    st.tuples(
        codes, st.sampled_from(["", "Bệnh viện Ví dụ", "BV Hai", "Khác"]), st.sampled_from(["vn-emr", "vn-emr-2018"]),
        st.none() | st.dates(date(2026, 11, 18), date(2026, 11, 25)), st.integers(0, 3),
    ),
    max_size=14,
)  # fmt: skip
listing = st.sampled_from([None, LISTED])


def made(those: Iterable[tuple[str, str, str, date | None, int]]) -> list[Candidate]:
    """Workbooks with names of their own."""
    return [Candidate(at, f"{at % 7}/{at}.xlsx", *each) for at, each in enumerate(those)]


@given(workbooks, st.sampled_from(Duplicates), listing, st.randoms(use_true_random=False))
def test_order_never_matters(
    those: list[tuple[str, str, str, date | None, int]], policy: Duplicates, listed: Mapping[str, Registered] | None, luck: random.Random
) -> None:
    given_order = made(those)
    other_order = luck.sample(given_order, len(given_order))

    assert stand(given_order, policy, listed, AS_OF) == stand(other_order, policy, listed, AS_OF)


@given(workbooks, listing)
def test_one_workbook_of_each_code_counts_and_none_is_lost(
    those: list[tuple[str, str, str, date | None, int]], listed: Mapping[str, Registered] | None
) -> None:
    all_of_them = made(those)
    found = stand(all_of_them, NEWEST, listed, AS_OF)
    stands = {each: found.get(each.position, PLAIN) for each in all_of_them}
    standing = Counter((each.code, stands[each].standing) for each in all_of_them)

    for code in {each.code for each in all_of_them if re.fullmatch("[0-9]{5}", each.code)}:
        first = Standing.COUNTED if listed is None or code in listed else Standing.UNLISTED
        assert standing[code, first] == 1
        assert standing[code, Standing.SUPERSEDED] == sum(each.code == code for each in all_of_them) - 1
    for each, how in stands.items():
        assert how.rejection is None
        assert (how.standing is Standing.SUPERSEDED) == bool(how.superseded_by)
        by = [other for other in all_of_them if other.file == how.superseded_by]
        assert all(other.code == each.code and not stands[other].superseded_by for other in by)
        assert len(by) == bool(how.superseded_by)


@given(workbooks, st.sampled_from([Duplicates.ALL, Duplicates.ERROR]), listing)
def test_nothing_is_superseded_unless_the_newest_counts(
    those: list[tuple[str, str, str, date | None, int]], policy: Duplicates, listed: Mapping[str, Registered] | None
) -> None:
    all_of_them = made(those)
    found = stand(all_of_them, policy, listed, AS_OF)
    times = Counter(each.code for each in all_of_them)

    for each in all_of_them:
        how = found.get(each.position, PLAIN)
        repeated = times[each.code] > 1 and re.fullmatch("[0-9]{5}", each.code) is not None
        assert how.superseded_by == ""
        assert (how.rejection is not None) == (repeated and policy is Duplicates.ERROR)


def test_a_newer_workbook_never_loses() -> None:
    days = [date(2026, 11, day) for day in range(1, 21)]
    those = [Candidate(at, f"{at}.xlsx", "79901", "", "vn-emr", day, 1_000 - at) for at, day in enumerate(days)]

    found = stand(those, NEWEST, None, AS_OF)

    assert set(found) == set(range(19))
    assert {how.superseded_by for how in found.values()} == {"19.xlsx"}


@pytest.mark.parametrize("policy", Duplicates)
def test_thousands_of_one_code_are_told_in_few_words(policy: Duplicates) -> None:
    those = [Candidate(at, f"{at:05}.xlsx", "00000", f"Cơ sở số {at}", "vn-emr", None, at) for at in range(3_000)]
    found = stand(those, policy, LISTED)

    words = [told.says for how in found.values() for told in (*how.remarks, *([how.rejection] if how.rejection else []))]
    assert len(found) == 3_000
    assert max(len(text) for said in words for text in said) < 400


def test_files_beyond_the_third_are_only_counted() -> None:
    those = [Candidate(at, f"{at}.xlsx", "79901", "", "vn-emr", None, at) for at in range(6)]
    told = stand(those, ERROR, None)

    assert told[1].rejection is not None
    assert told[1].rejection.says.vi.endswith("các tệp khác: 0.xlsx, 2.xlsx, 3.xlsx và 2 tệp khác")
    assert told[5].rejection is not None
    assert told[5].rejection.says.en.endswith("the others: 0.xlsx, 1.xlsx, 2.xlsx and 2 more")


@pytest.mark.long
@pytest.mark.slow
def test_time_grows_with_the_workbooks_and_not_with_their_square() -> None:
    taken = [seconds(2_000), seconds(16_000)]

    assert taken[1] < 30 * taken[0]


def seconds(count: int) -> float:
    """How long it takes where no code is in a list as long as the round."""
    listed = {f"{at:05}": Registered(f"{at:05}", f"Phòng khám Số {at}", ()) for at in range(0, 2 * count, 2)}
    those = [Candidate(at, f"{at}.xlsx", f"{2 * at + 1:05}", f"Phòng khám Khác {at}", "vn-emr", None, 0) for at in range(count)]
    start = time.perf_counter()
    stand(those, NEWEST, listed)
    return time.perf_counter() - start


ONE_HOSPITAL = [
    ("Bệnh viện Chợ Rẫy", "BV Chợ Rẫy"), ("Bệnh viện đa khoa tỉnh Thái Nguyên", "BVĐK Thái Nguyên"), ("Bệnh viện Nhi đồng I", "BV NĐ1"), ("Bệnh viện Từ Dũ", "Tu Du Hospital"),
    ("Bệnh viện Bạch Mai", "Bệnh viện Bạch Mai cơ sở 2"), ("Bệnh viện Trung ương Quân đội 108", "BV 108"), ("BVĐK TW Huế", "Bệnh viện Trung ương Huế"), ("", "Bệnh viện Huế"),
    ("Bệnh viện đa khoa", "Bệnh viện K"), ("Bệnh viện Nguyễn Trãi", "Bệnh viện Nguyên Trãi"), ("Bệnh viện Nguyễn Trãi", "Bệnh viện Nguyênn Trai"), ("BỆNH VIỆN PHỔI", "bệnh viện  phổi."),
]  # fmt: skip
TWO_HOSPITALS = [
    ("Bệnh viện Nhi đồng 1", "Bệnh viện Nhi đồng 2"), ("TTYT huyện Phú Lương", "Bệnh viện A Thái Nguyên"), ("Bệnh viện A Thái Nguyên", "Bệnh viện Gang Thép Thái Nguyên"),
    ("Bệnh viện Ví dụ A", "Bệnh viện Ví dụ B"), ("BV Hà Tĩnh", "BV Hà Nội"), ("Cơ sở ví dụ 79901", "Cơ sở ví dụ 79902"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE_HOSPITAL)
def test_names_that_may_be_of_one_hospital(one: str, other: str) -> None:
    assert not clearly_differ(one, other)
    assert not clearly_differ(other, one)


@pytest.mark.parametrize(("one", "other"), TWO_HOSPITALS)
def test_names_that_are_clearly_of_two(one: str, other: str) -> None:
    assert clearly_differ(one, other)
    assert clearly_differ(other, one)
    assert name_key(one) != name_key(other)


@given(st.text(max_size=60), st.text(max_size=60))
def test_names_differ_from_either_side_alike(one: str, other: str) -> None:
    assert clearly_differ(one, other) == clearly_differ(other, one)
    assert not clearly_differ(one, one)
    assert not clearly_differ(one, "")


PROVINCES = [
    ("TP.HCM", "TPHCM", "Thành phố Hồ Chí Minh", "Ho Chi Minh City", "tp hcm", "TP. Hồ Chí Minh"), ("T. Tây Ninh", "Tây Ninh", "tỉnh Tây Ninh", "Tay Ninh Province"),
    ("Thừa Thiên - Huế", "Huế", "TP Huế", "thành phố Huế"), ("HN", "Hà Nội", "TP. Hà Nội", "Hanoi", "Ha Noi City"), ("Hà Tĩnh", "Tỉnh Hà Tĩnh"),
]  # fmt: skip


def test_province_however_written() -> None:
    keys = [{province_key(name) for name in names} for names in PROVINCES]

    assert [len(each) for each in keys] == [1] * len(PROVINCES)
    assert len(set.union(*keys)) == len(PROVINCES)


MESSAGES = {entry.code: entry for module in (remarks, refusals_facilities) for entry in vars(module).values() if isinstance(entry, Message)}


def test_every_message_is_said_somewhere_in_these_tests() -> None:
    elsewhere = {"W505", "W509", "E179"}  # test_facilities.py

    assert {row[4] for row in SAID} | elsewhere | {"E177"} == set(MESSAGES)


@pytest.mark.parametrize("entry", MESSAGES.values(), ids=list(MESSAGES))
def test_message_says_the_same_in_both_languages(entry: Message) -> None:
    said = [{name for _, name, _, _ in string.Formatter().parse(entry.says.say(each) + entry.hint.say(each))} for each in Language]

    assert said[0] == said[1]
    assert entry.says.vi != entry.says.en
    assert entry.hint.vi.endswith(".")
    assert entry.hint.en.endswith(".")
    assert entry.severity is (Severity.ERROR if entry.code.startswith("E") else Severity.WARNING)


def test_every_message_has_one_page() -> None:
    assert {message.code for message in messages()} == set(MESSAGES) == set(PAGES)


@pytest.mark.parametrize("code", sorted(PAGES))
def test_page_tells_more_than_its_message(code: str) -> None:
    cause, example = PAGES[code]

    for said, shown_, message in zip(cause, example, MESSAGES[code].says, strict=True):
        assert said[0].isupper()
        assert said.endswith(".")
        assert not shown_.endswith(".")
        assert len(shown_) <= 120
        assert "{" not in said + shown_
        assert message not in said
    assert cause.vi != cause.en
    assert example.vi != example.en
