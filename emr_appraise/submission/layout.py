"""The form's sheets, columns and fields: the one description that writer and reader share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from emr_appraise.criteria.model import Criteria, FieldKind, ProfileField, Word
from emr_appraise.words import Language, Text

STAMP_KIND = "emr-appraise-form"
REPORT_KIND = "emr-appraise-report"
"""The kind that a report gives itself: it has our headings and a hospital's answers, and is no submission."""
REPORT_COLUMNS = frozenset({"criterion", "outcome", "outcome_words", "proof_only"})
"""Columns by which a report is known where there is no room for a stamp."""
STAMP_NAMES = {
    "kind": "emr_appraise_kind",
    "pack": "emr_appraise_pack",
    "version": "emr_appraise_version",
    "fingerprint": "emr_appraise_fingerprint",
}


class FormLanguage(StrEnum):
    """The language a form is written in."""

    VI = "vi"
    EN = "en"
    BOTH = "both"


class Sheet(Enum):
    """The sheets of the form, in order; the values are their titles."""

    GUIDE = Text("Hướng dẫn", "Guide")
    FACILITY = Text("Thông tin cơ sở", "Facility")
    ASSESSMENT = Text("Tự đánh giá", "Self-assessment")
    DECISION = Text("Thẩm định", "Decision")
    LISTS = Text("Danh mục", "Lists")


REMARKS_TITLE = Text("Lưu ý", "Remarks")
"""The title of the sheet that lists remarks in an annotated copy; it takes no answers."""


class Column(Enum):
    """The columns of the self-assessment sheet, in order; the values are their headers."""

    CODE = Text("Mã", "Code")
    AREA = Text("Nhóm tiêu chí", "Area")
    TEXT = Text("Tiêu chí", "Criterion")
    REQUIRED = Text("Bắt buộc", "Required")
    REFERENCES = Text("Căn cứ pháp lý", "References")
    ANSWER = Text("Trả lời", "Answer")
    VALUE = Text("Giá trị đo được", "Measured value")
    UNIT = Text("Đơn vị", "Unit")
    EVIDENCE = Text("Minh chứng", "Evidence")
    EVIDENCE_DATE = Text("Ngày của minh chứng", "Evidence date")
    NOTE = Text("Ghi chú", "Note")
    BOARD_ANSWER = Text("Hội đồng: trả lời", "Board: answer")
    BOARD_VALUE = Text("Hội đồng: giá trị", "Board: value")
    BOARD_NOTE = Text("Hội đồng: ý kiến", "Board: note")


OTHER_HEADINGS: dict[Column, tuple[str, ...]] = {
    Column.CODE: ("Mã tiêu chí", "Mã số", "Mã số tiêu chí", "Mã TC", "Ký hiệu", "Criterion code", "ID"),
    Column.ANSWER: (
        "Câu trả lời", "Tự đánh giá", "Kết quả tự đánh giá", "Kết quả", "Kết quả đánh giá", "Tự chấm", "Đáp ứng", "Mức độ đáp ứng",
        "Đạt/Không đạt", "Có/Không", "Đánh giá của đơn vị", "Đơn vị tự đánh giá", "Response", "Self-assessment", "Result",
    ),
    Column.VALUE: ("Giá trị", "Giá trị đo", "Số liệu", "Kết quả đo", "Số đo được", "Value", "Measurement"),
    Column.EVIDENCE: (
        "Tài liệu minh chứng", "Hồ sơ minh chứng", "Minh chứng kèm theo", "Bằng chứng", "Tài liệu kèm theo", "Proof", "Evidences",
    ),
    Column.EVIDENCE_DATE: ("Ngày minh chứng", "Ngày tài liệu", "Ngày ban hành", "Ngày văn bản", "Date of evidence"),
    Column.NOTE: ("Ghi chú khác", "Ghi chú của đơn vị", "Diễn giải", "Notes", "Comment", "Comments"),
    Column.BOARD_ANSWER: ("Hội đồng trả lời", "Hội đồng đánh giá", "Kết quả của hội đồng", "Kết quả thẩm định", "Board answer"),
    Column.BOARD_VALUE: ("Giá trị của hội đồng", "Hội đồng đo", "Board value"),
    Column.BOARD_NOTE: ("Ý kiến hội đồng", "Ý kiến của hội đồng", "Nhận xét của hội đồng", "Board note", "Board comment"),
}  # fmt: skip
"""Other words that offices put over a column; taken where the form's own heading is gone, with a remark."""

INPUT_COLUMNS = (
    Column.ANSWER,
    Column.VALUE,
    Column.EVIDENCE,
    Column.EVIDENCE_DATE,
    Column.NOTE,
    Column.BOARD_ANSWER,
    Column.BOARD_VALUE,
    Column.BOARD_NOTE,
)


class FieldColumn(Enum):
    """The columns of the facility and decision sheets: one row a field."""

    ID = Text("Khóa", "Key")
    LABEL = Text("Nội dung", "Field")
    VALUE = Text("Trả lời", "Answer")
    HINT = Text("Cách ghi", "How to fill it in")


class FormFieldKind(StrEnum):
    """What a cell of the facility or decision sheet takes."""

    CHOICE = "choice"
    NUMBER = "number"
    TEXT = "text"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class FormField:
    """A row of the facility or decision sheet."""

    id: str
    label: Text
    hint: Text | None
    kind: FormFieldKind
    options: tuple[Word, ...] = ()


_TICKS = ("x", "v", "✓", "✔", "√", "☑", "✅", "ü", "þ", "\uf0fc", "\uf0fe")
"""The last four are the ticks of the font Wingdings, as they stand where the font is lost."""
YES = Word(
    "yes",
    Text("Có", "Yes"),
    (*_TICKS, "1", "true", "y", "ok", "oke", "đúng", "đã có", "có rồi", "rồi", "hiện có"),
)
NO = Word(
    "no",
    Text("Không", "No"),
    ("ko", "k", "0", "false", "n", "chưa", "sai", "không có", "chưa có", "ko có", "k có", "không phải"),
)
PASSED = Word(
    "passed",
    Text("Đạt", "Passed"),
    ("đạt chuẩn", "đạt yêu cầu", "đạt tiêu chuẩn", "đã đạt", "pass"),
)
NOT_PASSED = Word(
    "not_passed",
    Text("Không đạt", "Not passed"),
    (
        "chưa đạt",
        "không đạt yêu cầu",
        "chưa đạt yêu cầu",
        "không đạt chuẩn",
        "chưa đạt chuẩn",
        "ko đạt",
        "k đạt",
        "fail",
        "failed",
    ),
)

NO_EVIDENCE = (
    "không", "ko", "k", "không có", "chưa", "chưa có", "không có minh chứng", "chưa có minh chứng", "chưa bổ sung",
    "đang bổ sung", "sẽ bổ sung", "bổ sung sau", "đang cập nhật", "sẽ cập nhật", "cập nhật sau", "đang làm", "đang thực hiện",
    "đang triển khai", "đang xây dựng", "đang soạn", "đang hoàn thiện", "không áp dụng", "kad", "n/a", "na", "no", "none",
    "not yet", "not available", "not applicable", "to follow", "pending", "tbd",
)  # fmt: skip
"""What offices write into the evidence column when there is none; signs without a letter say the same."""

FACILITY_FIELDS = (
    FormField(
        "code",
        Text("Mã cơ sở khám bệnh, chữa bệnh", "Facility code"),
        Text(
            "5 chữ số: 2 số mã tỉnh và 3 số thứ tự, ví dụ 79901.",
            "5 digits: 2 of the province and 3 in sequence, such as 79901.",
        ),
        FormFieldKind.TEXT,
    ),
    FormField("name", Text("Tên cơ sở", "Name of the facility"), None, FormFieldKind.TEXT),
    FormField(
        "contact",
        Text("Người lập, điện thoại", "Filled in by, telephone"),
        None,
        FormFieldKind.TEXT,
    ),
    FormField(
        "submitted_on",
        Text("Ngày tự đánh giá", "Date of the self-assessment"),
        Text("ngày/tháng/năm, ví dụ 15/11/2026.", "day/month/year, such as 15/11/2026."),
        FormFieldKind.DATE,
    ),
)
DECISION_FIELDS = (
    FormField(
        "decision_number",
        Text("Số quyết định", "Decision number"),
        Text(
            "Quyết định của người đứng đầu sau thẩm định; để trống nếu chưa có.",
            "The head's decision after the appraisal; leave blank if there is none.",
        ),
        FormFieldKind.TEXT,
    ),
    FormField(
        "decision_date",
        Text("Ngày ký quyết định", "Date of the decision"),
        Text("ngày/tháng/năm, ví dụ 30/09/2025.", "day/month/year, such as 30/09/2025."),
        FormFieldKind.DATE,
    ),
    FormField(
        "decision_outcome",
        Text("Kết luận thẩm định", "Outcome of the appraisal"),
        None,
        FormFieldKind.CHOICE,
        (PASSED, NOT_PASSED),
    ),
    FormField(
        "decision_valid_until",
        Text("Có giá trị đến ngày", "Valid until"),
        Text("Để trống nếu quyết định không ghi thời hạn.", "Leave blank if the decision names no end."),
        FormFieldKind.DATE,
    ),
    FormField(
        "decision_pack",
        Text("Bộ tiêu chí đã dùng để thẩm định", "Pack the appraisal used"),
        Text(
            "Mã bộ tiêu chí; để trống nếu là bộ của biểu mẫu này.",
            "The pack's id; leave blank if it is this form's.",
        ),
        FormFieldKind.TEXT,
    ),
    FormField("decision_signer", Text("Người ký", "Signed by"), None, FormFieldKind.TEXT),
    FormField(
        "decision_minutes",
        Text("Số, ngày biên bản hội đồng", "Number and date of the council's minutes"),
        None,
        FormFieldKind.TEXT,
    ),
)


def facility_fields(criteria: Criteria) -> tuple[FormField, ...]:
    """The rows of the facility sheet: who it is, then the pack's profile."""
    return (*FACILITY_FIELDS, *(_profile_row(field) for field in criteria.profile))


def written(text: Text, language: FormLanguage) -> str:
    """A label as the form writes it: one language, or Vietnamese then English."""
    if language is FormLanguage.BOTH:
        return text.vi if text.vi == text.en else f"{text.vi} / {text.en}"
    return text.say(Language(language.value))


def sheet_title(sheet: Sheet, language: FormLanguage) -> str:
    """A sheet's title; `/` may not stand in one."""
    return written(sheet.value, language).replace(" / ", " - ")


def spellings(text: Text) -> tuple[str, ...]:
    """Every way a form may have written a label."""
    return tuple(written(text, language) for language in FormLanguage)


def _profile_row(field: ProfileField) -> FormField:
    kinds = {
        FieldKind.CHOICE: FormFieldKind.CHOICE,
        FieldKind.YES_NO: FormFieldKind.CHOICE,
        FieldKind.NUMBER: FormFieldKind.NUMBER,
        FieldKind.TEXT: FormFieldKind.TEXT,
    }
    options = (YES, NO) if field.kind is FieldKind.YES_NO else field.options
    return FormField(field.id, field.label, field.hint, kinds[field.kind], options)
