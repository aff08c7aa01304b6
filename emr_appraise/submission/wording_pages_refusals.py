"""Why a file is refused: how it comes about in an office, and an example, for every E code."""

from __future__ import annotations

from emr_appraise.words import Text

REFUSALS: dict[str, tuple[Text, Text]] = {
    "E101": (
        Text(
            "Tên tệp gõ thiếu dấu hay thiếu đuôi, hoặc tệp nằm ở thư mục khác. Windows thường ẩn đuôi .xlsx, nên tên nhìn thấy chưa phải là tên đầy đủ.",
            "The name was typed without its accents or its ending, or the file is in another folder. Windows often hides the ending .xlsx, so the name on the screen is not the whole name.",
        ),
        Text(
            "emr-appraise score tu-danh-gia.xlsx, trong khi tệp tên là “Tự đánh giá (1).xlsx”",
            'emr-appraise score tu-danh-gia.xlsx, while the file is called "Tự đánh giá (1).xlsx"',
        ),
    ),
    "E102": (
        Text(
            "Đường dẫn dừng ở thư mục: thiếu tên tệp ở cuối, hoặc kéo nhầm biểu tượng thư mục vào cửa sổ lệnh.",
            "The path ends at a folder: the file's name is missing, or the folder was dragged into the window in its place.",
        ),
        Text("emr-appraise score ho-so-nop, trong đó ho-so-nop là thư mục", "emr-appraise score ho-so-nop, where ho-so-nop is a folder"),
    ),
    "E103": (
        Text(
            "Tệp đã được tạo nhưng chưa ghi nội dung: tải về hay đồng bộ bị ngắt, đĩa đầy, hoặc rút USB quá sớm.",
            "The file was made but never filled: a download or a synchronisation broke off, the disk was full, or the memory stick was pulled out too soon.",
        ),
        Text("tu-danh-gia.xlsx có dung lượng 0 KB", "tu-danh-gia.xlsx with a size of 0 KB"),
    ),
    "E104": (
        Text(
            "Một tệp loại khác được đổi đuôi thành .xlsx, tệp nén chưa giải nén, hoặc phần mềm khác xuất trang web rồi đặt tên .xls. Đổi đuôi tên tệp không làm đổi nội dung.",
            "A file of another kind was renamed to .xlsx, an archive was never unpacked, or some system exported a web page and called it .xls. A new ending does not change what a file holds.",
        ),
        Text("bao-cao.xlsx là tệp PDF đổi tên", "bao-cao.xlsx is a PDF under another name"),
    ),
    "E105": (
        Text(
            "Gửi nhầm công văn, báo cáo hay bài trình chiếu thay cho biểu mẫu, hoặc biểu mẫu được lưu bằng chương trình có định dạng riêng.",
            "A letter, a report or slides were sent instead of the form, or the form was saved by a program with a format of its own.",
        ),
        Text("cong-van-kem-bieu-mau.xlsx là văn bản Word đổi tên", "cong-van-kem-bieu-mau.xlsx is a Word document under another name"),
    ),
    "E106": (
        Text(
            "Tệp bị cắt khi gửi thư, tải về hay chép qua USB, hoặc máy tắt đột ngột khi đang lưu.",
            "The file was cut short by mail, a download or a memory stick, or the computer went off while it was being saved.",
        ),
        Text("tu-danh-gia.xlsx chỉ còn 12 KB, trong khi bản gốc là 60 KB", "tu-danh-gia.xlsx of 12 KB, while the original has 60 KB"),
    ),
    "E107": (
        Text(
            "Cơ sở đặt mật khẩu mở tệp để giữ kín khi gửi. Mật khẩu chỉ để khóa trang tính hay khóa ô thì không cản việc đọc.",
            "The office set a password to open the file, to keep it private on its way. A password that only protects sheets or cells is no obstacle.",
        ),
        Text("mở tu-danh-gia.xlsx thì Excel hỏi mật khẩu", "Excel asks for a password when tu-danh-gia.xlsx is opened"),
    ),
    "E108": (
        Text(
            "Excel và LibreOffice tạo tệp này bên cạnh bảng tính đang mở; chép hay nén cả thư mục thì tệp này bị kéo theo.",
            "Excel and LibreOffice keep this file beside a workbook that is open; whoever copies or packs the whole folder takes it along.",
        ),
        Text("~$tu-danh-gia.xlsx, chưa đến 1 KB", "~$tu-danh-gia.xlsx, less than 1 KB"),
    ),
    "E109": (
        Text(
            "Ảnh chụp lớn dán vào tệp, công thức kéo xuống hàng trăm nghìn dòng, hoặc tệp được cố ý tạo ra để làm treo máy. Nhờ có giới hạn, một tệp như vậy không làm hỏng cả đợt chấm.",
            "Large pictures were pasted in, formulas were dragged down over hundreds of thousands of rows, or the file was made to bring a computer down. The limits keep one such file from spoiling a whole round.",
        ),
        Text("tệp 82 MB vì dán ảnh chụp văn bản; cho phép 50 MB", "a file of 82 MB because scans were pasted in; 50 MB are allowed"),
    ),
    "E110": (
        Text(
            "Gửi nhầm một bảng tính khác, hoặc câu trả lời được chép sang bảng tự kẻ với tiêu đề cột hoàn toàn khác.",
            "Another workbook was sent by mistake, or the answers were copied into a home-made table with altogether different headings.",
        ),
        Text("trang “Chi tiêu” với các cột “Khoản mục”, “Số tiền”", 'a sheet "Spending" with the columns "Item", "Amount"'),
    ),
    "E111": (
        Text(
            "Mỗi giai đoạn có một bộ tiêu chí; biểu mẫu thuộc bộ này, còn ngày đánh giá hoặc --criteria lại chọn bộ kia.",
            "Each period has its own pack; the form belongs to one, and the as-of date or --criteria chose another.",
        ),
        Text("biểu mẫu của bộ vn-emr-2018 được chấm với --as-of 2026-11-22", "a form of vn-emr-2018 scored with --as-of 2026-11-22"),
    ),
    "E112": (
        Text(
            "Bộ tiêu chí đã ra phiên bản mới sau khi cơ sở nhận biểu mẫu; tiêu chí có thể đã đổi nghĩa nên câu trả lời cũ không được dùng lại.",
            "The pack has had a new version since the office got its form; criteria may mean something else now, so old answers are not used.",
        ),
        Text("biểu mẫu theo phiên bản 2026.10, chương trình dùng phiên bản 2026.11", "a form of version 2026.10, while the program carries 2026.11"),
    ),
    "E113": (
        Text(
            "Tài khoản đang dùng không có quyền đọc tệp, đường dẫn quá dài, hoặc chương trình khác đang giữ tệp.",
            "The account in use may not read the file, its path is too long, or another program holds the file.",
        ),
        Text(
            "tu-danh-gia.xlsx nằm trong thư mục mạng mà chỉ phòng Kế hoạch được đọc",
            "tu-danh-gia.xlsx in a shared folder that only the planning department may read",
        ),
    ),
    "E114": (
        Text(
            "Cột “Mã” hoặc “Trả lời” bị xóa hay đổi tiêu đề thành chữ không nhận ra được, nên không biết câu trả lời nằm ở đâu.",
            'The column "Code" or "Answer" was deleted, or its heading was replaced by words that are not known, so where the answers stand cannot be told.',
        ),
        Text("hàng tiêu đề chỉ còn: Tiêu chí | Minh chứng | Ghi chú", "the heading row is left with: Criterion | Evidence | Note"),
    ),
    "E115": (
        Text(
            "Excel lưu tệp thành CSV theo bảng mã không có chữ Việt, nên mỗi chữ có dấu thành một dấu “?” và mất hẳn, kể cả trong tiêu đề cột.",
            'Excel saved the file as CSV in an encoding without Vietnamese letters, so each accented letter became a "?" for good, those of the headings included.',
        ),
        Text("A4: M? | Tr? l?i | Minh ch?ng (mất hết dấu)", "A4: M? | Tr? l?i | Minh ch?ng (the accents are gone)"),
    ),
    "E116": (
        Text(
            "Cơ sở chia cột “Trả lời” thành hai cột “Có” và “Không” rồi đánh dấu x; dấu x ở cột đầu sẽ bị hiểu nhầm nếu đọc tiếp.",
            'The office split the column "Answer" into "Yes" and "No" and ticks one; reading on would take each tick in the first column for a yes.',
        ),
        Text("F4: Trả lời, F5: Không, G5: Có, F6: x", "F4: Answer, F5: No, G5: Yes, F6: x"),
    ),
    "E117": (
        Text(
            "Báo cáo xlsx hoặc csv của lần chấm trước nằm lẫn trong thư mục bản tự đánh giá, hoặc được nộp thay cho biểu mẫu; nếu đọc tiếp, cơ sở sẽ được chấm theo bản chép các câu trả lời cũ.",
            "An xlsx or csv report of an earlier run lies among the submissions, or was sent in place of the form; reading on would score the hospital by a copy of its old answers.",
        ),
        Text("79903.xlsx với trang “Điểm chưa đạt” (báo cáo)", "79903.xlsx with the sheet 'Gaps' (a report)"),
    ),
    "E120": (
        Text(
            "Sổ quyết định được lưu từ Excel ở dạng CSV thường (không phải UTF-8), thiếu cột, hoặc có dòng mà mã, kết luận hay ngày không đọc được.",
            "The register was saved by Excel as plain CSV (not UTF-8), lacks a column, or has a line whose code, outcome or date cannot be read.",
        ),
        Text("dòng 5 của so-quyet-dinh.csv: 79901,875/QĐ-BV,31/02/2026,Đạt", "line 5 of register.csv: 79901,875/QĐ-BV,31/02/2026,Passed"),
    ),
    "E121": (
        Text(
            "Tệp YAML dùng tên riêng thay cho khóa của biểu mẫu, hoặc được viết như một danh sách.",
            "The YAML file uses names of its own instead of the form's keys, or is written as a list.",
        ),
        Text("co-so.yaml ghi “giuong: 120”, trong khi khóa là “beds”", 'facility.yaml says "giuong: 120", while the key is "beds"'),
    ),
    "E122": (
        Text(
            "Trường này chỉ nhận một trong các lựa chọn của biểu mẫu, còn tệp ghi một cách gọi khác.",
            "The field takes only one of the form's options, and the file calls it something else.",
        ),
        Text("co-so.yaml ghi “facility_type: trạm y tế”", 'facility.yaml says "facility_type: health post"'),
    ),
}
"""By code: the cause, then the example."""
