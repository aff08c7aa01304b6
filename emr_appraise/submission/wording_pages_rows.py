"""Why a row or a cell of the self-assessment is remarked on: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

ROWS: dict[str, tuple[Text, Text]] = {
    "W201": (
        Text(
            "Mã được gõ lại bằng tay và sai một chữ, hoặc cơ sở thêm tiêu chí riêng vào bảng.",
            "The code was typed again by hand with a letter wrong, or the office added criteria of its own.",
        ),
        Text("ô A17 ghi “BPK-03”", 'cell A17 says "BPK-03"'),
    ),
    "W202": (
        Text(
            "Một dòng được chép ra rồi quên xóa, hoặc hai phòng cùng điền và ghép lại thành một bảng.",
            "A row was copied and never deleted, or two departments filled in the same table and it was put together.",
        ),
        Text("A17 và A58 đều là BKP-03, cùng trả lời “Có”", 'A17 and A58 are both BKP-03, and both answer "Yes"'),
    ),
    "W203": (
        Text(
            "Hai người trả lời cùng một tiêu chí, hoặc bản nháp còn nằm trong bảng. Câu trả lời trái nhau được coi là không đọc được, để không ai được lợi vì đoán.",
            "Two people answered the same criterion, or a draft was left in the table. Answers that differ count as unreadable, so that nobody gains from a guess.",
        ),
        Text("A17 là BKP-03, trả lời “Có”; A58 cũng là BKP-03, trả lời “Không”", 'A17 is BKP-03 and answers "Yes"; A58 is BKP-03 too and answers "No"'),
    ),
    "W204": (
        Text(
            "Người điền chưa chắc, viết lời giải thích vào ô trả lời, hoặc dùng cách nói ngoài danh sách.",
            "The writer was not sure, put an explanation into the answer cell, or used words that are not on the list.",
        ),
        Text("ô F17 ghi “Có?”", 'cell F17 says "Yes?"'),
    ),
    "W205": (
        Text(
            "Ô cần một con số nhưng được ghi bằng lời, ghi một khoảng, kèm đơn vị khác, hoặc dấu chấm và dấu phẩy có thể hiểu theo hai cách.",
            "The cell asks for a number and holds words, a range, another unit, or points and commas that can be read in two ways.",
        ),
        Text("ô G21 ghi “vài bản”", 'cell G21 says "a few copies"'),
    ),
    "W206": (
        Text(
            "Ngày được ghi bằng lời, chỉ ghi năm, ghi một ngày không có trong lịch, hoặc ghi năm hai chữ số có thể hiểu theo hai cách.",
            "The date is in words, is a year only, is on no calendar, or has a year of two digits that can be read in two ways.",
        ),
        Text("ô G20 ghi “31/02/2026”", 'cell G20 says "31/02/2026"'),
    ),
    "W207": (
        Text(
            "Ô định dạng phần trăm hiện 98 % nhưng lưu số 0,98; chép riêng giá trị sang ô thường thì chỉ còn 0,98.",
            "A cell formatted as percent shows 98 % and stores 0.98; when the bare value is pasted into an ordinary cell, 0.98 is left.",
        ),
        Text("ô G30 ghi “0,98”", 'cell G30 says "0.98"'),
    ),
    "W208": (
        Text(
            "Phần lớn các dòng trả lời bằng “Có” hay “Không”, nên người điền làm vậy cả ở dòng hỏi con số hoặc ngày.",
            "Most rows are answered by Yes or No, and the writer did the same where a number or a date is asked.",
        ),
        Text("ô F21 ghi “Có”, còn tiêu chí hỏi số bản sao lưu", 'cell F21 says "Yes", and the criterion asks how many copies are kept'),
    ),
    "W209": (
        Text(
            "Gõ thừa chữ số, quên dấu phẩy, nhầm đơn vị, hoặc ghi số âm.",
            "A digit too many, a decimal sign forgotten, the wrong unit, or a negative number.",
        ),
        Text("ô G30 ghi “985”, còn tiêu chí hỏi tỷ lệ phần trăm", 'cell G30 says "985", and the criterion asks for a percentage'),
    ),
    "W211": (
        Text(
            "Người điền thêm một dòng để viết tiếp, hoặc mã bị xóa khi sửa bảng.",
            "The writer added a row to go on writing, or the code was deleted while the table was edited.",
        ),
        Text("A18 để trống, F18 ghi “Có”", 'A18 is blank, F18 says "Yes"'),
    ),
    "W212": (
        Text(
            "Mã được gõ lại: thiếu dấu gạch, thiếu số 0, viết thường, hoặc kèm thêm chữ.",
            "The code was typed again: without its dash or its zero, in small letters, or with other words behind it.",
        ),
        Text("ô A17 ghi “bkp 3”", 'cell A17 says "bkp 3"'),
    ),
    "W213": (
        Text(
            "Biểu mẫu được tạo cho một ngày khác; tiêu chí này đã hết hiệu lực hoặc chưa có hiệu lực vào ngày đánh giá.",
            "The form was made for another day; the criterion is no longer, or not yet, in force on the as-of date.",
        ),
        Text(
            "A90 là tiêu chí hết hiệu lực từ 01/01/2026, chấm theo ngày 22/11/2026",
            "A90 is a criterion in force until 01/01/2026, scored as of 22/11/2026",
        ),
    ),
    "W214": (
        Text(
            "Công thức trong ô trỏ tới dòng, trang hay tệp đã bị xóa hoặc không tìm thấy.",
            "The formula points to a row, a sheet or a file that was deleted or cannot be found.",
        ),
        Text("ô F17 hiện #REF!", "cell F17 shows #REF!"),
    ),
    "W215": (
        Text(
            "Cột ngày của minh chứng được ghi bằng lời, hoặc ghi số công văn thay cho ngày.",
            "The column of the evidence date holds words, or the number of a document in place of its date.",
        ),
        Text("ô J17 ghi “tuần trước”", 'cell J17 says "last week"'),
    ),
    "W216": (
        Text(
            "Người điền chọn “Không áp dụng” rồi vẫn ghi số liệu, hoặc sửa con số ở một ô mà quên ô kia.",
            'The writer chose "Not applicable" and gave a figure as well, or corrected the figure in one cell and forgot the other.',
        ),
        Text("F25 ghi “Không áp dụng”, G25 ghi “24”", 'F25 says "Not applicable", G25 says "24"'),
    ),
    "W217": (
        Text("Con số hoặc ngày được ghi vào cột “Trả lời” như ở các dòng khác.", 'The number or date was written in the column "Answer", as in other rows.'),
        Text("F21 ghi “3”, G21 để trống", 'F21 says "3", G21 is blank'),
    ),
    "W218": (
        Text(
            "Mỗi tiêu chí được trả lời ở một trong hai cột: chọn “Trả lời”, hoặc ghi “Giá trị đo được”. Ở đây cột còn lại cũng có nội dung.",
            'A criterion is answered in one of two columns, "Answer" or "Measured value". Here the other one holds something as well.',
        ),
        Text("G17 ghi “12”, còn tiêu chí chỉ hỏi có hay không", 'G17 says "12", and the criterion asks for yes or no only'),
    ),
    "W219": (
        Text(
            "Tệp do phần mềm khác tạo ra: trong ô chỉ có công thức, chưa có kết quả.",
            "Another program wrote the file: the cell holds a formula and no result.",
        ),
        Text("ô F17 chứa công thức ='Phòng CNTT'!B3 chưa có kết quả", "cell F17 holds the formula ='IT department'!B3 without a result"),
    ),
    "W220": (
        Text(
            "Người điền ghi nhầm sang cột của hội đồng, hoặc hội đồng đã ghi trong khi cơ sở chưa tự đánh giá.",
            "The writer took the board's column for the hospital's, or the board wrote where the hospital had not.",
        ),
        Text("F17 để trống, L17 ghi “Có”", 'F17 is blank, L17 says "Yes"'),
    ),
    "W227": (
        Text(
            "Người điền gộp ô để một câu trả lời hay một minh chứng dùng chung cho nhiều dòng.",
            "The writer merged cells so that one answer or one piece of evidence would serve several rows.",
        ),
        Text("I17:I20 gộp thành một ô, ghi “Quy chế sao lưu 12/QĐ-BV”", 'I17:I20 merged into one cell that says "Backup rules 12/QĐ-BV"'),
    ),
    "W228": (
        Text(
            "Chỉ một phần các cột được sắp xếp lại hoặc dán lệch một dòng, nên mã và nội dung không còn thuộc cùng một tiêu chí.",
            "Only some of the columns were sorted, or something was pasted one row off, so code and text no longer belong together.",
        ),
        Text("A17 là BKP-03, C17 là nội dung của BKP-05", "A17 is BKP-03, C17 is the text of BKP-05"),
    ),
    "W229": (
        Text(
            "Người điền sửa câu chữ của tiêu chí, hoặc bảng được chép từ một bản khác.",
            "The writer edited the words of the criterion, or the table was copied from another edition.",
        ),
        Text("C17 ghi gọn “Có sao lưu” thay cho nội dung gốc", 'C17 says just "There are backups" in place of the original text'),
    ),
    "W234": (
        Text(
            "Máy còn dùng bộ gõ TCVN3 (phông .VnTime) hoặc VNI; trong phông Unicode, chữ gõ như vậy hiện thành ký hiệu lạ.",
            "The computer still types TCVN3 (.VnTime fonts) or VNI; in a Unicode font such text shows odd signs.",
        ),
        Text("ô I17 ghi “Biªn b¶n häp”, đọc là “Biên bản họp”", 'cell I17 says "Biªn b¶n häp", read as "Biên bản họp"'),
    ),
    "W235": (
        Text(
            "Chữ gõ bằng bảng mã cũ đã mất một số ký tự khi chép qua chương trình khác, hoặc quá ngắn để biết chắc.",
            "Text in an old encoding lost some of its signs on the way through another program, or is too short to be sure of.",
        ),
        Text("ô I17 ghi “Lu tr÷ hå s¬”: chữ ư của “Lưu” đã mất", 'cell I17 says "Lu tr÷ hå s¬": the ư of "Lưu" is gone'),
    ),
    "W236": (
        Text(
            "Excel lưu ngày dưới dạng số đếm ngày; ô mất định dạng ngày thì hiện số đó.",
            "Excel stores a date as a count of days; a cell that lost its date format shows the count.",
        ),
        Text("ô J17 ghi 46341, tức là 15/11/2026", "cell J17 says 46341, which is 15/11/2026"),
    ),
    "W237": (
        Text(
            "Gõ nhầm năm, ghi ngày dự kiến thay cho ngày đã làm, hoặc chấm theo một ngày đã qua.",
            "The year was mistyped, a planned date was given for one on which something was done, or an earlier day was chosen for the appraisal.",
        ),
        Text("ô J17 ghi 15/11/2027, chấm theo ngày 22/11/2026", "cell J17 says 15/11/2027, scored as of 22/11/2026"),
    ),
    "W238": (
        Text(
            "Người điền chỉ nhớ tháng. Ngày đầu tháng được lấy, vì đó là cách hiểu chặt nhất đối với hạn của minh chứng.",
            "The writer remembers the month only. Its first day is taken, the strictest reading where evidence may grow too old.",
        ),
        Text("ô J17 ghi “tháng 11/2026”", 'cell J17 says "11/2026"'),
    ),
    "W239": (
        Text(
            "Cả một quy chế hay biên bản được dán vào ô thay cho tên và số của văn bản.",
            "A whole set of rules or minutes was pasted into the cell instead of the document's name and number.",
        ),
        Text("ô I17 của tệp CSV chứa toàn văn quy chế, 58.000 ký tự", "cell I17 of a CSV file holds the full text of the rules, 58,000 letters"),
    ),
    "W242": (
        Text(
            "Dấu chấm hay dấu phẩy trước ba chữ số có thể là dấu phần nghìn hoặc dấu thập phân; ở tiêu chí này chỉ một cách hiểu là có thể.",
            "A point or comma before three digits may part thousands or begin decimals; for this criterion only one of the two is possible.",
        ),
        Text("ô G40 ghi “1.500”, còn tiêu chí hỏi một số nguyên", 'cell G40 says "1.500", and the criterion asks for a whole number'),
    ),
    "W243": (
        Text(
            "Ô được định dạng phần trăm nên Excel lưu 0,98 khi người điền gõ 98%.",
            "The cell is formatted as percent, so Excel stores 0.98 when 98% is typed.",
        ),
        Text("ô G30 hiện 98%", "cell G30 shows 98%"),
    ),
}
"""By code: the cause, then the example."""
