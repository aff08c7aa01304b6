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
        "dời các tệp đó đi hoặc chọn thư mục khác cho -o hay --returns; không tệp nào bị ghi đè.",
        "move those files away, or choose another folder for -o or --returns; nothing was overwritten.",
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
NOT_OURS = Message(
    "E198",
    _E,
    Text(
        "đã có tệp {found} không do chương trình ghi, hoặc đã được sửa sau đó; tệp được giữ nguyên",
        "there is a file {found} that no run has written, or that was changed since; it was left as it is",
    ),
    Text(
        "cần báo cáo mới thì dời hoặc đổi tên tệp đó rồi chạy lại cùng lệnh.",
        "for a new report, move or rename that file and run the same command again.",
    ),
)
