"""Words that only the gap workbook needs: sheet names, headings, statuses, what to fill in."""

from __future__ import annotations

from enum import Enum

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

BOOK_TITLE = Text("{title}: {facility}", "{title}: {facility}")
FOOT = Text("{facility} · ngày đánh giá {as_of} · {sheet}", "{facility} · as of {as_of} · {sheet}")
PAGE = Text("Trang &P/&N", "Page &P of &N")
CUT = Text(
    "… (đã cắt bớt: một ô chỉ chứa được 32.767 ký tự)",
    "… (cut: a cell holds no more than 32,767 characters)",
)

SUMMARY = Text("Tóm tắt", "Summary")
GAPS = Text("Điểm chưa đạt", "Gaps")
FINDINGS = Text("Kết quả từng tiêu chí", "Findings")
REMARKS = Text("Lưu ý", "Remarks")
ABOUT = Text("Thông tin", "About")
GO_TO = Text("→ {sheet}", "→ {sheet}")

WHY = Text("{failure}.", "{failure}.")
WHY_BY = Text("{failure}: {codes}.", "{failure}: {codes}.")
DEADLINES = Text("Thời hạn", "Deadlines")

RUNS_OUT = Text("Nội dung", "What runs out")
LAST_DAY = Text("Ngày cuối được tính", "Last day that counts")
LEFT = Text("Còn lại", "Left")

TILE_POINTS = Text("{points} ({percent})", "{points} ({percent})")

PROGRESS = Text("Tiến độ khắc phục", "Progress")
PROGRESS_NOTE = Text(
    "Tự tính lại theo cột “{status}” của trang “{sheet}”. {estimates} Việc chỉ còn thiếu minh chứng thì không có ước tính.",
    'Worked out from the column "{status}" of the sheet "{sheet}". {estimates} There is no estimate for a gap that lacks only evidence.',
)
NOT_SAID = Text("(chưa ghi)", "(not filled in)")
ALL = Text("Tất cả", "All")
GAP_COUNT = Text("Điểm chưa đạt", "Gaps")
BLOCKING = Text("Cản lên nhóm", "Blocking a group")
NOT_BLOCKING = Text("Không cản", "Not blocking")
CHART_SHARES = Text("Tỷ lệ điểm đạt được theo nhóm tiêu chí", "Share of the points by area")
CHART_GAPS = Text("Số điểm chưa đạt theo nhóm tiêu chí", "Gaps by area")
ALT_SHARES = Text(
    "Biểu đồ thanh: tỷ lệ phần trăm điểm đạt được của từng nhóm tiêu chí, đúng các số trong bảng “{table}”.",
    'Bar chart: the percentage of the points reached in each area, the same figures as in the table "{table}".',
)
ALT_GAPS = Text(
    "Biểu đồ thanh chồng: số điểm chưa đạt của từng nhóm tiêu chí, tách phần cản lên nhóm và phần không cản, đúng các số trong bảng “{table}”.",
    'Stacked bar chart: the gaps of each area, those that block a better group and the others, the same figures as in the table "{table}".',
)

PLAN_TITLE = Text("Điểm chưa đạt và kế hoạch khắc phục", "Gaps and the plan to close them")
PLAN_NOTE = Text(
    "{in_order} {estimates} Cột nền vàng do đơn vị điền.",
    "{in_order} {estimates} The facility fills in the yellow columns.",
)
FOLLOWED_TO = Text("Nhắc việc tính đến ngày", "Reminders as of")
FOLLOWED_TO_HINT = Text(
    "Đổi ngày này để cập nhật cột “{reminder}” và màu. Kết quả thẩm định không thay đổi.",
    'Change this day to bring the column "{reminder}" and the colours up to date. The appraisal itself does not change.',
)
BAND_GAP = Text("Tiêu chí", "Criterion")
BAND_NOW = Text("Hiện trạng", "How it stands")
BAND_REMEDY = Text("Khắc phục", "Remedy")
BAND_ESTIMATE = Text("Trình tự, ước tính", "Sequence, estimate")
BAND_LAW = Text("Căn cứ", "Basis")
BAND_PLAN = Text("Đơn vị điền", "For the facility to fill in")

ORDER = Text("STT", "No.")
STANDING = Text("Tình trạng", "Standing")
EFFORT = Text("Ngày công (ước tính)", "Person-days (estimate)")
COST_LOW = Text("Chi phí từ (đồng)", "Cost from (VND)")
COST_HIGH = Text("Chi phí đến (đồng)", "Cost up to (VND)")
BASIS = Text("Căn cứ pháp lý và cách đọc", "Legal basis and how it was read")
PERSON = Text("Người phụ trách", "Person in charge")
PLANNED = Text("Ngày dự kiến xong", "Planned date")
STATUS = Text("Tiến độ", "Status")
REMINDER = Text("Nhắc việc", "Reminder")
NOTE = Text("Ghi chú của đơn vị", "Note of the facility")
REASON_AND_BOARD = Text("{reason}\n{board}", "{reason}\n{board}")


class Status(Enum):
    """How far a gap is closed, as the facility says."""

    NOT_STARTED = Text("Chưa làm", "Not started")
    IN_PROGRESS = Text("Đang làm", "In progress")
    DONE = Text("Đã xong", "Done")
    WILL_NOT_DO = Text("Không làm", "Will not do")


PAST_DUE = Text("đã quá thời hạn", "past the due date")
BEHIND_PLAN = Text("trễ kế hoạch", "behind plan")
PLANNED_TOO_LATE = Text("kế hoạch sau thời hạn", "planned after the due date")
DUE_SOON = Text("sắp đến thời hạn", "due date near")

STATUS_ASKED = Text("Chọn một mức tiến độ trong danh sách.", "Choose a status from the list.")
STATUS_REFUSED = Text(
    "Chỉ chọn một trong: {statuses}. Có thể để trống.", "Choose one of: {statuses}. It may stay blank."
)
DATE_ASKED = Text("Ghi ngày theo dạng ngày/tháng/năm.", "Write a date as day/month/year.")
DATE_REFUSED = Text(
    "Đây không phải là một ngày từ năm 2020 trở đi; ghi theo dạng ngày/tháng/năm, ví dụ 31/12/2026.",
    "This is no date from 2020 on; write it as day/month/year, such as 31/12/2026.",
)

FINDINGS_NOTE = Counted(
    Text("{n} tiêu chí, theo thứ tự của bộ tiêu chí.", "{n} criterion, in the order of the pack."),
    Text("{n} tiêu chí, theo thứ tự của bộ tiêu chí.", "{n} criteria, in the order of the pack."),
)
DOCUMENTS_NOTE = Text(
    "Cách đọc cho biết mức chắc chắn của căn cứ; hãy đối chiếu nguyên văn trước khi viện dẫn.",
    "How it was read tells how certain the basis is; check the original text before you rely on it.",
)
COLOPHON = Text("Nguồn của kết quả", "Where the result comes from")
