"""Why a file cannot be read at all: stable codes, in both languages, side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

NO_SUCH_FILE = Message(
    "E101",
    _E,
    Text("không có tệp hay thư mục này", "there is no such file or folder"),
    Text(
        "kiểm tra đường dẫn và tên tệp, kể cả dấu tiếng Việt.",
        "check the folder and the name, accents included.",
    ),
)
IS_FOLDER = Message(
    "E102",
    _E,
    Text("đây là thư mục, không phải bảng tính", "this is a folder, not a workbook"),
    Text("chỉ ra một tệp bảng tính trong thư mục này.", "name one workbook inside it."),
)
EMPTY_FILE = Message(
    "E103",
    _E,
    Text("tệp rỗng (0 byte)", "the file is empty (0 bytes)"),
    Text(
        "tải hoặc sao chép lại tệp; bản này không có nội dung.",
        "copy or download it again; this copy holds nothing.",
    ),
)
NOT_A_WORKBOOK = Message(
    "E104",
    _E,
    Text(
        "tệp không phải bảng tính, dù tên tệp là gì; bên trong là {found}",
        "this is no spreadsheet, whatever its name; inside is {found}",
    ),
    Text(
        "mở tệp bằng Excel hoặc LibreOffice rồi lưu thành “Excel Workbook (.xlsx)”.",
        'open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".',
    ),
)
OTHER_DOCUMENT = Message(
    "E105",
    _E,
    Text("đây là {found}, không phải bảng tính", "this is {found}, not a spreadsheet"),
    Text(
        "lưu lại thành .xlsx, hoặc gửi biểu mẫu đã điền: emr-appraise form.",
        "save it as .xlsx, or send the filled form: emr-appraise form.",
    ),
)
DAMAGED = Message(
    "E106",
    _E,
    Text("tệp hỏng hoặc chưa tải hết: {found}", "the file is damaged or was cut short: {found}"),
    Text(
        "mở bằng Excel, cho sửa nếu được hỏi, lưu lại; hoặc đề nghị cơ sở gửi lại tệp.",
        "open it in Excel, let it repair, save again; or ask for the file once more.",
    ),
)
PASSWORD = Message(
    "E107",
    _E,
    Text("bảng tính được bảo vệ bằng mật khẩu mở tệp", "the workbook is protected by a password to open"),
    Text(
        "mở tệp, vào Tệp → Thông tin → Bảo vệ, bỏ mật khẩu, lưu lại; tệp .xls chỉ khóa cấu trúc (Protect Workbook) cũng cần bỏ khóa.",
        "open it, go to File → Info → Protect, remove the password, save; an .xls with Protect Workbook on needs that off too.",
    ),
)
LOCK_FILE = Message(
    "E108",
    _E,
    Text(
        "đây là tệp khóa tạm mà Excel hoặc LibreOffice tạo khi bảng tính đang mở, không phải bảng tính",
        "this is the lock file that Excel or LibreOffice keeps while a workbook is open, not the workbook",
    ),
    Text("đóng chương trình và dùng tệp cùng tên không có “~$” hay “.~lock.”.", 'close the program and name the file without "~$" or ".~lock.".'),
)
OVER_LIMIT = Message(
    "E109",
    _E,
    Text(
        "tệp vượt giới hạn “{limit}”: {found}, cho phép {allowed}",
        'the file is over the limit "{limit}": {found}, allowed {allowed}',
    ),
    Text(
        "xóa trang tính và ô thừa, hoặc chép câu trả lời sang biểu mẫu mới; tệp đáng tin thì nới bằng --limit {name}=….",
        "remove sheets and stray cells, or copy the answers into a fresh form; for a file you trust, --limit {name}=….",
    ),
)
NO_PERMISSION = Message(
    "E113",
    _E,
    Text("không mở được tệp: {found}", "the file cannot be opened: {found}"),
    Text(
        "kiểm tra quyền đọc, và đóng tệp nếu chương trình khác đang giữ.",
        "check the read permission, and close it if another program holds it.",
    ),
)
