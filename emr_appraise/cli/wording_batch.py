"""What `batch` says: its help, how far it is, what it wrote, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

HELP = Text(
    "Chấm mọi bảng tính trong thư mục, tệp hoặc tệp zip; lập danh sách cơ sở và số liệu.",
    "Score every workbook in folders, files or zips; write the roster and its figures.",
)
PATHS_ARGUMENT = Text(
    "Thư mục (kể cả thư mục con), tệp, mẫu tên có dấu *, hoặc tệp .zip.",
    "Folders (with those below), files, names with *, or .zip archives.",
)
FOLDER_OPTION = Text(
    "Thư mục nhận kết quả; có lượt chấm dở trong đó thì chấm tiếp.",
    "The folder for the results; an unfinished run in it is gone on with.",
)
CRITERIA_OPTION = Text(
    "Chỉ dùng bộ tiêu chí này (tên, thư mục hoặc tệp .yaml); nêu nhiều lần thì dấu trong biểu mẫu chọn một trong số đó (mặc định: dấu chọn trong các bộ đi kèm).",
    "Use this pack only (a name, a folder or a .yaml file); given several times, a form's stamp chooses among them (default: among the bundled ones).",
)
JOBS_OPTION = Text(
    "Số tiến trình chạy song song (mặc định: số nhân của máy).",
    "How many processes work side by side (default: the machine's cores).",
)
FRESH_OPTION = Text(
    "Bỏ kết quả của lượt chấm trước trong thư mục, chấm lại từ đầu.",
    "Forget what an earlier run in the folder has scored; start anew.",
)
DUPLICATES_OPTION = Text(
    "Nhiều bản của cùng mã cơ sở: lấy bản mới nhất (newest), coi là lỗi (error) hay lấy tất cả (all).",
    "Several workbooks of one facility code: the newest counts (newest), all are refused (error), or all count (all).",
)
FACILITIES_OPTION = Text(
    "Danh sách cơ sở của hội đồng (CSV: mã, tên, hình thức sở hữu, cơ quan quản lý, hạng, tỉnh).",
    "The board's list of facilities (CSV: code, name, ownership, authority, class, province).",
)
PREVIOUS_OPTION = Text(
    "Thư mục kết quả của lượt trước, để thấy thay đổi.", "The folder of an earlier round, to tell what changed."
)
MIN_CELL_OPTION = Text(
    "Gộp các nhóm ít hơn K cơ sở, bỏ danh sách khỏi trang tổng hợp, để công bố.",
    "Merge groups of fewer than K hospitals and leave the list out of the page, for publication.",
)
RETURNS_OPTION = Text(
    "Ghi vào thư mục này, cho từng cơ sở cần sửa, bản có ghi chú và phiếu đề nghị hoàn thiện.",
    "Write into this folder, for each hospital that must correct something, an annotated copy and a letter.",
)
CLUSTER_OPTION = Text(
    "Chạy trên cụm máy dask.distributed, ví dụ tcp://may-chu:8786.",
    "Run on a dask.distributed cluster, such as tcp://host:8786.",
)
STRICT_OPTION = Text(
    "Thoát với mã 1 nếu có tệp bị loại, bị thay thế hoặc ngoài danh sách.",
    "Exit with 1 if any file was rejected, superseded or outside the list.",
)
QUIET_OPTION = Text("Không báo tiến độ.", "Say nothing on the way.")

BAD_JOBS = Message(
    "E190",
    _E,
    Text("số tiến trình phải từ 1 đến {most}, không phải {found}", "from 1 to {most} processes can run, not {found}"),
    Text("bỏ --jobs để dùng số nhân của máy.", "leave --jobs out to use the machine's cores."),
)
BAD_MIN_CELL = Message(
    "E191",
    _E,
    Text("--min-cell phải từ 0 trở lên, không phải {found}", "--min-cell must be 0 or more, not {found}"),
    Text("thường dùng 3 hoặc 5: --min-cell 5.", "3 or 5 are usual: --min-cell 5."),
)
NO_STDIN = Message(
    "E192",
    _E,
    Text("batch không đọc được từ stdin", "batch cannot read from stdin"),
    Text("ghi ra tệp rồi nêu đường dẫn.", "write it to a file and name its path."),
)

SCORING = Text("Đang chấm", "Scoring")
GROUP = Text("nhóm {group}: {count}", "group {group}: {count}")
REJECTED = Text("bị loại: {count}", "rejected: {count}")
RATE = Text("{rate} tệp/giây", "{rate} files/s")
LEFT = Text("còn {time}", "{time} left")
PROGRESS = Text("đã chấm {done}/{all}", "scored {done}/{all}")
RECALLED = Text("{count} tệp không đổi, giữ kết quả trước", "{count} unchanged, results kept from before")
WRITING = Text("Đang ghi kết quả vào {folder}", "Writing the results into {folder}")
RETURNING = Text("Đang soạn hồ sơ trả lại vào {folder}", "Writing what goes back into {folder}")
RETURNED = Text(
    "Trả lại: {letters} phiếu, {copies} bản có đánh dấu; không soạn được {failed}.",
    "Returned: {letters} letters, {copies} marked copies; {failed} could not be made.",
)
SCORED = Text("Đã xử lý {all} tệp trong {time}.", "{all} files done in {time}.")
NOTHING_NEW = Text(
    "Không có gì thay đổi từ lượt trước; các tệp kết quả giữ nguyên.",
    "Nothing has changed since the last run; the files stand as they are.",
)
WROTE = Text("Kết quả trong {folder}: {names}", "Results in {folder}: {names}")
STOPPED = Text(
    "Đã dừng; giữ kết quả của {done}/{all} tệp. Chạy lại cùng lệnh để chấm tiếp.",
    "Stopped; the results of {done} of {all} files are kept. Run the same command to go on.",
)
