"""Words of the council's draft minutes, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.report.wording import COLUMNS
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.submission.council import Role
from emr_appraise.words import Text

DOTS = Text("………", "………")
LONG_DOTS = Text("…………………………………………", "…………………………………………")
"""Where a person has to write."""
NAME_DOTS = Text("…………………………", "…………………………")
"""The same in a narrow column."""

WORDS = {
    "nation": Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "motto": Text("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "draft": Text("DỰ THẢO", "DRAFT"),
    "minutes": Text("BIÊN BẢN", "MINUTES"),
    "time_and_place": Text("THỜI GIAN, ĐỊA ĐIỂM", "TIME AND PLACE"),
    "people": Text("THÀNH PHẦN THAM DỰ", "PRESENT"),
    "no": Text("TT", "No."),
    "name": Text("Họ và tên", "Name"),
    "position": Text("Chức vụ, đơn vị", "Position, unit"),
    "role": Text("Nhiệm vụ trong Hội đồng", "Role in the council"),
    "basis": Text("CĂN CỨ, PHẠM VI VÀ TÀI LIỆU THẨM ĐỊNH", "BASIS, SCOPE AND WHAT WAS EXAMINED"),
    "basis_of": Text("Căn cứ thẩm định", "Basis"),
    "scope": Text("Phạm vi thẩm định (khoa, phòng; loại hồ sơ bệnh án)", "Scope (wards and departments; kinds of records)"),
    "examined": Text("Tài liệu, nội dung đã xem xét", "What was examined"),
    "self_assessment": Text("Bản tự đánh giá của cơ sở.", "The facility's self-assessment."),
    "seen_on_site": Text(
        "Hồ sơ, tài liệu và hoạt động thực tế do Hội đồng kiểm tra tại chỗ:",
        "Records, papers and work that the council saw on site:",
    ),
    "results": Text("KẾT QUẢ THẨM ĐỊNH", "RESULTS"),
    "by_criterion": Text("Kết quả từng tiêu chí", "Results by criterion"),
    "by_area": Text("Điểm theo nhóm tiêu chí", "Points by area"),
    "blocking": Text("Trong đó cản trở xếp nhóm", "Of which blocking"),
    "short": Text("Số tiêu chí có điểm chưa đạt", "Gaps"),
    "conditions": Text("Điều kiện xếp nhóm", "Conditions of the groups"),
    "failed": Text("Điều kiện chưa đạt:", "Conditions that are not met:"),
    "none_failed": Text("không có.", "none."),
    "others_met": Text(
        "Điều kiện đã đạt: tất cả các điều kiện xếp nhóm khác của bộ tiêu chí.",
        "Conditions that are met: all other conditions of the groups.",
    ),
    "all_met": Text(
        "Điều kiện đã đạt: tất cả các điều kiện xếp nhóm của bộ tiêu chí.",
        "Conditions that are met: all conditions of the groups.",
    ),
    "open": Text("ĐIỂM CHƯA ĐẠT VÀ YÊU CẦU KHẮC PHỤC", "OPEN POINTS"),
    "open_point": Text("Nội dung phải khắc phục", "What is to be put right"),
    "vote": Text("BIỂU QUYẾT", "VOTE"),
    "conclusion": Text("KẾT LUẬN", "CONCLUSION"),
    "conclusion_draft": Text(
        "Dự thảo, viết theo kết quả tính được (Hội đồng sửa hoặc bỏ đoạn này)",
        "Draft from the computed result (for the council to change or strike out)",
    ),
    "conclusion_of": Text("Kết luận của Hội đồng (đánh dấu vào một ô)", "Conclusion of the council (tick one box)"),
    "passed": Text("Đạt", "Passed"),
    "not_passed": Text("Không đạt", "Not passed"),
    "recommendation": Text(
        "KIẾN NGHỊ VỚI NGƯỜI ĐỨNG ĐẦU CƠ SỞ", "RECOMMENDATION TO THE HEAD OF THE FACILITY"
    ),
    "recommended": Text("Hội đồng kiến nghị:", "The council recommends:"),
    "sign": Text("(Ký và ghi rõ họ tên)", "(Signature and full name)"),
    "secretary": Text("THƯ KÝ", "SECRETARY"),
    "others": Text("CÁC THÀNH VIÊN THAM DỰ KHÁC", "OTHER MEMBERS PRESENT"),
    "signature": Text("Chữ ký", "Signature"),
    "copies_to": Text("Nơi nhận:", "Copies to:"),
    "to_head": Text("- Người đứng đầu cơ sở (để xem xét, quyết định);", "- the head of the facility (to decide);"),
    "to_members": Text("- Các thành viên Hội đồng;", "- the members of the council;"),
    "to_file": Text("- Lưu: VT, hồ sơ thẩm định.", "- file: registry, appraisal dossier."),
    "annex_1": Text("Phụ lục I", "Annex I"),
    "annex_2": Text("Phụ lục II", "Annex II"),
    "findings": Text("KẾT QUẢ TỪNG TIÊU CHÍ", "RESULTS BY CRITERION"),
    "documents": Text("DANH MỤC VĂN BẢN BỘ TIÊU CHÍ VIỆN DẪN", "DOCUMENTS CITED BY THE CRITERIA"),
    "documents_note": Text(
        "Bộ tiêu chí ghi rõ từng văn bản được đọc bằng cách nào; văn bản chưa đọc nguyên văn thì cần đối chiếu bản gốc trước khi viện dẫn.",
        "The criteria say how each document was read; check one whose original text was not read before citing it.",
    ),
    "answer": Text("Cơ sở trả lời", "The facility's answer"),
    "board": Text("Hội đồng kiểm tra: trả lời; ý kiến", "The board: answer; opinion"),
    "result": Text("Kết quả", "Result"),
    "who": Text("Người, bộ phận thực hiện", "By whom"),
    "document": Text("Số, ký hiệu", "Number"),
    "document_title": COLUMNS["title"],
    **{
        name: COLUMNS[name]
        for name in ("area", "points", "percent", "to_do", "due", "code", "criterion", "required", "evidence", "in_force", "seen")
    },
}
"""Fixed words of the template, as `words.<name>`."""

SUBJECT = Text(
    "Thẩm định hồ sơ bệnh án điện tử của {facility}", "Appraisal of the electronic medical records of {facility}"
)
COUNCIL = Text("HỘI ĐỒNG THẨM ĐỊNH", "APPRAISAL COUNCIL")
NUMBER = Text("Số: {number}", "No.: {number}")
SYMBOL = "………/BB-HĐTĐ"
"""The number that a clerk fills in, with the signs of minutes of an appraisal council."""
PLACE_DAY = Text("………………, {day}", "………………, {day}")
DAY = Text("ngày {day} tháng {month} năm {year}", "{day}/{month}/{year}")
CLOCK = Text("{hour} giờ {minute} phút", "{hour}:{minute}")
SOME_HOUR = Text("…… giờ …… phút", "……:……")

TIME = Text("Thời gian: từ {begins} đến {ends}, {day}.", "Time: from {begins} to {ends}, {day}.")
PLACE = Text("Địa điểm: {place}.", "Place: {place}.")
PRESENT = Text("Hội đồng thẩm định: có mặt {present}/{all} thành viên", "The appraisal council: {present} of {all} members present")
PRESENT_UNTOLD = Text("Hội đồng thẩm định: có mặt ……/{all} thành viên", "The appraisal council: …… of {all} members present")
PRESENT_UNKNOWN = Text("Hội đồng thẩm định: có mặt ……/…… thành viên", "The appraisal council: …… of …… members present")
ABSENT = Text("Thành viên vắng mặt: {people}", "Members absent: {people}")
NOBODY = Text("không có.", "none.")
ABSENT_MEMBER = Text("{person}, {role} (lý do: {reason})", "{person}, {role} (reason: {reason})")
ATTENDEES = Text("Đại diện cơ sở được thẩm định cùng dự: {people}", "Representatives of the facility: {people}")
PERSON = Text("Ông (Bà) {name}, {position}", "Mr/Ms {name}, {position}")
ROLES = {
    Role.CHAIR: Text("Chủ tịch", "Chair"),
    Role.DEPUTY: Text("Phó Chủ tịch", "Deputy chair"),
    Role.SECRETARY: Text("Thư ký", "Secretary"),
    Role.MEMBER: Text("Ủy viên", "Member"),
}

SET_UP = Text(
    "Quyết định số {number} {day} của {by} về việc thành lập Hội đồng thẩm định;",
    "Decision no. {number} of {day} by {by}, which set up the appraisal council;",
)
BY_PACK = Text(
    "{title}, áp dụng tại ngày {as_of}. Bộ tiêu chí viện dẫn {n} văn bản; danh mục và mức kiểm chứng của từng văn bản nêu tại Phụ lục II.",
    "{title}, as of {as_of}. They cite {n} documents; Annex II lists them and how each was verified.",
)

COUNTS = Counted(
    Text("Kết quả của {n} tiêu chí: {counts}. Chi tiết nêu trong phụ lục.", "Of {n} criterion: {counts}. The annex has the details."),
    Text("Kết quả của {n} tiêu chí: {counts}. Chi tiết nêu trong phụ lục.", "Of {n} criteria: {counts}. The annex has the details."),
)
BOARD_WROTE_ALL = Text(
    "Hội đồng đã ghi trả lời hoặc ý kiến cho cả {all} tiêu chí.",
    "The board recorded an answer or an opinion on all {all} criteria.",
)
BOARD_WROTE_SOME = Text(
    "Hội đồng đã ghi trả lời hoặc ý kiến cho {n}/{all} tiêu chí; các tiêu chí còn lại tính theo trả lời của cơ sở, Hội đồng chưa ghi kết quả kiểm tra.",
    "The board recorded an answer or an opinion on {n} of {all} criteria; the rest count as the facility answered, without a record of the board's check.",
)
BOARD_WROTE_NOTHING = Text(
    "Hội đồng chưa ghi trả lời hoặc ý kiến cho tiêu chí nào trong {all} tiêu chí; toàn bộ kết quả tính theo trả lời của cơ sở.",
    "The board recorded no answer or opinion on any of the {all} criteria; all results count as the facility answered.",
)
BOARD_WROTE = Text(
    "Kết quả tính theo trả lời của cơ sở; Hội đồng đã ghi trả lời hoặc ý kiến cho {n}/{all} tiêu chí.",
    "The results count as the facility answered; the board recorded an answer or an opinion on {n} of {all} criteria.",
)
BOARD_ASIDE = Text(
    "Kết quả tính theo trả lời của cơ sở; Hội đồng chưa ghi trả lời hoặc ý kiến nào.",
    "The results count as the facility answered; the board recorded no answer or opinion.",
)
NOT_COUNTED = Counted(
    Text(
        "Tính theo trả lời của cơ sở; chưa tính trả lời khác của Hội đồng ở {n} tiêu chí.",
        "Counted by the facility's answers; the board's different answer on {n} criterion is not counted.",
    ),
    Text(
        "Tính theo trả lời của cơ sở; chưa tính trả lời khác của Hội đồng ở {n} tiêu chí.",
        "Counted by the facility's answers; the board's different answers on {n} criteria are not counted.",
    ),
)
COUNT_OF = Text("{n} {outcome}", "{n} {outcome}")
COMPUTED = Text("Kết quả tính được: nhóm {number}, {title}.", "Computed result: group {number}, {title}.")
NOT_GROUP = Text("- Để được xếp nhóm {number} ({title}):", "- For group {number} ({title}):")
CLAUSE = Text("+ Điều kiện “{title}”: {failure}.", '+ The condition "{title}": {failure}.')
CLAUSE_BY = Text(
    "+ Điều kiện “{title}”: {failure}. Các tiêu chí: {codes}.",
    '+ The condition "{title}": {failure}. The criteria: {codes}.',
)
SO_FAR = Text("Về quyết định thẩm định: {said}", "As to a decision: {said}")
NEEDS_PROOF = Text("{sentence} Các tiêu chí: {codes}.", "{sentence} The criteria: {codes}.")

OPEN_NONE = Text("Không có điểm chưa đạt nào cản trở việc xếp nhóm cao hơn.", "No gap keeps the facility out of a better group.")
OPEN_INTRO = Counted(
    Text(
        "Có {n} điểm chưa đạt cản trở việc xếp nhóm cao hơn hoặc được Hội đồng nêu, ghi trong bảng dưới đây.",
        "{n} gap keeps the facility out of a better group or was named by the council; it is in the table below.",
    ),
    Text(
        "Có {n} điểm chưa đạt cản trở việc xếp nhóm cao hơn hoặc được Hội đồng nêu, ghi trong bảng dưới đây.",
        "{n} gaps keep the facility out of a better group or were named by the council; they are in the table below.",
    ),
)
NAMED_BESIDES = Counted(
    Text(
        "Hội đồng nêu thêm {n} nội dung thuộc tiêu chí có kết quả tính được là đạt hoặc không áp dụng.",
        "The council named {n} more point, on a criterion whose computed outcome is met or not applicable.",
    ),
    Text(
        "Hội đồng nêu thêm {n} nội dung thuộc các tiêu chí có kết quả tính được là đạt hoặc không áp dụng.",
        "The council named {n} more points, on criteria whose computed outcome is met or not applicable.",
    ),
)
REMEDIES = Text(
    "Việc cần làm là đề xuất chung của bộ tiêu chí; Hội đồng xem lại từng việc trước khi ký, nhất là các việc về thành lập, họp và lập biên bản của chính Hội đồng, là những việc mà lần thẩm định này giải quyết.",
    "What is to do are the general proposals of the criteria; the council looks at each before signing, in particular those about the council's own founding, meeting and minutes, which this appraisal itself settles.",
)
OTHER_GAPS = Counted(
    Text(
        "Ngoài ra còn {n} điểm chưa đạt khác, không ảnh hưởng đến xếp nhóm; xem phụ lục.",
        "Besides, there is {n} other gap with no effect on the group; see the annex.",
    ),
    Text(
        "Ngoài ra còn {n} điểm chưa đạt khác, không ảnh hưởng đến xếp nhóm; xem phụ lục.",
        "Besides, there are {n} other gaps with no effect on the group; see the annex.",
    ),
)
NAMED_BY_COUNCIL = Text("Do Hội đồng nêu; kết quả tính được: {outcome}.", "Named by the council; computed outcome: {outcome}.")
BY_LAW = Text("{day} (hạn theo quy định; Hội đồng chưa ấn định)", "{day} (due by law; the council has set none)")
BY_COUNCIL_AND_LAW = Text("{day} (hạn theo quy định: {law})", "{day} (due by law: {law})")
RESTS_ON = Text("Căn cứ: {sources}", "Basis: {sources}")
BOARD_SAYS = Text("Hội đồng: {note}", "The board: {note}")

VOTED = Text(
    "Về kết luận: tán thành {pro} phiếu; không tán thành {against} phiếu; không có ý kiến {abstain} phiếu; tổng số thành viên có mặt: {present}.",
    "On the conclusion: for {pro}, against {against}, abstaining {abstain}; members present: {present}.",
)
DRAFTED = Text(
    "Theo kết quả tính đến ngày {as_of}, {facility} thuộc nhóm {number}: {title}. {meaning}",
    "By the computed results, as of {as_of}, {facility} comes out in group {number}: {title}. {meaning}",
)
ONLY_CLAIMED = Text(
    "Quyết định thẩm định nói trên theo khai báo của cơ sở, chưa đối chiếu sổ quyết định.",
    "The decision is the facility's claim, not checked against the register of decisions.",
)
DRAFTED_OPEN = Counted(
    Text("Còn {n} điểm chưa đạt cản trở việc xếp nhóm cao hơn, nêu ở trên.", "{n} gap, named above, keeps it out of a better group."),
    Text("Còn {n} điểm chưa đạt cản trở việc xếp nhóm cao hơn, nêu ở trên.", "{n} gaps, named above, keep it out of a better group."),
)
NEXT_STEP = Text("Việc tiếp theo đối với nhóm {number}, theo bộ tiêu chí: {step}", "What the criteria name as next for group {number}: {step}")
CLOSING = Text(
    "Cuộc họp kết thúc lúc {ends} cùng ngày. Biên bản được lập thành …… bản, đã đọc lại cho các thành viên tham dự cùng nghe và ký tên./.",
    "The meeting closed at {ends} on the same day. These minutes were drawn up in …… copies, read to those present and signed.",
)
WITH_MINUTES = Text("(Kèm theo Biên bản số {number} {day})", "(Annex to the minutes no. {number} of {day})")
CHAIR = Text("CHỦ TỊCH HỘI ĐỒNG", "CHAIR OF THE COUNCIL")
FOR_CHAIR = Text("KT. CHỦ TỊCH HỘI ĐỒNG\nPHÓ CHỦ TỊCH", "FOR THE CHAIR OF THE COUNCIL\nDEPUTY CHAIR")
SOME_DAY = Text("ngày …… tháng …… năm ………", "……/……/………")
LISTED = {False: Text("- {person};", "- {person};"), True: Text("- {person}.", "- {person}.")}
"""A line of a list; the last ends it."""
SENTENCE = Text("{said}.", "{said}.")
LEVEL = Text("Mức của toàn cơ sở: {level}.", "Level of the whole facility: {level}.")
