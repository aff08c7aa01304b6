"""What a template of the self-assessment report may name; Vietnamese and English side by side.

A name with `[]` is a list; what follows the dot stands in each of its rows.
"""

from __future__ import annotations

from collections.abc import Mapping

from emr_appraise.report.docx.wording_docx import WORDS
from emr_appraise.words import Text

_GAP = {
    "order": Text("thứ tự nên làm trong tất cả điểm chưa đạt", "place in the order to tackle all gaps"),
    "code": Text("mã tiêu chí", "code of the criterion"),
    "text": Text("nội dung tiêu chí", "text of the criterion"),
    "area": Text("nhóm tiêu chí", "area"),
    "required": Text("đúng nếu là tiêu chí bắt buộc", "true where the criterion is required"),
    "force": Text("mức ràng buộc", "how binding it is"),
    "outcome": Text("kết quả", "outcome"),
    "standing": Text("kết quả, nói theo mức ràng buộc", "outcome in words, by how binding the criterion is"),
    "blocks": Text("các nhóm mà điểm này cản trở xếp vào", "groups that the gap stands in the way of"),
    "cell": Text("ô của câu trả lời", "cell of the answer"),
    "in_file": Text("nội dung trong ô và minh chứng", "what stands in the cell, and the evidence"),
    "reason": Text("lý do", "reason"),
    "why": Text("kết quả và lý do trong một đoạn", "outcome and reason together"),
    "to_do": Text("việc cần làm", "what to do"),
    "needs": Text("mã các điểm phải làm trước", "codes of the gaps to close first"),
    "first": Text("câu nêu các điểm phải làm trước", "a sentence that names the gaps to close first"),
    "proof_only": Text("đúng nếu chỉ còn thiếu minh chứng", "true where only evidence is lacking"),
    "effort": Text("công sức, ước tính", "effort, an estimate"),
    "cost": Text("chi phí, ước tính", "cost, an estimate"),
    "due": Text("hạn theo quy định", "day by which the law wants it"),
    "sources[].number": Text("số văn bản", "number of the document"),
    "sources[].article": Text("điều, khoản", "article"),
    "sources[].title": Text("tên văn bản", "title of the document"),
    "sources[].seen": Text("mức kiểm chứng", "how it was verified"),
    "sources[].in_force": Text("hiệu lực vào ngày đánh giá", "whether in force on the as-of date"),
    "sources[].note": Text("ghi chú", "note"),
    "sources[].text": Text(
        "số, điều khoản và mức kiểm chứng trong một câu", "number, article and how verified, as one phrase"
    ),
    "references": Text("các căn cứ đầu tiên, trong một câu", "the first references, as one phrase"),
    "board_note": Text("ý kiến của hội đồng", "the board's note"),
}
_AREA = {
    "title": Text("tên nhóm tiêu chí", "title of the area"),
    "points": Text("điểm trên điểm tối đa", "points of how many"),
    "percent": Text("tỷ lệ phần trăm", "percentage"),
    "level": Text("mức, trống nếu không xếp mức", "level; empty where none is given"),
    "level_said": Text("mức, viết thành lời", "level, in words"),
    "short": Text("số tiêu chí có điểm chưa đạt", "number of gaps"),
    "blocking": Text("trong đó số điểm cản trở xếp nhóm", "of which stand in the way of a better group"),
}


def _under(prefix: str, fields: Mapping[str, Text]) -> dict[str, Text]:
    return {f"{prefix}.{name}": said for name, said in fields.items()}


FIELDS: dict[str, Text] = {
    "language": Text("ngôn ngữ của báo cáo: vi hoặc en", "language of the report: vi or en"),
    "title": Text("tên tài liệu, ghi vào thuộc tính của tệp", "title, written into the file's properties"),
    "facility": Text("tên và mã cơ sở", "name and code of the facility"),
    "facility_name": Text("tên cơ sở, trống nếu chưa ghi", "name of the facility; empty where none is given"),
    "facility_code": Text("mã cơ sở, trống nếu chưa ghi", "code of the facility; empty where none is given"),
    "as_of": Text("ngày đánh giá", "as-of date"),
    "issuer": Text("cơ quan ban hành, chữ in hoa", "who issues the paper, in capitals"),
    "subject": Text("trích yếu: tự đánh giá, hoặc theo trả lời của hội đồng", "what it is: a self-assessment, or by the board's answers"),
    "signer_office": Text("chức danh người ký", "the office of who signs"),
    "opening": Text("câu mở đầu", "opening sentence"),
    "closing": Text("câu kết", "closing sentence"),
    "profile[].name": Text("mục thông tin cơ sở", "field of the facility's profile"),
    "profile[].value": Text("nội dung của mục đó", "what stands in it"),
    "group": Text("số của nhóm được xếp", "number of the group"),
    "group_title": Text("tên nhóm", "title of the group"),
    "placed": Text("số và tên nhóm", "number and title of the group"),
    "group_meaning": Text("ý nghĩa của nhóm", "what the group means"),
    "next_step": Text("việc tiếp theo", "what comes next"),
    "with_evidence": Text(
        "nhóm sẽ đạt nếu chứng minh đủ; trống nếu không đổi", "group once all is proven; empty where it stays"
    ),
    "evidence_needed": Text(
        "câu nêu các tiêu chí cần minh chứng", "a sentence that names the criteria to be proven"
    ),
    "decision": Text("câu về quyết định thẩm định", "sentence on the decision"),
    "decision_warning": Text(
        "cảnh báo về quyết định, thường trống", "warning about the decision, mostly empty"
    ),
    "deadlines[].text": Text("câu về một thời hạn", "sentence on a deadline"),
    "deadlines[].day": Text("ngày hết hạn", "its day"),
    "deadlines[].days_left": Text("số ngày còn lại, âm nếu đã qua", "days left; below zero where past"),
    "deadlines[].main": Text("đúng nếu là thời hạn chính", "true for a main deadline"),
    "deadlines[].open": Text("đúng nếu còn việc phải làm", "true where something is still to be done"),
    "why_not[].group": Text("nhóm cao hơn chưa đạt", "a better group that is not reached"),
    "why_not[].text": Text("câu dẫn", "its opening phrase"),
    "why_not[].conditions[].text": Text(
        "điều kiện chưa đạt, kèm mã tiêu chí", "condition that fails, with the codes"
    ),
    "why_not[].conditions[].codes": Text("mã các tiêu chí liên quan", "codes of the criteria responsible"),
    **_under("areas[]", _AREA),
    **_under("total", _AREA),
    "graded": Text("đúng nếu bộ tiêu chí xếp mức từng nhóm tiêu chí", "true where the pack grades areas"),
    "level": Text(
        "mức của toàn cơ sở; không có nếu bộ tiêu chí không xếp",
        "level of the whole facility; nothing where the pack has none",
    ),
    "level.reached": Text("mức đạt được", "level reached"),
    "level.about[]": Text("căn cứ của mức", "what the level rests on"),
    "level.next_up": Text("mức kế tiếp", "next level"),
    "level.short[]": Text("nhóm tiêu chí còn thiếu để lên mức kế tiếp", "area that falls short of it"),
    "level.about_next[]": Text("căn cứ của mức kế tiếp", "what the next level rests on"),
    "gaps_text": Text("câu tóm tắt các điểm chưa đạt", "summary of the gaps"),
    "plan_text": Text("câu mở đầu kế hoạch", "opening of the plan"),
    "other_gaps_text": Text("câu về các điểm không ảnh hưởng đến xếp nhóm", "sentence on the gaps that do not block"),
    **_under("gaps[]", _GAP),
    "gap_groups[].group": Text("nhóm cao hơn chưa được xếp do các điểm này", "the better group that is blocked"),
    "gap_groups[].heading": Text("tiêu đề: nhóm và số điểm chưa đạt", "heading: the group and how many gaps"),
    "gap_groups[].estimate": Text("ước tính của cả phần", "estimate for all of them"),
    **_under("gap_groups[].gaps[]", _GAP),
    **_under("other_gaps[]", _GAP),
    "expiring[].code": Text("mã tiêu chí, trống nếu là quyết định", "code; empty for the decision"),
    "expiring[].text": Text(
        "minh chứng, ngày đã khai hoặc quyết định sắp hết hạn",
        "evidence, date or decision that soon runs out",
    ),
    "expiring[].last_day": Text("ngày cuối được tính", "last day that counts"),
    "expiring[].days_left": Text("số ngày còn lại", "days left, a number"),
    "expiring[].left": Text("thời gian còn lại, bằng chữ", "days left, in words"),
    "expiring[].cell": Text("ô", "cell"),
    "findings_by_area[].title": Text("tên nhóm tiêu chí", "title of the area"),
    "findings_by_area[].findings[].code": Text("mã tiêu chí", "code of the criterion"),
    "findings_by_area[].findings[].text": Text("nội dung tiêu chí", "text of the criterion"),
    "findings_by_area[].findings[].required": Text("đúng nếu bắt buộc", "true where required"),
    "findings_by_area[].findings[].force": Text("mức ràng buộc", "how binding it is"),
    "findings_by_area[].findings[].outcome": Text("kết quả", "outcome"),
    "findings_by_area[].findings[].points": Text(
        "điểm, trống nếu không áp dụng", "points; empty where it does not apply"
    ),
    "findings_by_area[].findings[].cell": Text("ô", "cell"),
    "findings_by_area[].findings[].answer": Text(
        "câu trả lời như đã ghi, dài quá thì cắt", "answer as typed, cut where very long"
    ),
    "findings_by_area[].findings[].evidence": Text("minh chứng", "evidence"),
    "findings_by_area[].findings[].evidence_date": Text("ngày minh chứng", "date of the evidence"),
    "findings_by_area[].findings[].evidence_dated": Text(
        "minh chứng, xuống dòng là ngày", "evidence, and its date on a line below"
    ),
    "findings_by_area[].findings[].note": Text("ghi chú của cơ sở", "the facility's note"),
    "findings_by_area[].findings[].board": Text(
        "trả lời và ý kiến của hội đồng", "the board's answer and note"
    ),
    "findings_by_area[].findings[].reason": Text("lý do", "reason"),
    "findings_by_area[].findings[].reason_noted": Text(
        "lý do, xuống dòng là các ghi chú", "reason, and the notes on lines below"
    ),
    "findings_cut": Text(
        "câu về những chỗ bị cắt bớt trong bảng kết quả từng tiêu chí; thường trống",
        "sentence on what the table of findings cuts; mostly empty",
    ),
    "remarks[].code": Text("mã lưu ý", "code of the remark"),
    "remarks[].severity": Text("loại", "severity"),
    "remarks[].says": Text("nội dung", "what it says"),
    "remarks[].hint": Text("cách xử lý", "what to do"),
    "remarks[].times": Text("số lần", "how many times"),
    "remarks[].cells": Text("các ô", "cells"),
    "documents[].number": Text("số văn bản", "number of the document"),
    "documents[].title": Text("tên văn bản", "its title"),
    "documents[].force": Text("mức ràng buộc", "how binding it is"),
    "documents[].in_force": Text("hiệu lực vào ngày đánh giá", "whether in force on the as-of date"),
    "documents[].seen": Text("mức kiểm chứng", "how it was verified"),
    "documents[].note": Text("ghi chú", "note"),
    "read_from": Text("câu về tệp đã đọc", "sentence on the file that was read"),
    "sheet": Text("trang tính có câu trả lời", "sheet that holds the answers"),
    "accounting": Text("câu về số ô đã đọc", "sentence on the cells read"),
    "colophon[]": Text("bộ tiêu chí, mã băm, chương trình", "pack, hashes, program"),
    "not_official": Text("câu: không phải kết luận chính thức", "sentence: not an official conclusion"),
    **{f"words.{name}": Text(f"chữ “{said.vi}”", f'the words "{said.en}"') for name, said in WORDS.items()},
}
"""Every field by the name that a template gives it, and what stands behind it."""
