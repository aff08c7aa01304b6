"""Why a Word template cannot be filled: every message, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

NOT_A_TEMPLATE = Message(
    "E123",
    Severity.ERROR,
    Text(
        "không dùng được tệp này làm mẫu văn bản: {found}",
        "this file cannot serve as a document template: {found}",
    ),
    Text(
        "mẫu phải là tệp .docx không đặt mật khẩu, không có macro, giải nén không quá {megabytes} MB; mở mẫu bằng Word hoặc LibreOffice rồi lưu lại thành .docx.",
        "a template is a .docx file without password or macros, at most {megabytes} MB unzipped; open it in Word or LibreOffice and save it as .docx again.",
    ),
)
BAD_FIELD = Message(
    "E124",
    Severity.ERROR,
    Text("mẫu văn bản, {part}{place}: {found}", "the template, {part}{place}: {found}"),
    Text("sửa chỗ đó trong mẫu. {allowed}.", "correct that place in the template. {allowed}."),
)

PLACE = Text(", đoạn “{place}”", ', paragraph "{place}"')
MISSING = Text("không thấy tệp", "there is no such file")
NOT_OPENED = Text(
    "không mở được tệp (là thư mục, hoặc không có quyền đọc)",
    "it cannot be opened (it is a folder, or may not be read)",
)
NOT_ZIP = Text("tệp không phải .docx, hoặc đã hỏng", "it is not a .docx file, or is damaged")
OLD_WORD = Text(
    "tệp là Word kiểu cũ (.doc) hoặc có đặt mật khẩu",
    "it is an old Word file (.doc) or is locked with a password",
)
NO_TEXT_PART = Text(
    "trong tệp không có nội dung văn bản Word (hoặc tệp có macro)",
    "it holds no Word document (or the document carries macros)",
)
TOO_LARGE = Text("{part} lớn hơn {megabytes} MB", "{part} is larger than {megabytes} MB")
BAD_XML = Text("phần {part} không đọc được", "its part {part} cannot be read")
BAD_NAME = Text(
    "phần “{part}” mang tên dẫn ra ngoài tệp", 'its part "{part}" bears a name that leads outside the file'
)
OUTSIDE = Text(
    "phần {part} lấy nội dung từ bên ngoài tệp ({found})",
    "its part {part} takes content from outside the file ({found})",
)

PARTS = {
    "document": Text("phần thân", "the body"),
    "header": Text("phần đầu trang", "a page header"),
    "footer": Text("phần chân trang", "a page footer"),
    "footnotes": Text("phần chú thích cuối trang", "the footnotes"),
    "endnotes": Text("phần chú thích cuối văn bản", "the endnotes"),
}
"""The parts of a document that fields may stand in."""

UNKNOWN_FIELD = Text("không có trường “{name}”", 'there is no field "{name}"')
FAULTY = Text("cách viết chưa đúng ({found})", "it is not written correctly ({found})")
NOT_CLOSED = Text("dấu “{mark}” chưa được đóng", 'the sign "{mark}" is not closed')
FORBIDDEN = Text("mẫu không được phép làm việc này ({found})", "a template may not do this ({found})")
A_LIST = Text(
    "chỗ này là một danh sách hoặc một dòng, phải nêu rõ trường nào của dòng",
    "this is a list or a row, of which one field has to be named",
)
TOO_MUCH = Text(
    "mẫu tạo ra văn bản quá dài hoặc lặp quá nhiều lần",
    "the template makes too long a document or repeats too often",
)
BROKEN = Text(
    "văn bản tạo ra không đúng cấu trúc Word; mỗi cặp lệnh if, for phải cùng nằm trong một đoạn, hoặc dùng {{%p … %}}, {{%tr … %}}",
    "the document it makes is no valid Word file; each pair of if or for must stand in one paragraph, or be written as {{%p … %}}, {{%tr … %}}",
)
WRONG_SIGN = Text(
    "không dùng “{mark}”; chữ p, tr, tc, r chỉ dùng được trong {{% … %}}",
    '"{mark}" cannot be used; the letters p, tr, tc, r go only with {{% … %}}',
)

FIELDS_ALLOWED = Text("Các trường dùng được: {names}", "Fields allowed: {names}")
FIELDS_OF_ROW = Text("Các trường của dòng này: {names}", "Fields of this row: {names}")
SIGNS_ALLOWED = Text(
    "Trong mẫu dùng được: {{{{ trường }}}}, {{% if %}}, {{% for %}}, {{%p … %}}, {{%tr … %}}, các bộ lọc {names}",
    "A template may use {{{{ field }}}}, {{% if %}}, {{% for %}}, {{%p … %}}, {{%tr … %}}, and the filters {names}",
)
