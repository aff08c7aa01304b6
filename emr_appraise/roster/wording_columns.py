"""Titles of the roster's columns and labels of what stands in them, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.appraisal.model import Basis, DecisionState
from emr_appraise.roster.model import Skipped, Standing
from emr_appraise.submission.model import DecisionSource
from emr_appraise.words import Text

TITLES = {
    "file": Text("Tệp", "File"),
    "standing": Text("Tình trạng tệp", "Standing"),
    "superseded_by": Text("Tệp thay thế", "Superseded by"),
    "code": Text("Mã cơ sở", "Code"),
    "name": Text("Tên cơ sở", "Facility"),
    "submitted_on": Text("Ngày lập bản tự đánh giá", "Submitted on"),
    "pack": Text("Bộ tiêu chí", "Pack"),
    "pack_version": Text("Phiên bản bộ tiêu chí", "Pack version"),
    "basis": Text("Xếp nhóm theo trả lời của", "Answers that count"),
    "group": Text("Xếp nhóm", "Group"),
    "own_group": Text("Nhóm theo cơ sở tự đánh giá", "Group by own answers"),
    "board_group": Text("Nhóm theo hội đồng", "Group by the board"),
    "group_on_answers": Text("Nhóm nếu đủ minh chứng", "Group once proven"),
    "points": Text("Điểm", "Points"),
    "of": Text("Điểm tối đa", "Of"),
    "percent": Text("Tổng điểm (%)", "Total score (%)"),
    "gaps": Text("Tất cả điểm chưa đạt", "All gaps"),
    "blocking": Text("Tiêu chí cản trở xếp nhóm", "Blocking criteria"),
    "met": Text("Tiêu chí đạt", "Met"),
    "unanswered": Text("Chưa trả lời", "Unanswered"),
    "unreadable": Text("Không đọc được", "Unreadable"),
    "unsupported": Text("Thiếu minh chứng", "Without evidence"),
    "compared": Text("Số câu hội đồng đã đối chiếu", "Answers the board compared"),
    "agreement_percent": Text("Tỷ lệ thống nhất (%)", "Agreement (%)"),
    "kappa": Text("Kappa có trọng số", "Weighted kappa"),
    "own_higher": Text("Số câu cơ sở tự đánh giá cao hơn", "Answers higher than the board's"),
    "board_higher": Text("Số câu hội đồng đánh giá cao hơn", "Answers lower than the board's"),
    "decision_number": Text("Số quyết định thẩm định", "Decision number"),
    "decision_date": Text("Ngày quyết định", "Decision date"),
    "decision_state": Text("Tình trạng quyết định", "Decision state"),
    "decision_source": Text("Nguồn của quyết định", "Decision source"),
    "deadline": Text("Thời hạn", "Deadline"),
    "deadline_date": Text("Hạn phải hoàn thành", "Due date"),
    "days_left": Text("Số ngày còn lại", "Days left"),
    "warnings": Text("Số cảnh báo", "Warnings"),
    "remarks": Text("Mã lưu ý", "Remark codes"),
    "sha256": Text("SHA-256 của tệp", "SHA-256 of the file"),
}
AREA_PERCENT = Text("{area} (%)", "{area} (%)")
AREA_LEVEL = Text("{area}: mức", "{area}: level")

STANDINGS: dict[str, Text] = {
    Standing.COUNTED: Text("Được tính", "Counted"),
    Standing.SUPERSEDED: Text("Đã có tệp thay thế", "Superseded"),
    Standing.UNLISTED: Text("Ngoài danh sách", "Not in the list"),
}
BASES: dict[str, Text] = {Basis.SELF: Text("Cơ sở", "The facility"), Basis.BOARD: Text("Hội đồng", "The board")}
DECISION_STATES: dict[str, Text] = {
    DecisionState.NONE: Text("Chưa có", "None"),
    DecisionState.STANDS: Text("Còn hiệu lực", "In effect"),
    DecisionState.NOT_PASSED: Text("Kết luận không đạt", "Not passed"),
    DecisionState.OUTCOME_UNKNOWN: Text("Chưa rõ kết luận", "Outcome unknown"),
    DecisionState.INCOMPLETE: Text("Ghi chưa đủ", "Incomplete"),
    DecisionState.NOT_YET: Text("Ký sau ngày đánh giá", "Dated later"),
    DecisionState.LAPSED: Text("Hết hiệu lực", "Lapsed"),
    DecisionState.OTHER_PACK: Text("Theo bộ tiêu chí khác", "By another pack"),
}
DECISION_SOURCES: dict[str, Text] = {
    DecisionSource.CLAIM: Text("Cơ sở khai", "Facility's claim"),
    DecisionSource.RECORD: Text("Sổ quyết định của hội đồng", "Board's register"),
}
SKIPPED: dict[str, Text] = {
    Skipped.LOCK_FILE: Text("tệp khóa tạm của Excel hoặc LibreOffice", "lock files of Excel or LibreOffice"),
    Skipped.HIDDEN: Text("tệp ẩn", "hidden files"),
    Skipped.NO_WORKBOOK: Text("tệp không phải bảng tính", "files that are no workbooks"),
    Skipped.LINKED_FOLDER: Text("liên kết tới thư mục khác", "links to folders"),
    Skipped.NOT_SUBMITTED: Text("kết quả của lượt chấm và danh sách của hội đồng", "this run's output and the board's own lists"),
}
YES = Text("Có", "Yes")
NO = Text("Không", "No")

REJECTED_TITLES = {
    "file": Text("Tệp", "File"),
    "code": Text("Mã lỗi", "Error code"),
    "message": Text("Vì sao bị loại", "Why it was rejected"),
    "hint": Text("Cách xử lý", "What to do"),
}
