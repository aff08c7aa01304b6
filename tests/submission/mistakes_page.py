"""The page that shows the likeliest mistakes to people: one table a language, Vietnamese first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from emr_appraise.criteria.model import Criteria, ScaleAnswer
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import markdown
from emr_appraise.submission.layout import DECISION_FIELDS, NOT_PASSED, PASSED, facility_fields
from emr_appraise.submission.model import Said
from emr_appraise.words import Language, Text, same
from tests.submission.mistakes import NO_ROW, NOT_IN_FORCE, UNKNOWN, Mistake, pack

TITLE = Text("Lỗi ghi chép thường gặp", "The usual mistakes")
ABOUT = Text(
    "Đơn vị ghi gì vào biểu mẫu, chương trình đọc thành gì, và lưu ý nào được nêu. Điều gì không chắc thì không "
    "đoán: ô đó tính là không đọc được, và không bao giờ làm kết quả tốt lên. Mã dẫn tới nguyên nhân và cách sửa "
    "trong [remarks.md](remarks.md). Các ví dụ chấm theo bộ vn-emr vào ngày 22/11/2026: SOF-01 và SOF-02 hỏi có hay "
    "không; BKP-01 hỏi có, một phần hay chưa; BKP-02 hỏi số bản; BKP-05 hỏi số giờ; SIG-01 và SOF-04 hỏi tỷ lệ phần "
    "trăm; BKP-03 và SEC-15 hỏi ngày; SEC-02 hỏi cấp độ.",
    "What an office does to the form, what the program reads, and the remark it makes. What is not certain is not "
    "guessed: the cell counts as unreadable, and never makes a result better. The code leads to the cause and the "
    "cure in [remarks.md](remarks.md). The examples are scored by vn-emr as of 22/11/2026: SOF-01 and SOF-02 ask for yes "
    "or no; BKP-01 for yes, partly or no; BKP-02 for a number of copies; BKP-05 for hours; SIG-01 and SOF-04 for a "
    "percentage; BKP-03 and SEC-15 for a day; SEC-02 for a level.",
)
HEADINGS = (same("#"), Text("Đơn vị làm gì", "What the office does"), Text("Được đọc là", "How it is read"), Text("Lưu ý", "Remark"))  # fmt: skip
NO_REMARK = same("–")
REFUSED = Text("không đọc tệp", "the file is not read")
ASPECTS = {
    "evidence": Text("minh chứng", "evidence"),
    "evidence_date": Text("ngày minh chứng", "evidence date"),
    "board": Text("hội đồng", "board"),
}
SAYINGS: dict[str, Text] = {
    Said.BLANK: Text("trống, chưa trả lời", "blank, unanswered"),
    Said.UNREADABLE: Text("không đọc được", "unreadable"),
    Said.NOT_APPLICABLE: Text("không áp dụng", "not applicable"),
    NO_ROW: Text("không còn dòng, chưa trả lời", "no row, unanswered"),
    NOT_IN_FORCE: Text("chưa có hiệu lực, không tính", "not in force, does not count"),
    UNKNOWN: Text("chưa biết", "not known"),
    "": Text("không có", "none"),
}
_NUMBER = re.compile(r"[0-9]+\.[0-9]+\Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


def page(mistakes: Sequence[Mistake]) -> str:
    """The page in markdown."""
    return "\n".join(line for language in (Language.VI, Language.EN) for line in _part(mistakes, language))


def _part(mistakes: Sequence[Mistake], language: Language) -> Iterator[str]:
    yield from (f"# {TITLE.say(language)}", "", ABOUT.say(language), "")
    yield _row([heading.say(language) for heading in HEADINGS])
    yield "|---|---|---|---|"
    for number, mistake in enumerate(mistakes, 1):
        does = markdown(mistake.does.say(language))
        codes = ", ".join(f"[{code}](remarks.md#{code})" for code in mistake.codes)
        yield _row([str(number), does, "; ".join(_readings(mistake, language)), codes or NO_REMARK.say(language)])
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _readings(mistake: Mistake, language: Language) -> Iterator[str]:
    """What was read, and of what; what is read alike stands together."""
    if mistake.refused:
        yield REFUSED.say(language)
    criteria, alike = pack(mistake.as_of), dict[str, list[str]]()
    for name, said in mistake.read_as.items():
        names = alike.setdefault(_said(name, said, criteria).say(language), [])
        names.append(_name(name, criteria).say(language))
    for said, names in alike.items():
        yield markdown(f"{', '.join(names)}: {said}")


def _name(name: str, criteria: Criteria) -> Text:
    """A criterion's code and what of its row, or the label of a field."""
    code, _, aspect = name.partition(" ")
    if aspect:
        return Text(f"{code} {ASPECTS[aspect].vi}", f"{code} {ASPECTS[aspect].en}")
    fields = {field.id: field.label for field in (*facility_fields(criteria), *DECISION_FIELDS)}
    return fields.get(name, same(code))


def _said(name: str, said: str, criteria: Criteria) -> Text:
    if said in SAYINGS:
        return SAYINGS[said]
    if _DAY.match(said):
        return same(day(date.fromisoformat(said)))
    if _NUMBER.match(said):
        return Text(said.replace(".", ","), said)
    return _labels(name.split()[0], criteria).get(said, same(said))


def _labels(name: str, criteria: Criteria) -> dict[str, Text]:
    """The words of a scale or a list in both languages, by the Vietnamese ones."""
    fields = {field.id: field for field in facility_fields(criteria)}
    if name in fields:
        return {option.label.vi: option.label for option in fields[name].options}
    if name not in criteria.by_code:
        return {"passed": PASSED.label, "not passed": NOT_PASSED.label}
    answer = criteria.by_code[name].answer
    return {option.label.vi: option.label for option in answer.scale.options} if isinstance(answer, ScaleAnswer) else {}
