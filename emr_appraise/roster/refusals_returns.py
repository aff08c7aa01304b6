"""Why returns cannot be written: stable codes, in both languages, side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

NO_RETURNS = Message(
    "E185",
    Severity.ERROR,
    Text("không lập được hồ sơ trả lại: {found}", "the returns cannot be made: {found}"),
    Text(
        "thư mục của --returns phải ghi được và chưa có phiếu nào; bảng tính phải còn nguyên như khi chấm. Không tệp nào bị ghi đè.",
        "the folder of --returns must be writable and hold no returns yet; workbooks must still be as they were scored. Nothing was overwritten.",
    ),
)
