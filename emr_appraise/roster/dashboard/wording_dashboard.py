"""Every sentence of the dashboard, by the name under which the page's script asks for it."""

from __future__ import annotations

from emr_appraise.appraisal.model import Basis
from emr_appraise.report.wording_numbers import Counted
from emr_appraise.roster import wording_agreement as agreement
from emr_appraise.roster.wording_figures import MERGED, MERGED_CELLS, NOT_SAID
from emr_appraise.words import Text

LANGUAGE_NAMES = {"vi": "Tiếng Việt", "en": "English"}
NO_SCRIPT = Text(
    "Trang này cần JavaScript để hiện số liệu. Xin bật JavaScript rồi mở lại tệp; trang không kết nối mạng.",
    "This page needs JavaScript to show its figures. Please turn it on and open the file again; the page uses no network.",
)

WORDS: dict[str, Text | Counted] = {
    # frame
    "title": Text("Tổng hợp kết quả thẩm định bệnh án điện tử", "Electronic medical records: results of the appraisal round"),
    "kicker": Text("Bảng điều hành", "Dashboard"),
    "skip": Text("Đến thẳng nội dung", "Skip to the content"),
    "language": Text("Ngôn ngữ", "Language"),
    "sections": Text("Các phần của trang", "Sections of the page"),
    "pack": Text("Bộ tiêu chí", "Pack"),
    "pack_version": Text("{title}, phiên bản {version}", "{title}, version {version}"),
    "packs_apart": Text(
        "Đợt này dùng nhiều bộ tiêu chí. Mỗi lần chỉ xem một bộ; số liệu của các bộ không cộng chung.",
        "Several packs were used in this round. They are shown one at a time; their figures are never added up.",
    ),
    "as_of": Text("Ngày đánh giá", "As of"),
    "basis": Text("Xếp nhóm theo", "Placed by"),
    "files": Text("Tệp tìm thấy", "Files found"),
    "files_said": Text(
        "{found} tệp = {appraised} thẩm định được + {rejected} bị loại",
        "{found} files = {appraised} appraised + {rejected} rejected",
    ),
    "public": Text("Bản công bố", "Public edition"),
    "public_note": Text(
        "Bản này chỉ có số tổng hợp, không nêu tên cơ sở. Các mục có dưới {n} cơ sở được gộp chung.",
        "This edition gives totals only and names no facility. Entries with fewer than {n} facilities are merged.",
    ),
    "too_few": Text("Quá ít cơ sở để công bố số liệu.", "Too few facilities for figures to be published."),
    "colophon": Text(
        "Số liệu do emr-appraise {tool} tính từ các bản tự đánh giá; không phải kết luận chính thức của cơ quan quản lý"
        " hay hội đồng thẩm định.",
        "Worked out by emr-appraise {tool} from the self-assessments; not an official conclusion of an authority or an"
        " appraisal board.",
    ),
    # filters
    "filters": Text("Bộ lọc", "Filters"),
    "search": Text("Tìm theo tên, mã hoặc tệp", "Search by name, code or file"),
    "group_filter": Text("Nhóm", "Group"),
    "any": Text("Tất cả", "All"),
    "clear": Text("Bỏ mọi bộ lọc", "Clear all filters"),
    "showing_all": Counted(
        Text("Số liệu của {n} cơ sở đã nộp.", "Figures of {n} facility that submitted."),
        Text("Số liệu của {n} cơ sở đã nộp.", "Figures of {n} facilities that submitted."),
    ),
    "showing_some": Text(
        "Số liệu của {n} trong {all} cơ sở đã nộp. Đang lọc: {filters}.",
        "Figures of {n} of {all} facilities that submitted. Filtered by {filters}.",
    ),
    "filter_said": Text("{label}: {value}", "{label}: {value}"),
    "not_said": NOT_SAID,
    "yes": Text("Có", "Yes"),
    "no": Text("Không", "No"),
    # headline
    "overview": Text("Tổng quan", "Overview"),
    "submitted": Text("Cơ sở đã nộp", "Facilities that submitted"),
    "of_registered": Text("trong {n} cơ sở của danh sách", "of {n} on the list"),
    "beside_list": Counted(
        Text("danh sách có {n} cơ sở", "{n} facility on the list"),
        Text("danh sách có {n} cơ sở", "{n} facilities on the list"),
    ),
    "group": Text("Nhóm {number}", "Group {number}"),
    "share_of_submitted": Text("{share} số cơ sở đã nộp", "{share} of those that submitted"),
    "rejected": Text("Tệp bị loại", "Rejected files"),
    "rejected_note": Text("cả đợt, không theo bộ lọc", "whole round, filters do not apply"),
    "absent": Text("Chưa có bản tự đánh giá thẩm định được", "No appraised workbook yet"),
    "absent_note": Text("cơ sở trong danh sách, kể cả cơ sở có tệp bị loại", "facilities on the list, those with a rejected file included"),
    "absent_no_list": Text("không có danh sách để đối chiếu", "no list to compare with"),
    "deadlines": Text("Thời hạn", "Deadlines"),
    "due_on": Text("{title}, hạn {day}", "{title}, due {day}"),
    "days_left": Counted(Text("còn {n} ngày", "{n} day left"), Text("còn {n} ngày", "{n} days left")),
    "days_over": Counted(Text("quá hạn {n} ngày", "{n} day overdue"), Text("quá hạn {n} ngày", "{n} days overdue")),
    "due_today": Text("đến hạn đúng vào ngày đánh giá", "due on the as-of date itself"),
    "due_done": Text(
        "{done} trong {n} cơ sở liên quan đã ở nhóm {group}",
        "{done} of the {n} facilities concerned are in group {group}",
    ),
    "due_none": Text("Chưa xác định được thời hạn của cơ sở nào.", "No facility's deadline is known."),
    "shares": Text("Cơ sở theo nhóm", "Facilities by group"),
    "scores": Text("Tổng điểm", "Total score"),
    "scores_said": Text(
        "Trung vị {median}; một nửa số cơ sở ở giữa có điểm từ {first} đến {third}; thấp nhất {lowest}, cao nhất {highest}.",
        "Median {median}; the middle half score from {first} to {third}; lowest {lowest}, highest {highest}.",
    ),
    "count_share": Text("{n} ({share})", "{n} ({share})"),
    "nothing": Text("Không có cơ sở nào.", "There are no facilities."),
    "empty": Text("–", "–"),
    # by field
    "by_field": Text("Xếp nhóm theo đặc điểm cơ sở", "Groups by kind of facility"),
    "sort_out_by": Text("Xem theo", "Show by"),
    "merged": MERGED,
    "merged_cells": MERGED_CELLS,
    "value": Text("Đặc điểm", "Kind"),
    "facilities": Text("Số cơ sở", "Facilities"),
    "facilities_of": Text("{n} / {all} trong danh sách", "{n} / {all} on the list"),
    "groups": Text("Nhóm", "Groups"),
    "best_share": Text("Tỷ lệ nhóm {number}", "Share in group {number}"),
    "show_all": Text("Hiện cả {n} dòng", "Show all {n} rows"),
    "show_fewer": Text("Thu gọn", "Show fewer"),
    # heat map
    "heat": Text("Điểm trung vị theo nhóm tiêu chí", "Median score by area"),
    "heat_groups": Text("Xếp nhóm", "Placement"),
    "all_facilities": Text("Mọi cơ sở", "All"),
    "area": Text("Nhóm tiêu chí", "Area"),
    "heat_key": Text("Màu theo tỷ lệ phần trăm điểm đạt được, mỗi bậc bắt đầu từ:", "Colours by percent of the points reached, each step from:"),
    # blocking
    "blocking": Text("Điểm chưa đạt cản trở nhiều cơ sở nhất", "Gaps that hold back the most facilities"),
    "blocking_note": Text(
        "Nhiều nhất mười tiêu chí, kèm số cơ sở chưa được xếp nhóm cao hơn vì tiêu chí đó chưa đạt hoặc chưa chứng minh"
        " được.",
        "At most ten criteria, with the number of facilities kept out of a better group because the criterion is not"
        " met or not shown.",
    ),
    "criterion": Text("Tiêu chí", "Criterion"),
    "only_these": Text("Chỉ xem các cơ sở này", "Show only these"),
    "gap_filter": Text("Còn vướng tiêu chí", "Held back by"),
    "no_blocking": Text("Không có tiêu chí nào cản trở việc xếp nhóm cao hơn.", "No criterion stands in the way of a better group."),
    # agreement
    "agreement": agreement.TITLE,
    "kappa_about": agreement.KAPPA_ABOUT,
    "whole_pack": Text(
        "Tính cho mọi cơ sở được thẩm định theo bộ tiêu chí này, không theo bộ lọc.",
        "Of all facilities appraised by this pack; filters do not apply.",
    ),
    "matrix": Text("Nhóm theo cơ sở và theo hội đồng", "Group by the facility and by the board"),
    "matrix_corner": Text("Cơ sở ↓ · Hội đồng →", "Facility ↓ · Board →"),
    "differ_most": Text("Tiêu chí được đánh giá khác nhau nhiều nhất", "Criteria rated differently most often"),
    "compared": agreement.COMPARED,
    "own_higher": agreement.OWN_HIGHER,
    "board_higher": agreement.BOARD_HIGHER,
    "otherwise": agreement.OTHERWISE,
    # change
    "change": Text("Thay đổi so với đợt trước", "Change since the previous round"),
    "change_note": Text("So với danh sách cơ sở ngày {day}, đối chiếu theo mã cơ sở.", "Compared with the roster of {day}, matched by facility code."),
    "change_corner": Text("Đợt trước ↓ · Đợt này →", "Before ↓ · Now →"),
    "was_absent": Text("Chưa có", "Not there"),
    "is_absent": Text("Không còn", "Gone"),
    "better": Counted(Text("{n} cơ sở lên nhóm cao hơn", "{n} facility moved up"), Text("{n} cơ sở lên nhóm cao hơn", "{n} facilities moved up")),
    "worse": Counted(Text("{n} cơ sở xuống nhóm thấp hơn", "{n} facility moved down"), Text("{n} cơ sở xuống nhóm thấp hơn", "{n} facilities moved down")),
    "moved_up": Text("lên nhóm cao hơn so với đợt trước", "moved up since the previous round"),
    "moved_down": Text("xuống nhóm thấp hơn so với đợt trước", "moved down since the previous round"),
    # list
    "list": Text("Danh sách cơ sở", "Facilities"),
    "list_caption": Text(
        "Danh sách cơ sở: bấm vào tên cột để sắp xếp, bấm vào tên cơ sở để xem chi tiết.",
        "Facilities: press a column's name to sort, a facility's name for details.",
    ),
    "standing": Text("Tình trạng tệp", "Standing"),
    "sort_by": Text("Sắp xếp theo", "Sort by"),
    "upwards": Text("Tăng dần", "Ascending"),
    "downwards": Text("Giảm dần", "Descending"),
    "name": Text("Cơ sở", "Facility"),
    "nameless": Text("Cơ sở chưa ghi tên", "Facility without a name"),
    "score": Text("Điểm", "Score"),
    "blocking_count": Text("Số tiêu chí cản trở xếp nhóm", "Blocking criteria"),
    "due": Text("Thời hạn", "Deadline"),
    "remarks": Text("Lưu ý", "Remarks"),
    "rows_from": Text("Dòng {first}–{last} trong {all}", "Rows {first}–{last} of {all}"),
    "rows_none": Text("Không có dòng nào phù hợp.", "No row matches."),
    "previous": Text("Trang trước", "Previous"),
    "next": Text("Trang sau", "Next"),
    "pages": Text("Chuyển trang", "Pages"),
    "rows_each": Text("Số dòng mỗi trang", "Rows per page"),
    "print_cut": Text(
        "Bản in dừng ở {n} dòng đầu trong {all}. Dùng bộ lọc để in phần còn lại; danh sách đầy đủ ở roster.xlsx và roster.csv.",
        "The print stops after {n} of {all} rows. Filter to print the rest; roster.xlsx and roster.csv hold them all.",
    ),
    # details
    "code": Text("Mã cơ sở", "Facility code"),
    "no_code": Text("chưa ghi mã", "no code given"),
    "file": Text("Tệp", "File"),
    "submitted_on": Text("Ngày lập bản tự đánh giá", "Submitted on"),
    "superseded_by": Text("Bản được tính", "Counted instead"),
    "own_group": Text("Nhóm theo cơ sở", "Group by the facility"),
    "board_group": Text("Nhóm theo hội đồng", "Group by the board"),
    "group_on_answers": Text("Nhóm nếu đủ minh chứng", "Group once proven"),
    "decision": Text("Quyết định thẩm định", "Decision"),
    "decision_said": Text("{number}, ngày {day}: {state} ({source})", "{number} of {day}: {state} ({source})"),
    "unnumbered": Text("không ghi số", "no number"),
    "undated": Text("không rõ", "unknown"),
    "profile": Text("Thông tin cơ sở", "Profile"),
    "result": Text("Kết quả", "Result"),
    "points": Text("{points} / {of} điểm", "{points} / {of} points"),
    "met": Text("Tiêu chí đạt", "Criteria met"),
    "unanswered": Text("Chưa trả lời", "Unanswered"),
    "unreadable": Text("Không đọc được", "Unreadable"),
    "unsupported": Text("Thiếu minh chứng hợp lệ", "Without valid evidence"),
    "all_gaps": Text("Tất cả điểm chưa đạt", "All gaps"),
    "areas": Text("Điểm theo nhóm tiêu chí", "Scores by area"),
    "blocking_list": Counted(
        Text("{n} điểm chưa đạt cản trở việc xếp nhóm cao hơn", "{n} gap blocks a better group"),
        Text("{n} điểm chưa đạt cản trở việc xếp nhóm cao hơn", "{n} gaps block a better group"),
    ),
    "blocks": Text("cản trở xếp nhóm {groups}", "blocks group {groups}"),
    "evidence_only": Text("chỉ thiếu minh chứng", "only evidence is lacking"),
    "no_remarks": Text("không có", "none"),
    "remarks_said": Text("{n}: {codes}", "{n}: {codes}"),
    # other lists
    "rejected_list": Text("Tệp bị loại", "Rejected files"),
    "reason": Text("Vì sao bị loại", "Why it was rejected"),
    "to_do": Text("Cách xử lý", "What to do"),
    "absent_list": Text("Cơ sở chưa có bản tự đánh giá thẩm định được", "Facilities with no appraised workbook yet"),
    "absent_intro": Text(
        "Cơ sở trong danh sách chưa có bản tự đánh giá nào thẩm định được; theo bộ lọc về tên và đặc điểm.",
        "Listed facilities without a self-assessment that could be appraised; the filters by name and kind apply.",
    ),
    "reject_code": Text("Mã lỗi", "Error code"),
}
BASES = {
    Basis.SELF: Text("Trả lời của cơ sở", "The facilities' own answers"),
    Basis.BOARD: Text("Trả lời của hội đồng; chỗ để trống thì theo cơ sở", "The board's answers; where it gave none, the facility's"),
}
