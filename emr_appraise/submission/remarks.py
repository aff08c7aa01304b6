"""Everything the reader can say about a workbook: stable codes, in both languages, side by side.

E codes end the reading of a file; W codes are remarks, and the reading goes on.
"""

from __future__ import annotations

from emr_appraise.places import CellPlace
from emr_appraise.submission.model import Remark
from emr_appraise.words import Message, Severity, Text, same

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

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
HEADINGS_MISSING = Message(
    "E114", _E,
    Text("bảng tính gần giống biểu mẫu tự đánh giá nhưng thiếu cột “{missing}”; các cột nhận ra được: {seen}",
         'the workbook resembles the self-assessment form but lacks the column "{missing}"; columns recognised: {seen}'),
    Text("ghi lại tiêu đề cột như biểu mẫu gốc rồi chấm lại; các trang có trong tệp: {found}.",
         "put the original headings back and try again; sheets in the file: {found}."),
)
HEADINGS_LOST = Message(
    "E115", _E,
    Text("nhiều chữ có dấu trong tệp đã thành “?” khi lưu nên không còn nhận ra các cột của biểu mẫu",
         'many accented letters became "?" when the file was saved, so that the form\'s columns cannot be recognised'),
    Text("mở tệp gốc và lưu lại thành .xlsx hoặc “CSV UTF-8”.", 'open the original and save it as .xlsx or "CSV UTF-8".'),
)
ANSWER_SPLIT = Message(
    "E116", _E,
    Text("cột “Trả lời” bị chia thành các cột con ({found}), nên không biết một dấu “x” là câu trả lời nào",
         'the column "Answer" is split into columns of its own ({found}), so which answer an "x" means cannot be told'),
    Text("ghi câu trả lời bằng chữ vào một cột “Trả lời” như biểu mẫu gốc.",
         'write the answer in words in one column "Answer", as in the original form.'),
)
OWN_REPORT = Message(
    "E117", _E,
    Text("đây là báo cáo do chương trình lập, không phải biểu mẫu đã điền",
         "this is a report that the program wrote, not a filled form"),
    Text("chọn tệp biểu mẫu mà cơ sở đã điền.", "choose the form that the facility filled in."),
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
BAD_REGISTER = Message(
    "E120",
    _E,
    Text("sổ quyết định: {found}", "the register of decisions: {found}"),
    Text(
        "tệp CSV phải có các cột: {allowed}; ngày viết dd/mm/yyyy hoặc yyyy-mm-dd.",
        "the CSV file needs the columns {allowed}; dates as dd/mm/yyyy or yyyy-mm-dd.",
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
ANSWER_IN_VALUE = Message(
    "W251", _I,
    Text("câu trả lời “{found}” nằm ở cột giá trị đo được; đã đọc như câu trả lời",
         'the answer "{found}" stands in the column of the measured value; it was read as the answer'),
    Text("nên ghi vào cột trả lời.", "better write it in the answer column."),
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
UNCALCULATED = Message(
    "W219", _W,
    Text("ô chứa công thức chưa bao giờ được tính nên không có giá trị để đọc",
         "the cell holds a formula that was never calculated, so there is no value to read"),
    Text("gõ thẳng câu trả lời vào ô, hoặc mở bằng Excel, tính lại và lưu.",
         "type the answer into the cell, or open in Excel, recalculate and save."),
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
NO_EVIDENCE = Message(
    "W252", _W,
    Text("“{found}” ở cột minh chứng nói rằng chưa có minh chứng; tính là không có minh chứng",
         '"{found}" in the evidence column says that there is none; it counts as no evidence'),
    Text("ghi tên, số, ngày của tài liệu; nếu chưa có thì để trống.", "name the document, its number and date; leave it blank if there is none."),
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
EITHER_DAY = Message(
    "W255", _W,
    Text("“{found}” có thể là hai ngày khác nhau, vì trong tệp có ngày ghi tháng trước ngày; không đoán",
         '"{found}" may be either of two days, as other dates of the file have the month first; it is not guessed'),
    Text("gửi tệp .xlsx, hoặc ghi ngày theo kiểu 2026-11-15.", "send the .xlsx, or write days like 2026-11-15."),
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
        "“{found}” để trống; tiêu chí phụ thuộc vào mục này được coi là có áp dụng",
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
        "điền trang thông tin cơ sở để kết quả ghi đúng tên cơ sở.",
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
    says, hint = message.says.fill(**values), message.hint.fill(**values)
    found = values.get("found", "")
    return Remark(
        message.code, message.severity, says, hint, place, found if isinstance(found, Text) else same(found)
    )
