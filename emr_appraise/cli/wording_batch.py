"""What `batch` says: its help, how far it is, what it wrote, both languages side by side."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

HELP = Text(
    "Chấm mọi bảng tính trong thư mục, tệp hoặc tệp zip; lập danh sách cơ sở và số liệu.",
    "Score every workbook in folders, files or zips; write the roster and its figures.",
)
PATHS_ARGUMENT = Text(
    "Thư mục (kể cả thư mục con), tệp, mẫu tên có dấu *, hoặc tệp .zip.",
    "Folders (with their subfolders), files, names with *, or .zip archives.",
)
FOLDER_OPTION = Text(
    "Thư mục nhận kết quả; có lượt chấm dở trong đó thì chấm tiếp.",
    "The folder for the results; an unfinished run in it is continued.",
)
CRITERIA_OPTION = Text(
    "Chỉ dùng bộ tiêu chí này (tên, thư mục hoặc tệp .yaml); nêu nhiều lần thì mỗi tệp được chấm theo bộ đã ghi sẵn trong biểu mẫu (mặc định: chọn như vậy trong các bộ đi kèm).",
    "Use this pack only (a name, a folder or a .yaml file); given several times, each workbook is scored by the one that its form names (default: chosen so among the bundled ones).",
)
JOBS_OPTION = Text(
    "Số tiến trình chạy song song (mặc định: số nhân của máy).",
    "How many processes work side by side (default: the machine's cores).",
)
FRESH_OPTION = Text(
    "Bỏ kết quả chấm trước đây trong thư mục, chấm lại từ đầu.",
    "Drop what earlier runs in the folder have scored; start anew.",
)
DUPLICATES_OPTION = Text(
    "Nhiều tệp cùng mã cơ sở: tính tệp mới nhất (newest), loại tất cả (error) hay tính tất cả (all).",
    "Several workbooks of one facility code: the newest counts (newest), all are refused (error), or all count (all).",
)
FACILITIES_OPTION = Text(
    "Danh sách cơ sở của hội đồng (CSV: mã, tên, hình thức sở hữu, cơ quan quản lý, hạng, tỉnh).",
    "The board's list of facilities (CSV: code, name, ownership, authority, class, province).",
)
PREVIOUS_OPTION = Text(
    "Thư mục kết quả của đợt trước, để so sánh.", "The results folder of an earlier round, to compare with."
)
MIN_CELL_OPTION = Text(
    "Gộp số liệu của dưới K cơ sở và bỏ danh sách khỏi trang tổng hợp, để công bố trang đó.",
    "Merge figures of fewer than K facilities and leave the list out of the page, to publish that page.",
)
RETURNS_OPTION = Text(
    "Ghi vào thư mục này, cho từng cơ sở cần sửa, phiếu đề nghị hoàn thiện và bản có đánh dấu.",
    "Write into this folder, for each facility that must correct something, a letter and a marked copy.",
)
REPORTS_OPTION = Text(
    "Lập báo cáo cho từng cơ sở trong DIR/reports, theo các dạng cách nhau bằng dấu phẩy: {formats}; luôn lập trên máy này, bằng các tiến trình của --jobs.",
    "Report on each facility in DIR/reports, in these formats, commas between them: {formats}; always made on this machine, by the processes of --jobs.",
)
CLUSTER_OPTION = Text(
    "Chấm trên cụm máy dask.distributed, ví dụ tcp://may-chu:8786; báo cáo (--reports) vẫn lập trên máy này.",
    "Score on a dask.distributed cluster, such as tcp://host:8786; reports (--reports) are still made on this machine.",
)
STRICT_OPTION = Text(
    "Thoát với mã 1 nếu có tệp bị loại, đã có tệp khác thay thế hoặc ngoài danh sách cơ sở, hoặc thiếu báo cáo của --reports.",
    "Exit with 1 if any file is rejected, superseded or not in the list of facilities, or a report of --reports is lacking.",
)
QUIET_OPTION = Text("Không báo tiến độ; chỉ in số liệu cuối cùng.", "Show no progress, only the figures at the end.")

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

IS_THE_OUTPUT = Text("đó chính là thư mục -o của lượt này", "that is the -o folder of this very run")
HOLDS_WORKBOOKS = Text(
    "thư mục này chứa bảng tính đang được chấm", "the folder holds workbooks that are being scored"
)

SCORING = Text("Đang chấm", "Scoring")
GROUPS = Text("nhóm {groups}: {counts}", "groups {groups}: {counts}")
REJECTED = Text("bị loại: {count}", "rejected: {count}")
RATE = Text("{rate} tệp/giây", "{rate} files/s")
LEFT = Text("còn {time}", "{time} left")
PROGRESS = Text("đã chấm {done}/{all}", "scored {done}/{all}")
RECALLED = Text("{count} tệp không đổi, giữ kết quả trước.", "{count} unchanged, their results kept.")
WRITING = Text("Đang ghi kết quả vào {folder}", "Writing the results into {folder}")
RETURNING = Text("Đang soạn hồ sơ trả lại vào {folder}", "Writing what goes back into {folder}")
RETURNED = Text(
    "Trả lại: {letters} phiếu, {copies} bản có đánh dấu; {failed} hồ sơ không soạn được.",
    "Returned: {letters} letters, {copies} marked copies; {failed} could not be made.",
)
REPORTING = Text("Đang lập báo cáo cho từng cơ sở, ghi vào {folder}", "Writing the reports on each facility into {folder}")
REPORTS_SO_FAR = Text("báo cáo: {done}/{all} cơ sở", "reports: {done} of {all} facilities")
REPORTS_STOPPED = Text(
    "Đã dừng; đã lập báo cáo của {done}/{all} cơ sở. Chạy lại cùng lệnh để lập tiếp.",
    "Stopped; the reports on {done} of {all} facilities are done. Run the same command to go on.",
)
REPORTED = Text(
    "Báo cáo: ghi mới {written} tệp, giữ nguyên {kept} tệp, xóa {removed} tệp cũ không còn phù hợp.",
    "Reports: {written} files written, {kept} kept as they were, {removed} outdated ones removed.",
)
REPORTS_AS_BEFORE = Text(
    "Báo cáo trong {folder} là của lần chạy trước; thêm --reports để cập nhật.",
    "The reports in {folder} are those of an earlier run; add --reports to bring them up to date.",
)
EDITED_KEPT = Text(
    "Báo cáo đã được sửa sau khi lập: {count} tệp, giữ nguyên.",
    "Reports edited after they were written: {count} files, left as they are.",
)
OLD_ONES_LOCKED = Text(
    "Báo cáo cũ đang mở hoặc bị khóa: {count} tệp, chưa xóa được; đóng lại rồi chạy lại cùng lệnh.",
    "Outdated reports that are open or locked: {count} files, not removed; close them and run the same command again.",
)
NO_REPORT = Text("{file}: {code} {says}", "{file}: {code} {says}")
SCORED = Counted(
    Text("Đã xử lý {n} tệp trong {time}.", "{n} file done in {time}."),
    Text("Đã xử lý {n} tệp trong {time}.", "{n} files done in {time}."),
)
NOTHING_NEW = Text(
    "Không có gì thay đổi từ lần chạy trước; các tệp kết quả giữ nguyên.",
    "Nothing has changed since the last run; the result files stand as they are.",
)
OPEN = Text(
    "Xem {folder}/dashboard.html; danh sách cơ sở: {folder}/roster.xlsx.",
    "See {folder}/dashboard.html; the roster: {folder}/roster.xlsx.",
)
SEE_REJECTED = Text(
    "Tệp bị loại và lý do: {folder}/rejected.csv.", "What was rejected, and why: {folder}/rejected.csv."
)
SEE_REPORTS = Text(
    "Báo cáo của {count} cơ sở: {folder}/reports; danh mục: {folder}/reports/index.csv.",
    "Reports on {count} facilities: {folder}/reports; their list: {folder}/reports/index.csv.",
)
REPORTS_LACKING = Text(
    "Thiếu {count} báo cáo; lý do ở cột problem của {folder}/reports/index.csv.",
    "{count} reports are lacking; the column problem of {folder}/reports/index.csv says why.",
)
PUBLISH = Text(
    "Chỉ dashboard.html và summary.json dùng để công bố; các tệp khác vẫn ghi tên từng cơ sở.",
    "Only dashboard.html and summary.json are for publication; the other files still name every facility.",
)
NOT_CLEAN = Text(
    "--strict: {rejected} tệp bị loại, {superseded} tệp bị thay thế, {unlisted} tệp ngoài danh sách.",
    "--strict: {rejected} files rejected, {superseded} superseded, {unlisted} outside the list.",
)
NOT_ALL_REPORTS = Text("--strict: thiếu {count} báo cáo.", "--strict: {count} reports are lacking.")
STOPPED = Text(
    "Đã dừng; giữ kết quả của {done}/{all} tệp. Chạy lại cùng lệnh để chấm tiếp.",
    "Stopped; the results of {done} of {all} files are kept. Run the same command to go on.",
)
