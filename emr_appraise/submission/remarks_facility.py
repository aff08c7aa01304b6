"""What is told of the facility sheet, and of the decision that a workbook claims."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_W, _I = Severity.WARNING, Severity.INFO

BAD_FACILITY_CODE = Message(
    "W301",
    _W,
    Text("mã cơ sở “{found}” không phải 5 chữ số", 'the facility code "{found}" is not 5 digits'),
    Text(
        "ghi mã gồm 2 số mã tỉnh và 3 số thứ tự, ví dụ 79901.",
        "write 2 digits of the province and 3 in sequence, such as 79901.",
    ),
)
FIELD_BLANK = Message(
    "W302",
    _W,
    Text(
        "“{found}” để trống; tiêu chí phụ thuộc vào mục này được coi là có áp dụng",
        '"{found}" is blank; criteria that depend on it are taken to apply',
    ),
    Text("điền trang thông tin cơ sở.", "fill in the facility sheet."),
)
BAD_FIELD = Message(
    "W303",
    _W,
    Text(
        "“{field}”: câu trả lời “{found}” không đọc được; cần: {allowed}",
        '"{field}": the answer "{found}" cannot be read; needed: {allowed}',
    ),
    Text(
        "chọn trong danh sách của ô hoặc ghi đúng kiểu.",
        "choose from the cell's list, or write it in the form asked.",
    ),
)
FIELD_UNKNOWN = Message(
    "W304",
    _I,
    Text(
        "dòng “{found}” không thuộc biểu mẫu và không được đọc",
        'the row "{found}" is not the form\'s and was not read',
    ),
    Text("không cần làm gì nếu đây là ghi chú riêng.", "nothing to do if it is a note of your own."),
)
SUBMITTED_LATER = Message(
    "W305",
    _W,
    Text(
        "ngày tự đánh giá {found} sau ngày chấm {allowed}",
        "the self-assessment is dated {found}, after the as-of date {allowed}",
    ),
    Text("kiểm tra lại ngày, hoặc chấm với --as-of.", "check the date, or score with --as-of."),
)
FIELD_TWICE = Message(
    "W306",
    _W,
    Text(
        "“{found}” có ở hai dòng với nội dung khác nhau; không đoán dòng nào đúng",
        '"{found}" stands in two rows that differ; neither is guessed to be right',
    ),
    Text("giữ lại một dòng.", "keep one of the rows."),
)
IDENTITY_BLANK = Message(
    "W307",
    _W,
    Text("“{found}” để trống", '"{found}" is blank'),
    Text(
        "điền trang thông tin cơ sở để kết quả ghi đúng tên cơ sở.",
        "fill in the facility sheet, so that the result names the facility.",
    ),
)
DECISION_CONFLICT = Message(
    "W401",
    _W,
    Text(
        "quyết định ghi trong tệp ({found}) khác với sổ quyết định ({allowed}); tính theo sổ",
        "the decision in the workbook ({found}) differs from the register ({allowed}); the register counts",
    ),
    Text("đối chiếu lại với hội đồng thẩm định.", "settle it with the appraisal board."),
)
DECISION_NOT_ON_RECORD = Message(
    "W402",
    _W,
    Text(
        "tệp ghi quyết định {found} nhưng sổ quyết định không có cơ sở này; tính theo sổ",
        "the workbook names the decision {found}, but the register has none for this facility; the register counts",
    ),
    Text(
        "xin hội đồng ghi quyết định vào sổ, nếu quyết định có thật.",
        "ask the board to enter it, if there is such a decision.",
    ),
)
DECISION_WITHOUT_CONDITIONS = Message(
    "W403",
    _W,
    Text(
        "quyết định {found} còn hiệu lực nhưng cơ sở không còn đạt đủ điều kiện bắt buộc; xếp nhóm theo điều kiện thực tế",
        "the decision {found} stands, but the required conditions do not; the placement follows the conditions",
    ),
    Text(
        "khắc phục các điểm chưa đạt và báo hội đồng thẩm định.",
        "close the gaps, and tell the appraisal board.",
    ),
)
