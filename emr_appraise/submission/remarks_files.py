"""What is told of a file: its kind, its sheets, its columns, and what in it is not read."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_W, _I = Severity.WARNING, Severity.INFO

STRAY_CELLS = Message(
    "W221",
    _I,
    Text(
        "{count} ô nằm ngoài vùng của biểu mẫu bị bỏ qua, ô đầu tiên: {found}",
        "{count} found outside the form's range and passed over; the first cell: {found}",
    ),
    Text("xóa các ô này nếu không cần.", "delete them if they are not needed."),
)
OTHER_FINGERPRINT = Message(
    "W222",
    _W,
    Text(
        "biểu mẫu cùng phiên bản nhưng nội dung bộ tiêu chí đã khác (mã băm {found}); câu trả lời vẫn được đọc theo mã",
        "the form is of the same version but the pack's content differs (fingerprint {found}); answers are still read by code",
    ),
    Text("nên điền lại trên biểu mẫu mới nhất.", "better fill in the newest form."),
)
COLUMN_MISSING = Message(
    "W223",
    _W,
    Text("trang tự đánh giá thiếu cột “{found}”", 'the self-assessment sheet lacks the column "{found}"'),
    Text("chép lại cột này từ biểu mẫu gốc.", "copy the column back from the original form."),
)
COLUMN_UNKNOWN = Message(
    "W224",
    _I,
    Text(
        "cột “{found}” không thuộc biểu mẫu và không được đọc",
        'the column "{found}" is not the form\'s and was not read',
    ),
    Text("không cần làm gì nếu đây là ghi chú riêng.", "nothing to do if it is a note of your own."),
)
NO_STAMP = Message(
    "W225",
    _I,
    Text(
        "tệp không còn dấu nhận dạng của biểu mẫu; được nhận ra qua tiêu đề và mã tiêu chí",
        "the form's stamp is gone; it was recognised by its headers and codes",
    ),
    Text(
        "nên điền trên biểu mẫu gốc để biết đúng phiên bản.",
        "better use the original form, so that its version is known.",
    ),
)
SHEET_MISSING = Message(
    "W226",
    _W,
    Text("tệp không có trang “{found}”", 'the workbook has no sheet "{found}"'),
    Text("chép lại trang này từ biểu mẫu gốc.", "copy the sheet back from the original form."),
)
SHEET_BY_CONTENT = Message(
    "W230", _I,
    Text("trang “{found}” được nhận ra là trang “{allowed}” qua nội dung", 'the sheet "{found}" was recognised as "{allowed}" by what it holds'),
    Text("nên giữ tên trang như biểu mẫu gốc.", "better keep the sheet's name as in the original form."),
)
SECOND_SHEET = Message(
    "W231", _W,
    Text("có hơn một trang tự đánh giá: trang “{found}” cũng được đọc; mã có ở cả hai trang mà khác nhau thì không đoán",
         'there is more than one self-assessment: the sheet "{found}" was read too; where the two differ on a code, neither is guessed to be right'),
    Text("chỉ giữ lại một trang tự đánh giá.", "keep one self-assessment sheet only."),
)
HIDDEN_SHEET = Message(
    "W232", _W,
    Text("trang “{found}” đang bị ẩn nhưng vẫn được đọc vì không có trang nào khác thay thế",
         'the sheet "{found}" is hidden, and was read since no other takes its place'),
    Text("hiện trang này và kiểm tra đúng là bản muốn gửi.", "unhide it and check that it is the one meant."),
)
HIDDEN_COPY = Message(
    "W233", _W,
    Text("trang ẩn “{found}” cũng là một bản tự đánh giá; không được đọc", 'the hidden sheet "{found}" is a self-assessment too; it was not read'),
    Text("xóa trang ẩn, hoặc hiện lên nếu đó mới là bản đúng.", "delete the hidden sheet, or unhide it if it is the right one."),
)
HEADING_TAKEN = Message(
    "W240", _I,
    Text("tiêu đề cột “{found}” được hiểu là “{allowed}”", 'the heading "{found}" was taken as "{allowed}"'),
    Text("nên giữ tiêu đề như biểu mẫu gốc.", "better keep the heading as in the original form."),
)
CODES_BY_CONTENT = Message(
    "W241", _I,
    Text("cột {found} không có tiêu đề “{allowed}” nhưng chứa mã tiêu chí; được đọc là cột mã",
         'the column {found} lacks the heading "{allowed}" but holds codes of criteria; it was read as such'),
    Text("ghi lại tiêu đề như biểu mẫu gốc.", "put the original heading back."),
)
ENCODING = Message(
    "W244", _I,
    Text("tệp văn bản được đọc theo bảng mã {found}", "the text file was read in the encoding {found}"),
    Text("nên lưu thành “CSV UTF-8” hoặc .xlsx.", 'better save it as "CSV UTF-8" or .xlsx.'),
)
LOST_LETTERS = Message(
    "W245", _W,
    Text("nhiều chữ có dấu đã thành “?” khi lưu tệp; chúng không còn trong tệp", 'many accented letters became "?" when the file was saved; they are no longer in it'),
    Text("mở tệp gốc và lưu lại thành .xlsx hoặc “CSV UTF-8”.", 'open the original and save it as .xlsx or "CSV UTF-8".'),
)
LINKED = Message(
    "W246", _I,
    Text("tệp có công thức trỏ tới {count} bảng tính khác; các bảng tính đó không được mở, chỉ đọc giá trị đã lưu",
         "formulas of the file point to {count} other workbooks; these are never opened, the values last saved were read"),
    Text("chép giá trị vào tệp này nếu muốn chắc chắn.", "copy the values into this file to be sure."),
)
NOT_READ = Message(
    "W247", _I,
    Text("không đọc {found} trong tệp", "not read in this file: {found}"),
    Text("điều cần tính điểm phải ghi thành chữ trong ô.", "whatever is to count must be typed into a cell."),
)
MACROS = Message(
    "W248", _I,
    Text("tệp có macro; macro không bao giờ được chạy", "the file holds macros; they are never run"),
    Text("nên lưu lại thành .xlsx.", "better save it as .xlsx."),
)
OTHER_NAME = Message(
    "W249", _I,
    Text("tên tệp có đuôi “{found}” nhưng nội dung là {allowed}; đọc theo nội dung", 'the name ends in "{found}" but the content is {allowed}; it was read as what it is'),
    Text("đổi lại đuôi tên tệp.", "correct the ending of the name."),
)
ONE_SHEET_ONLY = Message(
    "W250", _W,
    Text("tệp CSV chỉ giữ được một trang nên không có trang “{found}”", 'a CSV file keeps one sheet only, so there is no sheet "{found}"'),
    Text("gửi tệp .xlsx thay cho .csv để có đủ thông tin.", "send the .xlsx instead of the .csv, so that nothing is missing."),
)
COLUMN_UNHEADED = Message(
    "W253", _W,
    Text("cột {found} không có tiêu đề nhưng có nội dung ở {count} dòng tiêu chí; không được đọc",
         "the column {found} has no heading but holds something in {count} rows of criteria; it was not read"),
    Text("nếu đây là câu trả lời, ghi vào đúng cột của biểu mẫu; nếu là ghi chú riêng thì không cần làm gì.",
         "if these are answers, write them in the form's own column; if notes of your own, there is nothing to do."),
)
OTHER_FIELD_SHEET = Message(
    "W254", _W,
    Text("trang “{found}” cũng có các dòng của trang “{allowed}”; không được đọc", 'the sheet "{found}" has the rows of "{allowed}" too; it was not read'),
    Text("chỉ giữ lại một trang.", "keep one of the sheets."),
)
