"""What the roster itself has to tell of a workbook: stable codes, in both languages, side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

_W = Severity.WARNING

NO_CODE = Message(
    "W501",
    _W,
    Text(
        "bảng tính không ghi mã cơ sở nên không đối chiếu được với tệp khác hay với danh sách cơ sở",
        "the workbook gives no facility code, so it can be matched neither with other workbooks nor with the list of facilities",
    ),
    Text(
        "ghi mã 5 chữ số vào trang thông tin cơ sở{near}, rồi chấm lại.",
        "write the 5-digit code on the facility sheet{near}, then score again.",
    ),
)
CODE_NOT_WHOLE = Message(
    "W502",
    _W,
    Text(
        "mã cơ sở “{found}” không phải 5 chữ số nên không đối chiếu được với tệp khác hay với danh sách cơ sở",
        'the facility code "{found}" is not 5 digits, so it can be matched neither with other workbooks nor with the list of facilities',
    ),
    Text(
        "sửa mã trên trang thông tin cơ sở{near}, rồi chấm lại.",
        "correct the code on the facility sheet{near}, then score again.",
    ),
)
NEWEST_UNSURE = Message(
    "W503",
    _W,
    Text(
        "{count} tệp cùng mã {found}, {dates}; lấy tệp này làm bản mới nhất vì {why}",
        "{count} workbooks share the code {found}, and {dates}; this one is taken as the newest, as {why}",
    ),
    Text(
        "hỏi cơ sở bản nào là bản cuối cùng; đưa các bản khác ra khỏi thư mục rồi chấm lại.",
        "ask the facility which one is the last; take the others out of the folder and score again.",
    ),
)
NOT_LISTED = Message(
    "W504",
    _W,
    Text(
        "mã {found} không có trong danh sách cơ sở; tệp này không được tính vào số liệu",
        "the code {found} is not in the list of facilities; this workbook is left out of the figures",
    ),
    Text(
        "kiểm tra lại mã{near}; nếu mã đúng, bổ sung cơ sở vào danh sách rồi chấm lại.",
        "check the code{near}; if it is right, add the facility to the list and score again.",
    ),
)
OTHER_FACTS = Message(
    "W505",
    _W,
    Text(
        "bảng tính ghi khác danh sách cơ sở: {found}; số liệu được phân loại theo danh sách",
        "the workbook differs from the list of facilities: {found}; the figures are broken down by the list",
    ),
    Text(
        "đối chiếu với hồ sơ của cơ sở, sửa bảng tính hoặc danh sách, rồi chấm lại.",
        "check it against the facility's records, correct the workbook or the list, and score again.",
    ),
)
OTHER_NAME_SAME_CODE = Message(
    "W506",
    _W,
    Text(
        "mã {found} còn được dùng trong tệp “{file}” với tên khác hẳn: “{other}”; tệp này ghi “{name}”",
        'the code {found} is also used in "{file}" under quite another name: "{other}"; this workbook says "{name}"',
    ),
    Text(
        "có thể một trong hai cơ sở đã ghi nhầm mã: xác minh và sửa mã rồi chấm lại.",
        "one of the two facilities may have mistyped its code: find out, correct it and score again.",
    ),
)
COUNTED_TWICE = Message(
    "W507",
    _W,
    Text(
        "{count} tệp cùng mã {found} đều được tính riêng; các tệp khác: {files}",
        "{count} workbooks share the code {found}, and each counts on its own; the others: {files}",
    ),
    Text(
        "chạy với --duplicates newest để mỗi cơ sở chỉ được tính một lần.",
        "run with --duplicates newest, so that each facility counts once.",
    ),
)
OTHER_PACK_LEFT = Message(
    "W508",
    _W,
    Text(
        "cơ sở {found} còn gửi tệp theo bộ tiêu chí khác ({packs}); mỗi cơ sở chỉ được tính một lần, theo tệp mới nhất là tệp này",
        "the facility {found} also sent a workbook by another pack ({packs}); a facility counts once, by its newest workbook, which is this one",
    ),
    Text(
        "nếu cần kết quả theo bộ tiêu chí kia, chấm riêng các tệp đó vào thư mục khác.",
        "if results by the other pack are needed, score those workbooks apart, into another folder.",
    ),
)
OTHER_NAME_LISTED = Message(
    "W509",
    _W,
    Text(
        "mã {found} trong danh sách cơ sở là của “{listed}”, còn bảng tính ghi tên “{name}”",
        'in the list of facilities the code {found} is that of "{listed}", but the workbook gives the name "{name}"',
    ),
    Text(
        "có thể cơ sở đã ghi nhầm mã của nơi khác: xác minh và sửa mã hoặc tên rồi chấm lại.",
        "the facility may have typed the code of another: find out, correct code or name and score again.",
    ),
)
