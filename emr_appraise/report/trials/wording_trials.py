"""What is said of a pack's cases and of its mutants, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.trial.mutants import MutantKind, Vain
from emr_appraise.words import Text

FAILED = Text("KHÔNG ĐẠT  {where}: {name}", "FAILED  {where}: {name}")
DONE = Counted(
    Text("{n} trường hợp đạt, {failed} không đạt", "{n} case passed, {failed} failed"),
    Text("{n} trường hợp đạt, {failed} không đạt", "{n} cases passed, {failed} failed"),
)
NOT_READ = Counted(
    Text("{n} tệp hoặc bộ tiêu chí không đọc được, đã nêu ở trên", "{n} thing could not be read, as told above"),
    Text("{n} tệp hoặc bộ tiêu chí không đọc được, đã nêu ở trên", "{n} things could not be read, as told above"),
)

DIFFERS = Text("{what}: mong đợi {expected}, kết quả là {actual}", "{what}: expected {expected}, got {actual}")
DIFFERS_BECAUSE = Text("{difference} ({why})", "{difference} ({why})")
MISSING = Text("- {name}: mong đợi nhưng không có", "- {name}: expected but absent")
UNEXPECTED = Text("+ {name}: có nhưng không mong đợi", "+ {name}: present but not expected")
CAME_OUT = Text("{listed}; kết quả: {outcome}. {why}", "{listed}; it came out {outcome}. {why}")
NONE = Text("không có", "none")
NOT_IN_FORCE = Text("{listed}; tiêu chí chưa hoặc không còn hiệu lực vào ngày này", "{listed}; the criterion is not in force on this date")
CLAUSE_FAILED = Text("{listed}; do {codes}", "{listed}; because of {codes}")
AND_MORE = Text("{codes} và {n} tiêu chí nữa", "{codes} and {n} more")

UNKNOWN = Text("{what}: bộ tiêu chí không có “{found}”", '{what}: the pack has no "{found}"')
UNKNOWN_NEAR = Text("{unknown}; có phải {near}?", "{unknown}; did you mean {near}?")
UNKNOWN_ALLOWED = Text("{unknown}; dùng được: {allowed}", "{unknown}; allowed: {allowed}")
BAD_FACT = Text("{what}: trường “{field}” không nhận “{found}”", '{what}: the field "{field}" does not take "{found}"')
A_NUMBER = Text("một số", "a number")
OR = Text(" hay ", " or ")

MUTANTS = Text(
    "Bộ {pack}: đổi thử từng quy định, xem có trường hợp nào phát hiện không (số trường hợp: {cases})",
    "Pack {pack}: one rule changed at a time, and whether a case notices (cases: {cases})",
)
MUTANT_COLUMNS = (
    Text("Thay đổi", "Change"),
    Text("số lần thử", "tried"),
    Text("phát hiện", "noticed"),
    Text("không phát hiện", "unnoticed"),
    Text("không đổi kết quả", "changes nothing"),
)
MUTANT_TOTAL = Text("Tổng cộng", "Total")
ALL_NOTICED = Text(
    "Mọi thay đổi có thể đổi kết quả đều được phát hiện.",
    "Every change that could change a result is noticed.",
)
GRAVE = Text("Cần thêm trường hợp kiểm thử:", "Cases are needed for these:")
OTHERS = Text("Để tham khảo, chưa trường hợp nào phát hiện:", "For information, no case notices these either:")
UNNOTICED = Text("{change}: không trường hợp nào phát hiện", "{change}: no case notices")
CASE_HINT = Text("thêm trường hợp này:", "add this case:")
CLAUSE_HINT = Text(
    "viết một trường hợp mà kết quả xếp nhóm chỉ tùy thuộc vào điều kiện này.",
    "write a case whose placement hangs on this clause alone.",
)
FACILITY_HINT = Text(
    "viết một trường hợp có facility_level, với nhóm tiêu chí này đứng đúng mức được yêu cầu.",
    "write a case with facility_level in which this area stands exactly on the rung asked for.",
)
OTHER_HINT = Text(
    "viết một trường hợp có kết quả khác đi khi quy định này thay đổi.",
    "write a case that comes out otherwise once this rule changes.",
)
CASE_NAME = Text("{name}: {change}", "{name}: {change}")

KINDS = {
    MutantKind.NO_LONGER_REQUIRED: Text("bắt buộc thành không bắt buộc", "required made not required"),
    MutantKind.MADE_REQUIRED: Text("không bắt buộc thành bắt buộc", "not required made required"),
    MutantKind.NA_ALLOWED: Text("được khai không áp dụng", "not applicable may be claimed"),
    MutantKind.MET_FROM: Text("câu trả lời đủ để đạt", "the answer that is enough"),
    MutantKind.BAR: Text("ngưỡng của số đo", "the bar of a measure"),
    MutantKind.MAX_AGE: Text("số tháng của một ngày", "the months of a date"),
    MutantKind.NOT_EXPIRED: Text("ngày phải còn hạn", "a date not yet past"),
    MutantKind.APPLIES_REVERSED: Text("điều kiện áp dụng bị đảo ngược", "whom it applies to, reversed"),
    MutantKind.APPLIES_REMOVED: Text("điều kiện áp dụng bị bỏ", "whom it applies to, removed"),
    MutantKind.EVIDENCE_REQUIRED: Text("phải có minh chứng hay không", "whether evidence is required"),
    MutantKind.EVIDENCE_MONTHS: Text("số tháng minh chứng có giá trị", "the months that evidence counts"),
    MutantKind.LEVEL: Text("mức của tiêu chí", "the criterion's level"),
    MutantKind.CLAUSE_DROPPED: Text("điều kiện xếp nhóm bị bỏ", "a clause dropped"),
    MutantKind.CLAUSE_AREA: Text("nhóm tiêu chí trong điều kiện", "an area of a clause"),
    MutantKind.CLAUSE_TAG: Text("nhãn được loại trừ trong điều kiện", "a tag that a clause excepts"),
    MutantKind.CLAUSE_PERCENT: Text("tỷ lệ điểm trong điều kiện", "the percentage of a clause"),
    MutantKind.CLAUSE_LEVEL: Text("mức trong điều kiện", "the level of a clause"),
    MutantKind.CLAUSE_FLOOR: Text("mức sàn trong điều kiện", "the floor of a clause"),
    MutantKind.CLAUSE_PROOF: Text("quyết định nào được tính", "which decision counts"),
    MutantKind.FACILITY_LEVEL: Text("mức của cơ sở", "the facility's level"),
}
CHANGES = {
    MutantKind.NO_LONGER_REQUIRED: Text("không còn bắt buộc", "no longer required"),
    MutantKind.MADE_REQUIRED: Text("trở thành bắt buộc", "made required"),
    MutantKind.NA_ALLOWED: Text("được khai không áp dụng ({before} → {after})", "may be claimed as not applicable ({before} → {after})"),
    MutantKind.MET_FROM: Text("đạt từ giá trị {before} → {after} của thang", "met from {before} → {after} on the scale"),
    MutantKind.BAR: Text("{bar} {before} → {after}", "{bar} {before} → {after}"),
    MutantKind.MAX_AGE: Text("ngày không cũ hơn {before} → {after}", "date not older than {before} → {after}"),
    MutantKind.NOT_EXPIRED: Text("ngày đã qua cũng được tính", "a date gone by counts too"),
    MutantKind.APPLIES_REVERSED: Text("điều kiện áp dụng bị đảo ngược", "whom it applies to is reversed"),
    MutantKind.APPLIES_REMOVED: Text("áp dụng cho mọi cơ sở", "applies to every facility"),
    MutantKind.EVIDENCE_REQUIRED: Text("bắt buộc có minh chứng: {before} → {after}", "evidence required: {before} → {after}"),
    MutantKind.EVIDENCE_MONTHS: Text("minh chứng có giá trị {before} → {after}", "evidence counts for {before} → {after}"),
    MutantKind.LEVEL: Text("mức {before} → {after}", "level {before} → {after}"),
    MutantKind.CLAUSE_DROPPED: Text("bỏ cả điều kiện", "the clause dropped"),
    MutantKind.CLAUSE_AREA: Text("bỏ nhóm tiêu chí {before} khỏi điều kiện", "the area {before} left out"),
    MutantKind.CLAUSE_TAG: Text("không còn loại trừ nhãn {before}", "the tag {before} no longer excepted"),
    MutantKind.CLAUSE_PERCENT: Text("tỷ lệ điểm {before} → {after}", "percentage {before} → {after}"),
    MutantKind.CLAUSE_LEVEL: Text("mức yêu cầu {before} → {after}", "level asked for {before} → {after}"),
    MutantKind.CLAUSE_FLOOR: Text("mức sàn {before} → {after}", "floor {before} → {after}"),
    MutantKind.CLAUSE_PROOF: Text("quyết định được tính {before} → {after}", "decision that counts {before} → {after}"),
    MutantKind.FACILITY_LEVEL: Text("mức yêu cầu của {area} {before} → {after}", "rung asked of {area} {before} → {after}"),
}
BARS = {
    "at_least": Text("ngưỡng tối thiểu", "bar at least"),
    "at_most": Text("ngưỡng tối đa", "bar at most"),
    "partly_at_least": Text("ngưỡng tối thiểu để đạt một phần", "bar for partly at least"),
    "partly_at_most": Text("ngưỡng tối đa để đạt một phần", "bar for partly at most"),
}
VAIN = {
    Vain.NO_CLAUSE_ASKS: Text(
        "không điều kiện xếp nhóm nào xét tiêu chí này có bắt buộc hay không",
        "no clause looks at whether this criterion is required",
    ),
    Vain.NO_CRITERION_CONCERNED: Text("không tiêu chí bắt buộc nào bị ảnh hưởng", "no required criterion is concerned"),
    Vain.EVIDENCE_NOT_ASKED: Text("tiêu chí không bắt buộc có minh chứng", "the criterion requires no evidence"),
    Vain.OUT_OF_RANGE: Text("không giá trị hợp lệ nào nằm giữa hai ngưỡng", "no value that can be given lies between the two bars"),
    Vain.NO_SUCH_RUNG: Text("không có tiêu chí nào ở mức nằm giữa", "no criterion stands on the rung between"),
    Vain.ASKED_BELOW: Text("mức thấp hơn của cơ sở đã yêu cầu như vậy", "a lower level of the facility asks for as much"),
}
