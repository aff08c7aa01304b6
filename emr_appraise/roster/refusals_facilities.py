"""Why the board's list of facilities, or a facility that sent more than one workbook, is refused."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

SENT_TWICE = Message(
    "E177",
    _E,
    Text(
        "mã cơ sở {found} có ở {count} tệp nên không tệp nào được tính; các tệp khác: {files}",
        "the facility code {found} stands in {count} workbooks, so none of them counts; the others: {files}",
    ),
    Text(
        "giữ lại một tệp cho mỗi cơ sở, hoặc chạy với --duplicates newest để tính tệp mới nhất.",
        "keep one workbook for each facility, or run with --duplicates newest to count the newest.",
    ),
)
BAD_LIST = Message(
    "E179",
    _E,
    Text("danh sách cơ sở: {found}", "the list of facilities: {found}"),
    Text(
        "cần có: {allowed}; sửa tệp CSV rồi chạy lại.", "needed: {allowed}; correct the CSV file and run again."
    ),
)
