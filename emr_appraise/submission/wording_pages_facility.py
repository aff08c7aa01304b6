"""Why the facility sheet or the decision is remarked on: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

FACILITY: dict[str, tuple[Text, Text]] = {
    "W301": (
        Text(
            "Cơ sở ghi mã số thuế, mã đơn vị hay tên viết tắt thay cho mã cơ sở khám bệnh, chữa bệnh, hoặc ghi thiếu một chữ số.",
            "The office gave its tax number, another number or an abbreviation instead of the facility code, or left out a digit.",
        ),
        Text("ô C5 ghi “BV-7990”", 'cell C5 says "BV-7990"'),
    ),
    "W302": (
        Text(
            "Trang thông tin cơ sở chưa điền hết, dù một số tiêu chí hoặc thời hạn phụ thuộc vào đặc điểm này.",
            "The facility sheet was left unfinished, although some criteria or deadlines depend on this fact.",
        ),
        Text("dòng “Có khoa hoặc phòng xét nghiệm” để trống ở ô C17", 'the row "Has a laboratory" is blank in cell C17'),
    ),
    "W303": (
        Text(
            "Câu trả lời được ghi tự do thay vì chọn trong danh sách, hoặc một con số, một ngày được ghi bằng lời.",
            "The answer was written freely instead of chosen from the list, or a number or a date was put into words.",
        ),
        Text("số giường ở ô C15 ghi “khoảng 100”", 'the beds in cell C15 say "about 100"'),
    ),
    "W304": (
        Text("Cơ sở thêm dòng thông tin của riêng mình.", "The office added a row of its own."),
        Text("dòng thêm “Số fax”: 024 3999 9999", 'an added row "Fax number": 024 3999 9999'),
    ),
    "W305": (
        Text(
            "Gõ nhầm năm của ngày tự đánh giá, hoặc chấm theo một ngày đã qua.",
            "The year of the self-assessment was mistyped, or an earlier day was chosen for the appraisal.",
        ),
        Text("ngày tự đánh giá 01/12/2026, chấm theo ngày 22/11/2026", "a self-assessment dated 01/12/2026, scored as of 22/11/2026"),
    ),
    "W306": (
        Text(
            "Một dòng được chép ra để sửa rồi quên xóa dòng cũ.",
            "A row was copied to be corrected, and the old one was never deleted.",
        ),
        Text("hai dòng “Số giường bệnh thực kê”: 120 và 150", 'two rows "Beds in use": 120 and 150'),
    ),
    "W307": (
        Text(
            "Trang thông tin cơ sở chưa điền tên hoặc mã của cơ sở.",
            "The facility sheet lacks the name or the code of the facility.",
        ),
        Text("dòng “Tên cơ sở” để trống ở ô C6", 'the row "Name of the facility" is blank in cell C6'),
    ),
    "W401": (
        Text(
            "Cơ sở ghi quyết định cũ, gõ nhầm số hay ngày, hoặc sổ của hội đồng chưa được cập nhật.",
            "The office named an older decision or mistyped its number or date, or the board's register is out of date.",
        ),
        Text("tệp ghi 12/QĐ-BV ngày 01/10/2026, sổ ghi 13/QĐ-BV cùng ngày", "the workbook says 12/QĐ-BV of 01/10/2026, the register 13/QĐ-BV of the same day"),
    ),
    "W402": (
        Text(
            "Quyết định chưa được ghi vào sổ, mã cơ sở trong tệp và trong sổ không giống nhau, hoặc quyết định chưa được ban hành.",
            "The decision was not entered yet, the facility code differs between workbook and register, or there is no such decision yet.",
        ),
        Text("tệp ghi 12/QĐ-BV, sổ không có dòng nào của mã 79901", "the workbook says 12/QĐ-BV, the register has no line for 79901"),
    ),
    "W403": (
        Text(
            "Từ khi có quyết định, một điều kiện không còn được giữ, hoặc bản tự đánh giá lần này thiếu câu trả lời hay minh chứng.",
            "Since the decision a condition has lapsed, or this self-assessment lacks an answer or its evidence.",
        ),
        Text(
            "quyết định 12/QĐ-BV còn hiệu lực, nhưng BKP-03 trả lời “Không”",
            'the decision 12/QĐ-BV stands, but BKP-03 is answered "No"',
        ),
    ),
}
"""By code: the cause, then the example."""
