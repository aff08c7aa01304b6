"""Of the minutes, who signs them: whoever presided, the secretary, the others who came."""

from __future__ import annotations

from emr_appraise.report.docx import wording_minutes as words
from emr_appraise.report.docx.speech import Row
from emr_appraise.report.safe import one_line
from emr_appraise.submission.council import Council, Member, Role
from emr_appraise.words import Text, same

_BLANK_SIGNATURES = 3


def signer_fields(council: Council) -> Row:
    """The fields about signatures; dots where the council file does not settle who signs."""
    title, chair = _presiding(council)
    secretary = _only(council, Role.SECRETARY)
    above = (chair, secretary)
    return {
        "chair_title": title,
        "chair": _name(chair),
        "secretary": _name(secretary),
        "other_members": _others(council, above),
    }


def _presiding(council: Council) -> tuple[Text, Member | None]:
    """The chair; a single deputy for the chair who is not there."""
    chair, deputy = _only(council, Role.CHAIR), _only(council, Role.DEPUTY)
    if chair or not council.members:
        return words.CHAIR, chair
    return (words.FOR_CHAIR, deputy) if deputy else (words.DOTS, None)


def _only(council: Council, role: Role) -> Member | None:
    """Who came in a role; None where nobody did, or more than one."""
    found = [each for each in council.present if each.role is role]
    return found[0] if len(found) == 1 else None


def _name(member: Member | None) -> Text:
    return same(one_line(member.person.name)) if member else words.NAME_DOTS


def _others(council: Council, above: tuple[Member | None, ...]) -> list[Row]:
    """Who signs below chair and secretary."""
    if not council.members:
        return [{"name": words.DOTS, "role": words.DOTS}] * _BLANK_SIGNATURES
    others = [each for each in council.present if each not in above]
    return [{"name": one_line(each.person.name), "role": words.ROLES[each.role]} for each in others]
