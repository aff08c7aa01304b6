"""What people type, made comparable: words, numbers and dates; one door to the modules that do it."""

from __future__ import annotations

from emr_appraise.submission.letters import (
    FACILITY_CODE_LENGTH,
    MAX_CELL_TEXT,
    MAX_WORDS,
    answer_key,
    code_key,
    exact_key,
    heading_key,
    label_key,
    loose_key,
    text_of,
    whole_code,
    without_diacritics,
)
from emr_appraise.submission.written_dates import DateRead, date_of, read_date
from emr_appraise.submission.written_numbers import PERCENT_SIGN, names_unit, number_of, numbers_of

__all__ = [
    "FACILITY_CODE_LENGTH",
    "MAX_CELL_TEXT",
    "MAX_WORDS",
    "PERCENT_SIGN",
    "DateRead",
    "answer_key",
    "code_key",
    "date_of",
    "exact_key",
    "heading_key",
    "label_key",
    "loose_key",
    "names_unit",
    "number_of",
    "numbers_of",
    "read_date",
    "text_of",
    "whole_code",
    "without_diacritics",
]
