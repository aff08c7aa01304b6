"""What is told of the reports of a round, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Text

IS_NO_FOLDER = Text("đã có một tệp mang tên này, không phải thư mục", "a file bears this name, it is no folder")
HOLDS_OTHERS = Text(
    "thư mục đã có {found}, không phải do lượt chấm nào ghi", "the folder holds {found}, which no run has written"
)
IS_FOR_RETURNS = Text("đó cũng là thư mục của --returns", "it is the folder of --returns as well")
CLOSED = Text("không ghi hoặc không đọc được ({found})", "it cannot be written or read ({found})")
WORKBOOK_CHANGED = Text("bảng tính đã thay đổi sau khi chấm", "the workbook has changed since it was scored")
PACK_CHANGED = Text("bộ tiêu chí đã thay đổi sau khi chấm", "the criteria pack has changed since the scoring")
WENT_WRONG = Text("lỗi {found}", "error {found}")
NEVER_OURS = Text("không do lượt chấm nào ghi", "no run has written it")
EDITED = Text(
    "đã được sửa sau khi lập; kết quả chấm của cơ sở không đổi",
    "it was edited after it was written; the facility's results are the same",
)
EDITED_BEFORE = Text(
    "đã được sửa sau khi lập và vẫn theo lần chấm cũ",
    "it was edited after it was written, and still follows an older scoring",
)
EDITED_OF_NONE = Text(
    "đã được sửa sau khi lập, nhưng trong đợt không còn cơ sở nào có báo cáo mang tên này",
    "it was edited after it was written, but no facility of the round has a report of this name any more",
)
