"""A key stands once in its block.

Yêu cầu: Trong một khối, mỗi khóa chỉ được viết một lần.
Vì sao: Phần mềm khác lặng lẽ lấy giá trị viết sau; người đọc có thể đang nhìn giá trị viết trước.

Asks: Within a block each key must be written once.
Why: Other software silently takes the later value, while a reader may be looking at the earlier one.

Example:

    required: true
    required: false

Instead:

    required: true
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.DUPLICATE_KEY
