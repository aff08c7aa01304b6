"""Every fault a criteria file can have: stable codes, in both languages, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from emr_appraise.criteria.model import Period
from emr_appraise.criteria.period_words import period_words
from emr_appraise.errors import AppraiseError
from emr_appraise.places import FilePlace
from emr_appraise.words import Message, Severity, Text, join

_ERROR = Severity.ERROR

NOT_FOUND = Message(
    "C001",
    _ERROR,
    Text("không có bộ tiêu chí nào ở đây", "there is no criteria pack here"),
    Text(
        "dùng tên bộ đi kèm ({allowed}), một thư mục có pack.yaml, hoặc một tệp .yaml.",
        "name a bundled pack ({allowed}), a folder that holds pack.yaml, or a .yaml file.",
    ),
)
SYNTAX = Message(
    "C002",
    _ERROR,
    Text("YAML viết sai cú pháp: {found}", "the YAML cannot be parsed: {found}"),
    Text(
        "xem dấu hai chấm, dấu ngoặc và thụt đầu dòng ở vị trí này; chuỗi có «: » phải đặt trong dấu nháy.",
        'look at colons, brackets and indentation here; a string that holds ": " needs quotes.',
    ),
)
DUPLICATE_KEY = Message(
    "C003",
    _ERROR,
    Text("khóa “{found}” xuất hiện hai lần", 'the key "{found}" stands here twice'),
    Text(
        "mỗi khóa chỉ viết một lần; xóa hoặc đổi tên một khóa.", "write each key once; remove or rename one."
    ),
)
ALIAS = Message(
    "C004",
    _ERROR,
    Text(
        "neo, tham chiếu và thẻ YAML (&, *, !) không được dùng trong bộ tiêu chí",
        "YAML anchors, aliases and tags (&, *, !) are not allowed in criteria",
    ),
    Text(
        "viết đầy đủ nội dung tại chỗ, ở mọi nơi trong tệp.",
        "write the content out in full, everywhere in the file.",
    ),
)
TOO_LARGE = Message(
    "C005",
    _ERROR,
    Text("tệp vượt giới hạn {limit}", "the file is over the limit of {limit}"),
    Text("chia bộ tiêu chí thành các tệp theo nhóm tiêu chí.", "split the pack into one file an area."),
)
SHAPE = Message(
    "C006",
    _ERROR,
    Text("{path}: có {found}; cho phép: {allowed}", "{path}: found {found}; allowed: {allowed}"),
    Text(
        "sửa giá trị này; giải thích: emr-appraise explain C006; lược đồ đầy đủ: emr-appraise criteria schema.",
        "correct this value; explained by emr-appraise explain C006; the whole schema: emr-appraise criteria schema.",
    ),
)
MISSING_KEY = Message(
    "C007",
    _ERROR,
    Text("{path}: thiếu khóa “{found}”", '{path}: the key "{found}" is missing'),
    Text("thêm khóa này; cần có: {allowed}.", "add it; needed here: {allowed}."),
)
UNKNOWN_KEY = Message(
    "C008",
    _ERROR,
    Text("{path}: không có khóa nào tên “{found}”", '{path}: there is no key named "{found}"'),
    Text("các khóa dùng được: {allowed}.", "keys allowed here: {allowed}."),
)
NEAR_KEY = Text(
    "có phải “{near}”? Các khóa dùng được: {allowed}.",
    'did you mean "{near}"? Keys allowed here: {allowed}.',
)
NEAR_KEY_MISSING = Text(
    "có phải “{near}”, khóa đang thiếu ở đây? Các khóa dùng được: {allowed}.",
    'did you mean "{near}", which is missing here? Keys allowed here: {allowed}.',
)
"""Hints for a key that is nearly one that is known."""
UNKNOWN_NAME = Message(
    "C009",
    _ERROR,
    Text("{kind} “{found}” chưa được khai báo", 'the {kind} "{found}" is not declared'),
    Text("tên dùng được: {allowed}.", "names declared: {allowed}."),
)
SUCH_AS = Text("chẳng hạn: {allowed}", "such as: {allowed}")
"""The hint for some of very many names."""
TWICE = Message(
    "C010",
    _ERROR,
    Text("{kind} “{found}” được khai báo hai lần", 'the {kind} "{found}" is declared twice'),
    Text("đổi tên hoặc xóa một trong hai.", "rename or remove one of the two."),
)
PREFIX = Message(
    "C011",
    _ERROR,
    Text(
        "mã “{found}” không bắt đầu bằng tiền tố của nhóm tiêu chí, {allowed}",
        'the code "{found}" does not begin with the area\'s prefix, {allowed}',
    ),
    Text(
        "đổi mã, hoặc chuyển tiêu chí sang nhóm tiêu chí khác.",
        "change the code, or move the criterion to another area.",
    ),
)
NOT_IN_FORCE = Message(
    "C012",
    _ERROR,
    Text(
        "bộ tiêu chí không có hiệu lực vào ngày {found}: {packs}",
        "not in force on {found}: {packs}",
    ),
    Text(
        "chọn một ngày còn hiệu lực với --as-of, hoặc bộ khác với --criteria.",
        "choose a day on which it is in force with --as-of, or another pack with --criteria.",
    ),
)
PACK_IN_FORCE = Text("{pack} ({period})", "{pack} ({period})")
NOT_A_DATE = Message(
    "C013",
    _ERROR,
    Text("“{found}” không phải là một ngày có thật", '"{found}" is not a real date'),
    Text(
        'viết năm-tháng-ngày, trong dấu nháy: "2026-11-22".', 'write year-month-day, in quotes: "2026-11-22".'
    ),
)
WRONG_AREA = Message(
    "C014",
    _ERROR,
    Text(
        "tệp này khai báo nhóm tiêu chí “{found}”, nhưng pack.yaml gọi nó là “{allowed}”",
        'this file declares the area "{found}", but pack.yaml calls it "{allowed}"',
    ),
    Text(
        "tên tệp, khóa area và danh sách areas phải giống nhau.",
        "file name, area key and the list of areas must agree.",
    ),
)
FIELD_VALUE = Message(
    "C015",
    _ERROR,
    Text("trường “{field}” không nhận giá trị “{found}”", 'the field "{field}" does not take "{found}"'),
    Text("giá trị dùng được: {allowed}.", "values allowed: {allowed}."),
)
NEEDS_CYCLE = Message(
    "C016",
    _ERROR,
    Text(
        "các tiêu chí cần nhau theo vòng tròn: {found}", "these criteria need each other in a circle: {found}"
    ),
    Text("bỏ một mã khỏi needs.", "take one code out of needs."),
)
NOT_TEXT = Message(
    "C017",
    _ERROR,
    Text("tệp không phải văn bản UTF-8", "the file is not UTF-8 text"),
    Text("lưu lại tệp bằng UTF-8.", "save the file as UTF-8."),
)
BAR_CHAIN = Message(
    "C018",
    _ERROR,
    Text(
        "mức đạt của tiêu chí này dựa vào “{found}”, mà tiêu chí đó lại dựa vào tiêu chí khác",
        'this bar depends on "{found}", whose own bar depends on another criterion',
    ),
    Text("chỉ dựa vào tiêu chí có mức đạt cố định.", "depend only on criteria with a bar of their own."),
)
CLAUSES = Message(
    "C019",
    _ERROR,
    Text(
        "nhóm {found} có {count} điều kiện; nhóm cuối phải không có điều kiện nào, mọi nhóm khác ít nhất một",
        "group {found} has {count} clauses; the last group must have none, every other at least one",
    ),
    Text(
        "thêm điều kiện cho nhóm này, hoặc đặt cuối danh sách nhóm nhận mọi cơ sở còn lại.",
        "give this group a clause, or put last the group that takes whoever is left.",
    ),
)

KINDS = {
    "document": Text("văn bản", "document"),
    "scale": Text("thang trả lời", "scale"),
    "unit": Text("đơn vị đo", "unit"),
    "area": Text("nhóm tiêu chí", "area"),
    "criterion": Text("tiêu chí", "criterion"),
    "field": Text("trường thông tin cơ sở", "profile field"),
    "tag": Text("nhãn", "tag"),
    "option": Text("lựa chọn", "option"),
    "group": Text("nhóm", "group"),
    "clause": Text("điều kiện", "clause"),
    "deadline": Text("thời hạn", "deadline"),
    "level": Text("mức", "level"),
    "prefix": Text("tiền tố", "prefix"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a criteria file, at the exact value."""

    place: FilePlace
    code: str
    severity: Severity
    says: Text
    hint: Text
    found: str = ""
    """The value at fault, where the message names one."""


def problem(place: FilePlace, message: Message, /, **values: object) -> Problem:
    """A problem from its catalogue entry."""
    says, hint = message.says.fill(**values), message.hint.fill(**values)
    return Problem(place, message.code, message.severity, says, hint, str(values.get("found", "")))


def not_in_force(place: FilePlace, as_of: date, periods: Mapping[str, Period]) -> Problem:
    """That packs, named by their ids, are not in force on a date, and when each of them is."""
    packs = [PACK_IN_FORCE.fill(pack=pack, period=period_words(period)) for pack, period in periods.items()]
    return problem(place, NOT_IN_FORCE, found=f"{as_of:%d/%m/%Y}", packs=join(packs, "; "))


class CriteriaError(AppraiseError):
    """Criteria that cannot be used; carries every problem found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems, key=lambda found: (found.place, found.code)))
        first = self.problems[0]
        super().__init__(
            str(first.place), Message(first.code, first.severity, _bare(first.says), _bare(first.hint))
        )


def _bare(text: Text) -> Text:
    """Words that are already filled in, safe to pass through a template again."""
    return Text(*(words.replace("{", "{{").replace("}", "}}") for words in text))
