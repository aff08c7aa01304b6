"""What the cases of packs came to, told as text, as JSON and as JUnit XML."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from emr_appraise.criteria.cases import cases_at, read_cases
from emr_appraise.report import junit
from emr_appraise.report.trials import TRIAL_FORMATS, write_trials
from emr_appraise.report.trials import wording_trials as words
from emr_appraise.report.trials.snippet import snippet
from emr_appraise.trial.mutants import MutantKind, Vain
from emr_appraise.trial.trials import PackTrials, try_pack
from emr_appraise.words import Language
from tests.trial.pack_folder import case, pack_folder

DECISION = "decision: {decision_number: 1/QĐ, decision_date: 30/09/2026, decision_outcome: Đạt}"
AREAS = """
one:
  AA-01: {evidence: {valid_months: 12}}
  AA-02: {answer: {percent: {at_least: 95}}}
  AA-03: {required: false, na: by_profile, applies_if: {has_lab: true}}
  AA-04: {in_force: {from: "2027-01-01"}}
"""


def tried(folder: Path, cases: str, *, mutate: bool = False) -> PackTrials:
    (asked,) = cases_at([str(pack_folder(folder, AREAS, cases, evidence="required"))])
    return try_pack(asked, (lambda _done, _of: None) if mutate else None)


def written(found: PackTrials, format: str = "text", language: Language = Language.EN) -> str:
    out = io.StringIO()
    write_trials([found], format, out, language)
    return out.getvalue()


def failure(folder: Path, given: str, expect: str, language: Language = Language.EN) -> list[str]:
    """The lines that a failing case is told in, but for its name."""
    lines = written(tried(folder, case(given, expect)), language=language).splitlines()
    return [line.strip() for line in lines[1:-1]]


FAILURES = [
    ("otherwise: met", "group: 3", ["group: expected 3, got 2"]),
    ("otherwise: met, answers: {AA-01: 'No'}", "group: 3, gaps: [AA-02]", [
        "gaps:",
        "- AA-02: expected but absent; it came out met. The value given is 95%, which reaches the bar: at least 95%.",
        '+ AA-01: present but not expected; it came out not met. The answer is "No"; the bar is "Yes".',
    ]),
    ("otherwise: met", "gaps: [AA-04]", [
        "gaps:", "- AA-04: expected but absent; the criterion is not in force on this date"]),
    ("otherwise: met, answers: {AA-01: {evidence: không}}", "outcomes: {AA-01: met}", [
        'outcomes AA-01: expected met, got unsupported (The answer is "Yes", but no evidence is named.)']),
    ("otherwise: met", "outcomes: {AA-04: met}", ["outcomes AA-04: expected met, got none"]),
    ("otherwise: met, answers: {AA-01: 'No'}", "clauses: []", [
        "clauses:",
        "+ all: present but not expected; because of AA-01",
        "+ decision: present but not expected",
    ]),
    ("otherwise: met", "scores: {one: 1/9}", ["scores one: expected 1/9, got 3/3"]),
    ("otherwise: met", "levels: {one: 1}", ["levels one: expected 1, got none"]),
    ("answers: {AA-11: 'Yes'}", "group: 3", ['answers: the pack has no "AA-11"; did you mean AA-01?']),
    ("otherwise: met", "scores: {tolal: 3/3}", ['scores: the pack has no "tolal"; did you mean total?']),
    ("otherwise: met", "levels: {xyz: 3}", ['levels: the pack has no "xyz"; allowed: one']),
    ("profile: {has_labs: true}", "group: 3", ['profile: the pack has no "has_labs"; did you mean has_lab?']),
    ("profile: {has_lab: maybe}", "group: 3", [
        'profile: the field "has_lab" does not take "maybe"; allowed: yes, no']),
    ("profile: {beds: many}", "group: 3", ['profile: the field "beds" does not take "many"; allowed: a number']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expect", "lines"), FAILURES)
def test_failing_case_says_in_what_it_differs(tmp_path: Path, given: str, expect: str, lines: list[str]) -> None:
    assert failure(tmp_path, given, expect) == lines


@pytest.mark.parametrize(("given", "expect", "lines"), FAILURES)
def test_failing_case_is_told_in_vietnamese_too(tmp_path: Path, given: str, expect: str, lines: list[str]) -> None:
    told = failure(tmp_path, given, expect, Language.VI)

    assert len(told) == len(lines)
    assert told != lines


def test_failing_case_is_named_with_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tried(tmp_path, "\n\n" + case("otherwise: met", "group: 9", name="đạt / met"))
    monkeypatch.chdir(tmp_path)

    assert written(found).splitlines()[0] == "FAILED  cases/01.yaml:3: đạt / met"
    assert written(found).splitlines()[-1] == "0 cases passed, 1 failed"


def test_long_list_of_responsible_criteria_is_cut(tmp_path: Path) -> None:
    areas = "{one: {" + ", ".join(f"AA-{n:02}: " for n in range(1, 15)) + "}}"
    (asked,) = cases_at([str(pack_folder(tmp_path, areas, case("", "clauses: [decision]")))])

    assert "AA-12 and 2 more" in written(try_pack(asked))


TESTED = case(f"otherwise: met, {DECISION}", "group: 1", name="best") + case(
    f"otherwise: met, {DECISION}, answers: {{AA-01: 'No'}}", "group: 3, gaps: [AA-01]", name="AA-01"
)


def test_unnoticed_mutant_is_told_with_its_place_and_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tried(tmp_path, TESTED, mutate=True)
    monkeypatch.chdir(tmp_path)
    lines = written(found).splitlines()
    at = next(index for index, line in enumerate(lines) if "bar at least 95% → 94.9%" in line)
    text = (tmp_path / "pack.yaml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(text, 1) if '"at_least": 95' in line)

    assert lines[at].strip() == f"pack.yaml:{line}:20: AA-02: bar at least 95% → 94.9%: no case notices"
    assert [line.strip() for line in lines[at + 1 : at + 11]] == [
        "add this case:",
        '- name: "AA-02: ngưỡng tối thiểu 95% → 94,9% / bar at least 95% → 94.9%"',
        'as_of: "2026-11-22"',
        "otherwise: met",
        'decision: {decision_number: "1/QĐ", decision_date: 22/11/2026, decision_outcome: Đạt}',
        "answers: {AA-02: {value: 94.9}}",
        "expect:",
        "group: 3",
        "gaps: [AA-02]",
        "outcomes: {AA-02: not_met}",
    ]


def test_table_of_mutants_adds_up(tmp_path: Path) -> None:
    found = tried(tmp_path, TESTED, mutate=True)
    told = json.loads(written(found, "json"))["packs"][0]["mutants"]

    assert sum(row["tried"] for row in told["kinds"]) + len(told["vain"]) == len(found.mutation.mutants)  # type: ignore[union-attr]
    assert sum(row["unnoticed"] for row in told["kinds"]) == len(told["unnoticed"])
    assert all(row["tried"] == row["noticed"] + row["unnoticed"] for row in told["kinds"])
    assert f"{sum(row['tried'] for row in told['kinds'])} " in written(found)


def test_every_case_offered_can_be_read_and_passes(tmp_path: Path) -> None:
    found = tried(tmp_path, TESTED, mutate=True)
    assert found.mutation is not None
    survivors = [each for each in found.mutation.survivors if each.witness]
    offered = "\n".join(line for each in survivors for line in snippet(each.witness, each.mutant))  # type: ignore[arg-type]
    (tmp_path / "cases" / "02.yaml").write_text(offered + "\n", encoding="utf-8")
    (asked,) = cases_at([str(tmp_path)])
    again = try_pack(asked, lambda _done, _of: None)

    assert len(read_cases(tmp_path / "cases" / "02.yaml")) == len(survivors) > 5
    assert again.failed == ()
    assert again.mutation is not None
    assert again.mutation.is_sound
    assert not [each for each in again.mutation.survivors if each.mutant.criterion]


def test_json_holds_every_case_and_difference(tmp_path: Path) -> None:
    cases = case("otherwise: met", "gaps: [AA-02], group: 3", name="a") + case("otherwise: met", "group: 2", name="b")
    told = json.loads(written(tried(tmp_path, cases), "json"))
    (pack,) = told["packs"]

    assert (told["format"], told["passed"], told["failed"], told["sound"]) == (1, 1, 1, False)
    assert [(each["name"], each["line"], each["passed"]) for each in pack["cases"]] == [("a", 1, False), ("b", 2, True)]
    assert pack["cases"][0]["differences"] == [
        {"subject": "group", "name": "", "expected": "3", "actual": "2"},
        {
            "subject": "gaps",
            "missing": [{"name": "AA-02", "outcome": "met", "reason_code": "bar_reached"}],
            "unexpected": [],
        },
    ]
    assert (pack["pack"], pack["problems"], pack["mutants"]) == ("small", [], None)


def test_languages_differ_in_words_only(tmp_path: Path) -> None:
    found = tried(tmp_path, case("", "group: 1, gaps: [AA-77]") + TESTED, mutate=True)
    vietnamese, english = (json.loads(written(found, "json", language)) for language in Language)

    assert without_words(vietnamese) == without_words(english)
    assert vietnamese != english


def without_words(value: Any) -> Any:
    if isinstance(value, list):
        return [without_words(item) for item in value]
    if not isinstance(value, dict):
        return value
    spoken = {"told", "message", "hint", "change", "why", "language"}
    return {key: without_words(inner) for key, inner in value.items() if key not in spoken}


def suites(text: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(text))


def test_junit_has_a_suite_a_file_and_a_testcase_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tried(tmp_path, case("otherwise: met", "group: 3", name="a") + case("otherwise: met", "group: 2", name="b"))
    monkeypatch.chdir(tmp_path)
    (suite,) = suites(written(found, "junit"))
    failed, passed = list(suite)

    assert suite.attrib == {
        "name": "small/01.yaml", "file": "cases/01.yaml", "tests": "2", "failures": "1", "errors": "0", "skipped": "0"
    }  # fmt: skip
    assert passed.attrib == {"name": "b", "classname": "small.01", "file": "cases/01.yaml", "line": "2"}
    assert list(passed) == []
    assert [(each.tag, each.text) for each in failed] == [("failure", "group: expected 3, got 2")]


@pytest.mark.parametrize("language", Language)
def test_junit_is_valid_whatever_a_case_holds(tmp_path: Path, language: Language) -> None:
    name = "<b>&\"']]>\u0001\u001b[31m\ufffe\u202e"
    cases = case("profile: {province: \"x\\e\\0\"}, otherwise: met", "group: 3", name=name)

    (suite,) = suites(written(tried(tmp_path, cases), "junit", language))
    assert "<b>&\"']]>" in suite[0].attrib["name"]
    assert "\x1b" not in suite[0].attrib["name"]


def test_junit_tells_mutants(tmp_path: Path) -> None:
    found = tried(tmp_path, TESTED, mutate=True)
    assert found.mutation is not None
    cases = suites(written(found, "junit"))[1]
    grave = sum(each.mutant.kind.is_grave for each in found.mutation.survivors)

    assert int(cases.attrib["tests"]) == len([mutant for mutant in found.mutation.mutants if not mutant.vain])
    assert int(cases.attrib["failures"]) == len(cases.findall("testcase/failure")) == grave > 0
    assert int(cases.attrib["skipped"]) == len(found.mutation.survivors) - grave > 0


def test_junit_letters_that_xml_cannot_hold_are_dropped() -> None:
    out = io.StringIO()
    case = junit.TestCase("a\x00b", "c\x0b", junit.Ending.ERROR, "d\x1b\ufffe\nsecond", "e", 3)
    junit.write_junit("n", [junit.TestSuite("s", (case,))], out)
    (suite,) = suites(out.getvalue())

    assert suite[0].attrib == {"name": "ab", "classname": "c", "file": "e", "line": "3"}
    assert (suite[0][0].tag, suite[0][0].attrib["message"], suite[0][0].text) == ("error", "d", "d\nsecond")


@pytest.mark.parametrize("format", TRIAL_FORMATS)
def test_what_cannot_be_read_is_in_every_format(tmp_path: Path, format: str) -> None:
    folder = pack_folder(tmp_path, AREAS, case("otherwise: met", "group: 2"))
    (folder / "cases" / "02.yaml").write_text("- name: [", encoding="utf-8")
    (asked,) = cases_at([str(folder)])
    told = written(try_pack(asked), format)

    assert {"text": "1 thing could not be read", "json": '"C002"', "junit": "<error"}[format] in told


@pytest.mark.parametrize(("sentences", "of"), [(words.KINDS, MutantKind), (words.CHANGES, MutantKind), (words.VAIN, Vain)])
def test_every_word_has_its_sentence(sentences: dict[object, object], of: type) -> None:
    assert set(sentences) == set(of)
