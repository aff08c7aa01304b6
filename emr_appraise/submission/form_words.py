"""Every sentence of the form, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.submission.layout import FormLanguage, written
from emr_appraise.words import Text

REQUIRED = Text("Bắt buộc", "Required")
OPTIONAL = Text("Không bắt buộc", "Not required")

KICKER = Text("BIỂU MẪU TỰ ĐÁNH GIÁ", "SELF-ASSESSMENT FORM")
PACK_LINE = Text(
    "Bộ tiêu chí {id}, phiên bản {version}: {count} tiêu chí, trong đó {required} tiêu chí bắt buộc.",
    "Pack {id}, version {version}: {count} criteria, {required} of them required.",
)
SHEETS_HEADING = Text("Các trang của biểu mẫu", "The sheets of this form")
FACILITY_ABOUT = Text(
    "Điền trang này trước. Cơ sở là ai, quy mô và đặc điểm; các dòng này quyết định tiêu chí nào áp dụng và "
    "thời hạn nào phải theo.",
    "Fill in this sheet first. Who the facility is, its size and features; these rows decide which criteria "
    "apply and which deadline holds.",
)
ASSESSMENT_ABOUT = Text(
    "Mỗi dòng là một tiêu chí: trả lời, minh chứng và ngày của minh chứng. Các cột “Hội đồng” để trống cho "
    "hội đồng thẩm định.",
    "One row is one criterion: the answer, its evidence and the date of the evidence. Leave the “Board” "
    "columns to the appraisal board.",
)
DECISION_ABOUT = Text(
    "Quyết định sau thẩm định, nếu đã có. Chưa có thì để trống.",
    "The decision after the appraisal, if there is one. Otherwise leave it blank.",
)
ANSWER_HEADING = Text("Cách trả lời", "How to answer")
CHOOSE = Text("Chọn trong danh sách", "Choose from the list")
SCALE_LINE = Text("{title}: {options}.", "{title}: {options}.")
MEASURE = Text("Số và ngày", "Numbers and dates")
MEASURE_ABOUT = Text(
    "Tiêu chí đo bằng số hoặc ngày thì ghi vào cột “Giá trị đo được”, theo đơn vị ở cột bên cạnh. Chỉ ghi "
    "số; phần trăm ghi 98, không ghi 98%. Ngày ghi ngày/tháng/năm, ví dụ 15/11/2026; máy không nhận thì "
    "ghi 2026-11-15.",
    "A criterion measured by a number or a date is answered in the column “Measured value”, in the unit "
    "beside it. Type the number alone; for a percentage type 98, not 98%. Dates are day/month/year, such "
    "as 15/11/2026; where the computer refuses that, type 2026-11-15.",
)
EVIDENCE = Text("Minh chứng", "Evidence")
EVIDENCE_ABOUT = Text(
    "Ghi tên, số, ngày của tài liệu và nơi lưu, sao cho hội đồng tìm được. Bấm vào ô trả lời để xem cần "
    "cho xem gì, bấm vào ô minh chứng để xem cách kiểm tra. Tiêu chí đòi minh chứng mà cột này trống, hoặc "
    "minh chứng đã quá hạn, thì câu trả lời chưa được tính là đạt.",
    "Give the document's name, number and date and where it is kept, so that the board can find it. Select "
    "the answer cell to see what to show, the evidence cell to see how it is checked. Where evidence is "
    "asked for and this column is blank, or the evidence is out of date, the answer does not yet count as "
    "met.",
)
NA_ABOUT = Text(
    "Chỉ chọn ở tiêu chí có sẵn lựa chọn này và khi cơ sở thật sự không có hoạt động đó; ghi lý do ở cột "
    "“Ghi chú”. Lựa chọn này phải khớp với trang thông tin cơ sở.",
    "Choose it only where the list offers it and the facility truly does not have the activity; give the "
    "reason under “Note”. It must agree with the facility sheet.",
)
BLANK = Text("Ô trống", "Blank cells")
BLANK_ABOUT = Text(
    "Ô trống là “chưa trả lời”, không phải là “không”.",
    "A blank cell means “not answered”, not “no”.",
)
KEEP = Text("Không thay đổi", "Do not change")
KEEP_ABOUT = Text(
    "Giữ nguyên cột “Mã”, cột “Khóa”, tên các trang và dòng tiêu đề: câu trả lời được đọc theo mã. Không "
    "thêm, xóa hay gộp ô. Có thể lọc, đổi độ rộng cột và độ cao dòng.",
    "Leave the columns “Code” and “Key”, the sheet names and the header rows as they are: answers are read "
    "by code. Do not add, delete or merge cells. You may filter and change column widths and row heights.",
)
SIGNS_HEADING = Text("Màu và ký hiệu", "Colours and signs")
YELLOW_CELL = Text("Ô vàng", "Yellow cell")
YELLOW_ABOUT = Text("Cơ sở ghi.", "The facility fills it in.")
BLUE_CELL = Text("Ô xanh", "Blue cell")
BLUE_ABOUT = Text("Hội đồng thẩm định ghi.", "The appraisal board fills it in.")
GREY_CELL = Text("Ô xám", "Grey cell")
GREY_ABOUT = Text(
    "Đã khóa: tiêu chí này không cần trả lời ở ô đó.",
    "Closed: this criterion needs no answer in that cell.",
)
REQUIRED_ABOUT = Text(
    "Phải đạt, hoặc thuộc diện được chọn “Không áp dụng”, thì mới được xếp nhóm cao hơn.",
    "Must be met, or rightly not applicable, before the facility is placed in a higher group.",
)
OPTIONAL_ABOUT = Text(
    "Tính điểm và nêu việc nên làm, không làm cơ sở bị xếp nhóm thấp hơn.",
    "Counts towards the score and names what should be done; never lowers the group.",
)
GROUPS_HEADING = Text("Ba nhóm cơ sở", "The three groups")
GROUPS_HEADING_ANY = Text("Các nhóm cơ sở", "The groups of facilities")
GROUP = Text("Nhóm {number}", "Group {number}")
NEXT_STEP = Text("Việc tiếp theo: {step}", "Next: {step}")
PROGRESS_HEADING = Text("Tiến độ trả lời", "Progress")
PROGRESS_ABOUT = Text(
    "Bảng này chỉ đếm dòng đã trả lời, không tính điểm và không xếp nhóm.",
    "This table only counts answered rows; it neither scores nor places.",
)
PROGRESS_COLUMNS = (
    Text("Số tiêu chí", "Criteria"),
    Text("Đã trả lời", "Answered"),
    Text("Bắt buộc", "Required"),
    Text("Bắt buộc còn trống", "Required, still blank"),
)
TOTAL = Text("Tổng cộng", "Total")

ASSESSMENT_NOTE = Text(
    "Chỉ ghi vào ô vàng. Bấm vào ô trả lời để xem cần cho xem gì. Ô xanh dành cho hội đồng thẩm định.",
    "Fill in yellow cells only. Select an answer cell to see what to show. Blue cells are for the "
    "appraisal board.",
)
PAGE = Text("Trang &P/&N", "Page &P of &N")

REFUSED_TITLE = Text("Chưa nhận được", "Not accepted")
PICK_REFUSED = Text(
    "Hãy chọn một mục trong danh sách thả xuống, hoặc xóa trắng ô.",
    "Choose an entry of the dropdown list, or clear the cell.",
)
DATE_REFUSED = Text(
    "Ghi ngày từ năm 2000, ví dụ 15/11/2026. Máy không nhận thì ghi 2026-11-15.",
    "Type a date from 2000 on, such as 15/11/2026. If refused, type 2026-11-15.",
)
NUMBER_REFUSED = Text(
    "Chỉ ghi số từ 0 trở lên, không kèm chữ hay đơn vị.",
    "Type a number, 0 or more, without words or a unit.",
)
WHOLE_REFUSED = Text(
    "Chỉ ghi số nguyên từ 0 trở lên, không kèm chữ hay đơn vị.",
    "Type a whole number, 0 or more, without words or a unit.",
)
PERCENT_REFUSED = Text(
    "Ghi 98, không ghi 98% hay 0,98. Nhận 0 hoặc số trên 1 đến 100.",
    "Type 98, not 98% or 0.98. 0, or above 1 up to 100, is accepted.",
)

FIELD_HINTS = {
    "choice": Text("Chọn trong danh sách.", "Choose from the list."),
    "number": Text("Chỉ ghi số, từ 0 trở lên.", "A number alone, 0 or more."),
    "date": Text("ngày/tháng/năm.", "day/month/year."),
    "text": Text("", ""),
}


def prose(text: Text, language: FormLanguage) -> str:
    """A passage to be read: in a form of both languages each has its own lines."""
    if language is FormLanguage.BOTH and text.vi != text.en:
        return f"{text.vi}\n{text.en}"
    return written(text, language)
