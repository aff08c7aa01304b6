"""Both languages of a pack say the same: other words, but the same numbers, units, codes and force."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.criteria.lint.packs import SMALLEST, linted, place_of, swapped

PAIR = "{vi: Có mật khẩu, en: There are passwords}"
GUIDANCE = "{vi: Xem, en: Look}"


def pack(vi: str, en: str, where: str = PAIR) -> str:
    """The smallest pack with a sentence of its own."""
    return swapped(SMALLEST, (where, f'{{vi: "{vi}", en: "{en}"}}'))


def told(folder: Path, code: str, vi: str, en: str, where: str = PAIR) -> list[tuple[str, str]]:
    """What a rule says of a sentence, in both languages; every problem must stand at the English text."""
    text = pack(vi, en, where)
    found = [each for each in linted(folder, text) if each.code == code]
    line, column = place_of(text, f'en: "{en}"')
    assert all((each.place.line, each.place.column) == (line, column + 4) for each in found)
    return [(each.says.vi, each.says.en) for each in found]


SAME = [
    ("Có quy chế mật khẩu", "Có quy chế mật khẩu", "Có quy chế mật khẩu"),
    ("Password policy", "password  Policy", "password Policy"),
    ("mật khẩu", "mật khẩu", "mật khẩu"),
    ("Kiểm tra", "The plan nói rõ việc khôi phục dữ liệu", "nói rõ việc khôi phục dữ liệu"),
]


@pytest.mark.parametrize(("vi", "en", "found"), SAME)
def test_languages_the_same_are_told(vi: str, en: str, found: str, tmp_path: Path) -> None:
    [(in_vietnamese, in_english)] = told(tmp_path, "C020", vi, en)

    assert f"“{found}”" in in_vietnamese or "câu tiếng Việt" in in_vietnamese
    assert found.split()[0] in in_english


DIFFERENT = [
    ("HL7 FHIR", "HL7 FHIR"),
    ("12/2025", "12/2025"),
    ("Windows Server 2022", "Windows Server 2022"),
    ("Hà Nội", "Hà Nội"),
    ("Có mật khẩu", "There are passwords"),
    ("Xem sổ", "See the book (sổ theo dõi bàn giao người bệnh)"),
    ("Xem sổ", "See the book 'sổ theo dõi bàn giao người bệnh'"),
    ("Nghị định 331/2026/NĐ-CP", "Decree 331/2026/NĐ-CP of Bệnh viện Đa khoa Thành phố Hà Nội"),
]


@pytest.mark.parametrize(("vi", "en"), DIFFERENT)
def test_languages_that_differ_or_name_things_are_left_alone(vi: str, en: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C020", vi, en) == []


APART = [
    ("Trong 24 giờ", "Within 12 hours", "24", "12"),
    ("Trong 24 giờ", "Within one day", "24", ""),
    ("Ba bản sao", "Four copies", "ba", "four"),
    ("Có 3 bản", "There are four copies", "3", ""),
    ("Trước ngày 01/07/2026", "Before 07/01/2026", "01/07/2026", "07/01/2026"),
    ("Trước 01/07/2026", "Before 1 June 2026", "01/07/2026", "1 June 2026"),
    ("Mức 2,5", "A mark of 25", "2,5", "25"),
    ("10.000 người bệnh", "100,000 patients", "10.000", "100,000"),
    ("Phạt 2 triệu đồng", "Fined 200,000 VND", "2", "200,000"),
    ("Theo Điều 5 khoản 2", "Under Art. 5.3", "2", "3"),
    ("Thông tư 46/2018/TT-BYT", "Circular 46/2017/TT-BYT", "2018", "2017"),
    ("Thông tư 46/2018/TT-BYT", "Circular 46/2018/TT-BTTTT", "46/2018/TT-BYT", "46/2018/TT-BTTTT"),
    ("Có ICD-10", "There is ICD-9", "10", "9"),
    ("Phiên bản 1.2.3", "Version 1.2.4", "1.2.3", "1.2.4"),
    ("Hai mươi ngày", "Thirty days", "hai mươi", "thirty"),
    ("Ít nhất 95% và 50%", "At least 95%", "50", ""),
]


@pytest.mark.parametrize(("vi", "en", "only_vi", "only_en"), APART)
def test_numbers_apart_are_told(vi: str, en: str, only_vi: str, only_en: str, tmp_path: Path) -> None:
    [(_, says)] = told(tmp_path, "C021", vi, en)

    assert says == f"the numbers differ: only Vietnamese has {only_vi or 'none'}; only English has {only_en or 'none'}"


TOGETHER = [
    ("Có 10.000 người bệnh, mức 2,5", "There are 10,000 patients, a mark of 2.5"),
    ("Trước ngày 1 tháng 7 năm 2026", "Before July 1, 2026"),
    ("Trước 01/07/2026", "Before 2026-07-01"),
    ("Trong tháng 9/2025", "In September 2025"),
    ("Phạt 2–6 triệu đồng", "Fined 2,000,000 to 6,000,000 VND"),
    ("Trong 3 ngày", "Within three days"),
    ("Mười hai tháng và hai mươi tư giờ", "Twelve months and 24 hours"),
    ("Phiếu có hai bên ký", "A form that each side signs"),
    ("Khoảng một nửa", "About half"),
    ("Chỉ đạt một trong hai phần", "Only one of the two parts is met"),
    ("Mỗi năm 1 lần", "Once a year"),
    ("6 tháng một lần", "Every 6 months"),
    ("Mở năm bệnh án", "Open five records"),
    ("Năm bệnh án trong năm 2025", "Five records in 2025"),
    ("Xác thực hai yếu tố, cả hai lần", "Both times with a second factor"),
    ("Hoạt động 24/24 giờ", "Works 24/7"),
    ("Điều 15 khoản 3–4, Điều 16, Điều 36 khoản 4", "Art. 15.3–15.4, 16, 36.4"),
    ("Điều 9, Điều 13, Điều 14", "Art. 9, 13–14"),
    ("Thông tư 46/2018/TT-BYT và Nghị định 15/2026", "Circular 46/2018/TT-BYT and Decree 15/2026"),
    ("Nghị định 331/2026/NĐ-CP", "Decree 331/2026/ND-CP"),
    ("Lập bảng, xem ACC-01", "Draw up a table (ACC-01)"),
    ("Tổ chức bị phạt gấp đôi, tối đa 2 lần", "Twice that for an organisation, at most 2 times"),
    ("Nên làm vào thứ hai, sau đó thứ tư", "Better on Monday, then Wednesday"),
    ("Quy tắc 3-2-1 (ba bản, hai loại, một bản ngoài)", "The 3-2-1 rule (three copies, two kinds, one off site)"),
]


@pytest.mark.parametrize(("vi", "en"), TOGETHER)
def test_numbers_that_agree_are_left_alone(vi: str, en: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C021", vi, en) == []


UNITS_APART = [
    ("Trong 24 giờ", "Within 24 days", "24", "giờ", "days"),
    ("Trong 15 ngày làm việc", "Within 15 days", "15", "ngày làm việc", "days"),
    ("Phạt 5 triệu đồng", "Fined 5 billion VND", "5", "triệu", "billion"),
    ("Phạt 5 triệu đồng", "Fined 5 million USD", "5", "đồng", "USD"),
    ("Lưu 12 tháng", "Kept for 12-year periods", "12", "tháng", "years"),
    ("Hai tuần", "Two full months", "2", "tuần", "months"),
    ("2,5 GB", "2.5 TB", "2.5", "gb", "tb"),
    ("Ít nhất 95%", "At least 95 days", "95", "%", "days"),
]


@pytest.mark.parametrize(("vi", "en", "number", "unit_vi", "unit_en"), UNITS_APART)
def test_units_apart_are_told(vi: str, en: str, number: str, unit_vi: str, unit_en: str, tmp_path: Path) -> None:
    [(in_vietnamese, in_english)] = told(tmp_path, "C022", vi, en)

    assert f"tiếng Việt ghi {unit_vi}" in in_vietnamese
    assert f"the unit of {number} differs" in in_english
    assert in_english.endswith(f"English says {unit_en}")


UNITS_TOGETHER = [
    ("Trong 24h", "Within 24 hours"),
    ("Chu kỳ 12 tháng", "A 12-month cycle"),
    ("Phạt 2–6 triệu đồng", "Fined 2–6 million VND"),
    ("Ít nhất 95 phần trăm", "At least 95%"),
    ("20 bản đã chuyển", "20 converted copies"),
    ("Bấm giờ 20 lần mở bệnh án", "Time 20 openings of records"),
    ("3 tháng của năm, 3 giờ mỗi ngày", "3 hours a day in 3 months of the year"),
    ("Mức 24 và 168 giờ", "24 and 168 hours"),
    ("Điều 5 khoản 2 điểm a", "Art. 5.2.a"),
    ("Ngày 15 tháng 6", "15 days into June"),
    ("Mười hai tháng", "Two months"),
]


@pytest.mark.parametrize(("vi", "en"), UNITS_TOGETHER)
def test_units_that_agree_or_are_not_known_are_left_alone(vi: str, en: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C022", vi, en) == []


PLACEHOLDERS_APART = [
    ("Xem tiêu chí ACC-01", "See criterion ACC-02", "ACC-01", "ACC-02"),
    ("Chạy `emr-appraise form`", "Run `emr-appraise score`", "`emr-appraise form`", "`emr-appraise score`"),
    ("Gửi {name}", "Sent to {facility}", "{name}", "{facility}"),
    ("Thẻ <HoSoBenhAn>", "The tag <HoSo>", "<HoSoBenhAn>", "<HoSo>"),
    ("Còn %s", "Left over", "%s", "none"),
    ("Xem https://moh.gov.vn/a.", "See https://moh.gov.vn/b.", "https://moh.gov.vn/a", "https://moh.gov.vn/b"),
    ("Tải lên cổng", "Upload to benhandientu.moh.gov.vn", "none", "benhandientu.moh.gov.vn"),
]


@pytest.mark.parametrize(("vi", "en", "only_vi", "only_en"), PLACEHOLDERS_APART)
def test_placeholders_apart_are_told(vi: str, en: str, only_vi: str, only_en: str, tmp_path: Path) -> None:
    [(_, says)] = told(tmp_path, "C023", vi, en)

    assert f"only Vietnamese has {only_vi}; only English has {only_en}" in says


PLACEHOLDERS_TOGETHER = [
    ("Xem ACC-01, rồi ACC-02", "See ACC-02 after ACC-01"),
    ("Gửi <tên bệnh viện>", "Sent to <name of the hospital>"),
    ("Mở `Cài đặt`", "Open `Settings`"),
    ("Xem https://moh.gov.vn/vi/x", "See https://moh.gov.vn/en/x"),
    ("Mã ICD-10, băm SHA-256", "ICD-10 codes, SHA-256 hashes"),
    ("Dưới <5 giây, trên >3", "Below <5 seconds, above >3"),
    ("100% số mẫu", "100% sampled"),
]


@pytest.mark.parametrize(("vi", "en"), PLACEHOLDERS_TOGETHER)
def test_placeholders_that_agree_or_are_spoken_are_left_alone(vi: str, en: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C023", vi, en) == []


FORCE_APART = [
    ("Phiên làm việc nên tự đóng", "A session must close by itself", "nên", "must"),
    ("Cơ sở phải lưu nhật ký", "The facility should keep logs", "phải", "should"),
    ("Bắt buộc có nhật ký", "It is recommended to keep logs", "bắt buộc", "recommended"),
    ("Không được dùng chung tài khoản", "Accounts should not be shared", "không được", "should not"),
    ("Không nên dùng chung tài khoản", "Accounts must not be shared", "không nên", "must not"),
    ("Cơ sở phải ký số", "The facility may sign digitally", "phải", "may"),
    ("Cơ sở được phép ký số", "The facility must sign digitally", "được phép", "must"),
    ("Khuyến khích dùng bản mới", "The new form is mandatory", "khuyến khích", "mandatory"),
]


@pytest.mark.parametrize(("vi", "en", "word_vi", "word_en"), FORCE_APART)
@pytest.mark.parametrize("where", [PAIR, GUIDANCE], ids=["text", "guidance"])
def test_force_apart_is_told(vi: str, en: str, word_vi: str, word_en: str, where: str, tmp_path: Path) -> None:
    [(in_vietnamese, in_english)] = told(tmp_path, "C024", vi, en, where)

    assert f"tiếng Việt ghi “{word_vi}”, tiếng Anh ghi “{word_en}”" in in_vietnamese
    assert in_english == f'the force differs: Vietnamese says "{word_vi}", English says "{word_en}"'


@pytest.mark.parametrize(
    ("vi", "en"),
    [("Phần mềm nên khóa tài khoản", "The software locks the account"), ("Phần mềm khóa tài khoản", "The software should lock the account")],
)
def test_advice_that_one_language_makes_a_requirement_is_told_of_a_criterion_only(vi: str, en: str, tmp_path: Path) -> None:
    assert len(told(tmp_path, "C024", vi, en)) == 1
    assert told(tmp_path, "C024", vi, en, GUIDANCE) == []


FORCE_TOGETHER = [
    ("Kết luận phải khớp với báo cáo", "The conclusion must agree with the report"),
    ("Mức này do bộ tiêu chí chọn nên không phải điều kiện bắt buộc", "The mark is chosen, so it must be no condition"),
    ("Vì chưa rõ nên chỉ xét theo hướng dẫn", "It is unclear, so it must follow the guidance"),
    ("Giá trị trở nên cao hơn", "The value must rise"),
    ("Bấm nút bên phải, không phải bên trái", "Press the button on the right, though this may change"),
    ("Tính bắt buộc còn chưa rõ", "Whether it should bind is in doubt"),
    ("Không bắt buộc ký số", "Signing may be left out"),
    ("Cơ sở cần lưu nhật ký", "The facility should keep logs"),
    ("Cơ sở cần lưu nhật ký", "The facility must keep logs"),
    ("Hệ thống phải xong trước ngày này", "Systems are finished before this day"),
    ("Cơ sở phải lưu nhật ký", "The facility is obliged to keep logs and should show them"),
    ("Có thể khôi phục từ 5/2026", "Restored from May 2026"),
    ("Hệ thống nội bộ, hoặc dịch vụ trực tuyến, nên được phê duyệt", "An internal system or an online service should be approved"),
]


@pytest.mark.parametrize(("vi", "en"), FORCE_TOGETHER)
def test_force_that_agrees_or_cannot_be_told_is_left_alone(vi: str, en: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C024", vi, en) == []


def test_sound_sentence_of_several_lines_is_left_alone(tmp_path: Path) -> None:
    text = swapped(SMALLEST, (PAIR, "\n          vi: >-\n            Lưu ít nhất 12\n            tháng\n          en: >-\n            Kept for at least\n            12 months"))

    assert linted(tmp_path, text) == ()
