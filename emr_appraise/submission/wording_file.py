"""Words for what a file holds besides cells."""

from __future__ import annotations

from emr_appraise.words import Text

PICTURES = Text("hình ảnh ({count})", "pictures ({count})")
COMMENTS = Text("chú thích ({count})", "comments ({count})")
EMBEDDED = Text("tệp nhúng ({count})", "embedded files ({count})")
