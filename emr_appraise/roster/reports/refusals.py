"""Why the reports of a round, or one of them, cannot be written: stable codes, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

BAD_FORMAT = Message(
    "E195",
    _E,
    Text("không có dạng báo cáo {found}", "there is no report format {found}"),
    Text(
        "chọn một hoặc nhiều dạng, cách nhau bằng dấu phẩy: {allowed}",
        "choose one or more, with commas between them: {allowed}",
    ),
)
NO_REPORTS = Message(
    "E196",
    _E,
    Text("không lập được báo cáo ở đây: {found}", "no reports can be written here: {found}"),
    Text(
        "dời các tệp đó đi hoặc chọn cho -o hay --returns thư mục khác, ghi được và còn chỗ; không tệp nào bị ghi đè.",
        "move those files away, or choose for -o or --returns another folder that can be written and has room; nothing was overwritten.",
    ),
)
NOT_MADE = Message(
    "E197",
    _E,
    Text("không lập được báo cáo dạng {format}: {found}", "no {format} report could be made: {found}"),
    Text(
        "chạy lại cùng lệnh khi không còn ai sửa bảng tính và bộ tiêu chí; nếu vẫn vậy, gửi tệp cho nhóm phát triển.",
        "run the same command again once nobody edits the workbook or the criteria pack; if that fails too, send the file to the developers.",
    ),
)
LEFT_ALONE = Message(
    "E198",
    _E,
    Text("tệp {found} được giữ nguyên: {why}", "the file {found} was left as it is: {why}"),
    Text(
        "cần báo cáo mới thì dời hoặc đổi tên tệp đó rồi chạy lại cùng lệnh.",
        "for a new report, move or rename that file and run the same command again.",
    ),
)
LOCKED = Message(
    "E199",
    _E,
    Text(
        "không ghi, xóa hay đọc được {found}: tệp đang mở hoặc bị khóa",
        "{found} cannot be written, removed or read: the file is open or locked",
    ),
    Text(
        "đóng tệp đó trong Word, Excel hay phần mềm khác rồi chạy lại cùng lệnh.",
        "close that file in Word, Excel or whatever has it open, and run the same command again.",
    ),
)
