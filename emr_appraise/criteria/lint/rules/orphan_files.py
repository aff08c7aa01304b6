"""Every YAML file of the folder belongs to the pack.

Yêu cầu: Mỗi tệp YAML trong thư mục phải là pack.yaml, một nhóm tiêu chí được nêu trong areas, hoặc một
tệp trong cases/; đuôi tệp là .yaml.
Vì sao: Tệp bị quên trong danh sách areas thì các tiêu chí trong đó không được dùng mà không ai hay.

Asks: Each YAML file of the folder must be pack.yaml, an area that areas names, or a file in cases/; its
name ends in .yaml.
Why: Criteria in a file that areas forgets are not used, and nobody notices.

Example:

    areas: [governance]          # and backup.yaml lies beside pack.yaml

Instead:

    areas: [governance, backup]
"""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C044",
    Severity.WARNING,
    Text(
        "tệp này không thuộc bộ tiêu chí: pack.yaml không nêu nó",
        "this file does not belong to the pack: pack.yaml does not name it",
    ),
    Text(
        "thêm tên tệp, bỏ đuôi .yaml, vào danh sách areas của pack.yaml; hoặc chuyển tệp đi nơi khác.",
        "add its name, without .yaml, to the list areas in pack.yaml; or move the file elsewhere.",
    ),
)
