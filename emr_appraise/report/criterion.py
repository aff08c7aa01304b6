"""One criterion in full, as lines of text: how it is asked, judged, proven, sourced and mended."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.condition import fields_of
from emr_appraise.criteria.model import Criteria, Criterion, DateAnswer, NumberAnswer, ScaleAnswer
from emr_appraise.report import numbers, sentences, wording_findings, wording_numbers
from emr_appraise.report import wording_criterion as words
from emr_appraise.words import Language, Text, join


def criterion_lines(criterion: Criterion, criteria: Criteria, language: Language) -> Iterator[str]:
    """The criterion's text and then a labelled line for each of its parts."""
    yield _head(criterion, criteria).say(language)
    yield criterion.text.say(language)
    yield ""
    for label, text in _parts(criterion, criteria):
        yield f"{label.say(language)}: {text.say(language)}"


def _head(criterion: Criterion, criteria: Criteria) -> Text:
    return words.HEAD.fill(
        code=criterion.code,
        area=criteria.area_titles[criterion.area],
        required=words.REQUIRED if criterion.required else words.NOT_REQUIRED,
        force=wording_findings.FORCES[criterion.force],
    )


def _parts(criterion: Criterion, criteria: Criteria) -> Iterator[tuple[Text, Text]]:
    yield words.CHECK, criterion.guidance
    yield words.ANSWER, _answer(criterion)
    yield words.NA, words.NA_RULES[criterion.na].fill(fields=_fields(criterion, criteria))
    yield words.EVIDENCE, _evidence(criterion)
    for reference in criterion.references:
        told = sentences.reference(reference, criteria.as_of)
        noted = words.NOTED.fill(reference=told, note=reference.note) if reference.note else told
        yield words.REFERENCES, noted
    remedy = criterion.remedy
    yield words.REMEDY, remedy.text
    yield words.REMEDY, words.ESTIMATE.fill(days=remedy.effort_days, cost=numbers.money(*remedy.cost_vnd))
    for label, listed in ((words.NEEDS, remedy.needs), (words.TAGS, criterion.tags)):
        if listed:
            yield label, Text(", ".join(listed), ", ".join(listed))


def _answer(criterion: Criterion) -> Text:
    asked = _asked(criterion)
    return wording_numbers.OWN_BAR.fill(bar=asked) if criterion.bar_by_pack else asked


def _asked(criterion: Criterion) -> Text:
    match criterion.answer:
        case ScaleAnswer() as kind:
            options = join([option.label for option in kind.scale.options])
            bar = next(option.label for option in kind.scale.options if option.value == kind.met_from)
            return words.SCALE.fill(options=options, bar=bar)
        case NumberAnswer() as kind:
            return words.NUMBER.fill(bars=numbers.every_bar(kind))
        case DateAnswer(None):
            return words.DATE_EXPIRY
        case DateAnswer(months):
            return words.DATE_AGE.fill(months=months)


def _evidence(criterion: Criterion) -> Text:
    evidence = criterion.evidence
    if evidence.valid_months is None:
        return evidence.show
    return words.VALID.fill(show=evidence.show, months=evidence.valid_months)


def _fields(criterion: Criterion, criteria: Criteria) -> Text:
    asked = fields_of(criterion.applies_if) if criterion.applies_if else ()
    return join([field.label for field in criteria.profile if field.id in asked])
