"""Why an earlier round cannot be compared with: stable codes, in both languages, side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

NO_ROSTER = Message(
    "E183",
    Severity.ERROR,
    Text(
        "thư mục này không phải kết quả của một đợt trước: {found}",
        "this folder does not hold an earlier round: {found}",
    ),
    Text(
        "nêu thư mục đã ghi sau -o ở đợt trước, còn đủ roster.csv và run.json.",
        'name the folder that stood after -o in the earlier round, with its roster.csv and run.json.',
    ),
)
BAD_ROSTER = Message(
    "E184",
    Severity.ERROR,
    Text(
        "không đọc được danh sách cơ sở của đợt trước: {found}",
        "the roster of the earlier round cannot be read: {found}",
    ),
    Text(
        "dùng đúng tệp roster.csv mà đợt trước đã ghi, không mở rồi lưu lại bằng chương trình khác.",
        "use roster.csv just as the earlier round wrote it, not saved again by another program.",
    ),
)
