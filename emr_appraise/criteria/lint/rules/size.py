"""A file keeps within its limits.

Yêu cầu: Một tệp không quá 4 MB, 250.000 giá trị và 40 tầng lồng nhau.
Vì sao: Tệp vượt xa mức đó là tệp nhầm hoặc tệp có ý phá; đọc nó có thể làm treo máy.

Asks: A file must stay within 4 MB, 250,000 values and 40 levels of nesting.
Why: A file far beyond that is a mistake or an attack; reading it could stall the machine.

Example:

    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Instead:

    tags: [backup]
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.TOO_LARGE
