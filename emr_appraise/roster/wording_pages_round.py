"""Why a round cannot be run, or a file of it is refused: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

FILES: dict[str, tuple[Text, Text]] = {
    "E174": (
        Text(
            "Nội dung bất thường của tệp làm tiến trình đọc hỏng giữa chừng, hoặc hệ điều hành dừng tiến trình ấy vì máy thiếu bộ nhớ. Các tệp khác trong đợt vẫn được chấm.",
            "Something odd in the file brought down the process that read it, or the system stopped that process because the machine was short of memory. The other workbooks of the round are scored all the same.",
        ),
        Text("79901.xls có trong rejected.csv với mã E174, các cơ sở khác vẫn có kết quả", "79901.xls stands in rejected.csv with E174, and the other facilities have their results"),
    ),
    "E175": (
        Text(
            "Tệp chứa rất nhiều dữ liệu ngoài biểu mẫu, hoặc máy đang bận nhiều việc khác. Nhờ giới hạn này, một tệp không giữ cả đợt chấm lại.",
            "The file holds a great deal beside the form, or the machine is busy with other work. The limit keeps one file from holding up a whole round.",
        ),
        Text("cả sổ khám bệnh của năm được dán vào một trang của tệp", "the register of a whole year's patients was pasted into a sheet of the file"),
    ),
    "E176": (
        Text(
            "Tệp chứa rất nhiều ô ngoài biểu mẫu, hoặc được cố ý tạo ra để làm đầy bộ nhớ của máy. Tệp bị dừng một mình, đợt chấm vẫn tiếp tục.",
            "The file holds very many cells beside the form, or was made to fill the machine's memory. It is stopped alone, and the round goes on.",
        ),
        Text("tệp cần 900 MB để đọc; mặc định cho phép 512 MB", "a file that needs 900 MB to be read; 512 MB are allowed unless said otherwise"),
    ),
    "E178": (
        Text(
            "Tệp .zip tải về hay sao chép chưa hết, hoặc là tệp .rar, .7z được đổi đuôi. Cũng có khi phần mềm nén dùng một kiểu nén ít gặp.",
            "The .zip was cut short by a download or a copy, or is a .rar or .7z under another name. It also happens that it was packed in a rare way.",
        ),
        Text("ho-so.zip thực ra là tệp .rar", "submissions.zip is a .rar file in fact"),
    ),
    "E183": (
        Text(
            "Sau --previous là thư mục hồ sơ đã nộp thay cho thư mục kết quả, là bản chép thiếu tệp, hoặc chính là thư mục của -o.",
            "After --previous stands the folder of the submissions in place of that of the results, a copy that lacks files, or the very folder of -o.",
        ),
        Text("--previous ho-so-nop, trong đó chỉ có các bảng tính", "--previous submissions, which holds nothing but workbooks"),
    ),
    "E184": (
        Text(
            "Có người mở roster.csv của đợt trước bằng Excel rồi lưu lại, nên dấu phân cách, bảng mã hoặc tên cột không còn như cũ.",
            "Somebody opened roster.csv of the earlier round in Excel and saved it, so that its separators, its encoding or the names of its columns are no longer the same.",
        ),
        Text("trong roster.csv các cột cách nhau bằng dấu chấm phẩy", "the columns of roster.csv are parted by semicolons"),
    ),
    "E187": (
        Text(
            "Người gom hồ sơ nén các tệp .zip của từng cơ sở thêm một lần nữa. Chương trình chỉ mở một lớp, để một tệp nhỏ không bung ra thành vô số tệp.",
            "Whoever gathered the submissions packed the .zip files of the facilities once more. Only one layer is opened, so that a small file does not unfold into countless others.",
        ),
        Text("toan-tinh.zip chứa 79901.zip và 79902.zip", "province.zip holds 79901.zip and 79902.zip"),
    ),
    "E188": (
        Text(
            "Người gửi đặt mật khẩu cho tệp .zip để giữ kín trên đường gửi.",
            "The sender put a password on the .zip to keep it private on its way.",
        ),
        Text("giải nén 79901.zip thì máy hỏi mật khẩu", "79901.zip asks for a password when it is unpacked"),
    ),
}
"""By code, what is wrong with a file: the cause, then the example."""

ROUNDS: dict[str, tuple[Text, Text]] = {
    "E171": (
        Text(
            "Nêu nhầm thư mục, bảng tính chưa được tải về từ thư điện tử, hoặc các cơ sở chỉ nộp văn bản Word và PDF.",
            "The wrong folder was named, the workbooks have not been fetched from the mail yet, or the facilities sent nothing but Word and PDF documents.",
        ),
        Text("emr-appraise batch ho-so-nop -o ket-qua, khi ho-so-nop chỉ có tệp .pdf", "emr-appraise batch ho-so-nop -o ket-qua, while ho-so-nop holds .pdf files only"),
    ),
    "E172": (
        Text(
            "Lệnh batch chạy hai lần cùng lúc với một thư mục kết quả, chẳng hạn ở hai cửa sổ, hoặc vì lịch chạy tự động bắt đầu khi lần trước chưa xong.",
            "The command batch is running twice with one folder of results, say in two windows, or because a timetable started it before the last run was over.",
        ),
        Text("hai người cùng chạy batch với -o ket-qua trên ổ mạng chung", "two people run batch with -o results on a shared drive"),
    ),
    "E173": (
        Text(
            "Thư mục sau -o có sẵn tệp trùng tên với tệp kết quả: của một việc khác, hoặc chép riêng từ một đợt trước.",
            "The folder after -o already holds files that bear the names of results: of other work, or copied singly from an earlier round.",
        ),
        Text("ket-qua có một tệp roster.csv do phòng tự lập", "the folder results holds a roster.csv that the department made itself"),
    ),
    "E180": (
        Text(
            "Tệp journal.sqlite trong thư mục kết quả do một phiên bản khác của chương trình ghi, bị hỏng khi sao chép, hoặc là một tệp khác mang đúng tên đó.",
            "The file journal.sqlite in the folder of results was written by another version of the program, was damaged while it was copied, or is another file of that name.",
        ),
        Text("journal.sqlite được chép từ USB mới được một nửa", "half of journal.sqlite was copied from a memory stick"),
    ),
    "E185": (
        Text(
            "Sau --returns là thư mục phiếu của lần trước, thư mục kết quả, hoặc thư mục hồ sơ đã nộp; phiếu cũ có thể đã được ký nên không bị ghi đè. Với một cơ sở riêng lẻ: bảng tính bị sửa trong khi chương trình đang chạy.",
            "After --returns stands the folder of earlier letters, of the results or of the submissions; old letters may be signed already and are not written over. Where it is told of one facility: its workbook was changed while the program ran.",
        ),
        Text("--returns phieu, trong đó đã có index.csv của lần trước", "--returns letters, which holds an index.csv of an earlier run"),
    ),
    "E189": (
        Text(
            "Ổ đĩa đầy, thư mục kết quả chỉ cho đọc, hoặc ổ mạng mất kết nối giữa đợt chấm.",
            "The disk is full, the folder of results can only be read, or a network drive was lost in the middle of the round.",
        ),
        Text("ổ D: hết chỗ khi batch đã chấm 300 tệp", "drive D: is full after batch has scored 300 workbooks"),
    ),
    "E194": (
        Text(
            "Có người sửa bộ tiêu chí, hoặc chép bản mới đè lên, trong khi đợt chấm đang chạy. Kết quả theo hai bản khác nhau thì không so sánh được với nhau.",
            "Somebody edited the criteria, or copied a new edition over them, while the round was running. Results by two editions cannot be compared with each other.",
        ),
        Text("một tệp YAML của bộ tiêu chí được lưu lại khi batch đã chấm 120 tệp", "a YAML file of the pack is saved after batch has scored 120 workbooks"),
    ),
}
"""By code, why a run is refused or stopped."""

CLUSTERS: dict[str, tuple[Text, Text]] = {
    "E181": (
        Text(
            "Chưa có dask scheduler hay dask worker nào chạy, địa chỉ hoặc cổng gõ sai, hoặc tường lửa chặn kết nối.",
            "No dask scheduler or no dask worker is running yet, the address or its port was mistyped, or a firewall is in the way.",
        ),
        Text("--cluster tcp://10.0.0.5:8786, nhưng máy 10.0.0.5 đang tắt", "--cluster tcp://10.0.0.5:8786, while the machine 10.0.0.5 is off"),
    ),
    "E182": (
        Text(
            "Bản cài không có phần dùng để chạy trên cụm máy hoặc để đọc loại kho lưu trữ ở địa chỉ đó.",
            "The installation lacks what it takes to run on a cluster, or to read the kind of store that the address leads to.",
        ),
        Text("emr-appraise batch s3://ho-so/dot-1 -o ket-qua, khi chưa cài s3fs", "emr-appraise batch s3://ho-so/dot-1 -o ket-qua, without s3fs being installed"),
    ),
    "E186": (
        Text(
            "Các máy trong cụm có phiên bản emr-appraise, Python hay thư viện khác nhau, hoặc bộ tiêu chí trên một máy không giống các máy kia.",
            "The machines of the cluster have different versions of emr-appraise, Python or a library, or the criteria on one of them are not those of the others.",
        ),
        Text("máy này chạy Python 3.12, một dask worker chạy Python 3.11", "this machine runs Python 3.12, one dask worker Python 3.11"),
    ),
    "E193": (
        Text(
            "Tệp nằm trên ổ riêng của máy chạy lệnh, hoặc thư mục mạng chưa được gắn vào một máy trong cụm.",
            "The files lie on a drive of the machine that gave the command, or a shared folder is not mounted on one machine of the cluster.",
        ),
        Text("hồ sơ ở D:\\ho-so của máy này; các máy khác không có ổ D:", "the submissions are in D:\\ho-so here; the other machines have no drive D:"),
    ),
}
"""By code, what is wrong with a cluster or an address."""
