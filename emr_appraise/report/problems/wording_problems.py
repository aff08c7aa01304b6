"""Words around problems of criteria, Vietnamese and English side by side."""

from __future__ import annotations

from emr_appraise.report.wording_numbers import Counted
from emr_appraise.words import Severity, Text

SEVERITIES = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("lưu ý", "note"),
}
HINT = Text("gợi ý: {hint}", "hint: {hint}")
SAYS_AND_HINT = Text("{says}. Gợi ý: {hint}", "{says}. Hint: {hint}")

ERRORS = Counted(Text("{n} lỗi", "{n} error"), Text("{n} lỗi", "{n} errors"))
WARNINGS = Counted(Text("{n} cảnh báo", "{n} warning"), Text("{n} cảnh báo", "{n} warnings"))
FILES = Counted(Text("{n} tệp", "{n} file"), Text("{n} tệp", "{n} files"))
SUMMARY = Text("{errors}, {warnings} trong {files}.", "{errors}, {warnings} in {files}.")
LEARN_MORE = Text(
    "Giải thích từng mã: emr-appraise explain MÃ", "What a code means: emr-appraise explain CODE"
)
CLEAN = Text("Không có lỗi hay cảnh báo nào trong {files}.", "No errors or warnings in {files}.")
CLEAN_FILE = Text("không có lỗi hay cảnh báo", "no errors or warnings")

RULE_WITHOUT_PAGE = Text("Quy tắc {code} của bộ tiêu chí", "Rule {code} of criteria packs")
ASKS_AND_WHY = Text("{asks} Vì sao: {why}", "{asks} Why: {why}")
WHY = Text("Vì sao", "Why")
EXAMPLE = Text("Ví dụ chưa đúng", "Example that is reported")
INSTEAD = Text("Nên viết", "Write instead")
