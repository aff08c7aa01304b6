"""Words around a code that is explained."""

from __future__ import annotations

from emr_appraise.words import Severity, Text

SEVERITIES = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("thông tin", "information"),
}
ASKS = Text("Yêu cầu", "What it asks")
WHY = Text("Vì sao", "Why")
EXAMPLE = Text("Ví dụ chưa đúng", "An example that is reported")
INSTEAD = Text("Nên viết", "Write instead")
SAYS = Text("Nội dung", "What it says")
TO_DO = Text("Cần làm", "What to do")
