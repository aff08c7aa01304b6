"""Why one of the commands is refused: how it comes about, and an example, by code."""

from __future__ import annotations

from emr_appraise.words import Text

ONE_COMMAND: dict[str, tuple[Text, Text]] = {
    "E141": (
        Text(
            "Bộ tiêu chí mới soạn chưa có trường hợp kiểm thử, hoặc các tệp này để ngoài thư mục cases.",
            "A pack just written has no cases yet, or they lie outside its folder cases.",
        ),
        Text("emr-appraise criteria test bo-moi, khi bo-moi chưa có thư mục cases", "emr-appraise criteria test bo-moi, where bo-moi has no folder cases yet"),
    ),
    "E142": (
        Text(
            "Mã gõ thiếu hoặc nhầm chữ số, hoặc lấy từ thông báo của một phiên bản khác.",
            "A digit of the code is missing or wrong, or the code comes from a message of another version.",
        ),
        Text("emr-appraise explain W24, trong khi mã có ba chữ số như W204", "emr-appraise explain W24, while codes have three digits, as in W204"),
    ),
    "E151": (
        Text(
            "Cả hai bộ tiêu chí đều được nêu là “-”, trong khi qua ống dẫn chỉ chuyển được một bộ.",
            'Both packs were named "-", while a pipe brings only one.',
        ),
        Text("emr-appraise criteria diff - -, đúng ra một bên là tên hay thư mục", "emr-appraise criteria diff - -, where one should be a name or a folder"),
    ),
    "E152": (
        Text(
            "Bảng tính được nêu ngay sau hai bộ tiêu chí mà quên --on, hoặc một đường dẫn có dấu cách không đặt trong dấu nháy.",
            "A workbook was named behind the two packs and --on forgotten, or a path with spaces stands without quotes.",
        ),
        Text("emr-appraise criteria diff vn-emr bo-moi tu-danh-gia.xlsx, thiếu --on", "emr-appraise criteria diff vn-emr bo-moi tu-danh-gia.xlsx, without --on"),
    ),
    "E153": (
        Text(
            "Bảng tính được chuyển qua ống dẫn như khi chạy score; lệnh này chấm nó theo cả hai bộ nên cần đường dẫn của tệp.",
            "The workbook was piped in as for score; this command scores it by both packs and needs the path of the file.",
        ),
        Text("emr-appraise criteria diff vn-emr bo-moi --on -, bảng tính đến qua ống dẫn", "emr-appraise criteria diff vn-emr bo-moi --on -, the workbook coming through a pipe"),
    ),
    "E154": (
        Text(
            "Một thư mục con thuộc tài khoản khác, hoặc ổ mạng vừa mất kết nối. Bảng tính trong đó chưa được so sánh.",
            "A folder further down belongs to another account, or a network drive was just lost. The workbooks in it have not been compared.",
        ),
        Text("ho-so-nop/noi-bo, chỉ phòng Kế hoạch được mở", "submissions/internal, which only the planning department may open"),
    ),
    "E155": (
        Text(
            "Hai bộ thuộc hai giai đoạn và có mã hoàn toàn khác nhau, nên một bảng tính chỉ trả lời được một bộ.",
            "The two packs are of different periods and their codes have nothing in common, so that a workbook can answer only one of them.",
        ),
        Text(
            "emr-appraise criteria diff vn-emr-2018 vn-emr --on tu-danh-gia.xlsx, tệp theo bộ vn-emr",
            "emr-appraise criteria diff vn-emr-2018 vn-emr --on tu-danh-gia.xlsx, a workbook of vn-emr",
        ),
    ),
    "E162": (
        Text(
            "Bản sao có đánh dấu hoặc báo cáo được ghi vào chính tệp của cơ sở, hoặc cả hai được ghi vào cùng một tệp.",
            "The annotated copy or the report is to go into the hospital's own file, or both into one and the same.",
        ),
        Text(
            "emr-appraise check tu-danh-gia.xlsx --annotate tu-danh-gia.xlsx, cùng một tệp",
            "emr-appraise check tu-danh-gia.xlsx --annotate tu-danh-gia.xlsx, one and the same file",
        ),
    ),
    "E163": (
        Text(
            "Lệnh explain được gõ như score, chỉ có tên tệp. Lệnh này giải thích mỗi lần một tiêu chí hoặc một lưu ý.",
            "The command explain was given a file only, as for score. It explains one criterion or one remark at a time.",
        ),
        Text("emr-appraise explain tu-danh-gia.xlsx, sau tên tệp chưa có mã", "emr-appraise explain tu-danh-gia.xlsx, with no code behind the file"),
    ),
    "E164": (
        Text(
            "Tiêu chí bắt đầu có hiệu lực sau ngày đánh giá hoặc đã hết hiệu lực, nên không tham gia vào kết quả và không có gì để giải thích.",
            "The criterion comes into force after the as-of date or is out of force by then, so it plays no part in the result and there is nothing to explain.",
        ),
        Text(
            "emr-appraise explain tu-danh-gia.xlsx PDP-01 --as-of 2025-08-01, khi PDP-01 áp dụng từ năm 2026",
            "emr-appraise explain tu-danh-gia.xlsx PDP-01 --as-of 2025-08-01, while PDP-01 applies from 2026 on",
        ),
    ),
    "E165": (
        Text(
            "Mã lấy từ lý do từ chối tệp hoặc từ lỗi của bộ tiêu chí. Tệp bị từ chối thì không có nội dung nào được đọc, nên những mã này không có chỗ nào trong bảng tính.",
            "The code is that of a refusal or of a problem of criteria. Nothing is read of a file that is refused, so these codes have no place in a workbook.",
        ),
        Text("emr-appraise explain tu-danh-gia.xlsx E104, là lý do từ chối tệp", "emr-appraise explain tu-danh-gia.xlsx E104, which is a reason to refuse a file"),
    ),
    "E190": (
        Text(
            "Gõ nhầm số, hoặc ghi 0 với ý để chương trình tự chọn.",
            "The number was mistyped, or 0 was written to leave the choice to the program.",
        ),
        Text("emr-appraise batch ho-so-nop -o ket-qua --jobs 0, để tự chọn", "emr-appraise batch ho-so-nop -o ket-qua --jobs 0, to have it chosen"),
    ),
    "E191": (
        Text(
            "Gõ thừa dấu trừ, hoặc ghi số âm để không gộp số liệu của ít cơ sở; muốn vậy thì bỏ tùy chọn này.",
            "A minus sign slipped in, or a negative number was meant to keep small figures from being merged; the option is left out for that.",
        ),
        Text("emr-appraise batch ho-so-nop -o ket-qua --min-cell -1, thừa dấu trừ", "emr-appraise batch ho-so-nop -o ket-qua --min-cell -1, with a minus sign too many"),
    ),
    "E192": (
        Text(
            "Hồ sơ được chuyển qua ống dẫn. Lệnh này đọc tệp bằng nhiều tiến trình cùng lúc nên cần đường dẫn.",
            "The submissions were piped in. This command reads with several processes at a time and needs paths.",
        ),
        Text("emr-appraise batch - -o ket-qua, tệp zip đến qua ống dẫn", "emr-appraise batch - -o ket-qua, a zip coming through a pipe"),
    ),
}
"""By code: the cause, then the example."""
