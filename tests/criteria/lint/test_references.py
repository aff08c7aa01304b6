"""References name their place, rest on documents in force, and somebody has read them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from emr_appraise.criteria.problems import Problem
from tests.criteria.lint.packs import AS_OF, EVERYTHING, SMALLEST, linted, place_of, swapped

REFERENCE = "{document: D, article: {vi: Điều 1, en: Art. 1}, seen: text}"
DOCUMENT = 'number: "1", title: {vi: Một luật, en: A law}, force: law, seen: text}'


def told(folder: Path, code: str, text: str, as_of: date = AS_OF) -> list[Problem]:
    """What one rule finds."""
    return [each for each in linted(folder, text, as_of) if each.code == code]


def at(found: Problem) -> tuple[int, int]:
    """Where a problem stands."""
    return found.place.line, found.place.column


def citing(vi: str, en: str, seen: str = "secondary", force: str = "law") -> str:
    """The smallest pack with a reference of its own."""
    return swapped(
        SMALLEST,
        (REFERENCE, f'{{document: D, article: {{vi: "{vi}", en: "{en}"}}, seen: {seen}}}'),
        (DOCUMENT, DOCUMENT.replace("force: law", f"force: {force}")),
    )


PLACELESS = [("về sao lưu", "on backups"), ("như luật định", "as the law says"), ("về sao lưu", "Art. 2"), ("Điều 2", "on it")]


@pytest.mark.parametrize(("vi", "en"), PLACELESS)
def test_reference_without_a_place_is_told(vi: str, en: str, tmp_path: Path) -> None:
    text = citing(vi, en)

    found = told(tmp_path, "C025", text)[0]

    assert at(found) == place_of(text, f'{{vi: "{vi}"')
    assert found.says.vi == f"căn cứ không nêu chỗ trong văn bản: “{vi}”"
    assert found.says.en == f'the reference names no place: "{en}"'


PLACES = [
    ("Điều 4 khoản 1 điểm d, khoản 2", "Art. 4.1.d, 4.2"),
    ("mục III.1.1.đ", "section III.1.1.đ"),
    ("Điều 69 khoản 4 điểm a–c", "Art. 69.4.a–c"),
    ("Điều 69 khoản 4 điểm a, b và c", "Art. 69.4.a–c"),
    ("chương IX", "chapter IX"),
    ("Phụ lục", "Annex"),
    ("Phụ lục I, tiêu chí 70, tiêu chí 109", "Annex I, criteria 70 and 109"),
    ("toàn văn", "the whole text"),
    ("các bảng XML0 đến XML15, trường CHUKYDONVI", "tables XML0 to XML15, field CHUKYDONVI"),
    ("chưa rõ điều khoản", "article not seen"),
    ("nội dung về mật khẩu (chưa rõ số mục)", "rule on passwords (section number not known)"),
    ("kế hoạch của Bộ Y tế (chỉ biết tên)", "the Ministry's plan (title only)"),
]


@pytest.mark.parametrize(("vi", "en"), PLACES)
def test_reference_with_a_place_or_openly_without_is_left_alone(vi: str, en: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C025", citing(vi, en)) == []


@pytest.mark.parametrize("force", ["plan", "practice"])
def test_reference_to_a_plan_needs_no_place(force: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C025", citing("mục tiêu chung", "its overall aim", force=force)) == []


def test_reference_read_at_a_place_never_seen_is_told_at_seen(tmp_path: Path) -> None:
    text = citing("chưa rõ điều khoản", "article not seen", seen="text")

    [found] = told(tmp_path, "C025", text)

    line, column = place_of(text, ', seen: text}\n        remedy')
    assert at(found) == (line, column + 8)
    assert found.says.en == 'seen is text, but the reference says "article not seen"'


ELSEWHERE = [
    ("Điều 4 khoản 2 điểm a", "Art. 4.2.b"),
    ("Điều 4 khoản 2 điểm đ", "Art. 4.2.d"),
    ("Điều 4 khoản 2 điểm a–c", "Art. 4.2.a–d"),
    ("chương IX", "chapter XI"),
    ("Phụ lục I", "Annex II"),
    ("Điều 4", "Art. 4 (not seen)"),
]


@pytest.mark.parametrize(("vi", "en"), ELSEWHERE)
def test_reference_to_two_places_is_told(vi: str, en: str, tmp_path: Path) -> None:
    text = citing(vi, en)

    [found] = told(tmp_path, "C025", text)

    line, column = place_of(text, f'en: "{en}"')
    assert at(found) == (line, column + 4)
    assert found.says.en == f'the two languages name different places: "{vi}" and "{en}"'


def lasting(period: str, force: str = "law", criterion: str = "", note: str = "") -> str:
    """The smallest pack whose only document is in force for a while."""
    text = swapped(SMALLEST, (DOCUMENT, DOCUMENT.replace("force: law", f"force: {force}, in_force: {period}")))
    if criterion:
        text = swapped(text, ("        na: forbidden\n", f"        na: forbidden\n        in_force: {criterion}\n"))
    return swapped(text, (REFERENCE, REFERENCE[:-1] + f", note: {note}}}")) if note else text


OVER = '{from: "2025-01-01", until: "2026-01-01"}'
COMING = '{from: "2027-01-01"}'


@pytest.mark.parametrize(
    ("text", "day", "period"),
    [
        (lasting(OVER), "22/11/2026", "from 01/01/2025 through 31/12/2025"),
        (lasting(COMING), "22/11/2026", "from 01/01/2027"),
        (lasting(OVER, "guide"), "22/11/2026", "from 01/01/2025 through 31/12/2025"),
        (lasting(OVER, criterion='{from: "2026-12-01"}'), "01/12/2026", "from 01/01/2025 through 31/12/2025"),
        (lasting(OVER, note="{vi: Chỉ là chú thích, en: A mere note}"), "22/11/2026", "from 01/01/2025 through 31/12/2025"),
    ],
    ids=["over", "coming", "guide", "criterion to come", "note on something else"],
)
def test_document_not_in_force_is_told(text: str, day: str, period: str, tmp_path: Path) -> None:
    [found] = told(tmp_path, "C026", text)

    line, column = place_of(text, "{document: D,")
    assert at(found) == (line, column + 11)
    assert found.says.en == f"the document 1 is not in force on {day}; in force {period}"


@pytest.mark.parametrize(
    "text",
    [
        SMALLEST,
        lasting('{from: "2026-11-22"}'),
        lasting('{until: "2026-11-23"}'),
        lasting(OVER, "legacy"),
        lasting(OVER, "practice"),
        lasting(OVER, "plan"),
        lasting(OVER, criterion='{until: "2026-01-01"}'),
        lasting(COMING, criterion='{from: "2027-01-01"}'),
        lasting(OVER, note="{vi: Hết hiệu lực nhưng còn áp dụng chuyển tiếp, en: No longer in force but for old cases}"),
    ],
    ids=["no period", "first day", "last day", "legacy", "practice", "plan", "criterion over", "both to come", "note says why"],
)
def test_document_in_force_or_not_judged_is_left_alone(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, "C026", text) == []


def test_document_is_judged_on_the_day_of_linting(tmp_path: Path) -> None:
    text = lasting(OVER)

    assert told(tmp_path, "C026", text, date(2025, 12, 31)) == []
    assert len(told(tmp_path, "C026", text, date(2026, 1, 1))) == 1


DEADLINE = "reference: {document: D, article: {vi: Điều 4, en: Art. 4}"
LEVEL = "reference: {document: D2, article: {vi: Điều 6, en: Art. 6}"


def deadline(document: str) -> str:
    """The large pack with another document for its deadline."""
    return swapped(EVERYTHING, (DEADLINE, DEADLINE.replace("document: D,", f"document: {document},")))


@pytest.mark.parametrize(("period", "hits"), [('{until: "2026-01-01"}', 1), ('{from: "2026-12-01"}', 0), ('{from: "2027-01-01"}', 1)])
def test_deadline_needs_a_document_in_force_now_or_by_then(period: str, hits: int, tmp_path: Path) -> None:
    late = "{id: L, number: late, title: {vi: Luật, en: Law}, force: law, seen: text, in_force: " + period + "}"
    text = swapped(deadline("L"), ("scales:\n", f"  - {late}\nscales:\n"))

    found = told(tmp_path, "C026", text)

    line, column = place_of(text, "reference: {document: L,")
    assert [at(each) for each in found] == [(line, column + 22)] * hits


def test_level_of_the_facility_is_judged_like_a_criterion_in_force(tmp_path: Path) -> None:
    guide = "force: guide, seen: unverified"
    text = swapped(EVERYTHING, (LEVEL, LEVEL.replace("Điều 6", "về mức")), (guide, guide + ", in_force: {until: 2026-01-01}"))

    [unplaced, *_], [over] = told(tmp_path, "C025", text), told(tmp_path, "C026", text)

    assert unplaced.place.line == place_of(text, "article: {vi: về mức")[0]
    assert over.says.en.endswith("in force through 31/12/2025; cited in 2 places: ACC-01, facility_levels 2")


def test_document_not_in_force_is_told_once(tmp_path: Path) -> None:
    text = lasting(OVER)
    one = text[text.index("      - code: ACC-01") : text.index("placement:")]
    twice = one.replace(REFERENCE, f"{REFERENCE}\n          - {REFERENCE.replace('1', '2')}").replace("ACC-01", "ACC-02")
    more = "".join(one.replace("ACC-01", f"ACC-{number:02}") for number in range(3, 38))

    [found] = told(tmp_path, "C026", swapped(text, (one, one + twice + more)))
    [of_two] = told(tmp_path, "C026", swapped(text, (one, one + twice)))

    line, column = place_of(text, "{document: D,")
    assert at(found) == (line, column + 11)
    assert found.says.vi == (
        "văn bản 1 không có hiệu lực vào ngày 22/11/2026; thời gian hiệu lực: từ 01/01/2025 đến hết ngày 31/12/2025; "
        "được dẫn ở 37 nơi: ACC-01, ACC-02, ACC-03, …"
    )
    assert of_two.says.en.endswith("; cited in 2 places: ACC-01, ACC-02")


def test_required_criterion_on_hearsay_only_is_told(tmp_path: Path) -> None:
    text = swapped(SMALLEST, (REFERENCE, REFERENCE.replace("seen: text", "seen: unverified")))

    [found] = told(tmp_path, "C027", text)

    line, column = place_of(text, "seen: unverified")
    assert at(found) == (line, column + 6)
    assert found.says.en == "this required criterion rests only on unverified references: 1"


@pytest.mark.parametrize("seen", ["text", "press", "secondary"])
def test_required_criterion_on_one_thing_seen_is_left_alone(seen: str, tmp_path: Path) -> None:
    more = REFERENCE.replace("seen: text", f"seen: {seen}")
    hearsay = REFERENCE.replace("seen: text", "seen: unverified")

    assert told(tmp_path, "C027", swapped(SMALLEST, (REFERENCE, f"{hearsay}\n          - {more}"))) == []


def test_criterion_that_is_not_required_may_rest_on_hearsay(tmp_path: Path) -> None:
    text = swapped(SMALLEST, (REFERENCE, REFERENCE.replace("seen: text", "seen: unverified")), ("required: true", "required: false"))

    assert told(tmp_path, "C027", text) == []
