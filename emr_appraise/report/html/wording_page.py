"""Words that only the web page of an appraisal needs; Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

DOCUMENT_TITLE = Text("{title}: {facility}", "{title}: {facility}")
SPEAK = Text("Ngôn ngữ: Tiếng Việt", "Language: English")
"""What the choice of each language is called aloud, in that language."""
GROUP_WORD = Text("Nhóm", "Group")
GROUP_IS = Text("Nhóm {number}:", "Group {number}:")
LADDER = Text("Các nhóm, cao nhất ở trên", "The groups, the best at the top")
HERE = Text("Cơ sở ở nhóm này", "The facility is here")
NOT_YET = Counted(
    Text("chưa đạt {n} điều kiện", "{n} condition is not met"),
    Text("chưa đạt {n} điều kiện", "{n} conditions are not met"),
)
NOT_YET_BY = Counted(
    Text("{failed}; {n} tiêu chí cản trở", "{failed}; {n} criterion is in the way"),
    Text("{failed}; {n} tiêu chí cản trở", "{failed}; {n} criteria are in the way"),
)
BELOW = Text("thấp hơn", "below")

DAYS_AHEAD = Counted(Text("ngày nữa", "day left"), Text("ngày nữa", "days left"))
DAYS_OVERDUE = Counted(Text("ngày quá hạn", "day overdue"), Text("ngày quá hạn", "days overdue"))
NOTHING_LEFT = Text("đã đáp ứng", "satisfied")
SETTLED = Counted(
    Text("Thời hạn có yêu cầu đã đáp ứng: {n}", "Deadline whose requirement is satisfied: {n}"),
    Text("Thời hạn có yêu cầu đã đáp ứng: {n}", "Deadlines whose requirement is satisfied: {n}"),
)

IN_THE_WAY = Text("Trong đó cản trở xếp nhóm cao hơn", "Of these, in the way of a better group")
OF_THESE_PROOF = Text("Trong số này, chỉ thiếu minh chứng", "Of those, lacking only proof")
GAP_COUNT = Counted(Text("{n} điểm chưa đạt", "{n} gap"), Text("{n} điểm chưa đạt", "{n} gaps"))
BLOCKING_COUNT = Counted(
    Text("{n} điểm cản trở xếp nhóm", "{n} in the way"), Text("{n} điểm cản trở xếp nhóm", "{n} in the way")
)
NO_GAP = Text("không có", "none")
NO_SCORE = Text("không tính điểm", "no score")
PROOF_ONLY = Text("chỉ thiếu minh chứng", "lacks only proof")
REQUIRED = Text("bắt buộc", "required")
BLOCKS = Counted(
    Text("cản trở xếp nhóm {numbers}", "blocks group {numbers}"),
    Text("cản trở xếp nhóm {numbers}", "blocks groups {numbers}"),
)
DUE = Text("hạn {day}", "due {day}")
BOARD_NOTE = Text("Ý kiến hội đồng", "The board notes")
PLANNING = Text("ước tính để lập kế hoạch", "a planning estimate")
NOTE = Text("Ghi chú", "Note")
NO_CELL = Text("không có dòng", "no row")
BLANK = Text("để trống", "blank")

OPEN_AREAS = Text(
    "Chọn tên nhóm tiêu chí để mở hoặc gập; bản in có đủ mọi dòng.",
    "Choose an area to open or close it; printed pages hold every row.",
)
OPEN_BEFORE_PRINTING = Text(
    "Trình duyệt này không in phần đang gập: hãy mở các phần cần in rồi in lại.",
    "This browser does not print what is closed: open the parts you need, then print again.",
)
SO_MANY = Text("{n}\u00a0{outcome}", "{n}\u00a0{outcome}")
WHERE = Text("Vị trí", "Where")
EACH_TIME = Text("Xem cả {n} lần", "Show all {n}")
