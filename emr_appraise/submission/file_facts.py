"""Tell of what a file holds besides cells, and of a name that does not fit what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from emr_appraise.book.model import Book, Facts, Kind
from emr_appraise.submission import remarks_files
from emr_appraise.submission.tally import Tally
from emr_appraise.submission.wording_file import COMMENTS, EMBEDDED, PICTURES
from emr_appraise.words import Text, join, same

_ENDINGS = {
    ".xlsx": (Kind.XLSX,),
    ".xlsm": (Kind.XLSM, Kind.XLSX),
    ".xlsb": (Kind.XLSB,),
    ".xls": (Kind.XLS,),
    ".ods": (Kind.ODS,),
    ".csv": (Kind.CSV,),
    ".txt": (Kind.CSV,),
    ".tsv": (Kind.CSV,),
}
_AS_USUAL = ("", "UTF-8")


def tell_facts(book: Book, where: str, tally: Tally) -> None:
    """Remarks on the file as a whole."""
    facts = book.facts
    ending = PurePath(where).suffix.lower()
    if book.kind not in _ENDINGS.get(ending, (book.kind,)):
        tally.note(remarks_files.OTHER_NAME, None, found=ending, allowed=same(f".{book.kind}"))
    if facts.macros:
        tally.note(remarks_files.MACROS, None)
    if facts.links:
        tally.note(remarks_files.LINKED, None, count=facts.links)
    if facts.encoding not in _AS_USUAL:
        tally.note(remarks_files.ENCODING, None, found=facts.encoding)
    if facts.lost_letters:
        tally.note(remarks_files.LOST_LETTERS, None)
    if not_read := list(_not_read(facts)):
        tally.note(remarks_files.NOT_READ, None, found=join(not_read))


def _not_read(facts: Facts) -> Iterator[Text]:
    counts = {PICTURES: facts.pictures, COMMENTS: facts.comments, EMBEDDED: facts.embedded}
    return (words.fill(count=count) for words, count in counts.items() if count)
