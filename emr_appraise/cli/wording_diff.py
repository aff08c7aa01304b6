"""What `criteria diff` says on the command line."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

HELP = Text(
    "So sánh hai bộ tiêu chí theo nội dung, và cho biết cơ sở nào đổi nhóm.",
    "Compare two packs by what they mean, and see who changes group.",
)
OLD_ARGUMENT = Text(
    "Bộ cũ: tên bộ đi kèm, thư mục hoặc tệp .yaml; “-” đọc từ stdin.",
    'The older pack: a bundled one\'s name, a folder or a .yaml file; "-" reads stdin.',
)
NEW_ARGUMENT = Text("Bộ mới, chỉ ra như bộ cũ.", "The newer pack, named likewise.")
MORE_ARGUMENT = Text("Thêm bản tự đánh giá cho --on.", "More workbooks for --on.")
ON_OPTION = Text(
    "Chấm các bản tự đánh giá này (tệp hoặc thư mục) theo cả hai bộ.",
    "Score these workbooks (files or folders) under both packs.",
)
CHECK_OPTION = Text("Thoát với mã 1 nếu có thay đổi về nội dung.", "Exit code 1 if anything changed in meaning.")
FORMAT_OPTION = Text("Dạng kết quả.", "The format of the result.")

TWICE_STDIN = Message(
    "E151",
    Severity.ERROR,
    Text("chỉ một trong hai bộ tiêu chí được đọc từ stdin", "only one of the two packs can come from stdin"),
    Text("chỉ ra bộ kia bằng tên, thư mục hoặc tệp.", "name the other by name, folder or file."),
)
WITHOUT_ON = Message(
    "E152",
    Severity.ERROR,
    Text(
        "thừa “{found}”: lệnh này so sánh đúng hai bộ tiêu chí",
        '"{found}" is one too many: two packs are compared',
    ),
    Text("nếu đó là bản tự đánh giá, thêm --on trước nó.", "if it is a workbook, write --on before it."),
)
WORKBOOK_FROM_STDIN = Message(
    "E153",
    Severity.ERROR,
    Text("--on không đọc bản tự đánh giá từ stdin", "--on does not read a workbook from stdin"),
    Text("chỉ ra tệp hoặc thư mục.", "name files or folders."),
)
NOTHING_SHARED = Message(
    "E155",
    Severity.ERROR,
    Text(
        "hai bộ {old} và {new} không có tiêu chí nào chung, nên không bản tự đánh giá nào trả lời được cả hai",
        "the packs {old} and {new} have no criterion in common, so no workbook answers both",
    ),
    Text(
        "so sánh không có --on, hoặc chấm từng bản theo đúng bộ của nó bằng emr-appraise score.",
        "compare without --on, or score each workbook by its own pack with emr-appraise score.",
    ),
)
CANNOT_LIST = Message(
    "E154",
    Severity.ERROR,
    Text("không mở được thư mục: {found}", "the folder cannot be opened: {found}"),
    Text("kiểm tra quyền đọc.", "check permission to read it."),
)
