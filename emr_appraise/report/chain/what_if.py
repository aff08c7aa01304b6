"""What each answer would come to, by appraising the whole workbook again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from emr_appraise.appraisal.model import Appraisal, Finding, Reason
from emr_appraise.criteria.model import NumberAnswer
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.by_profile import would_not_apply
from emr_appraise.report.chain.candidates import candidates
from emr_appraise.report.chain.intro import intro
from emr_appraise.report.chain.model import Setting, Trial, Way, WhatIf
from emr_appraise.report.chain.result import points_words
from emr_appraise.report.chain.retry import Retry, area_result, finding_of, is_better, value_of
from emr_appraise.report.numbers import day_said, measure
from emr_appraise.report.sentences import counted_answer, field_value
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.report.wording_placement import GROUP
from emr_appraise.submission.model import Answer, Chosen, Measured, Said
from emr_appraise.words import Text, join, same


def what_if(retry: Retry, closed: Appraisal) -> WhatIf:
    """The trials, what stands now first; none where the profile alone decides.

    `closed` is the appraisal with the criterion met: it knows which bars a number has to reach here.
    """
    finding = retry.finding
    if finding.reason is Reason.PROFILE:
        return WhatIf(words.BY_PROFILE_ONLY, (), has_levels=False)
    bars = finding_of(finding.criterion.code, closed).bars
    trials = tuple(_trials(retry, candidates(finding.criterion, bars, retry.appraisal.criteria)))
    by_profile = _by_profile(retry)
    has_levels = area_result(finding.criterion.code, retry.appraisal).level is not None
    return WhatIf(intro(retry, by_profile=bool(by_profile)), trials + by_profile, has_levels)


def _trials(retry: Retry, tried: tuple[Answer, ...]) -> Iterator[Trial]:
    """What stands first; it is told beside the same answer where that is one of those tried."""
    now, proven = counted_answer(retry.finding), _proof_alone(retry)
    listed = now in tried and proven is None
    if not listed:
        yield _trial(Way.AS_IT_STANDS, None, retry.appraisal, retry)
    if proven is not None:
        yield _trial(Way.EVIDENCE_ONLY, None, proven, retry)
    for answer in tried:
        if answer != now:
            yield _trial(_way(answer), answer, retry.answered(answer), retry)
        elif listed:
            yield _trial(_way(answer), answer, retry.appraisal, retry)


def _by_profile(retry: Retry) -> tuple[Trial, ...]:
    """With the facility sheet saying that it does not apply, where that is open or claimed."""
    changed = would_not_apply(retry.finding, retry.appraisal)
    if changed is None:
        return ()
    fields = {each.id: each for each in retry.appraisal.criteria.profile}
    facts = [
        words.FACT.fill(label=fields[name].label, value=field_value(fields[name], value))
        for name, value in changed.items()
    ]
    found = _trial(Way.PROFILE, None, retry.with_profile(changed), retry)
    settings = tuple(Setting(name, value) for name, value in changed.items())
    return (found._replace(given=words.PROFILE_SAYS.fill(facts=join(facts, "; ")), profile=settings),)


def _proof_alone(retry: Retry) -> Appraisal | None:
    """The appraisal once the same answer is proven; None where that changes nothing."""
    if retry.finding.proven or not retry.needs_proof:
        return None
    then, code = retry.proven(), retry.finding.criterion.code
    found, placed = finding_of(code, then), then.placement.group
    changes = found.outcome is not retry.finding.outcome or placed is not retry.appraisal.placement.group
    return then if changes else None


def _way(answer: Answer) -> Way:
    return Way.NOT_APPLICABLE if answer is Said.NOT_APPLICABLE else Way.ANSWER


def _trial(way: Way, answer: Answer | None, then: Appraisal, retry: Retry) -> Trial:
    """`answer` is the one tried; None where it stays as it is."""
    code, now = retry.finding.criterion.code, retry.appraisal
    found, placed = finding_of(code, then), then.placement.group.number
    up = is_better(now, then)
    group = GROUP.fill(number=placed)
    return Trial(
        way=way,
        now=then is now,
        value="" if answer is None else value_of(answer),
        given=_given(way, answer, retry, is_now=then is now),
        outcome=found.outcome,
        outcome_words=OUTCOMES[found.outcome],
        points=found.points,
        of=found.of,
        points_words=points_words(found) if found.of else same("–"),
        group=placed,
        group_words=group if up is None else (words.UP if up else words.DOWN).fill(group=group),
        up=up,
        level=area_result(code, then).level,
        also=tuple(_also(code, now, then)),
    )


def _given(way: Way, answer: Answer | None, retry: Retry, *, is_now: bool) -> Text:
    if answer is None:
        return words.WAYS.get(way, same(""))
    said = said_answer(answer, retry)
    return words.NOW.fill(given=said) if is_now else said


def said_answer(answer: Answer, retry: Retry) -> Text:
    """An answer as a person would give it."""
    kind = retry.finding.criterion.answer
    match answer:
        case Chosen(option):
            return words.OPTION.fill(label=option.label)
        case Measured(date() as when):
            return day_said(when)
        case Measured(Fraction() as number) if isinstance(kind, NumberAnswer):
            return measure(number, kind.unit)
        case _:
            return words.OPTION.fill(label=retry.appraisal.criteria.not_applicable.label)


def _also(code: str, now: Appraisal, then: Appraisal) -> Iterator[str]:
    """The other criteria whose outcome is another one then."""
    pairs: Iterator[tuple[Finding, Finding]] = zip(now.findings, then.findings, strict=True)
    for before, after in pairs:
        if before.criterion.code != code and before.outcome is not after.outcome:
            yield before.criterion.code
