"""Everything the reader can say about a workbook: stable codes, in both languages, side by side.

E codes end the reading of a file; W codes are remarks, and the reading goes on.
"""

from __future__ import annotations

from emr_appraise.places import CellPlace
from emr_appraise.submission.model import Remark
from emr_appraise.words import Message, Severity, Text

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

NO_SUCH_FILE = Message(
    "E101",
    _E,
    Text("không có tệp này", "there is no such file"),
    Text(
        "kiểm tra đường dẫn và tên tệp, kể cả dấu tiếng Việt.",
        "check the folder and the name, accents included.",
    ),
)
IS_FOLDER = Message(
    "E102",
    _E,
    Text("đây là thư mục, không phải bảng tính", "this is a folder, not a workbook"),
    Text("chỉ ra một tệp .xlsx trong thư mục này.", "name one .xlsx file inside it."),
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
        "tệp không phải bảng tính Excel, dù tên tệp là gì; bên trong là {found}",
        "this is not an Excel workbook, whatever its name; inside is {found}",
    ),
    Text(
        "mở tệp bằng Excel hoặc LibreOffice rồi lưu thành “Excel Workbook (.xlsx)”.",
        'open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".',
    ),
)
OTHER_DOCUMENT = Message(
    "E105",
    _E,
    Text("đây là {found}, không phải bảng tính Excel .xlsx", "this is {found}, not an Excel .xlsx workbook"),
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
        "mở bằng Excel, cho sửa nếu được hỏi, lưu lại; hoặc xin đơn vị gửi lại tệp.",
        "open it in Excel, let it repair, save again; or ask for the file once more.",
    ),
)
PASSWORD = Message(
    "E107",
    _E,
    Text("bảng tính được bảo vệ bằng mật khẩu mở tệp", "the workbook is protected by a password to open"),
    Text(
        "mở tệp, vào Tệp → Thông tin → Bảo vệ, bỏ mật khẩu, lưu lại.",
        "open it, go to File → Info → Protect, remove the password, save.",
    ),
)
LOCK_FILE = Message(
    "E108",
    _E,
    Text(
        "đây là tệp khóa tạm mà Excel tạo khi bảng tính đang mở, không phải bảng tính",
        "this is the lock file that Excel keeps while a workbook is open, not the workbook",
    ),
    Text("đóng Excel và dùng tệp cùng tên không có “~$”.", 'close Excel and name the file without "~$".'),
)
OVER_LIMIT = Message(
    "E109",
    _E,
    Text(
        "tệp vượt giới hạn “{limit}”: {found}, cho phép {allowed}",
        'the file is over the limit "{limit}": {found}, allowed {allowed}',
    ),
    Text(
        "xóa hình ảnh, trang tính và ô thừa, hoặc chép câu trả lời sang biểu mẫu mới.",
        "remove pictures, sheets and stray cells, or copy the answers into a fresh form.",
    ),
)
NOT_OUR_FORM = Message(
    "E110",
    _E,
    Text(
        "bảng tính không phải biểu mẫu tự đánh giá: không thấy trang nào có cột “{allowed}”",
        'this workbook is not the self-assessment form: no sheet has the columns "{allowed}"',
    ),
    Text(
        "các trang có trong tệp: {found}. Tạo biểu mẫu bằng emr-appraise form, điền rồi chấm lại.",
        "sheets in the file: {found}. Make a form with emr-appraise form, fill it in and score that.",
    ),
)
OTHER_PACK = Message(
    "E111",
    _E,
    Text(
        "biểu mẫu này thuộc bộ tiêu chí “{found}”, còn đang chấm theo “{allowed}”",
        'this form belongs to the pack "{found}", but scoring is by "{allowed}"',
    ),
    Text(
        "chấm theo đúng bộ: {how}; hoặc điền biểu mẫu của bộ {allowed}.",
        "score by its own pack: {how}; or fill in the form of {allowed}.",
    ),
)
BY_CRITERIA_ON_A_DAY = Text("--criteria {pack} --as-of {day} (có hiệu lực {period})", "--criteria {pack} --as-of {day} (in force {period})")
OTHER_VERSION = Message(
    "E112",
    _E,
    Text(
        "biểu mẫu theo phiên bản {found} của bộ “{pack}”, còn đang chấm theo phiên bản {allowed}",
        'the form is of version {found} of the pack "{pack}", but scoring is by version {allowed}',
    ),
    Text(
        "tạo biểu mẫu mới bằng emr-appraise form và chuyển câu trả lời sang, hoặc chỉ ra bộ cũ với --criteria.",
        "make a new form with emr-appraise form and move the answers over, or name the old pack with --criteria.",
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
BAD_REGISTER = Message(
    "E120",
    _E,
    Text("sổ quyết định: {found}", "the register of decisions: {found}"),
    Text(
        "tệp CSV (UTF-8) phải có các cột: {allowed}; ngày viết dd/mm/yyyy hoặc yyyy-mm-dd.",
        "the CSV file (UTF-8) needs the columns {allowed}; dates as dd/mm/yyyy or yyyy-mm-dd.",
    ),
)

BAD_FACILITY_FILE = Message(
    "E121",
    _E,
    Text(
        "tệp thông tin cơ sở có khóa không thuộc biểu mẫu hoặc không phải khóa: giá trị",
        "the facility file has keys that the form does not, or is not made of keys and values",
    ),
    Text("các khóa dùng được: {allowed}.", "keys allowed: {allowed}."),
)
BAD_FACILITY_VALUE = Message(
    "E122",
    _E,
    Text("trường “{field}” không nhận “{found}”", 'the field "{field}" does not take "{found}"'),
    Text("giá trị dùng được: {allowed}.", "values allowed: {allowed}."),
)

UNKNOWN_CODE = Message(
    "W201",
    _W,
    Text(
        "mã “{found}” không có trong bộ tiêu chí; cả dòng bị bỏ",
        'the code "{found}" is not in the pack; the row is rejected',
    ),
    Text("sửa lại mã theo biểu mẫu gốc{near}.", "correct the code as in the original form{near}."),
)
CODE_TWICE = Message(
    "W202",
    _W,
    Text(
        "mã {found} có ở hai dòng với nội dung giống nhau; chỉ tính một lần",
        "the code {found} stands in two rows that say the same; it counts once",
    ),
    Text("xóa dòng thừa.", "delete the row too many."),
)
CODE_CONFLICT = Message(
    "W203",
    _W,
    Text(
        "mã {found} có ở hai dòng với nội dung khác nhau (dòng {other}); không đoán dòng nào đúng",
        "the code {found} stands in two rows that differ (row {other}); neither is guessed to be right",
    ),
    Text("giữ lại một dòng.", "keep one of the rows."),
)
NOT_ON_SCALE = Message(
    "W204",
    _W,
    Text("câu trả lời “{found}” không thuộc: {allowed}", 'the answer "{found}" is not one of: {allowed}'),
    Text(
        "chọn trong danh sách của ô, hoặc để trống nếu chưa trả lời.",
        "choose from the list in the cell, or leave it blank if not answered.",
    ),
)
BAD_NUMBER = Message(
    "W205",
    _W,
    Text(
        "“{found}” không đọc được thành một số ({allowed})",
        '"{found}" cannot be read as a number ({allowed})',
    ),
    Text("chỉ ghi số, dùng dấu phẩy cho phần lẻ, ví dụ 98,5.", "write the number only, such as 98.5."),
)
BAD_DATE = Message(
    "W206",
    _W,
    Text("“{found}” không đọc được thành một ngày", '"{found}" cannot be read as a date'),
    Text("ghi ngày/tháng/năm, ví dụ 15/11/2026.", "write day/month/year, such as 15/11/2026."),
)
AMBIGUOUS_PERCENT = Message(
    "W207",
    _W,
    Text(
        "“{found}” trong ô phần trăm có thể là {found} % hoặc gấp 100 lần; không đoán",
        '"{found}" in a percent cell may mean {found} % or a hundred times that; it is not guessed',
    ),
    Text("ghi 98 cho 98 %, không ghi 0,98 hay 98%.", "write 98 for 98 %, not 0.98 and not 98%."),
)
NO_VALUE = Message(
    "W208",
    _W,
    Text(
        "tiêu chí này cần giá trị đo được; “{found}” không phải là giá trị",
        'this criterion asks for a measured value; "{found}" is not one',
    ),
    Text("ghi {allowed} vào cột giá trị đo được.", "write {allowed} in the column of the measured value."),
)
OUT_OF_RANGE = Message(
    "W209",
    _W,
    Text(
        "giá trị “{found}” không thể có; cho phép {allowed}",
        'the value "{found}" is not possible; allowed: {allowed}',
    ),
    Text("kiểm tra lại số và đơn vị.", "check the number and its unit."),
)
NO_ROW = Message(
    "W210",
    _W,
    Text(
        "biểu mẫu không còn dòng nào cho tiêu chí {found}; tính là chưa trả lời",
        "no row is left for the criterion {found}; it counts as unanswered",
    ),
    Text("chép lại dòng này từ biểu mẫu gốc.", "copy the row back from the original form."),
)
ROW_WITHOUT_CODE = Message(
    "W211",
    _W,
    Text(
        "dòng có câu trả lời “{found}” nhưng không có mã tiêu chí; dòng bị bỏ",
        'the row holds the answer "{found}" but no criterion code; it is rejected',
    ),
    Text("ghi mã tiêu chí vào cột mã.", "write the criterion's code in the code column."),
)
CODE_BENT = Message(
    "W212",
    _I,
    Text("mã “{found}” được hiểu là {allowed}", 'the code "{found}" was taken as {allowed}'),
    Text("nên giữ mã đúng như biểu mẫu gốc.", "better keep codes as in the original form."),
)
CODE_DORMANT = Message(
    "W213",
    _I,
    Text(
        "tiêu chí {found} không có hiệu lực vào ngày đánh giá; dòng không được tính",
        "the criterion {found} is not in force on the as-of date; the row does not count",
    ),
    Text("không cần làm gì.", "nothing to do."),
)
CANNOT_BE_READ = Message(
    "W214",
    _W,
    Text(
        "ô chứa lỗi hoặc công thức chưa được tính nên không đọc được",
        "the cell holds an error or a formula that was never calculated, so it cannot be read",
    ),
    Text(
        "gõ thẳng câu trả lời vào ô, hoặc mở bằng Excel, tính lại và lưu.",
        "type the answer into the cell, or open in Excel, recalculate and save.",
    ),
)
BAD_EVIDENCE_DATE = Message(
    "W215",
    _W,
    Text("ngày của minh chứng “{found}” không đọc được", 'the evidence date "{found}" cannot be read'),
    Text("ghi ngày/tháng/năm, ví dụ 15/11/2026.", "write day/month/year, such as 15/11/2026."),
)
CONTRADICTION = Message(
    "W216",
    _W,
    Text(
        "vừa ghi “{found}” vừa ghi giá trị “{value}”; không đoán ý nào đúng",
        'both "{found}" and the value "{value}" are given; neither is guessed to be meant',
    ),
    Text("giữ lại một trong hai ô.", "keep one of the two cells."),
)
VALUE_IN_ANSWER = Message(
    "W217",
    _I,
    Text(
        "giá trị “{found}” nằm ở cột trả lời; đã đọc như giá trị đo được",
        'the value "{found}" stands in the answer column; it was read as the measured value',
    ),
    Text("nên ghi vào cột giá trị đo được.", "better write it in the column of the measured value."),
)
NOT_ASKED = Message(
    "W218", _W,
    Text("“{found}” không được đọc: tiêu chí này được trả lời ở ô khác của dòng",
         "\"{found}\" was not read: this criterion is answered in the other cell of the row"),
    Text("xóa nội dung này, hoặc chuyển sang ô trả lời đúng của dòng.", "delete it, or move it to the cell that answers the row."),
)
STRAY_CELLS = Message(
    "W221",
    _I,
    Text(
        "{count} ô nằm ngoài vùng của biểu mẫu bị bỏ qua, ô đầu tiên: {found}",
        "{count} cells outside the form's range were passed over, the first: {found}",
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
BAD_FACILITY_CODE = Message(
    "W301",
    _W,
    Text("mã cơ sở “{found}” không phải 5 chữ số", 'the facility code "{found}" is not 5 digits'),
    Text(
        "ghi mã gồm 2 số mã tỉnh và 3 số thứ tự, ví dụ 79901.",
        "write 2 digits of the province and 3 in sequence, such as 79901.",
    ),
)
FIELD_BLANK = Message(
    "W302",
    _W,
    Text(
        "“{found}” để trống; chưa biết tiêu chí phụ thuộc có áp dụng không nên coi là áp dụng",
        '"{found}" is blank; criteria that depend on it are taken to apply',
    ),
    Text("điền trang thông tin cơ sở.", "fill in the facility sheet."),
)
BAD_FIELD = Message(
    "W303",
    _W,
    Text(
        "“{field}”: câu trả lời “{found}” không đọc được; cần: {allowed}",
        '"{field}": the answer "{found}" cannot be read; needed: {allowed}',
    ),
    Text(
        "chọn trong danh sách của ô hoặc ghi đúng kiểu.",
        "choose from the cell's list, or write it in the form asked.",
    ),
)
FIELD_UNKNOWN = Message(
    "W304",
    _I,
    Text(
        "dòng “{found}” không thuộc biểu mẫu và không được đọc",
        'the row "{found}" is not the form\'s and was not read',
    ),
    Text("không cần làm gì nếu đây là ghi chú riêng.", "nothing to do if it is a note of your own."),
)
SUBMITTED_LATER = Message(
    "W305",
    _W,
    Text(
        "ngày tự đánh giá {found} sau ngày chấm {allowed}",
        "the self-assessment is dated {found}, after the as-of date {allowed}",
    ),
    Text("kiểm tra lại ngày, hoặc chấm với --as-of.", "check the date, or score with --as-of."),
)
FIELD_TWICE = Message(
    "W306",
    _W,
    Text(
        "“{found}” có ở hai dòng với nội dung khác nhau; không đoán dòng nào đúng",
        '"{found}" stands in two rows that differ; neither is guessed to be right',
    ),
    Text("giữ lại một dòng.", "keep one of the rows."),
)
IDENTITY_BLANK = Message(
    "W307",
    _W,
    Text("“{found}” để trống", '"{found}" is blank'),
    Text(
        "điền trang thông tin cơ sở để kết quả ghi đúng tên đơn vị.",
        "fill in the facility sheet, so that the result names the facility.",
    ),
)
DECISION_CONFLICT = Message(
    "W401",
    _W,
    Text(
        "quyết định ghi trong tệp ({found}) khác với sổ quyết định ({allowed}); tính theo sổ",
        "the decision in the workbook ({found}) differs from the register ({allowed}); the register counts",
    ),
    Text("đối chiếu lại với hội đồng thẩm định.", "settle it with the appraisal board."),
)
DECISION_NOT_ON_RECORD = Message(
    "W402",
    _W,
    Text(
        "tệp ghi quyết định {found} nhưng sổ quyết định không có cơ sở này; tính theo sổ",
        "the workbook names the decision {found}, but the register has none for this facility; the register counts",
    ),
    Text(
        "xin hội đồng ghi quyết định vào sổ, nếu quyết định có thật.",
        "ask the board to enter it, if there is such a decision.",
    ),
)
DECISION_WITHOUT_CONDITIONS = Message(
    "W403",
    _W,
    Text(
        "quyết định {found} còn hiệu lực nhưng cơ sở không còn đạt đủ điều kiện bắt buộc; xếp nhóm theo điều kiện thực tế",
        "the decision {found} stands, but the required conditions do not; the placement follows the conditions",
    ),
    Text(
        "khắc phục các điểm chưa đạt và báo hội đồng thẩm định.",
        "close the gaps, and tell the appraisal board.",
    ),
)


def remark(message: Message, place: CellPlace | None, /, **values: object) -> Remark:
    """A remark from its catalogue entry."""
    return Remark(
        message.code, message.severity, message.says.fill(**values), message.hint.fill(**values), place
    )
