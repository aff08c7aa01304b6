"""Every format, for every example and every case, in both languages: it renders, alike each time, and adds nothing."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.load import load_criteria
from emr_appraise.errors import InputError
from emr_appraise.report.json_report import appraisal_document
from emr_appraise.report.numbers import figure, money
from emr_appraise.report.numbers import percent as share_in_words
from emr_appraise.report.wording_numbers import PERSON_DAYS
from emr_appraise.submission.workbook import read_workbook, read_workbook_bytes
from emr_appraise.words import Language, Text
from tests.report.cases import CASES, case
from tests.report.shown import EVERY, made, shown

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xlsx"))
GOLD = Path(__file__).with_name("gold")
GOLDEN = ("middling", "good and decided")
QUICK_OR_SLOW = tuple(
    pytest.param(each, marks=pytest.mark.slow) if each in ("pdf", "docx", "xlsx") else each for each in EVERY
)
CODE = re.compile(r"\b[A-Z]{3}-[0-9]{2}\b")
DAY = re.compile(r"\b[0-9]{2}/[0-9]{2}/[0-9]{4}\b")


@cache
def example(path: Path) -> Appraisal:
    """The appraisal of an example."""
    criteria = load_criteria("vn-emr", date(2026, 11, 22))
    return appraise(criteria, read_workbook(str(path), criteria))


@cache
def report(path: Path, format: str, language: Language) -> str:
    """What a reader sees of the report on an example."""
    return shown(made(example(path), format, language), format)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", QUICK_OR_SLOW)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_renders(path: Path, format: str, language: Language) -> None:
    told = report(path, format, language)
    group = example(path).placement.group

    assert group.title.say(language).casefold() in " ".join(told.split()).casefold() or format == "csv"
    assert {gap.finding.criterion.code for gap in example(path).gaps} <= set(CODE.findall(told)) or format == "terminal"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", QUICK_OR_SLOW)
@pytest.mark.parametrize("name", CASES)
def test_every_case_renders_alike_each_time(name: str, format: str, language: Language) -> None:
    data = made(case(name), format, language)
    told = shown(data, format)

    assert data == made(case(name), format, language)
    assert told.strip()
    assert unicodedata.is_normalized("NFC", told) or format == "pdf"
    assert "{" not in told or format == "json" or name.startswith("hostile")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", EVERY)
@pytest.mark.parametrize("name", GOLDEN)
def test_report_reads_as_agreed(name: str, format: str, language: Language, request: pytest.FixtureRequest) -> None:
    """Refresh with `pytest tests/report/test_every_format.py --update-gold`, and read what changed."""
    told = shown(made(case(name), format, language), format)
    path = GOLD / f"{name.replace(' ', '-')}.{language}.{format}.txt"
    if request.config.getoption("--update-gold"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(told, encoding="utf-8", newline="\n")

    assert told == path.read_text(encoding="utf-8")


def sums(document: Any) -> Iterator[Any]:
    """Whatever has an effort and a cost of its own: gaps, groups of gaps, all of them."""
    yield from (gap for gap in document["gaps"] if gap["cost_vnd"])
    yield from document["gap_groups"]
    yield document["work"]


def scores(document: Any) -> Iterator[Any]:
    """Whatever has points: the total, the areas, the findings, and the clauses that look at the total."""
    yield from (document["score"], *document["areas"], *document["findings"])
    yield from (each["score"] for each in document["placement"]["because"] if each["score"])


def amounts(document: Any, language: Language) -> list[str]:
    """Every amount of the document in words, the longest first."""
    said = {money(*each["cost_vnd"]).say(language) for each in sums(document)}
    said |= {PERSON_DAYS.of(each["effort_days"]).say(language) for each in sums(document)}
    return sorted(said, key=len, reverse=True)


def without(told: str, known: list[str]) -> str:
    """A report on one line with known passages taken out."""
    line = " ".join(told.split())
    for each in known:
        line = line.replace(each, " ")
    return line


OTHER_FORMATS = [each for each in QUICK_OR_SLOW if each not in ("json", "terminal")]
AMOUNT = re.compile(r"[0-9][0-9.,]*\s(?:nghìn|triệu|tỷ|đồng|ngày công|thousand|million|billion|person-days?)|VND [0-9]\S*")
PERCENT = re.compile(r"[0-9]+(?:[.,][0-9]+)?%")
PAGE = re.compile(r"Trang [0-9]+/[0-9]+")
POINTS = re.compile(r"(?<![0-9/.,])[0-9]+(?:[.,][0-9]+)?/[0-9]+(?![0-9/])")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", OTHER_FORMATS)
@pytest.mark.parametrize("path", EXAMPLES[:4], ids=lambda path: path.stem)
def test_nothing_is_told_that_json_lacks(path: Path, format: str, language: Language) -> None:
    """Codes, dates, money, person-days, percentages and points: every one stands in the document."""
    appraisal = example(path)
    document = appraisal_document(appraisal, language)
    told = report(path, format, language)
    other = appraisal_document(appraisal, next(each for each in Language if each is not language))
    written = json.dumps([document, other], ensure_ascii=False)
    days = {f"{date.fromisoformat(day):%d/%m/%Y}" for day in re.findall(r"\b\d{4}-\d\d-\d\d\b", written)}
    money_and_days = [said for each in Language for said in amounts(document, each)]
    percents = {percent(each["points_exact"], each["of"]).say(say) for each in scores(document) for say in Language}
    points = {f"{figure(Fraction(str(each['points']))).say(say)}/{each['of']}" for each in scores(document) for say in Language}

    assert set(CODE.findall(told)) <= set(CODE.findall(written))
    assert set(DAY.findall(told)) <= days | set(DAY.findall(written))
    assert set(AMOUNT.findall(without(told, money_and_days))) <= set(AMOUNT.findall(written))
    assert set(PERCENT.findall(told)) <= percents | set(PERCENT.findall(written))
    assert set(POINTS.findall(PAGE.sub("", told))) <= points | set(POINTS.findall(written))


def percent(points: str, of: int) -> Text:
    """A share of points as the reports write it."""
    return share_in_words(Fraction(points) * 100 / of if of else None)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_sums_of_the_document_are_those_of_its_gaps(path: Path) -> None:
    document = appraisal_document(example(path), Language.VI)
    work = [gap for gap in document["gaps"] if not gap["evidence_only"]]
    codes = [code for group in document["gap_groups"] for code in group["criteria"]]

    assert sorted(codes) == sorted(gap["criterion"] for gap in document["gaps"])
    assert document["work"]["tasks"] == len(work) == sum(group["tasks"] for group in document["gap_groups"])
    assert document["work"]["effort_days"] == sum(gap["effort_days"] for gap in work)
    assert document["work"]["cost_vnd"] == [sum(gap["cost_vnd"][end] for gap in work) for end in (0, 1)]
    assert [group["group"] for group in document["gap_groups"] if group["group"] is None] in ([], [None])
    for group in document["gap_groups"]:
        inside = [gap for gap in work if gap["criterion"] in group["criteria"]]
        assert group["effort_days"] == sum(gap["effort_days"] for gap in inside)
        assert group["evidence_only"] == len(group["criteria"]) - len(inside)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", ["xlsx", "csv"])
def test_a_report_is_never_taken_for_a_submission(format: str, language: Language) -> None:
    data = made(example(EXAMPLES[0]), format, language)

    with pytest.raises(InputError) as caught:
        read_workbook_bytes(data, f"79901.{format}", example(EXAMPLES[0]).criteria)

    assert caught.value.code == "E117"
