"""What a cell accepts: dropdowns, dates and numbers, with the prompt and the refusal a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from emr_appraise.submission import form_words as words
from emr_appraise.submission.form_cells import plain
from emr_appraise.submission.form_prompts import figure
from emr_appraise.submission.layout import FormLanguage, written
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_PROMPT_LIMIT, _ERROR_LIMIT, _TITLE_LIMIT = 255, 225, 32
_FIRST_DAY = "36526"  # 2000-01-01 as a serial number: a written date would depend on the locale


@dataclass(frozen=True, slots=True)
class Check:
    """A cell's validation; without a kind it only prompts."""

    kind: Literal["list", "date", "decimal", "whole", "custom"] | None = None
    operator: Literal["greaterThanOrEqual", "between"] | None = None
    first: str | None = None
    second: str | None = None
    refusal: Text | None = None
    prompt: Text | None = None
    title: Text | None = None


def one_of(source: str, prompt: Text | None = None, title: Text | None = None) -> Check:
    """One of the labels in a range."""
    return Check("list", None, source, None, words.PICK_REFUSED, prompt, title)


def a_day(prompt: Text | None = None, title: Text | None = None) -> Check:
    """A date of this century."""
    return Check("date", "greaterThanOrEqual", _FIRST_DAY, None, words.DATE_REFUSED, prompt, title)


def a_number(
    maximum: Fraction | None = None,
    whole: bool = False,
    prompt: Text | None = None,
    title: Text | None = None,
) -> Check:
    """A number that is not negative."""
    kind: Literal["whole", "decimal"] = "whole" if whole else "decimal"
    refusal = words.WHOLE_REFUSED if whole else words.NUMBER_REFUSED
    if maximum is None:
        return Check(kind, "greaterThanOrEqual", "0", None, refusal, prompt, title)
    return Check(kind, "between", "0", figure(maximum).en, refusal, prompt, title)


def a_percent(cell: str, prompt: Text | None = None, title: Text | None = None) -> Check:
    """A percentage written as 98; a typed `98%` is stored as 0.98 and would pass for a low figure."""
    rule = f"AND(ISNUMBER({cell}),OR({cell}=0,AND({cell}>1,{cell}<=100)))"
    return Check("custom", None, rule, None, words.PERCENT_REFUSED, prompt, title)


def add_checks(sheet: Worksheet, checks: Mapping[str, Check], language: FormLanguage) -> None:
    """Give cells their checks; cells with the same one share it."""
    from openpyxl.worksheet.datavalidation import DataValidation

    cells: dict[Check, list[str]] = {}
    for cell, check in checks.items():
        cells.setdefault(check, []).append(cell)
    for check, where in cells.items():
        sheet.add_data_validation(DataValidation(
            type=check.kind,
            operator=check.operator,
            formula1=check.first,
            formula2=check.second,
            allow_blank=True,
            showErrorMessage=check.kind is not None,
            errorStyle="stop",
            errorTitle=_title(words.REFUSED_TITLE if check.refusal else None, language),
            error=_short(check.refusal, language, _ERROR_LIMIT),
            showInputMessage=check.prompt is not None,
            promptTitle=_title(check.title, language),
            prompt=_short(check.prompt, language, _PROMPT_LIMIT),
            sqref=" ".join(where),
        ))


def clipped(text: str, limit: int) -> str:
    """The text, cut between words where a workbook could not hold more."""
    text = plain(text)
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _title(text: Text | None, language: FormLanguage) -> str | None:
    return None if text is None else clipped(written(text, language), _TITLE_LIMIT)


def _short(text: Text | None, language: FormLanguage, limit: int) -> str | None:
    if text is None:
        return None
    if language is not FormLanguage.BOTH:
        return clipped(text.say(Language(language.value)), limit)
    share = (limit - 1) // 2
    spare = max(0, share - min(len(text.vi), len(text.en)))
    return f"{clipped(text.vi, share + spare)}\n{clipped(text.en, share + spare)}"
