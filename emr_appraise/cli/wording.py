"""What the command line says: help, errors of its own, and hints, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

ERROR = Text("lỗi", "error")
HINT = Text("gợi ý", "hint")

CHOICES = Text("chỉ dùng được: {allowed}", "it must be one of: {allowed}")
WHOLE_NUMBER = Text("phải là số nguyên", "it must be a whole number")
NO_COMMAND = Text("không có lệnh “{found}”", 'there is no command "{found}"')
NO_FOLDER = Message(
    "E131",
    _E,
    Text("thư mục để ghi không tồn tại", "the folder to write into does not exist"),
    Text("tạo thư mục trước, hoặc chọn nơi khác.", "make the folder first, or choose another place."),
)
CANNOT_WRITE = Message(
    "E132",
    _E,
    Text("không ghi được: {found}", "it cannot be written: {found}"),
    Text(
        "kiểm tra quyền ghi và dung lượng đĩa, đóng tệp nếu đang mở; không để lại tệp dở dang.",
        "check permission and disk space, close the file if it is open; nothing half-written was left.",
    ),
)
EXISTS = Message(
    "E133",
    _E,
    Text(
        "tệp đã có; ghi đè có thể làm mất câu trả lời",
        "the file is there already; answers in it could be lost",
    ),
    Text(
        "chọn tên khác, hoặc thêm --force nếu chắc chắn.",
        "choose another name, or add --force if you are sure.",
    ),
)
IS_FOLDER = Message(
    "E143",
    _E,
    Text("đây là thư mục, không ghi đè lên được", "this is a folder and cannot be written over"),
    Text("nêu tên tệp trong thư mục, ví dụ -o ket-qua.txt.", "name a file inside it, such as -o result.txt."),
)
BAD_DATE = Message(
    "E134",
    _E,
    Text("“{found}” không phải là ngày", '"{found}" is not a date'),
    Text(
        "viết năm-tháng-ngày hoặc ngày/tháng/năm: --as-of 2026-11-22.",
        "write year-month-day or day/month/year: --as-of 2026-11-22.",
    ),
)
BAD_GROUP = Message(
    "E135",
    _E,
    Text("bộ tiêu chí không có nhóm {found}", "the pack has no group {found}"),
    Text("các nhóm: {allowed}.", "groups: {allowed}."),
)
UNKNOWN_CRITERION = Message(
    "E136",
    _E,
    Text("không có tiêu chí {found} trong bộ {pack}", "there is no criterion {found} in the pack {pack}"),
    Text(
        "xem mã bằng emr-appraise criteria list{near}.",
        "see the codes with emr-appraise criteria list{near}.",
    ),
)
UNKNOWN_OPTION = Message(
    "E137",
    _E,
    Text("không có tùy chọn {found}", "there is no option {found}"),
    Text(
        "xem tùy chọn: {command} --help; tùy chọn đứng sau tên lệnh, ví dụ criteria lint --lang en.",
        "see the options: {command} --help; they come after the command, as in criteria lint --lang en.",
    ),
)
UNKNOWN_COMMAND = Message(
    "E138",
    _E,
    Text("không hiểu dòng lệnh: {found}", "the command line cannot be carried out: {found}"),
    Text("xem cách dùng: {command} --help.", "see how to use it: {command} --help."),
)
MISSING_ARGUMENT = Message(
    "E139",
    _E,
    Text("thiếu {found}", "{found} is missing"),
    Text("xem cách dùng: {command} --help.", "see how to use it: {command} --help."),
)
BAD_VALUE = Message(
    "E140",
    _E,
    Text("giá trị cho {found} không dùng được: {why}", "the value for {found} cannot be used: {why}"),
    Text("xem giá trị cho phép: {command} --help.", "see the values allowed: {command} --help."),
)
NO_SCREEN = Message(
    "E144",
    _E,
    Text("báo cáo dạng này không hiện được trên màn hình", "a report of this kind cannot be shown on a screen"),
    Text("ghi vào tệp: thêm -o TỆP.", "write it to a file: add -o FILE."),
)
MISPLACED = Message(
    "E146",
    _E,
    Text("tùy chọn này chỉ dùng cùng {allowed}", "this option only goes with {allowed}"),
    Text("thêm {allowed}, hoặc bỏ {found}.", "add {allowed}, or leave out {found}."),
)
TERMINAL_TO_FILE = Text("đã ghi {path}", "wrote {path}")
OUR_FAULT = Text(
    "lỗi của chương trình, không phải do người dùng; chi tiết ở {path}. Đề nghị gửi tệp này cho nhóm phát triển.",
    "this is the program's fault, not yours; details are in {path}. Please send that file to the developers.",
)
INTERRUPTED = Text(
    "đã dừng theo yêu cầu; không có tệp dở dang.", "stopped as asked; nothing half-written was left."
)
PROBLEMS = Text("{count} lỗi trong bộ tiêu chí.", "{count} problems in the criteria.")

APP = Text(
    "Đánh giá mức sẵn sàng triển khai hồ sơ bệnh án điện tử của cơ sở khám bệnh, chữa bệnh.",
    "Appraise whether a care facility is ready to run electronic medical records.",
)
DEMO = Text("Chạy thử trọn quy trình trên các ví dụ đi kèm.", "Walk the whole road on the bundled examples.")
FORM = Text("Tạo biểu mẫu tự đánh giá trống.", "Write a blank self-assessment workbook.")
SCORE = Text("Chấm một bản tự đánh giá: điểm, nhóm, điểm chưa đạt.", "Score a workbook: points, group, gaps.")
CRITERIA = Text("Xem và kiểm tra bộ tiêu chí.", "See and check criteria packs.")
LIST = Text("Liệt kê bộ tiêu chí và các tiêu chí.", "List the packs and their criteria.")
SHOW = Text("Xem đầy đủ một tiêu chí.", "Show one criterion in full.")
LINT = Text("Kiểm tra tệp bộ tiêu chí, chỉ rõ dòng và cột.", "Check criteria files, with line and column.")
SCHEMA = Text("In lược đồ JSON Schema.", "Print a JSON Schema.")

OUT_ARGUMENT = Text("Tệp .xlsx sẽ ghi.", "The .xlsx file to write.")
WORKBOOK_ARGUMENT = Text("Bảng tính đã điền; “-” đọc từ stdin.", 'The filled workbook; "-" reads stdin.')
CODE_ARGUMENT = Text("Mã tiêu chí, ví dụ BKP-03.", "A criterion's code, such as BKP-03.")
CRITERIA_OPTION = Text(
    "Bộ tiêu chí: tên bộ đi kèm, thư mục hoặc tệp .yaml; “-” đọc từ stdin (mặc định: bộ có hiệu lực vào ngày đánh giá).",
    'The pack: a bundled one\'s name, a folder or a .yaml file; "-" reads stdin (default: the one in force on the as-of date).',
)
AS_OF_OPTION = Text("Ngày đánh giá (mặc định: hôm nay).", "The as-of date (default: today).")
LANG_OPTION = Text("Ngôn ngữ: vi hoặc en.", "Language: vi or en.")
FORM_LANG_OPTION = Text("Ngôn ngữ của biểu mẫu: vi, en hoặc both.", "The form's language: vi, en or both.")
FACILITY_OPTION = Text(
    "Tệp YAML với thông tin cơ sở để điền sẵn.", "A YAML file with facility facts to fill in."
)
FORCE_OPTION = Text("Ghi đè nếu tệp đã có.", "Overwrite the file if it is there.")
FORMAT_OPTION = Text("Dạng báo cáo.", "The report's format.")
OUTPUT_OPTION = Text(
    "Ghi báo cáo vào tệp này thay vì màn hình.", "Write the report to this file, not the screen."
)
BASIS_OPTION = Text(
    "Tính theo câu trả lời của cơ sở (self) hay của hội đồng (board).",
    "Whose answers count: the hospital's (self) or the board's (board).",
)
SCORE_BASIS_OPTION = Text(
    "Tính theo câu trả lời của cơ sở (self) hay của hội đồng (board). Mặc định: self; với --as minutes: board.",
    "Whose answers count: the hospital's (self) or the board's (board). Default: self; with --as minutes: board.",
)
DECISIONS_OPTION = Text("Sổ quyết định của hội đồng (CSV).", "The board's register of decisions (CSV).")
AS_OPTION = Text(
    "Văn bản docx nào: báo cáo tự đánh giá (report) hay dự thảo biên bản thẩm định (minutes). Biên bản tính theo câu trả lời của hội đồng, trừ khi có --basis self.",
    "Which docx document: the self-assessment report (report) or the council's draft minutes (minutes). The minutes count the board's answers unless --basis self is given.",
)
COUNCIL_OPTION = Text(
    "Tệp YAML về hội đồng và phiên họp, cho biên bản.", "A YAML file about the council and its meeting, for the minutes."
)
TEMPLATE_OPTION = Text(
    "Mẫu .docx của riêng hội đồng, thay cho mẫu đi kèm.", "The board's own .docx template, in place of ours."
)
CHECK_OPTION = Text(
    "Thoát với mã 1 nếu không đạt nhóm này hoặc nhóm cao hơn.",
    "Exit with 1 unless this group or a better one is reached.",
)
LIMIT_OPTION = Text(
    "Đặt lại một giới hạn khi đọc tệp, ví dụ seconds=60; dùng được nhiều lần.",
    "Set a limit on reading the file anew, such as seconds=60; may be repeated.",
)
DEMO_OUTPUT_OPTION = Text(
    "Thư mục để ghi biểu mẫu và các ví dụ.", "The folder for the form and the examples."
)
OF_OPTION = Text(
    "Lược đồ của tệp bộ tiêu chí (pack), hay của JSON do score (appraisal), lint (problems), diff, check, explain, batch (summary) ghi.",
    "The schema of criteria files (pack), or of the JSON of score (appraisal), lint (problems), diff, check, explain, batch (summary).",
)
VERSION_OPTION = Text("In phiên bản rồi thoát.", "Print the version and exit.")

FORM_DONE = Text(
    "Đã ghi {path}: {count} tiêu chí, {required} bắt buộc. Điền xong, chạy: emr-appraise score {path}{options}",
    "Wrote {path}: {count} criteria, {required} required. When it is filled in, run: emr-appraise score {path}{options}",
)
REQUIRED = Text("bắt buộc", "required")
DEMO_TABLE = Text("Các ví dụ đi kèm", "The bundled examples")
DEMO_HEADS = (
    Text("Tệp", "File"),
    Text("Cơ sở", "Facility"),
    Text("Nhóm", "Group"),
    Text("Điểm", "Score"),
    Text("Cản trở xếp nhóm", "Blocking"),
    Text("Lưu ý", "Remarks"),
)
DEMO_WROTE = Text(
    "Biểu mẫu trống và {count} ví dụ đã điền nằm trong thư mục {path}.",
    "A blank form and {count} filled examples are in the folder {path}.",
)
DEMO_NEXT = Text("Ba lệnh nên thử tiếp:", "Three commands to try next:")
DEMO_COMMANDS = (
    (Text("tạo biểu mẫu cho cơ sở", "make a form of your own"), "{program} form tu-danh-gia.xlsx"),
    (Text("chấm tệp đã điền", "score a filled workbook"), "{program} score tu-danh-gia.xlsx"),
    (
        Text("kết quả cho máy đọc", "the result for a program to read"),
        "{program} score {example} --format json",
    ),
)
