"""A suppression hides something.

Yêu cầu: Chú thích "# lint: ignore …" phải đang che một lỗi có thật ở dòng đó.
Vì sao: Lỗi đã sửa mà chú thích còn lại thì lỗi mới cùng loại ở dòng đó sẽ bị che.

Asks: A comment "# lint: ignore …" must be hiding a problem of its line.
Why: Left behind after the fault is mended, it would hide the next one of its kind.

Example:

    effort_days: 5  # lint: ignore C046 because prices vary

Instead:

    effort_days: 5
"""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C048",
    Severity.WARNING,
    Text(
        "chú thích bỏ qua {found} không che lỗi nào ở dòng này",
        "the comment that ignores {found} hides nothing on its line",
    ),
    Text(
        "xóa chú thích, hoặc chuyển đến đúng dòng có lỗi.",
        "remove it, or move it to the line of the problem.",
    ),
)
