"""What `criteria docs`, `list` and `show` say on the command line."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Text

HELP = Text(
    "In bộ tiêu chí thành một tài liệu dễ đọc (trang web hoặc markdown).",
    "Print a pack as one readable document (web page or markdown).",
)
PACK_ARGUMENT = Text(
    "Bộ tiêu chí: tên bộ đi kèm, thư mục hoặc tệp .yaml; “-” đọc từ stdin (mặc định: bộ có hiệu lực vào ngày đánh giá).",
    'The pack: a bundled one\'s name, a folder or a .yaml file; "-" reads stdin (default: the one in force on the as-of date).',
)
FORMAT_OPTION = Text("Dạng tài liệu.", "The document's format.")
LANG_OPTION = Text(
    "Ngôn ngữ: vi, en hoặc both (mặc định: html cả hai, markdown một ngôn ngữ).",
    "Language: vi, en or both (default: html both, markdown one).",
)
OUTPUT_OPTION = Text(
    "Ghi tài liệu vào tệp này thay vì màn hình.", "Write the document to this file, not the screen."
)

PACKS = Text("Các bộ tiêu chí đi kèm", "The bundled packs")
PACK_LINE = Text(
    "{id} {version}: có hiệu lực {period}; {count}",
    "{id} {version}: in force {period}; {count}",
)
PACK_TITLE = Text("{id} {version}, ngày đánh giá {as_of}", "{id} {version}, as of {as_of}")
AREA_LINE = Text("{title} ({count})", "{title} ({count})")
LEGEND = Text(
    "● bắt buộc. Xem một tiêu chí: emr-appraise criteria show MÃ",
    "● required. See one: emr-appraise criteria show CODE",
)
DORMANT = Counted(
    Text(
        "{n} tiêu chí không có hiệu lực vào ngày {as_of}: {codes}",
        "{n} criterion is not in force on {as_of}: {codes}",
    ),
    Text(
        "{n} tiêu chí không có hiệu lực vào ngày {as_of}: {codes}",
        "{n} criteria are not in force on {as_of}: {codes}",
    ),
)
