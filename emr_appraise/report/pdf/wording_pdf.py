"""Words that only the printed report needs, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

NATION = Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
MOTTO = Text("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
CODE = Text("Mã cơ sở: {code}", "Facility code: {code}")
NO_CODE = Text("Chưa ghi mã cơ sở", "No facility code given")
AS_OF = Text("Tính đến ngày {day} tháng {month} năm {year}", "As of {day}/{month}/{year}")
KIND = Text("Báo cáo", "Report")
RUNNING = Text("Kết quả thẩm định, tính đến ngày {as_of}", "Appraisal as of {as_of}")
PAGE = Text("Trang {page}/{pages}", "Page {page} of {pages}")
DOCUMENT_TITLE = Text("{title}: {facility}", "{title}: {facility}")

VERDICT = Text("Kết quả xếp nhóm", "Verdict")
WHY = Text("Lý do xếp nhóm", "Reasons for the group")
GAPS = Text("Điểm chưa đạt và việc cần làm", "Gaps and what to do")
EVERY_FINDING = Text("Kết quả từng tiêu chí, theo nhóm tiêu chí", "All findings, by area")

LADDER = Text("Nhóm {number} trong {count} nhóm, nhóm {best} là cao nhất", "Group {number} of {count}; group {best} is the best")
SCORE = Text("Tổng điểm", "Total score")
BLOCKING = Text("Điểm chưa đạt cản trở xếp nhóm", "Blocking gaps")
OTHER = Text("Điểm chưa đạt khác", "Other gaps")
SOON = Text("Mục sắp hết hạn", "Items expiring soon")
DECISION = Text("Quyết định thẩm định", "Decision")
NEXT_STEP = Text("Việc tiếp theo đối với nhóm {number}", "What comes next for group {number}")
DEADLINES = Text("Các thời hạn", "Deadlines")
DEADLINE = Text("Thời hạn", "Deadline")
DAY = Text("Ngày", "Day")
STATE = Text("Tình trạng", "State")
OVERDUE = Text("quá hạn", "overdue")
OPEN = Text("cần theo dõi", "to watch")
CLOSED = Text("đã đáp ứng", "satisfied")
EVIDENCE_LACKS = Text("Cần bổ sung minh chứng cho: {codes}.", "Evidence is to be shown for: {codes}.")
CRITERIA_CITED = Text("Các tiêu chí:", "The criteria:")

SHARE = Text("Tỷ lệ đạt", "Share reached")
SHORT = Text("Chưa đạt", "Gaps")
SHORT_OF_BLOCKING = Text("{short} ({blocking} cản trở)", "{short} ({blocking} block)")
CHART_NOTE = Text(
    "Thanh ngang cho biết tỷ lệ điểm đạt được của từng nhóm tiêu chí.",
    "Each bar shows the share of points reached in an area.",
)
BLOCKING_NOTE = Text(
    "Cột “Chưa đạt” ghi số tiêu chí có điểm chưa đạt; số kèm chữ “cản trở” là số điểm cản trở việc xếp nhóm cao hơn.",
    'The column "Gaps" counts the gaps of each area; the figure with "block" counts those that keep the facility out of a better group.',
)

GAP_NUMBER = Text("Mã, ô", "Code, cell")
GAP_FOUND = Text("Tiêu chí, hiện trạng, việc cần làm và căn cứ", "Criterion, its state, what to do and the basis")
BASIS = Text("Căn cứ ({force})", "Basis ({force})")
BASIS_REQUIRED = Text("Căn cứ ({force}; tiêu chí bắt buộc)", "Basis ({force}; required criterion)")
CITED_NOTED = Text("{source} – {note}", "{source} – {note}")
BOARD = Text("Ý kiến hội đồng", "The board notes")
ESTIMATE = Text("Ước tính", "Estimate")
PROOF_ONLY = Text("chỉ cần bổ sung minh chứng", "only evidence is to be shown")

REMARK_CODE = Text("Mã, loại", "Code, kind")
REMARK_SAYS = Text("Nội dung và cách xử lý", "Remark and what to do")
LAST_DAY = Text("Ngày cuối được tính", "Last day")
PLACES = Text("Vị trí", "Where")
TIMES = Counted(Text("{n} lần", "{n} time"), Text("{n} lần", "{n} times"))

FINDING_CODE = Text("Mã, ô", "Code, cell")
FINDING_SAID = Text("Tiêu chí, lý do và minh chứng", "Criterion, reason and evidence")
FINDING_OUTCOME = Text("Kết quả, điểm", "Outcome, points")
REQUIRED = Text("Bắt buộc ({force}).", "Required ({force}).")
FORCE = Text("Mức ràng buộc: {force}.", "Force: {force}.")
EVIDENCE = Text("Minh chứng: “{evidence}”.", 'Evidence: "{evidence}".')
EVIDENCE_OF = Text("Minh chứng: “{evidence}”, ngày {day}.", 'Evidence: "{evidence}", dated {day}.')
EVIDENCE_DATED = Text("Ngày minh chứng: {day}.", "Evidence dated {day}.")
EVIDENCE_DAY_UNREADABLE = Text("Minh chứng: “{evidence}”, không đọc được ngày.", 'Evidence: "{evidence}", unreadable date.')
NOTE = Text("Ghi chú: “{note}”.", 'Note: "{note}".')
BOARD_SAID = Text("Hội đồng: “{said}”.", 'Board: "{said}".')

DOCUMENT = Text("Số, ký hiệu", "Number")
DOCUMENT_TITLE_COLUMN = Text("Tên văn bản, ghi chú", "Title, note")
DOCUMENT_FORCE = Text("Ràng buộc, hiệu lực", "Force, validity")
SEEN = Text("Mức kiểm chứng", "How verified")

MADE_FROM = Text("Nguồn của báo cáo này", "Where this report comes from")
MISSING_LETTERS = Text(
    "Dấu □ thay cho ký tự mà phông chữ của bản in không có; xem ký tự đó trong bảng tính.",
    "The sign □ stands for a character that the printed fonts lack; see the workbook for it.",
)
