"""Headings and the frame of a pack's document."""

from __future__ import annotations

from emr_appraise.criteria.model import FieldKind
from emr_appraise.words import Text

KICKER = Text("Bộ tiêu chí", "Criteria pack")
SKIP = Text("Đến thẳng nội dung", "Skip to the content")
LANGUAGE_NAMES = {"vi": Text("Tiếng Việt", "Vietnamese"), "en": Text("Tiếng Anh", "English")}
ABOUT = Text("Giới thiệu", "About")
CONTENTS = Text("Mục lục", "Contents")

READING = Text("Cách đọc", "How to read this document")
PLACEMENT = Text("Xếp nhóm", "Placement")
LEVELS = Text("Mức của toàn cơ sở", "Levels of the whole facility")
PROFILE = Text("Thông tin cơ sở", "The facility's profile")
CRITERIA = Text("Các tiêu chí", "The criteria")
DORMANT = Text("Tiêu chí không có hiệu lực vào ngày đánh giá", "Criteria not in force on the as-of date")
DEADLINES = Text("Thời hạn", "Deadlines")
DOCUMENTS = Text("Văn bản viện dẫn", "Documents cited")
HISTORY = Text("Lịch sử thay đổi", "History")
TAGS = Text("Tra theo nhãn", "Index by tag")

ID = Text("Mã bộ tiêu chí", "Pack")
VERSION = Text("Phiên bản", "Version")
IN_FORCE = Text("Hiệu lực", "In force")
AS_OF = Text("Ngày đánh giá", "As of")
NUMBER = Text("Số tiêu chí", "Criteria")
AUTHORITY = Text("Biên soạn", "Authority")
FINGERPRINT = Text("Mã băm của bộ tiêu chí", "Fingerprint")

COUNT = Text("{all} tiêu chí, {required} bắt buộc", "{all} criteria, {required} required")
COUNT_ONE = Text("{all} tiêu chí, {required} bắt buộc", "{all} criterion, {required} required")

PROFILE_INTRO = Text(
    "Cơ sở ghi các thông tin này một lần; từ đó suy ra tiêu chí nào, thời hạn nào liên quan đến mình. Thông tin để"
    " trống không làm tiêu chí nào hết áp dụng.",
    "The facility gives these facts once; they decide which criteria and deadlines concern it. A fact left blank"
    " takes no criterion away.",
)
KINDS = {
    FieldKind.CHOICE: Text("Chọn: {options}.", "Choose: {options}."),
    FieldKind.YES_NO: Text("Có hoặc không.", "Yes or no."),
    FieldKind.NUMBER: Text("Ghi số.", "A number."),
    FieldKind.TEXT: Text("Ghi chữ.", "Free text."),
}
DECIDES = Text("Ảnh hưởng đến:", "Has a bearing on:")
ONLY_TOLD = Text(
    "Chỉ dùng để thống kê; không ảnh hưởng đến tiêu chí hay thời hạn nào.",
    "For statistics only; no criterion or deadline depends on it.",
)

DORMANT_INTRO = Text(
    "Bộ tiêu chí có các tiêu chí này, nhưng chúng không được hỏi vào ngày {as_of}.",
    "The pack holds these criteria, but they are not asked on {as_of}.",
)
NOT_LOADED = Text("Xem ở một ngày đánh giá khác.", "See it on another as-of date.")

DUE = Text("Hạn", "Due")
WHAT = Text("Việc phải hoàn thành", "What is due")
WHO = Text("Đối tượng", "Who")
ABOUT_CRITERIA = Text("Tiêu chí", "Criteria")
SOURCE = Text("Căn cứ", "Basis")
MAIN = Text("Thời hạn chính", "Main deadline")
EVERYONE = Text("Mọi cơ sở.", "Every facility.")
THOSE = Text("Khi {condition}.", "Where {condition}.")
NO_CRITERION = Text("Không gắn với tiêu chí nào.", "No criterion is tied to it.")

ISSUED = Text("Ban hành", "Issued")
NOTE = Text("Ghi chú", "Note")
CITED_BY = Text("Tiêu chí viện dẫn", "Cited by")
CITED_BY_NONE = Text("Không tiêu chí nào có hiệu lực viện dẫn.", "No criterion in force cites it.")
STATES = {
    True: Text("Còn hiệu lực", "In force"),
    False: Text("Không có hiệu lực", "Not in force"),
    None: Text("Chưa rõ hiệu lực", "Not known to be in force"),
}

VERSION_OF = Text("Phiên bản {version}, ngày {day}", "Version {version} of {day}")
CHANGE_FROM = Text("Áp dụng từ {day}. {change}", "In force from {day}. {change}")

LADDER = Text("Thang mức", "Ladder of levels")
LADDER_INTRO = Text(
    "Đạt một mức khi đáp ứng mọi tiêu chí của mức đó và của các mức thấp hơn.",
    "A level is reached when every criterion of that level and of those below is satisfied.",
)
LEVELS_INTRO = Text(
    "Cơ sở ở một mức khi mọi nhóm tiêu chí nêu tại mức đó và các mức thấp hơn đều đạt mức ghi bên cạnh. Nhóm không"
    " liên quan đến cơ sở, theo thông tin cơ sở, thì không xét.",
    "A facility stands at a level when every area named there and at the levels below reaches the level beside it."
    " An area that by its profile does not concern the facility is left out.",
)
LEVEL_ASKS = Text(": {level}", ": {level}")

COLOPHON = Text(
    "Tài liệu do emr-appraise {tool} lập từ bộ tiêu chí. Nội dung là của bộ tiêu chí; đây không phải văn bản của cơ"
    " quan quản lý, trừ khi bộ tiêu chí ghi rõ như vậy.",
    "Made from the pack by emr-appraise {tool}. The contents are the pack's; this is not an authority's document"
    " unless the pack says so.",
)
