"""What a compound file may hold when it is no spreadsheet, in words."""

from __future__ import annotations

from emr_appraise.words import Text

KINDS = {
    "worddocument": Text("văn bản Word đời cũ (.doc)", "an old Word document (.doc)"),
    "powerpoint document": Text("bản trình chiếu PowerPoint đời cũ (.ppt)", "an old PowerPoint file (.ppt)"),
    "visiodocument": Text("bản vẽ Visio (.vsd)", "a Visio drawing (.vsd)"),
    "__properties_version1.0": Text("thư điện tử Outlook (.msg)", "an Outlook message (.msg)"),
}
"""By the name, in lower case, of a stream that only such a document has."""
OTHER = Text("tệp Office đời cũ không chứa bảng tính", "an old Office file that holds no spreadsheet")
