"""What the sheet of the gaps reminds of: formulas over the facility's plan, told in words and by a colour."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from emr_appraise.appraisal.expiry import SOON
from emr_appraise.report.contents.model import Gap
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.cells import FIRST_DAY, Formula
from emr_appraise.report.xlsx.gaps_place import DAY_ROW, At
from emr_appraise.report.xlsx.look import Tint
from emr_appraise.report.xlsx.wording_xlsx import Status
from emr_appraise.words import Language, Text

DAY = f"${At.REMINDER}${DAY_ROW + 1}"
"""The cell of the day up to which reminders are made."""
_NOTHING, _ROW = Text("", ""), "#"


class Reminder(NamedTuple):
    """Something to look at."""

    says: Text
    tint: Tint
    colours: At
    """The column of the date that it is about."""
    holds: str
    """A formula; `{name}` stands for a cell of the row, or for the words of a status.

    A date that was pasted as text is no number: an office would hold it to be later than any day. What
    reckons with a cell stands behind an IF, for AND goes on after a condition that fails.
    """


REMINDERS = (
    Reminder(words.NO_DAY, Tint.BAD, At.REMINDER, "NOT(ISNUMBER({day}))"),
    Reminder(words.PAST_DUE, Tint.BAD, At.DUE, "IF(ISNUMBER({DUE}),{DUE}<{day},FALSE)"),
    Reminder(words.PLANNED_NO_DATE, Tint.BAD, At.PLANNED, 'AND({PLANNED}<>"",NOT(ISNUMBER({PLANNED})))'),
    Reminder(
        words.BEHIND_PLAN,
        Tint.BAD,
        At.PLANNED,
        'IF(ISNUMBER({PLANNED}),AND({PLANNED}<{day},TRIM({STATUS})<>"{will_not_do}"),FALSE)',
    ),
    Reminder(
        words.PLANNED_TOO_LATE,
        Tint.BAD,
        At.PLANNED,
        'AND(ISNUMBER({DUE}),ISNUMBER({PLANNED}),{PLANNED}>{DUE},TRIM({STATUS})<>"{will_not_do}")',
    ),
    Reminder(words.DUE_SOON, Tint.FAIR, At.DUE, "IF(ISNUMBER({DUE}),{DUE}-{day}<={soon},FALSE)"),
)
"""The first that holds is told."""


def reminder(gap: Gap, row: int, as_of: date, language: Language) -> Formula:
    """What has to be looked at; nothing once the gap is closed."""
    return Formula(_template(language).replace(_ROW, str(row)), _now(gap, as_of).say(language))


@lru_cache(maxsize=len(Language))
def _template(language: Language) -> str:
    """The formula of any row."""
    told = {
        **{at.name: f"{at}{_ROW}" for at in At},
        "day": DAY,
        "soon": SOON,
        "will_not_do": Status.WILL_NOT_DO.value.say(language),
    }
    formula = '""'
    for each in reversed(REMINDERS):
        formula = f'IF({each.holds.format_map(told)},"{each.says.say(language)}",{formula})'
    done = Status.DONE.value.say(language)
    return f'IF(TRIM({told["STATUS"]})="{done}","",{formula})'


def _now(gap: Gap, as_of: date) -> Text:
    """The same as things stand: nothing is filled in yet."""
    if gap.due is None or gap.due < FIRST_DAY:
        return _NOTHING
    if gap.due < as_of:
        return words.PAST_DUE
    return words.DUE_SOON if (gap.due - as_of).days <= SOON else _NOTHING
