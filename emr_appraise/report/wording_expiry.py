"""Words for what counts today and soon will not; Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.appraisal.expiry import Runs
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

TITLE = Text("Sắp hết hạn", "Expiring soon")
INTRO = Text(
    "Các mục sau đang được tính nhưng sẽ hết hạn trong {days} ngày tới; nên cập nhật trước hạn.",
    "The following count now but expire within {days} days; renew them before then.",
)
NOTHING = Text("Không có mục nào hết hạn trong {days} ngày tới.", "Nothing expires within {days} days.")
OF_CRITERION = {
    Runs.EVIDENCE: Text("Minh chứng: {text}", "Evidence: {text}"),
    Runs.ANSWER: Text("Ngày đã khai: {text}", "Date given: {text}"),
}
OF_DECISION = Text("Quyết định thẩm định số {number}", "Decision {number}")
LEFT = Counted(Text("còn {n} ngày", "{n} day left"), Text("còn {n} ngày", "{n} days left"))
LAST = Text("được tính đến hết ngày đánh giá", "the as-of date is the last day")
LINE = Text("{last_day} ({left}). {said}", "{last_day} ({left}). {said}")
MORE = Counted(
    Text("Và {n} mục nữa: {codes}.", "And {n} more: {codes}."),
    Text("Và {n} mục nữa: {codes}.", "And {n} more: {codes}."),
)
DECISION = Text("quyết định", "the decision")
