"""Evidence that ages says how long it counts.

Yêu cầu: Minh chứng bắt buộc mà chính là thứ cũ đi theo thời gian (ảnh chụp màn hình, nhật ký, giấy chứng
    nhận, giấy phép, chứng thư, hợp đồng, kiểm định, báo cáo quét, biên bản diễn tập hay khôi phục) phải có
    valid_months. Quyết định, quy chế không cũ đi; giấy tờ ghi rõ “còn hiệu lực” có thời hạn của chính nó.
Vì sao: Không có thời hạn thì một ảnh chụp màn hình từ ba năm trước vẫn được tính, dù cấu hình đã đổi từ
    lâu.

Asks: Evidence that is required, and chiefly is something that ages (a screenshot, a log, a certificate, a
    licence, a contract, a calibration, a scan report, minutes of a drill or a restore), has `valid_months`.
    A decision or a regulation does not age; a paper asked for as “còn hiệu lực” (still valid) has a term of
    its own.
Why: Without a limit a screenshot of three years ago still counts, though the settings changed long since.

Example:

    required: true
    evidence: {show: {vi: Ảnh chụp màn hình cấu hình, en: Screenshot of the settings}}

Instead:

    required: true
    evidence: {show: {vi: Ảnh chụp màn hình cấu hình, en: Screenshot of the settings}, valid_months: 12}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from emr_appraise.criteria.lint.spoken import composed
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C045",
    Severity.WARNING,
    Text(
        "minh chứng “{found}” mất giá trị theo thời gian mà không ghi thời hạn",
        'the evidence "{found}" ages, but has no term',
    ),
    Text(
        "thêm valid_months (số tháng được tính), hoặc ghi “còn hiệu lực” nếu giấy tờ tự có thời hạn.",
        'add valid_months, the months it counts; for a paper with its own term ask for one "còn hiệu lực".',
    ),
)
_AGES = re.compile(
    r"(?:các |những |một |\d+ |bản sao |bản chụp |bản |trích )*"
    r"(ảnh chụp màn hình|nhật ký|(?:giấy )?chứng nhận|chứng thư|giấy phép|hợp đồng"
    r"|(?:giấy |tem |biên bản |phiếu |kết quả )?(?:kiểm định|hiệu chuẩn)"
    r"|(?:báo cáo|kết quả|biên bản) (?:quét|rà quét|kiểm thử|kiểm toán|đánh giá rủi ro|đánh giá an toàn)"
    r"|biên bản (?:khôi phục|diễn tập|thử khôi phục|phục hồi))",
    re.IGNORECASE,
)
_HAS_ITS_TERM = re.compile(r"còn (?:hiệu lực|hạn|thời hạn)|đang có hiệu lực", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Problem]:
    """Every piece of required evidence that begins with something that ages and has no term."""
    for criterion in subject.criteria.all:
        evidence = criterion.evidence
        if evidence.required and evidence.valid_months is None and (found := _ages(evidence.show)):
            yield problem(subject.of(criterion.code, "evidence", "show"), MESSAGE, found=found)


def _ages(show: Text) -> str | None:
    words = composed(show.vi)
    match = _AGES.match(words)
    return match[0] if match and not _HAS_ITS_TERM.search(words) else None
