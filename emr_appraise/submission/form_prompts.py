"""What a selected cell says of its criterion: the bar, what to show, how it is checked."""

from __future__ import annotations

from fractions import Fraction

from emr_appraise.criteria.model import Bar, Criterion, DateAnswer, NumberAnswer, ScaleAnswer
from emr_appraise.words import Text, join, same

_INSTEAD = Text(
    "Tiêu chí này trả lời ở cột “Giá trị đo được”. Chỉ chọn ở đây khi tiêu chí không áp dụng.",
    "This criterion is answered under “Measured value”. Choose here only if it does not apply.",
)
_SHOW = Text("Cần cho xem: {show}", "Show: {show}")
_CHECK = Text("Cách kiểm tra: {guidance}", "How it is checked: {guidance}")
_VALIDITY = Text(
    "Ngày của minh chứng. Minh chứng có giá trị {months} tháng kể từ ngày này.",
    "The date of the evidence. It counts for {months} months from that day.",
)
_BAR = Text("Mức đạt: {bar}.", "The bar: {bar}.")
_BY_FACILITY = Text("{bars} (tùy đặc điểm cơ sở)", "{bars} (depending on the facility)")
_AT_LEAST = Text("từ {bound} trở lên", "at least {bound}")
_AT_MOST = Text("không quá {bound}", "at most {bound}")
_NOT_OLDER = Text("ngày không cũ hơn {months} tháng", "a date not older than {months} months")
_NOT_PAST = Text("ngày chưa qua", "a date not yet past")
_DATE_UNIT = Text("ngày/tháng/năm", "day/month/year")


def figure(number: Fraction) -> Text:
    """A number as each language writes it."""
    written = str(number.numerator) if number.denominator == 1 else f"{float(number):.10g}"
    return Text(written.replace(".", ","), written)


def answer_prompt(criterion: Criterion) -> Text:
    """What to show; for a measure, where to answer it."""
    return _show(criterion) if isinstance(criterion.answer, ScaleAnswer) else _INSTEAD


def value_prompt(criterion: Criterion) -> Text:
    """What a measure must reach, then what to show."""
    bar = _bar(criterion)
    return _show(criterion) if bar is None else join([_BAR.fill(bar=bar), _show(criterion)], " ")


def evidence_prompt(criterion: Criterion) -> Text:
    """How the criterion is checked."""
    return _CHECK.fill(guidance=criterion.guidance)


def evidence_date_prompt(criterion: Criterion) -> Text | None:
    """How long the evidence counts, where it ages at all."""
    months = criterion.evidence.valid_months
    return _VALIDITY.fill(months=months) if months else None


def unit_of(criterion: Criterion) -> Text:
    """The unit a criterion is answered in; nothing for a scale."""
    match criterion.answer:
        case NumberAnswer(unit=unit):
            return unit.label
        case DateAnswer():
            return _DATE_UNIT
        case ScaleAnswer():
            return same("")


def _show(criterion: Criterion) -> Text:
    return _SHOW.fill(show=criterion.evidence.show)


def _bar(criterion: Criterion) -> Text | None:
    match criterion.answer:
        case NumberAnswer(unit=unit, bars=bars):
            return _number_bar(bars, unit.label)
        case DateAnswer(max_age_months=None):
            return _NOT_PAST
        case DateAnswer(max_age_months=months):
            return _NOT_OLDER.fill(months=months)
        case ScaleAnswer():
            return None


def _number_bar(bars: tuple[Bar, ...], unit: Text) -> Text:
    said = list(dict.fromkeys(_one_bar(bar, unit) for bar in bars))
    return said[0] if len(said) == 1 else _BY_FACILITY.fill(bars=join(said, "; "))


def _one_bar(bar: Bar, unit: Text) -> Text:
    bounds = [
        words.fill(bound=join([figure(bound), unit], " "))
        for words, bound in ((_AT_LEAST, bar.at_least), (_AT_MOST, bar.at_most))
        if bound is not None
    ]
    return join(bounds, ", ")
