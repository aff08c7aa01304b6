"""A path leads to criteria.

Yêu cầu: Đường dẫn phải là tên bộ đi kèm, thư mục có pack.yaml, hoặc một tệp .yaml.
Vì sao: Gõ nhầm đường dẫn mà không ai nói thì tưởng như bộ tiêu chí không có lỗi.

Asks: A path must be a bundled pack's name, a folder that holds pack.yaml, or a .yaml file.
Why: A mistyped path that nobody mentions would look like criteria without faults.

Example:

    emr-appraise criteria lint critera/vn-emr

Instead:

    emr-appraise criteria lint criteria/vn-emr
"""

from __future__ import annotations

from emr_appraise.criteria import problems

MESSAGE = problems.NOT_FOUND
