"""What the annotated copy says beside the form's own words, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.words import Severity, Text

TITLE = Text("Lưu ý về bản tự đánh giá", "Remarks on the self-assessment")
COPY_OF = Text(
    "Đây là bản chép các giá trị của tệp “{file}” sang biểu mẫu mới (bộ tiêu chí {pack}, phiên bản {version}); tệp gốc giữ nguyên. "
    "Sửa các ô được tô màu ngay trong bản này rồi gửi bản này, hoặc sửa trong tệp gốc.",
    'This is a copy of the values of the file "{file}" in a fresh form (pack {pack}, version {version}); the original is unchanged. '
    "Correct the coloured cells in this copy and send it, or correct the original.",
)
COUNTS = Text(
    "Số lưu ý: {all}, gồm {warnings} cảnh báo và {notes} thông tin. Mỗi ô có lưu ý được tô màu và có ghi chú: đưa chuột đến góc ô để đọc.",
    "Remarks: {all}, of which {warnings} are warnings and {notes} are notes. Each cell with a remark is coloured and has a comment: point at it to read.",
)
NO_REMARKS = Text("Không có lưu ý nào.", "There are no remarks.")
WARNING_KEY = Text("Cảnh báo: xem và sửa", "Warning: see and correct")
INFO_KEY = Text("Thông tin: nên xem lại", "Note: worth a look")
SEVERITIES = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("thông tin", "note"),
}

NUMBER = Text("STT", "No.")
CODE = Text("Mã lưu ý", "Remark")
SEVERITY = Text("Loại", "Severity")
OWN_CELL = Text("Ô trong tệp gốc", "Cell in the original")
THIS_CELL = Text("Ô trong bản này", "Cell in this copy")
STANDS = Text("Trong ô ghi", "What stands there")
SAYS = Text("Nội dung lưu ý", "What is remarked")
TO_DO = Text("Cách xử lý", "What to do")
SETTLED = Text("bản này đã đúng, không cần làm gì thêm.", "this copy is right; nothing more to do.")
ROW_IS_BACK = Text("bản này đã có lại dòng của tiêu chí: trả lời ở đó.", "this copy has the row again: answer it there.")
COLUMN_IS_BACK = Text("bản này đã có lại cột đó: điền vào.", "this copy has the column again: fill it in.")
SHEET_IS_BACK = Text("bản này đã có lại trang đó: điền vào.", "this copy has the sheet again: fill it in.")
KEEP_ONE = Text(
    "chỉ giữ lại nội dung đúng. Dấu “≠” do bản này thêm vào giữa các nội dung khác nhau; các dòng được ghi đủ ở bảng cuối trang “Lưu ý”.",
    'keep what is right and nothing else. This copy put "≠" between what differs; the rows stand in full in the last table of the list of remarks.',
)
ANSWER_AGAIN = Text(
    "trả lời lại cho đúng tiêu chí của dòng này. Dấu “?” do bản này thêm vào sau câu trả lời chưa rõ của tiêu chí nào.",
    'answer again for the criterion of this row. This copy put "?" behind what may be another criterion\'s answer.',
)
TEXT_IS_BACK = Text(
    "bản này ghi lại nội dung gốc: kiểm tra câu trả lời đúng với nội dung đó.",
    "this copy has the original text again: check that the answer fits it.",
)
TYPE_IT = Text("gõ thẳng câu trả lời vào ô.", "type the answer into the cell.")
CELLS_ARE_APART = Text(
    "bản này đã tách ô và ghi nội dung vào từng dòng: kiểm tra từng câu trả lời.",
    "this copy has the cells apart, each with what the merged one said: check each answer.",
)
ROW_IS_BELOW = Text(
    "{hint} Dòng được ghi đủ ở bảng cuối trang “Lưu ý”: chép câu trả lời vào đúng dòng của biểu mẫu.",
    "{hint} The row stands in full in the last table of the list of remarks: copy the answer into its row of the form.",
)

ROWS_TITLE = Text("Nội dung không chép nguyên vào biểu mẫu", "Content that is not in the form as it stood")
ROWS_ABOUT = Text(
    "Các dòng bị loại, dòng trùng mã, dòng riêng và cột riêng của cơ sở, ghi lại đầy đủ để không mất gì. "
    "Điều còn cần thì chép vào đúng dòng của biểu mẫu.",
    "Rows that were rejected, rows of one code, and the office's own rows and columns, in full, so that nothing is lost. "
    "Copy what is still needed into its row of the form.",
)
WHY = Text("Vì sao", "Why")
OWN_ROW = Text("Dòng trong tệp gốc", "Row in the original")
THIS_ROW = Text("Dòng trong bản này", "Row in this copy")
HOLDS = Text("Những gì ghi trong dòng", "What the row holds")
REJECTED = Text("bị loại", "rejected")
NOT_IN_FORCE = Text("tiêu chí không có hiệu lực", "criterion not in force")
OWN = Text("dòng riêng", "own row")
SAME_CODE = Text("trùng mã", "same code")
SAME_FIELD = Text("trùng mục", "same field")
OWN_COLUMN = Text("cột riêng", "own column")
IN_COLUMN = Text("cột {letters}", "column {letters}")
MORE = Text(
    "Còn {count} mục nữa không liệt kê ở đây; xem trong tệp gốc.",
    "{count} more entries are not listed here; see the original file.",
)
SHEETS_TITLE = Text("Trang không thuộc biểu mẫu, không chép sang", "Sheets that are not the form's, not copied")

COMMENT = Text("{code} ({severity})", "{code} ({severity})")
COMMENT_TO_DO = Text("Cách xử lý: {hint}", "What to do: {hint}")
COMMENT_FROM = Text("Trong tệp gốc: ô {cell}, trang “{sheet}”.", 'In the original: cell {cell}, sheet "{sheet}".')


def sentence(text: Text) -> Text:
    """A clause with a capital letter, as it begins a cell or a line."""
    return Text(*(said[:1].upper() + said[1:] for said in text))
