"""What the hospital of a cohort writes into the form: its papers, its gaps, its decision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from cohort_board import Rows, board_seen, mistype
from cohort_gaps import Answers, Gaps
from cohort_plan import Hospital
from make import AS_OF, Source, decision, paper_of, row

from emr_appraise.criteria.condition import ProfileValue, holds
from emr_appraise.criteria.model import Criteria, Criterion, FieldKind, ProfileField
from emr_appraise.submission.form import Filling

DECIDED = 418
"""The days from the typical decision to the day of the examples; the papers that lead to it are near."""
LISTED = 215
"""The typical age of the paper that shows the hospital on the ministry's list, after the decision."""
_LEADS_TO_A_DECISION = {"GOV-01", "GOV-06", "GOV-07", "GOV-08", "GOV-09"}
_ON_THE_WAY = range(DECIDED - 3, DECIDED + 20)


class Hand:
    """Writes for hospitals that answer these criteria: the typical papers, and the words of cohorts.yaml."""

    def __init__(self, criteria: Criteria, typical: Source, words: Source) -> None:
        self._criteria, self._typical, self._words = criteria, typical, words
        self._gaps = Gaps(criteria, typical, words)

    def filling(self, hospital: Hospital, mistyped: float = 0.0) -> Filling:
        """What the hospital writes; `mistyped` is the share of hospitals that make small typing mistakes."""
        draw, facts = Random(hospital.seed), facts_of(self._criteria, hospital.facility)
        applying = {each.code: each for each in self._criteria.all if applies(each, facts)}
        moved, gaps = Moved(draw), self._gaps.drawn(hospital.group, applying, draw)
        lacking = any(applying[code].required for code in gaps.keys() - _LEADS_TO_A_DECISION)
        decided, until = claimed(hospital, lacking, moved, draw)
        if decided:
            gaps = {code: gap for code, gap in gaps.items() if code not in _LEADS_TO_A_DECISION}
        listed: Answers = {} if decided else {"GOV-10": {"answer": "Không"}}
        rows = self._rows(hospital, applying, self._other_words(draw) | gaps | listed, moved)
        facility = dict(hospital.facility)
        if draw.random() < 1 / 3:
            board_seen(rows, applying, hospital.group == 1, draw, self._words)
        if draw.random() < mistyped:
            mistype(rows, facility, draw, self._words)
        return Filling(facility, rows, decision({"writer": hospital.writer, "decision": decided}) | until)

    def _other_words(self, draw: Random) -> Answers:
        texts = self._words["other_words"].items()
        return {code: {"evidence": draw.choice(ways)} for code, ways in texts if draw.random() < 0.6}

    def _rows(
        self, hospital: Hospital, applying: Mapping[str, Criterion], answers: Answers, moved: Moved
    ) -> Rows:
        source = {"writer": hospital.writer, "facility": hospital.facility}
        typical = self._typical | {
            code: self._typical[code] | {"age": moved.to(self._typical[code].get("age", 0))}
            for code in applying
        }
        closed = {code: {"answer": self._criteria.not_applicable.label.vi} for code in self._criteria.by_code}
        return closed | {code: row(each, typical, answers, source) for code, each in applying.items()}


class Moved:
    """How much younger a hospital's papers are than the typical ones; papers of one day stay of one day."""

    def __init__(self, draw: Random) -> None:
        self._decided_later, self._share = draw.randrange(190), draw.uniform(0, 0.3)

    def to(self, age: int) -> int:
        """The age in days of a paper that is typically so old."""
        if age in _ON_THE_WAY:
            return age - self._decided_later
        if age == LISTED:
            return min(age, DECIDED - self._decided_later - 30)
        return age if age < 100 else age - int(age * self._share)


def applies(criterion: Criterion, facts: Mapping[str, ProfileValue]) -> bool:
    """Whether a hospital has to answer a criterion, as far as its facts tell."""
    return criterion.applies_if is None or holds(criterion.applies_if, facts) is not False


def facts_of(criteria: Criteria, facility: Source) -> dict[str, ProfileValue]:
    """The facts as the reader takes them from the facility sheet; what is left open is absent."""
    facts = {field.id: fact(field, facility.get(field.id)) for field in criteria.profile}
    return {name: value for name, value in facts.items() if value is not None}


def fact(field: ProfileField, written: object) -> ProfileValue | None:
    """One fact."""
    if written is None:
        return None
    if field.kind is FieldKind.YES_NO:
        return written == "Có"
    if field.kind is FieldKind.NUMBER:
        return Fraction(str(written))
    if field.kind is FieldKind.CHOICE:
        return next(option.id for option in field.options if option.label.vi == written)
    return str(written)


def claimed(hospital: Hospital, lacking: bool, moved: Moved, draw: Random) -> tuple[Source, dict[str, date]]:
    """The decision that a hospital claims, if any, and its end.

    Group 1 has one in effect. Some of group 2 hold one that has lapsed; a few that lack something required
    hold one that stands although the conditions no longer do, or one that did not pass.
    """
    chance, until = draw.random(), dict[str, date]()
    if hospital.group == 1:
        until = {"decision_valid_until": AS_OF + timedelta(draw.randrange(60, 900))} if chance < 0.15 else {}
    elif hospital.group == 2 and chance < 0.08:
        until = {"decision_valid_until": AS_OF - timedelta(draw.randrange(5, 120))}
    elif chance > 0.14 or not lacking:
        return {}, {}
    passed = hospital.group == 1 or chance < 0.1
    return decided_on(hospital.writer, moved.to(DECIDED), passed), until


def decided_on(writer: Source, age: int, passed: bool) -> Source:
    """A decision as the sources of the examples write one; the council's minutes are of the day before."""
    minutes = paper_of(age + 1, writer)
    return {
        "age": age,
        "decision_number": "{number}/QĐ-{abbr}",
        "decision_outcome": "Đạt" if passed else "Không đạt",
        "decision_signer": writer["head"],
        "decision_minutes": f"{minutes['number']}/BB-HĐ ngày {minutes['date']:%d/%m/%Y}",
    }
