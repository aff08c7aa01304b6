"""What can be wrong with a table that the board keeps as CSV."""

from __future__ import annotations

from emr_appraise.words import Text, join

EMPTY = Text("tệp rỗng", "the file is empty")
TOO_LARGE = Text("tệp quá lớn", "the file is too large")
NO_TEXT = Text(
    "tệp không phải văn bản CSV (có lẽ là .xlsx hay .ods; cần lưu lại thành “CSV UTF-8”)",
    'the file is no CSV text (it may be an .xlsx or .ods; save it as "CSV UTF-8")',
)
LETTERS_LOST = Text(
    "nhiều chữ có dấu đã thành “?” khi lưu tệp; cần lưu lại từ Excel thành “CSV UTF-8”",
    'many accented letters became "?" when the file was saved; save it from Excel as "CSV UTF-8"',
)
NO_CSV = Text("dòng này không đọc được như CSV", "this line cannot be read as CSV")
OPEN_QUOTE = Text(
    "dấu ngoặc kép mở ở dòng này không được đóng", "a quotation mark opened on this line is never closed"
)
COLUMNS_MISSING = Text("thiếu cột {missing}", "there is no column {missing}")
COLUMN_TWICE = Text(
    "hai cột cùng là cột “{column}”: “{first}” và “{second}”",
    'two columns are both the column "{column}": "{first}" and "{second}"',
)
QUOTED = Text("“{label}”", '"{label}"')

CODE = Text("Mã cơ sở", "code")
NUMBER = Text("Số quyết định", "number")
DATE = Text("Ngày ký", "date")
OUTCOME = Text("Kết luận", "outcome")
VALID_UNTIL = Text("Có giá trị đến", "valid until")
PACK = Text("Bộ tiêu chí", "pack")
REGISTER_COLUMNS = Text("{needed} (có thể thêm {further})", "{needed} (further ones may be {further})")


def quoted(labels: list[Text]) -> Text:
    """Labels one after the other, each in the quotation marks of its language."""
    return join([QUOTED.fill(label=label) for label in labels])
