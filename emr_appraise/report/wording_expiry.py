"""Words for what counts today and soon will not; Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.appraisal.expiry import Runs
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

TITLE = Text("Sắp hết giá trị", "Soon to run out")
INTRO = Text(
    "Những mục sau đang được tính nhưng sẽ hết giá trị trong {days} ngày tới; nên cập nhật trước hạn.",
    "The following count today but run out within {days} days; renew them before then.",
)
NOTHING = Text("Không có mục nào hết giá trị trong {days} ngày tới.", "Nothing runs out within {days} days.")
OF_CRITERION = {
    Runs.EVIDENCE: Text("Minh chứng: {text}", "Evidence: {text}"),
    Runs.ANSWER: Text("Thời điểm đã khai: {text}", "Date given: {text}"),
}
OF_DECISION = Text("Quyết định thẩm định {number}", "Decision {number}")
LAST_DAY = Text("Ngày cuối còn giá trị", "Last day")
LEFT = Counted(Text("còn {n} ngày", "{n} day left"), Text("còn {n} ngày", "{n} days left"))
LAST = Text("ngày đánh giá là ngày cuối", "the as-of date is the last day")
