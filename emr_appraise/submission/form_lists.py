"""The lists that dropdowns point to: ranges of a hidden sheet, never text inside the dropdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from emr_appraise.criteria.model import Criteria, Criterion, NaRule, Scale, ScaleAnswer
from emr_appraise.places import column_letters
from emr_appraise.submission.form_cells import put, set_widths
from emr_appraise.submission.form_style import Style
from emr_appraise.submission.layout import (
    DECISION_FIELDS,
    FormField,
    FormLanguage,
    Sheet,
    facility_fields,
    sheet_title,
    written,
)
from emr_appraise.words import Text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Pick:
    """A list of labels under a key; a scale's list ends with "not applicable"."""

    key: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Lists:
    """Every list of the form, each a column of the lists sheet."""

    sheet: str
    picks: tuple[Pick, ...]

    def of_field(self, field: FormField) -> str:
        """The range of a field's options."""
        return self._range(_field_key(field))

    def of_criterion(self, criterion: Criterion) -> str | None:
        """The range its answer cell offers; None where the cell takes nothing."""
        open_to_na = criterion.na is not NaRule.FORBIDDEN
        if isinstance(criterion.answer, ScaleAnswer):
            return self._range(_scale_key(criterion.answer.scale.id), 0 if open_to_na else 1)
        return self._range(_NOT_APPLICABLE) if open_to_na else None

    def _range(self, key: str, left_out: int = 0) -> str:
        index, pick = next((i, pick) for i, pick in enumerate(self.picks, 1) if pick.key == key)
        letters, last = column_letters(index), 1 + len(pick.labels) - left_out
        quoted = self.sheet.replace("'", "''")
        return f"'{quoted}'!${letters}$2:${letters}${last}"


def takes_answer(criterion: Criterion) -> bool:
    """Whether its answer cell is open: always for a scale, for a measure only to say "not applicable"."""
    return isinstance(criterion.answer, ScaleAnswer) or criterion.na is not NaRule.FORBIDDEN


def lists_of(criteria: Criteria, language: FormLanguage) -> Lists:
    """The lists that a form of these criteria needs."""
    na = criteria.not_applicable.label
    fields = [field for field in (*facility_fields(criteria), *DECISION_FIELDS) if field.options]
    labels = {
        _NOT_APPLICABLE: [na],
        **{_scale_key(scale.id): [*_labels(scale), na] for scale in criteria.scales},
        **{_field_key(field): [word.label for word in field.options] for field in fields},
    }
    picks = tuple(Pick(key, tuple(written(label, language) for label in of)) for key, of in labels.items())
    return Lists(sheet_title(Sheet.LISTS, language), picks)


def write_lists(sheet: Worksheet, lists: Lists, stamp: Mapping[str, str]) -> None:
    """Fill the lists sheet and hide it, so that no one changes an option by mistake.

    The stamp stands behind the lists once more, for programs that drop the workbook's names.
    """
    marks = [Pick(name, (value,)) for name, value in stamp.items()]
    for column, pick in enumerate((*lists.picks, *marks), 1):
        for row, label in enumerate((pick.key, *pick.labels), 1):
            put(sheet, row, column, label, Style.KEY if row == 1 else Style.CELL)
    columns = range(1, len(lists.picks) + len(marks) + 1)
    set_widths(sheet, {column_letters(index): 28 for index in columns})
    sheet.sheet_state = "hidden"


def _labels(scale: Scale) -> list[Text]:
    return [option.label for option in scale.options]


def _scale_key(scale: str) -> str:
    return f"scale {scale}"


def _field_key(field: FormField) -> str:
    return f"field {field.id}"
