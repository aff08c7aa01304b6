"""Words for the section on what may be typed into a cell instead of the words of its list."""

from __future__ import annotations

from emr_appraise.words import Text

SPELLINGS = Text("Cách viết được chấp nhận", "Accepted spellings")
INTRO = Text(
    "Nên chọn trong danh sách của ô. Nếu gõ tay, các cách viết cùng dòng dưới đây được hiểu như nhau. Chữ hoa hay chữ thường,"
    " khoảng trắng thừa, dấu ngoặc bao quanh, gạch đầu dòng và dấu chấm ở cuối không làm đổi nghĩa. Thiếu dấu tiếng"
    " Việt vẫn đọc được khi chỉ có một cách hiểu.",
    "Best choose from the cell's list. If typed by hand, the spellings beside each word below count as that word. Capitals, extra spaces,"
    " quotes or brackets around a word, a bullet before it and a full stop behind it change nothing. Missing Vietnamese"
    " diacritics are no obstacle where only one reading is left.",
)
NEVER_GUESSED = Text(
    "Mọi cách viết khác, kể cả những từ này kèm dấu “?”, không được đoán: ô được tính là không đọc được.",
    'Anything else, these words with a "?" included, is not guessed: the cell counts as unreadable.',
)
NOT_APPLICABLE = Text("Không áp dụng, ở mọi tiêu chí", "Not applicable, for every criterion")
UNITS = Text("Đơn vị đứng sau số", "Units behind a number")
FACTS = Text("Câu hỏi có hoặc không ở trang thông tin cơ sở", "Yes-or-no facts on the facility sheet")
FIELD = Text("Thông tin cơ sở: {label}", "Facility sheet: {label}")
OUTCOME = Text(
    "Kết luận ở trang thẩm định và trong sổ quyết định", "Outcome on the decision sheet and in the register"
)
CHARACTER = Text("ký tự {point} của phông ký hiệu", "the character {point} of a symbol font")

FIGURES = Text("Số và ngày", "Numbers and dates")
NUMBER = Text("Số", "Number")
NUMBER_READ = Text(
    "Phần lẻ sau dấu phẩy hoặc dấu chấm; hàng nghìn ngăn bằng dấu chấm, dấu phẩy hoặc khoảng trắng; có thể kèm đơn vị:"
    " 98,5 · 98.5 · 98,5 % · 1.200.000 · 1 200,5 · 24 giờ. Một dấu đứng trước đúng ba chữ số (1.200) chỉ đọc được khi"
    " tiêu chí cho phép đúng một cách hiểu. Khoảng (2-3), “khoảng 24” và “≥ 24” không đọc được.",
    "Decimals behind a comma or a point; thousands parted by points, commas or spaces; the unit may follow:"
    " 98.5 · 98,5 · 98.5 % · 1,200,000 · 1 200.5 · 24 hours. One sign before exactly three digits (1.200) is read only"
    ' where the criterion leaves one reading possible. A range (2-3), "about 24" and "≥ 24" are not read.',
)
DATE = Text("Ngày", "Date")
DATE_READ = Text(
    "15/11/2026 · 15.11.2026 · 15-11-2026 · 2026-11-15 · 15 tháng 11 năm 2026. Chỉ ghi tháng (11/2026) thì tính là ngày"
    " đầu tháng. Chỉ ghi năm hoặc quý, năm hai chữ số có hai cách hiểu (15/11/26), hay ngày không có trong lịch thì"
    " không đọc được.",
    "15/11/2026 · 15.11.2026 · 15-11-2026 · 2026-11-15 · 15 November 2026. A month alone (11/2026) counts as its first"
    " day. A year or a quarter alone, a year of two digits that can be read two ways (15/11/26), or a day on no calendar"
    " is not read.",
)
