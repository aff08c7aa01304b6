"""What changes the fingerprint of one criterion, and what does not."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from emr_appraise.criteria.load import read_pack, whole_pack
from emr_appraise.criteria.meaning import Item, bears_meaning, criterion_fingerprint, criterion_fingerprints
from tests.criteria.test_load import TEXT, written


def prints(folder: Path, old: str = "", new: str = "") -> dict[str, str]:
    """The fingerprints of the pack in which everything stands once, with one thing changed."""
    assert old in TEXT
    return criterion_fingerprints(whole_pack(read_pack(written(folder, TEXT.replace(old, new, 1) if old else TEXT))))


def touched(folder: Path, old: str, new: str) -> list[str]:
    """The codes whose fingerprint a change of the pack changes."""
    before, after = prints(folder), prints(folder, old, new)
    return [code for code in before if before[code] != after.get(code)]


OVERLOOKED = {
    "guidance": ("guidance: {vi: Xem, en: Look}", "guidance: {vi: Nhìn, en: See}"),
    "remedy": ("text: {vi: Đặt mật khẩu, en: Set passwords}", "text: {vi: Đặt, en: Set}"),
    "effort": ("effort_days: 1", "effort_days: 9"),
    "what to show": ("show: {vi: Ảnh, en: Picture}", "show: {vi: Tranh, en: Painting}"),
    "note of a reference": ("note: {vi: Suy ra, en: Inferred}", "note: {vi: Đọc, en: Read}"),
    "label of an option": ("label: {vi: Khá, en: Fair}", "label: {vi: Tương đối, en: Fairly}"),
    "other spellings": ('also: [x, "1"]', 'also: [x, "1", v]'),
    "label of a unit": ("label: {vi: giờ, en: hours}", "label: {vi: tiếng, en: hrs}"),
    "order of keys": ("        required: true\n        force: law\n", "        force: law\n        required: true\n"),
    "order of tags": ("tags: [dossier, key]", "tags: [key, dossier]"),
    "order in a condition": ("ownership: [public, private]", "ownership: [private, public]"),
    "order of parts of a condition": ("any: [{not: {ownership: public}}, {all: [{beds: {at_least: 10, at_most: 99.5}}, {has_lab: false}]}]", "any: [{all: [{has_lab: false}, {beds: {at_most: 99.5, at_least: 10}}]}, {not: {ownership: [public]}}]"),
    "order of references": (
        "          - {document: D, article: {vi: Điều 1, en: Art. 1}, seen: text, note: {vi: Suy ra, en: Inferred}}\n          - {document: D2, article: {vi: Mục 1, en: Section 1}, seen: unverified}\n",
        "          - {document: D2, article: {vi: Mục 1, en: Section 1}, seen: unverified}\n          - {document: D, article: {vi: Điều 1, en: Art. 1}, seen: text, note: {vi: Suy ra, en: Inferred}}\n",
    ),
    "comment": ("      - code: ACC-02\n", "      - code: ACC-02  # asked of laboratories\n"),
    "quotes": ("force: law", 'force: "law"'),
    "line break": ("{vi: Có mật khẩu, en: There are passwords}", "{vi: Có mật khẩu, en: There\n            are  passwords}"),
    "letters composed otherwise": ("{vi: Có mật khẩu,", unicodedata.normalize("NFD", "{vi: Có mật khẩu,")),
    "a number's zeros": ("at_least: 99.5, p", "at_least: 99.50, p"),
    "default written out": ("answer: {scale: yes_no}", "answer: {scale: yes_no, met_from: 1}"),
    "default weight": ("required: false\n        force: guide\n        na: by_profile", "required: false\n        weight: 1\n        force: guide\n        na: by_profile"),
    "code": ("code: ACC-07", "code: ACC-08"),
    "title of the area": ("title: {vi: Truy cập, en: Access}", "title: {vi: Quyền, en: Rights}"),
    "document": ("number: 1/2025", "number: 2/2025"),
    "version": ('version: "2026.1"\ntitle', 'version: "2026.2"\ntitle'),
}  # fmt: skip
NOTICED = {
    "text": ("{vi: Có mật khẩu, en: There are passwords}", "{vi: Có mật khẩu mạnh, en: There are passwords}", ["ACC-01"]),
    "value of an option": ("{value: 3, label: {vi: Khá, en: Fair}}", "{value: 4, label: {vi: Khá, en: Fair}}", ["ACC-02"]),
    "values the other way round": ("{value: 1, label: {vi: Có, en: \"Yes\"}, also: [x, \"1\"]}\n      - {value: 0,", "{value: 0, label: {vi: Có, en: \"Yes\"}, also: [x, \"1\"]}\n      - {value: 1,", ["ACC-01"]),
    "points of the scale": ("    points: of_maximum\n", "", ["ACC-02"]),
    "bar of a scale": ("met_from: 3", "met_from: 5", ["ACC-02"]),
    "bar": ("at_most: 24, partly", "at_most: 25, partly", ["ACC-03"]),
    "bar under a condition": ("at_most: 48, partly_at_most: 72", "at_most: 47, partly_at_most: 72", ["ACC-04"]),
    "age": ("max_age_months: 12", "max_age_months: 13", ["ACC-06"]),
    "required": ("required: true", "required: false", ["ACC-01"]),
    "condition": ("ownership: [public, private]", "ownership: [public]", ["ACC-02"]),
    "not applicable": ("na: forbidden", "na: allowed", ["ACC-01"]),
    "policy of evidence": ("required_for: required", "required_for: all", ["ACC-02", "ACC-03", "ACC-04", "ACC-05", "ACC-06", "ACC-07"]),
    "age of evidence": ("valid_months: 12", "valid_months: 24", ["ACC-01"]),
    "how it was read": ("seen: unverified}\n        remedy", "seen: press}\n        remedy", ["ACC-01"]),
    "article": ("article: {vi: Mục 1,", "article: {vi: Mục 2,", ["ACC-01"]),
    "period": ('in_force: {until: "2026-01-01"}', 'in_force: {until: "2026-01-02"}', ["ACC-07"]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), OVERLOOKED.values(), ids=OVERLOOKED)
def test_fingerprint_of_a_criterion_overlooks(old: str, new: str, tmp_path: Path) -> None:
    before, after = prints(tmp_path), prints(tmp_path, old, new)

    assert list(before.values()) == list(after.values())


@pytest.mark.parametrize(("old", "new", "codes"), NOTICED.values(), ids=NOTICED)
def test_fingerprint_of_a_criterion_notices(old: str, new: str, codes: list[str], tmp_path: Path) -> None:
    assert touched(tmp_path, old, new) == codes


def test_fingerprint_looks_at_a_profile_field_called_like_a_wording_key(tmp_path: Path) -> None:
    named = TEXT.replace("has_lab", "authority")
    before = criterion_fingerprints(whole_pack(read_pack(written(tmp_path, named))))
    other = named.replace("applies_if: {authority: true, ownership", "applies_if: {authority: false, ownership")
    after = criterion_fingerprints(whole_pack(read_pack(written(tmp_path, other))))

    assert [code for code in before if before[code] != after[code]] == ["ACC-02"]


def test_fingerprint_of_one_is_that_of_all(tmp_path: Path) -> None:
    pack = whole_pack(read_pack(written(tmp_path, TEXT)))
    alone = {
        criterion["code"]: criterion_fingerprint(criterion, area["area"], pack)
        for area in pack["areas"]
        for criterion in area["criteria"]
    }

    assert alone == criterion_fingerprints(pack)
    assert len(set(alone.values())) == 7


@pytest.mark.parametrize(
    ("path", "bears"),
    [
        (("answer", "number", "at_most"), True),
        (("guidance", "vi"), False),
        (("applies_if", "authority"), True),
        (("profile", Item("authority"), "kind"), True),
        (("profile", Item("authority"), "label", "vi"), False),
        (("authority", "vi"), False),
        (("version",), False),
        (("documents", Item("D"), "title", "vi"), False),
    ],
)
def test_path_bears_meaning(path: tuple[str, ...], bears: bool) -> None:
    assert bears_meaning(path) is bears
