"""What is told of a cell of the self-assessment: the answer, the value, the evidence and its date."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_W, _I = Severity.WARNING, Severity.INFO

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
        "“{found}” không đọc được; cần {allowed}",
        '"{found}" cannot be read; needed: {allowed}',
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
    Text("ghi 98 cho 98 %, không ghi 0,98.", "write 98 for 98 %, not 0.98."),
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
CANNOT_BE_READ = Message(
    "W214", _W,
    Text("ô chứa lỗi {found} nên không đọc được", "the cell holds the error {found}, so it cannot be read"),
    Text("sửa công thức, hoặc gõ thẳng câu trả lời vào ô.", "mend the formula, or type the answer into the cell."),
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
UNCALCULATED = Message(
    "W219", _W,
    Text("ô chứa công thức chưa bao giờ được tính nên không có giá trị để đọc",
         "the cell holds a formula that was never calculated, so there is no value to read"),
    Text("gõ thẳng câu trả lời vào ô, hoặc mở bằng Excel, tính lại và lưu.",
         "type the answer into the cell, or open in Excel, recalculate and save."),
)
LEGACY_FONT = Message(
    "W234", _I,
    Text("“{found}” gõ bằng bảng mã cũ {encoding}; được đọc là “{read}”", '"{found}" was typed in the old encoding {encoding}; it was read as "{read}"'),
    Text("nên chuyển cả tệp sang Unicode.", "better convert the whole file to Unicode."),
)
LEGACY_UNSURE = Message(
    "W235", _W,
    Text("“{found}” có vẻ gõ bằng bảng mã cũ nhưng không chuyển được chắc chắn; giữ nguyên",
         '"{found}" seems to be typed in an old encoding, but cannot be converted with certainty; it is left as it is'),
    Text("chuyển tệp sang Unicode rồi gửi lại.", "convert the file to Unicode and send it again."),
)
DATE_SERIAL = Message(
    "W236", _I,
    Text("số {found} trong ô ngày được hiểu là ngày {read}", "the number {found} in a date cell was taken as the day {read}"),
    Text("định dạng ô thành ngày để kiểm tra.", "format the cell as a date to check it."),
)
DATE_AHEAD = Message(
    "W237", _W,
    Text("ngày {found} sau ngày chấm {allowed}, nên chưa thể là ngày của việc đã làm",
         "the date {found} is after the as-of date {allowed}, so nothing can have been done on it yet"),
    Text("kiểm tra lại ngày; nếu đúng, chấm với --as-of.", "check the date; if it is right, score with --as-of."),
)
MONTH_ONLY = Message(
    "W238", _I,
    Text("“{found}” chỉ có tháng; được hiểu là ngày {read}", '"{found}" names a month only; it was taken as {read}'),
    Text("ghi đủ ngày/tháng/năm.", "write day/month/year in full."),
)
TEXT_CUT = Message(
    "W239", _W,
    Text("ô chứa {found} ký tự, vượt giới hạn {allowed} của một ô Excel; phần sau bị bỏ",
         "the cell holds {found} letters, over the {allowed} of an Excel cell; the rest was left out"),
    Text("rút gọn nội dung, để chi tiết trong tài liệu kèm theo.", "shorten the text, and keep the details in an attached document."),
)
THOUSANDS = Message(
    "W242", _I,
    Text("“{found}” được hiểu là {read}, cách hiểu duy nhất có thể", '"{found}" was taken as {read}, the only reading that is possible'),
    Text("ghi số không có dấu ngăn cách hàng nghìn.", "write the number without a separator of thousands."),
)
PERCENT_SHOWN = Message(
    "W243", _I,
    Text("ô định dạng phần trăm nên {found} được đọc là {read} %", "the cell is formatted as percent, so {found} was read as {read} %"),
    Text("kiểm tra đúng là {read} %.", "check that {read} % is meant."),
)
ANSWER_IN_VALUE = Message(
    "W251", _I,
    Text("câu trả lời “{found}” nằm ở cột giá trị đo được; đã đọc như câu trả lời",
         'the answer "{found}" stands in the column of the measured value; it was read as the answer'),
    Text("nên ghi vào cột trả lời.", "better write it in the answer column."),
)
NO_EVIDENCE = Message(
    "W252", _W,
    Text("“{found}” ở cột minh chứng nói rằng chưa có minh chứng; tính là không có minh chứng",
         '"{found}" in the evidence column says that there is none; it counts as no evidence'),
    Text("ghi tên, số, ngày của tài liệu; nếu chưa có thì để trống.", "name the document, its number and date; leave it blank if there is none."),
)
EITHER_DAY = Message(
    "W255", _W,
    Text("“{found}” có thể là hai ngày khác nhau, vì trong tệp có ngày ghi tháng trước ngày; không đoán",
         '"{found}" may be either of two days, as other dates of the file have the month first; it is not guessed'),
    Text("gửi tệp .xlsx, hoặc ghi ngày theo kiểu 2026-11-15.", "send the .xlsx, or write days like 2026-11-15."),
)
