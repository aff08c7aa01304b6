"""What is said to a hospital whose workbook is returned, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.book import refusals as book
from emr_appraise.roster import refusals, refusals_facilities
from emr_appraise.roster import remarks as roster
from emr_appraise.submission import (
    refusals_form,
    remarks_facility,
    remarks_files,
    remarks_rows,
    remarks_values,
)
from emr_appraise.words import Text

HOLDS_A_ROUND = Text("thư mục chứa kết quả của một lượt chấm ({found})", "the folder holds the results of a run ({found})")
HOLDS_RETURNS = Text("thư mục đã có {found} của lần chạy trước", "the folder holds {found} of an earlier run")
IS_NO_FOLDER = Text("đó là một tệp, không phải thư mục", "that is a file, not a folder")
CANNOT_BE_WRITTEN = Text("không ghi được vào thư mục ({found})", "the folder cannot be written to ({found})")
FILE_CHANGED = Text("bảng tính đã thay đổi từ khi được chấm", "the workbook has changed since it was scored")

BOARD = Text("Hội đồng", "Board")
BOARD_DIFFERS = Text(
    "hội đồng trả lời “{board}”, cơ sở trả lời “{own}”",
    'the board\'s answer is "{board}", the facility\'s "{own}"',
)
BOARD_DIFFERS_SAYING = Text(
    "hội đồng trả lời “{board}”, cơ sở trả lời “{own}”. Ý kiến của hội đồng: {said}",
    'the board\'s answer is "{board}", the facility\'s "{own}". The board says: {said}',
)
AGREE_OR_EXPLAIN = Text(
    "nếu đồng ý thì sửa câu trả lời; nếu không đồng ý thì giữ nguyên, ghi lý do ở cột “Ghi chú” và nêu minh chứng.",
    'if you agree, correct the answer; if not, leave it, give the reason under "Note" and name the evidence.',
)
NOT_ANSWERED = Text("Còn trống", "Blank")
IS_NOT_ANSWERED = Text("tiêu chí {criterion} chưa được trả lời", "the criterion {criterion} is not answered")
ANSWER_ONE_OF = Text("trả lời một trong: {allowed}.", "answer with one of: {allowed}.")
ANSWER_MEASURE = Text("ghi vào cột “Giá trị đo được”: {allowed}.", 'write under "Measured value": {allowed}.')
ANSWER_MEASURE_OR_NONE = Text(
    "ghi vào cột “Giá trị đo được”: {allowed}; hoặc chọn “{none}” ở cột “Trả lời” nếu đúng như vậy.",
    'write under "Measured value": {allowed}; or choose "{none}" under "Answer" where that is so.',
)
NOT_READ = Text("Không đọc được", "Unreadable")
ANSWER_NOT_READ = Text(
    "câu trả lời cho tiêu chí {criterion} không đọc được", "the answer to the criterion {criterion} cannot be read"
)
NOT_SHOWN = Text("Minh chứng", "Evidence")

STATE = Text("Cộng hòa xã hội chủ nghĩa Việt Nam", "Socialist Republic of Viet Nam")
MOTTO = Text("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
AUTHORITY = Text("Cơ quan chủ quản:", "Authority:")
THE_BOARD = Text("Hội đồng thẩm định", "Appraisal board")
LETTER_NUMBER = Text("Số:", "No.:")
PLACE_AND_DAY = Text("……………, ngày …… tháng …… năm ………", "……………, …… / …… / ………")
TITLE = Text("Phiếu đề nghị hoàn thiện bản tự đánh giá", "Request to complete the self-assessment")
TO = Text("Kính gửi:", "To:")
NAMED = Text("{name} (mã cơ sở {code})", "{name} (facility code {code})")
NAMED_NO_CODE = Text("{name} (chưa có mã cơ sở)", "{name} (no facility code)")
CODE_ONLY = Text("Cơ sở có mã {code}", "The facility with the code {code}")
NOT_KNOWN = Text("…………………………………………………………", "…………………………………………………………")
NOT_KNOWN_WHY = Text(
    "Không xác định được tên cơ sở từ tệp; hội đồng ghi vào dòng trên trước khi gửi.",
    "The file does not tell the facility's name; the board fills in the line above before sending.",
)
INTRODUCTION = Text(
    "Hội đồng đã nhận bản tự đánh giá nêu dưới đây. Bản này còn {count} nội dung cần hoàn thiện; đề nghị cơ sở hoàn thiện và gửi lại.",
    "The board has received the self-assessment named below. Still to be completed in it: {count}. Please correct it and send it again.",
)
INTRODUCTION_REFUSED = Text(
    "Hội đồng đã nhận tệp nêu dưới đây nhưng chưa thể tính kết quả của tệp này. Đề nghị cơ sở gửi lại theo hướng dẫn dưới đây.",
    "The board has received the file named below, but cannot count it. Please send it again as described.",
)
NOT_A_VERDICT = Text(
    "Phiếu này chỉ nêu nội dung cần sửa trong bảng tính, không phải kết luận thẩm định. Các tiêu chí mà cơ sở chưa đạt không được nêu ở đây.",
    "This letter names only what is to be corrected in the workbook; it is not a conclusion of the appraisal. Criteria that the facility does not meet are not listed here.",
)

RECEIVED = Text("Bản đã nhận", "What was received")
FILE = Text("Tệp", "File")
SHA256 = Text("Mã SHA-256 của tệp", "SHA-256 of the file")
SUBMITTED_ON = Text("Ngày tự đánh giá ghi trong tệp", "Date of the self-assessment, as in the file")
NO_DATE = Text("chưa ghi", "not given")
PACK = Text("Bộ tiêu chí", "Criteria")
PACK_NAMED = Text("{title} ({pack}, phiên bản {version})", "{title} ({pack}, version {version})")
AS_OF = Text("Ngày đánh giá", "As of")

ABOUT_FILE = Text("Tệp và thông tin cơ sở", "The file and the facility")
ABOUT_ROWS = Text("Nội dung cần ghi lại", "What is to be written again")
ABOUT_BLANKS = Text("Tiêu chí chưa trả lời", "Criteria not answered")
ABOUT_EVIDENCE = Text("Minh chứng cần bổ sung", "Evidence to be added")
ABOUT_BOARD = Text("Nội dung hội đồng có ý kiến khác", "Where the board differs")
COUNTED = Text("{title} ({count})", "{title} ({count})")
NUMBER = Text("STT", "No.")
CELL = Text("Ô", "Cell")
CRITERION = Text("Tiêu chí", "Criterion")
STANDS = Text("Đang ghi", "Now reads")
MATTER = Text("Vấn đề", "Matter")
TO_DO = Text("Cách sửa", "What to do")
TO_SHOW = Text("Cần bổ sung", "To add")
TO_ANSWER = Text("Cách ghi", "How to answer")
OWN_ANSWER = Text("Cơ sở trả lời", "Facility's answer")
BOARD_ANSWER = Text("Hội đồng trả lời", "Board's answer")
BOARD_SAYS = Text("Ý kiến của hội đồng", "The board's reason")
NO_REASON = Text("không ghi", "none given")
WHOLE_FILE = Text("cả tệp", "the file")
ORIGINAL = Text("tệp gốc: {cell}", "original: {cell}")
MORE = Text("Còn {count} mục nữa, xem trang “Lưu ý” của bản có đánh dấu.", 'And {count} more: see the sheet "Remarks" of the marked copy.')
CELLS_OF_COPY = Text(
    "Ô nêu trong phiếu là ô của bản có đánh dấu; nếu không nêu trang thì thuộc trang “{sheet}”. Ô của tệp gốc ghi nhỏ bên dưới nếu khác.",
    'Cells are those of the marked copy, on its sheet "{sheet}" where no other is named. The cell of the original stands below where it differs.',
)

WHY_REFUSED = Text("Vì sao tệp chưa được tính", "Why the file does not count")
NOTHING_COUNTED = Text(
    "Chưa có câu trả lời nào trong tệp này được tính.", "No answer in this file has been counted."
)
WHAT_TO_DO = Text("Đề nghị cơ sở:", "What to do:")

STEPS = Text("Cách thực hiện", "How to go about it")
OPEN_COPY = Text(
    "Mở bản có đánh dấu gửi kèm phiếu này: {file}. Các ô cần xem lại được tô màu và có ghi chú; trang “Lưu ý” liệt kê tất cả.",
    'Open the marked copy that comes with this letter: {file}. Cells to look at are coloured and have comments; the sheet "Remarks" lists them all.',
)
CORRECT_THERE = Text(
    "Sửa ngay trong bản đó, vào ô vàng và ô được tô màu. Câu trả lời đã có được giữ nguyên như trong tệp gốc.",
    "Correct them there, in the yellow and the coloured cells. The answers that it holds stand as in the original.",
)
SETTLE_WITH_BOARD = Text(
    "Đối với nội dung hội đồng có ý kiến khác: nếu đồng ý thì sửa câu trả lời; nếu không đồng ý thì giữ nguyên, ghi lý do ở cột “Ghi chú” và nêu minh chứng.",
    'Where the board differs: if you agree, correct the answer; if not, leave it, give the reason under "Note" and name the evidence.',
)
LEAVE_AS_IT_IS = Text(
    "Giữ nguyên mã tiêu chí, tiêu đề cột, tên trang và các cột của hội đồng.",
    "Leave codes, headings, the names of sheets and the board's columns as they are.",
)
SAVE_AND_SEND = Text(
    "Lưu thành .xlsx, không đặt mật khẩu mở tệp, rồi gửi lại cho hội đồng.",
    "Save it as .xlsx, without a password to open it, and send it to the board.",
)
TAKE_THE_FORM = Text(
    "Dùng biểu mẫu tự đánh giá do hội đồng gửi, đúng bộ tiêu chí và phiên bản; nếu không còn, xin hội đồng gửi lại.",
    "Use the self-assessment form that the board sent, of the pack and version asked for; if it is lost, ask the board for it.",
)
FILL_IT_IN = Text(
    "Điền bằng Excel, LibreOffice hoặc WPS, vào ô vàng. Giữ nguyên mã tiêu chí, tiêu đề cột và tên trang.",
    "Fill it in with Excel, LibreOffice or WPS, in the yellow cells. Leave codes, headings and the names of sheets as they are.",
)
OPEN_ONCE_MORE = Text(
    "Đóng tệp, mở lại một lần để chắc chắn mở được và đủ nội dung.",
    "Close the file and open it once more, to be sure that it opens and nothing is missing.",
)
SEND_BACK_BY = Text("Đề nghị gửi lại trước ngày …… tháng …… năm ………, đến địa chỉ:", "Please send it again before …… / …… / ………, to:")
CONTACT = Text("Người liên hệ của hội đồng:", "Contact at the board:")
TELEPHONE = Text("Điện thoại:", "Telephone:")
COPIES_TO = Text("Nơi nhận:", "Copies to:")
AS_ABOVE = Text("- Như trên;", "- As above;")
ON_FILE = Text("- Lưu: VT, …………", "- File: …………")
FOR_THE_BOARD = Text("TM. Hội đồng thẩm định", "For the appraisal board")
CHAIR = Text("Chủ tịch", "Chair")
SIGN_HERE = Text("(Ký, ghi rõ họ tên)", "(Signature and full name)")

_ROW_IS_BACK = Text("bản có đánh dấu đã có lại dòng này: trả lời ở đó.", "the marked copy has the row again: answer it there.")
_SHEET_IS_BACK = Text("bản có đánh dấu đã có lại trang này: điền vào đó.", "the marked copy has the sheet again: fill it in there.")
_KEEP_ONE = Text(
    "trong bản có đánh dấu, chỉ giữ lại nội dung đúng của ô; các nội dung khác nhau đứng cạnh dấu “≠”.",
    'in the marked copy, keep what is right in the cell and nothing else; "≠" stands between what differs.',
)
_COPY_THE_ROW = Text(
    "chép nội dung vào đúng dòng của bản có đánh dấu; dòng cũ được ghi đủ ở cuối trang “Lưu ý”.",
    'copy what it says into the right row of the marked copy; the old row stands in full at the end of the sheet "Remarks".',
)
HINTS = {
    remarks_values.NOT_ON_SCALE.code: Text("chọn một câu trả lời trong danh sách của ô.", "choose an answer from the list in the cell."),
    remarks_rows.NO_ROW.code: _ROW_IS_BACK,
    remarks_files.COLUMN_MISSING.code: Text("bản có đánh dấu đã có lại cột này: điền vào đó.", "the marked copy has the column again: fill it in there."),
    remarks_files.SHEET_MISSING.code: _SHEET_IS_BACK,
    remarks_files.ONE_SHEET_ONLY.code: _SHEET_IS_BACK,
    remarks_rows.CODE_CONFLICT.code: _KEEP_ONE,
    remarks_facility.FIELD_TWICE.code: _KEEP_ONE,
    remarks_rows.TEXT_OF_ANOTHER.code: Text(
        "trả lời lại trong bản có đánh dấu, cho đúng tiêu chí của dòng.", "answer again in the marked copy, for the criterion of the row."
    ),
    remarks_rows.MERGED.code: Text(
        "bản có đánh dấu đã tách ô: kiểm tra từng câu trả lời.", "the marked copy has the cells apart: check each answer."
    ),
    remarks_rows.UNKNOWN_CODE.code: _COPY_THE_ROW,
    remarks_rows.ROW_WITHOUT_CODE.code: _COPY_THE_ROW,
    remarks_rows.BOARD_COLUMN.code: Text("ghi câu trả lời của cơ sở vào cột “Trả lời”.", 'write the facility\'s own answer under "Answer".'),
    remarks_values.DATE_AHEAD.code: Text("kiểm tra và ghi lại ngày.", "check the date and write it again."),
    remarks_facility.SUBMITTED_LATER.code: Text("kiểm tra và ghi lại ngày.", "check the date and write it again."),
    remarks_facility.DECISION_CONFLICT.code: Text(
        "đối chiếu với hội đồng, rồi sửa trang “Thẩm định” nếu ghi sai.",
        'settle it with the board, and correct the sheet "Decision" where it is wrong.',
    ),
    remarks_facility.DECISION_NOT_ON_RECORD.code: Text(
        "gửi hội đồng bản sao quyết định; nếu chưa có quyết định thì xóa nội dung ở các ô này.",
        "send the board a copy of the decision; if there is none, clear these cells.",
    ),
    roster.NO_CODE.code: Text("ghi mã 5 chữ số vào trang “Thông tin cơ sở”.", 'write the 5-digit code on the sheet "Facility".'),
    roster.CODE_NOT_WHOLE.code: Text("sửa thành đủ 5 chữ số.", "correct it to 5 digits."),
    roster.NEWEST_UNSURE.code: Text(
        "cho hội đồng biết bản nào là bản cuối, và ghi đúng ngày tự đánh giá.",
        "tell the board which one is the last, and give the date of the self-assessment.",
    ),
    roster.NOT_LISTED.code: Text(
        "kiểm tra lại mã; nếu mã đúng, báo hội đồng bổ sung cơ sở vào danh sách.",
        "check the code; if it is right, tell the board to add the facility to the list.",
    ),
    roster.OTHER_FACTS.code: Text(
        "sửa bảng tính nếu ghi sai; nếu danh sách của hội đồng sai, báo hội đồng.",
        "correct the workbook where it is wrong; where the board's list is, tell the board.",
    ),
    roster.OTHER_NAME_SAME_CODE.code: Text("kiểm tra lại mã và tên cơ sở.", "check the facility's code and name."),
    roster.OTHER_NAME_LISTED.code: Text("kiểm tra lại mã và tên cơ sở, sửa chỗ ghi nhầm.", "check the facility's code and name, and correct what is wrong."),
}
"""What a hospital is to do, where a remark's own hint speaks of another file, or to who runs the program."""

SAYS = {
    roster.OTHER_NAME_SAME_CODE.code: Text(
        "mã {found} cũng có trong bảng tính của một cơ sở khác", "the code {found} also stands in the workbook of another facility"
    ),
}
"""What is said instead, where a remark's own words name another hospital."""

_AGAIN = Text("gửi lại biểu mẫu gốc đã điền, không chèn thêm trang hay dữ liệu khác.", "send the form itself, filled in, without other sheets or data in it.")
_NEW_FORM = Text(
    "chép câu trả lời sang biểu mẫu do hội đồng gửi rồi gửi lại.", "copy the answers into the form that the board sent, and send that."
)
_HEADINGS = Text(
    "chép câu trả lời sang biểu mẫu gốc, hoặc ghi lại tiêu đề cột như biểu mẫu gốc, rồi gửi lại.",
    "copy the answers into the original form, or put its headings back, and send it again.",
)
REMEDIES = {
    book.EMPTY_FILE.code: Text("gửi lại tệp; bản hội đồng nhận không có nội dung.", "send the file again; the one that came is empty."),
    book.OTHER_DOCUMENT.code: _NEW_FORM,
    book.DAMAGED.code: Text(
        "mở tệp gốc bằng Excel, lưu lại thành .xlsx rồi gửi lại; nếu không mở được, điền lại biểu mẫu.",
        "open the original in Excel, save it as .xlsx and send it again; if it does not open, fill in the form anew.",
    ),
    book.OVER_LIMIT.code: _AGAIN,
    refusals_form.NOT_OUR_FORM.code: _NEW_FORM,
    refusals_form.OTHER_PACK.code: _NEW_FORM,
    refusals_form.OTHER_VERSION.code: _NEW_FORM,
    refusals_form.HEADINGS_MISSING.code: _HEADINGS,
    refusals_form.ANSWER_SPLIT.code: Text(
        "ghi câu trả lời bằng chữ vào một cột “Trả lời” như biểu mẫu gốc.",
        'write the answer in words in one column "Answer", as in the original form.',
    ),
    refusals.BROKE_DOWN.code: Text(
        "mở tệp, lưu lại thành .xlsx rồi gửi lại; nếu vẫn không được, chép câu trả lời sang biểu mẫu mới.",
        "open the file, save it anew as .xlsx and send it again; if that fails, copy the answers into a fresh form.",
    ),
    refusals.TOOK_TOO_LONG.code: _AGAIN,
    refusals.TOO_MUCH_MEMORY.code: _AGAIN,
    refusals.BAD_ARCHIVE.code: Text("gửi từng bảng tính, không nén.", "send the workbooks themselves, not in an archive."),
    refusals_facilities.SENT_TWICE.code: Text(
        "cho hội đồng biết bản nào là bản chính, và gửi lại đúng một tệp.",
        "tell the board which workbook is the one that counts, and send that one only.",
    ),
}
"""The same where a file is rejected."""
