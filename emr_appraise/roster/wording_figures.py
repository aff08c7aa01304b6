"""What is said of the figures of a roster, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

NOT_SAID = Text("Không ghi", "Not given")
MERGED = Text("Các mục ít cơ sở (gộp)", "Entries with few facilities (merged)")
MERGED_CELLS = Text("Các ô ít cơ sở (gộp)", "Cells with few facilities (merged)")
NO_SHARE = Text("không có cơ sở nào", "no facility")
SHARE = Text("{figure}%", "{figure}%")

FOUND = Counted(
    Text("{n} tệp: thẩm định được {appraised}, bị loại {rejected}.", "{n} file: {appraised} appraised, {rejected} rejected."),
    Text("{n} tệp: thẩm định được {appraised}, bị loại {rejected}.", "{n} files: {appraised} appraised, {rejected} rejected."),
)
COUNTED = Counted(
    Text("Số liệu tính trên {n} cơ sở.", "The figures count {n} facility."),
    Text("Số liệu tính trên {n} cơ sở.", "The figures count {n} facilities."),
)
COUNTED_OF = Counted(
    Text("Số liệu tính trên {n} cơ sở; danh sách có {listed} cơ sở.", "The figures count {n} facility; the list has {listed}."),
    Text("Số liệu tính trên {n} cơ sở; danh sách có {listed} cơ sở.", "The figures count {n} facilities; the list has {listed}."),
)
SUPERSEDED = Counted(
    Text("{n} tệp không được tính vì cơ sở đã có tệp khác được tính.", "{n} file is not counted: another one of the same facility is."),
    Text("{n} tệp không được tính vì cơ sở đã có tệp khác được tính.", "{n} files are not counted: another one of the same facility is."),
)
UNLISTED = Counted(
    Text("{n} tệp không được tính vì cơ sở không có trong danh sách.", "{n} file is not counted: its facility is not in the list."),
    Text("{n} tệp không được tính vì cơ sở không có trong danh sách.", "{n} files are not counted: their facilities are not in the list."),
)
ABSENT = Counted(
    Text("{n} cơ sở trong danh sách chưa có bản tự đánh giá nào thẩm định được.", "{n} listed facility has no self-assessment that could be appraised."),
    Text("{n} cơ sở trong danh sách chưa có bản tự đánh giá nào thẩm định được.", "{n} listed facilities have no self-assessment that could be appraised."),
)
PACK = Text("Theo {pack} ({version}):", "By {pack} ({version}):")
GROUP = Text("Nhóm {group} – {title}: {hospitals}/{of} cơ sở ({share}).", "Group {group} – {title}: {hospitals} of {of} ({share}).")
SCORES = Text(
    "Tổng điểm: thấp nhất {lowest}, trung vị {median}, cao nhất {highest}.",
    "Total score: lowest {lowest}, median {median}, highest {highest}.",
)
COMMONEST = Text("Điểm chưa đạt cản trở nhiều cơ sở nhất:", "Gaps that hold back the most facilities:")
GAP = Text("- {criterion} ({hospitals} cơ sở): {text}", "- {criterion} ({hospitals}): {text}")
MOVED = Text(
    "So với đợt ngày {day}: {better} cơ sở lên nhóm cao hơn, {worse} cơ sở xuống nhóm thấp hơn.",
    "Since the round of {day}: {better} moved up, {worse} moved down.",
)

LACKS = {
    False: Text("không có roster.csv", "it has no roster.csv"),
    True: Text(
        "không có run.json hay summary.json ghi ngày đánh giá",
        "it has no run.json or summary.json that gives the as-of date",
    ),
}
"""Whether it is the as-of date that is missing."""
NOT_UTF8 = Text("tệp không phải văn bản UTF-8", "the file is not UTF-8 text")
NOT_CSV = Text("dòng này không đúng dạng CSV", "this line is not sound CSV")
CANNOT_OPEN = Text("không mở được tệp ({found})", "the file cannot be opened ({found})")
TOO_LARGE = Text("tệp quá lớn; cho phép tối đa {allowed} dòng", "the file is too large; at most {allowed} lines are allowed")
COLUMNS_MISSING = Text("thiếu cột {found}", "these columns are missing: {found}")
NO_GROUP = Text("“{found}” không phải số nhóm", '"{found}" is no group number')
