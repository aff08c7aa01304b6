"""What the YAML parser complains of, said so that whoever edits criteria knows what to look for."""

from __future__ import annotations

from emr_appraise.words import Text

_SAID = {
    "found character that cannot start any token": Text(
        "có ký tự không được đứng ở đầu (tab thì thay bằng dấu cách; @, ` hoặc % thì đặt trong dấu nháy)",
        "a character that cannot stand first (spaces instead of a tab; @, ` or % in quotes)",
    ),
    "found a tab character that violates indentation": Text(
        "thụt đầu dòng bằng tab", "a tab used for indentation"
    ),
    "found a tab character where an indentation space is expected": Text(
        "thụt đầu dòng bằng tab", "a tab used for indentation"
    ),
    "mapping values are not allowed in this context": Text(
        "dấu hai chấm không được đứng ở đây", "a colon that cannot stand here"
    ),
    "could not find expected ':'": Text("thiếu dấu hai chấm sau khóa", "the colon after a key is missing"),
    "did not find expected key": Text(
        "không thấy khóa tiếp theo (thụt đầu dòng lệch, hoặc thừa dấu nháy?)",
        "the next key was expected (indentation off, or a quote too many?)",
    ),
    "did not find expected '-' indicator": Text(
        "không thấy dấu gạch đầu mục (thụt đầu dòng lệch?)", 'the next "-" was expected (indentation off?)'
    ),
    "did not find expected ',' or ']'": Text("thiếu dấu phẩy hoặc ]", 'a comma or "]" is missing'),
    "did not find expected ',' or '}'": Text("thiếu dấu phẩy hoặc }", 'a comma or "}" is missing'),
    "did not find expected node content": Text("thiếu giá trị", "a value is missing"),
    "did not find expected <document start>": Text(
        "có nội dung thừa sau giá trị đầu tiên", "something stands after the first value"
    ),
    "found unexpected end of stream": Text(
        "tệp kết thúc khi dấu nháy chưa đóng", "the file ends inside an open quote"
    ),
    "found unexpected document indicator": Text(
        "có --- hoặc ... bên trong chuỗi có nháy", "--- or ... inside a quoted text"
    ),
    "block sequence entries are not allowed in this context": Text(
        "dấu gạch đầu mục không được đứng ở đây", 'a "-" that cannot stand here'
    ),
    "mapping keys are not allowed in this context": Text(
        "dấu ? không được đứng ở đây", 'a "?" that cannot stand here'
    ),
    "found unknown escape character": Text(
        "sau dấu \\ trong nháy kép là ký tự không hợp lệ", 'an unknown escape after "\\" in double quotes'
    ),
    "did not find expected alphabetic or numeric character": Text(
        "sau & hoặc * không có tên", 'no name after "&" or "*"'
    ),
    "found undefined alias": Text("tham chiếu * không có neo", 'an "*" without its anchor'),
    "control characters are not allowed": Text(
        "có ký tự điều khiển (ví dụ NUL)", "a control character (such as NUL)"
    ),
    "found duplicate anchor": Text("neo & viết hai lần", "an anchor that stands twice"),
    "---": Text("có tài liệu thứ hai (---)", "a second document begins (---)"),
    "? :": Text("khóa là một danh sách hoặc một khối", "a key that is a list or a block"),
}


def syntax_fault(complaint: str) -> Text:
    """The complaint in both languages; one that is not known here stays in the parser's own words."""
    return _SAID.get(complaint, Text(f"bộ đọc YAML báo “{complaint}”", complaint))
