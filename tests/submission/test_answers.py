"""What one row is read as: a choice, a measure, not applicable, blank or unreadable; and from which cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from emr_appraise.book.model import Broken, Percent
from emr_appraise.criteria.beyond import bundled_near
from emr_appraise.criteria.load import bundled_packs
from emr_appraise.criteria.model import Criteria, Option, Scale, ScaleAnswer, Word
from emr_appraise.submission.answers import Reading, read_answer
from emr_appraise.submission.layout import NO, NOT_PASSED, PASSED, YES, spellings
from emr_appraise.submission.model import Answer, Chosen, Measured, Said
from emr_appraise.submission.normalise import answer_key, without_diacritics
from emr_appraise.submission.vocabulary import option_words, passed, vocabulary
from tests.submission.small import PACK, assessment, read, response

SAID = {"blank": Said.BLANK, "n/a": Said.NOT_APPLICABLE, "?": Said.UNREADABLE}
CHOICES = [
    ("| BKP-01 | Có |", 1),
    ("| BKP-01 | có |", 1),
    ("| BKP-01 | CO |", 1),
    ("| BKP-01 |  Yes |", 1),
    ("| BKP-01 | Có / Yes |", 1),
    ("| BKP-01 | x |", 1),
    ("| BKP-01 | 1 |", 1),
    ("| BKP-01 | TRUE |", 1),
    ("| BKP-01 | FALSE |", 0),
    ("| BKP-01 | 0 |", 0),
    ("| BKP-01 | Khong |", 0),
    ("| BKP-01 | khong dat |", 0),
    ("| BKP-01 | Không / No |", 0),
    ("| BKP-02 | một  phần |", 1),
    ("| BKP-02 | Partly |", 1),
    ("| BKP-02 | Chua |", 0),
    ("| BKP-01 | |", "blank"),
    ('| BKP-01 | "  " |', "blank"),
    ("| BKP-02 | N/A |", "n/a"),
    ("| BKP-02 | na |", "n/a"),
    ("| BKP-02 | KAD |", "n/a"),
    ("| BKP-02 | khong ap dung |", "n/a"),
    ("| BKP-02 | Không áp dụng / Not applicable |", "n/a"),
    ("| BKP-01 | Có? |", "?"),
    ("| BKP-01 | đạt 80% |", "?"),
    ("| BKP-01 | 2 |", "?"),
    ("| BKP-01 | Có, nhưng chưa đủ |", "?"),
    ("| BKP-01 | @2026-11-01 |", "?"),
    ("| BKP-02 | đạt |", "?"),
    ("| BKP-01 | Có. |", 1),
    ("| BKP-01 | “Có” |", 1),
    ("| BKP-01 | [x] |", 1),
    ("| BKP-01 | (x) |", 1),
    ("| BKP-01 | - Có |", 1),
    ("| BKP-01 | (Không); |", 0),
    ('| BKP-01 | "Có\u200b" |', 1),
    ("| BKP-02 | “N/A”. |", "n/a"),
    ("| BKP-01 | “Có?” |", "?"),
    ("| BKP-01 | Có… |", "?"),
    ("| BKP-01 | 80% |", "?"),
    ("| BKP-01 | xem phụ lục |", "?"),
    ("| BKP-01 | Có / Không |", "?"),
    ("| BKP-01 | (x) Không |", "?"),
    ("| BKP-01 | -1 |", "?"),
    ("| BKP-01 | . |", "?"),
]
MEASURES = [
    ("| BKP-04 | | 3 |", 3),
    ("| BKP-04 | | 0 |", 0),
    ('| BKP-04 | | "3 bản" |', 3),
    ('| BKP-04 | | "3 bản sao" |', 3),
    ("| BKP-04 | | 2.5 |", "?"),
    ('| BKP-04 | | "1.234" |', 1234),
    ('| BKP-04 | | "1.200.000 bản" |', 1_200_000),
    ('| BKP-04 | | "1.2" |', "?"),
    ('| BKP-05 | | "1.234" |', "?"),
    ('| BKP-05 | | "1.200,5 giờ" |', Fraction(2401, 2)),
    ('| BKP-05 | | "khoảng 24 giờ" |', "?"),
    ('| BKP-05 | | "≥ 24" |', "?"),
    ('| BKP-05 | | "2-3" |', "?"),
    ('| ACC-01 | | "98.500" |', Fraction(197, 2)),
    ('| ACC-01 | | "1.000" |', "?"),
    ('| ACC-01 | | "1.000 %" |', 1),
    ('| ACC-01 | | "100.000" |', 100),
    ('| ACC-01 | | "250.500" |', "?"),
    ("| BKP-03 | | 46331 |", date(2026, 11, 5)),
    ('| BKP-03 | | "46331" |', date(2026, 11, 5)),
    ("| BKP-03 | | tháng 11/2026 |", date(2026, 11, 1)),
    ("| BKP-03 | | ngày 5 tháng 11 năm 2026 |", date(2026, 11, 5)),
    ("| BKP-03 | | quý II/2026 |", "?"),
    ("| BKP-03 | tháng 11/2026 | 01/11/2026 |", date(2026, 11, 1)),
    ("| BKP-03 | tháng 11/2026 | 05/11/2026 |", "?"),
    ("| BKP-04 | | -1 |", "?"),
    ("| BKP-05 | | 24 giờ |", 24),
    ("| BKP-05 | | 24h |", 24),
    ('| BKP-05 | | "0,5" |', Fraction(1, 2)),
    ("| BKP-05 | | 24 phút |", "?"),
    ("| BKP-05 | | TRUE |", "?"),
    ('| ACC-01 | | "98,5" |', Fraction(197, 2)),
    ('| ACC-01 | | "98.5" |', Fraction(197, 2)),
    ("| ACC-01 | | 98.5 |", Fraction(197, 2)),
    ("| ACC-01 | | 98% |", 98),
    ("| ACC-01 | | 100 |", 100),
    ("| ACC-01 | | 0 |", 0),
    ('| ACC-01 | | "0,98 %" |', Fraction(49, 50)),
    ("| ACC-01 | | 0.98 |", "?"),
    ('| ACC-01 | | "0,98" |', "?"),
    ("| ACC-01 | | 1 |", "?"),
    ("| ACC-01 | | 100.01 |", "?"),
    ("| ACC-01 | | -5 |", "?"),
    ("| BKP-03 | | 05/11/2026 |", date(2026, 11, 5)),
    ("| BKP-03 | | 5.11.2026 |", date(2026, 11, 5)),
    ("| BKP-03 | | 2026-11-05 |", date(2026, 11, 5)),
    ("| BKP-03 | | @2026-11-05 |", date(2026, 11, 5)),
    ("| BKP-03 | | @2026-11-05T14:30 |", date(2026, 11, 5)),
    ("| BKP-03 | | 31/02/2026 |", "?"),
    ("| BKP-03 | | 2026 |", "?"),
    ("| BKP-04 | | |", "blank"),
    ('| BKP-04 | | " " |', "blank"),
    ("| BKP-05 | N/A | |", "n/a"),
    ("| BKP-05 | N/A | 24 |", "?"),
    ("| BKP-04 | 3 | |", 3),
    ("| BKP-04 | 3 | 3 |", 3),
    ("| BKP-04 | 2 | 3 |", "?"),
    ("| BKP-04 | Có | 3 |", 3),
    ("| BKP-04 | Có | |", "?"),
    ("| BKP-04 | 3,x | |", "?"),
    ("| BKP-03 | @2026-11-05 | |", date(2026, 11, 5)),
]


@pytest.mark.parametrize(("row", "said"), CHOICES)
def test_choice(row: str, said: int | str) -> None:
    found = response(row).answer

    assert (found.option.value if isinstance(found, Chosen) else found) == (
        SAID[said] if isinstance(said, str) else said
    )


@pytest.mark.parametrize(("row", "said"), MEASURES)
def test_measure(row: str, said: Fraction | date | str) -> None:
    found = response(row).answer

    assert (found.value if isinstance(found, Measured) else found) == (
        SAID[said] if isinstance(said, str) else said
    )


PLACES = [
    ("| BKP-01 | Có | |", "B2"),
    ("| BKP-04 | | 3 |", "C2"),
    ("| BKP-04 | | nhiều |", "C2"),
    ("| BKP-04 | 3 | |", "B2"),
    ("| BKP-05 | N/A | 24 |", "C2"),
    ("| BKP-04 | | #REF! |", "C2"),
    ("| BKP-04 | #REF! | |", "B2"),
    ("| BKP-01 | =A1 | |", "B2"),
    ("| BKP-01 | | |", "B2"),
]


@pytest.mark.parametrize(("row", "cell"), PLACES)
def test_place_is_the_cell_that_spoke(row: str, cell: str) -> None:
    place = response(row).place

    assert place is not None
    assert place.cell == cell


REMARKED = [
    ("| BKP-04 | 3 | |", ["W217"]),
    ("| BKP-04 | 2 | 3 |", ["W216"]),
    ("| BKP-04 | Có | 3 |", ["W218"]),
    ("| BKP-04 | 3 | 3 |", []),
    ("| BKP-04 | Có | nhiều |", ["W205"]),
    ("| BKP-01 | Có | 5 |", ["W218"]),
    ("| BKP-01 | Có? | 5 |", ["W204", "W218"]),
    ('| BKP-01 | Có? | "  " |', ["W204"]),
    ("| BKP-01 | #REF! | =A1 |", ["W214", "W219"]),
    ('| BKP-04 | | "1.234" |', ["W242"]),
    ('| BKP-05 | | "1.234" |', ["W205"]),
    ('| ACC-01 | | "98.500" |', ["W242"]),
    ('| ACC-01 | | "1.000" |', ["W207"]),
    ("| BKP-03 | | 46331 |", ["W236"]),
    ("| BKP-03 | 46331 | |", ["W236"]),
    ("| BKP-03 | | tháng 11/2026 |", ["W238"]),
    ("| BKP-03 | | 31/02/2026 |", ["W206"]),
    ("| BKP-04 | Có | #REF! |", ["W214"]),
    ("| BKP-03 | năm 2026 | |", ["W206"]),
    ("| BKP-03 | rồi | |", ["W208"]),
    ('| ACC-01 | | "0,98" |', ["W207"]),
    ("| ACC-01 | 0.98 | |", ["W207"]),
]
NOISE = {"W210", "W223", "W226"}


@pytest.mark.parametrize(("row", "codes"), REMARKED)
def test_remarks_of_a_row(row: str, codes: list[str]) -> None:
    submission = read(assessment(row))

    assert [remark.code for remark in submission.remarks if remark.code not in NOISE] == codes
    assert submission.accounting.adds_up


def test_typed_words_are_kept() -> None:
    assert response("| BKP-05 | | 24 giờ |").typed == "24 giờ"
    assert response("| BKP-01 | Có? |").typed == "Có?"
    assert response("| BKP-03 | | @2026-11-05 |").typed == "05/11/2026"


def test_remark_quotes_no_more_than_a_line() -> None:
    said = next(
        remark
        for remark in read(assessment(f"| BKP-01 | {'rất dài ' * 500} |")).remarks
        if remark.code == "W204"
    )

    assert len(said.says.vi) < 200
    assert "…" in said.says.vi


# cells that a table of text cannot hold


def measured(code: str, value: object, **how: bool) -> Reading:
    """What a value cell of the small pack is read as."""
    return read_answer("", value, PACK.by_code[code], PACK, vocabulary(PACK), **how)


def test_cell_shown_as_percent_is_certain() -> None:
    reading = measured("ACC-01", Percent(0.985))

    assert (reading.answer, reading.typed) == (Measured(Fraction(197, 2)), "98.5%")
    assert reading.message is not None
    assert (
        reading.message.says.fill(**dict(reading.values)).vi
        == "ô định dạng phần trăm nên 0.985 được đọc là 98,5 %"
    )
    assert reading.message.says.fill(**dict(reading.values)).en.endswith("so 0.985 was read as 98.5 %")


@pytest.mark.parametrize(
    ("code", "cell", "answer", "remark"),
    [
        ("ACC-01", Percent(0.0), Measured(Fraction(0)), None),
        ("ACC-01", Percent(1.0), Measured(Fraction(100)), "W243"),
        ("ACC-01", Percent(98.0), Said.UNREADABLE, "W209"),
        ("ACC-01", Percent(-0.5), Said.UNREADABLE, "W209"),
        ("ACC-01", 0.985, Said.UNREADABLE, "W207"),
        ("BKP-05", Percent(0.24), Said.UNREADABLE, "W205"),
        ("BKP-04", Percent(1.0), Said.UNREADABLE, "W205"),
        ("BKP-03", Percent(46331.0), Said.UNREADABLE, "W206"),
        ("BKP-04", Broken("#REF!"), Said.BLANK, None),
    ],
)
def test_odd_cell(code: str, cell: object, answer: Answer, remark: str | None) -> None:
    reading = measured(code, cell)

    assert (reading.answer, reading.message.code if reading.message else None) == (answer, remark)


def test_scale_takes_no_percentage() -> None:
    assert (
        read_answer(Percent(1.0), "", PACK.by_code["BKP-01"], PACK, vocabulary(PACK)).answer
        is Said.UNREADABLE
    )


def test_days_are_counted_as_the_workbook_does() -> None:
    assert measured("BKP-03", 44869.0, from_1904=True).answer == measured("BKP-03", 46331.0).answer


def test_thousands_are_told_in_each_language() -> None:
    reading = measured("ACC-01", "98.500")

    assert dict(reading.values)["read"] == ("98,5", "98.5")


# the words of the bundled packs

BUNDLED: dict[str, Criteria] = {name: bundled_near(name, date(2026, 11, 22)) for name in bundled_packs()}
SCALES = [(pack, scale) for pack in BUNDLED.values() for scale in pack.scales]
each_scale = pytest.mark.parametrize(("pack", "scale"), SCALES, ids=[f"{p.id}-{s.id}" for p, s in SCALES])


def ways(word: Word | Option) -> tuple[str, ...]:
    """Every spelling of a word."""
    return (*spellings(word.label), *word.also)


def said_on(scale: str, typed: str, pack: str = "vn-emr") -> int | Said:
    """What an answer on a scale of a bundled pack comes to."""
    criteria = BUNDLED[pack]
    asked = next(
        each
        for each in criteria.all
        if isinstance(each.answer, ScaleAnswer) and each.answer.scale.id == scale
    )
    answer = read_answer(typed, "", asked, criteria, vocabulary(criteria)).answer
    assert not isinstance(answer, Measured)
    return answer.option.value if isinstance(answer, Chosen) else answer


def keys(words: tuple[str, ...]) -> Iterator[str]:
    return (without_diacritics(answer_key(word)) for word in words)


@each_scale
def test_no_spelling_is_of_two_options_even_bare(pack: Criteria, scale: Scale) -> None:
    words: list[Word | Option] = [pack.not_applicable, *scale.options]
    owners = [set(keys(ways(word))) for word in words]

    assert "" not in set.union(*owners)
    assert sum(map(len, owners)) == len(set.union(*owners))


@pytest.mark.parametrize("pack", BUNDLED.values(), ids=list(BUNDLED))
def test_no_spelling_is_of_two_options_of_a_field(pack: Criteria) -> None:
    listed: list[tuple[Word, ...]] = [field.options for field in pack.profile]
    for options in (*listed, (YES, NO), (PASSED, NOT_PASSED)):
        owners = [set(keys((*ways(word), word.id))) for word in options]
        assert sum(map(len, owners)) == len(set().union(*owners))


@each_scale
def test_every_spelling_is_read(pack: Criteria, scale: Scale) -> None:
    for option in scale.options:
        for typed in ways(option):
            for form in (
                typed,
                typed.upper(),
                unicodedata.normalize("NFD", typed),
                f"“{typed}”.",
                f"[ {typed} ]",
            ):
                assert said_on(scale.id, form, pack.id) == option.value, form
    for typed in ways(pack.not_applicable):
        assert said_on(scale.id, typed, pack.id) is Said.NOT_APPLICABLE


OFFICE = [
    ("Co", 1, 2), ("X", 1, 2), ("V", 1, 2), ("√", 1, 2), ("☑", 1, 2), ("ü", 1, 2), ("\uf0fc", 1, 2), ("\uf0fe", 1, 2), ("✔\ufe0f", 1, 2),
    ("Y", 1, 2), ("OK", 1, 2), ("đã có", 1, 2), ("Đã triển khai", 1, 2), ("da thuc hien", 1, 2), ("Hoàn thành", 1, 2), ("Đáp ứng", 1, 2),
    ("chưa", 0, 0), ("Chua trien khai", 0, 0), ("không đáp ứng", 0, 0), ("Ko", 0, 0), ("k", 0, 0), ("N", 0, 0), ("0", 0, 0), ("FALSE", 0, 0),
    ("1", 1, None), ("TRUE", 1, 2), ("2", None, None),
    ("Một phần", None, 1), ("1 phần", None, 1), ("dat mot phan", None, 1), ("Đang triển khai", None, 1), ("đang làm", None, 1), ("chưa đầy đủ", None, 1), ("Chưa hoàn thiện", None, 1),
    ("chưa hoàn thành", None, None), ("đang xây dựng", None, None), ("chưa rõ", None, None), ("Có?", None, None), ("đạt 80%", None, None),
    ("xem phụ lục", None, None), ("☒", None, None), ("–", None, None), ("/", None, None), ("u", None, None), ("áp dụng", None, None), ("№", None, None),
]  # fmt: skip


@pytest.mark.parametrize("pack", BUNDLED)
@pytest.mark.parametrize(("typed", "on_two", "on_three"), OFFICE)
def test_what_offices_write(typed: str, on_two: int | None, on_three: int | None, pack: str) -> None:
    expected = tuple(Said.UNREADABLE if value is None else value for value in (on_two, on_three))

    assert (said_on("yes_no", typed, pack), said_on("yes_partly_no", typed, pack)) == expected


@pytest.mark.parametrize(
    ("typed", "level"),
    [("3", 3), ("Cấp độ 3", 3), ("cap 3", 3), ("đạt mức 3", 3), ("Cấp độ III", 3), ("0", 0), ("Chưa phê duyệt", 0), ("3?", None), ("đề xuất cấp độ 3", None), ("3-4", None), ("6", None), ("III", None)],
)  # fmt: skip
def test_level_of_a_system(typed: str, level: int | None) -> None:
    assert said_on("system_level", typed) == (Said.UNREADABLE if level is None else level)


@pytest.mark.parametrize(
    "typed",
    ["KAD", "K/AD", "KÁD", "n/a", "N.A.", "NA", "Không áp dụng", "khong ap dung", "không thuộc phạm vi"],
)
def test_not_applicable_as_typed(typed: str) -> None:
    assert {said_on(scale.id, typed, pack.id) for pack, scale in SCALES} == {Said.NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("outcome", "is_pass"),
    [("Đạt.", True), ("dat yeu cau", True), ("passed", True), ("CHƯA ĐẠT", False), ("không đạt yêu cầu", False), ("Có", None), ("x", None), ("đạt?", None), ("đạt có điều kiện", None)],
)  # fmt: skip
def test_outcome_as_typed(outcome: str, is_pass: bool | None) -> None:
    assert passed(outcome) is is_pass


@pytest.mark.parametrize(
    ("typed", "word"),
    [("v", "yes"), ("“Có”", "yes"), ("Đã có", "yes"), ("chưa có", "no"), ("K", "no"), ("một phần", "None")],
)
def test_fact_as_typed(typed: str, word: str) -> None:
    assert str(option_words((YES, NO)).find(typed)) == word


# noise never turns an answer into another

SPELLED = [
    (pack.id, scale.id, option.value, typed)
    for pack, scale in SCALES
    for option in scale.options
    for typed in ways(option)
]
SIGNS = some.text(
    some.sampled_from(" .,;:!?-–+*()[]{}\"'“”‘’«»…\u00a0\u200b\u200d\ufeff\u00ad\ufe0f\t\n✓%/=≠><"),
    max_size=4,
)


@given(some.sampled_from(SPELLED), SIGNS, SIGNS)
def test_noise_never_makes_another_answer(
    spelled: tuple[str, str, int, str], before: str, after: str
) -> None:
    pack, scale, value, typed = spelled
    said = said_on(scale, before + typed + after, pack)

    assert said in (value, Said.UNREADABLE)
    assert said is Said.UNREADABLE or "?" not in before + after


@given(
    some.sampled_from(SPELLED),
    some.sampled_from(["NFC", "NFD"]),
    some.integers(0, 20),
    some.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u200e\ufe0f"),
)
def test_what_cannot_be_seen_changes_nothing(
    spelled: tuple[str, str, int, str], form: str, at: int, sign: str
) -> None:
    pack, scale, value, typed = spelled
    written = unicodedata.normalize(form, typed)  # type: ignore[arg-type]

    assert said_on(scale, written[:at] + sign + written[at:], pack) == value
