"""Words for ladders: the rung of an area, the level of the whole facility, what the next one lacks."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

RUNG = Text("{title} ({level})", "{title} ({level})")
AREA_LEVEL = Text("mức {level}", "level {level}")
AREA_LEVEL_TITLED = Text("mức: {level}", "level: {level}")

FACILITY_LEVEL = Text("Mức của toàn cơ sở", "Level of the whole facility")
LEVEL = Text("Mức {level}", "Level {level}")
LEVEL_TITLED = Text("Mức {level}: {title}", "Level {level}: {title}")
NONE_REACHED = Text("Chưa đạt mức nào", "No level is reached")
HIGHEST = Text("Đây là mức cao nhất.", "This is the highest level.")
BASIS = Text("Căn cứ của mức {level}: {reference}.", "Basis of level {level}: {reference}.")
BASIS_NOTED = Text("Căn cứ của mức {level}: {reference}. {note}", "Basis of level {level}: {reference}. {note}")

NEXT = Counted(
    Text("Để lên “{name}”, còn {n} nhóm tiêu chí dưới mức cần có:", 'To reach "{name}", {n} area is below the level needed:'),
    Text("Để lên “{name}”, còn {n} nhóm tiêu chí dưới mức cần có:", 'To reach "{name}", {n} areas are below the level needed:'),
)
SHORT = Text("{area}: {now}, cần {needed}", "{area}: {now}, needs {needed}")
SHORT_BY = Text("{short}. Các tiêu chí: {codes}.", "{short}. The criteria: {codes}.")
SHORT_OF_NONE = Text("{short}; {why}.", "{short}; {why}.")
NOW = Text("đang ở mức {rung}", "now at level {rung}")
NOT_GRADED = Text("chưa xếp được mức", "not graded")
BELOW_FIRST = Text("chưa đạt mức nào", "below the first level")
NEEDED = Text("mức {rung}", "level {rung}")
NOTHING_MET = Text(
    "mức này phải có ít nhất một tiêu chí đạt; “không áp dụng” không tính là đạt",
    'at least one criterion of that level must be met; "not applicable" does not count',
)
