"""Why a cluster, or an address, cannot be used: every message, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

UNREACHABLE = Message(
    "E181",
    _E,
    Text("không dùng được cụm máy: {found}", "the cluster cannot be used: {found}"),
    Text(
        "kiểm tra địa chỉ ở --cluster, dask scheduler và dask worker, rồi chạy lại cùng lệnh: phần đã chấm được giữ.",
        "check the address after --cluster, dask scheduler and dask worker; then run the same command: what is scored is kept.",
    ),
)
NOT_INSTALLED = Message(
    "E182",
    _E,
    Text("chưa cài phần tùy chọn cần cho địa chỉ này: {found}", "the optional part that this address needs is not installed: {found}"),
    Text('chạy: pip install "{package}"', 'run: pip install "{package}"'),
)
UNLIKE = Message(
    "E186",
    _E,
    Text(
        "máy chạy {worker} khác máy này ({found}), kết quả có thể khác nhau",
        "the worker {worker} differs from this machine ({found}), so results might differ",
    ),
    Text(
        "cài cùng phiên bản trên mọi máy, đặt bộ tiêu chí ở thư mục dùng chung, rồi khởi động lại dask worker.",
        "install the same versions on every machine, keep the criteria in a shared folder, then start dask worker again.",
    ),
)
NOT_SHARED = Message(
    "E193",
    _E,
    Text("máy chạy {worker} không đọc được tệp này: {found}", "the worker {worker} cannot read this file: {found}"),
    Text(
        "đặt tệp ở thư mục dùng chung, cùng đường dẫn trên mọi máy, hoặc nêu địa chỉ như s3://…; rồi chạy lại cùng lệnh.",
        "keep the files in a shared folder with the same path on every machine, or name an address such as s3://…; then run the same command.",
    ),
)

NO_ANSWER = Text("không có trả lời sau {seconds} giây", "no answer within {seconds} seconds")
NO_WORKERS = Text("không có dask worker nào sau {seconds} giây", "there has been no dask worker for {seconds} seconds")
CONNECTION_LOST = Text("mất kết nối với dask scheduler", "the connection to the dask scheduler was lost")
DOES_NOT_RUN = Text("ở đó không chạy được emr-appraise: {found}", "emr-appraise does not run there: {found}")
OTHER_PACKS = Text("bộ tiêu chí không giống nhau", "their criteria are not the same")
INSTEAD_OF = Text("{found} thay vì {allowed}", "{found} instead of {allowed}")
CHAINED = Text("không hỗ trợ địa chỉ nối bằng “::”", 'addresses chained by "::" are not supported')
