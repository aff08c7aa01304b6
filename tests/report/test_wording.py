"""Every sentence of the reports: in both languages, with the same values, and nowhere else."""

from __future__ import annotations

import ast
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from emr_appraise import report
from emr_appraise.appraisal.model import Basis, DecisionState, Outcome, Reason
from emr_appraise.criteria.model import Force, Seen
from emr_appraise.report import wording, wording_findings, wording_placement
from emr_appraise.submission.model import DecisionSource
from emr_appraise.words import Message, Severity, Text

ROOM = Path(report.__file__).parent
SPEAKING = ("wording", "refusals")
"""What the names of modules that hold sentences begin with."""
WORDING = sorted(
    each.name
    for each in pkgutil.walk_packages([str(ROOM)], "emr_appraise.report.")
    if each.name.rsplit(".", 1)[1].startswith(SPEAKING)
)
TEMPLATES = sorted(path for suffix in ("j2", "typ", "css", "js") for path in ROOM.rglob(f"*.{suffix}"))
VIETNAMESE = set("ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")


def texts(value: object) -> Iterator[Text]:
    """Every Text inside a constant of a wording module."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, Message):
        yield from (value.says, value.hint)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)


def every_text() -> list[tuple[str, Text]]:
    modules = [import_module(name) for name in WORDING]
    return [
        (f"{module.__name__.rsplit('.', 1)[1]}.{name}", text)
        for module in modules
        for name, value in vars(module).items()
        if name.isupper()
        for text in texts(value)
    ]


def placeholders(template: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(template) if name})


def wordless(template: str) -> list[str]:
    """A template without its placeholders: two languages may only share signs."""
    return [literal for literal, _, _, _ in Formatter().parse(template)]


def test_text_is_said_in_both_languages() -> None:
    for name, text in every_text():
        assert text.vi.strip(), name
        assert text.en.strip(), name
        assert placeholders(text.vi) == placeholders(text.en)
        assert text.vi != text.en or not any(letter.isalpha() for letter in "".join(wordless(text.vi)))
        assert not VIETNAMESE & set(text.en)


def test_there_are_many_texts() -> None:
    assert len(every_text()) > 150


@pytest.mark.parametrize(
    ("words", "of"),
    [
        (wording_findings.OUTCOMES, Outcome),
        (wording_findings.REASONS, Reason),
        (wording_findings.FORCES, Force),
        (wording_findings.MISSED, Force),
        (wording_findings.SEEN, Seen),
        (wording_placement.DECISIONS, DecisionState),
        (wording_placement.SOURCES, DecisionSource),
        (wording.BASES, Basis),
        (wording.SEVERITIES, Severity),
    ],
)
def test_every_word_has_its_sentence(words: dict[object, Text], of: type) -> None:
    assert set(words) == set(of)


def test_outcomes_are_different_words() -> None:
    for language in (0, 1):
        assert len({text[language] for text in wording_findings.OUTCOMES.values()}) == len(Outcome)


@pytest.mark.parametrize("force", [force for force in Force if force is not Force.LAW])
def test_what_does_not_bind_is_never_called_illegal(force: Force) -> None:
    text = wording_findings.MISSED[force]

    assert not any(word in text.vi for word in ("vi phạm", "trái", "pháp luật", "luật"))
    assert not any(word in text.en for word in ("illegal", "violat", "breach", "law"))


def test_vietnamese_stands_in_wording_only() -> None:
    silent = [path for path in sorted(ROOM.rglob("*.py")) if not path.stem.startswith(SPEAKING)]

    assert [(path.name, text) for path in silent for text in literals(path) if VIETNAMESE & set(text)] == []


COMMAND = "emr-appraise "
LOOK = "look"
"""Modules so called hold the names of styles."""
MARKUP = set("<>{}='")
"""Signs of XML, of templates and of their conditions, which speak to no reader."""
STYLES = {"Times", "New", "Roman", "Table", "Grid", "gap", "must", "bold", "red", "green", "yellow", "reverse"}


def test_english_sentences_stand_in_wording_only() -> None:
    paths = [path for path in sorted(ROOM.rglob("*.py")) if not path.stem.startswith((*SPEAKING, LOOK))]
    spoken = [text for path in paths for text in literals(path) if len([w for w in text.split() if w.isalpha()]) >= 2 and not MARKUP & set(text)]

    assert [text for text in spoken if not set(text.split()) <= STYLES and not text.startswith(COMMAND)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_sentence_stands_in_a_template(path: Path) -> None:
    told = path.read_text(encoding="utf-8")

    assert not VIETNAMESE & set(told)


def literals(path: Path) -> Iterator[str]:
    """The string literals of a file apart from docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value
