"""Why a file, a sheet or a column is remarked on: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

FILES: dict[str, tuple[Text, Text]] = {
    "W210": (
        Text(
            "Dòng bị xóa vì tưởng là không liên quan, hoặc chỉ những dòng đang hiện được chép sang tệp khác.",
            "The row was deleted as if it did not matter, or only the rows in sight were copied into another file.",
        ),
        Text("A18 là BKP-02, A19 là BKP-04; không còn dòng BKP-03", "A18 is BKP-02, A19 is BKP-04; the row of BKP-03 is gone"),
    ),
    "W221": (
        Text(
            "Một phím bấm nhầm ở cuối trang tính, hoặc một bảng khác được dán ra xa biểu mẫu.",
            "A key was hit at the far end of the sheet, or another table was pasted far away from the form.",
        ),
        Text("ô XFD1048576 chứa chữ “x”", 'cell XFD1048576 holds the letter "x"'),
    ),
    "W222": (
        Text(
            "Nội dung bộ tiêu chí được sửa mà số phiên bản giữ nguyên, hoặc cơ sở dùng bộ đã sửa riêng.",
            "The pack was edited while its version stayed the same, or the office uses an edition of its own.",
        ),
        Text("biểu mẫu tạo từ một bản đã sửa của vn-emr, vẫn ghi phiên bản 2026.11", "a form made from an edited vn-emr that still says version 2026.11"),
    ),
    "W223": (
        Text(
            "Cột bị xóa cho gọn, tiêu đề bị đổi thành chữ không nhận ra được, hoặc câu trả lời được chép sang bảng tự kẻ.",
            "The column was deleted to save room, its heading was replaced by words that are not known, or the answers were copied into a home-made table.",
        ),
        Text("hàng tiêu đề không còn “Ngày của minh chứng”", 'the heading row no longer has "Evidence date"'),
    ),
    "W224": (
        Text("Cơ sở thêm cột để phân công hay ghi nhớ.", "The office added a column to share out the work or to take notes."),
        Text("ô O4 ghi “Người phụ trách”", 'cell O4 says "Person in charge"'),
    ),
    "W225": (
        Text(
            "Dấu nhận dạng nằm trong các tên ẩn của tệp; chép trang sang tệp mới hoặc lưu thành CSV thì mất dấu này.",
            "The stamp is kept in hidden names of the file; it is lost when the sheet is copied into a new file or saved as CSV.",
        ),
        Text("trang “Tự đánh giá” được chép sang Book1.xlsx", 'the sheet "Self-assessment" was copied into Book1.xlsx'),
    ),
    "W226": (
        Text("Trang bị xóa trước khi gửi, hoặc chỉ một trang được chép sang tệp mới.", "The sheet was deleted before sending, or only one sheet was copied into a new file."),
        Text("tệp chỉ còn trang “Tự đánh giá”", 'only the sheet "Self-assessment" is left'),
    ),
    "W230": (
        Text(
            "Trang được đổi tên cho hợp với phụ lục của công văn, hoặc chương trình khác tự đặt tên.",
            "The sheet was renamed to fit the annex of a letter, or another program gave it a name.",
        ),
        Text("trang “Tự đánh giá” được đổi tên thành “Phụ lục 1”", 'the sheet "Self-assessment" was renamed "Annex 1"'),
    ),
    "W231": (
        Text(
            "Mỗi phòng điền một bản của trang rồi gộp vào một tệp, hoặc bản nháp được giữ lại.",
            "Each department filled in a copy of the sheet and they were put into one file, or a draft was kept.",
        ),
        Text("hai trang: “Tự đánh giá” và “Tự đánh giá (2)”", 'two sheets: "Self-assessment" and "Self-assessment (2)"'),
    ),
    "W232": (
        Text(
            "Trang tự đánh giá bị ẩn khi trình bày tệp và chưa được hiện lại.",
            "The self-assessment was hidden while the file was tidied up, and was not shown again.",
        ),
        Text("trang “Tự đánh giá” đang ẩn, chỉ thấy trang “Tổng hợp”", 'the sheet "Self-assessment" is hidden, only "Summary" is seen'),
    ),
    "W233": (
        Text(
            "Bản cũ được ẩn đi thay vì xóa. Bản nhìn thấy là bản cơ sở muốn gửi, nên chỉ bản đó được đọc.",
            "An older copy was hidden instead of deleted. What can be seen is what the office means to send, so only that is read.",
        ),
        Text("trang ẩn “Tự đánh giá (cũ)” bên cạnh trang “Tự đánh giá”", 'a hidden sheet "Self-assessment (old)" beside "Self-assessment"'),
    ),
    "W240": (
        Text(
            "Cơ sở hoặc cấp trên đổi tiêu đề cột theo cách gọi quen dùng.",
            "The office, or the authority above it, put the headings into the words it is used to.",
        ),
        Text("ô F4 ghi “Kết quả tự đánh giá” thay cho “Trả lời”", 'cell F4 says "Result" in place of "Answer"'),
    ),
    "W241": (
        Text(
            "Tiêu đề của cột mã bị xóa, nhưng các mã bên dưới vẫn còn.",
            "The heading of the code column was deleted, while the codes below are still there.",
        ),
        Text("ô A4 để trống, từ A5 trở xuống là BKP-01, BKP-02, BKP-03…", "cell A4 is blank, and from A5 on stand BKP-01, BKP-02, BKP-03…"),
    ),
    "W244": (
        Text(
            "Excel lưu “CSV (Comma delimited)” theo bảng mã của Windows, không theo UTF-8.",
            'Excel saves "CSV (Comma delimited)" in the encoding of Windows, not in UTF-8.',
        ),
        Text("tu-danh-gia.csv lưu theo Windows-1258", "tu-danh-gia.csv saved in Windows-1258"),
    ),
    "W245": (
        Text(
            "Tệp được lưu bằng bảng mã không có chữ tiếng Việt; chương trình đã thay các chữ ấy bằng dấu hỏi.",
            "The file was saved in an encoding without Vietnamese letters; the program wrote question marks in their place.",
        ),
        Text("ô I17 ghi “Biên b?n h?p”", 'cell I17 says "Biên b?n h?p"'),
    ),
    "W246": (
        Text(
            "Câu trả lời được lấy bằng công thức từ tệp của các phòng; tệp gửi đi chỉ mang theo giá trị của lần lưu cuối.",
            "Answers are fetched by formulas from the departments' files; the file that was sent only carries the values last saved.",
        ),
        Text("ô G30 chứa công thức =[So-lieu.xlsx]T11!B3", "cell G30 holds the formula =[Figures.xlsx]Nov!B3"),
    ),
    "W247": (
        Text(
            "Minh chứng được dán dưới dạng ảnh, ghi trong chú thích hoặc nhúng thành tệp; chương trình chỉ đọc chữ và số trong ô.",
            "Evidence was pasted as a picture, written in a comment or embedded as a file; only words and numbers in cells are read.",
        ),
        Text("ảnh chụp biên bản dán lên ô I17, trong ô không có chữ", "a photograph of the minutes lies on cell I17, and the cell holds no words"),
    ),
    "W248": (
        Text(
            "Tệp được lưu dạng .xlsm, hoặc cơ sở dùng macro để tổng hợp.",
            "The file was saved as .xlsm, or the office uses macros to gather its figures.",
        ),
        Text("tu-danh-gia.xlsm có một macro tên TongHop", "tu-danh-gia.xlsm with a macro called TongHop"),
    ),
    "W249": (
        Text(
            "Đuôi tên tệp được sửa bằng tay, hoặc phần mềm đặt đuôi không đúng với định dạng.",
            "The ending of the name was changed by hand, or a program chose one that does not fit the format.",
        ),
        Text("tu-danh-gia.xls thực ra là tệp .xlsx", "tu-danh-gia.xls is an .xlsx file in fact"),
    ),
    "W250": (
        Text(
            "Excel chỉ lưu trang đang mở khi chọn CSV; các trang khác không có trong tệp.",
            "Excel saves only the sheet in front when CSV is chosen; the others are not in the file.",
        ),
        Text("tu-danh-gia.csv chỉ có bảng tự đánh giá, không có tên cơ sở", "tu-danh-gia.csv with the self-assessment only, without the facility's name"),
    ),
    "W251": (
        Text(
            "Tiêu chí chỉ hỏi có hay không nhưng câu trả lời được ghi sang cột bên cạnh, còn cột “Trả lời” để trống.",
            'The criterion asks for a choice, but it was typed into the column beside, and "Answer" was left blank.',
        ),
        Text("F17 để trống, G17 ghi “Có”", 'F17 is blank, G17 says "Có"'),
    ),
    "W252": (
        Text(
            "Cột minh chứng được ghi “chưa có”, “đang bổ sung” hoặc dấu gạch để khỏi bỏ trống, nhưng đó không phải là minh chứng.",
            'The evidence column says "none yet", "to follow" or a dash so as not to be blank, but that is no evidence.',
        ),
        Text("I17: Chưa có", "I17: Chưa có (none yet)"),
    ),
    "W253": (
        Text(
            "Cơ sở thêm cột mà không ghi tiêu đề, hoặc tiêu đề bị xóa, nên không biết cột đó ghi gì.",
            "The office added a column without a heading, or the heading was deleted, so what the column holds cannot be known.",
        ),
        Text("O5: Anh Nam phụ trách; O4 để trống", "O5: Anh Nam phụ trách; O4 is blank"),
    ),
    "W254": (
        Text(
            "Trang thông tin cơ sở hoặc trang thẩm định được chép thêm, ví dụ để gửi cho cơ sở thứ hai, mà quên xóa.",
            "The facility or the decision sheet was copied, say for a second facility, and never deleted.",
        ),
        Text("các trang “Thông tin cơ sở” và “Thông tin cơ sở (2)”", 'the sheets "Thông tin cơ sở" and "Thông tin cơ sở (2)"'),
    ),
    "W255": (
        Text(
            "Máy cài theo vùng Hoa Kỳ lưu ngày trong tệp CSV theo tháng/ngày/năm; ngày nào cả hai số đều không quá 12 thì đọc được hai cách.",
            "A computer set to American ways saved the days of a CSV file as month/day/year; where both figures are at most 12, two days are possible.",
        ),
        Text("J17: 04/10/2026, trong khi J18 là 09/26/2026 nên không rõ tháng nào", "J17: 04/10/2026, while J18: 09/26/2026"),
    ),
}
"""By code: the cause, then the example."""
