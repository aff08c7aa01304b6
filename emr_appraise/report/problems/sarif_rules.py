"""The manual's pages as rules of SARIF."""

from __future__ import annotations

from collections.abc import Iterable

from emr_appraise.criteria.lint.manual import Page, pages
from emr_appraise.criteria.problems import Problem
from emr_appraise.report.json_document import Json
from emr_appraise.report.problems import wording_problems as words
from emr_appraise.report.safe import markdown
from emr_appraise.words import Language, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def rule_entries(problems: Iterable[Problem], language: Language) -> list[Json]:
    """A rule for every code that occurs, by code."""
    severities = {problem.code: problem.severity for problem in problems}
    manual = {page.code: page for page in pages()} if severities else {}
    return [
        {
            "id": code,
            **_descriptions(code, manual.get(code), language),
            "defaultConfiguration": {"level": LEVELS[severities[code]]},
            "properties": {"tags": ["criteria"]},
        }
        for code in sorted(severities)
    ]


def _descriptions(code: str, page: Page | None, language: Language) -> Json:
    if page is None:
        told = words.RULE_WITHOUT_PAGE.fill(code=code).say(language)
        return {"shortDescription": {"text": told}, "fullDescription": {"text": told}, "help": {"text": told}}
    full = words.ASKS_AND_WHY.fill(asks=page.asks, why=page.why)
    return {
        "shortDescription": {"text": page.asks.say(language)},
        "fullDescription": {"text": full.say(language)},
        "help": {"text": _help(page, language), "markdown": _marked_help(page, language)},
    }


def _help(page: Page, language: Language) -> str:
    why, example, instead = (text.say(language) for text in (words.WHY, words.EXAMPLE, words.INSTEAD))
    return (
        f"{page.asks.say(language)}\n\n{why}: {page.why.say(language)}\n\n"
        f"{example}:\n\n{page.example}\n\n{instead}:\n\n{page.instead}\n"
    )


def _marked_help(page: Page, language: Language) -> str:
    why, example, instead = (text.say(language) for text in (words.WHY, words.EXAMPLE, words.INSTEAD))
    return (
        f"{markdown(page.asks.say(language))}\n\n**{why}:** {markdown(page.why.say(language))}\n\n"
        f"**{example}:**\n\n```yaml\n{page.example}\n```\n\n**{instead}:**\n\n```yaml\n{page.instead}\n```\n"
    )
