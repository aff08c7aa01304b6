"""Words for the comparison of two packs and for who changes group by it."""

from __future__ import annotations

from emr_appraise.criteria.diff.model import ChangeKind, State
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

PACKS = Text(
    "{id_old} {version_old} → {id_new} {version_new}", "{id_old} {version_old} → {id_new} {version_new}"
)
FINGERPRINTS = Text("Mã băm của bộ tiêu chí: {old} → {new}", "Fingerprint of the pack: {old} → {new}")
NOTHING = Text("Hai bộ tiêu chí không khác nhau.", "The two packs do not differ.")
NOTHING_BUT_WRITING = Text(
    "Hai bộ tiêu chí không khác nhau, trừ cách viết trong tệp.",
    "The two packs do not differ, apart from how their files are written.",
)

MEANT = Counted(
    Text("{n} thay đổi về nội dung", "{n} change of meaning"),
    Text("{n} thay đổi về nội dung", "{n} changes of meaning"),
)
WORDED = Counted(
    Text("{n} thay đổi chỉ về lời văn, tên hoặc thứ tự", "{n} change of wording, names or order only"),
    Text("{n} thay đổi chỉ về lời văn, tên hoặc thứ tự", "{n} changes of wording, names or order only"),
)
SUMMARY = Text("{meant}; {worded}.", "{meant}; {worded}.")
STATES = {
    State.ADDED: Text("{n} mới", "{n} new"),
    State.REMOVED: Text("{n} bỏ", "{n} removed"),
    State.RENAMED: Text("{n} đổi mã", "{n} renamed"),
    State.CHANGED: Text("{n} đổi nội dung", "{n} changed in meaning"),
    State.REWORDED_AROUND: Text("{n} chỉ sửa lời văn", "{n} in wording only"),
    State.SAME: Text("{n} giữ nguyên", "{n} unchanged"),
}
CRITERIA_COUNTS = Text("Tiêu chí: {counts}.", "Criteria: {counts}.")

FRAME = Text("Thay đổi chung của bộ tiêu chí", "The pack as a whole")
SHARED = Text("Cùng một thay đổi ở nhiều tiêu chí", "The same change in several criteria")
CRITERIA = Text("Từng tiêu chí", "Criteria")
WORDING = Text("Chỉ đổi lời văn, tên hoặc thứ tự", "Wording, names and order only")

KINDS = {
    ChangeKind.ADDED: Text("thêm mới", "added"),
    ChangeKind.REMOVED: Text("bỏ", "removed"),
    ChangeKind.RENAMED: Text("đổi mã", "renamed"),
    ChangeKind.MOVED: Text("chuyển sang nhóm tiêu chí khác", "moved to another area"),
    ChangeKind.REWORDED: Text("sửa nội dung yêu cầu", "text reworded"),
    ChangeKind.MADE_REQUIRED: Text("nay là bắt buộc", "now required"),
    ChangeKind.NO_LONGER_REQUIRED: Text("không còn bắt buộc", "no longer required"),
    ChangeKind.THRESHOLD: Text("đổi mức yêu cầu", "bar moved"),
    ChangeKind.ANSWER: Text("đổi cách trả lời", "answered in another way"),
    ChangeKind.SCALE: Text("đổi giá trị thang trả lời", "scale values changed"),
    ChangeKind.BAR_BY: Text("đổi bên đặt ra mức yêu cầu", "bar set by another"),
    ChangeKind.NA_RULE: Text("đổi quy tắc “không áp dụng”", 'rule on "not applicable" changed'),
    ChangeKind.APPLICABILITY: Text("đổi đối tượng áp dụng", "applicability changed"),
    ChangeKind.EVIDENCE: Text("đổi yêu cầu về minh chứng", "evidence rule changed"),
    ChangeKind.LEVEL: Text("chuyển sang mức khác của thang xếp mức", "moved to another level"),
    ChangeKind.WEIGHT: Text("đổi trọng số", "weight changed"),
    ChangeKind.TAGS: Text("đổi nhãn", "tags changed"),
    ChangeKind.FORCE: Text("đổi tính ràng buộc", "binding force changed"),
    ChangeKind.SEEN: Text("văn bản được đọc theo nguồn khác", "read in another source"),
    ChangeKind.REFERENCE_ADDED: Text("thêm căn cứ", "reference added"),
    ChangeKind.REFERENCE_REMOVED: Text("bỏ căn cứ", "reference removed"),
    ChangeKind.REFERENCE_REPLACED: Text("thay căn cứ", "reference replaced"),
    ChangeKind.REFERENCE_READ: Text("căn cứ được đọc theo nguồn khác", "reference read in another source"),
    ChangeKind.IN_FORCE: Text("đổi thời gian hiệu lực", "period in force changed"),
    ChangeKind.DATE_MOVED: Text("dời ngày", "date moved"),
    ChangeKind.ORDER: Text("đổi thứ tự", "order changed"),
    ChangeKind.NAME: Text("đổi tên, phiên bản", "name or version changed"),
    ChangeKind.CHANGED: Text("thay đổi", "changed"),
    ChangeKind.WORDING: Text("sửa lời văn", "reworded"),
}
KIND_AT = Text("{kind} ({path})", "{kind} ({path})")
FROM_TO = Text("{told}: {before} → {after}", "{told}: {before} → {after}")
LABELLED = Text("{label}: {words}", "{label}: {words}")
BEFORE = Text("trước: {words}", "before: {words}")
AFTER = Text("sau: {words}", "after: {words}")
CRITERION = Text("{code}  {text}", "{code}  {text}")
IN_CRITERIA = Counted(
    Text("{n} tiêu chí: {codes}", "{n} criterion: {codes}"),
    Text("{n} tiêu chí: {codes}", "{n} criteria: {codes}"),
)
IN_OLD = Text("{place} (bộ cũ)", "{place} (old pack)")

PARTS = {
    "id": Text("Mã của bộ", "Pack id"),
    "version": Text("Phiên bản", "Version"),
    "format": Text("Định dạng", "Format"),
    "title": Text("Tên bộ tiêu chí", "Pack title"),
    "authority": Text("Nơi biên soạn", "Authority"),
    "about": Text("Giới thiệu", "About"),
    "in_force": Text("Hiệu lực của bộ", "In force"),
    "not_applicable": Text("Lời “không áp dụng”", 'The words "not applicable"'),
    "evidence": Text("Quy định chung về minh chứng", "Evidence policy"),
    "documents": Text("Văn bản {name}", "Document {name}"),
    "scales": Text("Thang trả lời {name}", "Scale {name}"),
    "units": Text("Đơn vị đo {name}", "Unit {name}"),
    "profile": Text("Thông tin cơ sở {name}", "Profile field {name}"),
    "areas": Text("Nhóm tiêu chí {name}", "Area {name}"),
    "placement": Text("Xếp nhóm {name}", "Placement, group {name}"),
    "deadlines": Text("Thời hạn {name}", "Deadline {name}"),
    "history": Text("Lịch sử phiên bản {name}", "History {name}"),
    "facility_levels": Text("Mức của cơ sở {name}", "Facility level {name}"),
}
OTHER_PART = Text("Mục {part} {name}", "Part {part} {name}")
PLACEMENT_CLAUSE = Text("Xếp nhóm {name}, điều kiện {clause}", "Placement, group {name}, clause {clause}")

YES = Text("có", "yes")
NO = Text("không", "no")
NA_RULES = {
    "allowed": Text("được chọn", "may be chosen"),
    "forbidden": Text("không được chọn", "may not be chosen"),
    "by_profile": Text("theo thông tin cơ sở", "follows from the profile"),
}
BAR_SETTERS = {"law": Text("pháp luật", "the law"), "pack": Text("bộ tiêu chí", "the pack")}
EVIDENCE_FOR = {
    "all": Text("mọi tiêu chí", "every criterion"),
    "required": Text("tiêu chí bắt buộc", "required criteria"),
    "none": Text("không tiêu chí nào", "no criterion"),
}

EFFECT = Text("Cơ sở đổi nhóm", "Who changes group")
WORKBOOKS = Counted(
    Text("{n} bản tự đánh giá đã chấm theo cả hai bộ", "{n} workbook scored under both packs"),
    Text("{n} bản tự đánh giá đã chấm theo cả hai bộ", "{n} workbooks scored under both packs"),
)
MOVERS = Counted(
    Text("{n} đổi nhóm ({up} lên, {down} xuống)", "{n} changes group ({up} up, {down} down)"),
    Text("{n} đổi nhóm ({up} lên, {down} xuống)", "{n} change group ({up} up, {down} down)"),
)
NO_MOVERS = Text("không cơ sở nào đổi nhóm", "none changes group")
ONLY_POINTS = Counted(
    Text("{n} giữ nhóm nhưng đổi điểm", "{n} keeps its group with other points"),
    Text("{n} giữ nhóm nhưng đổi điểm", "{n} keep their group with other points"),
)
UNCHANGED = Text("{n} không đổi", "{n} unchanged")
UNREAD = Text("{n} không đọc được", "{n} could not be read")
EFFECT_SUMMARY = Text("{workbooks}: {parts}.", "{workbooks}: {parts}.")
ON_DAY = Text("Tính đến ngày {day}.", "As of {day}.")
ON_DAYS = Text(
    "Bộ cũ chấm theo ngày {old}, bộ mới theo ngày {new} (ngày gần nhất còn hiệu lực của mỗi bộ).",
    "The old pack as of {old}, the new one as of {new} (the nearest day on which each is in force).",
)
NEAREST_DAY = Text(
    "Tính đến ngày {day}, ngày gần nhất mà cả hai bộ có hiệu lực.",
    "As of {day}, the nearest day on which the packs are in force.",
)
READ_BY_FORMER_CODES = Text(
    "Tiêu chí đổi mã được đọc theo mã trong biểu mẫu.",
    "Renamed criteria are read by the code that stands in the form.",
)
MOVED_DOWN = Text("nhóm {old} → nhóm {new} (xuống)", "group {old} → group {new} (down)")
MOVED_UP = Text("nhóm {old} → nhóm {new} (lên)", "group {old} → group {new} (up)")
CLAUSE_LOST = Text(
    "không còn đạt điều kiện của nhóm {group}: {title}", "no longer meets a clause of group {group}: {title}"
)
CLAUSE_WON = Text(
    "nay đạt điều kiện của nhóm {group}: {title}", "now meets a clause of group {group}: {title}"
)
CLAUSE_CHANGED = Text("{told}; chính điều kiện này thay đổi", "{told}; the clause itself has changed")
CAUSE = Text("{code}: {old} → {new}", "{code}: {old} → {new}")
CAUSE_SAME = Text("{code}: {outcome}", "{code}: {outcome}")
BECAUSE = Text("{told}; {why}", "{told}; {why}")
NOT_THERE = Text("chưa có", "not asked")
NO_LONGER_THERE = Text("không còn", "no longer asked")
MORE_CAUSES = Counted(
    Text("và {n} tiêu chí khác", "and {n} more criterion"),
    Text("và {n} tiêu chí khác", "and {n} more criteria"),
)
NAMELESS = Text("(không ghi tên)", "(no name)")
FILE_OF = Text("{file}  {facility}", "{file}  {facility}")
UNREAD_TITLE = Text("Không đọc được", "Could not be read")
UNREAD_LINE = Text("{file}: {code} {says}", "{file}: {code} {says}")

COLUMNS = {
    "part": Text("Phần", "Part"),
    "criterion": Text("Tiêu chí", "Criterion"),
    "change": Text("Thay đổi", "Change"),
    "before": Text("Trước", "Before"),
    "after": Text("Sau", "After"),
    "place": Text("Vị trí", "Place"),
    "file": Text("Tệp", "File"),
    "facility": Text("Cơ sở", "Facility"),
    "group": Text("Nhóm", "Group"),
    "because": Text("Vì", "Because"),
    "error": Text("Lỗi", "Error"),
}
