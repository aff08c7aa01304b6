"""Random small packs, and random hospitals that answer them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from hypothesis import strategies as st

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.criteria.build import build_criteria
from emr_appraise.criteria.model import Criteria, Criterion, DateAnswer, NumberAnswer, ScaleAnswer
from emr_appraise.submission.model import Answer, Chosen, Measured, Response, Submission
from tests.appraisal.hospital import BLANK, DECISION, NA, UNREADABLE, hospital
from tests.appraisal.small_pack import AS_OF, pack_tree

AT_LEAST = (0, 2, 3, 5, 6, 8, 10, 14, 50, 94, 95, 100)
AT_MOST = (1000, 91, 90, 31, 30, 0)
RECENT = (date(1999, 1, 1), date(2025, 11, 21), date(2025, 11, 22), date(2026, 8, 22), AS_OF)
EXPIRY = (date(1999, 1, 1), date(2026, 11, 21), AS_OF, date(2030, 1, 1))

_FLOORED: list[dict[str, Any]] = [
    {"scale": "yes_no"},
    {"scale": "partly"},
    {"scale": "maturity", "met_from": 3},
    {"scale": "rated", "met_from": 2},
    {"percent": {"at_least": 95, "partly_at_least": 50}},
    {"number": {"unit": "items", "at_least": 3, "unless": [{"when": {"cloud": True}, "at_least": 5}]}},
]
_OTHERS: list[dict[str, Any]] = [
    {"number": {"unit": "days", "at_most": 30, "partly_at_most": 90}},
    {"date": {"max_age_months": 12}},
    {"date": {"not_expired": True}},
]
_EASED = {
    "number": {
        "unit": "items",
        "at_least": 14,
        "partly_at_least": 10,
        "unless": [{"when": {"met": "AA-01"}, "at_least": 8, "partly_at_least": 6}],
    }
}
_EVIDENCE: list[dict[str, Any]] = [
    {"required": False},
    {"required": True},
    {"required": True, "valid_months": 6},
]
_CLAUSES: list[dict[str, Any]] = [
    {"required_met": "all"},
    {"required_met": {"areas": ["two"]}},
    {"required_met": {"except_tags": ["dossier"]}},
    *(
        {"score_at_least": {"of": of, "percent": percent}}
        for of in ("total", "each_area", ["one"])
        for percent in (1, 60, 100)
    ),
    *({"level_at_least": {"of": of, "level": level}} for of in ("each_area", ["two"]) for level in (1, 3)),
    *({"floor": {"tag": "key", "at_least": value}} for value in (1, 3)),
    {"decision": {"outcome": "passed", "accept": "claim"}},
]  # fmt: skip


class Situation(NamedTuple):
    """A pack, a hospital that answers it, and whose answers count."""

    criteria: Criteria
    submission: Submission
    basis: Basis

    @property
    def appraisal(self) -> Appraisal:
        """What follows."""
        return appraise(self.criteria, self.submission, basis=self.basis)

    def __repr__(self) -> str:
        rows = zip(self.criteria.all, self.submission.responses, strict=True)
        asked = "\n".join(f"  {_in_short(criterion)}: {_answer_in_short(row)}" for criterion, row in rows)
        rules = [[clause.rule for clause in group.clauses] for group in self.criteria.placement]
        return (
            f"{self.basis.value} basis, profile {self.submission.facility.facts}\n{asked}\n  ladder {rules}"
        )

    def answering(self, code: str, said: Answer) -> Situation:
        """The same with one answer replaced."""
        rows = tuple(
            row._replace(answer=said) if row.code == code else row for row in self.submission.responses
        )
        return self._replace(submission=replace(self.submission, responses=rows))


def _in_short(criterion: Criterion) -> str:
    kind = criterion.answer
    asked = f"{kind.scale.id} from {kind.met_from}" if isinstance(kind, ScaleAnswer) else kind
    rest = (criterion.required, criterion.na.value, criterion.level, criterion.weight, criterion.tags)
    return f"{criterion.code} {asked} {rest} evidence {criterion.evidence.required, criterion.evidence.valid_months}"


def _answer_in_short(row: Response) -> str:
    return f"{row.answer}, evidence {row.evidence!r} of {row.evidence_date}, board {row.board_answer}"


def answers_of(criterion: Criterion) -> list[Answer]:
    """A criterion's answers from the worst to the best; those that say nothing are the worst."""
    return [BLANK, UNREADABLE, *_said(criterion)]


def worst(criterion: Criterion) -> Answer:
    """The plain no of a criterion."""
    return _said(criterion)[0]


def _said(criterion: Criterion) -> list[Answer]:
    kind = criterion.answer
    if isinstance(kind, ScaleAnswer):
        return [Chosen(option) for option in sorted(kind.scale.options, key=lambda option: option.value)]
    if isinstance(kind, DateAnswer):
        return [Measured(day) for day in (EXPIRY if kind.max_age_months is None else RECENT)]
    return [Measured(Fraction(number)) for number in (AT_LEAST if _rises(kind) else AT_MOST)]


def _rises(kind: NumberAnswer) -> bool:
    return kind.bars[-1].at_least is not None


@st.composite
def criteria_trees(draw: st.DrawFn, code: str, later: list[str], na: tuple[str, ...]) -> dict[str, Any]:
    """A criterion that may need later ones first; floors look only at what gets better as it grows."""
    floored = _FLOORED if code == "AA-01" else [*_FLOORED, _EASED]
    answer = draw(st.sampled_from([*floored, *_OTHERS]))
    rule = draw(st.sampled_from(na))
    level = draw(st.sampled_from([None, 1, 2, 3]))
    return {
        "answer": answer,
        "required": draw(st.booleans()),
        "na": rule,
        **({"applies_if": {"has_lab": True}} if rule == "by_profile" else {}),
        **({"level": level} if level else {}),
        "force": draw(st.sampled_from(["law", "guide", "plan"])),
        "weight": draw(st.integers(1, 3)),
        "tags": sorted(draw(st.sets(st.sampled_from(["key", "dossier"] if answer in floored else ["dossier"])))),
        "evidence": draw(st.sampled_from(_EVIDENCE)),
        "effort": draw(st.integers(1, 3)),
        "needs": sorted(draw(st.sets(st.sampled_from(later)))) if later else [],
    }  # fmt: skip


@st.composite
def ladders(draw: st.DrawFn) -> list[dict[str, Any]]:
    """A group that asks for everything there is to ask, two with a few clauses each, and the last one."""
    few = st.lists(st.sampled_from(_CLAUSES), min_size=1, max_size=3)
    return [
        {"group": number, "clauses": [{"id": f"c{at}", **clause} for at, clause in enumerate(clauses)]}
        for number, clauses in enumerate([_CLAUSES, draw(few), draw(few), []], 1)
    ]


@st.composite
def packs(
    draw: st.DrawFn,
    na: tuple[str, ...] = ("allowed", "forbidden", "by_profile"),
    ladder: list[dict[str, Any]] | None = None,
) -> Criteria:
    """Two areas of up to four criteria, and a ladder of groups."""
    inside = {
        area: [f"{prefix}-0{number}" for number in range(1, draw(st.integers(1, 4)) + 1)]
        for area, prefix in (("one", "AA"), ("two", "BB"))
    }
    order = [code for codes in inside.values() for code in codes]
    areas = {
        area: {code: draw(criteria_trees(code, order[order.index(code) + 1 :], na)) for code in codes}
        for area, codes in inside.items()
    }
    return build_criteria(pack_tree(areas, ladder or draw(ladders())), "", AS_OF)


@st.composite
def rows(draw: st.DrawFn, criterion: Criterion) -> Response:
    """One row, with or without evidence, and now and then with the board's own answer."""
    answers = [*answers_of(criterion), NA]
    return Response(
        criterion.code,
        draw(st.sampled_from(answers)),
        evidence=draw(st.sampled_from(["✓", "✓", ""])),
        evidence_date=draw(st.sampled_from([AS_OF, BLANK, UNREADABLE, date(2026, 5, 21), date(2027, 1, 1)])),
        board_answer=draw(st.sampled_from([BLANK, BLANK, *answers])),
    )


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """A random pack answered at random."""
    criteria = draw(packs())
    fields = st.sampled_from(["has_lab", "cloud"])
    given = hospital(
        criteria,
        {criterion.code: draw(rows(criterion)) for criterion in criteria.all},
        profile=draw(st.dictionaries(fields, st.booleans())),
        decision=draw(st.sampled_from([None, DECISION, replace(DECISION, passed=False)])),
    )
    return Situation(criteria, given, draw(st.sampled_from(Basis)))
