"""The clauses of the placement ladder as full sentences."""

from __future__ import annotations

from emr_appraise.criteria.model import DecisionProof
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

INTRO = Text(
    "Xét lần lượt từ trên xuống: cơ sở vào nhóm đầu tiên mà mọi điều kiện đều đạt; nhóm cuối nhận các cơ sở còn lại.",
    "Taken from the top: a facility enters the first group whose conditions all hold; the last takes whoever is left.",
)
CONDITIONS = Text("Điều kiện", "Conditions")
NEXT_STEP = Text("Việc tiếp theo", "What comes next")
THE_REST = Text(
    "Không có điều kiện: nhóm này nhận mọi cơ sở không vào được các nhóm trên.",
    "No conditions: this group takes every facility that none of the groups above takes.",
)

REQUIRED = Counted(
    Text(
        "Phải đáp ứng tiêu chí bắt buộc {scope} ({n} tiêu chí).",
        "To be satisfied: the required criterion {scope} ({n} criterion).",
    ),
    Text(
        "Phải đáp ứng mọi tiêu chí bắt buộc {scope} ({n} tiêu chí).",
        "To be satisfied: every required criterion {scope} ({n} criteria).",
    ),
)
OF_PACK = Text("của bộ tiêu chí", "of the pack")
OF_AREAS = Text("thuộc các nhóm tiêu chí {areas}", "of the areas {areas}")
EXCEPT_TAGS = Text("{scope}, trừ tiêu chí mang nhãn {tags}", "{scope}, apart from those tagged {tags}")

SCORE_TOTAL = Text(
    "Tổng điểm phải đạt ít nhất {bar} số điểm có thể đạt.",
    "The total must reach at least {bar} of the points that can be had.",
)
SCORE_EACH = Text(
    "Từng nhóm tiêu chí phải đạt ít nhất {bar} số điểm của nhóm; nhóm không liên quan đến cơ sở, theo thông tin cơ sở, thì không xét.",
    "Each area must reach at least {bar} of its points; an area that by its profile does not concern the facility is left out.",
)
SCORE_AREAS = Text(
    "Từng nhóm tiêu chí sau phải đạt ít nhất {bar} số điểm của nhóm: {areas}; nhóm không liên quan đến cơ sở, theo thông tin cơ sở, thì không xét.",
    "Each of these areas must reach at least {bar} of its points: {areas}; an area that by its profile does not concern the facility is left out.",
)
LEVEL_EACH = Text(
    "Từng nhóm tiêu chí có thang mức phải ở mức {level} trở lên; nhóm không liên quan đến cơ sở, theo thông tin cơ sở, thì không xét.",
    "Each area that has a ladder must stand at level {level} or higher; an area that by its profile does not concern the facility is left out.",
)
LEVEL_AREAS = Text(
    "Từng nhóm tiêu chí sau phải ở mức {level} trở lên: {areas}; nhóm không liên quan đến cơ sở, theo thông tin cơ sở, thì không xét.",
    "Each of these areas must stand at level {level} or higher: {areas}; an area that by its profile does not concern the facility is left out.",
)
FLOOR = Counted(
    Text(
        "Tiêu chí mang nhãn {tag} phải có giá trị ít nhất {bar}, kèm minh chứng ở chỗ cần minh chứng; tiêu chí không áp dụng thì không xét ({n} tiêu chí).",
        "The criterion tagged {tag} must reach a value of at least {bar}, with evidence where it is needed, unless it does not apply ({n} criterion).",
    ),
    Text(
        "Mỗi tiêu chí mang nhãn {tag} phải có giá trị ít nhất {bar}, kèm minh chứng ở chỗ cần minh chứng; tiêu chí không áp dụng thì không xét ({n} tiêu chí).",
        "Each criterion tagged {tag} must reach a value of at least {bar}, with evidence where it is needed, unless it does not apply ({n} criteria).",
    ),
)
DECISIONS = {
    DecisionProof.CLAIM: Text(
        "Phải có quyết định sau thẩm định với kết luận đạt, còn hiệu lực vào ngày đánh giá. Quyết định do cơ sở tự khai cũng được tính.",
        "There must be a decision, after an appraisal that passed, in effect on the as-of date. A decision that the facility itself names counts too.",
    ),
    DecisionProof.RECORD: Text(
        "Phải có quyết định sau thẩm định với kết luận đạt, còn hiệu lực vào ngày đánh giá. Chỉ tính quyết định có trong sổ của hội đồng.",
        "There must be a decision, after an appraisal that passed, in effect on the as-of date. Only a decision in the board's register counts.",
    ),
}
