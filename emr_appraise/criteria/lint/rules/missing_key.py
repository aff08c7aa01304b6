"""Keys that are needed are there.

Yêu cầu: Các khóa bắt buộc của mỗi khối phải có mặt.
Vì sao: Thiếu căn cứ, minh chứng hay cách khắc phục thì cơ sở không biết vì sao và phải làm gì.

Asks: The keys that a block needs must be there.
Why: Without reference, evidence or remedy a facility knows neither why nor what to do.

Example:

    text: {vi: Có máy trạm}

Instead:

    text: {vi: Có máy trạm, en: There are workstations}
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.MISSING_KEY
