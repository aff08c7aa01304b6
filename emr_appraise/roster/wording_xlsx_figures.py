"""Words of the workbook's sheets of figures and of notes, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

TITLE = Text("Thống kê", "Statistics")
NOTE = Text(
    "Ngày đánh giá {as_of}, {basis}. Số liệu chỉ gồm các tệp được tính; mỗi bộ tiêu chí có số liệu riêng.",
    "As of {as_of}, {basis}. Only counted workbooks make figures; every pack has figures of its own.",
)
SMALL_CELLS = Counted(
    Text("Các mục có dưới {n} cơ sở được gộp chung.", "Entries with fewer than {n} facility are merged."),
    Text("Các mục có dưới {n} cơ sở được gộp chung.", "Entries with fewer than {n} facilities are merged."),
)

FILES = Text("Tệp đã nhận", "Files received")
FILE_COUNT = Text("Số lượng", "Count")
FOUND = Text("Tệp tìm thấy", "Found")
APPRAISED = Text("Thẩm định được", "Appraised")
COUNTED = Text("Được tính vào số liệu", "Counted in the figures")
SUPERSEDED = Text("Cơ sở đã có tệp khác được tính", "Superseded by another one of the same facility")
UNLISTED = Text("Cơ sở ngoài danh sách", "The facility is not in the list")
REJECTED = Text("Bị loại", "Rejected")
ABSENT = Text("Cơ sở trong danh sách chưa có bản tự đánh giá nào thẩm định được", "Listed facilities without a self-assessment that could be appraised")
SKIPPED = Text("Bỏ qua, không đọc: {kind}", "Passed over unread: {kind}")

PACK = Text("{title}, phiên bản {version}", "{title}, version {version}")
PLACEMENT = Text("Xếp nhóm", "Placement")
GROUP = Text("Nhóm {number}: {title}", "Group {number}: {title}")
HOSPITALS = Text("Số cơ sở", "Facilities")
SHARE = Text("Tỷ lệ (%)", "Share (%)")
SUBMITTED = Text("Đã nộp", "Submitted")
REGISTERED = Text("Trong danh sách", "In the list")
GROUP_HOSPITALS = Text("Nhóm {number}", "Group {number}")
GROUP_SHARE = Text("Nhóm {number} (%)", "Group {number} (%)")
MEDIAN_SCORE = Text("Điểm trung vị (%)", "Median score (%)")
SCORES = Text("Tổng điểm (%)", "Total score (%)")
SCORES_HERE = Text("Giá trị", "Value")
LOWEST = Text("Thấp nhất", "Lowest")
FIRST = Text("Tứ phân vị thứ nhất", "First quartile")
MEDIAN = Text("Trung vị", "Median")
THIRD = Text("Tứ phân vị thứ ba", "Third quartile")
HIGHEST = Text("Cao nhất", "Highest")

BY = Text("Theo: {fields}", "By: {fields}")
CROSSED = Text("Số liệu theo hai tiêu thức", "By two fields at once")
AREAS = Text("Điểm theo nhóm tiêu chí (%)", "Scores by area (%)")
APPLIES_TO = Text("Số cơ sở áp dụng", "Applies to")
BLOCKING = Text("Điểm chưa đạt cản trở nhiều cơ sở nhất", "Gaps that hold back the most facilities")
CRITERION_LINE = Text("{code}: {text}", "{code}: {text}")
DUES = Text("Thời hạn", "Deadlines")
DUE = Text("Hạn", "Due")
CONCERNED = Text("Số cơ sở liên quan", "Facilities concerned")
DONE = Text("Đã ở nhóm cao nhất", "In the best group")
DONE_SHARE = Text("Tỷ lệ (%)", "Share (%)")

AGREEMENT = Text("Mức thống nhất giữa cơ sở và hội đồng", "Agreement between facilities and the board")
HOSPITALS_COMPARED = Text("Cơ sở có câu trả lời của cả hai bên", "Facilities that both sides answered for")
COMPARED = Text("Số câu trả lời so sánh", "Answers compared")
AGREEING = Text("Giống nhau", "The same")
AGREEING_SHARE = Text("Tỷ lệ giống nhau (%)", "Share that is the same (%)")
KAPPA = Text("Hệ số kappa có trọng số", "Weighted kappa")
OWN_HIGHER = Text("Cơ sở tự đánh giá cao hơn", "Rated higher by the facility")
BOARD_HIGHER = Text("Hội đồng đánh giá cao hơn", "Rated higher by the board")
OTHERWISE = Text("Chỉ một bên ghi “không áp dụng”", 'Only one side says "not applicable"')
DISAGREEMENTS = Text("Tiêu chí được đánh giá khác nhau nhiều nhất", "Criteria rated differently most often")

CHANGE = Text("Thay đổi so với đợt ngày {before}", "Change since the round of {before}")
BETTER = Text("Lên nhóm cao hơn", "Moved up")
WORSE = Text("Xuống nhóm thấp hơn", "Moved down")
NOT_THERE = Text("không có", "not in it")
MOVE = Text("{before} → {after}", "{before} → {after}")
CHANGE_KIND = Text("Từ nhóm đợt trước sang nhóm đợt này", "From the group before to the group now")

CHART = Text("Xếp nhóm theo: {field} (số cơ sở)", "Groups by: {field} (facilities)")

ABOUT_TITLE = Text("Cách đọc tệp này", "How to read this workbook")
AS_OF = Text("Ngày đánh giá", "As of")
BASIS = Text("Xếp nhóm", "Placement")
CRITERIA = Text("Bộ tiêu chí", "Criteria")
PACK_ABOUT = Text("{id}, phiên bản {version}. {title}.", "{id}, version {version}. {title}.")
AUTHORITY = Text("Biên soạn", "Compiled by")
FINGERPRINT = Text("Mã băm", "Fingerprint")
GROUPS = Text("Các nhóm", "Groups")
GROUP_MEANING = Text("{title}. {meaning}", "{title}. {meaning}")
STANDINGS = Text("Tình trạng tệp", "Standings")
STANDING_MEANINGS = {
    "counted": Text("Tệp của cơ sở, được đưa vào mọi số liệu.", "The facility's workbook; it is in every figure."),
    "superseded": Text(
        "Cơ sở đã có tệp khác được tính (xem cột “Tệp thay thế”). Chữ xám nghiêng, không đưa vào số liệu.",
        'Another workbook of the same facility counts (see "Superseded by"). Grey italics, in no figure.',
    ),
    "unlisted": Text(
        "Mã cơ sở không có trong danh sách của hội đồng. Chữ xám nghiêng, không đưa vào số liệu.",
        "The code is not in the board's list. Grey italics, in no figure.",
    ),
}
SHEETS = Text("Các trang", "Sheets")
SHEET_MEANINGS = {
    "roster": Text(
        "Mỗi tệp một dòng. Các cột in ra giấy đứng trước; bên phải là mọi dữ liệu còn lại. Cột không có nội dung được ẩn.",
        "A row for each workbook. Columns that print come first; to the right are all other data. Columns that hold nothing are hidden.",
    ),
    "areas": Text("Điểm từng nhóm tiêu chí, tô màu từ thấp (0) đến cao (100).", "Scores by area, coloured from low (0) to high (100)."),
    "gaps": Text("Mỗi điểm chưa đạt cản trở xếp nhóm ghi một dòng; lọc theo mã cơ sở hoặc mã tiêu chí.", "A row for each blocking gap; filter by facility or by criterion."),
    "rejected": Text("Tệp không thẩm định được, lý do và cách xử lý.", "Files that could not be appraised, why, and what to do."),
    "absent": Text("Cơ sở trong danh sách của hội đồng chưa có bản tự đánh giá nào thẩm định được.", "Facilities of the board's list without a self-assessment that could be appraised."),
    "statistics": Text("Số liệu theo từng bộ tiêu chí.", "The figures of every pack."),
}
NUMBERS = Text("Số liệu", "Numbers")
NUMBERS_MEANING = Text(
    "Tỷ lệ phần trăm hiện một chữ số thập phân, phần lẻ còn lại bỏ đi: 99,96% hiện là 99,9, không bao giờ là 100.",
    "Percentages show one decimal and drop the rest: 99.96% is shown as 99.9, never as 100.",
)
PROVEN = Text("Nhóm nếu đủ minh chứng", "Group once proven")
PROVEN_MEANING = Text(
    "Nhóm mà cơ sở sẽ được xếp nếu nêu đủ minh chứng cho các câu đã trả lời.",
    "The group that the answers alone would give, once the evidence for them is shown.",
)
NOT_OFFICIAL = Text("Giá trị của tệp này", "Standing of this file")
