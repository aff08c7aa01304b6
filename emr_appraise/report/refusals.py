"""Why a report cannot be written: every message, both languages side by side."""

from __future__ import annotations

from emr_appraise.words import Message, Severity, Text

NO_LIBRARY = Message(
    "E145",
    Severity.ERROR,
    Text(
        "chưa cài thư viện để viết báo cáo dạng {found}", "the library that writes {found} reports is not installed"
    ),
    Text('chạy: pip install "{package}"', 'run: pip install "{package}"'),
)
