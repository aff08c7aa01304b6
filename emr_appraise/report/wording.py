"""Headings, labels and the frame of every report, Vietnamese and English side by side.

Findings, placement and numbers have their words in `wording_findings`, `wording_placement` and
`wording_numbers`.
"""

from __future__ import annotations

from emr_appraise.appraisal.model import Basis
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Severity, Text

TITLE = Text("Kết quả thẩm định bệnh án điện tử", "Appraisal of electronic medical records")
NAMELESS = Text("Cơ sở chưa ghi tên", "Facility without a name")
FACILITY = Text("{name} (mã {code})", "{name} (code {code})")
FACILITY_NO_CODE = Text("{name} (chưa ghi mã)", "{name} (no code given)")
READ_FROM = Text("Tệp {file}, ngày đánh giá {as_of}, {basis}.", "File {file}, as of {as_of}, {basis}.")
ANSWERS_ON = Text("Các ô nêu cạnh mã tiêu chí thuộc trang “{sheet}”.", 'Cells named beside a code are on the sheet "{sheet}".')
BASES = {
    Basis.SELF: Text("theo trả lời của cơ sở", "by the facility's own answers"),
    Basis.BOARD: Text(
        "theo trả lời của hội đồng, chỗ hội đồng để trống thì theo cơ sở",
        "by the board's answers, and the facility's where the board gave none",
    ),
}

AREAS = Text("Điểm theo nhóm tiêu chí", "Points by area")
TOTAL = Text("Tổng điểm", "Total")
ANSWERED_OF = Text("Đã trả lời {answered}/{all} tiêu chí có áp dụng.", "{answered} of {all} criteria that apply are answered.")

GAPS_FOR = Counted(
    Text("Để được xếp nhóm {number}: còn {n} điểm chưa đạt", "To reach group {number}: {n} gap"),
    Text("Để được xếp nhóm {number}: còn {n} điểm chưa đạt", "To reach group {number}: {n} gaps"),
)
GAPS_THEN = Counted(
    Text("Sau đó, để được xếp nhóm {number}: còn {n} điểm chưa đạt nữa", "Then, to reach group {number}: {n} more gap"),
    Text("Sau đó, để được xếp nhóm {number}: còn {n} điểm chưa đạt nữa", "Then, to reach group {number}: {n} more gaps"),
)
AND_FIRST = Counted(
    Text("{title}, và {n} điểm phải khắc phục trước", "{title}, and {n} to close first"),
    Text("{title}, và {n} điểm phải khắc phục trước", "{title}, and {n} to close first"),
)
ESTIMATE_TOTAL = Counted(
    Text("Ước tính nếu phải làm việc này: {estimate}.", "Estimate if this has to be done: {estimate}."),
    Text("Ước tính nếu phải làm cả {n} việc: {estimate}.", "Estimate if all {n} tasks have to be done: {estimate}."),
)
PROOF_AMONG = Counted(
    Text("Trong đó {n} điểm chỉ thiếu minh chứng.", "Of these, {n} lacks nothing but proof."),
    Text("Trong đó {n} điểm chỉ thiếu minh chứng.", "Of these, {n} lack nothing but proof."),
)
IN_ORDER = Text("Xếp theo thứ tự nên làm.", "In the order to tackle them.")
ESTIMATES = Text(
    "Công sức và chi phí là ước tính để lập kế hoạch, không phải định mức hay báo giá.",
    "Effort and cost are planning estimates, neither norms nor quotations.",
)
NONE_BLOCKS = Text(
    "Không có tiêu chí nào cản trở việc xếp nhóm {number}; điều kiện còn thiếu đã nêu ở trên.",
    "No criterion stands in the way of group {number}; what is missing is named above.",
)
THE_REST = Counted(
    Text("Còn {n} điểm nữa, theo nhóm tiêu chí:", "{n} more, by area:"),
    Text("Còn {n} điểm nữa, theo nhóm tiêu chí:", "{n} more, by area:"),
)
BY_AREA = Text("{area} ({n}): {codes}", "{area} ({n}): {codes}")
OTHER_GAPS = Counted(
    Text("Không ảnh hưởng đến xếp nhóm: {n} điểm chưa đạt khác", "No effect on the group: {n} other gap"),
    Text("Không ảnh hưởng đến xếp nhóm: {n} điểm chưa đạt khác", "No effect on the group: {n} other gaps"),
)
BY_FORCE = Text("{force} {n}", "{force} {n}")
BY_FORCE_UNANSWERED = Text("{force} {n} ({unanswered} chưa trả lời)", "{force} {n} ({unanswered} not answered)")
BY_FORCE_ALL_UNANSWERED = Text("{force} {n} (đều chưa trả lời)", "{force} {n} (none answered)")
COUNTS_BY_FORCE = Text("Theo mức ràng buộc: {counts}.", "By force: {counts}.")
FIRST_OF_THEM = Text("Nên xem trước:", "Look at these first:")
OTHER_GAP = Text("{code}, {standing}: {text}", "{code}, {standing}: {text}")
FULL_LIST = Text(
    "Danh sách đầy đủ có trong báo cáo markdown và json (--format).",
    "The full list is in the markdown and json reports (--format).",
)

ROW_CELL = Text("Trong tệp", "In the file")
ROW_WHY = Text("Vì sao", "Why")
ROW_TO_DO = Text("Cần làm", "To do")
ROW_FIRST = Text("Làm trước", "Do first")
ROW_ESTIMATE = Text("Ước tính", "Estimate")
ROW_BASIS = Text("Căn cứ", "Basis")
ROW_DUE = Text("Thời hạn", "Due")

CELL = Text("ô {cell}, trang “{sheet}”", 'cell {cell}, sheet "{sheet}"')
NO_CELL = Text("bảng tính không có dòng cho tiêu chí này", "the workbook has no row for this criterion")
HOLDS = Text("ô {cell}: “{typed}”", 'cell {cell}: "{typed}"')
HOLDS_NOTHING = Text("ô {cell}: để trống", "cell {cell}: blank")
WITH_EVIDENCE = Text("{answer}; minh chứng: “{evidence}”", '{answer}; evidence: "{evidence}"')
WITH_EVIDENCE_OF = Text("{answer}; minh chứng: “{evidence}”, ngày {day}", '{answer}; evidence: "{evidence}", dated {day}')
BASIS_OF = Text("{force}: {references}", "{force}: {references}")
AND_REFERENCES = Counted(
    Text("{references}; và {n} căn cứ khác", "{references}; and {n} more"),
    Text("{references}; và {n} căn cứ khác", "{references}; and {n} more"),
)
ESTIMATE = Text("{effort}; {cost}", "{effort}; {cost}")

SEVERITIES = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("thông tin", "note"),
}
REMARKS = Counted(
    Text("Lưu ý về bảng tính: {n}", "Remarks on the workbook: {n}"),
    Text("Lưu ý về bảng tính: {n}", "Remarks on the workbook: {n}"),
)
NO_REMARKS = Text("Không có lưu ý nào.", "There are no remarks.")
REMARK = Text("{says} ({cell}); {hint}", "{says} ({cell}); {hint}")
REMARK_NO_CELL = Text("{says}; {hint}", "{says}; {hint}")
SAME_REMARK = Counted(
    Text("Lưu ý này còn có ở {n} ô khác: {cells}.", "The same at {n} other cell: {cells}."),
    Text("Lưu ý này còn có ở {n} ô khác: {cells}.", "The same at {n} other cells: {cells}."),
)
SAME_REMARK_ABOUT = Counted(
    Text("Lưu ý này còn lặp lại {n} lần: {found}.", "The same {n} more time: {found}."),
    Text("Lưu ý này còn lặp lại {n} lần: {found}.", "The same {n} more times: {found}."),
)
SAME_REMARK_NOWHERE = Counted(
    Text("Lưu ý này còn lặp lại {n} lần.", "The same {n} more time."),
    Text("Lưu ý này còn lặp lại {n} lần.", "The same {n} more times."),
)
AND_OTHERS = Text("{named} và các chỗ khác", "{named} and others")
MORE_REMARKS = Counted(
    Text("Và {n} lưu ý nữa: {codes}.", "And {n} more remark: {codes}."),
    Text("Và {n} lưu ý nữa: {codes}.", "And {n} more remarks: {codes}."),
)
CODE_TIMES = Text("{code} ({n})", "{code} ({n})")
EACH_REMARK = Text("Từng lưu ý của những loại gặp nhiều lần", "Each remark of the kinds made more than once")

NEXT_STEP = Text("Việc tiếp theo đối với nhóm {number}", "What comes next for group {number}")
DECISION = Text("Quyết định thẩm định", "Decision")
ACCOUNTING = Text(
    "Ô đã đọc: {read} = {understood} hiểu được + {blank} để trống + {ignored} bỏ qua + {rejected} không nhận.",
    "Cells read: {read} = {understood} understood + {blank} blank + {ignored} ignored + {rejected} rejected.",
)
ACCOUNTING_OFF = Text(
    "Các số này không khớp nhau do lỗi của chương trình; đề nghị báo cho nhóm phát triển.",
    "These figures do not add up, which is a fault of the program; please report it to the developers.",
)
PACK = Text(
    "Bộ tiêu chí {id}, phiên bản {version}, ngày đánh giá {as_of}.",
    "Pack {id}, version {version}, as of {as_of}.",
)
FINGERPRINT = Text("Mã băm của bộ tiêu chí: {fingerprint}", "Fingerprint of the pack: {fingerprint}")
FILE_HASH = Text("SHA-256 của tệp: {sha256}", "SHA-256 of the file: {sha256}")
NOT_OFFICIAL = Text(
    "Kết quả do emr-appraise {tool} tính; không phải kết luận chính thức của cơ quan quản lý hay hội đồng thẩm định.",
    "Worked out by emr-appraise {tool}; not an official conclusion of an authority or an appraisal board.",
)

GAPS = Text("Điểm chưa đạt", "Gaps")
NO_GAPS = Text("Không có điểm nào chưa đạt.", "There are no gaps.")
FINDINGS = Text("Kết quả từng tiêu chí", "Findings")
PROFILE = Text("Thông tin cơ sở", "Facility")
REMARKS_TITLE = Text("Lưu ý về bảng tính", "Remarks on the workbook")
REFERENCES_TITLE = Text("Căn cứ pháp lý đã dẫn", "References cited")
COLUMNS = {
    "order": Text("Thứ tự", "Order"),
    "code": Text("Mã", "Code"),
    "criterion": Text("Tiêu chí", "Criterion"),
    "outcome": Text("Kết quả", "Outcome"),
    "points": Text("Điểm", "Points"),
    "percent": Text("Tỷ lệ", "Percent"),
    "level": Text("Mức", "Level"),
    "area": Text("Nhóm tiêu chí", "Area"),
    "answer": Text("Trả lời", "Answer"),
    "evidence": Text("Minh chứng", "Evidence"),
    "evidence_date": Text("Ngày minh chứng", "Evidence date"),
    "reason": Text("Lý do", "Reason"),
    "note": Text("Ghi chú", "Note"),
    "board": Text("Hội đồng", "Board"),
    "cell": Text("Ô", "Cell"),
    "blocks": Text("Cản trở xếp nhóm", "Blocks group"),
    "to_do": Text("Cần làm", "To do"),
    "first": Text("Làm trước", "Do first"),
    "estimate": Text("Ước tính", "Estimate"),
    "force": Text("Mức ràng buộc", "Force"),
    "required": Text("Bắt buộc", "Required"),
    "references": Text("Căn cứ pháp lý", "References"),
    "due": Text("Thời hạn", "Due"),
    "severity": Text("Loại", "Severity"),
    "times": Text("Số lần", "Times"),
    "says": Text("Nội dung", "Remark"),
    "hint": Text("Cách xử lý", "What to do"),
    "field": Text("Mục", "Field"),
    "value": Text("Giá trị", "Value"),
    "document": Text("Văn bản", "Document"),
    "title": Text("Tên văn bản", "Title"),
    "in_force": Text("Hiệu lực vào ngày đánh giá", "In force on the as-of date"),
    "seen": Text("Mức kiểm chứng", "How verified"),
    "what": Text("Mục", "What"),
    "last_day": Text("Ngày cuối được tính", "Last day"),
    "left": Text("Còn lại", "Left"),
}
EMPTY = Text("–", "–")
IN_FORCE = {
    True: Text("còn hiệu lực", "in force"),
    False: Text("không có hiệu lực", "not in force"),
    None: Text("chưa rõ", "not known"),
}
