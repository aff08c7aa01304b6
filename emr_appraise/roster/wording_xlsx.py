"""Sentences, sheet names and headings of the roster's workbook, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

BOOK_TITLE = Text("Danh sách cơ sở theo mức sẵn sàng bệnh án điện tử", "Roster of readiness for electronic medical records")
PAGE = Text("Trang &P/&N", "Page &P of &N")
FOOT = Text("{sheet} · ngày đánh giá {as_of}", "{sheet} · as of {as_of}")

ROSTER = Text("Danh sách", "Roster")
AREAS = Text("Nhóm tiêu chí", "Areas")
GAPS = Text("Điểm chưa đạt", "Gaps")
REJECTED = Text("Tệp bị loại", "Rejected files")
ABSENT = Text("Chưa nộp", "Not submitted")
STATISTICS = Text("Thống kê", "Statistics")
ABOUT = Text("Thông tin", "About")
CONTINUED = Text("{name} ({part})", "{name} ({part})")

ROSTER_TITLE = BOOK_TITLE
AREAS_TITLE = Text("Điểm theo nhóm tiêu chí của từng cơ sở", "Scores of every facility by area")
GAPS_TITLE = Text("Điểm chưa đạt cản trở việc xếp nhóm cao hơn", "Gaps that keep facilities out of a better group")
REJECTED_TITLE = Text("Tệp không thẩm định được", "Files that could not be appraised")
ABSENT_TITLE = Text("Cơ sở trong danh sách chưa có bản tự đánh giá nào thẩm định được", "Listed facilities without a self-assessment that could be appraised")

ROSTER_NOTE = Counted(
    Text("Ngày đánh giá {as_of}, {basis}. Được tính: {n} cơ sở. {groups}.", "As of {as_of}, {basis}. Counted: {n} facility. {groups}."),
    Text("Ngày đánh giá {as_of}, {basis}. Được tính: {n} cơ sở. {groups}.", "As of {as_of}, {basis}. Counted: {n} facilities. {groups}."),
)
NOTHING_COUNTED = Text("Ngày đánh giá {as_of}, {basis}. Chưa có cơ sở nào được tính.", "As of {as_of}, {basis}. No facility is counted yet.")
GROUP_COUNT = Text("Nhóm {group}: {hospitals}", "Group {group}: {hospitals}")
PACK_GROUPS = Text("{pack}: {groups}", "{pack}: {groups}")
AREAS_NOTE = Text(
    "Chỉ gồm các tệp được tính. Tỷ lệ phần trăm điểm đạt được, lấy một chữ số thập phân, phần lẻ còn lại bỏ đi. Ô trống: không áp dụng.",
    "Counted workbooks only. Percent of the points reached, cut after one decimal. A blank cell: does not apply.",
)
GAPS_NOTE = Text(
    "Chỉ gồm các tệp được tính. Số ngày công là ước tính để lập kế hoạch, không phải định mức.",
    "Counted workbooks only. Person-days are planning estimates, not norms.",
)
REJECTED_NOTE = Counted(
    Text("{n} tệp. Sửa theo cột cuối rồi nộp lại.", "{n} file. Correct it as the last column says and submit it again."),
    Text("{n} tệp. Sửa theo cột cuối rồi nộp lại.", "{n} files. Correct them as the last column says and submit them again."),
)
NONE_REJECTED = Text("Không có tệp nào bị loại.", "No file was rejected.")
ABSENT_NOTE = Counted(
    Text("{n} cơ sở, kể cả cơ sở mà tệp đã nộp bị loại.", "{n} facility; it may have submitted a file that was rejected."),
    Text("{n} cơ sở, kể cả cơ sở mà tệp đã nộp bị loại.", "{n} facilities, those included whose file was rejected."),
)
NONE_ABSENT = Text("Mọi cơ sở trong danh sách đều có bản tự đánh giá thẩm định được.", "Every listed facility has a self-assessment that could be appraised.")

ORDER = Text("STT", "No.")
BLOCKING_COUNT = Text("Số tiêu chí cản trở xếp nhóm", "Blocking criteria")
DAYS_LEFT = Text("Còn lại (ngày)", "Days left")
DAYS_FORMAT = Text('0;"quá hạn "0;0', '0;"overdue "0;0')
DONE = Text("đã đạt", "done")
REMARKS = Text("Lưu ý", "Remarks")
TIMES = Text("{code} ({n} lần)", "{code} ({n} times)")
MORE_CODES = Text("… +{n}", "… +{n}")
OWN_REMARK = Text("{code}: {says}", "{code}: {says}")
GROUP = Text("Nhóm", "Group")
CRITERION = Text("Mã tiêu chí", "Criterion")
CRITERION_TEXT = Text("Nội dung tiêu chí", "What it asks")
AREA = Text("Nhóm tiêu chí", "Area")
BLOCKS = Text("Cản trở xếp nhóm", "Blocks group")
EVIDENCE_ONLY = Text("Chỉ thiếu minh chứng", "Only evidence is missing")
REMEDY = Text("Việc cần làm", "What to do")
ESTIMATE = Text("Ngày công (ước tính)", "Person-days (estimate)")
SHOW_EVIDENCE = Text("Bổ sung minh chứng: {show}", "Show the evidence: {show}")
CLAIMED = Text("{state} (cơ sở khai)", "{state} (claimed by the facility)")
