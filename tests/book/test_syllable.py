from __future__ import annotations

import pytest

from emr_appraise.book.syllable import is_vietnamese, lacks_tone

REAL = """
không đạt có chưa đã một phần áp dụng triển khai bệnh viện đa khoa hồ sơ án điện tử phòng khám kê đơn thuốc xét nghiệm
chẩn đoán hình ảnh nghiêng ngả yểng ỉa ìa uể oải oăm khuỷu khuya huỳnh quỳnh quốc quyết quý quả quẹt quýt quít quăng
quơ quờ quân quấy thuở huơ thuê xuân luật tuyết duyệt chuyển nguyễn khuyên tuyn tuýp xe buýt thùng phuy xoong goòng moóc
gì giữ gìn giết giêng giường gia già giày giữa gioăng ghi ghế nghề ngữ ngoài kỳ lý mỹ tỷ vy y ý yêu yếu yên tĩnh
rượu hươu cừu lưu khứu tai táo máu mây đầu léo kêu chịu chiều lều cửi gửi cưới buổi tối mới chói vai chạy
sách lịch ếch chính bệnh xanh vắng bằng từng nặng lỗi rỗng hỗ trợ sẵn mẫu sẽ dễ kĩ rõ lỗi cỡ cũ dữ kỹ lỵ thẳng trẻ
Huế Đắk Lắk Krông Kạn Quảng Trị Cà Mau Bà Rịa Phú Yên Thừa Thiên Sóc Trăng Mường Khương
"""

IMPOSSIBLE = """
qđ bvđk đ kh ng khồngg cac càc cảch tõt môt viêt nge ngê kà ko cí ci qoa qa nghà ghà giì gía gyà hòan tóan óan khỏan
iên iết iêu yểnn thưq zà fà jà wà ắ â ằ bôa ngiêng ngiã fê đạtx khôngđạt ôxy ôtô café hôtel tête crème prêt où cóò
naïve thaï müller ñaït khoâng kh«ng ®¹t quôcs nghuyên trửơng đựơc lượợng qúy thúê hụyên khoõng tróang
"""

WORDS = REAL.split()
VOWELS = {"a": "àảãáạ", "ă": "ằẳẵắặ", "â": "ầẩẫấậ", "e": "èẻẽéẹ", "ê": "ềểễếệ", "i": "ìỉĩíị",
          "o": "òỏõóọ", "ô": "ồổỗốộ", "ơ": "ờởỡớợ", "u": "ùủũúụ", "ư": "ừửữứự", "y": "ỳỷỹýỵ"}  # fmt: skip


def test_syllable_of_a_real_word() -> None:
    written = [*WORDS, *(word.upper() for word in WORDS), *(word.capitalize() for word in WORDS)]

    assert [word for word in written if not is_vietnamese(word)] == []


def test_syllable_that_cannot_be() -> None:
    assert [word for word in IMPOSSIBLE.split() if is_vietnamese(word)] == []


def test_tone_of_an_open_glide_stands_on_either_letter() -> None:
    either = ["hòa", "hoà", "khỏe", "khoẻ", "thủy", "thuỷ", "ủy", "uỷ", "Hóa", "HOÁ"]

    assert [word for word in either if not is_vietnamese(word)] == []


@pytest.mark.parametrize("bare", ["hoàn", "toán", "ngoẹo", "suýt", "khuỷu", "quý", "giá", "người", "thuở", "quyển"])
def test_tone_on_another_letter_is_no_syllable(bare: str) -> None:
    plain = {letter: vowel for vowel, letters in VOWELS.items() for letter in letters}
    place = next(place for place, letter in enumerate(bare) if letter in plain)
    tone = VOWELS[plain[bare[place]]].index(bare[place])
    toneless = bare.replace(bare[place], plain[bare[place]])
    elsewhere = [
        toneless[:other] + VOWELS[vowel][tone] + toneless[other + 1 :]
        for other, vowel in enumerate(toneless)
        if other != place and vowel in VOWELS
    ]

    assert is_vietnamese(bare)
    assert [word for word in elsewhere if is_vietnamese(word)] == []


@pytest.mark.parametrize("rime", ["ap", "at", "ac", "ach"])
def test_stop_takes_two_tones_only(rime: str) -> None:
    toned = {letter: is_vietnamese("l" + letter + rime[1:]) for letter in "a" + VOWELS["a"]}

    assert [letter for letter, fits in toned.items() if fits] == ["á", "ạ"]


@pytest.mark.parametrize(
    ("fits", "does_not"),
    [("ca", "ka"), ("kẻ", "cẻ"), ("ga", "gha"), ("ghê", "gê"), ("nga", "ngha"), ("nghề", "ngề"), ("quà", "qà"),
     ("kỳ", "cỳ"), ("gì", "gỳ"), ("yêu", "iêu"), ("tiêu", "tyêu"), ("toán", "tróan"), ("truyền", "troàn")],
)  # fmt: skip
def test_onset_is_spelled_by_the_vowel(fits: str, does_not: str) -> None:
    assert is_vietnamese(fits)
    assert not is_vietnamese(does_not)


def test_word_that_lacks_a_tone() -> None:
    assert [word for word in ("môt", "Viêt", "HÊT", "sach", "một", "không", "tèt", "xyzt", "test" * 9) if lacks_tone(word)] == [
        "môt", "Viêt", "HÊT", "sach",
    ]  # fmt: skip


def test_long_word_is_no_syllable() -> None:
    assert not is_vietnamese("ngh" * 100_000)
    assert not is_vietnamese("")
