"""Words for one criterion told in full: its marks, its parts, and what stands in them."""

from __future__ import annotations

from emr_appraise.criteria.model import NaRule
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

REQUIRED = Text("Bắt buộc", "Required")
OPTIONAL = Text("Không bắt buộc", "Not required")

ANSWER = Text("Trả lời", "Answer")
APPLIES = Text("Áp dụng", "Applies to")
CHECK = Text("Cách kiểm tra", "How to check")
EVIDENCE = Text("Minh chứng", "Evidence")
REFERENCES = Text("Căn cứ pháp lý", "References")
REMEDY = Text("Cách khắc phục", "Remedy")
DEADLINES = Text("Thời hạn", "Deadlines")
IN_FORCE = Text("Hiệu lực", "In force")
LEVEL = Text("Mức", "Level")
WEIGHT = Text("Trọng số", "Weight")
TAGS = Text("Nhãn", "Tags")
FINGERPRINT = Text("Mã băm của tiêu chí", "Fingerprint")

CHOOSE = Text("Chọn một trong các câu trả lời: {options}.", "Choose one answer: {options}.")
QUOTED = Text("“{label}”", '"{label}"')
MET_IF = Text("Đạt khi chọn {option}.", "Met with {option}.")
MET_FROM = Text("Đạt khi chọn {option} hoặc cao hơn.", "Met with {option} or higher.")
PARTLY_IF = Text("Đạt một phần khi chọn {options}.", "Partly met with {options}.")
NUMBER = Text("Ghi một số, đơn vị: {unit}.", "Give a number, in: {unit}.")
WHOLE_NUMBER = Text("Ghi một số nguyên, đơn vị: {unit}.", "Give a whole number, in: {unit}.")
UP_TO = Text("Số ghi không được quá {figure}.", "The number cannot exceed {figure}.")
PERCENTAGE = Text("Ghi một tỷ lệ phần trăm.", "Give a percentage.")
BAR = Text("Đạt khi: {bar}.", "Met when: {bar}.")
BAR_CASES = Text("Mức yêu cầu tùy trường hợp, xét lần lượt:", "The bar depends on the case, taken in this order:")
BAR_WHEN = Text("Nếu {condition}: {bar}.", "Where {condition}: {bar}.")
BAR_ELSE = Text("Trong các trường hợp còn lại: {bar}.", "In every other case: {bar}.")
PARTLY = Text("{bar} (đạt một phần: {partly})", "{bar} (partly met: {partly})")
DATE_AGE = Text(
    "Ghi ngày gần nhất. Đạt khi ngày đó không quá {months} trước ngày đánh giá.",
    "Give the most recent date. Met when it lies no more than {months} before the as-of date.",
)
DATE_EXPIRY = Text(
    "Ghi ngày hết hạn. Đạt khi ngày đó chưa qua vào ngày đánh giá.",
    "Give the date of expiry. Met when it is not past on the as-of date.",
)
OWN_BAR = Text(
    "Mức này do bộ tiêu chí chọn; văn bản không nêu con số.",
    "This bar is the pack's own; the text names no figure.",
)

APPLIES_IF = Text("Chỉ áp dụng khi {condition}.", "Only where {condition}.")
APPLIES_TO_ALL = Text("Áp dụng cho mọi cơ sở.", "Every facility.")
NA_RULES = {
    NaRule.ALLOWED: Text(
        "Được ghi “{label}” khi đúng với thực tế của cơ sở.",
        '"{label}" may be chosen where it is true of the facility.',
    ),
    NaRule.FORBIDDEN: Text("Không được ghi “{label}”.", '"{label}" may not be chosen.'),
    NaRule.BY_PROFILE: Text(
        "Cơ sở không tự ghi “{label}”; điều đó được suy ra từ thông tin cơ sở.",
        '"{label}" is not for the facility to choose; it follows from its profile.',
    ),
}

PROOF_NEEDED = Text(
    "Thiếu minh chứng thì câu trả lời chưa được tính.",
    "Without the evidence the answer does not count.",
)
PROOF_ADVISED = Text(
    "Nên có; thiếu minh chứng thì câu trả lời vẫn được tính.",
    "Advised; the answer counts without it.",
)
VALID_FOR = Text("Có giá trị {months} kể từ ngày của minh chứng.", "It counts for {months} from its date.")
NO_EXPIRY = Text("Không giới hạn thời gian.", "It does not age.")

ARTICLE = Text(", {article} ({seen})", ", {article} ({seen})")
ARTICLE_OUT_OF_FORCE = Text(
    ", {article} ({seen}; văn bản không có hiệu lực vào ngày đánh giá)",
    ", {article} ({seen}; the document is not in force on the as-of date)",
)

ESTIMATE = Text("Ước tính để lập kế hoạch: {effort}; {cost}.", "Planning estimate: {effort}; {cost}.")
NEEDS = Text("Cần làm trước:", "To be done first:")
DUE = Text(": {title}", ": {title}")

NO_DATES = Text("không ghi ngày", "no dates given")
NOT_YET = Text("Chưa có hiệu lực; {period}.", "Not in force yet; {period}.")
NO_LONGER = Text("Không còn hiệu lực; {period}.", "No longer in force; {period}.")

LEVEL_OF = Text("Mức {level}", "Level {level}")
LEVEL_TITLE = Text("Mức {level}: {title}", "Level {level}: {title}")
WEIGHS = Counted(
    Text("Nhân {n} khi tính điểm.", "Counts {n} point."),
    Text("Nhân {n} khi tính điểm.", "Counts {n} points."),
)
