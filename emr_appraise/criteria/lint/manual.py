"""The manual: what each code asks, why, an example, and what to write instead."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from emr_appraise.criteria.lint import rules
from emr_appraise.words import Message, Severity, Text

_LABELS = ("Yêu cầu", "Vì sao", "Asks", "Why", "Example", "Instead")
_LABEL = re.compile(rf"^({'|'.join(_LABELS)}):[ \n]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's page of the manual."""

    code: str
    severity: Severity
    title: str
    """The rule in a few English words."""
    asks: Text
    why: Text
    example: str
    instead: str


def pages() -> tuple[Page, ...]:
    """Every page, by code."""
    return tuple(sorted((page_of(module) for module in rule_modules()), key=lambda page: page.code))


def page(code: str) -> Page | None:
    """The page of a code, in capitals or not; None where there is no such code."""
    return next((found for found in pages() if found.code == code.strip().upper()), None)


@cache
def rule_modules() -> tuple[ModuleType, ...]:
    """Every module of the rules, by name."""
    names = sorted(found.name for found in iter_modules(rules.__path__))
    return tuple(import_module(f"{rules.__name__}.{name}") for name in names)


def page_of(module: ModuleType) -> Page:
    """The page that a module's docstring is. Raises KeyError where a part of it is missing."""
    message: Message = module.MESSAGE
    title, said = _said(inspect.getdoc(module) or "")
    return Page(
        message.code,
        message.severity,
        title,
        Text(_running(said["Yêu cầu"]), _running(said["Asks"])),
        Text(_running(said["Vì sao"]), _running(said["Why"])),
        said["Example"],
        said["Instead"],
    )


def _said(docstring: str) -> tuple[str, dict[str, str]]:
    title, *parts = _LABEL.split(docstring)
    return title.strip(), {
        label: inspect.cleandoc("\n" + words) for label, words in zip(parts[::2], parts[1::2], strict=True)
    }


def _running(words: str) -> str:
    return " ".join(words.split())
