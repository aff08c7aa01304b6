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

RUNS_OUT = Text("Nội dung", "What expires")
LAST_DAY = Text("Ngày cuối được tính", "Last day that counts")
LEFT = Text("Còn lại", "Left")

TILE_POINTS = Text("{points} ({percent})", "{points} ({percent})")

PROGRESS = Text("Tiến độ khắc phục", "Progress")
PROGRESS_NOTE = Text(
    "Tự tính lại theo cột “{status}” của trang “{sheet}”. {estimates} Việc chỉ còn thiếu minh chứng thì không có ước tính.",
    'Worked out from the column "{status}" of the sheet "{sheet}". {estimates} There is no estimate for a gap that lacks only evidence.',
)
NOT_SAID = Text("(chưa ghi hoặc ghi khác danh sách)", "(blank, or not from the list)")
ALL = Text("Tất cả", "All")
GAP_COUNT = Text("Điểm chưa đạt", "Gaps")
BLOCKING = Text("Cản trở xếp nhóm", "Blocking a group")
NOT_BLOCKING = Text("Không ảnh hưởng xếp nhóm", "Not blocking")
CHART_SHARES = Text("Tỷ lệ điểm đạt được theo nhóm tiêu chí", "Share of the points by area")
CHART_GAPS = Text("Số tiêu chí có điểm chưa đạt theo nhóm tiêu chí", "Gaps by area")
ALT_SHARES = Text(
    "Biểu đồ thanh: tỷ lệ phần trăm điểm đạt được của từng nhóm tiêu chí, đúng các số trong bảng “{table}”.",
    'Bar chart: the percentage of the points reached in each area, the same figures as in the table "{table}".',
)
ALT_GAPS = Text(
    "Biểu đồ thanh chồng: số tiêu chí có điểm chưa đạt của từng nhóm tiêu chí, tách phần cản trở xếp nhóm và phần không ảnh hưởng, đúng các số trong bảng “{table}”.",
    'Stacked bar chart: the gaps of each area, those that block a better group and the others, the same figures as in the table "{table}".',
)

PLAN_TITLE = Text("Điểm chưa đạt và kế hoạch khắc phục", "Gaps and the plan to close them")
PLAN_NOTE = Text(
    "{in_order} {estimates} Các cột nền vàng do cơ sở điền.",
    "{in_order} {estimates} The facility fills in the yellow columns.",
)
FOLLOWED_TO = Text("Ngày tính nhắc việc", "Reminders as of")
FOLLOWED_TO_HINT = Text(
    "Đổi ngày này để cập nhật cột “{reminder}” và màu. Kết quả thẩm định không thay đổi.",
    'Change this day to bring the column "{reminder}" and the colours up to date. The appraisal itself does not change.',
)
BAND_GAP = Text("Tiêu chí", "Criterion")
BAND_NOW = Text("Hiện trạng", "How it stands")
BAND_REMEDY = Text("Khắc phục", "Remedy")
BAND_ESTIMATE = Text("Trình tự, ước tính", "Sequence, estimate")
BAND_LAW = Text("Căn cứ", "Basis")
BAND_PLAN = Text("Cơ sở điền", "For the facility to fill in")

ORDER = Text("STT", "No.")
STANDING = Text("Tình trạng", "Standing")
EFFORT = Text("Ngày công (ước tính)", "Person-days (estimate)")
COST_LOW = Text("Chi phí từ (đồng)", "Cost from (VND)")
COST_HIGH = Text("Chi phí đến (đồng)", "Cost up to (VND)")
BASIS = Text("Căn cứ pháp lý và mức kiểm chứng", "Legal basis and how it was verified")
PERSON = Text("Người phụ trách", "Person in charge")
PLANNED = Text("Ngày dự kiến xong", "Planned date")
STATUS = Text("Tiến độ", "Status")
REMINDER = Text("Nhắc việc", "Reminder")
NOTE = Text("Ghi chú của cơ sở", "Note of the facility")
REASON_AND_BOARD = Text("{reason}\nÝ kiến hội đồng: “{note}”", '{reason}\nThe board notes: "{note}"')


class Status(Enum):
    """How far a gap is closed, as the facility says."""

    NOT_STARTED = Text("Chưa làm", "Not started")
    IN_PROGRESS = Text("Đang làm", "In progress")
    DONE = Text("Đã xong", "Done")
    WILL_NOT_DO = Text("Không làm", "Will not do")


NO_DAY = Text("chưa có ngày tính nhắc việc", "no day for reminders")
PLANNED_NO_DATE = Text("ngày dự kiến xong không phải là ngày", "planned date is no date")
PAST_DUE = Text("quá hạn", "past the due date")
BEHIND_PLAN = Text("chậm so với kế hoạch", "behind plan")
PLANNED_TOO_LATE = Text("dự kiến xong sau thời hạn", "planned after the due date")
DUE_SOON = Text("sắp đến hạn", "due date near")

STATUS_ASKED = Text("Chọn một mức tiến độ trong danh sách.", "Choose a status from the list.")
STATUS_REFUSED = Text(
    "Chỉ chọn một trong: {statuses}. Có thể để trống.", "Choose one of: {statuses}. It may stay blank."
)
DATE_ASKED = Text("Ghi ngày theo dạng ngày/tháng/năm.", "Write a date as day/month/year.")
DATE_REFUSED = Text(
    "Chỉ nhận ngày từ năm 2020 trở đi, ghi theo dạng ngày/tháng/năm, ví dụ 31/12/2026.",
    "Only dates from 2020 on are accepted; write day/month/year, such as 31/12/2026.",
)

FINDINGS_NOTE = Counted(
    Text("{n} tiêu chí, theo thứ tự của bộ tiêu chí.", "{n} criterion, in the order of the pack."),
    Text("{n} tiêu chí, theo thứ tự của bộ tiêu chí.", "{n} criteria, in the order of the pack."),
)
DOCUMENTS_NOTE = Text(
    "Mức kiểm chứng cho biết độ chắc chắn của căn cứ; cần đối chiếu nguyên văn trước khi viện dẫn.",
    "How it was verified tells how certain the basis is; check the original text before citing it.",
)
COLOPHON = Text("Nguồn của kết quả", "Where the result comes from")
