"""The upper end of the chain: what the law says, and what is asked of whom."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.appraisal.model import Appraisal, Finding, Outcome
from emr_appraise.criteria.condition import fields_of, holds
from emr_appraise.criteria.model import Criterion, Evidence, NumberAnswer, Reference, ScaleAnswer
from emr_appraise.report import sentences, verdict
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.model import Fact, Kind, Law, Option, Question
from emr_appraise.report.docs import wording_block
from emr_appraise.report.docs.condition_words import condition_words
from emr_appraise.report.docs.tell_answer import answer_lines
from emr_appraise.report.docs.tell_criterion import level_title
from emr_appraise.report.docs.tell_period import period
from emr_appraise.report.wording_findings import FORCES, SEEN
from emr_appraise.report.wording_numbers import MONTHS
from emr_appraise.words import Text, join


def law(finding: Finding, appraisal: Appraisal) -> tuple[Law, ...]:
    """Every reference of the criterion, in the pack's order."""
    return tuple(_law(each, appraisal) for each in finding.criterion.references)


def question(finding: Finding, closed: Finding, appraisal: Appraisal) -> Question:
    """What the criterion asks, and whether it is asked of this facility.

    `closed` is the finding with the criterion met: it knows which bars a number has to reach here.
    """
    criterion, pack = finding.criterion, appraisal.criteria
    applies = _applies_here(criterion, appraisal)
    facts = tuple(_facts(criterion, appraisal))
    return Question(
        text=criterion.text,
        guidance=criterion.guidance,
        kind=_kind(criterion),
        how=tuple(line.text for line in answer_lines(criterion, pack.profile)),
        options=tuple(_options(criterion)),
        bar=sentences.bar(closed),
        bar_by_case=_by_case(criterion),
        bar_by_pack=criterion.bar_by_pack,
        required=criterion.required,
        required_words=wording_block.REQUIRED if criterion.required else wording_block.OPTIONAL,
        force=criterion.force,
        force_words=FORCES[criterion.force],
        level=criterion.level,
        level_words=_level(criterion, appraisal),
        weight=criterion.weight,
        weight_words=words.WEIGHT.of(criterion.weight),
        tags=criterion.tags,
        applies=_applies(criterion, appraisal),
        applies_here=applies,
        applies_here_words=_here(applies, facts),
        profile=facts,
        na=criterion.na,
        na_words=wording_block.NA_RULES[criterion.na].fill(label=pack.not_applicable.label),
        evidence=criterion.evidence.show,
        evidence_required=criterion.evidence.required,
        evidence_months=criterion.evidence.valid_months,
        evidence_words=_evidence(criterion.evidence),
        deadlines=tuple(_deadlines(criterion, appraisal)),
    )


def _law(cited: Reference, appraisal: Appraisal) -> Law:
    document = cited.document
    state = sentences.in_force(document, appraisal.as_of)
    return Law(
        document=document.id,
        number=document.number,
        title=document.title,
        article=cited.article,
        force=document.force,
        force_words=FORCES[document.force],
        seen=cited.seen,
        seen_words=SEEN[cited.seen],
        in_force=state,
        in_force_words=words.STATES[state],
        period=None if state is None else period(document.in_force),
        note=cited.note,
    )


def _kind(criterion: Criterion) -> Kind:
    if isinstance(criterion.answer, ScaleAnswer):
        return Kind.SCALE
    return Kind.NUMBER if isinstance(criterion.answer, NumberAnswer) else Kind.DATE


def _by_case(criterion: Criterion) -> bool:
    return isinstance(criterion.answer, NumberAnswer) and len(criterion.answer.bars) > 1


def _options(criterion: Criterion) -> Iterator[Option]:
    kind = criterion.answer
    for option in kind.scale.options if isinstance(kind, ScaleAnswer) else ():
        enough = isinstance(kind, ScaleAnswer) and option.value >= kind.met_from
        comes_to = Outcome.MET if enough else Outcome.PARTLY if option.value > 0 else Outcome.NOT_MET
        yield Option(option.value, option.label, comes_to)


def _applies(criterion: Criterion, appraisal: Appraisal) -> Text:
    if criterion.applies_if is None:
        return wording_block.APPLIES_TO_ALL
    condition = condition_words(criterion.applies_if, appraisal.criteria.profile)
    return wording_block.APPLIES_IF.fill(condition=condition)


def _applies_here(criterion: Criterion, appraisal: Appraisal) -> bool | None:
    facts = appraisal.submission.facility.facts
    return holds(criterion.applies_if, facts) if criterion.applies_if else True


def _facts(criterion: Criterion, appraisal: Appraisal) -> Iterator[Fact]:
    asked = fields_of(criterion.applies_if) if criterion.applies_if else ()
    known = appraisal.submission.facility.facts
    for field in appraisal.criteria.profile:
        if field.id in asked:
            yield Fact(field.id, field.label, sentences.field_value(field, known.get(field.id)))


def _here(applies: bool | None, facts: tuple[Fact, ...]) -> Text:
    said = words.APPLIES_HERE[applies]
    if not facts:
        return words.FOR_ALL.fill(applies=said)
    told = [words.FACT.fill(label=each.label, value=each.value) for each in facts]
    return words.BY_FACTS.fill(applies=said, facts=join(told, "; "))


def _evidence(evidence: Evidence) -> Text:
    months = evidence.valid_months
    valid = wording_block.NO_EXPIRY
    if months is not None:
        valid = wording_block.VALID_FOR.fill(months=MONTHS.of(months))
    needed = wording_block.PROOF_NEEDED if evidence.required else wording_block.PROOF_ADVISED
    return join([valid, needed], " ")


def _level(criterion: Criterion, appraisal: Appraisal) -> Text | None:
    if criterion.level is None:
        return None
    area = next(area for area in appraisal.criteria.areas if area.id == criterion.area)
    return level_title(criterion.level, area)


def _deadlines(criterion: Criterion, appraisal: Appraisal) -> Iterator[Text]:
    for state in appraisal.deadlines:
        if criterion.code in state.deadline.criteria:
            yield verdict.deadline(state, appraisal)
