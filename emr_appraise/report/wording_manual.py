"""Words around a code that is explained, and around the catalogue of all codes."""

from __future__ import annotations

from emr_appraise.words import Severity, Text

ASKS = Text("Yêu cầu", "What it asks")
WHY = Text("Vì sao", "Why")
EXAMPLE = Text("Ví dụ chưa đúng", "An example that is reported")
INSTEAD = Text("Nên viết", "Write instead")
SAYS = Text("Nội dung", "What it says")
CAUSE = Text("Nguyên nhân", "What brings it about")
REMARK_EXAMPLE = Text("Ví dụ", "Example")
TO_DO = Text("Cần làm", "What to do")

REFUSALS = Text("Lý do không đọc được một tệp", "Why a file cannot be read")
REMARKS = Text("Lưu ý về bảng tính", "Remarks on a workbook")
PROBLEMS = Text("Lỗi bộ tiêu chí", "Problems of criteria")
COMMANDS = Text("Lý do không chạy được một lệnh", "Why a command cannot be carried out")
HOW_TO_EXPLAIN = Text(
    "Giải thích đầy đủ một mã: emr-appraise explain {code}", "One of them in full: emr-appraise explain {code}"
)

CATALOGUE = Text("Danh mục lưu ý và lý do từ chối", "Catalogue of remarks and refusals")
ABOUT_CATALOGUE = Text(
    "Mỗi thông báo của emr-appraise về một tệp hoặc một lệnh có một mã cố định. Dấu … thay cho nội dung của tệp hoặc lệnh đó. Trên dòng lệnh: emr-appraise explain W204.",
    "Whatever emr-appraise says of a file or a command carries a code that never changes. The sign … stands for the words of the file or command in hand. On the command line: emr-appraise explain W204.",
)
PARTS = {
    Severity.ERROR: (
        Text("Từ chối", "Refusals"),
        Text("Tệp không được đọc; chưa có kết quả nào.", "The file is not read, and there is no result."),
    ),
    Severity.WARNING: (
        Text("Cảnh báo", "Warnings"),
        Text(
            "Tệp vẫn được đọc, nhưng có nội dung không được tính, hoặc có thể không đúng ý cơ sở.",
            "The file is read, but something in it does not count, or may not be what the facility meant.",
        ),
    ),
    Severity.INFO: (
        Text("Thông tin", "Notes"),
        Text(
            "Đã đọc được; chỉ cho biết đã hiểu thế nào hoặc bỏ qua điều gì.",
            "The file was understood; these only tell how, or what was passed over.",
        ),
    ),
}
"""A part of the catalogue for each severity: its title, and what it means for the result."""
COMMANDS_PART = (
    Text("Lệnh không chạy được", "Commands not carried out"),
    Text(
        "Lệnh dừng, hoặc không ghi được một kết quả; không phải lỗi của bảng tính nào.",
        "The command stops, or cannot write a result; no workbook is at fault.",
    ),
)
"""The last part: its title, and what it means."""
