"""Values stand in quotes where YAML would bend them.

Yêu cầu: Chuỗi mà phần mềm khác đọc YAML hiểu thành đúng/sai, số hay ngày (no, on, 12:30, 0123, 2026-01-01)
phải đặt trong dấu nháy.
Vì sao: Công cụ này đọc chúng như chữ, nhưng trình soạn thảo và phần mềm khác thì không: "no" thành sai,
"0123" thành 83.

Asks: Text that other YAML readers take for true/false, a number or a date (no, on, 12:30, 0123, 2026-01-01)
must be quoted.
Why: This tool reads them as text, but editors and other software do not: "no" becomes false, "0123" becomes
83.

Example:

    in_force: {from: 2026-01-01}

Instead:

    in_force: {from: "2026-01-01"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.yamltree import YamlTree, is_kept_as_text
from emr_appraise.words import Message, Severity, Text

_NUMBER_OF_YAML_1_2 = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)[eE][-+]?[0-9]+\Z")
_KINDS = {
    "bool": Text("đúng/sai", "true or false"),
    "int": Text("số nguyên", "a whole number"),
    "float": Text("số thập phân", "a decimal number"),
    "timestamp": Text("ngày", "a date"),
    "null": Text("giá trị trống", "nothing"),
}
MESSAGE = Message(
    "C041",
    Severity.WARNING,
    Text(
        "phần mềm khác đọc YAML sẽ hiểu {found} là {kind}, không phải chữ",
        "other YAML readers take {found} for {kind}, not for text",
    ),
    Text('nếu là chữ thì đặt trong dấu nháy: "{found}".', 'if text is meant, put it in quotes: "{found}".'),
)


def check_tree(tree: YamlTree) -> Iterator[Problem]:
    """Every scalar that is text here and something else elsewhere."""
    for each in tree.scalars():
        kind = "float" if _NUMBER_OF_YAML_1_2.match(each.written) else each.kind
        if kind in _KINDS and not each.style and is_kept_as_text(each.written):
            yield problem(each.start, MESSAGE, found=each.written, kind=_KINDS[kind])
