"""Why a command is refused, whichever it is: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

ANY_COMMAND: dict[str, tuple[Text, Text]] = {
    "E131": (
        Text(
            "Tên thư mục gõ sai hoặc thư mục chưa có. Lệnh ghi ra một tệp thì không tự tạo thư mục.",
            "The name of the folder was mistyped, or it was never made. A command that writes one file makes no folders.",
        ),
        Text(
            "emr-appraise score tu-danh-gia.xlsx -o ket-qua/bao-cao.txt, khi chưa có thư mục ket-qua",
            "emr-appraise score tu-danh-gia.xlsx -o ket-qua/bao-cao.txt, without a folder ket-qua",
        ),
    ),
    "E132": (
        Text(
            "Báo cáo của lần trước còn mở trong Excel hay Word, tài khoản đang dùng chỉ được đọc thư mục, hoặc ổ đĩa không còn chỗ.",
            "The report of the last run is still open in Excel or Word, the account in use may only read the folder, or there is no room left on the disk.",
        ),
        Text("chạy lại với -o bao-cao.xlsx khi Excel đang mở bao-cao.xlsx", "run again with -o report.xlsx while Excel has report.xlsx open"),
    ),
    "E133": (
        Text(
            "Biểu mẫu hoặc bản sao có đánh dấu được tạo lại dưới cùng một tên, trong khi tệp cũ có thể đã được điền.",
            "A form or an annotated copy is made again under the same name, and the older file may have been filled in since.",
        ),
        Text("emr-appraise form bieu-mau.xlsx, khi bieu-mau.xlsx đã có", "emr-appraise form bieu-mau.xlsx, where bieu-mau.xlsx is there already"),
    ),
    "E134": (
        Text(
            "Ngày không có trong lịch, không có năm, hoặc được ghi bằng chữ.",
            "No calendar has that day, its year is missing, or it was put into words.",
        ),
        Text(
            "emr-appraise score tu-danh-gia.xlsx --as-of 31/11/2026, trong khi tháng 11 có 30 ngày",
            "emr-appraise score tu-danh-gia.xlsx --as-of 31/11/2026, while November has 30 days",
        ),
    ),
    "E135": (
        Text(
            "Mỗi bộ tiêu chí đặt ra các nhóm của mình; số sau --check không phải là nhóm nào trong đó.",
            "Each pack has groups of its own; the number after --check is none of them.",
        ),
        Text(
            "emr-appraise score tu-danh-gia.xlsx --check 4, trong khi bộ vn-emr có nhóm 1, 2 và 3",
            "emr-appraise score tu-danh-gia.xlsx --check 4, while vn-emr has the groups 1, 2 and 3",
        ),
    ),
    "E136": (
        Text(
            "Mã gõ sai, thuộc một bộ tiêu chí khác, hoặc đã bị bỏ ở phiên bản đang dùng.",
            "The code was mistyped, belongs to another pack, or is no longer in the version in use.",
        ),
        Text("emr-appraise criteria show BKP-99, trong khi không có mã này", "emr-appraise criteria show BKP-99, while there is no such code"),
    ),
    "E137": (
        Text(
            "Tùy chọn của một lệnh được dùng cho lệnh khác, gõ sai, hoặc đặt trước tên lệnh.",
            "An option of one command was given to another, was mistyped, or stands before the command's name.",
        ),
        Text(
            "emr-appraise form -o bieu-mau.xlsx, trong khi lệnh form nhận tên tệp không cần -o",
            "emr-appraise form -o bieu-mau.xlsx, while form takes the file's name without -o",
        ),
    ),
    "E138": (
        Text(
            "Tên lệnh gõ sai, tùy chọn không có giá trị theo sau, hoặc dòng lệnh thừa một phần; thường gặp nhất là tên tệp có dấu cách mà không đặt trong dấu nháy.",
            "The command's name was mistyped, an option has no value behind it, or there is a word too many; most often a file's name has spaces and stands without quotes.",
        ),
        Text(
            "emr-appraise score tự đánh giá.xlsx, thiếu dấu nháy quanh tên tệp",
            "emr-appraise score tự đánh giá.xlsx, without quotes around the file's name",
        ),
    ),
    "E139": (
        Text(
            "Lệnh được gõ mà chưa nêu tệp, thư mục hay mã mà lệnh cần.",
            "The command was given without the file, the folder or the code that it needs.",
        ),
        Text("emr-appraise score, không nêu bảng tính nào", "emr-appraise score, without any workbook"),
    ),
    "E140": (
        Text(
            "Giá trị không nằm trong danh sách cho phép, một số nguyên được ghi bằng chữ, hoặc tùy chọn không đi cùng cách dùng này của lệnh.",
            "The value is not on the list, a whole number was put into words, or the option does not go with this use of the command.",
        ),
        Text(
            "emr-appraise score tu-danh-gia.xlsx --format word, đúng ra là docx",
            "emr-appraise score tu-danh-gia.xlsx --format word, which should be docx",
        ),
    ),
    "E143": (
        Text(
            "Sau -o là một thư mục, trong khi lệnh này ghi ra đúng một tệp.",
            "After -o stands a folder, while this command writes just one file.",
        ),
        Text(
            "emr-appraise score tu-danh-gia.xlsx -o ho-so-nop, khi ho-so-nop là thư mục",
            "emr-appraise score tu-danh-gia.xlsx -o ho-so-nop, where ho-so-nop is a folder",
        ),
    ),
    "E144": (
        Text(
            "Báo cáo html, xlsx, csv, docx và pdf là tệp để mở bằng chương trình khác; in ra cửa sổ lệnh thì không đọc được.",
            "Reports as html, xlsx, csv, docx and pdf are files for another program to open; in the window nobody could read them.",
        ),
        Text("chạy score với --format pdf mà không có -o", "score is run with --format pdf and without -o"),
    ),
    "E146": (
        Text(
            "Tùy chọn dành cho văn bản Word được dùng với báo cáo dạng khác, hoặc tệp hội đồng được nêu mà không yêu cầu lập biên bản.",
            "An option for Word documents was given with a report of another format, or a council file without the minutes being asked for.",
        ),
        Text(
            "emr-appraise score tu-danh-gia.xlsx --template mau.docx, thiếu --format docx",
            "emr-appraise score tu-danh-gia.xlsx --template mau.docx, without --format docx",
        ),
    ),
    "E161": (
        Text(
            "Tên giới hạn gõ sai, hoặc giá trị kèm đơn vị, có dấu chấm, là số 0.",
            "The name of the limit was mistyped, or its value has a unit or points in it, or is 0.",
        ),
        Text(
            "emr-appraise score tu-danh-gia.xlsx --limit file_bytes=80MB, đúng ra là 80000000",
            "emr-appraise score tu-danh-gia.xlsx --limit file_bytes=80MB, which should be 80000000",
        ),
    ),
}
"""By code: the cause, then the example."""
