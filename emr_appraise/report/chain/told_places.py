"""The places of a remark as sections of a page."""

from __future__ import annotations

from emr_appraise.places import CellPlace
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.model import Found, RemarkPlaces
from emr_appraise.report.chain.page import Line, Section, Told
from emr_appraise.report.sentences import cell
from emr_appraise.words import Text


def told_places(found: RemarkPlaces) -> Told:
    """The page of a remark's places."""
    about = [Line(found.meaning, words.MEANING)]
    if found.cause:
        about.append(Line(found.cause, words.CAUSE))
    places = tuple(_found(each) for each in found.places)
    return Told(
        title=words.PLACES_TITLE.fill(code=found.code, file=found.head.file),
        marks=(found.severity_words,),
        opening=(found.head.facility, found.head.read_from, found.summary),
        sections=(Section(words.ABOUT, tuple(about)), *([Section(words.WHERE, places)] if places else [])),
        closing=(found.head.pack_words,),
    )


def _found(found: Found) -> Line:
    said = words.SAID.fill(says=found.says, hint=found.hint)
    return Line(_where(found.place, found.criterion), below=(said,), entry=True)


def _where(place: CellPlace | None, criterion: str) -> Text:
    if place is None:
        return words.NOWHERE_OF.fill(criterion=criterion) if criterion else words.NOWHERE
    template = words.PLACE_OF if criterion else words.PLACE
    return template.fill(cell=cell(place), criterion=criterion)
