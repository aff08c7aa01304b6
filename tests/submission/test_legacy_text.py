from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from emr_appraise.submission.legacy_text import Legacy, legacy
from tests.submission.legacy_phrases import ANSWERS, ORDINARY, PHRASES, TITLES

# Written out apart from the package's tables, letter by letter.
TCVN3_TABLE = """
à=µ á=¸ ả=¶ ã=· ạ=¹ ă=¨ ằ=» ắ=¾ ẳ=¼ ẵ=½ ặ=Æ â=© ầ=Ç ấ=Ê ẩ=È ẫ=É ậ=Ë đ=® è=Ì é=Ð ẻ=Î ẽ=Ï ẹ=Ñ ê=ª ề=Ò ế=Õ ể=Ó ễ=Ô ệ=Ö
ì=× í=Ý ỉ=Ø ĩ=Ü ị=Þ ò=ß ó=ã ỏ=á õ=â ọ=ä ô=« ồ=å ố=è ổ=æ ỗ=ç ộ=é ơ=¬ ờ=ê ớ=í ở=ë ỡ=ì ợ=î ù=ï ú=ó ủ=ñ ũ=ò ụ=ô
ư=\u00ad ừ=õ ứ=ø ử=ö ữ=÷ ự=ù ỳ=ú ý=ý ỷ=û ỹ=ü ỵ=þ Ă=¡ Â=¢ Ê=£ Ô=¤ Ơ=¥ Ư=¦ Đ=§
"""
VNI_TABLE = """
à=aø á=aù ả=aû ã=aõ ạ=aï ă=aê ằ=aè ắ=aé ẳ=aú ẵ=aü ặ=aë â=aâ ầ=aà ấ=aá ẩ=aå ẫ=aã ậ=aä đ=ñ è=eø é=eù ẻ=eû ẽ=eõ ẹ=eï
ê=eâ ề=eà ế=eá ể=eå ễ=eã ệ=eä ì=ì í=í ỉ=æ ĩ=ó ị=ò ò=oø ó=où ỏ=oû õ=oõ ọ=oï ô=oâ ồ=oà ố=oá ổ=oå ỗ=oã ộ=oä
ơ=ô ờ=ôø ớ=ôù ở=ôû ỡ=ôõ ợ=ôï ù=uø ú=uù ủ=uû ũ=uõ ụ=uï ư=ö ừ=öø ứ=öù ử=öû ữ=öõ ự=öï ỳ=yø ý=yù ỷ=yû ỹ=yõ ỵ=î
"""
TCVN3 = dict(pair.split("=") for pair in TCVN3_TABLE.split())
VNI = dict(pair.split("=") for pair in VNI_TABLE.split())
VNI |= {letter.upper(): written.upper() for letter, written in VNI.items()}


def in_tcvn3(text: str) -> str:
    """The text as an ABC font needs it; toned capitals have no code, a capital font shows them."""
    return "".join(TCVN3.get(letter) or TCVN3.get(letter.lower(), letter) for letter in text)


def in_vni(text: str) -> str:
    """The text as a VNI font needs it."""
    return "".join(VNI.get(letter, letter) for letter in text)


def twice(text: str) -> str:
    """The text in UTF-8, read as Windows-1252 by a program that passes unknown bytes through."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )


ENCODINGS: dict[str, Callable[[str], str]] = {"TCVN3": in_tcvn3, "VNI": in_vni, "UTF-8 (×2)": twice}
ALL = [*ANSWERS, *PHRASES, *TITLES]
NOT_CERTAIN: dict[str, dict[str, str]] = {
    "TCVN3": {
        "Có": "`Cã` could be Vietnamese as it stands: the reading is offered, not taken",
        "Cũ, hỏng, chờ thay": "`Cò, háng, chê thay`: every word could be Vietnamese as it stands",
    },
    "VNI": {"Tốt": "`Toát` is Vietnamese as it stands"},
    "UTF-8 (×2)": {},
}


def reads_as_it_was(phrase: str, encoding: str) -> bool:
    """Whether a phrase comes back from an encoding, letter for letter and certain.

    An ABC font has no toned capitals: one that begins a word is read small.
    """
    found = legacy(ENCODINGS[encoding](phrase))
    if found is None or (found.encoding, found.certain) != (encoding, True):
        return False
    small = encoding == "TCVN3" and phrase not in TITLES
    return found.text == phrase or (small and found.text.casefold() == phrase.casefold())


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_phrase_in_an_old_encoding_reads_as_it_was(encoding: str) -> None:
    written_apart = [phrase for phrase in ALL if ENCODINGS[encoding](phrase) != phrase]

    failed = [phrase for phrase in written_apart if not reads_as_it_was(phrase, encoding)]

    assert len(written_apart) > 200
    assert sorted(failed) == sorted(NOT_CERTAIN[encoding])


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_phrase_that_cannot_be_told_is_not_certain(encoding: str) -> None:
    found = [legacy(ENCODINGS[encoding](phrase)) for phrase in NOT_CERTAIN[encoding]]

    assert [reading for reading in found if reading and reading.certain] == []


def test_phrases_hold_every_letter() -> None:
    assert sorted(set(VNI) - set("".join(ALL))) == []


def test_ordinary_text_is_left_alone() -> None:
    assert {text: legacy(text) for text in ORDINARY if legacy(text)} == {}
    assert len(ORDINARY) > 100


def test_proper_vietnamese_is_left_alone() -> None:
    assert {text: legacy(text) for text in ALL if legacy(text)} == {}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Kh«ng ®¹t", Legacy("Không đạt", "TCVN3", True)),
        ("Khoâng ñaït", Legacy("Không đạt", "VNI", True)),
        ("KhÃ´ng Ä‘áº¡t", Legacy("Không đạt", "UTF-8 (×2)", True)),
        ("KH¤NG §¹T", Legacy("KHÔNG ĐẠT", "TCVN3", True)),
        ("KHOÂNG ÑAÏT", Legacy("KHÔNG ĐẠT", "VNI", True)),
        ("Ch\u00ada", Legacy("Chưa", "TCVN3", True)),
        ("Chöa", Legacy("Chưa", "VNI", True)),
        ("Ñaõ coù", Legacy("Đã có", "VNI", True)),
        ("§· cã", Legacy("Đã có", "TCVN3", True)),
        ("Coù", Legacy("Có", "VNI", True)),
        ("M· sè: 12/Q§-BYT", Legacy("Mã số: 12/QĐ-BYT", "TCVN3", True)),
        ("Ñöôïc “duyeät” – 95 %", Legacy("Được “duyệt” – 95 %", "VNI", True)),
        ("§· cµi ≥ 3 m¸y", Legacy("Đã cài ≥ 3 máy", "TCVN3", True)),
    ],
)
def test_old_encoding_by_hand(written: str, read: Legacy) -> None:
    assert legacy(written) == read


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("Cã", Legacy("Có", "TCVN3", False)),
        ("Bæ sung", Legacy("Bổ sung", "TCVN3", False)),  # Bỉ sung in VNI
        ("Kh«ng ®¹t xyzµq", Legacy("Không đạt xyzàq", "TCVN3", False)),
        ("Khoâng ñaït vôùi ñtö", Legacy("Không đạt với đtư", "VNI", False)),
        ("Không ®¹t", Legacy("Khụng đạt", "TCVN3", False)),  # one word in each
        ("25Â°C", Legacy("25°C", "UTF-8 (×2)", False)),
        ("Caf\u00c3\u00a9 Fran\u00c3\u00a7ais", Legacy("Café Français", "UTF-8 (×2)", False)),
    ],
)
def test_doubtful_text_is_read_but_not_certain(written: str, guess: Legacy) -> None:
    assert legacy(written) == guess


@pytest.mark.parametrize("text", ["Danh môc", "Phôc vô", "Bé", "Hoà sô", "Toát"])
def test_text_that_is_vietnamese_both_ways_is_left_alone(text: str) -> None:
    assert legacy(text) is None


@pytest.mark.parametrize(
    ("meant", "dropped"),
    [
        ("Chưa đạt", "Cha ®¹t"),
        ("Được phê duyệt", "§îc phª duyÖt"),
        ("Phương pháp mới", "Ph¬ng ph¸p míi"),
        ("Dữ liệu lưu trữ", "D÷ liÖu lu tr÷"),
        ("Vật tư, thư viện", "VËt t, th viÖn"),
        ("Người bệnh", "Ngêi bÖnh"),
    ],
)
def test_letter_dropped_by_a_program_is_guessed_but_not_certain(meant: str, dropped: str) -> None:
    assert dropped == in_tcvn3(meant).replace("\u00ad", "")
    assert legacy(dropped) == Legacy(meant, "TCVN3", False)


def test_answer_that_lost_its_only_sign_is_ordinary() -> None:
    assert legacy(in_tcvn3("Chưa").replace("\u00ad", "")) is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Së Y TÕ Hµ NéI", "SỞ Y TẾ HÀ NỘI"),
        ("Bé Y tÕ", "Bộ Y tế"),
        ("BÖnh viÖn VIÖT §øC", "Bệnh viện VIỆT ĐỨC"),
        ("Tõ khoa Hµ", "Từ khoa Hà"),
        ("kh«ng ®¹t", "không đạt"),
        ("QuyÕt ®Þnh vÒ viÖc", "Quyết định về việc"),
    ],
)
def test_capitals_of_a_capital_font(written: str, read: str) -> None:
    assert legacy(written) == Legacy(read, "TCVN3", True)


def test_twice_encoded_text_whose_last_space_was_stripped() -> None:
    written = twice("Bệnh viện Thạch Hà")

    assert written.endswith("\u00a0")
    assert legacy(written.strip()) == Legacy("Bệnh viện Thạch Hà", "UTF-8 (×2)", True)


@pytest.mark.parametrize(
    ("meant", "found"),
    [("Đạt yêu cầu", "\u0090"), ("Tỉnh Hà Nam", "\u00a0")],
)
def test_twice_encoded_text_with_a_byte_changed_is_not_certain(meant: str, found: str) -> None:
    written = twice(meant)
    changed = written.replace("\u0090", "").replace("\u00a0", " ")

    assert found in written
    assert legacy(changed) == Legacy(meant, "UTF-8 (×2)", False)


@pytest.mark.parametrize("piece", ["Khoâng ñaït ", "Kh«ng ®¹t ", "KhÃ´ng ", "aâ", "®", "Có ", "đạt ", "Ngêi ", "x", "Ã "])
def test_huge_text_takes_bounded_time(piece: str) -> None:
    began = time.process_time()
    legacy(piece * (40_000 // len(piece)) + "ÿ")

    assert time.process_time() - began < 2
