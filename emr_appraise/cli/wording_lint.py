"""What `criteria lint` and `explain` say on the command line."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

LINT_PATHS = Text(
    "Tên bộ, thư mục hoặc tệp; “-” đọc từ stdin. Mặc định: các bộ đi kèm.",
    'Pack names, folders or files; "-" reads stdin. Default: the bundled packs.',
)
LINT_FORMAT = Text(
    "Dạng kết quả (mặc định: text; trong GitHub Actions: github).",
    "How to tell the problems (default: text; inside GitHub Actions: github).",
)
LINT_STRICT = Text("Thoát với mã 1 cả khi chỉ có cảnh báo.", "Exit with 1 on warnings too.")
LINT_OUTPUT = Text("Ghi kết quả vào tệp này.", "Write the problems to this file.")
LINT_AS_OF = Text(
    "Ngày để xét hiệu lực văn bản (mặc định: hôm nay).", "The day to judge documents on (default: today)."
)

NO_SUCH_CODE = Message(
    "E142",
    Severity.ERROR,
    Text("không có mã {found}{near}", "there is no code {found}{near}"),
    Text(
        "mã lỗi bộ tiêu chí bắt đầu bằng C, lưu ý về bảng tính bằng E hoặc W; tiêu chí: emr-appraise criteria list.",
        "codes of criteria problems begin with C, of remarks with E or W; criteria: emr-appraise criteria list.",
    ),
)
