"""Why a report cannot be written: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

TEMPLATES: dict[str, tuple[Text, Text]] = {
    "E123": (
        Text(
            "Sau --template là một tệp loại khác, một tệp .doc kiểu cũ, hoặc một tệp .docm có macro. Mẫu lấy ảnh hay nội dung từ nơi khác cũng không được nhận, để báo cáo không mang theo điều mà người ký không biết.",
            "After --template stands a file of another kind, an old .doc, or a .docm with macros. A template that takes pictures or text from elsewhere is not taken either, so that a report carries nothing unknown to those who sign it.",
        ),
        Text("--template bao-cao.doc, lưu từ Word 2003", "--template report.doc, saved by Word 2003"),
    ),
    "E124": (
        Text(
            "Người soạn mẫu tự đặt tên trường, gõ nhầm tên hoặc quên dấu đóng. Cũng có khi lệnh if hay for không có endif hay endfor, hoặc mở trong một ô của bảng mà đóng ở ngoài bảng.",
            "Whoever wrote the template made up a field's name, mistyped one, or left out a closing sign. It also happens that an if or for has no endif or endfor, or is opened in a table's cell and closed outside the table.",
        ),
        Text("mẫu ghi trường ten_benh_vien, trong khi tên đúng là facility_name", "the template has a field ten_benh_vien, while its name is facility_name"),
    ),
}
"""By code: the cause, then the example."""

LIBRARIES: dict[str, tuple[Text, Text]] = {
    "E145": (
        Text(
            "Máy chỉ có bản cài cơ bản. Báo cáo docx và pdf cần thêm thư viện riêng, không được cài sẵn vì nhiều nơi không dùng đến.",
            "Only the plain installation is there. Reports as docx and pdf need libraries of their own, which are left out because many have no use for them.",
        ),
        Text("chạy score với --format pdf sau khi chỉ cài emr-appraise", "score is run with --format pdf after installing just emr-appraise"),
    ),
}
"""The same, for what the installation lacks."""
