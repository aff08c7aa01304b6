"""JUnit XML, which CI systems show beside a change: suites of cases, from plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Ending(StrEnum):
    """How a case ended; the words are the format's own."""

    PASSED = "passed"
    FAILURE = "failure"
    ERROR = "error"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class TestCase:
    """One thing tried; `told` is what went wrong, at length, and its first line stands for it."""

    name: str
    classname: str
    ending: Ending = Ending.PASSED
    told: str = ""
    file: str = ""
    line: int = 0
    """Counted from 1; 0 where there is none."""


@dataclass(frozen=True, slots=True)
class TestSuite:
    """Cases that stand together, such as those of one file."""

    name: str
    cases: tuple[TestCase, ...]
    file: str = ""


def write_junit(name: str, suites: Sequence[TestSuite], out: TextIO) -> None:
    """Write one document; letters that XML cannot hold are dropped, so that it is always well-formed."""
    cases = [case for suite in suites for case in suite.cases]
    root = Element("testsuites", _attributes(name=name, **_counts(cases)))
    for suite in suites:
        attributes = _attributes(name=suite.name, **_counts(suite.cases), file=suite.file)
        below = SubElement(root, "testsuite", attributes)
        for case in suite.cases:
            _add(below, case)
    indent(root)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(tostring(root, encoding="unicode"))
    out.write("\n")


def _add(suite: Element, case: TestCase) -> None:
    line = str(case.line) if case.line else ""
    given = _attributes(name=case.name, classname=case.classname, file=case.file, line=line)
    element = SubElement(suite, "testcase", given)
    if case.ending is not Ending.PASSED:
        first = case.told.partition("\n")[0]
        SubElement(element, case.ending.value, _attributes(message=first)).text = _clean(case.told)


def _counts(cases: Iterable[TestCase]) -> dict[str, str]:
    endings = [case.ending for case in cases]
    return {
        "tests": str(len(endings)),
        "failures": str(endings.count(Ending.FAILURE)),
        "errors": str(endings.count(Ending.ERROR)),
        "skipped": str(endings.count(Ending.SKIPPED)),
    }


def _attributes(**given: str) -> dict[str, str]:
    return {key: _clean(value) for key, value in given.items() if value}


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
