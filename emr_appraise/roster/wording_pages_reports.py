"""Why reports of a round are lacking or left as they were: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

REPORTS: dict[str, tuple[Text, Text]] = {
    "E195": (
        Text(
            "Tên dạng bị gõ sai, hoặc tên phần mềm được nêu thay cho dạng tệp: word thay cho docx, excel thay cho xlsx.",
            "The format was mistyped, or a program was named in its place: word for docx, excel for xlsx.",
        ),
        Text("emr-appraise batch ho-so-nop -o ket-qua --reports word, đúng ra là docx", "emr-appraise batch ho-so-nop -o ket-qua --reports word, which should be docx"),
    ),
    "E196": (
        Text(
            "Thư mục reports trong thư mục kết quả đã có tệp của người khác, hoặc cũng được nêu sau --returns. Cũng có khi ổ đĩa đầy hoặc không cho ghi.",
            "The folder reports among the results already holds files of others, or is named after --returns as well. It also happens that the disk is full or cannot be written to.",
        ),
        Text("ket-qua/reports có sẵn một tệp ghi-chu.docx", "ket-qua/reports already holds a file notes.docx"),
    ),
    "E197": (
        Text(
            "Bảng tính hoặc bộ tiêu chí bị sửa sau khi chấm mà trước khi lập báo cáo, nên báo cáo sẽ không khớp với kết quả; hoặc chương trình gặp lỗi khi lập một dạng báo cáo. Các cơ sở khác vẫn có báo cáo.",
            "The workbook or the criteria were changed between the scoring and the report, which would then not agree with the results; or the program failed over one format. The other facilities have their reports all the same.",
        ),
        Text("79901.xlsx được lưu lại trong khi batch đang lập báo cáo", "79901.xlsx is saved again while batch is writing the reports"),
    ),
    "E198": (
        Text(
            "Có người ghi thêm vào báo cáo sau khi chương trình lập, hoặc đặt tệp của mình đúng vào tên đó. Chương trình không ghi đè và không xóa những tệp như vậy.",
            "Somebody wrote into the report after it was made, or put a file of their own under its name. Such files are neither written over nor removed.",
        ),
        Text("phòng Kế hoạch ghi ý kiến vào báo cáo .docx của 79901 rồi lưu lại", "the planning department writes comments into the .docx report on 79901 and saves it"),
    ),
    "E199": (
        Text(
            "Báo cáo hoặc danh mục index.csv của lần trước còn mở trên một máy, hoặc phần mềm đồng bộ hay diệt vi-rút đang giữ tệp.",
            "A report or the list index.csv of the last run is still open on some machine, or a program that synchronises or scans files holds it.",
        ),
        Text("reports/index.csv còn mở trong Excel khi batch chạy lại", "reports/index.csv is still open in Excel when batch is run again"),
    ),
}
"""By code: the cause, then the example."""
