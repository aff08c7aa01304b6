"""The first page of the printed report: head, verdict, and why no better group."""

from __future__ import annotations

from emr_appraise.report import wording
from emr_appraise.report import wording_placement as placed
from emr_appraise.report.contents.model import Cited, Contents, Deadline, FailedClause, Verdict, WhyNot
from emr_appraise.report.numbers import day
from emr_appraise.report.pdf import wording_pdf as words
from emr_appraise.report.pdf.printed import Value, capital
from emr_appraise.report.pdf.speech import own, told
from emr_appraise.report.safe import one_line
from emr_appraise.words import Language, Text

_RUNNING_NAME = 60


def head(contents: Contents, language: Language) -> Value:
    """National name and motto, the facility, the title, and what runs along every page."""
    name = own(contents.name, language) or wording.NAMELESS.say(language)
    running_name = one_line(contents.name, _RUNNING_NAME)
    code = words.CODE.fill(code=contents.code) if contents.code else words.NO_CODE
    said: dict[str, Text] = {
        "nation": words.NATION,
        "motto": words.MOTTO,
        "code": code,
        "as_of": _as_of(contents),
        "kind": words.KIND,
        "subject": wording.TITLE,
        "read_from": contents.read_from,
        "running": words.RUNNING.fill(as_of=day(contents.as_of)),
        "page": words.PAGE,
        "not_official": contents.colophon[-1],
    }
    return {
        **{key: text.say(language) for key, text in said.items()},
        "name": name,
        "running_name": own(running_name, language) or wording.NAMELESS.say(language),
    }


def _as_of(contents: Contents) -> Text:
    """As Vietnamese papers date themselves: a nought before a day below 10 and a month below 3."""
    when = contents.as_of
    month = f"{when.month:02}" if when.month < 3 else str(when.month)
    filled = words.AS_OF.fill(day=f"{when.day:02}", month=month, year=when.year)
    english = words.AS_OF.fill(day=f"{when.day:02}", month=f"{when.month:02}", year=when.year)
    return Text(filled.vi, english.en)


def verdict(contents: Contents, language: Language) -> Value:
    """The group as the reader's first look finds it, and what follows from it."""
    found = contents.verdict
    return {
        "kind": "verdict",
        "title": words.VERDICT.say(language),
        "group": placed.GROUP.fill(number=found.group).say(language),
        "number": found.group,
        "groups": [rung.group for rung in found.ladder],
        "tone": _tone(found),
        "ladder": _ladder(found).say(language),
        "name": found.title.say(language),
        "meaning": found.meaning.say(language),
        "with_evidence": found.with_evidence.say(language) if found.with_evidence else "",
        "warning": found.decision_warning.say(language) if found.decision_warning else "",
        "evidence_needed": _evidence_needed(found, language),
        "figures": _figures(contents, language),
        "facts": _facts(found, language),
        "deadlines": _deadlines(found, language),
    }


def why(contents: Contents, language: Language) -> Value:
    """Every better group with the conditions that fail."""
    return {
        "kind": "why",
        "title": words.WHY.say(language),
        "groups": [_why_not(each, language) for each in contents.why_not],
    }


def cited(found: tuple[Cited, ...]) -> list[Value]:
    """Codes with their cells."""
    return [{"code": each.code, "cell": each.cell} for each in found]


def _tone(found: Verdict) -> str:
    if found.is_best:
        return "good"
    return "bad" if found.is_last else "middle"


def _ladder(found: Verdict) -> Text:
    return words.LADDER.fill(number=found.group, count=len(found.ladder), best=found.ladder[0].group)


def _evidence_needed(found: Verdict, language: Language) -> Value:
    if not found.evidence_needed:
        return ""
    codes = ", ".join(each.code for each in found.evidence_needed)
    return words.EVIDENCE_LACKS.fill(codes=codes).say(language)


def _figures(contents: Contents, language: Language) -> Value:
    """The four figures under the verdict."""
    total = contents.total
    figures: list[tuple[Text, object, Text | None]] = [
        (words.SCORE, total.percent.say(language), total.points),
        (words.BLOCKING, total.blocking, None),
        (words.OTHER, total.short - total.blocking, None),
        (words.SOON, len(contents.expiring), None),
    ]
    return [
        {"term": term.say(language), "figure": str(figure), "about": about.say(language) if about else ""}
        for term, figure, about in figures
    ]


def _facts(found: Verdict, language: Language) -> Value:
    facts = (
        (words.NEXT_STEP.fill(number=found.group), found.next_step),
        (words.DECISION, found.decision),
    )
    return [{"term": term.say(language), "said": told(said, language)} for term, said in facts]


def _deadlines(found: Verdict, language: Language) -> Value:
    return {
        "title": words.DEADLINES.say(language),
        "columns": [text.say(language) for text in (words.DAY, words.DEADLINE, words.STATE)],
        "rows": [_deadline(each, language) for each in found.deadlines],
    }


def _deadline(found: Deadline, language: Language) -> Value:
    past = (words.OVERDUE, "bad") if found.days_left < 0 else (words.OPEN, "middle")
    state, tone = past if found.open else (words.CLOSED, "quiet")
    return {
        "day": day(found.day),
        "said": found.said.say(language),
        "tone": tone,
        "state": capital(state.say(language)),
        "main": found.main,
    }


def _why_not(found: WhyNot, language: Language) -> Value:
    return {
        "title": placed.WHY_NOT.fill(number=found.group).say(language),
        "name": found.title.say(language),
        "clauses": [_clause(each, language) for each in found.clauses],
    }


def _clause(found: FailedClause, language: Language) -> Value:
    said = placed.CLAUSE_FAILED.fill(title=found.title, failure=found.failure)
    label = words.CRITERIA_CITED.say(language) if found.cited else ""
    return {"said": told(said, language), "label": label, "codes": cited(found.cited)}
