"""Why returns cannot be written: stable codes, in both languages, side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

NO_RETURNS = Message(
    "E185",
    Severity.ERROR,
    Text("không lập được hồ sơ trả lại: {found}", "the returns cannot be made: {found}"),
    Text(
        "chọn thư mục trống, ghi được, cho --returns (hoặc dời các phiếu cũ đi); bảng tính phải còn nguyên như khi chấm. Không tệp nào bị ghi đè.",
        "name an empty, writable folder for --returns (or move the old letters away); workbooks must still be as they were scored. Nothing was overwritten.",
    ),
)
