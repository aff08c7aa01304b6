"""The words that the pack of a thousand criteria is put together from, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.words import Text

AREAS = (
    ("reception", "RCP", Text("Tiếp đón người bệnh", "Reception of patients")),
    ("outpatient", "OPD", Text("Khám ngoại trú", "Outpatient care")),
    ("inpatient", "IPD", Text("Điều trị nội trú", "Inpatient care")),
    ("emergency", "EMG", Text("Cấp cứu", "Emergency care")),
    ("surgery", "SUR", Text("Phẫu thuật, gây mê", "Surgery and anaesthesia")),
    ("laboratory", "LAB", Text("Xét nghiệm", "Laboratory")),
    ("imaging", "IMG", Text("Chẩn đoán hình ảnh", "Diagnostic imaging")),
    ("pharmacy", "PHA", Text("Dược", "Pharmacy")),
    ("nutrition", "NUT", Text("Dinh dưỡng", "Nutrition")),
    ("nursing", "NUR", Text("Điều dưỡng", "Nursing")),
    ("maternity", "MAT", Text("Sản khoa", "Maternity")),
    ("rehabilitation", "RHB", Text("Phục hồi chức năng", "Rehabilitation")),
    ("blood", "BLD", Text("Truyền máu", "Transfusion")),
    ("infection", "INF", Text("Kiểm soát nhiễm khuẩn", "Infection control")),
    ("billing", "BIL", Text("Viện phí", "Billing")),
    ("archive", "ARC", Text("Lưu trữ hồ sơ", "Record archive")),
    ("network", "NET", Text("Mạng nội bộ", "Local network")),
    ("servers", "SRV", Text("Máy chủ", "Servers")),
    ("training", "TRN", Text("Đào tạo", "Training")),
    ("quality", "QUA", Text("Quản lý chất lượng", "Quality management")),
)

OBJECTS = (
    Text("sổ bàn giao ca trực", "the shift handover book"),
    Text("danh mục mã dùng chung", "the catalogue of shared codes"),
    Text("phiếu chỉ định dịch vụ", "the service order form"),
    Text("bảng theo dõi thời gian chờ", "the table of waiting times"),
    Text("nhật ký truy cập hồ sơ", "the log of record access"),
    Text("kế hoạch ứng phó khi mất điện", "the plan for power failures"),
    Text("mẫu phiếu đồng ý của người bệnh", "the consent form of the patient"),
    Text("cảnh báo dị ứng trên màn hình", "the allergy alert on the screen"),
    Text("báo cáo sự cố phần mềm", "the report on software incidents"),
    Text("danh sách thiết bị kết nối", "the list of connected devices"),
)

ACTIONS = (
    Text(
        "{area}: {object} được lập trên phần mềm, {who} duyệt {when} và {where} mở xem được ngay",
        "{area}: {object} is kept in the software, {who} approves it {when} and {where} can open it at once",
    ),
    Text(
        "Khi làm việc với {object}, nhóm {area} ghi tên người thực hiện và giờ ghi; {who} đối chiếu {when}, kết quả gửi tới {where}",
        "Whenever {object} is used, the team for {area} records who acted and at which hour; {who} compares it {when} and the result goes to {where}",
    ),
    Text(
        "Mọi thay đổi của {object} ở mảng {area} để lại vết, không ghi đè nội dung cũ; {who} rà soát {when}, lưu tại {where}",
        "Every change of {object} in the field of {area} leaves a trace and overwrites nothing; {who} reviews them {when}, with a copy at {where}",
    ),
    Text(
        "{area} nối {object} với hồ sơ của đúng người bệnh bằng mã định danh; {where} báo chỗ lệch, {who} sửa {when}",
        "{area} links {object} to the right patient by an identifier; {where} reports what does not match and {who} corrects it {when}",
    ),
    Text(
        "Có bản hướng dẫn về {object} dành cho {area}, kèm ví dụ điền mẫu; {who} phổ biến {when} và {where} giữ bản mới nhất",
        "A manual about {object} exists for {area} with filled-in examples; {who} presents it {when} and {where} holds the latest edition",
    ),
)

PEOPLE = (
    Text("trưởng khoa", "the head of the department"),
    Text("điều dưỡng trưởng", "the chief nurse"),
    Text("tổ công nghệ thông tin", "the computing team"),
    Text("phòng kế hoạch tổng hợp", "the planning office"),
    Text("người phụ trách dữ liệu", "the data officer"),
    Text("phó giám đốc chuyên môn", "the deputy medical director"),
    Text("bác sĩ trực chính", "the senior doctor on call"),
)
TIMES = (
    Text("cuối mỗi ca", "at the close of every shift"),
    Text("trong 24 giờ", "within 24 hours"),
    Text("đầu giờ sáng", "early in the morning"),
    Text("hằng tháng", "monthly"),
    Text("trước khi người bệnh ra viện", "before the patient is discharged"),
    Text("mỗi 15 ngày", "every 15 days"),
    Text("sau mỗi lần nâng cấp", "after any upgrade"),
    Text("trước buổi giao ban", "before the morning meeting"),
    Text("theo lịch của hội đồng", "on the calendar of the board"),
    Text("khi có yêu cầu kiểm tra", "whenever an inspection asks"),
    Text("mỗi quý", "quarterly"),
)
PLACES = (
    Text("kho lưu trữ trung tâm", "the central store"),
    Text("phòng trực", "the duty room"),
    Text("trạm điều dưỡng", "the nursing station"),
    Text("văn phòng khoa", "the departmental office"),
    Text("bàn hỗ trợ người dùng", "the help desk"),
)

GUIDANCE = (
    Text(
        "Chọn {count} hồ sơ gần nhất có {object} của {area}, mở từng hồ sơ cùng {who} và so với màn hình tại {where}. Thiếu từ {few} hồ sơ trở lên thì ghi lại mã từng hồ sơ và hỏi nguyên nhân trước khi kết luận.",
        "Take the latest {count} records with {object} of {area}, open each of them together with {who} and compare it with the screen at {where}. Where {few} or more are incomplete, note the number of each record and ask for the reason before concluding.",
    ),
    Text(
        "Đến {where}, nhờ {who} làm lại một lượt việc với {object} trên dữ liệu thử của {area}, bấm giờ và chụp màn hình từng bước. Làm được trọn vẹn mà không cần sổ giấy thì tính là đạt; dừng ở giữa thì ghi rõ dừng ở đâu.",
        "Go to {where}, let {who} run through the work with {object} on test data of {area}, time it and photograph the screens. A full run without a paper book counts as met; where it stops halfway, write down where it stopped.",
    ),
    Text(
        "Hỏi {who} về lần gần nhất {object} có sai sót ở {area}: ai phát hiện, sửa trong bao lâu, ai được báo. Đối chiếu lời kể với {count} dòng nhật ký của tuần đó, lấy tại {where}.",
        "Ask {who} about the latest mistake with {object} in {area}: who noticed it, how long the repair took, who was told. Hold the account against {count} lines of that week's log, taken from {where}.",
    ),
)
EVIDENCE = Text(
    "Ảnh chụp màn hình {object} của {area} có ngày giờ, biên bản {who} ký, kèm đường dẫn tới thư mục tại {where}",
    "Screenshots of {object} of {area} with date and time, minutes signed by {who}, and the path of the folder at {where}",
)
REMEDY = Text(
    "Giao {who} làm đầu mối; cùng nhà cung cấp cấu hình {object} cho {area}, tập huấn người dùng tại {where} và kiểm tra lại {when}.",
    "Name {who} as the contact; configure {object} for {area} with the supplier, train the users at {where} and check again {when}.",
)
NOTE = Text(
    "Văn bản nêu yêu cầu chung; cách áp dụng cho {area} với {object} là do bộ tiêu chí này diễn giải.",
    "The document states it in general; how it applies to {area} and {object} is the reading of this pack.",
)

FRAME = """\
format: 1
id: thousand
version: "1"
title: {vi: Bộ rất lớn để thử, en: A very large pack for trials}
authority: {vi: Không có thật, en: Made up}
in_force: {from: "2025-01-01"}
areas:
<areas>
not_applicable:
  label: {vi: Không áp dụng, en: Not applicable}
  also: [KAD, N/A]
documents:
  - id: T1
    number: T1/2025
    title: {vi: Quy định thử về phần mềm, en: Trial rules on software}
    force: law
    issued: "2024-12-01"
    in_force: {from: "2025-01-01"}
    seen: text
  - id: T2
    number: T2/2025
    title: {vi: Hướng dẫn thử, en: Trial guidance}
    force: guide
    seen: text
  - id: T3
    number: T3/2025
    title: {vi: Thông lệ thử, en: Trial practice}
    force: practice
    seen: text
  - id: T4
    number: T4/2025
    title: {vi: Kế hoạch thử, en: Trial plan}
    force: plan
    seen: text
  - id: T5
    number: T5/2025
    title: {vi: Phụ lục thử, en: Trial annex}
    force: guide
    seen: text
scales:
  - id: yes_no
    title: {vi: Có hoặc không, en: Yes or no}
    options:
      - {value: 1, label: {vi: Có, en: "Yes"}, also: [đạt, x]}
      - {value: 0, label: {vi: Không, en: "No"}, also: [chưa]}
  - id: yes_partly_no
    title: {vi: "Có, một phần hoặc chưa", en: "Yes, partly or no"}
    options:
      - {value: 2, label: {vi: Có, en: "Yes"}, also: [đạt, x]}
      - {value: 1, label: {vi: Một phần, en: Partly}}
      - {value: 0, label: {vi: Chưa, en: "No"}, also: [không]}
  - id: maturity
    title: {vi: Độ chín từ 0 đến 5, en: Maturity from 0 to 5}
    points: of_maximum
    options:
      - {value: 0, label: {vi: Chưa làm, en: Not started}}
      - {value: 1, label: {vi: Làm lẻ tẻ, en: Here and there}}
      - {value: 2, label: {vi: Có thói quen, en: A habit}}
      - {value: 3, label: {vi: Thành quy trình, en: A procedure}}
      - {value: 4, label: {vi: Có đo lường, en: Measured}}
      - {value: 5, label: {vi: Cải tiến liên tục, en: Always improved}}
units:
  - id: hours
    label: {vi: giờ, en: hours}
profile:
  - id: ownership
    label: {vi: Hình thức sở hữu, en: Ownership}
    kind: choice
    options:
      - {id: public, label: {vi: Công lập, en: Public}}
      - {id: private, label: {vi: Tư nhân, en: Private}}
  - id: class
    label: {vi: Hạng, en: Class}
    kind: choice
    options:
      - {id: I, label: {vi: Hạng I, en: Class I}}
      - {id: II, label: {vi: Hạng II, en: Class II}}
  - {id: beds, label: {vi: Số giường, en: Beds}, kind: number}
  - {id: inpatient, label: {vi: Có điều trị nội trú, en: Treats inpatients}, kind: yes_no}
  - {id: has_lab, label: {vi: Có phòng xét nghiệm, en: Has a laboratory}, kind: yes_no}
evidence: {required_for: required}
placement:
  - group: 1
    title: {vi: Đạt tất cả, en: All met}
    meaning: {vi: Mọi điều bắt buộc đã đạt và điểm cao, en: All that is required is met and the score is high}
    next_step: {vi: Giữ vững, en: Keep it up}
    clauses:
      - {id: all, title: {vi: Đạt mọi tiêu chí bắt buộc, en: Every required criterion is met}, required_met: all}
      - {id: score, title: {vi: Tổng điểm từ 80%, en: A total score of 80% or more}, score_at_least: {of: total, percent: 80}}
      - {id: rung, title: {vi: Điều dưỡng từ bậc 3, en: Nursing on rung 3 or above}, level_at_least: {of: [nursing], level: 3}}
  - group: 2
    title: {vi: Đạt phần kỹ thuật, en: Technical part met}
    meaning: {vi: Phần kỹ thuật đã đạt, en: The technical part is met}
    next_step: {vi: Hoàn thiện giấy tờ, en: Finish the papers}
    clauses:
      - id: technical
        title: {vi: Đạt mọi tiêu chí bắt buộc về kỹ thuật, en: Every required technical criterion is met}
        required_met: {except_tags: [papers]}
  - group: 3
    title: {vi: Chưa đạt, en: Not met}
    meaning: {vi: Còn thiếu điều bắt buộc, en: Something required is missing}
    next_step: {vi: Lập kế hoạch, en: Make a plan}
    clauses: []
"""
