"""Words for the chain of one criterion: headings, how cells were read, what a change would bring."""

from __future__ import annotations

from emr_appraise.appraisal.expiry import Runs
from emr_appraise.report.chain.model import Way
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.submission.model import Stands
from emr_appraise.words import Text

TITLE = Text("Vì sao {code} có kết quả này", "Why {code} came out so")
LAW = Text("1. Căn cứ pháp lý", "1. Legal basis")
QUESTION = Text("2. Yêu cầu và cách trả lời", "2. What is asked")
ROW = Text("3. Nội dung ghi trong tệp", "3. What stands in the workbook")
RESULT = Text("4. Kết quả và lý do", "4. Outcome and why")
EFFECT = Text("5. Ảnh hưởng đến xếp nhóm", "5. Effect on the group")
WHAT_IF = Text("6. Kết quả nếu thay đổi câu trả lời", "6. What would change it")
REMEDY = Text("7. Việc cần làm", "7. What to do")

SUMMARY_BLOCKS = Counted(
    Text("Kết quả: {outcome}. Tiêu chí này cản trở việc xếp cơ sở vào nhóm {groups}.", "Outcome: {outcome}. It keeps the facility out of group {groups}."),
    Text("Kết quả: {outcome}. Tiêu chí này cản trở việc xếp cơ sở vào các nhóm {groups}.", "Outcome: {outcome}. It keeps the facility out of groups {groups}."),
)
TWO_GROUPS = Text("{first} và {last}", "{first} and {last}")
SUMMARY = Text("Kết quả: {outcome}. Không ảnh hưởng đến xếp nhóm.", "Outcome: {outcome}. It stands in no group's way.")

DOCUMENT = Text("{number}, {article}", "{number}, {article}")
SURENESS = Text("{force}; {seen}; {state}, {period}.", "{force}; {seen}; {state}, {period}.")
SURENESS_UNDATED = Text("{force}; {seen}; {state}.", "{force}; {seen}; {state}.")
STATES = {
    True: Text("có hiệu lực vào ngày đánh giá", "in force on the as-of date"),
    False: Text("không có hiệu lực vào ngày đánh giá", "not in force on the as-of date"),
    None: Text("chưa rõ hiệu lực vào ngày đánh giá", "not known to be in force on the as-of date"),
}
NO_LAW = Text("Bộ tiêu chí không dẫn văn bản nào.", "The pack cites no document.")

HOW = Text("Cách trả lời", "Answer")
BAR = Text("Mức yêu cầu", "Bar")
LEVEL = Text("Mức", "Level")
TAGS = Text("Nhãn", "Tags")
CHECK = Text("Cách kiểm tra", "How to check")
APPLIES = Text("Áp dụng", "Applies to")
HERE = Text("Với cơ sở này", "This facility")
KIND = Text("Tính chất", "Standing")
PROOF = Text("Minh chứng", "Evidence")
DUE = Text("Thời hạn", "Due")
STANDING = Text("{required}; mức ràng buộc: {force}; {weight}", "{required}; force: {force}; {weight}")
WEIGHT = Counted(Text("tối đa {n} điểm.", "{n} point at most."), Text("tối đa {n} điểm.", "{n} points at most."))
APPLIES_HERE = {
    True: Text("Có áp dụng", "It applies"),
    False: Text("Không áp dụng", "It does not apply"),
    None: Text("Chưa đủ thông tin nên coi là có áp dụng", "Not known, so it is taken to apply"),
}
BY_FACTS = Text("{applies} ({facts}).", "{applies} ({facts}).")
FOR_ALL = Text("{applies}.", "{applies}.")
FACT = Text("{label}: {value}", "{label}: {value}")

CELLS = {
    Stands.ANSWER: Text("Trả lời", "Answer"),
    Stands.EVIDENCE: Text("Minh chứng", "Evidence"),
    Stands.EVIDENCE_DATE: Text("Ngày minh chứng", "Evidence date"),
    Stands.NOTE: Text("Ghi chú", "Note"),
    Stands.BOARD_ANSWER: Text("Hội đồng trả lời", "Board's answer"),
    Stands.BOARD_NOTE: Text("Ý kiến hội đồng", "Board's opinion"),
}
HOLDS = Text("{cell}: {typed}", "{cell}: {typed}")
HOLDS_NOTHING = Text("{cell}: để trống", "{cell}: blank")
HOLDS_NO_TEXT = Text("{cell}: xem lưu ý bên dưới", "{cell}: see the remarks below")
BLANK = Text("để trống", "blank")
TYPED = Text("“{typed}”", '"{typed}"')
CUT = Text("{typed} (đã rút gọn; cả ô có {n} ký tự, xem đủ trong json)", "{typed} (shortened; the cell holds {n} characters, in full in the json)")
READ_AS = Text("Kết quả đọc: {read}", "Read as: {read}")
NO_ROW = Text("Bảng tính không có dòng cho tiêu chí này.", "The workbook has no row for this criterion.")
READ_OPTION = Text("“{label}”, giá trị {value} trên thang từ {low} đến {high}", '"{label}", value {value} on a scale from {low} to {high}')
READ_NUMBER = Text("số {figure}", "the number {figure}")
READ_DAY = Text("ngày {day}", "the day {day}")
READ_NA = Text("“{label}”", '"{label}"')
READ_BLANK = Text("chưa trả lời", "not answered")
READ_NOT = Text("không đọc được thành một câu trả lời rõ ràng", "nothing that can be taken as one clear answer")
READ_NOT_SEE = Text("không đọc được thành một câu trả lời rõ ràng (lưu ý {codes})", "nothing that can be taken as one clear answer (remark {codes})")
READ_AGAINST = Text("{read} (trái với ô khác nên không tính)", "{read} (another cell contradicts it, so it does not count)")
READ_AGAINST_SEE = Text(
    "{read} (trái với ô khác nên không tính, lưu ý {codes})", "{read} (another cell contradicts it, so it does not count, remark {codes})"
)
NO_DAY = Text("không ghi ngày", "no date is given")
DAY_UNREADABLE = Text("không đọc được thành một ngày", "nothing that can be taken as a date")
EVIDENCE_NAMED = Text("có nêu minh chứng", "evidence is named")
EVIDENCE_NONE = Text("chưa nêu minh chứng", "no evidence is named")
AS_TEXT = Text("không tính vào kết quả", "it does not count towards the outcome")
IN_ITS_PLACE = Text("{read} (bị thay bằng câu trả lời của hội đồng)", "{read} (the board's answer counts in its place)")
NOT_COUNTED = Text("{read} (không tính khi chấm theo câu trả lời của cơ sở)", "{read} (does not count where the facility's own answers count)")
NOT_ASKED_FOR = Text("{read} (hội đồng đã trả lời nên không xét)", "{read} (not looked at, as the board has answered)")
BY_PROFILE_INSTEAD = Text("{read} (không xét, vì thông tin cơ sở quyết định)", "{read} (not looked at, as the profile decides)")
PROOF_NOT_NEEDED = Text("{read} (tiêu chí này không bắt buộc minh chứng)", "{read} (this criterion does not insist on evidence)")
REMARKS = Text("Lưu ý có liên quan:", "Remarks that bear on it:")
REMARK = Text("{code} ({severity}), {cell}: {says}; {hint}", "{code} ({severity}), {cell}: {says}; {hint}")
REMARK_NO_CELL = Text("{code} ({severity}): {says}; {hint}", "{code} ({severity}): {says}; {hint}")

OUTCOME = Text("Kết quả", "Outcome")
WHY = Text("Vì sao", "Why")
POINTS = Text("Điểm", "Points")
BY = Text("Tính theo", "Whose answer")
UNTIL = Text("Được tính đến", "Counts until")
VALID_UNTIL = Text("Hạn giá trị", "Valid until")
STANDS_SO = Text("{outcome} ({standing})", "{outcome} ({standing})")
NO_POINTS = Text("không tính điểm vì không áp dụng", "not scored, as it does not apply")
BY_PROFILE = Text("thông tin cơ sở", "the facility's profile")
BY_BOARD = Text("câu trả lời của hội đồng", "the board's")
BY_FACILITY = Text("câu trả lời của cơ sở", "the facility's own")
BY_FACILITY_FOR_BOARD = Text("câu trả lời của cơ sở, vì hội đồng để trống", "the facility's own, as the board gave none")
RUNS = {
    Runs.EVIDENCE: Text("minh chứng: hết ngày {day}, {left}", "the evidence: {day}, {left}"),
    Runs.ANSWER: Text("ngày đã khai: hết ngày {day}, {left}", "the date given: {day}, {left}"),
}
DAYS_LEFT = Counted(Text("còn {n} ngày", "{n} day left"), Text("còn {n} ngày", "{n} days left"))
DAYS_PAST = Counted(Text("đã qua {n} ngày", "{n} day ago"), Text("đã qua {n} ngày", "{n} days ago"))
LAST_DAY = Text("ngày đánh giá là ngày cuối", "the as-of date is the last day")

GROUP_NOW = Text("Cơ sở đang ở nhóm {number}: {title}.", "The facility is in group {number}: {title}.")
BLOCKS = Text("Nhóm {group}, điều kiện “{title}” chưa đạt: {failure}.", 'Group {group}, the condition "{title}" fails: {failure}.')
ALONE = Text("Chỉ riêng tiêu chí này làm điều kiện chưa đạt.", "This criterion alone makes the condition fail.")
OTHERS = Counted(
    Text("Còn {n} tiêu chí khác cũng làm điều kiện này chưa đạt ({codes}).", "{n} other criterion makes it fail as well ({codes})."),
    Text("Còn {n} tiêu chí khác cũng làm điều kiện này chưa đạt ({codes}).", "{n} other criteria make it fail as well ({codes})."),
)
AND_MORE = Text("{codes}, …", "{codes}, …")
THEN_HOLDS = Text("Chỉ khắc phục điểm này là đủ để đạt điều kiện.", "Closing this gap alone is enough for the condition.")
THEN_FAILS = Text("Chỉ khắc phục điểm này thì chưa đủ để đạt điều kiện.", "Closing this gap alone is not enough for the condition.")
BLOCKS_NONE = Text("Không ảnh hưởng đến điều kiện nào của các nhóm cao hơn.", "It blocks no condition of a better group.")
AT_THE_TOP = Text("Cơ sở đã ở nhóm cao nhất.", "The facility is in the best group already.")
LEVEL_NOW = Text("Nhóm tiêu chí “{area}” đang ở mức {level}.", 'The area "{area}" is at level {level}.')
FACILITY_LEVEL_NOW = Text("{area} Toàn cơ sở: {level}.", "{area} The whole facility: {level}.")
THEN_GROUP = Text("Chỉ khắc phục điểm này: từ nhóm {now} lên nhóm {then}.", "Closing this gap alone: from group {now} to group {then}.")
THEN_SAME_GROUP = Text("Chỉ khắc phục điểm này: vẫn ở nhóm {now}.", "Closing this gap alone: still group {now}.")
THEN_LEVEL = Text("Mức của nhóm tiêu chí: từ {now} lên {then}.", "The area's level: from {now} to {then}.")
THEN_FACILITY_LEVEL = Text("Mức của toàn cơ sở: từ {now} lên {then}.", "The whole facility's level: from {now} to {then}.")
NO_LEVEL = Text("chưa xếp", "none")

INTRO = Text(
    "Chấm lại cả tệp, mỗi lần chỉ đổi một câu trả lời, kèm minh chứng ngày {day}; các câu trả lời khác giữ nguyên.",
    "The whole workbook appraised again, one answer changed at a time, with evidence of {day}; all else as it is.",
)
AT_THE_BAR = Text("Số và ngày được thử tại đúng mức yêu cầu và tại giá trị liền kề không đạt mức đó.", "Numbers and days are tried right at the bar and just beyond it.")
INTRO_NO_PROOF = Text(
    "Chấm lại cả tệp, mỗi lần chỉ đổi một câu trả lời; các câu trả lời khác giữ nguyên.",
    "The whole workbook appraised again, one answer changed at a time; all else as it is.",
)
INTRO_BOARD = Text(
    "Chấm lại cả tệp, mỗi lần chỉ đổi một câu trả lời của hội đồng; các câu trả lời khác giữ nguyên.",
    "The whole workbook appraised again, one of the board's answers changed at a time; all else as it is.",
)
ONE_CELL = Text(
    "Các kết quả này chỉ đúng khi chỉ một trong các ô {cells} có nội dung, ô còn lại đã để trống.",
    "The results hold where only one of the cells {cells} holds something and the other has been cleared.",
)
ONE_ROW = Counted(
    Text("Các kết quả này chỉ đúng sau khi đã xóa dòng thừa của mã này (dòng {rows}).", "The results hold once the other row of this code is deleted (row {rows})."),
    Text("Các kết quả này chỉ đúng sau khi đã xóa các dòng thừa của mã này (dòng {rows}).", "The results hold once the other rows of this code are deleted (rows {rows})."),
)
ROW_OF_SHEET = Text("{row} trang “{sheet}”", '{row} of sheet "{sheet}"')
FIELDS_OPEN = Text(
    "Chưa rõ tiêu chí này có áp dụng hay không vì trang Thông tin cơ sở còn để trống {fields}; dòng cuối bảng là kết quả nếu điền như dòng đó.",
    "Whether the criterion applies is not known, as the facility sheet leaves {fields} blank; the last line is what comes of filling it in so.",
)
PROFILE_WRONG = Text(
    "Dòng cuối bảng chỉ đúng nếu thông tin cơ sở đã ghi là chưa đúng; khi đó sửa trang Thông tin cơ sở.",
    "The last line holds only if the facility's data are wrong; correct the facility sheet then.",
)
PROFILE_SAYS = Text("thông tin cơ sở ghi {facts}", "the facility sheet says {facts}")
BY_PROFILE_ONLY = Text(
    "Không câu trả lời nào đổi được kết quả: theo thông tin cơ sở, tiêu chí này không áp dụng. Nếu thông tin đó chưa đúng thì sửa trang thông tin cơ sở.",
    "No answer would change it: by the facility's profile the criterion does not apply. If the profile is wrong, correct the facility sheet.",
)
GIVEN = Text("Nếu trả lời", "If the answer is")
TRIED = {
    "outcome": Text("Kết quả", "Outcome"),
    "points": Text("Điểm", "Points"),
    "group": Text("Nhóm", "Group"),
    "level": Text("Mức", "Level"),
}
NOW = Text("{given} (như trong tệp)", "{given} (as in the workbook)")
WAYS = {
    Way.AS_IT_STANDS: Text("như trong tệp", "as in the workbook"),
    Way.EVIDENCE_ONLY: Text("như trong tệp, kèm minh chứng", "as in the workbook, evidence shown"),
}
OPTION = Text("“{label}”", '"{label}"')
UP = Text("{group} ↑", "{group} ↑")
DOWN = Text("{group} ↓", "{group} ↓")
ALSO = Counted(
    Text("Với câu trả lời {given}, kết quả của {codes} cũng đổi.", "With the answer {given}, the outcome of {codes} changes too."),
    Text("Với câu trả lời {given}, kết quả của {codes} cũng đổi.", "With the answer {given}, the outcomes of {codes} change too."),
)
ALSO_BY_PROFILE = Counted(
    Text("Với thông tin cơ sở như dòng cuối bảng, kết quả của {codes} cũng đổi.", "With the facility sheet as in the last line, the outcome of {codes} changes too."),
    Text("Với thông tin cơ sở như dòng cuối bảng, kết quả của {codes} cũng đổi.", "With the facility sheet as in the last line, the outcomes of {codes} change too."),
)
EITHER = Text("{first} hoặc {last}", "{first} or {last}")

TO_DO = Text("Cần làm", "To do")
ESTIMATE = Text("Ước tính", "Estimate")
IS_ESTIMATE = Text("{estimate} (ước tính để lập kế hoạch, không phải định mức hay báo giá)", "{estimate} (a planning estimate, neither norm nor quotation)")
ONLY_PROOF = Text("chỉ cần bổ sung minh chứng", "only evidence is to be shown")
FIRST = Text("Làm trước", "Do first")
NEED = Text("{code} ({outcome}): {text}", "{code} ({outcome}): {text}")

PLACES_TITLE = Text("{code} trong tệp {file}", "{code} in {file}")
PLACES = Counted(
    Text("Tệp có {n} lưu ý loại này.", "The workbook got this remark {n} time."),
    Text("Tệp có {n} lưu ý loại này.", "The workbook got this remark {n} times."),
)
NO_PLACES = Text("Tệp không có lưu ý nào loại này.", "The workbook did not get this remark.")
ABOUT = Text("Về lưu ý này", "About this remark")
MEANING = Text("Nội dung", "What it says")
CAUSE = Text("Nguyên nhân", "What brings it about")
WHERE = Text("Ở đâu", "Where")
PLACE = Text("{cell}", "{cell}")
PLACE_OF = Text("{cell}, tiêu chí {criterion}", "{cell}, criterion {criterion}")
NOWHERE = Text("về cả tệp", "about the whole workbook")
NOWHERE_OF = Text("tiêu chí {criterion}", "criterion {criterion}")
SAID = Text("{says}; {hint}", "{says}; {hint}")
