"""Words for findings and gaps: outcomes, reasons, remedies, and how the law binds and was read."""

from __future__ import annotations

from emr_appraise.appraisal.model import Outcome, Reason
from emr_appraise.criteria.model import Force, Seen
from emr_appraise.words import Text

OUTCOMES = {
    Outcome.MET: Text("đạt", "met"),
    Outcome.PARTLY: Text("đạt một phần", "partly met"),
    Outcome.NOT_MET: Text("chưa đạt", "not met"),
    Outcome.NOT_APPLICABLE: Text("không áp dụng", "not applicable"),
    Outcome.UNSUPPORTED: Text("chưa đủ minh chứng", "not evidenced"),
    Outcome.UNANSWERED: Text("chưa trả lời", "not answered"),
    Outcome.UNREADABLE: Text("không đọc được", "unreadable"),
}

EVIDENCE_DAY_UNREADABLE = Text("không đọc được ngày", "unreadable date")

REASONS = {
    Reason.ANSWERED: Text(
        "Trả lời {claim}; mức yêu cầu là {bar}.",
        "The answer is {claim}; the bar is {bar}.",
    ),
    Reason.BAR_REACHED: Text(
        "Giá trị ghi là {claim}, đạt mức yêu cầu: {bar}.",
        "The value given is {claim}, which reaches the bar: {bar}.",
    ),
    Reason.BAR_PARTLY_REACHED: Text(
        "Giá trị ghi là {claim}, mới đạt một phần; mức yêu cầu: {bar}.",
        "The value given is {claim}, which goes part of the way; the bar: {bar}.",
    ),
    Reason.BAR_MISSED: Text(
        "Giá trị ghi là {claim}, chưa đạt mức yêu cầu: {bar}.",
        "The value given is {claim}, which misses the bar: {bar}.",
    ),
    Reason.TOO_OLD: Text(
        "Ngày {claim} đã cách ngày đánh giá {as_of} quá {months}.",
        "The date {claim} lies more than {months} before the as-of date {as_of}.",
    ),
    Reason.EXPIRED: Text(
        "Thời hạn {claim} đã qua, tính đến ngày đánh giá {as_of}.",
        "The date {claim} is past on the as-of date {as_of}.",
    ),
    Reason.DATE_IN_FUTURE: Text(
        "Ngày {claim} ở sau ngày đánh giá {as_of} nên chưa được tính.",
        "The date {claim} lies after the as-of date {as_of}, so it does not count yet.",
    ),
    Reason.PROFILE: Text(
        "Không áp dụng, theo thông tin cơ sở ({fields}).",
        "Does not apply, by the facility's profile ({fields}).",
    ),
    Reason.NA_ALLOWED: Text(
        "Được ghi là không áp dụng; tiêu chí này cho phép như vậy.",
        "Claimed as not applicable, which this criterion allows.",
    ),
    Reason.NA_FORBIDDEN: Text(
        "Được ghi là không áp dụng, nhưng tiêu chí này không cho phép như vậy.",
        "Claimed as not applicable, which this criterion does not allow.",
    ),
    Reason.NA_AGAINST_PROFILE: Text(
        "Được ghi là không áp dụng, nhưng thông tin cơ sở không cho thấy như vậy ({fields}).",
        "Claimed as not applicable, but the facility's profile does not show it ({fields}).",
    ),
    Reason.BLANK: Text("Chưa trả lời.", "Not answered."),
    Reason.CANNOT_READ: Text(
        "Ô ghi “{typed}”, không đọc được thành một câu trả lời rõ ràng.",
        'The cell holds "{typed}", which cannot be read as one clear answer.',
    ),
    Reason.CELLS_DIFFER: Text(
        "Hai ô của dòng này trái nhau: {quotes}; không đoán ý nào đúng.",
        "The two cells of this row contradict each other: {quotes}; neither is guessed to be meant.",
    ),
    Reason.ROWS_DIFFER: Text(
        "Các dòng của mã này ghi khác nhau: {quotes}; không đoán dòng nào đúng.",
        "The rows of this code differ: {quotes}; none is guessed to be right.",
    ),
    Reason.EVIDENCE_MISSING: Text(
        "Đã trả lời {claim} nhưng chưa ghi minh chứng.",
        "The answer is {claim}, but no evidence is named.",
    ),
    Reason.EVIDENCE_UNDATED: Text(
        "Đã trả lời {claim} nhưng minh chứng không ghi ngày; minh chứng chỉ có giá trị {months}.",
        "The answer is {claim}, but the evidence has no date; evidence counts for {months}.",
    ),
    Reason.EVIDENCE_DATE_UNREADABLE: Text(
        "Đã trả lời {claim} nhưng không đọc được ngày của minh chứng.",
        "The answer is {claim}, but the date of the evidence cannot be read.",
    ),
    Reason.EVIDENCE_DATES_DIFFER: Text(
        "Đã trả lời {claim} nhưng các dòng của mã này ghi ngày minh chứng khác nhau: {dates}.",
        "The answer is {claim}, but the rows of this code date the evidence differently: {dates}.",
    ),
    Reason.EVIDENCE_IN_FUTURE: Text(
        "Đã trả lời {claim} nhưng ngày của minh chứng ({day}) ở sau ngày đánh giá {as_of}.",
        "The answer is {claim}, but the evidence is dated {day}, after the as-of date {as_of}.",
    ),
    Reason.EVIDENCE_EXPIRED: Text(
        "Đã trả lời {claim} nhưng minh chứng ngày {day} đã quá {months}, tính đến ngày đánh giá {as_of}.",
        "The answer is {claim}, but the evidence of {day} is more than {months} old on the as-of date {as_of}.",
    ),
}
ANSWER_REACHES = Text("Trả lời {claim}, đạt yêu cầu.", "The answer is {claim}, which meets the bar.")
CELL_CANNOT_BE_READ = Text("Ô trả lời không đọc được.", "The answer cell cannot be read.")

QUOTE = Text("ô {cell} “{typed}”", 'cell {cell} "{typed}"')
QUOTE_OF_SHEET = Text("ô {cell} trang “{sheet}” “{typed}”", 'cell {cell} of sheet "{sheet}" "{typed}"')
QUOTE_OF_NOTHING = Text("ô {cell} không đọc được", "cell {cell}, which cannot be read")
AND_QUOTES = Text("{quotes}, …", "{quotes}, …")

NO_CLAIM = Text("(trống)", "(blank)")
FIELD_VALUE = Text("{field}: {value}", "{field}: {value}")
FIELD_SILENT = Text("chưa ghi", "not filled in")
YES = Text("Có", "Yes")
NO = Text("Không", "No")

EVIDENCE_REMEDIES = {
    Reason.EVIDENCE_MISSING: Text("Ghi minh chứng vào biểu mẫu. Cần có: {show}.", "Name the evidence in the form. To show: {show}."),
    Reason.EVIDENCE_UNDATED: Text("Ghi ngày của minh chứng ({show}).", "Give the date of the evidence ({show})."),
    Reason.EVIDENCE_DATE_UNREADABLE: Text(
        "Ghi lại ngày của minh chứng theo dạng ngày/tháng/năm ({show}).",
        "Write the date of the evidence again as day/month/year ({show}).",
    ),
    Reason.EVIDENCE_DATES_DIFFER: Text(
        "Giữ lại ngày đúng của minh chứng ({show}) và xóa dòng thừa của mã này.",
        "Keep the right date of the evidence ({show}) and delete the other row of this code.",
    ),
    Reason.EVIDENCE_IN_FUTURE: Text(
        "Kiểm tra và ghi lại ngày của minh chứng ({show}).",
        "Check the date of the evidence and write it again ({show}).",
    ),
    Reason.EVIDENCE_EXPIRED: Text("Bổ sung minh chứng mới: {show}.", "Bring the evidence up to date: {show}."),
}
ANSWER_FIRST = Text("Trả lời tiêu chí này. Nếu chưa đạt: {remedy}", "Answer this criterion. If not met yet: {remedy}")
WRITE_AGAIN = Text(
    "Ghi lại câu trả lời theo đúng dạng mà ô yêu cầu. Nếu chưa đạt: {remedy}",
    "Write the answer again, in the form the cell asks for. If not met yet: {remedy}",
)
KEEP_ONE = {
    Reason.CELLS_DIFFER: Text(
        "Giữ lại một trong hai ô: ô trả lời hoặc ô giá trị. Nếu chưa đạt: {remedy}",
        "Keep one of the two cells: the answer's or the value's. If not met yet: {remedy}",
    ),
    Reason.ROWS_DIFFER: Text(
        "Giữ lại một dòng của mã này, xóa dòng thừa. Nếu chưa đạt: {remedy}",
        "Keep one row of this code and delete the others. If not met yet: {remedy}",
    ),
}
FILL_IN_FIRST = Text(
    "Điền {fields} ở trang Thông tin cơ sở. Nếu tiêu chí có áp dụng: {remedy}",
    "Fill in {fields} on the facility sheet. If the criterion applies: {remedy}",
)
FIELD_NAMED = Text("“{label}”", '"{label}"')
ESTIMATE_IF_APPLIES = Text("{estimate}, nếu tiêu chí có áp dụng", "{estimate}, if the criterion applies")

FORCES = {
    Force.LAW: Text("pháp luật", "law"),
    Force.GUIDE: Text("hướng dẫn", "guide"),
    Force.PRACTICE: Text("thông lệ", "practice"),
    Force.RATE: Text("xếp mức", "rating"),
    Force.PLAN: Text("kế hoạch", "plan"),
    Force.LEGACY: Text("quy định cũ", "former rule"),
}
MISSED = {
    Force.LAW: Text("chưa đạt yêu cầu của pháp luật", "not as the law requires"),
    Force.GUIDE: Text("chưa theo hướng dẫn", "not as the guidance advises"),
    Force.PRACTICE: Text("chưa theo thông lệ", "not as is common practice"),
    Force.RATE: Text("chưa đạt tiêu chí xếp mức", "short of a rating criterion"),
    Force.PLAN: Text("chưa đạt chỉ tiêu của kế hoạch", "short of a plan's target"),
    Force.LEGACY: Text("chưa đạt quy định cũ", "short of a former rule"),
}
MISSED_NOT_BINDING = Text(
    "chưa đạt (căn cứ pháp luật, không tính là bắt buộc)", "not met (based on law, not counted as binding)"
)

NOT_MET_YET = Text("chưa đạt, hạn {day}", "not met yet, due {day}")

SEEN = {
    Seen.TEXT: Text("đã đọc nguyên văn", "original text read"),
    Seen.PRESS: Text("đọc qua báo chí", "read in the press"),
    Seen.SECONDARY: Text("đọc qua nguồn thứ cấp", "read in a secondary source"),
    Seen.UNVERIFIED: Text("chưa kiểm chứng", "unverified"),
}
REFERENCE = Text("{number}, {article} ({seen})", "{number}, {article} ({seen})")
REFERENCE_OUT_OF_FORCE = Text(
    "{number}, {article} ({seen}; không có hiệu lực vào ngày đánh giá)",
    "{number}, {article} ({seen}; not in force on the as-of date)",
)
