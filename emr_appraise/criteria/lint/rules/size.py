"""A file keeps within its limits.

Yêu cầu: Một tệp không quá 4 MB và không lồng nhau quá 40 tầng.
Vì sao: Tệp vượt xa mức đó là tệp nhầm hoặc tệp có ý phá; đọc nó có thể làm treo máy.

Asks: A file must stay within 4 MB and 40 levels of nesting.
Why: A file far beyond that is a mistake or an attack; reading it could stall the machine.

Example:

    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Instead:

    tags: [backup]
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.TOO_LARGE
