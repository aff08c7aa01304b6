"""What is said of a file, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.book.model import Kind
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.submission.checked import StampPlace, TakenFor
from emr_appraise.submission.checked_counts import FieldState
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.words import Text

TITLE = Text("Kiểm tra tệp tự đánh giá", "Check of a self-assessment file")
FILE = Text("Tệp {file}", "File {file}")
KIND = Text("Loại tệp", "Kind of file")
KIND_SIZE = Text("{kind}, {size} byte", "{kind}, {size} bytes")
KINDS = {
    Kind.XLSX: Text("bảng tính Excel (.xlsx)", "Excel workbook (.xlsx)"),
    Kind.XLSM: Text("bảng tính Excel có macro (.xlsm)", "Excel workbook with macros (.xlsm)"),
    Kind.XLSB: Text("bảng tính Excel nhị phân (.xlsb)", "Excel binary workbook (.xlsb)"),
    Kind.XLS: Text("bảng tính Excel đời cũ (.xls)", "old Excel workbook (.xls)"),
    Kind.ODS: Text("bảng tính OpenDocument (.ods)", "OpenDocument spreadsheet (.ods)"),
    Kind.CSV: Text("tệp văn bản (.csv)", "text file (.csv)"),
}
PROGRAM = Text("Ghi bằng", "Written by")
SHA256 = Text("Mã SHA-256", "SHA-256 hash")

FORM = Text("Biểu mẫu", "Form")
PACK = Text("Bộ tiêu chí", "Pack")
PACK_VERSION = Text("{pack}, phiên bản {version}", "{pack}, version {version}")
PACK_ASSUMED = Text("coi là {pack}, phiên bản {version}", "taken to be {pack}, version {version}")
STAMP = Text("Dấu nhận dạng", "Stamp")
STAMPS = {
    StampPlace.NAMES: Text("còn nguyên trong tên của bảng tính", "in the workbook's names"),
    StampPlace.LISTS: Text(
        "mất trong tên của bảng tính, còn ở trang danh mục", "gone from the workbook's names, still on the sheet of lists"
    ),
    StampPlace.MISSING: Text(
        "không còn; nhận ra biểu mẫu qua tiêu đề và mã tiêu chí", "gone; the form was recognised by its headings and codes"
    ),
}
FINGERPRINT = Text("Mã băm", "Fingerprint")
SAME_FINGERPRINT = Text("khớp với bộ tiêu chí đang dùng", "that of the pack in use")
OTHER_FINGERPRINT = Text(
    "{found}, khác với bộ tiêu chí đang dùng ({ours})", "{found}, not that of the pack in use ({ours})"
)
NO_FINGERPRINT = Text("không rõ", "not known")
FORM_LANGUAGE = Text("Ngôn ngữ", "Language")
FORM_LANGUAGES = {
    FormLanguage.VI: Text("tiếng Việt", "Vietnamese"),
    FormLanguage.EN: Text("tiếng Anh", "English"),
    FormLanguage.BOTH: Text("tiếng Việt và tiếng Anh", "Vietnamese and English"),
}

SHEETS = Text("Các trang trong tệp: {n}", "Sheets in the file: {n}")
ROWS_FILLED = Counted(Text("{n} dòng", "{n} row"), Text("{n} dòng", "{n} rows"))
CELLS_OF = Counted(Text("{n} ô", "{n} cell"), Text("{n} ô", "{n} cells"))
SHEET_LINE = Text("{title}: {counts}; {taken_for}", "{title}: {counts}; {taken_for}")
HIDDEN = Text("{title} (ẩn)", "{title} (hidden)")
TAKEN_FOR = {
    TakenFor.ASSESSMENT: Text("tự đánh giá", "self-assessment"),
    TakenFor.ANOTHER_ASSESSMENT: Text("một bản tự đánh giá nữa, cũng được đọc", "another self-assessment, read too"),
    TakenFor.HIDDEN_ASSESSMENT: Text(
        "không đọc: một bản tự đánh giá nữa, đang bị ẩn", "not read: another self-assessment, hidden"
    ),
    TakenFor.FACILITY: Text("thông tin cơ sở", "facility"),
    TakenFor.DECISION: Text("thẩm định", "decision"),
    TakenFor.GUIDE: Text("hướng dẫn: không nhận câu trả lời", "guide: takes no answers"),
    TakenFor.LISTS: Text("danh mục: không nhận câu trả lời", "lists: takes no answers"),
    TakenFor.REMARKS: Text(
        "lưu ý của lần kiểm tra trước: không nhận câu trả lời", "remarks of an earlier check: takes no answers"
    ),
    TakenFor.NOTHING: Text("không đọc: không thuộc biểu mẫu", "not read: not part of the form"),
}

COLUMNS = Text("Các cột của trang “{sheet}” (tiêu đề ở dòng {row})", 'Columns of the sheet "{sheet}" (headings in row {row})')
READ_UNDER = Text("{column} (tiêu đề ghi “{heading}”)", '{column} (headed "{heading}")')
READ_BY_CODES = Text("{column} (không có tiêu đề; nhận ra qua mã tiêu chí)", "{column} (no heading; told by the codes in it)")
NOT_READ = Text("không đọc (“{heading}”)", 'not read ("{heading}")')

COUNTS = Text("Nội dung đã đọc", "What was read")
ANSWERS = Text("Trả lời", "Answers")
BOARD_ANSWERS = Text("Hội đồng", "Board")
ANSWER_COUNTS = Text(
    "trong {of} tiêu chí: {answered} đã trả lời, {not_applicable} không áp dụng, {blank} để trống, {unreadable} không đọc được",
    "of {of} criteria: {answered} answered, {not_applicable} not applicable, {blank} blank, {unreadable} unreadable",
)
WITHOUT_ROW = Counted(
    Text("; trong số để trống, {n} tiêu chí không có dòng trong tệp", "; of the blank ones {n} has no row in the file"),
    Text("; trong số để trống, {n} tiêu chí không có dòng trong tệp", "; of the blank ones {n} have no row in the file"),
)
EVIDENCE = Text("Minh chứng", "Evidence")
EVIDENCE_COUNTS = Text(
    "số tiêu chí có ghi minh chứng: {given}; ngày của minh chứng: {dated} đọc được, {unreadable} không đọc được",
    "criteria with evidence: {given}; dates of evidence: {dated} readable, {unreadable} unreadable",
)
FACILITY = Text("Cơ sở", "Facility")
NO_FACILITY = Text("tệp không có trang thông tin cơ sở", "the file has no facility sheet")
NAMED = Text("{name} (mã {code})", "{name} (code {code})")
NO_NAME = Text("chưa đọc được tên", "no name was read")
NO_CODE = Text("chưa đọc được", "none was read")
FIELDS = Text("Thông tin", "Its facts")
FIELD_COUNTS = Text(
    "trong {of} mục: {filled} đã điền, {blank} để trống, {unreadable} không đọc được",
    "of {of} fields: {filled} filled in, {blank} blank, {unreadable} unreadable",
)
FIELDS_NAMED = {
    FieldState.BLANK: Text("Để trống: {fields}", "Blank: {fields}"),
    FieldState.UNREADABLE: Text("Không đọc được: {fields}", "Unreadable: {fields}"),
}
DECISION = Text("Thẩm định", "Decision")
NO_DECISION = Text("không ghi quyết định nào", "no decision is named")
DECISION_NAMED = Text("quyết định số {number} ngày {day}", "decision number {number} of {day}")
UNNAMED = Text("(không đọc được)", "(not read)")
CELLS = Text("Các ô", "Cells")

REJECTED = Counted(
    Text("Không nhận hoặc không đọc được: {n} chỗ", "Rejected or unreadable: {n} place"),
    Text("Không nhận hoặc không đọc được: {n} chỗ", "Rejected or unreadable: {n} places"),
)
NOTHING_REJECTED = Text("Mọi ô có nội dung đều đọc được.", "Every cell that holds something can be read.")
ON_SHEET = Text("Trang “{sheet}”", 'Sheet "{sheet}"')
STANDS = Text("“{stands}”", '"{stands}"')
NEVER_CALCULATED = Text("công thức chưa được tính", "a formula never calculated")
BECAUSE = Text("{says} ({code})", "{says} ({code})")
STANDS_BECAUSE = Text("{stands}: {says} ({code})", "{stands}: {says} ({code})")
MORE_REJECTED = Counted(
    Text("Và {n} chỗ nữa; xem đủ với --format markdown.", "And {n} more place; all of them with --format markdown."),
    Text("Và {n} chỗ nữa; xem đủ với --format markdown.", "And {n} more places; all of them with --format markdown."),
)
ANNOTATE = Text(
    "Để sửa trong Excel: thêm --annotate BAN-SAO.xlsx để có bản sao tô màu từng ô cần xem.",
    "To correct it in Excel: add --annotate COPY.xlsx for a copy with each such cell coloured.",
)
NOT_A_SCORE = Text(
    "Lệnh này chỉ xem tệp, không chấm điểm và không xếp nhóm. Bộ tiêu chí {id}, phiên bản {version}, ngày đánh giá {as_of}; emr-appraise {tool}.",
    "This looks at the file only; it neither scores nor places. Pack {id}, version {version}, as of {as_of}; emr-appraise {tool}.",
)

COLUMNS_TITLE = Text("Các cột của trang tự đánh giá", "Columns of the self-assessment")
CELL = Text("Ô", "Cell")
ABOUT = Text("Tiêu chí hoặc mục", "Criterion or field")
IN_CELL = Text("Trong ô ghi", "What stands there")
WHY = Text("Vì sao", "Why")
CODE = Text("Mã lưu ý", "Remark")
SHEET = Text("Trang", "Sheet")
ROWS = Text("Dòng có nội dung", "Rows with content")
CELLS_FILLED = Text("Ô có nội dung", "Cells with content")
TAKEN = Text("Được hiểu là", "Taken for")
COLUMN = Text("Cột", "Column")
READ_AS = Text("Được đọc là", "Read as")
HEADING = Text("Tiêu đề ghi trong tệp", "Heading in the file")
UNREAD = Text("không đọc", "not read")
ITEM = Text("Mục", "Item")
VALUE = Text("Giá trị", "Value")
