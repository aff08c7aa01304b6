"""What is told of a row of the self-assessment: its code, its text, rows that say the same or differ."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_W, _I = Severity.WARNING, Severity.INFO

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
        "mã {found} có ở hai dòng không trái nhau; gộp lại và chỉ tính một lần",
        "the code {found} stands in two rows that do not contradict each other; they are taken together and count once",
    ),
    Text("xóa dòng thừa.", "delete the row too many."),
)
CODE_CONFLICT = Message(
    "W203",
    _W,
    Text(
        "mã {found} có ở hai dòng với nội dung khác nhau (dòng kia: {other}); không đoán dòng nào đúng",
        "the code {found} stands in two rows that differ (the other: {other}); neither is guessed to be right",
    ),
    Text("giữ lại một dòng.", "keep one of the rows."),
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
BOARD_COLUMN = Message(
    "W220", _W,
    Text("chỉ có câu trả lời ở cột của hội đồng (“{found}”), cột của cơ sở để trống; tự đánh giá tính là chưa trả lời",
         "only the board's column is answered (\"{found}\"), the hospital's own is blank; the self-assessment counts it as unanswered"),
    Text("cơ sở ghi vào cột “Trả lời”; nếu đây là ý kiến của hội đồng thì chấm với --basis board.",
         "write the hospital's answer in the column \"Answer\"; if this is the board's word, score with --basis board."),
)
MERGED = Message(
    "W227", _W,
    Text("ô được gộp trên các dòng {found}; nội dung được tính cho mọi dòng trong đó",
         "the cell is merged over the rows {found}; what it says counts for each of them"),
    Text("bỏ gộp ô và trả lời từng tiêu chí.", "unmerge the cell and answer each criterion."),
)
TEXT_OF_ANOTHER = Message(
    "W228", _W,
    Text("mã là {found} nhưng nội dung bên cạnh là của tiêu chí {other}; không đoán cơ sở đã trả lời tiêu chí nào",
         "the code is {found} but the text beside it is that of {other}; which one was answered is not guessed"),
    Text("có thể đã sắp xếp hoặc dán lệch dòng: đặt lại mã đúng với nội dung rồi kiểm tra câu trả lời.",
         "rows may have been sorted or pasted out of step: put code and text together again and check the answers."),
)
TEXT_CHANGED = Message(
    "W229", _I,
    Text("nội dung tiêu chí {found} khác với biểu mẫu; câu trả lời vẫn được đọc theo mã",
         "the text of the criterion {found} is not the form's; the answer is still read by its code"),
    Text("chép lại nội dung từ biểu mẫu gốc, và kiểm tra câu trả lời đúng với yêu cầu gốc.",
         "copy the text back from the original form, and check that the answer fits it."),
)
