"""What the cell beside a field says: an option, a number, a date or a text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.book.model import Broken, Cell, Sheet
from emr_appraise.submission import remarks_values
from emr_appraise.submission.free_text import as_unicode, free_text, old_encoding
from emr_appraise.submission.layout import FormField, FormFieldKind
from emr_appraise.submission.model import Said
from emr_appraise.submission.normalise import exact_key, numbers_of, read_date, text_of, whole_code
from emr_appraise.submission.vocabulary import option_words
from emr_appraise.words import Message

MOST_LETTERS = 2_000


class FieldReading(NamedTuple):
    """What was read, and the remark that this calls for, with its values."""

    value: str | Fraction | date | Said
    message: Message | None = None
    values: tuple[tuple[str, object], ...] = ()


def field_value(cell: Cell, field: FormField, sheet: Sheet, from_1904: bool) -> FieldReading:
    """What a cell says to its field, and the remark that this calls for."""
    if not (typed := text_of(cell)):
        return FieldReading(Said.UNREADABLE if isinstance(cell, Broken) else Said.BLANK)
    if field.kind is FormFieldKind.CHOICE:
        return _chosen(typed, field, sheet)
    if field.kind is FormFieldKind.NUMBER:
        return _number(cell, typed, field)
    if field.kind is FormFieldKind.DATE:
        read = read_date(cell, from_1904=from_1904)
        return FieldReading(read.value or Said.UNREADABLE, read.message, read.values)
    if field.id == "code" and isinstance(cell, float):
        return FieldReading(whole_code(typed))
    said = free_text(cell)
    return FieldReading(said.text[:MOST_LETTERS], said.message, said.values)


def _chosen(typed: str, field: FormField, sheet: Sheet) -> FieldReading:
    """The option that is meant; typed in an old font, what it says in Unicode."""
    option = option_words(field.options).find(typed)
    if option is not None or typed.isascii():
        return FieldReading(Said.UNREADABLE if option is None else str(option))
    said = as_unicode(typed, old_encoding(sheet))
    option = option_words(field.options).find(said.text)
    if option is None:
        return FieldReading(Said.UNREADABLE)
    return FieldReading(str(option), said.message, said.values)


def _number(cell: Cell, typed: str, field: FormField) -> FieldReading:
    """A count, with or without what is counted behind it; of two readings, the whole number."""
    readings = [number for number in numbers_of(cell, _counted(field)) if number >= 0]
    whole = [number for number in readings if number.denominator == 1]
    if len(readings) > 1 and len(whole) == 1:
        return FieldReading(whole[0], remarks_values.THOUSANDS, (("found", typed), ("read", str(whole[0]))))
    return FieldReading(readings[0] if len(readings) == 1 else Said.UNREADABLE)


@lru_cache(maxsize=64)
def _counted(field: FormField) -> tuple[str, ...]:
    """Words of the label that may stand behind the number, such as `giường` of “Số giường bệnh”."""
    runs = dict[str, None]()
    for words in (exact_key(label).split() for label in field.label):
        for first in range(len(words)):
            runs |= dict.fromkeys(" ".join(words[first:last]) for last in range(first + 1, len(words) + 1))
    return tuple(runs)
