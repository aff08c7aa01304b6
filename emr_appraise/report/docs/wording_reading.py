"""What the words of a pack mean: outcomes, the required mark, how the law binds and how it was read."""

from __future__ import annotations

from emr_appraise.appraisal.model import Outcome
from emr_appraise.criteria.model import Force, Seen
from emr_appraise.words import Text

OUTCOMES_TITLE = Text("Kết quả của một tiêu chí", "What a criterion can come to")
OUTCOMES = {
    Outcome.MET: Text(
        "Câu trả lời đạt mức yêu cầu, kèm minh chứng nếu tiêu chí yêu cầu minh chứng.",
        "The answer reaches the bar, with evidence where the criterion demands it.",
    ),
    Outcome.PARTLY: Text(
        "Mới đạt một phần mức yêu cầu.",
        "The answer goes only part of the way to the bar.",
    ),
    Outcome.NOT_MET: Text(
        "Câu trả lời không đạt mức yêu cầu, hoặc ghi không áp dụng ở chỗ không được ghi như vậy.",
        "The answer misses the bar, or says not applicable where that may not be said.",
    ),
    Outcome.NOT_APPLICABLE: Text(
        "Tiêu chí không liên quan đến cơ sở; không tính điểm.",
        "The criterion does not concern the facility; it carries no points.",
    ),
    Outcome.UNSUPPORTED: Text(
        "Trả lời là đạt, hoặc đạt một phần, nhưng thiếu minh chứng hoặc minh chứng đã quá hạn; chưa được tính.",
        "Claimed as met, or partly met, but the evidence is missing or out of date; it does not count yet.",
    ),
    Outcome.UNANSWERED: Text(
        "Ô trả lời để trống. Để trống khác với trả lời “Không”.",
        'The answer is blank. A blank is not the same as "No".',
    ),
    Outcome.UNREADABLE: Text(
        "Ô trả lời có ghi nhưng không hiểu được thành một câu trả lời rõ ràng.",
        "Something is written, but it cannot be read as one clear answer.",
    ),
}
SATISFIED = Text(
    "Một tiêu chí được đáp ứng khi kết quả là “{met}” hoặc “{not_applicable}”; mọi kết quả khác đều chưa đáp ứng.",
    'A criterion is satisfied when it is "{met}" or "{not_applicable}"; with any other outcome it is not.',
)

REQUIRED_TITLE = Text("Dấu bắt buộc và mức yêu cầu", "The required mark and the bar")
REQUIRED = Text(
    "Tiêu chí phải được đáp ứng để vào những nhóm có điều kiện nêu đến nó; xem phần Xếp nhóm.",
    "It has to be satisfied for every group whose conditions name it; see Placement.",
)
OPTIONAL = Text(
    "Tự nó không cản trở việc xếp nhóm; được tính vào điểm, và vào điều kiện khác nếu phần Xếp nhóm có nêu.",
    "By itself it stands in no group's way. It counts towards the points, and towards other conditions where Placement names them.",
)
OWN_BAR_TERM = Text("Mức do bộ tiêu chí chọn", "The pack's own bar")
OWN_BAR = Text(
    "Văn bản không nêu con số; mức yêu cầu do người biên soạn chọn để có thể kiểm tra được.",
    "The text names no figure; the compilers chose the bar so that it can be checked.",
)

FORCES_TITLE = Text("Mức ràng buộc của yêu cầu", "How far a requirement binds")
FORCES = {
    Force.LAW: Text(
        "Quy định của pháp luật, hoặc quyết định, tiêu chuẩn mà pháp luật buộc phải theo.",
        "A provision of law, or a decision or standard that the law makes binding.",
    ),
    Force.GUIDE: Text(
        "Nên theo; chưa theo không có nghĩa là trái pháp luật.",
        "Advised; not following it is not by itself unlawful.",
    ),
    Force.PRACTICE: Text(
        "Cách làm thường thấy ở các cơ sở và cơ quan quản lý; không quy định nào buộc phải làm.",
        "What facilities and departments commonly do; no rule demands it.",
    ),
    Force.RATE: Text(
        "Tiêu chí của một thang xếp mức hoặc chấm chất lượng; tự nó không bắt buộc.",
        "A criterion of a rating or quality scale; not compulsory by itself.",
    ),
    Force.PLAN: Text(
        "Chỉ tiêu nêu trong kế hoạch hoặc chỉ thị của cơ quan quản lý.",
        "A target set in an authority's plan or directive.",
    ),
    Force.LEGACY: Text(
        "Quy định đã được thay thế, giữ lại để đối chiếu.",
        "A rule that has been replaced, kept for comparison.",
    ),
}

SEEN_TITLE = Text("Căn cứ đã được đọc như thế nào", "How a reference was read")
SEEN = {
    Seen.TEXT: Text(
        "Người biên soạn đã đọc nguyên văn chỗ được dẫn.",
        "The compilers read the original wording of the place cited.",
    ),
    Seen.PRESS: Text(
        "Biết qua báo chí; chưa đọc nguyên văn.",
        "Known from the press; the original was not read.",
    ),
    Seen.SECONDARY: Text(
        "Biết qua tài liệu dẫn lại hoặc tổng hợp; chưa đọc nguyên văn.",
        "Known from a text that quotes or sums it up; the original was not read.",
    ),
    Seen.UNVERIFIED: Text(
        "Chưa có nguồn nào xác nhận.",
        "No source confirms it yet.",
    ),
}
READ_IT_YOURSELF = Text(
    "Chỗ nào chưa đọc nguyên văn thì phải đối chiếu văn bản gốc trước khi dùng làm căn cứ.",
    "Wherever the original was not read, check it before relying on it.",
)
