"""Why the roster remarks on a workbook or refuses one: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

ROSTER: dict[str, tuple[Text, Text]] = {
    "E177": (
        Text(
            "Một cơ sở gửi bản sửa mà bản cũ vẫn còn trong thư mục, hoặc hai cơ sở ghi cùng một mã. Với --duplicates error, chương trình không tự chọn.",
            "A facility sent a corrected workbook and the old one is still in the folder, or two facilities wrote the same code. With --duplicates error none is chosen for them.",
        ),
        Text(
            "79901.xlsx và 79901 (ban sua).xlsx cùng ghi mã 79901",
            "79901.xlsx and 79901 (ban sua).xlsx both give the code 79901",
        ),
    ),
    "E179": (
        Text(
            "Danh sách lưu từ Excel có dòng tổng cộng, mã bị mất chữ số, một cơ sở ghi hai lần, hoặc ghi một từ mà bộ tiêu chí không có.",
            "The list saved from Excel has a line of totals, a code that lost digits, a facility entered twice, or a word that the pack does not know.",
        ),
        Text("dòng 14 ghi hạng “hạng V”", 'line 14 gives the class "hạng V"'),
    ),
    "W501": (
        Text(
            "Dòng mã cơ sở trên trang thông tin cơ sở để trống hoặc bị xóa.",
            "The row of the facility code on the facility sheet was left blank or deleted.",
        ),
        Text(
            "ô C5 để trống, nhưng tên cơ sở có ở ô C6", "cell C5 is blank, while the name stands in cell C6"
        ),
    ),
    "W502": (
        Text(
            "Cơ sở ghi thiếu hay thừa chữ số, hoặc ghi mã số thuế hay tên viết tắt thay cho mã cơ sở.",
            "The facility left out a digit or typed one too many, or gave its tax number or an abbreviation instead.",
        ),
        Text("mã cơ sở “7990”, trong danh sách có 79901", 'the code "7990", while the list has 79901'),
    ),
    "W503": (
        Text(
            "Cơ sở gửi nhiều bản mà không sửa ngày tự đánh giá, hoặc để trống ngày. Thời điểm sửa tệp có thể đổi khi sao chép, giải nén, nên cần hỏi lại cơ sở.",
            "The facility sent several workbooks without changing the date of the self-assessment, or left it blank. A file's time may change when it is copied or unpacked, so the facility has to be asked.",
        ),
        Text("hai tệp của 79901 cùng ghi ngày 15/11/2026", "two workbooks of 79901 both dated 15/11/2026"),
    ),
    "W504": (
        Text(
            "Mã gõ nhầm một chữ số, cơ sở mới được cấp phép, hoặc tệp của tỉnh khác lẫn vào thư mục.",
            "One digit of the code was mistyped, the facility is newly licensed, or a workbook of another province strayed into the folder.",
        ),
        Text("mã 79091 trong tệp, 79901 trong danh sách", "79091 in the workbook, 79901 in the list"),
    ),
    "W505": (
        Text(
            "Cơ sở chọn nhầm trong danh sách của ô, hoặc danh sách của Sở Y tế chưa cập nhật hạng, hình thức sở hữu hay địa giới mới.",
            "The facility chose the wrong entry, or the health department's list is behind on class, ownership or provincial borders.",
        ),
        Text(
            "bảng tính chọn “Tư nhân”, danh sách ghi “Công lập”",
            'the workbook says "Private", the list "Public"',
        ),
    ),
    "W506": (
        Text(
            "Biểu mẫu của cơ sở này được chép cho cơ sở khác mà không sửa mã, hoặc một bên gõ nhầm mã.",
            "The form of one facility was copied for another without changing the code, or one of the two mistyped it.",
        ),
        Text(
            "79901 vừa là “Bệnh viện Ví dụ A”, vừa là “Bệnh viện Ví dụ B”",
            '79901 is both "Bệnh viện Ví dụ A" and "Bệnh viện Ví dụ B"',
        ),
    ),
    "W507": (
        Text(
            "Lượt chấm chạy với --duplicates all, nên số tệp được tính nhiều hơn số cơ sở.",
            "The run was made with --duplicates all, so that more workbooks count than there are facilities.",
        ),
        Text("3 tệp của 79901 đều được tính", "3 workbooks of 79901, each counted"),
    ),
    "W508": (
        Text(
            "Cơ sở gửi cả bản tự đánh giá cũ, làm theo quy định trước đây, cùng với bản mới.",
            "The facility sent an older self-assessment, made under the former rules, along with the new one.",
        ),
        Text(
            "một tệp theo vn-emr-2018 và một tệp theo vn-emr, cùng mã 79901",
            "one workbook by vn-emr-2018 and one by vn-emr, both with the code 79901",
        ),
    ),
    "W509": (
        Text(
            "Cơ sở gõ nhầm mã thành mã của cơ sở khác, hoặc đã đổi tên mà danh sách chưa cập nhật.",
            "The facility typed the code of another by mistake, or was renamed and the list is behind.",
        ),
        Text(
            "mã 79902 là “Bệnh viện Ví dụ B” trong danh sách, bảng tính ghi “Bệnh viện Ví dụ A”",
            '79902 is "Bệnh viện Ví dụ B" in the list, "Bệnh viện Ví dụ A" in the workbook',
        ),
    ),
}
"""By code: the cause, then the example."""
