"""What `criteria test` says on the command line."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

TEST = Text("Chạy các trường hợp kiểm thử của bộ tiêu chí.", "Run the pack's cases.")
TEST_PATHS = Text(
    "Tên bộ, thư mục bộ, thư mục chứa nhiều bộ, hoặc tệp trường hợp. Mặc định: các bộ đi kèm.",
    "Pack names, pack folders, folders of packs, or case files. Default: the bundled packs.",
)
TEST_FORMAT = Text("Dạng kết quả.", "How to tell the result.")
TEST_OUTPUT = Text("Ghi kết quả vào tệp này.", "Write the result to this file.")
MUTATE = Text(
    "Đổi thử từng quy định của bộ; thoát với mã 1 nếu không trường hợp nào phát hiện.",
    "Change the pack's rules one at a time; exit with 1 if no case notices.",
)
NO_CASES = Message(
    "E141",
    Severity.ERROR,
    Text("không có tệp trường hợp kiểm thử nào ở đây", "there are no case files here"),
    Text(
        "đặt tệp .yaml trong thư mục cases/ của bộ tiêu chí.",
        "put .yaml files into the pack's cases/ folder.",
    ),
)
PROGRESS = Text("{pack}: đã thử {done}/{all} thay đổi", "{pack}: {done} of {all} changes tried")
TOOK = Text("{pack}: {all} thay đổi, {seconds} giây", "{pack}: {all} changes, {seconds} seconds")
