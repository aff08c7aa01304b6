"""The pack of today's law: complete and no harder than the law; lint holds what every pack must keep."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from emr_appraise.criteria.load import bundled_packs, load_criteria
from emr_appraise.criteria.model import Criteria, Force, Reference, Seen
from emr_appraise.words import Text

AS_OF = date(2026, 11, 22)
CRITERIA = load_criteria("vn-emr", AS_OF)
FOLDER = bundled_packs()["vn-emr"]
AREAS = (
    "governance",
    "infrastructure",
    "software",
    "security",
    "backup",
    "access-control",
    "digital-signatures",
    "interoperability",
    "personal-data",
)
MINIMUM = tuple(f"MH-{number:02}" for number in range(1, 25))
"""The must-haves that the law and its guidance name, by the numbers they are kept under."""
WISHES = {
    "systems kept updated": r"cập nhật|vá lỗi|bản vá",
    "access by rank": r"quyền",
    "strong passwords": r"mật khẩu",
    "regular backups": r"sao lưu",
    "an incident plan": r"sự cố",
}
"""What a hospital director names as the basics of security, and how such a criterion speaks of it."""
DEADLINES = {date(2025, 9, 30): "hospital", date(2026, 12, 31): "medical_centre"}


def texts() -> Iterator[tuple[str, Text]]:
    """Every sentence of the pack, with where it stands."""
    for path in sorted(FOLDER.glob("*.yaml")):
        tree = yaml.load(
            path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        )
        yield from _texts(tree, path.stem)


def _texts(tree: Any, where: str) -> Iterator[tuple[str, Text]]:
    if isinstance(tree, list):
        for index, item in enumerate(tree):
            name = (item.get("code") or item.get("id") or index) if isinstance(item, dict) else index
            yield from _texts(item, f"{where}/{name}")
    elif isinstance(tree, dict) and set(tree) == {"vi", "en"}:
        yield where, Text(tree["vi"], tree["en"])
    elif isinstance(tree, dict):
        for key, inner in tree.items():
            yield from _texts(inner, f"{where}/{key}")


TEXTS = list(texts())


def test_pack_is_as_large_as_the_law_needs() -> None:
    assert len(CRITERIA.all) >= 75
    assert [area.id for area in CRITERIA.areas] == list(AREAS)
    assert all(len(area.criteria) >= 3 for area in CRITERIA.areas)


@pytest.mark.parametrize("tag", MINIMUM)
def test_every_must_have_is_asked_for(tag: str) -> None:
    assert [criterion.code for criterion in CRITERIA.all if tag in criterion.tags]


@pytest.mark.parametrize("wish", WISHES)
def test_basic_security_is_covered(wish: str) -> None:
    basics = [criterion for criterion in CRITERIA.all if "basic-security" in criterion.tags]

    assert [each.code for each in basics if re.search(WISHES[wish], each.text.vi, re.IGNORECASE)]


def test_tags_are_ones_we_know() -> None:
    tags = Counter(tag for criterion in CRITERIA.all for tag in criterion.tags)

    assert {tag for tag in tags if tag.startswith("MH-")} == set(MINIMUM)
    assert tags["basic-security"] >= len(WISHES)
    assert tags["dossier"]


def test_criteria_say_enough_to_be_checked() -> None:
    short = [each.code for each in CRITERIA.all if min(len(each.text.en), len(each.guidance.en)) <= 20]

    assert short == []


def test_what_is_required_is_law_or_needed_in_practice() -> None:
    required = [each for each in CRITERIA.all if each.required]

    assert [each.code for each in required if each.force not in (Force.LAW, Force.PRACTICE)] == []


def surely_known(reference: Reference) -> bool:
    """Whether somebody has read the place, or at least the document, in some source."""
    return reference.seen is not Seen.UNVERIFIED and reference.document.seen is not Seen.UNVERIFIED


def test_what_is_required_rests_on_more_than_hearsay() -> None:
    required = [each for each in CRITERIA.all if each.required]

    assert [each.code for each in required if not any(map(surely_known, each.references))] == []


def test_effort_is_what_one_can_plan_with() -> None:
    assert [each.code for each in CRITERIA.all if not 0 <= each.remedy.effort_days <= 400] == []


@pytest.mark.parametrize("day", DEADLINES)
def test_main_deadlines(day: date) -> None:
    found = [each for each in CRITERIA.deadlines if each.main and each.due == day]

    assert len(found) == 1
    assert DEADLINES[day] in str(found[0].applies_if)


def test_only_these_deadlines_are_main() -> None:
    assert {deadline.due for deadline in CRITERIA.deadlines if deadline.main} == set(DEADLINES)


def marks(text: str) -> int:
    """How many letters carry a mark of Vietnamese."""
    return sum(
        unicodedata.combining(letter) != 0 or letter in "đĐ" for letter in unicodedata.normalize("NFD", text)
    )


def test_no_vietnamese_without_its_marks() -> None:
    bare = [(where, text.vi) for where, text in TEXTS if len(text.vi) > 20 and not marks(text.vi)]

    assert bare == []


def test_no_english_with_vietnamese_left_in_it() -> None:
    names = re.compile(r"“[^”]*”|\"[^\"]*\"|HoSoBenhAn|QĐ-BYT|NĐ-CP|QĐ-TTg|Hà Nội|Hồ Chí Minh|VNeID")
    left = [(where, text.en) for where, text in TEXTS if marks(names.sub("", text.en)) > 3]

    assert left == []


def test_letters_are_composed() -> None:
    files = [
        path
        for path in FOLDER.glob("*.yaml")
        if not unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))
    ]

    assert files == []


def test_a_criterion_is_asked_once() -> None:
    said = Counter(criterion.text.vi.casefold() for criterion in CRITERIA.all)

    assert [text for text, count in said.items() if count > 1] == []


def test_pack_differs_by_date_as_its_law_does() -> None:
    assert CRITERIA.in_force.start == date(2025, 7, 21)
    assert isinstance(CRITERIA, Criteria)
    assert isinstance(FOLDER, Path)
