"""What `check` says on the command line."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

HELP = Text(
    "Xem một tệp tự đánh giá: biểu mẫu nào, đã đọc gì từ đâu, lưu ý; không chấm điểm.",
    "Look at a workbook as a file: which form, what was read from where, remarks; no score.",
)
ANNOTATE_OPTION = Text(
    "Ghi một bản sao sang biểu mẫu mới, tô màu và ghi chú từng ô có lưu ý.",
    "Write a copy in a fresh form, each cell with a remark coloured and commented.",
)
STRICT_OPTION = Text(
    "Thoát với mã 1 nếu có cảnh báo.",
    "Exit with 1 where there is a warning.",
)
FORCE_OPTION = Text("Ghi đè bản sao nếu tệp đã có.", "Overwrite the copy if it is there.")
ANNOTATED = Text("Đã ghi bản sao có đánh dấu: {path}", "Wrote the annotated copy: {path}")
IN_USE = Message(
    "E162",
    Severity.ERROR,
    Text(
        "tệp này còn được dùng trong cùng dòng lệnh, không ghi đè lên nó",
        "this file is used elsewhere in the same command and is not written over",
    ),
    Text(
        "chọn tên khác cho {option}; tệp của cơ sở không bao giờ bị sửa.",
        "choose another name for {option}; the hospital's own file is never changed.",
    ),
)
