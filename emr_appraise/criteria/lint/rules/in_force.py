"""The pack is in force on the as-of date.

Yêu cầu: Bộ tiêu chí chỉ được dùng cho ngày mà nó có hiệu lực.
Vì sao: Không được xét một bệnh viện theo luật đã hết hoặc chưa có hiệu lực.

Asks: A pack may be used only for a day on which it is in force.
Why: No hospital may be judged by law that has ended or has not begun.

Example:

    emr-appraise score h.xlsx --criteria vn-emr-2018 --as-of 2026-11-22

Instead:

    emr-appraise score h.xlsx --as-of 2026-11-22
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.NOT_IN_FORCE
