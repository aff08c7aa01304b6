"""Words for one criterion shown in full."""

from __future__ import annotations

from emr_appraise.criteria.model import NaRule
from emr_appraise.words import Text

REQUIRED = Text("bắt buộc", "required")
NOT_REQUIRED = Text("không bắt buộc", "not required")
HEAD = Text("{code}  {area}; {required}; {force}", "{code}  {area}; {required}; {force}")
CHECK = Text("Cách kiểm tra", "How to check")
ANSWER = Text("Trả lời", "Answer")
SCALE = Text("chọn: {options}; đạt từ “{bar}”", 'choose: {options}; met from "{bar}"')
NUMBER = Text("ghi số; mức đạt: {bars}", "a number; the bar: {bars}")
DATE_AGE = Text(
    "ghi ngày gần nhất; đạt nếu không quá {months} tháng trước ngày đánh giá",
    "the last date; met if not more than {months} months before the as-of date",
)
DATE_EXPIRY = Text("ghi ngày hết hạn; đạt nếu chưa qua ngày đó", "the date of expiry; met if not past")
EVIDENCE = Text("Minh chứng", "Evidence")
VALID = Text("{show} (có giá trị {months} tháng)", "{show} (counts for {months} months)")
NA = Text("Không áp dụng", "Not applicable")
NA_RULES = {
    NaRule.ALLOWED: Text("được chọn khi đúng thực tế", "may be chosen where it is true"),
    NaRule.FORBIDDEN: Text("không được chọn", "may not be chosen"),
    NaRule.BY_PROFILE: Text("theo thông tin cơ sở: {fields}", "follows from the facility's profile: {fields}"),
}
REFERENCES = Text("Căn cứ pháp lý", "References")
NOTED = Text("{reference}. {note}", "{reference}. {note}")
REMEDY = Text("Cách khắc phục", "Remedy")
ESTIMATE = Text(
    "ước tính để lập kế hoạch: {days} ngày công; {cost}", "planning estimate: {days} person-days; {cost}"
)
NEEDS = Text("Làm trước", "Needs first")
TAGS = Text("Nhãn", "Tags")
