"""Words of the self-assessment report as an official paper; Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.appraisal.expiry import SOON
from emr_appraise.appraisal.model import Basis
from emr_appraise.report import wording, wording_expiry
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

TITLES = {
    Basis.SELF: Text(
        "Báo cáo tự đánh giá về bệnh án điện tử: {facility}",
        "Self-assessment of electronic medical records: {facility}",
    ),
    Basis.BOARD: Text(
        "Báo cáo kết quả đánh giá về bệnh án điện tử, theo trả lời của hội đồng: {facility}",
        "Assessment of electronic medical records by the board's answers: {facility}",
    ),
}
OPENINGS = {
    Basis.SELF: Text(
        "{facility} báo cáo kết quả tự đánh giá việc đáp ứng yêu cầu về bệnh án điện tử, tính đến ngày {as_of}, như sau:",
        "{facility} reports the result of its self-assessment against the requirements for electronic medical records, as of {as_of}:",
    ),
    Basis.BOARD: Text(
        "Hội đồng thẩm định báo cáo kết quả đánh giá việc đáp ứng yêu cầu về bệnh án điện tử của {facility}, tính đến ngày {as_of} theo trả lời của hội đồng; tiêu chí nào hội đồng chưa trả lời thì tính theo trả lời của cơ sở. Kết quả như sau:",
        "The appraisal council reports how {facility} stands against the requirements for electronic medical records, as of {as_of}, by the board's answers, and by the facility's own where the board gave none:",
    ),
}
CLOSINGS = {
    Basis.SELF: Text(
        "Trên đây là báo cáo kết quả tự đánh giá về bệnh án điện tử của {name}./.",
        "This is the report of {name} on its self-assessment of electronic medical records.",
    ),
    Basis.BOARD: Text(
        "Trên đây là báo cáo kết quả đánh giá về bệnh án điện tử của {name}, theo trả lời của hội đồng./.",
        "This is the report on the electronic medical records of {name}, by the board's answers.",
    ),
}
FACILITY_DOTS = Text("..............................", "..............................")
"""Where a person has to write the facility's name."""
SUBJECTS = {
    Basis.SELF: Text(
        "Tự đánh giá việc đáp ứng yêu cầu về bệnh án điện tử",
        "Self-assessment against the requirements for electronic medical records",
    ),
    Basis.BOARD: Text(
        "Kết quả đánh giá việc đáp ứng yêu cầu về bệnh án điện tử, theo trả lời của hội đồng",
        "Assessment against the requirements for electronic medical records, by the board's answers",
    ),
}
ISSUERS = {
    Basis.SELF: Text("[TÊN CƠ SỞ]", "[NAME OF THE FACILITY]"),
    Basis.BOARD: Text("HỘI ĐỒNG THẨM ĐỊNH", "APPRAISAL COUNCIL"),
}
"""Who issues the paper, where the facility that does has no name."""
SIGNERS = {
    Basis.SELF: Text("NGƯỜI ĐỨNG ĐẦU CƠ SỞ", "HEAD OF THE FACILITY"),
    Basis.BOARD: Text("TM. HỘI ĐỒNG THẨM ĐỊNH\nCHỦ TỊCH", "FOR THE APPRAISAL COUNCIL\nCHAIR"),
}
PLACED = Text("Nhóm {number}: {title}", "Group {number}: {title}")
TO_REACH = Text("Chưa được xếp nhóm {number} ({title}), vì:", "Not in group {number} ({title}), because:")
CLAUSE = Text("Điều kiện “{title}” chưa đạt: {failure}.", 'The condition "{title}" fails: {failure}.')
CLAUSE_OF = Text(
    "Điều kiện “{title}” chưa đạt: {failure} ({codes}).", 'The condition "{title}" fails: {failure} ({codes}).'
)
NEEDED = Text("Các tiêu chí cần bổ sung minh chứng: {codes}.", "Criteria to be evidenced: {codes}.")

GAPS_SOME = Counted(
    Text(
        "Còn {n} điểm chưa đạt, trong đó {blocking} điểm cản trở việc xếp nhóm cao hơn, nêu trong bảng dưới đây; các điểm khác nêu tại Phụ lục I.",
        "There is {n} gap, of which {blocking} keeps the facility out of a better group and is in the table below; the others are in Annex I.",
    ),
    Text(
        "Còn {n} điểm chưa đạt, trong đó {blocking} điểm cản trở việc xếp nhóm cao hơn, nêu trong bảng dưới đây; các điểm khác nêu tại Phụ lục I.",
        "There are {n} gaps, of which {blocking} stand in the way of a better group and are in the table below; the others are in Annex I.",
    ),
)
GAPS_ALL_BLOCK = Counted(
    Text(
        "Còn {n} điểm chưa đạt, cản trở việc xếp nhóm cao hơn:",
        "There is {n} gap, and it stands in the way of a better group:",
    ),
    Text(
        "Còn {n} điểm chưa đạt, đều cản trở việc xếp nhóm cao hơn:",
        "There are {n} gaps, all in the way of a better group:",
    ),
)
GAPS_NONE_BLOCKS = Counted(
    Text(
        "Còn {n} điểm chưa đạt, không ảnh hưởng đến xếp nhóm, nêu tại Phụ lục I.",
        "There is {n} gap without effect on the group; it is in Annex I.",
    ),
    Text(
        "Còn {n} điểm chưa đạt, đều không ảnh hưởng đến xếp nhóm, nêu tại Phụ lục I.",
        "There are {n} gaps without effect on the group; they are in Annex I.",
    ),
)
PLAN_TABLE = Text(
    "Các việc sau xếp theo thứ tự nên làm; cột người phụ trách và cột ngày dự kiến xong do cơ sở ghi. {estimates}",
    "The tasks are in the order to tackle them; the facility fills in who is in charge and by when. {estimates}",
)
PLAN_ONLY_OTHERS = Text(
    "Không có việc nào bắt buộc phải làm để được xếp nhóm cao hơn, ngoài những điều nêu tại mục II; các việc nên làm khác nêu tại Phụ lục I.",
    "No task has to be done for a better group beyond what section II names; other tasks worth doing are in Annex I.",
)
PLAN_AT_TOP = Text(
    "Cơ sở đã ở nhóm cao nhất; các việc nên làm thêm nêu tại Phụ lục I.",
    "The facility is in the best group; what else is worth doing is in Annex I.",
)
PLAN_NOTHING = Text("Không có điểm nào chưa đạt cần khắc phục.", "There is no gap to close.")
OTHERS = Text(
    "Các điểm này không ảnh hưởng đến xếp nhóm. {estimates}",
    "These gaps have no effect on the group. {estimates}",
)
NO_OTHERS = Text("Không có điểm chưa đạt nào khác.", "There are no other gaps.")
CUT = Text(
    "Ghi chú: câu trả lời dài hơn {answer} ký tự và nội dung khác dài hơn {other} ký tự được cắt bớt (cuối câu có dấu “…”); đọc đủ trong bảng tính, trang “{sheet}”, tại dòng của ô {cells}.",
    'Note: answers of more than {answer} characters and other text of more than {other} are cut (they end in "…"); the full text stands in the workbook, sheet "{sheet}", in the row of cell {cells}.',
)
AND_MORE = Text(" và {n} ô khác", " and {n} other cells")
FIRST = Text("Làm trước: {codes}", "First: {codes}")
NOTE = Text("Ghi chú: {note}", "Note: {note}")
BOARD = Text("Hội đồng: {note}", "Board: {note}")
MORE_TIMES = Counted(
    Text("{n} lần: {cells}", "{n} time: {cells}"), Text("{n} lần: {cells}", "{n} times: {cells}")
)

ABOUT_FIELDS = Text(
    "Trong mẫu Word, ghi {{{{ tên trường }}}} ở chỗ cần điền. Trường có [] là danh sách: ghi {{%tr for gap in gaps %}}, một dòng bảng với {{{{ gap.code }}}}, rồi {{%tr endfor %}}, mỗi lệnh trên một dòng riêng của bảng; ngoài bảng dùng {{%p for … %}} và {{%p endfor %}}, mỗi lệnh trong một đoạn riêng.",
    "In the Word template write {{{{ field }}}} where it belongs. A field with [] is a list: write {{%tr for gap in gaps %}}, a table row with {{{{ gap.code }}}}, then {{%tr endfor %}}, each instruction in a table row of its own; outside of tables use {{%p for … %}} and {{%p endfor %}}, each in a paragraph of its own.",
)
ABOUT_MINUTES_FIELDS = Text(
    "Trong mẫu Word, ghi {{{{ tên trường }}}} ở chỗ cần điền. Trường có [] là danh sách: ghi {{%tr for point in open_points %}}, một dòng bảng với {{{{ point.code }}}}, rồi {{%tr endfor %}}, mỗi lệnh trên một dòng riêng của bảng; ngoài bảng dùng {{%p for … %}} và {{%p endfor %}}, mỗi lệnh trong một đoạn riêng.",
    "In the Word template write {{{{ field }}}} where it belongs. A field with [] is a list: write {{%tr for point in open_points %}}, a table row with {{{{ point.code }}}}, then {{%tr endfor %}}, each instruction in a table row of its own; outside of tables use {{%p for … %}} and {{%p endfor %}}, each in a paragraph of its own.",
)
FIELDS_TITLE = Text("Trường dùng trong mẫu docx", "Fields of docx templates")
ABOUT_TEMPLATES = Text(
    "Hội đồng dùng mẫu của mình bằng --template TỆP.docx. Dễ nhất là chép mẫu đi kèm (thư mục emr_appraise/report/docx/templates, tệp self_assessment.docx và minutes.docx), sửa bằng Word hoặc LibreOffice, giữ các trường cần dùng. Mẫu có lỗi bị từ chối, nêu rõ trường và chỗ sai.",
    "A board uses a template of its own with --template FILE.docx. It is easiest to copy ours (folder emr_appraise/report/docx/templates, files self_assessment.docx and minutes.docx), change it in Word or LibreOffice, and keep the fields that are needed. A template with a mistake is refused, with the field and the place.",
)
FIELDS_OF_REPORT = Text("Báo cáo tự đánh giá (--as report)", "The self-assessment report (--as report)")
FIELDS_OF_MINUTES = Text("Biên bản thẩm định (--as minutes)", "The council's minutes (--as minutes)")
FIELD = Text("Trường", "Field")
WHAT = Text("Nội dung", "What it holds")

WORDS = {
    "nation": Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "motto": Text("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "superior": Text("[CƠ QUAN CHỦ QUẢN]", "[GOVERNING BODY]"),
    "number": Text("Số: ........../BC-..........", "No.: ........../BC-.........."),
    "place_and_date": Text(
        "................., ngày ...... tháng ...... năm ..........",
        "................., date ...... / ...... / ..........",
    ),
    "kind": Text("BÁO CÁO", "REPORT"),
    "to": Text(
        "Kính gửi: ..................................................",
        "To: ..................................................",
    ),
    "facility": Text("THÔNG TIN VỀ CƠ SỞ", "THE FACILITY"),
    "name": Text("Tên cơ sở", "Name"),
    "code": Text("Mã cơ sở", "Code"),
    "result": Text("KẾT QUẢ XẾP NHÓM", "RESULT"),
    "placement": Text("Xếp nhóm", "Group"),
    "why_not": Text("Các điều kiện chưa đạt", "Conditions not met"),
    "on_answers": Text("Kết quả nếu bổ sung đủ minh chứng", "Once the evidence is shown"),
    "decision": Text("Quyết định thẩm định", "Appraisal decision"),
    "deadlines": Text("Các thời hạn", "Deadlines"),
    "level": Text("Mức của toàn cơ sở", "Level of the whole facility"),
    "proof_only": Text("chỉ cần bổ sung minh chứng", "evidence only"),
    "none": wording.EMPTY,
    "cell": Text("ô", "cell"),
    "next_step": Text("Việc tiếp theo", "What comes next"),
    "areas": Text("ĐIỂM THEO NHÓM TIÊU CHÍ", "POINTS BY AREA"),
    "gaps": Text("CÁC ĐIỂM CHƯA ĐẠT", "GAPS"),
    "plan": Text("KẾ HOẠCH KHẮC PHỤC", "PLAN"),
    "expiring": wording_expiry.INTRO.fill(days=SOON),
    "proposals": Text("ĐỀ XUẤT, KIẾN NGHỊ", "PROPOSALS"),
    "dots": Text("." * 130, "." * 130),
    "recipients": Text("Nơi nhận:", "Recipients:"),
    "as_above": Text("- Như trên;", "- As above;"),
    "others": Text("- ..............................;", "- ..............................;"),
    "filed": Text("- Lưu: VT, ................", "- File: ................"),
    "how_to_sign": Text("(Ký tên, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)"),
    "signer": Text("..............................", ".............................."),
    "annex_gaps_number": Text("Phụ lục I", "Annex I"),
    "annex_gaps": Text("CÁC ĐIỂM CHƯA ĐẠT KHÁC", "OTHER GAPS"),
    "annex_findings_number": Text("Phụ lục II", "Annex II"),
    "annex_findings": Text("KẾT QUẢ TỪNG TIÊU CHÍ", "FINDINGS"),
    "annex_documents_number": Text("Phụ lục III", "Annex III"),
    "annex_documents": Text("CĂN CỨ PHÁP LÝ ĐÃ DẪN", "REFERENCES CITED"),
    "annex_remarks_number": Text("Phụ lục IV", "Annex IV"),
    "annex_remarks": Text("LƯU Ý VỀ BẢNG TÍNH VÀ NGUỒN SỐ LIỆU", "REMARKS ON THE WORKBOOK, AND SOURCES"),
    "with_report": Text(
        "(Kèm theo Báo cáo số ........../BC-.......... ngày ...... tháng ...... năm ..........)",
        "(Annex to the report no. ........../BC-.........., date ...... / ...... / ..........)",
    ),
    "no_remarks": wording.NO_REMARKS,
    "col_no": Text("TT", "No."),
    "col_area": wording.COLUMNS["area"],
    "col_points": wording.COLUMNS["points"],
    "col_percent": wording.COLUMNS["percent"],
    "col_short": Text("Số tiêu chí có điểm chưa đạt", "Gaps"),
    "col_blocking": Text("Trong đó cản trở xếp nhóm", "Of which blocking"),
    "col_code": wording.COLUMNS["code"],
    "col_criterion": wording.COLUMNS["criterion"],
    "col_standing": Text("Hiện trạng", "How it stands"),
    "col_references": Text("Căn cứ pháp lý, mức kiểm chứng", "Legal basis, how verified"),
    "col_to_do": Text("Việc cần làm", "To do"),
    "col_estimate": Text("Ước tính công sức, chi phí", "Effort and cost (estimate)"),
    "col_due": Text("Hạn theo quy định", "Due by law"),
    "col_who": Text("Người phụ trách", "In charge"),
    "col_when": Text("Ngày dự kiến xong", "Done by"),
    "col_item": Text("Nội dung", "What"),
    "col_last_day": Text("Ngày cuối được tính", "Last day that counts"),
    "col_left": Text("Còn lại", "Left"),
    "col_outcome": wording.COLUMNS["outcome"],
    "col_answer": wording.COLUMNS["answer"],
    "col_evidence": Text("Minh chứng, ngày", "Evidence, date"),
    "col_reason": Text("Lý do, ghi chú", "Reason, note"),
    "col_cell": wording.COLUMNS["cell"],
    "col_document": wording.COLUMNS["document"],
    "col_title": wording.COLUMNS["title"],
    "col_force": wording.COLUMNS["force"],
    "col_in_force": wording.COLUMNS["in_force"],
    "col_seen": wording.COLUMNS["seen"],
    "col_severity": wording.COLUMNS["severity"],
    "col_says": wording.COLUMNS["says"],
    "col_hint": wording.COLUMNS["hint"],
    "col_where": wording.COLUMNS["cell"],
}
"""The headings and labels of the paper, by the name that the template calls them."""
