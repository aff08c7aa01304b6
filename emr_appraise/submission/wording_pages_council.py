"""Why a council file is refused: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

COUNCIL: dict[str, tuple[Text, Text]] = {
    "E125": (
        Text(
            "Đường dẫn sau --council không đúng, tệp không được lưu bằng UTF-8, hoặc một dòng YAML thiếu dấu hai chấm hay thụt lề sai. Tệp dùng neo, tham chiếu hay thẻ của YAML cũng không được nhận.",
            "The path after --council is wrong, the file was not saved as UTF-8, or a line of the YAML lacks its colon or is indented wrongly. Anchors, aliases and tags of YAML are not taken either.",
        ),
        Text("dòng 2 của hoi-dong.yaml ghi “title Hội đồng thẩm định”, không có dấu hai chấm", 'line 2 of council.yaml says "title Appraisal council", without a colon'),
    ),
    "E126": (
        Text(
            "Tên khóa bị dịch sang tiếng Việt hoặc gõ sai, vai trò của thành viên ghi bằng tiếng Việt, hoặc giá trị không đúng kiểu, chẳng hạn số văn bản chỉ gồm chữ số mà không đặt trong dấu nháy.",
            "A key was put into Vietnamese or mistyped, the role of a member was written in Vietnamese, or a value is of the wrong kind, such as a document's number made of figures only and without quotes.",
        ),
        Text("khóa role ghi “chủ tịch”, trong khi từ được nhận là chair", 'the key role says "chủ tịch", while the word is chair'),
    ),
    "E127": (
        Text(
            "Tệp của cuộc họp trước được sửa để dùng lại nhưng còn sót ngày, người vắng mặt hay số phiếu cũ; hoặc gõ nhầm một ngày, một tên hay một mã tiêu chí. Chương trình không lập biên bản về điều không thể xảy ra.",
            "The file of an earlier meeting was edited and used again, with a date, an absent member or votes of that time left in it; or a date, a name or the code of a criterion was mistyped. No minutes are made of what cannot have happened.",
        ),
        Text("họp ngày 20/11/2026, trong khi chấm theo ngày 22/11/2026", "a meeting of 20/11/2026, while the appraisal is as of 22/11/2026"),
    ),
}
"""By code: the cause, then the example."""
