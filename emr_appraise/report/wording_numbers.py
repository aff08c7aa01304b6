"""Words around numbers: how many, how long, how much; Vietnamese and English side by side."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.report.cldr import written
from emr_appraise.words import Text


class Counted(NamedTuple):
    """A phrase about a number of things: for one of them, and for any other number."""

    one: Text
    other: Text

    def of(self, count: int, /, **values: object) -> Text:
        """The phrase for so many; `{n}` in it is the count."""
        return (self.one if count == 1 else self.other).fill(n=written(str(count)), **values)


PERCENT = Text("{figure}%", "{figure}%")
MEASURE = Text("{figure} {unit}", "{figure} {unit}")
NO_SCORE = Text("không áp dụng", "not applicable")

# A pack names its units in the plural; English needs the singular for one.
ENGLISH_SINGULARS = {
    "months": "month",
    "days": "day",
    "hours": "hour",
    "minutes": "minute",
    "years": "year",
    "weeks": "week",
    "copies": "copy",
    "characters": "character",
    "times": "time",
    "items": "item",
    "people": "person",
    "beds": "bed",
}

MONTHS = Counted(Text("{n} tháng", "{n} month"), Text("{n} tháng", "{n} months"))
PERSON_DAYS = Counted(Text("{n} ngày công", "{n} person-day"), Text("{n} ngày công", "{n} person-days"))

# As the Unicode CLDR has them.
THOUSAND = Text("nghìn", "thousand")
MILLION = Text("triệu", "million")
BILLION = Text("tỷ", "billion")
AMOUNT = Text("{amount} đồng", "VND {amount}")
SCALED = Text("{figure} {unit}", "{figure} {unit}")
NO_COST = Text("không phát sinh chi phí", "no cost")
UP_TO = Text("tối đa {amount} đồng", "up to VND {amount}")
FROM_TO = Text("từ {low} đến {high} đồng", "VND {low} to {high}")

AT_LEAST = Text("ít nhất {value}", "at least {value}")
AT_MOST = Text("không quá {value}", "at most {value}")
BOTH_BOUNDS = Text("{low} và {high}", "{low} and {high}")
BY_CASE = Text("{bars} (tùy trường hợp)", "{bars} (depending on the case)")
NOT_OLDER = Text("không quá {months} trước ngày đánh giá", "not more than {months} before the as-of date")
OWN_BAR = Text("{bar} (mức do bộ tiêu chí chọn)", "{bar} (this pack's own bar)")
NOT_PAST = Text("chưa qua vào ngày đánh giá", "not yet past on the as-of date")
THIS_OPTION = Text("“{label}”", '"{label}"')
THIS_OR_HIGHER = Text("“{label}” trở lên", '"{label}" or higher')
