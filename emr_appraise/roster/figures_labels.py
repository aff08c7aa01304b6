"""What the fields and the slices of a table are called."""

from __future__ import annotations

from fractions import Fraction

from emr_appraise.criteria.model import Criteria
from emr_appraise.report.numbers import cut, figure
from emr_appraise.roster import wording_figures as words
from emr_appraise.roster.figures_kinds import MERGED
from emr_appraise.roster.figures_model import Slice, Table
from emr_appraise.words import Text, same


def field_words(field: str, criteria: Criteria) -> Text:
    """The label of a profile field."""
    return next((each.label for each in criteria.profile if each.id == field), same(field))


def slice_words(part: Slice, table: Table, criteria: Criteria) -> tuple[Text, ...]:
    """What each value of a slice is called, field by field; texts are foreign, escape them."""
    if all(value == MERGED for value in part.values):
        return tuple(words.MERGED if len(part.values) == 1 else words.MERGED_CELLS for _ in part.values)
    pairs = zip(table.fields, part.values, strict=True)
    return tuple(value_words(field, value, criteria) for field, value in pairs)


def value_words(field: str, value: str, criteria: Criteria) -> Text:
    """What one value of a field is called: an option's label, the text itself, or that it was not said."""
    if value == MERGED:
        return words.MERGED
    if not value:
        return words.NOT_SAID
    options = next((each.options for each in criteria.profile if each.id == field), ())
    return next((option.label for option in options if option.id == value), same(value))


def share_words(share: Fraction | None) -> Text:
    """A share of hospitals in percent, cut to two decimals, as health departments give them: 59,52%."""
    return words.NO_SHARE if share is None else words.SHARE.fill(figure=figure(cut(share, 2)))
