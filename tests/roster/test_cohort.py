"""The example cohorts have the published counts, and their fast maker writes what the form writes."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.criteria.model import NumberAnswer
from emr_appraise.submission.form import Filling, write_form
from emr_appraise.submission.layout import STAMP_NAMES, FormLanguage
from emr_appraise.submission.workbook import open_form, read_workbook_bytes
from tests.conftest import AS_OF
from tests.roster.cohorts import (
    COMMITTED,
    EXAMPLES,
    Book,
    Hospital,
    Maker,
    books,
    criteria,
    main,
    plan,
    stem,
    words,
    workbooks,
)

PUBLIC, PRIVATE, DEPARTMENT, ARMY = "Công lập", "Tư nhân", "Sở Y tế", "Bộ Quốc phòng"
PUBLISHED = {
    "hcmc": {(PUBLIC, DEPARTMENT): (9, 7, 35)},
    "hanoi": {(PUBLIC, DEPARTMENT): (25, 6, 11), (PRIVATE, DEPARTMENT): (9, 12, 27)},
    "thai-nguyen": {(PUBLIC, DEPARTMENT): (17, 0, 0)},
    "nation": {(PUBLIC, DEPARTMENT): (84, 15, 26), (PUBLIC, ARMY): (31, 0, 0), (PRIVATE, DEPARTMENT): (140, 71, 188)},
}
SLIPS = {slip for slips in words()["mistyped"]["answer"].values() for slip in slips}
each_cohort = pytest.mark.parametrize("name", PUBLISHED)
# The two-digit codes of provinces since decision 124/2004/QĐ-TTg, and of the ministries of defence and public security.
TAKEN = {
    "01", "02", "04", "06", "08", "10", "11", "12", "14", "15", "17", "19", "20", "22", "24", "25", "26", "27", "28", "30", "31", "33",
    "34", "35", "36", "37", "38", "40", "42", "44", "45", "46", "48", "49", "51", "52", "54", "56", "58", "60", "62", "64", "66", "67",
    "68", "70", "72", "74", "75", "77", "79", "80", "82", "83", "84", "86", "87", "89", "91", "92", "93", "94", "95", "96", "97", "98",
}  # fmt: skip


@pytest.fixture(scope="module")
def maker() -> Maker:
    return Maker(criteria())


def of_cohort(name: str) -> list[Hospital]:
    return list(plan(name, words()))


def groups(found: Iterable[tuple[str, str, int]]) -> dict[tuple[str, str], tuple[int, int, int]]:
    counts = Counter(found)
    kinds = {(ownership, authority) for ownership, authority, _ in counts}
    return {kind: (counts[*kind, 1], counts[*kind, 2], counts[*kind, 3]) for kind in kinds}


def scored(data: bytes, basis: Basis = Basis.SELF) -> Appraisal:
    return appraise(criteria(), read_workbook_bytes(data, "cohort.xlsx", criteria()), basis=basis)


def facts(appraisal: Appraisal) -> tuple[str, str, int]:
    labels = {field.id: {option.id: option.label.vi for option in field.options} for field in criteria().profile}
    known = appraisal.submission.facility.facts
    ownership, authority = (labels[field][str(known[field])] for field in ("ownership", "authority"))
    return ownership, authority, appraisal.placement.group.number


def written(filling: Filling, language: FormLanguage = FormLanguage.VI) -> bytes:
    out = io.BytesIO()
    write_form(criteria(), out, language, filling)
    return out.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@each_cohort
def test_plan_has_the_published_counts(name: str) -> None:
    kinds = [(each.facility["ownership"], each.facility["authority"], each.group) for each in of_cohort(name)]
    assert groups(kinds) == PUBLISHED[name]


def test_plan_hanoi_has_the_published_percentages() -> None:
    shares = {kind: Fraction(counts[0], sum(counts)) for kind, counts in PUBLISHED["hanoi"].items()}
    assert round(float(shares[PUBLIC, DEPARTMENT]) * 100, 2) == 59.52
    assert shares[PRIVATE, DEPARTMENT] * 100 == Fraction("18.75")


def test_plan_nation_public_hospitals_of_provinces_are_of_class_1() -> None:
    classes = {each.facility["class"] for each in of_cohort("nation") if each.facility["authority"] == DEPARTMENT and each.facility["ownership"] == PUBLIC}
    assert classes == {"Hạng I"}


@pytest.mark.parametrize(("name", "province"), [("hcmc", "Thành phố Hồ Chí Minh"), ("hanoi", "Thành phố Hà Nội"), ("thai-nguyen", "Tỉnh Thái Nguyên")])
def test_plan_stands_in_its_province(name: str, province: str) -> None:
    assert {each.facility["province"] for each in of_cohort(name)} == {province}


@pytest.mark.parametrize("name", [*PUBLISHED, "many"])
def test_no_real_hospital(name: str) -> None:
    hospitals = list(plan(name, words(), count=800))
    assert all(each.name.endswith(" (ví dụ)") for each in hospitals)
    assert not {each.code[:2] for each in hospitals} & TAKEN
    assert len({each.code for each in hospitals}) == len({each.name for each in hospitals}) == len(hospitals)
    assert all(re.fullmatch(r"[0-9]{5}-[a-z0-9]+(-[a-z0-9]+)*", stem(each)) for each in hospitals)


def test_no_two_cohorts_share_a_code() -> None:
    codes = [each.code for name in PUBLISHED for each in of_cohort(name)]
    codes += [each.code for each in plan("many", words(), count=1000)]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("group", [1, 2, 3])
@pytest.mark.parametrize("name", ["hcmc", "hanoi", "nation"])
def test_a_hospital_comes_to_its_group(name: str, group: int, maker: Maker) -> None:
    book = next(book for book in books(name) if book.hospital.group == group)
    found = scored(maker.make(book.filling))
    assert found.placement.group.number == group
    assert found.submission.accounting.adds_up
    assert {remark.code for remark in found.remarks} <= {"W302", "W403"}, "a fact left open, a decision that no longer holds"
    assert found.submission.facility.name == book.hospital.name


def test_the_board_mostly_agrees_and_sees_less_more_often_than_more(maker: Maker) -> None:
    answered = [row for book in books("hcmc") for row in book.filling.answers.values() if row.get("board_answer")]
    order = {"Không": 0, "Chưa": 0, "Một phần": 1, "Có": 2}
    steps = Counter(
        (order[row["board_answer"]] > order[row["answer"]]) - (order[row["board_answer"]] < order[row["answer"]])
        for row in answered
        if row["answer"] in order and row["board_answer"] in order
    )
    assert steps[0] > 4 * steps[-1] > 4 * steps[1] > 0


def test_the_board_answers_about_a_third() -> None:
    seen = [any("board_answer" in row for row in book.filling.answers.values()) for book in books("hcmc")]
    assert 0.2 < sum(seen) / len(seen) < 0.45


def test_same_seed_gives_the_same_bytes(maker: Maker) -> None:
    first, again = ([maker.make(book.filling) for book in islice(books("many", count=8), 3)] for _ in range(2))
    assert first == again
    assert first != [maker.make(book.filling) for book in islice(books("many", seed=1, count=8), 3)]


def test_many_a_hospital_stays_the_same_among_more() -> None:
    few, more = list(books("many", count=5)), list(islice(books("many", count=50), 5))
    assert few == more


def test_many_mixes_kinds_and_groups() -> None:
    hospitals = list(plan("many", words(), count=400))
    assert len({each.facility["facility_type"] for each in hospitals}) == 4
    assert {each.group for each in hospitals} == {1, 2, 3}
    assert {each.facility["authority"] for each in hospitals} >= {DEPARTMENT, ARMY}


def test_many_a_few_are_mistyped() -> None:
    spoiled = [
        book.file
        for book in books("many", count=100)
        if any(row.get("answer") in SLIPS or isinstance(row.get("evidence_date"), str) for row in book.filling.answers.values())
    ]
    assert 0 < len(spoiled) < 7


def test_many_resubmitted_is_older_and_in_group_3(maker: Maker) -> None:
    now, before = islice(books("many", count=4, resubmitted=100), 2)
    assert (before.file, before.hospital.code) == (now.file.replace(".xlsx", "-lan-1.xlsx"), now.hospital.code)
    assert before.hospital.facility["submitted_on"] <= now.hospital.facility["submitted_on"] - timedelta(60)
    assert scored(maker.make(before.filling)).placement.group.number == 3


def test_many_beyond_the_codes_there_are() -> None:
    with pytest.raises(ValueError, match="codes for"):
        next(plan("many", words(), count=100_000))


def test_maker_writes_what_the_form_writes(maker: Maker) -> None:
    book = next(book for book in books("hcmc") if any("board_note" in row for row in book.filling.answers.values()))
    fast, slow = maker.make(book.filling), written(book.filling)
    assert members(fast) == members(slow)
    ours, form = (read_workbook_bytes(data, "h.xlsx", criteria()) for data in (fast, slow))
    assert (ours.facility, ours.responses, ours.decision, ours.remarks) == (form.facility, form.responses, form.decision, form.remarks)


def test_maker_odd_values_as_the_form_writes_them(maker: Maker) -> None:
    number = next(each.code for each in criteria().all if isinstance(each.answer, NumberAnswer))
    odd = Filling(
        {"code": 79001, "name": '  A & <b> "q" =1 ', "contact": "=SUM(1)\nhai dòng\x01\ud800", "beds": Fraction(7, 2)},
        {
            "GOV-01": {"answer": True, "note": " ", "evidence": "x" * 40_000, "evidence_date": datetime(2026, 1, 2, 3, 4)},
            number: {"value": Fraction(1, 3), "board_value": 12.25, "evidence": "a\rb\tc " + "dài dòng 2026 " * 300, "evidence_date": "31/02/2026"},
        },
        {"decision_date": date(1999, 1, 1), "decision_signer": "#N/A"},
    )
    assert members(maker.make(odd)) == members(written(odd))


@pytest.mark.slow
def test_maker_blank_form(maker: Maker) -> None:
    assert members(maker.make(Filling())) == members(written(Filling()))


@pytest.mark.slow
@pytest.mark.parametrize("language", FormLanguage)
def test_maker_other_languages(language: FormLanguage) -> None:
    other = Maker(criteria(), language, level=1)
    for book in islice(books("many", count=6), 6):
        assert members(other.make(book.filling)) == members(written(book.filling, language))


@pytest.mark.parametrize(
    "strange",
    [Filling({"size": 1}), Filling({}, {"XYZ-01": {}}), Filling({}, {"GOV-01": {"score": 1}}), Filling({}, {}, {"day": 1})],
)
def test_maker_refuses_strangers(strange: Filling, maker: Maker) -> None:
    with pytest.raises(ValueError, match="the form has no place for"):
        maker.make(strange)


def test_maker_refuses_a_date_where_none_belongs(maker: Maker) -> None:
    with pytest.raises(ValueError, match="the cell for note takes no date"):
        maker.make(Filling({}, {"GOV-01": {"note": AS_OF}}))


@pytest.mark.slow
def test_command_writes_workbooks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["many", str(tmp_path / "new"), "--count", "3", "--seed", "7"])
    assert len(list((tmp_path / "new").glob("*.xlsx"))) == 3
    assert "3 workbooks" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["hue", "out"], ["hcmc", "out", "--count", "4"]])
def test_command_misused(wrong: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_committed_cohort_is_hcmc_of_todays_pack() -> None:
    files = {path.name for path in COMMITTED.iterdir()}
    assert files == {f"{stem(each)}.xlsx" for each in plan("hcmc", words(), seed=2026)}
    path = COMMITTED / min(files)
    stamp = open_form(path.read_bytes(), str(path)).names[STAMP_NAMES["fingerprint"]]
    assert stamp == criteria().fingerprint, "the pack has changed: run .venv/bin/python examples/cohort.py hcmc examples/cohort"


def test_committed_cohort_shares_no_code_with_the_other_examples() -> None:
    sources = [path.read_text(encoding="utf-8") for path in EXAMPLES.glob("sources/*.yaml")]
    others = {code for source in sources for code in re.findall(r'^  code: "([0-9]+)"', source, re.MULTILINE)}
    assert len(others) == len(list(EXAMPLES.glob("*.xlsx")))
    assert not others & {each.code for name in PUBLISHED for each in of_cohort(name)}


@pytest.mark.slow
def test_committed_cohort_is_what_the_generator_gives() -> None:
    for file, data in workbooks("hcmc"):
        assert members((COMMITTED / file).read_bytes()) == members(data), file


@pytest.mark.slow
def test_committed_cohort_scores_to_the_published_counts() -> None:
    found = [facts(scored(path.read_bytes())) for path in sorted(COMMITTED.iterdir())]
    assert groups(found) == PUBLISHED["hcmc"]


@pytest.mark.long
@pytest.mark.slow
@each_cohort
def test_every_workbook_comes_to_its_group(name: str, maker: Maker) -> None:
    def scored_to(book: Book) -> tuple[str, str, int]:
        found = facts(scored(maker.make(book.filling)))
        assert found[2] == book.hospital.group, book.file
        return found

    assert groups(map(scored_to, books(name))) == PUBLISHED[name]


@pytest.mark.slow
def test_the_board_of_a_ready_hospital_finds_it_ready(maker: Maker) -> None:
    ready = [book for book in books("hanoi") if book.hospital.group == 1]
    assert {scored(maker.make(book.filling), Basis.BOARD).placement.group.number for book in ready} == {1}
