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
from emr_appraise.submission.workbook import read_workbook, read_workbook_bytes
from emr_appraise.words import Language
from tests.report.cases import CASES, case
from tests.report.shown import EVERY, made, shown

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xlsx"))
GOLD = Path(__file__).with_name("gold")
GOLDEN = ("middling", "good and decided")
QUICK_OR_SLOW = tuple(
    pytest.param(each, marks=pytest.mark.slow) if each in ("pdf", "docx", "xlsx") else each for each in EVERY
)
CODE = re.compile(r"\b[A-Z]{3}-[0-9]{2}\b")
NUMBER = re.compile(r"[0-9](?:[0-9.,/:-]*[0-9])?")
DAY = re.compile(r"\b[0-9]{2}/[0-9]{2}/[0-9]{4}\b")


@cache
def example(path: Path) -> Appraisal:
    """The appraisal of an example."""
    criteria = load_criteria("vn-emr", date(2026, 11, 22))
    return appraise(criteria, read_workbook(str(path), criteria))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", QUICK_OR_SLOW)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_renders(path: Path, format: str, language: Language) -> None:
    told = shown(made(example(path), format, language), format)
    group = example(path).placement.group

    assert group.title.say(language).casefold() in " ".join(told.split()).casefold() or format == "csv"
    assert {gap.finding.criterion.code for gap in example(path).gaps} <= set(CODE.findall(told)) or format == "terminal"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", QUICK_OR_SLOW)
@pytest.mark.parametrize("name", CASES)
def test_every_case_renders_alike_each_time(name: str, format: str, language: Language) -> None:
    data = made(case(name), format, language)

    assert data == made(case(name), format, language)
    assert unicodedata.is_normalized("NFC", shown(data, format)) or format == "pdf"


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


def leaves(node: Any) -> Iterator[Any]:
    """Every value of a JSON document, and every key."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from leaves(value)
    elif isinstance(node, list):
        for each in node:
            yield from leaves(each)
    else:
        yield node


def numbers_of(document: Any, language: Language) -> set[str]:
    """Every number that the document holds, as a report may write it."""
    found = set[str]()
    for leaf in leaves(document):
        if isinstance(leaf, str):
            found |= set(NUMBER.findall(leaf))
            if re.fullmatch(r"\d{4}-\d\d-\d\d", leaf):
                found.add(f"{date.fromisoformat(leaf):%d/%m/%Y}")
        elif isinstance(leaf, int | float) and not isinstance(leaf, bool):
            number = Fraction(str(leaf))
            found |= {figure(number).say(language), str(leaf)}
    return found


def counted(document: Any, language: Language) -> set[str]:
    """What a report may count or add up of it: money in words, points of how many, how many of each."""
    found = set[str]()
    for gap in document["gaps"]:
        if gap["cost_vnd"]:
            found |= set(NUMBER.findall(money(*gap["cost_vnd"]).say(language)))
    for each in (document["score"], *document["areas"], *document["findings"]):
        points = figure(Fraction(str(each["points"]))).say(language)
        found.add(f"{points}/{each['of']}")
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", [each for each in QUICK_OR_SLOW if each not in ("json", "terminal")])
@pytest.mark.parametrize("path", EXAMPLES[:4], ids=lambda path: path.stem)
def test_nothing_is_told_that_json_lacks(path: Path, format: str, language: Language) -> None:
    """Dates, codes and amounts, the facts that would matter; counts up to the number of criteria are free."""
    appraisal = example(path)
    document = appraisal_document(appraisal, language)
    told = shown(made(appraisal, format, language), format)
    other = appraisal_document(appraisal, next(each for each in Language if each is not language))
    written = json.dumps([document, other], ensure_ascii=False)
    days = {f"{date.fromisoformat(day):%d/%m/%Y}" for day in re.findall(r"\b\d{4}-\d\d-\d\d\b", written)}

    assert set(CODE.findall(told)) <= set(CODE.findall(written))
    assert set(DAY.findall(told)) <= days | set(DAY.findall(written))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("format", ["xlsx", "csv"])
def test_a_report_is_never_taken_for_a_submission(format: str, language: Language) -> None:
    data = made(example(EXAMPLES[0]), format, language)

    with pytest.raises(InputError) as caught:
        read_workbook_bytes(data, f"79901.{format}", example(EXAMPLES[0]).criteria)

    assert caught.value.code == "E117"
