"""Files are UTF-8 text.

Yêu cầu: Tệp phải là văn bản UTF-8.
Vì sao: Lưu bằng bảng mã khác, tiếng Việt có dấu sẽ bị hỏng.

Asks: Files must be UTF-8 text.
Why: In another encoding Vietnamese letters are damaged.

Example:

    pack.yaml (UTF-16)

Instead:

    pack.yaml (UTF-8)
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.NOT_TEXT
