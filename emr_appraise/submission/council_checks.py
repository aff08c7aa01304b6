"""Find what a council file says that cannot be: days, times, members, votes, criteria."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, NamedTuple

from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.yamltree import Path, YamlTree
from emr_appraise.places import FilePlace
from emr_appraise.submission import refusals_council as words
from emr_appraise.submission.council import Council, Meeting, Role, Votes
from emr_appraise.submission.council_build import built, code_of, day_of, is_about, time_of
from emr_appraise.words import Text

_SHOWN = 60
_NEAR = 3


class Impossibility(NamedTuple):
    """What cannot be, where it stands, and what can."""

    place: FilePlace
    found: Text
    allowed: Text


class _Found(NamedTuple):
    path: Path
    found: Text
    allowed: Text


def impossibility(tree: YamlTree, raw: Mapping[str, Any], criteria: Criteria) -> Impossibility | None:
    """The first thing in a file of sound shape that cannot be; None where all can."""
    found = list(_unreal(raw)) or list(_at_odds(raw, criteria))
    placed = [Impossibility(tree.place(each.path), each.found, each.allowed) for each in found]
    return min(placed, key=lambda each: each.place, default=None)


def _unreal(raw: Mapping[str, Any]) -> Iterator[_Found]:
    """Days and times that no calendar and no clock has."""
    meeting = raw.get("meeting", {})
    yield from _days(raw.get("decision", {}), "date", ("decision",))
    yield from _days(meeting, "date", ("meeting",))
    for index, point in enumerate(raw.get("open_points", ())):
        yield from _days(point, "deadline", ("open_points", index))
    for key in ("from", "to"):
        yield from _failing(time_of, meeting, key, ("meeting",), words.NO_SUCH_TIME, words.REAL_TIME)


def _at_odds(raw: Mapping[str, Any], criteria: Criteria) -> Iterator[_Found]:
    """What does not go together, in a file whose days and times are real."""
    council = built(raw)
    yield from _of_meeting(council, criteria.as_of)
    yield from _of_votes(council)
    yield from _of_members(raw)
    yield from _of_points(raw, council.meeting.day, criteria)


def _days(block: Mapping[str, Any], key: str, path: Path) -> Iterator[_Found]:
    yield from _failing(day_of, block, key, path, words.NO_SUCH_DAY, words.REAL_DAY)


def _failing(
    read: Callable[[str | None], object],
    block: Mapping[str, Any],
    key: str,
    path: Path,
    found: Text,
    allowed: Text,
) -> Iterator[_Found]:
    try:
        read(block.get(key))
    except ValueError:
        yield _Found((*path, key), found.fill(found=block[key]), allowed)


def _of_meeting(council: Council, as_of: date) -> Iterator[_Found]:
    meeting, set_up = council.meeting, council.decision.day
    yield from _of_day(meeting, as_of)
    if meeting.begins and meeting.ends and meeting.ends <= meeting.begins:
        times = words.ENDS_TOO_SOON.fill(ends=f"{meeting.ends:%H:%M}", begins=f"{meeting.begins:%H:%M}")
        yield _Found(("meeting", "to"), times, words.ENDS_LATER)
    if meeting.day and set_up and set_up > meeting.day:
        days = words.SET_UP_TOO_LATE.fill(found=_written(set_up), meeting=_written(meeting.day))
        yield _Found(("decision", "date"), days, words.SET_UP_FIRST)


def _of_day(meeting: Meeting, as_of: date) -> Iterator[_Found]:
    """What a council reads and agrees on is not of a later day than its meeting."""
    if meeting.day and meeting.day < as_of:
        found = words.MET_TOO_SOON.fill(meeting=_written(meeting.day), as_of=_written(as_of))
        allowed = words.RUN_AS_OF.fill(meeting=meeting.day.isoformat(), as_of=_written(as_of))
        yield _Found(("meeting", "date"), found, allowed)


def _of_votes(council: Council) -> Iterator[_Found]:
    if not council.members:
        if council.votes != Votes():
            yield _Found(("votes",), words.VOTES_OF_NOBODY, words.MEMBERS_FIRST)
        return
    present = len(council.present)
    if council.votes.cast > present:
        votes = words.TOO_MANY_VOTES.fill(votes=council.votes.cast, present=present)
        yield _Found(("votes",), votes, words.VOTES_OF_MEMBERS)


def _of_members(raw: Mapping[str, Any]) -> Iterator[_Found]:
    members = raw.get("members", [])
    chairs = [index for index, each in enumerate(members) if each["role"] == Role.CHAIR]
    for index in chairs[1:]:
        second = words.SECOND_CHAIR.fill(found=_short(members[index]["name"]))
        yield _Found(("members", index, "role"), second, words.ONE_CHAIR)
    people = [(each["name"], each.get("position", "")) for each in members]
    for index in _repeated(people):
        again = words.MEMBER_TWICE.fill(found=_short(people[index][0]))
        yield _Found(("members", index, "name"), again, words.MEMBER_ONCE)
    yield from _of_absent(raw.get("absent", []), members)


def _of_absent(absent: list[Any], members: list[Any]) -> Iterator[_Found]:
    meant = [[at for at, member in enumerate(members) if is_about(each, member)] for each in absent]
    for index in _repeated([tuple(each) or index for index, each in enumerate(meant)]):
        again = words.ABSENT_TWICE.fill(found=_short(absent[index]["name"]))
        yield _Found(("absent", index), again, words.ABSENT_ONCE)
    for index, found in enumerate(meant):
        name = _short(absent[index]["name"])
        if not found:
            stranger = words.NOT_OF_COUNCIL.fill(found=name)
            yield _Found(("absent", index, "name"), stranger, words.OF_COUNCIL)
        elif len(found) > 1:
            several = words.NAMED_ALIKE.fill(found=name, n=len(found))
            yield _Found(("absent", index, "name"), several, words.WITH_POSITION)


def _of_points(raw: Mapping[str, Any], met: date | None, criteria: Criteria) -> Iterator[_Found]:
    points = raw.get("open_points", [])
    codes = [code_of(each["criterion"]) for each in points]
    for index in _repeated(codes):
        again = words.CODE_TWICE.fill(found=_short(codes[index]))
        yield _Found(("open_points", index, "criterion"), again, words.CODE_ONCE)
    for index, code in enumerate(codes):
        if code not in criteria.by_code:
            yield _Found(
                ("open_points", index, "criterion"), _unknown(points[index], criteria), _known(code, criteria)
            )
        deadline = day_of(points[index].get("deadline"))
        if met and deadline and deadline < met:
            days = words.TOO_LATE.fill(found=_written(deadline), code=_short(code), meeting=_written(met))
            yield _Found(("open_points", index, "deadline"), days, words.DUE_AFTER)


def _unknown(point: Mapping[str, Any], criteria: Criteria) -> Text:
    as_of = _written(criteria.as_of)
    return words.NO_SUCH_CODE.fill(found=_short(point["criterion"]), pack=criteria.id, as_of=as_of)


def _known(code: str, criteria: Criteria) -> Text:
    codes = list(criteria.by_code)
    near = get_close_matches(_short(code), codes, n=_NEAR) or codes[:_NEAR]
    return words.SUCH_CODES.fill(codes=", ".join(near))


def _repeated(values: list[Any]) -> list[int]:
    """Where a value stands that has stood before."""
    first: dict[Any, int] = {}
    return [index for index, value in enumerate(values) if first.setdefault(value, index) != index]


def _written(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _short(found: str) -> str:
    return found if len(found) <= _SHOWN else found[:_SHOWN] + "…"
