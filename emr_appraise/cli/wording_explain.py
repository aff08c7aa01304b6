"""What `explain` says on the command line."""

from __future__ import annotations

from emr_appraise.words import Text

HELP = Text(
    "Giải thích một mã lỗi, mã lưu ý hoặc một tiêu chí; không nêu mã thì liệt kê mọi mã.",
    "Explain a problem, a remark or a criterion; without a code, list all codes.",
)
CODE = Text(
    "Mã, ví dụ C021, W204 hoặc BKP-03; để trống để xem danh sách mã.",
    "A code, such as C021, W204 or BKP-03; none lists the codes.",
)
FORMAT_OPTION = Text(
    "Dạng: text, hoặc markdown để ghi cả danh mục lưu ý (mặc định hai ngôn ngữ).",
    "text, or markdown for the whole catalogue of remarks (in both languages unless --lang is given).",
)
OUTPUT_OPTION = Text("Ghi vào tệp này thay vì màn hình.", "Write to this file, not the screen.")
WHOLE_ONLY = Text(
    "markdown ghi cả danh mục, không ghi riêng một mã", "markdown is for the whole catalogue, not for one code"
)
