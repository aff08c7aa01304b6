"""Why the hospital is in none of the better groups: a section each, with every condition that fails."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from emr_appraise.report import wording_placement
from emr_appraise.report.contents.model import Contents, FailedClause, WhyNot
from emr_appraise.report.html.speech import both, codes, numbered, told


def reasons(contents: Contents, anchors: Mapping[str, str]) -> Markup:
    """The better groups, the nearest first; `anchors` tells where a code leads."""
    return Markup("\n".join([_section(better, anchors) for better in contents.why_not]))


def _section(better: WhyNot, anchors: Mapping[str, str]) -> str:
    id = f"why-{better.group}"
    clauses = "".join([_clause(clause, anchors) for clause in better.clauses])
    return (
        f'<section id="{id}" aria-labelledby="{id}-title">\n'
        f'<h2 id="{id}-title">{numbered(wording_placement.WHY_NOT, better.group)}</h2>\n'
        f'<p class="sub">{both(better.title)}</p>\n<ol class="clauses">\n{clauses}</ol>\n</section>'
    )


def _clause(clause: FailedClause, anchors: Mapping[str, str]) -> str:
    cited = f"{codes(clause.cited, anchors)}\n" if clause.cited else ""
    return (
        f"<li>\n<p><strong>{both(clause.title)}</strong></p>\n"
        f'<p class="sentence">{told(clause.failure)}</p>\n{cited}</li>\n'
    )
