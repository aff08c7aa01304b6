"""Words for the placement: groups, clauses that failed, decisions, deadlines."""

from __future__ import annotations

from emr_appraise.appraisal.model import DecisionState
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.submission.model import DecisionSource
from emr_appraise.words import Text

GROUP = Text("Nhóm {number}", "Group {number}")
GROUP_TITLE = Text("Nhóm {number}: {title}", "Group {number}: {title}")
WHY_NOT = Text("Vì sao chưa được xếp nhóm {number}", "Why not group {number}")
ON_ANSWERS_ALONE = Counted(
    Text(
        "Nếu bổ sung đủ minh chứng: nhóm {number}. Còn thiếu minh chứng cho {n} tiêu chí, nêu dưới đây.",
        "Once the evidence is shown: group {number}. Evidence is lacking for {n} criterion, named below.",
    ),
    Text(
        "Nếu bổ sung đủ minh chứng: nhóm {number}. Còn thiếu minh chứng cho {n} tiêu chí, nêu dưới đây.",
        "Once the evidence is shown: group {number}. Evidence is lacking for {n} criteria, named below.",
    ),
)
OTHERS = Counted(
    Text("và {n} tiêu chí khác", "and {n} other criterion"),
    Text("và {n} tiêu chí khác", "and {n} other criteria"),
)

NAMED_ABOVE = Counted(
    Text("cùng {n} tiêu chí đã nêu trên", "and {n} criterion named above"),
    Text("cùng {n} tiêu chí đã nêu trên", "and {n} criteria named above"),
)
ALL_NAMED_ABOVE = Text("Đã nêu ở trên.", "Named above.")

CLAUSE_FAILED = Text("Điều kiện “{title}” chưa đạt: {failure}.", 'The condition "{title}" fails: {failure}.')
CLAUSE_FAILED_BY = Text(
    "Điều kiện “{title}” chưa đạt: {failure}. Các tiêu chí: {codes}.",
    'The condition "{title}" fails: {failure}. The criteria: {codes}.',
)
REQUIRED_SHORT = Counted(
    Text(
        "còn {n} tiêu chí chưa đạt hoặc chưa chứng minh được",
        "{n} criterion is not met or not shown",
    ),
    Text(
        "còn {n} tiêu chí chưa đạt hoặc chưa chứng minh được",
        "{n} criteria are not met or not shown",
    ),
)
SCORE_TOTAL = Text(
    "tổng điểm {score} ({percent}), cần ít nhất {bar}",
    "the total is {score} ({percent}), at least {bar} is needed",
)
SCORE_AREAS = Text("{areas}; cần ít nhất {bar}", "{areas}; at least {bar} is needed")
SCORE_OF_AREA = Text("{area} {score} ({percent})", "{area} {score} ({percent})")
LEVEL_AREAS = Text("{areas}; cần mức {bar}", "{areas}; level {bar} is needed")
LEVEL_OF_AREA = Text("{area} ở mức {level}", "{area} at level {level}")
NO_LEVEL_OF_AREA = Text("{area} chưa xếp được mức", "{area} not graded")
FLOOR_SHORT = Counted(
    Text("{n} tiêu chí dưới mức sàn {bar}", "{n} criterion is below the floor of {bar}"),
    Text("{n} tiêu chí dưới mức sàn {bar}", "{n} criteria are below the floor of {bar}"),
)

DECISIONS = {
    DecisionState.NONE: Text("chưa có quyết định thẩm định", "there is no decision yet"),
    DecisionState.STANDS: Text(
        "quyết định số {number} ngày {day}, kết luận đạt, còn hiệu lực, {until}",
        "decision {number} of {day}, conclusion passed, in effect, {until}",
    ),
    DecisionState.NOT_PASSED: Text(
        "quyết định số {number} ngày {day} kết luận không đạt",
        "decision {number} of {day}, conclusion not passed",
    ),
    DecisionState.OUTCOME_UNKNOWN: Text(
        "quyết định số {number} ngày {day} không ghi rõ kết luận đạt hay không đạt",
        "decision {number} of {day} does not state whether its conclusion is passed",
    ),
    DecisionState.INCOMPLETE: Text(
        "quyết định số {number} ngày {day} có số, ngày ký hoặc thời hạn chưa ghi đủ hoặc không đọc được",
        "decision {number} of {day} lacks a readable number, date or term",
    ),
    DecisionState.NOT_YET: Text(
        "quyết định số {number} ký ngày {day}, sau ngày đánh giá {as_of}",
        "decision {number} is dated {day}, after the as-of date {as_of}",
    ),
    DecisionState.LAPSED: Text(
        "quyết định số {number} ngày {day} đã hết hiệu lực ({until})",
        "decision {number} of {day} has lapsed ({until})",
    ),
    DecisionState.OTHER_PACK: Text(
        "quyết định số {number} ngày {day} thẩm định theo bộ tiêu chí {pack}, không phải bộ {ours}",
        "decision {number} of {day} was made by the pack {pack}, not by {ours}",
    ),
}
DECISION_ONLY_CLAIMED = Text(
    "quyết định số {number} ngày {day} mới do cơ sở khai; điều kiện này chỉ tính quyết định có trong sổ quyết định của hội đồng",
    "decision {number} of {day} is only the facility's claim; it must stand in the board's register",
)
DECISION_CONDITIONS_FAIL = Text(
    "Quyết định còn hiệu lực nhưng các điều kiện không còn được đáp ứng đầy đủ; việc xếp nhóm căn cứ vào các điều kiện.",
    "The decision stands but the conditions do not: the placement follows the conditions.",
)
DECISION_LINE = Text("{decision} ({source}).", "{decision} ({source}).")
DECISION_SENTENCE = Text("{decision}.", "{decision}.")
SOURCES = {
    DecisionSource.CLAIM: Text("theo khai báo của cơ sở", "as claimed by the facility"),
    DecisionSource.RECORD: Text("theo sổ quyết định của hội đồng", "as recorded in the board's register"),
}
UNNUMBERED = Text("(không ghi)", "(no number)")
UNDATED = Text("(không rõ)", "(unknown)")
UNTIL = Text("có giá trị đến {day}", "valid until {day}")
NO_END = Text("không ghi thời hạn", "no end named")

DEADLINE = Text("{title}: hạn {due}, {state}.", "{title}: due {due}, {state}.")
DEADLINE_UNSURE = Text(
    "{title}: hạn {due}, {state}; chưa rõ có áp dụng không vì chưa ghi “{fields}”.",
    '{title}: due {due}, {state}; it may not apply, as "{fields}" is not filled in.',
)
DAYS_LEFT = Counted(Text("còn {n} ngày", "{n} day left"), Text("còn {n} ngày", "{n} days left"))
DUE_NOW = Text("đến hạn đúng vào ngày đánh giá", "due on the as-of date itself")
DAYS_OVER = Counted(Text("quá hạn {n} ngày", "{n} day overdue"), Text("quá hạn {n} ngày", "{n} days overdue"))
DAYS_PAST = Counted(Text("đã qua {n} ngày", "{n} day ago"), Text("đã qua {n} ngày", "{n} days ago"))
DEADLINE_DONE = Text("đã đạt tiêu chí {codes}", "{codes} met")
DEADLINE_FREE = Text("tiêu chí {codes} đã đạt hoặc không áp dụng", "{codes} met or not applicable")
