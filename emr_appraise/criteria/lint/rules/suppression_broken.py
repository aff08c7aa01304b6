"""A suppression names codes and a reason.

Yêu cầu: Viết "# lint: ignore C042 because lý do"; chỉ bỏ qua được mã từ C020 trở lên, và phải nêu lý do.
Vì sao: Lỗi bị che mà không có lý do thì người sau không biết có nên tin hay không; lỗi làm tệp không dùng
được thì không thể che.

Asks: Write "# lint: ignore C042 because reason"; only codes from C020 on can be ignored, and a reason is
needed.
Why: Without a reason the next reader cannot tell whether to believe it; what makes a file unusable cannot
be hidden.

Example:

    # lint: ignore C042

Instead:

    # lint: ignore C042 because the two bind different facilities
"""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C049",
    Severity.ERROR,
    Text(
        "không hiểu chú thích bỏ qua lỗi: “{found}”",
        'the comment that should ignore a problem is not understood: "{found}"',
    ),
    Text(
        "viết: # lint: ignore C042 because lý do; chỉ dùng mã có thật, từ C020 trở lên.",
        "write: # lint: ignore C042 because reason; only codes that exist, from C020 on.",
    ),
)
