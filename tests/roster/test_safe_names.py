"""File names made from any text: safe on Windows and Linux, never empty, never taken, always the same."""

from __future__ import annotations

import re
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from emr_appraise.roster.safe_names import safe_name, slug

NAMES = [
    ("79901", "Bệnh viện Ví dụ", "79901-benh-vien-vi-du.xlsx"),
    ("01234", "Đa khoa ĐẮK LẮK – cơ sở 2", "01234-da-khoa-dak-lak-co-so-2.xlsx"),
    ("", "Bệnh viện Từ Dũ", "benh-vien-tu-du.xlsx"),
    ("79901", "", "79901.xlsx"),
    ("79901", "朝鮮 🏥", "79901.xlsx"),
    ("", "", "co-so.xlsx"),
    ("", "...", "co-so.xlsx"),
    ("", "🏥\u202e\0", "co-so.xlsx"),
    ("../../x", "..\\..\\y", "x-y.xlsx"),
    ("/etc", "passwd", "etc-passwd.xlsx"),
    ("", "CON", "co-so-con.xlsx"),
    ("", "nul.", "co-so-nul.xlsx"),
    ("com1", "", "co-so-com1.xlsx"),
    ("", "COM¹", "co-so-com1.xlsx"),
    ("", "LPT9 ", "co-so-lpt9.xlsx"),
    ("CON", "Bệnh viện", "con-benh-vien.xlsx"),
    ("", "Be\u0323\u0302nh vie\u0302\u0323n", "benh-vien.xlsx"),
    ("", "=cmd|' /C calc'!A1", "cmd-c-calc-a1.xlsx"),
    ("", "a\ud800b", "a-b.xlsx"),
    ("", "ﬁ Ⅳ ５", "fi-iv-5.xlsx"),
]
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(\..*)?\Z")
anything = st.text(st.characters(), max_size=400) | st.sampled_from(
    ["", ".", "..", "../../x", "CON", "con.xlsx", "NUL ", "aux.", "C:\\x", "a/b", "x" * 300, "ệ" * 300, "🏥", "a\0b", "\ud800", "-", " ", "\u202exslx.a", "COM¹", "İ", "ß", "ﷺ" * 300]
)


@pytest.mark.parametrize(("code", "name", "file"), NAMES)
def test_name(code: str, name: str, file: str) -> None:
    assert safe_name(code, name, {}, ".xlsx") == file


def test_number_is_added_to_a_name_that_is_taken() -> None:
    taken = dict[str, int]()

    made = [safe_name("", name, taken, ".docx") for name in ("A", "a", "Á", "a-2", "a-3", "A", "a 2", "a-2-2")]

    assert made == ["a.docx", "a-2.docx", "a-3.docx", "a-2-2.docx", "a-3-2.docx", "a-4.docx", "a-2-3.docx", "a-2-2-2.docx"]


def test_names_given_before_are_not_given_again() -> None:
    taken = {"79901.xlsx": 1, "79901-2.xlsx": 1}

    assert safe_name("79901", "", taken, ".xlsx") == "79901-3.xlsx"
    assert safe_name("79901", "", taken, ".docx") == "79901.docx"


@given(anything, anything, st.sampled_from([".xlsx", "-tra-loi.docx", ""]))
@example("", "ﷺ" * 300, ".xlsx")
def test_any_text_makes_a_safe_name(code: str, name: str, suffix: str) -> None:
    made = safe_name(code, name, {}, suffix)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*" + re.escape(suffix), made)
    assert len(made.encode()) <= 120
    assert not RESERVED.match(made)
    assert not PureWindowsPath(made).is_reserved()
    assert Path(made).name == PureWindowsPath(made).name == made
    assert made == safe_name(code, name, {}, suffix)


@given(st.lists(st.tuples(st.sampled_from(["", "1", "a", "A", "CON"]), anything | st.sampled_from(["2", "a-2", "-2"])), max_size=30))
def test_no_two_names_are_the_same(those: list[tuple[str, str]]) -> None:
    taken, again = dict[str, int](), dict[str, int]()
    made = [safe_name(code, name, taken, ".xlsx") for code, name in those]

    assert len({name.casefold() for name in made}) == len(those)
    assert all(len(name) <= 120 for name in made)
    assert made == [safe_name(code, name, again, ".xlsx") for code, name in those]
    assert {name.casefold() for name in made} <= set(taken)


def test_name_can_be_a_file(tmp_path: Path) -> None:
    path = tmp_path / safe_name("79901", "Ệ" * 5_000, {}, ".xlsx")

    path.write_bytes(b"x")

    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_thousands_of_one_name_take_no_more_time_each() -> None:
    taken = dict[str, int]()
    for _ in range(20_000):
        made = safe_name("", "Phòng khám", taken, ".xlsx")

    assert made == "phong-kham-20000.xlsx"
    assert len(taken) == 20_000


@given(anything)
def test_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)[:300].strip("-")
