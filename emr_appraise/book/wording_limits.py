"""The limits in words, and the complaint about one that was set wrongly."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

WHAT = {
    "file_bytes": Text("dung lượng tệp (byte)", "size of the file (bytes)"),
    "members": Text("số tệp con trong gói nén", "members of the zip"),
    "inflated_bytes": Text("dung lượng sau giải nén (byte)", "size once inflated (bytes)"),
    "ratio": Text("số lần phình ra khi giải nén", "times that it grows when inflated"),
    "frame_bytes": Text("dung lượng phần khung của bảng tính (byte)", "size of the workbook's frame (bytes)"),
    "sheets": Text("số trang tính", "sheets"),
    "rows": Text("số dòng được đọc trong một trang tính", "rows read in a sheet"),
    "columns": Text("số cột được đọc trong một trang tính", "columns read in a sheet"),
    "cells": Text("số ô có nội dung trong một trang tính", "cells with content in a sheet"),
    "tags": Text("số thẻ XML trong một trang tính", "XML tags in a sheet"),
    "odd_cells": Text("số ô ngoài biểu mẫu hoặc không đọc được", "cells outside the form or unreadable"),
    "strings": Text("số chuỗi văn bản dùng chung", "shared strings"),
    "seconds": Text("thời gian đọc một tệp (giây)", "time to read a file (seconds)"),
    "memory_bytes": Text("bộ nhớ để đọc một tệp (byte)", "memory to read a file (bytes)"),
}
BAD_LIMIT = Message(
    "E161",
    Severity.ERROR,
    Text("không có giới hạn như “{found}”", 'there is no such limit as "{found}"'),
    Text("ghi tên=số nguyên dương; mặc định: {allowed}.", "write name=positive whole number; defaults: {allowed}."),
)
