"""Why a round cannot be run, or a workbook of it has no line: every message, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

NOTHING_FOUND = Message(
    "E171",
    _E,
    Text("không có bảng tính nào ở đây", "there is no workbook here"),
    Text(
        "nêu thư mục, tệp hoặc tệp zip có bảng tính ({allowed}); tệp tạm ~$…, tệp ẩn và thư mục của -o không được tính.",
        "name folders, files or zips that hold workbooks ({allowed}); lock files ~$…, hidden files and the folder of -o do not count.",
    ),
)
BUSY = Message(
    "E172",
    _E,
    Text("một lượt chấm khác đang ghi vào thư mục này", "another run is writing into this folder"),
    Text(
        "chờ lượt kia xong rồi chạy lại, hoặc chọn thư mục khác cho -o.",
        "wait until it is done and run again, or choose another folder for -o.",
    ),
)
FOREIGN_FOLDER = Message(
    "E173",
    _E,
    Text(
        "thư mục đã có {found} nhưng không phải do lượt chấm nào ghi (không có {journal})",
        "the folder holds {found}, which no run has written (there is no {journal})",
    ),
    Text(
        "chọn thư mục trống hoặc chưa có cho -o; không tệp nào bị ghi đè.",
        "choose an empty or a new folder for -o; nothing was overwritten.",
    ),
)
BROKE_DOWN = Message(
    "E174",
    _E,
    Text("chương trình đọc bị dừng đột ngột ở tệp này ({found})", "the reader broke down over this file ({found})"),
    Text(
        "mở tệp, lưu lại thành .xlsx rồi gửi lại; nếu vẫn vậy, gửi tệp cho nhóm phát triển.",
        "open the file, save it anew as .xlsx and send it again; if that fails too, send it to the developers.",
    ),
)
TOOK_TOO_LONG = Message(
    "E175",
    _E,
    Text("đọc tệp này quá {allowed} giây", "reading this file takes more than {allowed} seconds"),
    Text(
        "đề nghị cơ sở gửi lại đúng biểu mẫu đã điền, không có dữ liệu khác; hoặc chạy với --limit seconds=60.",
        "ask the facility for the filled form itself, without other data in it; or run with --limit seconds=60.",
    ),
)
TOO_MUCH_MEMORY = Message(
    "E176",
    _E,
    Text("đọc tệp này cần quá {allowed} MB bộ nhớ", "reading this file needs more than {allowed} MB of memory"),
    Text(
        "đề nghị cơ sở gửi lại đúng biểu mẫu đã điền, không có dữ liệu khác; hoặc tăng --limit memory_bytes=….",
        "ask the facility for the filled form itself, without other data in it; or raise --limit memory_bytes=….",
    ),
)
NO_FILE = Text("đó là ống dẫn hoặc thiết bị, không phải tệp thường", "it is a pipe or a device, no ordinary file")
"""What stands for a file but never ends, or gives its bytes once only."""
PACKED_OTHERWISE = Text("kiểu nén số {found}, không phải Deflate", "compression method {found}, which is not Deflate")
BAD_ARCHIVE = Message(
    "E178",
    _E,
    Text("không mở được tệp nén: {found}", "the archive cannot be opened: {found}"),
    Text(
        "nén lại thành .zip thường, không đặt mật khẩu, hoặc giải nén rồi nêu thư mục.",
        "pack it again as a plain .zip without a password, or unpack it and name the folder.",
    ),
)
LOCKED_MEMBER = Message(
    "E188",
    _E,
    Text("tệp trong tệp nén được đặt mật khẩu", "this member of the archive is locked by a password"),
    Text("nén lại không đặt mật khẩu, hoặc giải nén rồi nêu thư mục.", "pack it without a password, or unpack it and name the folder."),
)
NESTED_ARCHIVE = Message(
    "E187",
    _E,
    Text("tệp nén nằm trong tệp nén khác", "this is an archive inside an archive"),
    Text("giải nén tệp bên ngoài rồi nêu thư mục.", "unpack the outer one and name the folder."),
)
BAD_JOURNAL = Message(
    "E180",
    _E,
    Text("không dùng được nhật ký của lượt chấm trước: {found}", "the journal of the earlier run cannot be used: {found}"),
    Text(
        "chạy lại với --fresh để chấm lại từ đầu, hoặc chọn thư mục khác cho -o.",
        "run with --fresh to score everything anew, or choose another folder for -o.",
    ),
)
CANNOT_KEEP = Message(
    "E189",
    _E,
    Text("không ghi được nhật ký của lượt chấm: {found}", "the journal of the run cannot be written: {found}"),
    Text(
        "kiểm tra dung lượng đĩa và quyền ghi, rồi chạy lại cùng lệnh: phần đã chấm được giữ.",
        "check disk space and permission, then run the same command again: what is scored is kept.",
    ),
)
PACK_CHANGED = Message(
    "E194",
    _E,
    Text("bộ tiêu chí (phiên bản {found}) đã bị sửa trong khi chấm", "the pack (version {found}) was changed while scoring"),
    Text(
        "chờ sửa xong rồi chạy lại cùng lệnh: phần đã chấm theo bộ cũ không được dùng.",
        "wait until the changes are done, then run the same command again: nothing scored by the old text is used.",
    ),
)
