"""Say of the placement why it is so: failed clauses, the decision, the deadlines."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from emr_appraise.appraisal.model import (
    Appraisal,
    AreaResult,
    ClauseResult,
    DeadlineState,
    DecisionState,
    Finding,
    GroupResult,
    Outcome,
    Score,
)
from emr_appraise.criteria.condition import fields_of
from emr_appraise.criteria.model import (
    PERCENT,
    Deadline,
    DecisionPassed,
    DecisionProof,
    Floor,
    LevelAtLeast,
    RequiredMet,
    Rule,
    ScoreAtLeast,
)
from emr_appraise.report import wording_placement as words
from emr_appraise.report.level_words import area_of, rung
from emr_appraise.report.numbers import day, day_said, figure, measure, percent, points
from emr_appraise.report.safe import one_line
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.submission.model import Decision, DecisionSource, Said, WrittenDate
from emr_appraise.submission.remarks_facility import DECISION_WITHOUT_CONDITIONS
from emr_appraise.words import Text, join

KINDS: dict[type[Rule], str] = {
    RequiredMet: "required_met",
    ScoreAtLeast: "score_at_least",
    LevelAtLeast: "level_at_least",
    Floor: "floor",
    DecisionPassed: "decision",
}


def failure(result: ClauseResult, appraisal: Appraisal) -> Text:
    """What a failed clause lacks."""
    match result.clause.rule:
        case RequiredMet():
            return words.REQUIRED_SHORT.of(len(result.findings))
        case ScoreAtLeast() as rule:
            return _score_failure(result, rule, appraisal)
        case LevelAtLeast(level=level):
            areas = join([_area_level(area, appraisal) for area in result.areas], "; ")
            return words.LEVEL_AREAS.fill(areas=areas, bar=level)
        case Floor(at_least=least):
            return words.FLOOR_SHORT.of(len(result.findings), bar=figure(least))
        case DecisionPassed() as rule:
            return _decision_failure(rule, appraisal)


def score(found: Score) -> Text:
    """Points of how many."""
    shown = points(found.points)
    return Text(f"{shown.vi}/{found.of}", f"{shown.en}/{found.of}")


def decision(appraisal: Appraisal) -> Text:
    """The decision and whether it counts, as one sentence."""
    said = _capital(_decision(appraisal, words.DECISIONS[appraisal.decision_state]))
    if appraisal.decision is None:
        return words.DECISION_SENTENCE.fill(decision=said)
    return words.DECISION_LINE.fill(decision=said, source=words.SOURCES[appraisal.decision.source])


def stands_without_conditions(appraisal: Appraisal) -> bool:
    """Whether a decision is in effect but the conditions for its group no longer hold."""
    return any(remark.code == DECISION_WITHOUT_CONDITIONS.code for remark in appraisal.remarks)


def deadline(state: DeadlineState, appraisal: Appraisal) -> Text:
    """A deadline, and how it stands on the as-of date."""
    asked = state.deadline
    fields = fields_of(asked.applies_if) if asked.applies_if and not state.applies else ()
    silent = tuple([field.label for field in appraisal.criteria.profile if field.id in fields])
    return _deadline(asked, state.days_left, bool(state.applies), silent, _outcomes(state, appraisal))


@lru_cache(maxsize=1024)
def _deadline(
    asked: Deadline, left: int, applies: bool, silent: tuple[Text, ...], outcomes: tuple[Outcome, ...]
) -> Text:
    """`silent` are the fields of the profile that would tell whether it applies."""
    state = _deadline_state(asked, left, outcomes)
    shown = {"title": asked.title, "due": day(asked.due), "state": state}
    if applies:
        return words.DEADLINE.fill(**shown)
    return words.DEADLINE_UNSURE.fill(**shown, fields=join(list(silent)))


def is_done(state: DeadlineState, appraisal: Appraisal) -> bool | None:
    """Whether everything the deadline is about is satisfied; None where it names no criterion in force."""
    return _all_satisfied(_outcomes(state, appraisal))


def on_answers_alone(appraisal: Appraisal) -> GroupResult | None:
    """The better group that the answers alone would give; None where they give no better one."""
    number = appraisal.on_answers_alone.group.number
    return next((result for result in appraisal.placement.because if result.group.number == number), None)


def evidence_needed(better: GroupResult) -> tuple[Finding, ...]:
    """The findings whose evidence is lacking and that keep a group from being reached.

    The answers alone reach the group, so below a floor nothing but evidence lacks.
    """
    found = {
        finding.criterion.code: finding
        for clause in better.failed
        for finding in clause.findings
        if finding.outcome is Outcome.UNSUPPORTED or isinstance(clause.clause.rule, Floor)
    }
    return tuple(found.values())


def _score_failure(result: ClauseResult, rule: ScoreAtLeast, appraisal: Appraisal) -> Text:
    bar = measure(rule.percent, PERCENT)
    if result.score is not None:
        total = result.score
        return words.SCORE_TOTAL.fill(score=score(total), percent=percent(total.percent), bar=bar)
    areas = [_area_score(area, appraisal) for area in result.areas]
    return words.SCORE_AREAS.fill(areas=join(areas, "; "), bar=bar)


def _area_score(area: AreaResult, appraisal: Appraisal) -> Text:
    title = appraisal.criteria.area_titles[area.area]
    return words.SCORE_OF_AREA.fill(area=title, score=score(area.score), percent=percent(area.score.percent))


def _area_level(area: AreaResult, appraisal: Appraisal) -> Text:
    graded = area_of(area, appraisal)
    if area.level is None:
        return words.NO_LEVEL_OF_AREA.fill(area=graded.title)
    return words.LEVEL_OF_AREA.fill(area=graded.title, level=rung(graded, area.level))


def _decision_failure(rule: DecisionPassed, appraisal: Appraisal) -> Text:
    found = appraisal.decision
    claimed = found is not None and found.source is DecisionSource.CLAIM
    only_claimed = claimed and rule.accept is DecisionProof.RECORD
    if only_claimed and appraisal.decision_state is DecisionState.STANDS:
        return _decision(appraisal, words.DECISION_ONLY_CLAIMED)
    return _decision(appraisal, words.DECISIONS[appraisal.decision_state])


def _decision(appraisal: Appraisal, template: Text) -> Text:
    found = appraisal.decision or Decision(DecisionSource.CLAIM)
    return template.fill(
        number=one_line(found.number, 60) or words.UNNUMBERED,
        day=_written(found.date),
        until=_until(found.valid_until),
        as_of=day(appraisal.as_of),
        pack=one_line(found.pack, 60),
        ours=appraisal.criteria.id,
    )


def _until(end: WrittenDate) -> Text:
    return words.NO_END if end is Said.BLANK else words.UNTIL.fill(day=_written(end))


def _written(when: WrittenDate) -> Text:
    return day_said(when) if isinstance(when, date) else words.UNDATED


def _capital(text: Text) -> Text:
    return Text(text.vi[:1].upper() + text.vi[1:], text.en[:1].upper() + text.en[1:])


def _outcomes(state: DeadlineState, appraisal: Appraisal) -> tuple[Outcome, ...]:
    """The outcomes of its criteria, where they are in force."""
    return tuple([finding.outcome for finding in appraisal.findings_of(state.deadline.criteria)])


def _all_satisfied(outcomes: tuple[Outcome, ...]) -> bool | None:
    return all(outcome.satisfies for outcome in outcomes) if outcomes else None


def _deadline_state(asked: Deadline, left: int, outcomes: tuple[Outcome, ...]) -> Text:
    """Days left or overdue; of a deadline that is kept, the days only pass."""
    if not _all_satisfied(outcomes):
        return _days(left, words.DAYS_OVER)
    template = words.DEADLINE_DONE if set(outcomes) == {Outcome.MET} else words.DEADLINE_FREE
    done = template.fill(codes=", ".join(asked.criteria))
    return join([_days(left, words.DAYS_PAST), done], "; ")


def _days(left: int, past: Counted) -> Text:
    if left == 0:
        return words.DUE_NOW
    return words.DAYS_LEFT.of(left) if left > 0 else past.of(-left)
