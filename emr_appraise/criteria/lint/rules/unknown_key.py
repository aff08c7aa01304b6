"""No key that the format does not know.

Yêu cầu: Không dùng khóa mà lược đồ không có; hãy xem lại chính tả.
Vì sao: Khóa viết sai (requird) sẽ lặng lẽ không có tác dụng.

Asks: No key that the schema does not know; check the spelling.
Why: A misspelt key (requird) would silently do nothing.

Example:

    requird: true

Instead:

    required: true
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.UNKNOWN_KEY
