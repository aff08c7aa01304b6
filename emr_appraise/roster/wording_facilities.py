"""Parts of what is said of the board's list of facilities, and of facilities that are alike."""

from __future__ import annotations

from emr_appraise.words import Text

BAD_CODE = Text("mã “{found}” không đọc được", 'the code "{found}" cannot be read')
FIVE_DIGITS = Text(
    "mã cơ sở gồm 5 chữ số: 2 số mã tỉnh và 3 số thứ tự, ví dụ 79901",
    "a facility code of 5 digits: 2 of the province and 3 in sequence, such as 79901",
)
CODE_TWICE = Text(
    "mã {found} có ở dòng {first} và dòng {second}",
    "the code {found} stands on line {first} and line {second}",
)
EACH_ONCE = Text("mỗi mã trên đúng một dòng", "each code on one line only")
BAD_CHOICE = Text("cột “{column}” không nhận “{found}”", 'the column "{column}" does not take "{found}"')
NO_FACILITY = Text("không có cơ sở nào dưới dòng tiêu đề", "there is no facility below the headings")
ONE_AT_LEAST = Text("ít nhất một cơ sở", "one facility at least")
COLUMNS = Text(
    "cột {needed}; có thể thêm các cột {further}",
    "a column {needed}; further columns may be {further}",
)
COLUMNS_READ = Text(
    "Danh sách cơ sở: dùng các cột {used}; bỏ qua {ignored}.",
    "List of facilities: using the columns {used}; ignoring {ignored}.",
)
ALL_COLUMNS_READ = Text(
    "Danh sách cơ sở: dùng các cột {used}.", "List of facilities: using the columns {used}."
)
HEADINGS_AND_MORE = Text("{named} và {n} cột khác", "{named} and {n} more")

NEAR = Text(" (gần nhất trong danh sách: {found})", " (nearest in the list: {found})")
LISTED = Text("{code} {name}", "{code} {name}")
AND_MORE = Text("{files} và {n} tệp khác", "{files} and {n} more")

NOT_DATED = Text(
    "ngày tự đánh giá để trống, ở tương lai hoặc trùng nhau",
    "the dates of the self-assessments are missing, in the future or equal",
)
SAVED_LAST = Text("tệp được sửa đổi sau cùng", "the file was changed last")
NAMED_LAST = Text("tên tệp đứng sau cùng theo thứ tự chữ cái", "the file's name comes last in the alphabet")
DIFFERENCE = Text(
    "{field} (bảng tính: {own}; danh sách: {listed})", "{field} (workbook: {own}; list: {listed})"
)
