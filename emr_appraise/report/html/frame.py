"""What frames the page: its list of contents, the facility's profile, and words ready for the template."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType, SimpleNamespace

from markupsafe import Markup

from emr_appraise.report import wording, wording_expiry, wording_levels
from emr_appraise.report import wording_placement as placed
from emr_appraise.report.contents.model import Contents, Fact
from emr_appraise.report.html.speech import both, numbered, own, told
from emr_appraise.words import Text


def sections(contents: Contents) -> Markup:
    """The list of contents, with how many each section holds."""
    entries = [_entry(id, title, many) for id, title, many in _sections(contents)]
    return Markup("".join(entries))


def _sections(contents: Contents) -> Iterator[tuple[str, str, int]]:
    """Every section of the page: its id, its title, how many it holds (0: not counted)."""
    if contents.why_not:
        yield "why", numbered(placed.WHY_NOT, contents.why_not[0].group), 0
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
    return f"<div><dt>{both(term)}</dt><dd>{own(meaning.vi) if written else told(meaning)}</dd></div>\n"


def column_label(column: str) -> str:
    """The title of a column beside its value, for screens too narrow for columns."""
    return f'<span class="head">{both(wording.COLUMNS[column])}</span> '


def said(module: ModuleType) -> SimpleNamespace:
    """Every constant of a module of words as markup, under its own name."""
    return SimpleNamespace(**{name: _said(value) for name, value in vars(module).items() if name.isupper()})


def _said(value: object) -> object:
    if isinstance(value, Text):
        return Markup(both(value))
    if isinstance(value, dict):
        return {name: _said(inner) for name, inner in value.items()}
    return value
