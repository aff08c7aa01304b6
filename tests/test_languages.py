"""No text of the program exists in one language only: every Text of every module says the same slots in both."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from enum import Enum

import emr_appraise
from emr_appraise.words import Message, Text

MODULES = [
    module.name
    for module in pkgutil.walk_packages(emr_appraise.__path__, "emr_appraise.")
    if not module.name.endswith("__main__")
]
SLOT = re.compile(r"\{(\w+)")
SAME_IN_BOTH = re.compile(r"[\W\d_]*(?:\{\w+\}[\W\d_]*)*\Z|%\Z")


def texts(value: object, depth: int = 0) -> Iterator[Text]:
    """Every Text inside a module's constant."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Message):
        yield from (value.says, value.hint)
    elif isinstance(value, type) and issubclass(value, Enum):
        yield from (text for member in value for text in texts(member.value, depth + 1))
    elif depth < 4 and isinstance(value, dict):
        yield from (text for inner in value.values() for text in texts(inner, depth + 1))
    elif depth < 4 and isinstance(value, (tuple, list)):
        yield from (text for inner in value for text in texts(inner, depth + 1))


def differs(text: Text) -> bool:
    """Whether the languages differ in more than their words: one silent, other slots, or no words of its own."""
    silent = bool(text.vi.strip()) != bool(text.en.strip())
    other_slots = set(SLOT.findall(text.vi)) != set(SLOT.findall(text.en))
    return silent or other_slots or (text.vi == text.en and not SAME_IN_BOTH.match(text.vi))


def test_every_text_is_said_in_both_languages() -> None:
    said = {name: [text for value in vars(importlib.import_module(name)).values() for text in texts(value)] for name in MODULES}

    assert [(name, text) for name, found in said.items() for text in found if differs(text)] == []


def test_the_walk_finds_the_texts() -> None:
    counts = {
        name: sum(1 for value in vars(importlib.import_module(name)).values() for _ in texts(value)) for name in MODULES
    }

    assert counts["emr_appraise.submission.remarks_values"] >= 40
    assert counts["emr_appraise.cli.wording"] >= 50
    assert counts["emr_appraise.criteria.problems"] >= 40
