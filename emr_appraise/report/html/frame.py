"""What frames the page: its list of contents, the facility's profile, and words ready for the template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import ModuleType

from markupsafe import Markup

from emr_appraise.report import wording, wording_expiry, wording_levels
from emr_appraise.report import wording_placement as placed
from emr_appraise.report.contents.model import Contents, Fact
from emr_appraise.report.html.speech import both, numbered, own

_WORD = re.compile(r'\{\{ (?P<module>\w+)\.(?P<name>[A-Z_]+)(?:\["(?P<entry>\w+)"\])? \}\}')


def sections(contents: Contents) -> Markup:
    """The list of contents, with how many each section holds."""
    entries = [_entry(id, title, many) for id, title, many in _sections(contents)]
    return Markup("".join(entries))


def _sections(contents: Contents) -> Iterator[tuple[str, str, int]]:
    """Every section of the page: its id, its title, how many it holds (0: not counted)."""
    for better in contents.why_not:
        yield f"why-{better.group}", numbered(placed.WHY_NOT, better.group), 0
    yield "next", numbered(wording.NEXT_STEP, contents.verdict.group), 0
    yield "areas", both(wording.AREAS), 0
    if contents.level:
        yield "level", both(wording_levels.FACILITY_LEVEL), 0
    yield "gaps", both(wording.GAPS), len(contents.gaps)
    yield "expiring", both(wording_expiry.TITLE), len(contents.expiring)
    yield "remarks", both(wording.REMARKS_TITLE), sum(kind.times for kind in contents.remarks)
    yield "findings", both(wording.FINDINGS), sum(len(area.findings) for area in contents.findings)
    if contents.profile:
        yield "profile", both(wording.PROFILE), 0
    if contents.documents:
        yield "documents", both(wording.REFERENCES_TITLE), len(contents.documents)


def _entry(id: str, title: str, many: int) -> str:
    count = f' <span class="many">{many}</span>' if many else ""
    return f'<li><a href="#{id}">{title}{count}</a></li>\n'


def profile(contents: Contents) -> Markup:
    """Every field of the facility's profile with what it says."""
    return Markup("".join([_fact(fact) for fact in contents.profile]))


def _fact(fact: Fact) -> str:
    term, meaning = fact
    written = meaning.vi == meaning.en and not meaning.vi.isdecimal()
    return f"<div><dt>{both(term)}</dt><dd>{own(meaning.vi) if written else both(meaning)}</dd></div>\n"


def column_label(column: str) -> str:
    """The title of a column beside its value, for screens too narrow for columns."""
    return f'<span class="head">{both(wording.COLUMNS[column])}</span> '


def with_words(template: str, modules: Mapping[str, ModuleType]) -> str:
    """A template with the words that no appraisal changes set into it, so that a page has less to fill in."""
    return _WORD.sub(lambda slot: _said(slot, modules), template)


def _said(slot: re.Match[str], modules: Mapping[str, ModuleType]) -> str:
    """A constant of a module, or the entry of one, with nothing in it that a template would obey."""
    found = getattr(modules[slot["module"]], slot["name"])
    return both(found[slot["entry"]] if slot["entry"] else found).replace("{", "&#123;")
