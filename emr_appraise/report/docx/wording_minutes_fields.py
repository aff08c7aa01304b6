"""What a template of the minutes may name; Vietnamese and English side by side.

A name with `[]` is a list; what follows the dot stands in each of its rows. What the council file leaves open
is dots, unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping

from emr_appraise.report.docx import wording_fields
from emr_appraise.report.docx.wording_minutes import WORDS
from emr_appraise.words import Text

_LIKE_THE_REPORT = (
    "language",
    "title",
    "facility",
    "facility_name",
    "facility_code",
    "as_of",
    "group",
    "group_title",
    "group_meaning",
    "with_evidence",
    "decision",
    "decision_warning",
    "read_from",
    "accounting",
    "not_official",
)
"""Fields that the self-assessment report has under the same name."""
_TABLES_LIKE_THE_REPORT = ("areas[].", "total.", "why_not[].", "findings_by_area[].", "documents[].")


def _like_the_report() -> Mapping[str, Text]:
    return {
        name: said
        for name, said in wording_fields.FIELDS.items()
        if name in _LIKE_THE_REPORT or name.startswith(_TABLES_LIKE_THE_REPORT)
    }


def _area_of_findings() -> Mapping[str, Text]:
    areas = ((name, said) for name, said in wording_fields.FIELDS.items() if name.startswith("areas[]."))
    return {name.replace("areas[]", "findings_by_area[]"): said for name, said in areas}


FIELDS: dict[str, Text] = {
    **_like_the_report(),
    **_area_of_findings(),
    "findings_by_area[].findings[].own_answer": Text(
        "câu trả lời của cơ sở, đúng như trong ô", "the facility's own answer, as it stands in the cell"
    ),
    "findings_by_area[].findings[].met": Text("đúng nếu đạt", "true where it is met"),
    "findings_by_area[].findings[].satisfied": Text(
        "đúng nếu đạt, hoặc được phép không áp dụng", "true where it is met, or rightly does not apply"
    ),
    "authority": Text("cơ quan chủ quản, chữ in hoa", "the authority above the council, in capitals"),
    "council": Text("tên hội đồng, chữ in hoa", "the council's name, in capitals"),
    "number": Text("số của biên bản", "the minutes' number"),
    "place_day": Text("địa danh (luôn để chấm) và ngày họp", "the place, always dots, and the day of the meeting"),
    "meeting_day": Text("ngày họp", "the day of the meeting"),
    "subject": Text("trích yếu", "what the minutes are about"),
    "with_minutes": Text("dòng ghi dưới tên phụ lục", "the line below an annex's title"),
    "time": Text("câu về thời gian họp", "sentence on the time of the meeting"),
    "place": Text("câu về địa điểm họp", "sentence on the place of the meeting"),
    "present": Text("câu về số thành viên có mặt", "sentence on how many members are present"),
    "members[].name": Text("tên thành viên có mặt", "name of a member who is present"),
    "members[].position": Text("chức vụ, đơn vị", "position, unit"),
    "members[].role": Text("nhiệm vụ trong hội đồng", "role in the council"),
    "absent": Text("câu về thành viên vắng mặt và lý do", "sentence on who is absent, and why"),
    "attendees": Text("lời dẫn của danh sách đại diện cơ sở", "what leads to the facility's representatives"),
    "attendee_list[].person": Text("một đại diện cơ sở", "a representative of the facility"),
    "set_up": Text("câu về quyết định thành lập hội đồng", "phrase on the decision that set the council up"),
    "by_pack": Text("câu về bộ tiêu chí đã dùng", "sentence on the criteria that were applied"),
    "pack": Text("câu nêu bộ tiêu chí, phiên bản, ngày áp dụng", "sentence with the criteria's id, version and date"),
    "fingerprint": Text("mã băm của bộ tiêu chí", "fingerprint of the criteria"),
    "file_hash": Text("mã SHA-256 của tệp", "SHA-256 of the file"),
    "scope": Text("phạm vi thẩm định, trống nếu chưa ghi", "scope; empty where not said"),
    "counts": Text("câu nêu số tiêu chí theo kết quả", "sentence with the number of criteria by outcome"),
    "computed": Text("câu nêu nhóm tính được", "sentence with the computed group"),
    "facility_level": Text(
        "câu nêu mức của toàn cơ sở; trống nếu bộ tiêu chí không xếp mức",
        "sentence with the facility's level; empty where the criteria have none",
    ),
    "board_answered": Text(
        "câu nêu Hội đồng đã ghi trả lời hoặc ý kiến cho bao nhiêu tiêu chí",
        "sentence on how many criteria the board recorded an answer or opinion on",
    ),
    "not_counted": Text(
        "câu nêu số tiêu chí có trả lời khác của Hội đồng mà không được tính; thường trống",
        "sentence on how many different answers of the board are not counted; mostly empty",
    ),
    "findings_cut": Text(
        "câu về những chỗ bị cắt bớt trong bảng kết quả từng tiêu chí; thường trống",
        "sentence on what the table of findings cuts; mostly empty",
    ),
    "open_intro": Text("lời dẫn của bảng điểm chưa đạt", "what leads to the table of open points"),
    "open_points[].code": Text("mã tiêu chí", "code of the criterion"),
    "open_points[].text": Text("nội dung tiêu chí", "text of the criterion"),
    "open_points[].reason": Text("lý do, ý kiến hội đồng, căn cứ", "reason, the board's note, legal basis"),
    "open_points[].to_do": Text("việc cần làm", "what to do"),
    "open_points[].deadline": Text(
        "hạn do hội đồng ấn định; nếu chưa có thì hạn theo quy định, có ghi rõ",
        "the day that the council sets; else the law's, marked as such",
    ),
    "open_points[].who": Text("người, bộ phận thực hiện", "by whom"),
    "other_gaps": Text(
        "câu về các điểm chưa đạt khác; trống nếu không có", "sentence on the other gaps; empty where there are none"
    ),
    "voted": Text("câu về kết quả biểu quyết", "sentence on the vote"),
    "votes_for": Text("số phiếu tán thành", "votes for"),
    "votes_against": Text("số phiếu không tán thành", "votes against"),
    "votes_abstain": Text("số phiếu không có ý kiến", "abstentions"),
    "drafted": Text("dự thảo kết luận theo kết quả tính được", "draft conclusion from the computed result"),
    "council_conclusion": Text(
        "kết luận do hội đồng ghi; trống nếu chưa có", "the council's own conclusion; empty where there is none"
    ),
    "next_step": Text("câu nêu việc tiếp theo đối với nhóm này", "sentence on what comes next for this group"),
    "closing": Text("câu kết thúc biên bản", "closing sentence"),
    "chair_title": Text(
        "chức danh người chủ trì ký; để chấm nếu chưa rõ", "the office of who presides and signs; dots where not known"
    ),
    "chair": Text("tên người chủ trì ký; để chấm nếu chưa rõ", "name of who presides and signs; dots where not known"),
    "secretary": Text(
        "tên thư ký nếu có mặt đúng một thư ký; nếu không thì để chấm", "name of the secretary if exactly one is present; else dots"
    ),
    "other_members[].name": Text("tên thành viên khác cùng ký", "name of another member who signs"),
    "other_members[].role": Text("nhiệm vụ của người đó", "the role of that member"),
    **{f"words.{name}": Text(f"chữ “{said.vi}”", f'the words "{said.en}"') for name, said in WORDS.items()},
}
"""Every field by the name that a template gives it, and what stands behind it."""
