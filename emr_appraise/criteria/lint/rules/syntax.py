"""The file is well-formed YAML, and one document.

Yêu cầu: Tệp phải đúng cú pháp YAML và chỉ chứa một tài liệu; không dùng tab để thụt đầu dòng.
Vì sao: Một dấu hai chấm hay ngoặc sai chỗ làm cả tệp không đọc được.

Asks: The file must be well-formed YAML with a single document, indented with spaces.
Why: One colon or bracket out of place makes the whole file unreadable.

Example:

    vi: Lưu ý: sao lưu hằng ngày

Instead:

    vi: "Lưu ý: sao lưu hằng ngày"
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.SYNTAX
