"""Of the minutes, what is left to people: open points with deadlines, vote, conclusion."""

from __future__ import annotations

from datetime import date

from emr_appraise.report.contents.model import Contents, Finding, Gap
from emr_appraise.report.docx import wording_minutes as words
from emr_appraise.report.docx.minutes_meeting import known
from emr_appraise.report.docx.minutes_results import begun_small
from emr_appraise.report.docx.origin import Origin
from emr_appraise.report.docx.speech import Row
from emr_appraise.report.numbers import day, day_said
from emr_appraise.report.safe import one_line, plain
from emr_appraise.submission.council import Council, OpenPoint
from emr_appraise.words import Text, join, same

_NOTHING = OpenPoint("")
_SOURCES = 2


def open_fields(contents: Contents, origin: Origin, council: Council) -> Row:
    """The fields about open points, the vote and the conclusion."""
    rows = _open_points(contents, council)
    codes = {gap.code for gap in contents.gaps}
    shown = sum(row["code"] in codes for row in rows)
    others = len(contents.gaps) - shown
    return {
        "open_intro": _intro(shown, len(rows) - shown),
        "open_points": rows,
        "other_gaps": words.OTHER_GAPS.of(others) if others else "",
        "voted": _voted(council),
        "votes_for": _count(council.votes.pro),
        "votes_against": _count(council.votes.against),
        "votes_abstain": _count(council.votes.abstain),
        "drafted": _drafted(contents, origin.claimed),
        "next_step": words.NEXT_STEP.fill(number=contents.verdict.group, step=contents.verdict.next_step),
        "council_conclusion": plain(council.conclusion),
    }


def _intro(gaps: int, besides: int) -> Text:
    """How many gaps the table shows, what the council named besides, and whose remedies these are."""
    said = [words.OPEN_INTRO.of(gaps) if gaps else words.OPEN_NONE]
    if besides:
        said.append(words.NAMED_BESIDES.of(besides))
    if gaps:
        said.append(words.REMEDIES)
    return join(said, " ")


def _open_points(contents: Contents, council: Council) -> list[Row]:
    """The gaps that block a better group, then what else the council names."""
    named = council.points
    gaps = {gap.code: gap for gap in contents.gaps}
    blocking = [_gap(gap, named.get(gap.code, _NOTHING)) for gap in contents.gaps if gap.blocks]
    findings = {each.code: each for area in contents.findings for each in area.findings}
    rest = [
        point
        for code, point in named.items()
        if code in findings and not (code in gaps and gaps[code].blocks)
    ]
    return [*blocking, *(_rest(point, gaps.get(point.code), findings[point.code]) for point in rest)]


def _rest(point: OpenPoint, gap: Gap | None, finding: Finding) -> Row:
    if gap:
        return _gap(gap, point)
    said = words.NAMED_BY_COUNCIL.fill(outcome=finding.outcome_words)
    return _row(point, None, finding.code, finding.text, said, words.DOTS)


def _gap(gap: Gap, point: OpenPoint) -> Row:
    said = [gap.reason]
    if gap.board_note:
        said.append(words.BOARD_SAYS.fill(note=one_line(gap.board_note)))
    if gap.sources:
        cited = join([each.whole for each in gap.sources[:_SOURCES]], "; ")
        said.append(words.RESTS_ON.fill(sources=cited))
    return _row(point, gap.due, gap.code, gap.text, join(said, "\n"), gap.to_do)


def _row(point: OpenPoint, due: date | None, code: str, text: Text, said: Text, to_do: Text) -> Row:
    return {
        "code": code,
        "text": text,
        "reason": said,
        "to_do": to_do,
        "deadline": _deadline(point.deadline, due),
        "who": known(point.who),
    }


def _deadline(agreed: date | None, due: date | None) -> Text:
    """The council's day; the law's beside it where that is earlier, or in its place, and marked so."""
    if agreed is None:
        return words.BY_LAW.fill(day=day(due)) if due else words.DOTS
    if due and due < agreed:
        return words.BY_COUNCIL_AND_LAW.fill(day=day(agreed), law=day(due))
    return day_said(agreed)


def _voted(council: Council) -> Text:
    votes, present = council.votes, len(council.present)
    return words.VOTED.fill(
        pro=_count(votes.pro),
        against=_count(votes.against),
        abstain=_count(votes.abstain),
        present=present if council.absent_told else words.DOTS,
    )


def _count(votes: int | None) -> Text:
    return words.DOTS if votes is None else same(votes)


def _drafted(contents: Contents, claimed: bool) -> Text:
    verdict = contents.verdict
    said = [
        words.DRAFTED.fill(
            as_of=day(contents.as_of),
            facility=known(contents.name, words.LONG_DOTS),
            number=verdict.group,
            title=begun_small(verdict.title),
            meaning=verdict.meaning,
        )
    ]
    if claimed:
        said.append(words.ONLY_CLAIMED)
    if blocking := sum(1 for gap in contents.gaps if gap.blocks):
        said.append(words.DRAFTED_OPEN.of(blocking))
    return join(said, " ")
