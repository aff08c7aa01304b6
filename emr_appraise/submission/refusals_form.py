"""Why a form, or a file that goes with it, cannot be taken: stable codes, in both languages, side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

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
