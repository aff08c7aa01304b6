"""What `explain` says on the command line."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

HELP = Text(
    "Giải thích một mã lỗi, mã lưu ý hoặc một tiêu chí; có tệp thì giải thích vì sao tiêu chí có kết quả đó trong tệp; không nêu mã thì liệt kê mọi mã.",
    "Explain a problem, a remark or a criterion; with a workbook, why the criterion came out so; without a code, list all codes.",
)
FIRST = Text(
    "Mã, ví dụ C021, W204 hoặc BKP-03; hoặc bảng tính đã điền (“-” đọc từ stdin), khi đó mã đứng sau; để trống để xem danh sách mã.",
    'A code, such as C021, W204 or BKP-03; or a filled workbook ("-" reads stdin), its code behind it; none lists the codes.',
)
SECOND = Text(
    "Mã của tiêu chí cần giải thích trong bảng tính; hoặc mã lưu ý, để xem mọi chỗ có lưu ý đó.",
    "The code of the workbook's criterion to explain; or of a remark, for every place that got it.",
)
FORMAT_OPTION = Text(
    "Dạng: text; markdown, khi không có tệp thì ghi cả danh mục lưu ý (mặc định hai ngôn ngữ); json, chỉ khi có tệp.",
    "text; markdown, without a workbook for the whole catalogue of remarks (in both languages unless --lang is given); json, with a workbook only.",
)
OUTPUT_OPTION = Text("Ghi vào tệp này thay vì màn hình.", "Write to this file, not the screen.")
WHOLE_ONLY = Text(
    "markdown ghi cả danh mục, không ghi riêng một mã", "markdown is for the whole catalogue, not for one code"
)
WITH_WORKBOOK_ONLY = Text(
    "chỉ dùng được khi nêu cả bảng tính và mã", "it needs both a workbook and a code"
)

CODE_MISSING = Message(
    "E163", _E,
    Text("đây là một tệp, chưa rõ cần giải thích tiêu chí nào", "this is a file; which of its criteria to explain is not said"),
    Text("nêu thêm mã sau tên tệp, ví dụ: emr-appraise explain {found} BKP-03.", "name a code behind the file, such as: emr-appraise explain {found} BKP-03."),
)
NOT_IN_FORCE = Message(
    "E164", _E,
    Text("tiêu chí {found} của bộ {pack} không có hiệu lực vào ngày đánh giá {as_of}", "the criterion {found} of the pack {pack} is not in force on the as-of date {as_of}"),
    Text("chọn ngày khác với --as-of: {how}.", "choose another day with --as-of: {how}."),
)
SEE_DOCS = Text("ngày có hiệu lực xem bằng emr-appraise criteria docs", "emr-appraise criteria docs tells the days in force")
ON_A_DAY = Text("ví dụ --as-of {day}; tiêu chí này có hiệu lực {period}", "such as --as-of {day}; this criterion is in force {period}")
NOT_OF_A_WORKBOOK = Message(
    "E165", _E,
    Text("{found} không phải mã tiêu chí, cũng không phải mã lưu ý của bảng tính", "{found} is the code neither of a criterion nor of a remark on a workbook"),
    Text("xem riêng mã này: emr-appraise explain {found}.", "see it by itself: emr-appraise explain {found}."),
)
