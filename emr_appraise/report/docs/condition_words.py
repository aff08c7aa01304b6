"""A condition over the facility's profile, said as part of a sentence."""

from __future__ import annotations

from fractions import Fraction

from emr_appraise.criteria.condition import AllOf, AnyOf, Condition, FieldIs, FieldWithin, Met, Not
from emr_appraise.criteria.model import FieldKind, ProfileField
from emr_appraise.report import wording_findings
from emr_appraise.report.docs import wording_conditions as words
from emr_appraise.report.numbers import figure
from emr_appraise.words import Text, join, same

Profile = tuple[ProfileField, ...]


def condition_words(condition: Condition, profile: Profile) -> Text:
    """The condition in words that follow "when"; brackets show what belongs together."""
    match condition:
        case FieldIs():
            return _field_is(condition, profile, holds=True)
        case FieldWithin():
            return _within(condition, profile)
        case Met(code):
            return words.MET.fill(code=code)
        case Not(part):
            return _not(part, profile)
        case AllOf(parts):
            return _joined(parts, profile, words.AND)
        case AnyOf(parts):
            return _joined(parts, profile, words.OR)


def _joined(parts: tuple[Condition, ...], profile: Profile, between: Text) -> Text:
    if len(parts) == 1:
        return condition_words(parts[0], profile)
    said = [_bracketed(part, profile) for part in parts]
    return Text(between.vi.join(each.vi for each in said), between.en.join(each.en for each in said))


def _bracketed(part: Condition, profile: Profile) -> Text:
    """A part of a longer condition; in brackets where it is made of several parts itself."""
    said = condition_words(part, profile)
    return words.BRACKETS.fill(inner=said) if _is_compound(part) else said


def _is_compound(condition: Condition) -> bool:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            return len(parts) > 1 or _is_compound(parts[0])
        case Not(Not(part)):
            return _is_compound(part)
        case _:
            return False


def _not(part: Condition, profile: Profile) -> Text:
    match part:
        case Not(inner):
            return condition_words(inner, profile)
        case Met(code):
            return words.NOT_MET.fill(code=code)
        case FieldIs():
            return _field_is(part, profile, holds=False)
        case FieldWithin():
            return _outside(part, profile)
        case AllOf((only,)) | AnyOf((only,)):
            return _not(only, profile)
        case _:
            return words.NOT_SO.fill(inner=_bracketed(part, profile))


def _field_is(condition: FieldIs, profile: Profile, *, holds: bool) -> Text:
    field = _field(condition.field, profile)
    if field is not None and field.kind is FieldKind.YES_NO and len(condition.values) == 1:
        return _yes_or_no(field.label, (condition.values[0] is True) is holds)
    label = same(condition.field) if field is None else field.label
    values = [words.QUOTED.fill(value=_option(value, field)) for value in condition.values]
    if holds:
        return words.IS.fill(label=_lowered(label), values=_one_of(values, words.LAST_OR))
    return words.IS_NOT.fill(label=_lowered(label), values=_one_of(values, words.LAST_NOR))


def _yes_or_no(label: Text, answer: bool) -> Text:
    """A label that is a statement ("Has a laboratory") is told as one; any other with its answer."""
    verb, _, rest = label.en.partition(" ")
    if verb not in words.VERBS:
        return words.ANSWERED.fill(
            label=label, answer=wording_findings.YES if answer else wording_findings.NO
        )
    if answer:
        return words.STATEMENT.fill(said=_lowered(label))
    return words.DENIAL.fill(said=Text(_lowered(label).vi, f"{words.VERBS[verb]} {rest}".strip()))


def _option(value: str | bool, field: ProfileField | None) -> Text:
    if isinstance(value, bool):
        return wording_findings.YES if value else wording_findings.NO
    labels = {option.id: option.label for option in field.options} if field else {}
    return labels.get(value) or same(value)


def _one_of(values: list[Text], last: Text) -> Text:
    if len(values) == 1:
        return values[0]
    first = join(values[:-1])
    return Text(first.vi + last.vi + values[-1].vi, first.en + last.en + values[-1].en)


def _within(condition: FieldWithin, profile: Profile) -> Text:
    bounds = words.AT_LEAST, words.AT_MOST, words.BETWEEN
    return _bounded(condition, profile, bounds)


def _outside(condition: FieldWithin, profile: Profile) -> Text:
    bounds = words.BELOW, words.ABOVE, words.OUTSIDE
    return _bounded(condition, profile, bounds)


def _bounded(condition: FieldWithin, profile: Profile, bounds: tuple[Text, Text, Text]) -> Text:
    field, low, high = _field(condition.field, profile), condition.at_least, condition.at_most
    label = same(condition.field) if field is None else field.label
    template = bounds[2] if low is not None and high is not None else bounds[0] if high is None else bounds[1]
    return words.FIGURE.fill(label=label, bounds=template.fill(low=_bound(low), high=_bound(high)))


def _bound(number: Fraction | None) -> Text:
    return same("") if number is None else figure(number)


def _field(name: str, profile: Profile) -> ProfileField | None:
    return next((field for field in profile if field.id == name), None)


def _lowered(label: Text) -> Text:
    return Text(_lowered_first(label.vi), _lowered_first(label.en))


def _lowered_first(words_of_label: str) -> str:
    """The label inside a sentence; an abbreviation at its start keeps its capitals."""
    keep = words_of_label[1:2].isupper()
    return words_of_label if keep else words_of_label[:1].lower() + words_of_label[1:]
