"""One name for a province however it is spelt."""

from __future__ import annotations

import unicodedata

import pytest

from emr_appraise.roster.figures_spellings import cleaned, name_order, shown_names, spelling_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hà Nội", "Thành phố Hà Nội"),
        ("Hà Nội", "TP. Hà Nội"),
        ("Hà Nội", "TP.Hà Nội"),
        ("Hà Nội", "  hà   NỘI "),
        ("Hà Nội", "Ha Noi"),
        ("Hà Nội", unicodedata.normalize("NFD", "Hà Nội")),
        ("Hà Nội", "Ha Noi City"),
        ("Khánh Hòa", "Tỉnh Khánh Hoà"),
        ("TP. Hồ Chí Minh", "TPHCM"),
        ("TP. Hồ Chí Minh", "TP.HCM"),
        ("TP. Hồ Chí Minh", "HCM"),
        ("Đắk Lắk", "tỉnh Đắk Lắk"),
        ("Huế", "T.P Huế"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hà Nội", "Hà Nam"), ("Thanh Hóa", "Khánh Hòa"), ("Quảng Nam", "Quảng Ninh"), ("Tỉnh", "Thành phố"), ("TP", "Tỉnh")],
)
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


def test_shown_name_has_accents_no_prefix_and_no_capitals() -> None:
    shown = shown_names({"HA NOI": 9, "TP HÀ NỘI": 5, "Thành phố Hà Nội": 1, "Tỉnh": 1})

    assert shown == {"HA NOI": "Hà Nội", "TP HÀ NỘI": "Hà Nội", "Thành phố Hà Nội": "Hà Nội", "Tỉnh": "Tỉnh"}


def test_shown_name_is_the_commonest_of_equals() -> None:
    assert set(shown_names({"Khánh Hòa": 2, "Khánh Hoà": 3}).values()) == {"Khánh Hoà"}


def test_names_sort_by_bare_letters_first() -> None:
    names = ["Đồng Nai", "Điện Biên", "An Giang", "Huế", "Đà Nẵng", "Cà Mau"]

    assert sorted(names, key=name_order) == ["An Giang", "Cà Mau", "Đà Nẵng", "Điện Biên", "Đồng Nai", "Huế"]


@pytest.mark.parametrize("nothing", ["", "  ", "*", "…", "-", "\u202e"])
def test_text_without_a_letter_says_nothing(nothing: str) -> None:
    assert cleaned(nothing) == ""
