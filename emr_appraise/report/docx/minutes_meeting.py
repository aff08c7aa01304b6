"""Of the minutes, the head, who met, when and where, and on what basis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from emr_appraise.report.contents.model import Contents
from emr_appraise.report.docx import wording_minutes as words
from emr_appraise.report.docx.origin import Origin
from emr_appraise.report.docx.speech import Row
from emr_appraise.report.safe import one_line, plain
from emr_appraise.submission.council import Council, Member, Person, Role
from emr_appraise.words import Text, join, same

_BLANK_SEATS = (Role.CHAIR, Role.DEPUTY, Role.SECRETARY, Role.MEMBER, Role.MEMBER, Role.MEMBER)


def meeting_fields(contents: Contents, origin: Origin, council: Council) -> Row:
    """The fields about the council and its meeting."""
    return {**_head(contents, council), **_meeting(council), **_basis(contents, origin, council)}


def known(written: str, otherwise: Text = words.DOTS) -> Text:
    """What somebody wrote, on one line, or dots for a person to fill in."""
    line = one_line(written)
    return same(line) if line else otherwise


def long_day(day: date | None) -> Text:
    """A day as minutes say it, or one with blanks."""
    if day is None:
        return words.SOME_DAY
    return words.DAY.fill(day=f"{day:%d}", month=_month(day), year=day.year)


def clock(when: time | None) -> Text:
    """A time as minutes say it, or one with blanks."""
    return words.CLOCK.fill(hour=f"{when:%H}", minute=f"{when:%M}") if when else words.SOME_HOUR


def _month(day: date) -> Text:
    """Administrative documents put a nought before the first two months only."""
    return Text(f"{day.month:02}" if day.month <= 2 else str(day.month), f"{day:%m}")


def _head(contents: Contents, council: Council) -> Row:
    number, day = known(council.number, same(words.SYMBOL)), long_day(council.meeting.day)
    title = known(council.title, words.COUNCIL)
    return {
        "authority": Text(*(each.upper() for each in known(council.authority, words.NAME_DOTS))),
        "council": Text(*(each.upper() for each in title)),
        "number": words.NUMBER.fill(number=number),
        "place_day": words.PLACE_DAY.fill(day=day),
        "subject": words.SUBJECT.fill(facility=known(contents.name, words.LONG_DOTS)),
        "facility": contents.facility,
        "facility_name": contents.name,
        "facility_code": contents.code,
        "as_of": f"{contents.as_of:%d/%m/%Y}",
        "with_minutes": words.WITH_MINUTES.fill(number=number, day=day),
    }


def _meeting(council: Council) -> Row:
    meeting = council.meeting
    away = [member for member in council.members if member.absent]
    return {
        "meeting_day": long_day(meeting.day),
        "time": words.TIME.fill(
            begins=clock(meeting.begins), ends=clock(meeting.ends), day=long_day(meeting.day)
        ),
        "place": words.PLACE.fill(place=known(meeting.place, words.LONG_DOTS)),
        "present": _attendance(council),
        "members": _seats(council),
        "absent": words.ABSENT.fill(people=_absent(away, council)),
        "attendees": words.ATTENDEES.fill(people="" if council.attendees else words.LONG_DOTS),
        "attendee_list": _listed(council.attendees),
        "closing": words.CLOSING.fill(ends=clock(meeting.ends)),
    }


def _attendance(council: Council) -> Text:
    if not council.members:
        return words.PRESENT_UNKNOWN
    template = words.PRESENT if council.absent_told else words.PRESENT_UNTOLD
    return template.fill(present=len(council.present), all=len(council.members))


def _seats(council: Council) -> list[Row]:
    if not council.members:
        return [_seat(words.DOTS, words.DOTS, role) for role in _BLANK_SEATS]
    return [
        _seat(known(each.person.name), known(each.person.position), each.role) for each in council.present
    ]


def _seat(name: Text, position: Text, role: Role) -> Row:
    return {"name": name, "position": position, "role": words.ROLES[role]}


def _absent(away: Sequence[Member], council: Council) -> Text:
    if not council.absent_told:
        return words.LONG_DOTS
    if not away:
        return words.NOBODY
    people = [
        words.ABSENT_MEMBER.fill(
            person=_person(each.person), role=words.ROLES[each.role], reason=known(each.reason)
        )
        for each in away
    ]
    return words.SENTENCE.fill(said=join(people, "; "))


def _listed(people: Sequence[Person]) -> list[Row]:
    last = len(people) - 1
    return [{"person": words.LISTED[at == last].fill(person=_person(each))} for at, each in enumerate(people)]


def _person(person: Person) -> Text:
    return words.PERSON.fill(name=one_line(person.name), position=known(person.position))


def _basis(contents: Contents, origin: Origin, council: Council) -> Row:
    decision = council.decision
    pack, fingerprint, file_hash, not_official = contents.colophon
    return {
        "set_up": words.SET_UP.fill(
            number=known(decision.number), day=long_day(decision.day), by=known(decision.by, words.LONG_DOTS)
        ),
        "by_pack": words.BY_PACK.fill(
            title=origin.criteria, as_of=f"{contents.as_of:%d/%m/%Y}", n=len(contents.documents)
        ),
        "pack": pack,
        "fingerprint": fingerprint,
        "scope": same(plain(council.scope)) if council.scope else same(""),
        "read_from": contents.read_from,
        "file_hash": file_hash,
        "accounting": contents.accounting,
        "not_official": not_official,
    }
