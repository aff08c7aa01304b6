"""No anchors, aliases or tags.

Yêu cầu: Không dùng neo (&), tham chiếu (*) và thẻ (!) của YAML.
Vì sao: Nội dung luật phải đọc được tại chỗ; tham chiếu lồng nhau có thể phình ra hàng triệu dòng, thẻ có
thể gọi mã lệnh.

Asks: YAML anchors (&), aliases (*) and tags (!) must not be used.
Why: The law must be readable where it stands; nested aliases can swell to millions of lines, and tags can
call code.

Example:

    na: &rule forbidden

Instead:

    na: forbidden
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.ALIAS
