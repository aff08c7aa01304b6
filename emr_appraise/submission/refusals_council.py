"""Why a council file is refused: every message and phrase, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_E = Severity.ERROR

UNREADABLE = Message(
    "E125",
    _E,
    Text("không đọc được tệp hội đồng: {found}", "the council file cannot be read: {found}"),
    Text(
        "tệp phải là YAML, lưu bằng UTF-8, không quá {limit}; mẫu: examples/council.yaml.",
        "it must be YAML, saved as UTF-8, of no more than {limit}; for a model see examples/council.yaml.",
    ),
)
SHAPE = Message(
    "E126",
    _E,
    Text("tệp hội đồng, {path}: có {found}", "the council file, {path}: found {found}"),
    Text("cho phép: {allowed}; mẫu: examples/council.yaml.", "allowed: {allowed}; for a model see examples/council.yaml."),
)
IMPOSSIBLE = Message(
    "E127",
    _E,
    Text("nội dung tệp hội đồng không hợp lý: {found}", "the council file holds what cannot be right: {found}"),
    Text("{allowed}; sửa lại rồi chạy lại lệnh.", "{allowed}; correct this and run the command again."),
)

STDIN = Text(
    "tệp hội đồng không đọc được từ đầu vào chuẩn (-); hãy lưu thành tệp rồi ghi tên tệp",
    "a council is not read from standard input (-); save it as a file and name that",
)
NO_FILE = Text("không có tệp này", "there is no such file")
NOT_OPENED = Text("hệ thống không cho mở ({found})", "the system does not open it ({found})")
TOO_LARGE = Text("tệp quá lớn", "the file is too large")
ALIAS = Text(
    "có neo, tham chiếu hoặc thẻ YAML (&, *, !); hãy viết đầy đủ nội dung tại chỗ",
    "it has YAML anchors, aliases or tags (&, *, !); write the content out in full",
)

WHOLE_FILE = Text("cả tệp", "the whole file")
NOTHING_FOR = Text("khối thiếu khóa “{key}”", 'no key "{key}"')
THE_KEY = Text("khóa “{key}” lạ", 'an unknown key, "{key}"')
ONE_OF = Text("một trong các từ: {words}", "one of the words {words}")
KEYS = Text("các khóa {keys}", "the keys {keys}")
KEYS_NEAR = Text("các khóa {keys} (có phải “{near}”?)", 'the keys {keys} (did you mean "{near}"?)')
KINDS = {
    "object": Text("một khối gồm các cặp khóa và giá trị", "a block of keys and values"),
    "array": Text("một danh sách", "a list"),
    "string": Text(
        "một chuỗi (đặt trong dấu nháy nếu chỉ gồm chữ số)", "text (in quotes if it is made of figures only)"
    ),
    "integer": Text("một số nguyên", "a whole number"),
}
BOUNDS = {
    "maxItems": Text("không quá {bound} mục", "no more than {bound} items"),
    "maxLength": Text("không quá {bound} ký tự", "no more than {bound} characters"),
    "minimum": Text("số nguyên từ {bound} trở lên", "a whole number, {bound} or more"),
    "maximum": Text("số nguyên không quá {bound}", "a whole number, {bound} or less"),
}
LONG = Text("một chuỗi {length} ký tự", "text of {length} characters")

NO_SUCH_DAY = Text("ngày “{found}” không có trong lịch", 'no calendar has the day "{found}"')
REAL_DAY = Text("ngày viết như 2026-11-20 hoặc 20/11/2026", "dates are written as 2026-11-20 or 20/11/2026")
NO_SUCH_TIME = Text("không có giờ “{found}” trong ngày", 'no day has the time "{found}"')
REAL_TIME = Text("giờ viết như 08:30 hoặc 8h30, từ 00:00 đến 23:59", "times are written as 08:30 or 8h30, from 00:00 to 23:59")
ENDS_TOO_SOON = Text(
    "họp kết thúc lúc {ends}, không sau giờ bắt đầu {begins}", "the meeting ends at {ends}, not after it began at {begins}"
)
ENDS_LATER = Text("giờ kết thúc phải sau giờ bắt đầu, trong cùng ngày", "it must end after it began, on the same day")
SET_UP_TOO_LATE = Text(
    "quyết định thành lập ký ngày {found}, sau ngày họp {meeting}", "the council was set up on {found}, after its meeting of {meeting}"
)
SET_UP_FIRST = Text(
    "hội đồng phải được thành lập trước hoặc trong ngày họp", "a council is set up on or before the day of its meeting"
)
MET_TOO_SOON = Text(
    "ngày họp {meeting} ở trước ngày đánh giá {as_of}, tức là họp khi chưa có kết quả này",
    "the meeting of {meeting} lies before the as-of date {as_of}, so it cannot have had these results",
)
RUN_AS_OF = Text(
    "chạy lệnh với --as-of {meeting}, hoặc ghi ngày họp từ {as_of} trở đi",
    "run the command with --as-of {meeting}, or write a meeting date of {as_of} or later",
)
SECOND_CHAIR = Text("“{found}” là chủ tịch thứ hai", '"{found}" is a second chair')
ONE_CHAIR = Text("một hội đồng chỉ có một chủ tịch (role: chair)", "a council has one chair (role: chair)")
MEMBER_TWICE = Text(
    "thành viên “{found}” được ghi hai lần với cùng chức vụ", 'the member "{found}" stands here twice, with the same position'
)
MEMBER_ONCE = Text(
    "mỗi thành viên ghi một lần; hai người trùng tên thì ghi chức vụ khác nhau",
    "name each member once; tell two of one name apart by their positions",
)
NAMED_ALIKE = Text(
    "“{found}” là tên của {n} thành viên, chưa rõ ai vắng mặt",
    '"{found}" is the name of {n} members, and it is not said which is absent',
)
WITH_POSITION = Text(
    "ghi thêm position của người vắng mặt, y hệt trong danh sách members",
    "add the position of who is absent, exactly as among the members",
)
NOT_OF_COUNCIL = Text("người vắng mặt “{found}” không phải là thành viên", 'the absent "{found}" is no member')
OF_COUNCIL = Text(
    "người vắng mặt phải có tên (và position, nếu có ghi) y hệt trong danh sách members",
    "who is absent must be named exactly so among the members, with the same position if one is written",
)
ABSENT_TWICE = Text("“{found}” được ghi vắng mặt hai lần", '"{found}" is absent twice')
ABSENT_ONCE = Text("mỗi người vắng mặt ghi một lần", "name each absent member once")
TOO_MANY_VOTES = Text(
    "tổng số phiếu là {votes}, số thành viên có mặt là {present}",
    "the votes come to {votes}, the members present to {present}",
)
VOTES_OF_NOBODY = Text("có số phiếu nhưng không nêu thành viên nào", "there are votes, but no members are named")
MEMBERS_FIRST = Text("ghi members trước khi ghi votes", "name the members where votes are written")
VOTES_OF_MEMBERS = Text(
    "tổng số phiếu không vượt quá số thành viên có mặt", "all votes together are no more than the members who are present"
)
NO_SUCH_CODE = Text(
    "không có tiêu chí “{found}” trong bộ {pack} áp dụng tại ngày {as_of}",
    'the pack {pack} has no criterion "{found}" as of {as_of}',
)
SUCH_CODES = Text("mã phải như trong biểu mẫu, chẳng hạn {codes}", "codes are those of the form, such as {codes}")
CODE_TWICE = Text("tiêu chí {found} có hai dòng", "the criterion {found} stands here twice")
CODE_ONCE = Text("mỗi tiêu chí ghi một lần trong open_points", "name each criterion once in open_points")
TOO_LATE = Text(
    "thời hạn {found} của tiêu chí {code} ở trước ngày họp {meeting}",
    "the deadline {found} of the criterion {code} lies before the meeting of {meeting}",
)
DUE_AFTER = Text(
    "thời hạn hội đồng đặt ra phải từ ngày họp trở đi", "a deadline that the council sets is the day of its meeting or later"
)
