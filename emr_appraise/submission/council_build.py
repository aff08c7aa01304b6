"""Make the council of a file whose shape was checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from emr_appraise.submission.council import Council, Meeting, Member, OpenPoint, Person, Role, SetUp, Votes


def built(raw: Mapping[str, Any]) -> Council:
    """The council of a file without faults."""
    away = raw.get("absent", ())
    decision = raw.get("decision", {})
    return Council(
        authority=raw.get("authority", ""),
        title=raw.get("title", ""),
        number=raw.get("number", ""),
        decision=SetUp(decision.get("number", ""), day_of(decision.get("date")), decision.get("by", "")),
        meeting=_meeting(raw.get("meeting", {})),
        scope=raw.get("scope", ""),
        members=tuple(_member(each, away) for each in raw.get("members", ())),
        absent_told="absent" in raw,
        attendees=tuple(_person(each) for each in raw.get("attendees", ())),
        open_points=tuple(_open_point(each) for each in raw.get("open_points", ())),
        votes=_votes(raw.get("votes", {})),
        conclusion=raw.get("conclusion", ""),
    )


def day_of(written: str | None) -> date | None:
    """A date of the file's shape. Raises ValueError where the calendar has no such day."""
    if written is None:
        return None
    if "/" not in written:
        return date.fromisoformat(written)
    day, month, year = map(int, written.split("/"))
    return date(year, month, day)


def time_of(written: str | None) -> time | None:
    """A time of the file's shape. Raises ValueError where a day has no such time."""
    if written is None:
        return None
    hour, _, minute = re.sub("h", ":", written).partition(":")
    return time(int(hour), int(minute or 0))


def is_about(absentee: Mapping[str, Any], member: Mapping[str, Any]) -> bool:
    """Whether an entry of `absent` names that member; its position counts only where it is written."""
    position = member.get("position", "")
    return bool(absentee["name"] == member["name"] and absentee.get("position", position) == position)


def code_of(written: str) -> str:
    """A criterion's code as the pack writes it."""
    return written.upper()


def _meeting(raw: Mapping[str, Any]) -> Meeting:
    return Meeting(
        raw.get("place", ""), day_of(raw.get("date")), time_of(raw.get("from")), time_of(raw.get("to"))
    )


def _member(raw: Mapping[str, Any], away: Sequence[Mapping[str, Any]]) -> Member:
    named = next((each for each in away if is_about(each, raw)), None)
    reason = named.get("reason", "") if named else ""
    return Member(_person(raw), Role(raw["role"]), named is not None, reason)


def _person(raw: Mapping[str, Any]) -> Person:
    return Person(raw["name"], raw.get("position", ""))


def _open_point(raw: Mapping[str, Any]) -> OpenPoint:
    return OpenPoint(code_of(raw["criterion"]), day_of(raw.get("deadline")), raw.get("who", ""))


def _votes(raw: Mapping[str, Any]) -> Votes:
    return Votes(raw.get("for"), raw.get("against"), raw.get("abstain"))
