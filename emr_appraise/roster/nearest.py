"""Find the listed facilities that a workbook whose code is not in the list may belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from emr_appraise.report.safe import one_line
from emr_appraise.roster import wording_facilities as words
from emr_appraise.roster.model import Registered
from emr_appraise.roster.names_alike import clearly_differ, name_key
from emr_appraise.submission.normalise import FACILITY_CODE_LENGTH
from emr_appraise.words import Text, join

_DIGITS = "0123456789"
_MOST_NAMED = 3
_ALIKE = 3
"""Facilities of one name that are kept for hints."""
_SHOWN = 60
_LONGEST = 20
"""Letters of a code that are looked at."""
_NO_DIGIT = re.compile(r"[^0-9]")
_NOTHING = Text("", "")


class _Near(NamedTuple):
    """How near a listed facility is, the nearest first."""

    apart: int
    code: str


class Directory:
    """The board's list, to look a facility up by what its workbook says; each look-up takes the same time."""

    def __init__(self, listed: Mapping[str, Registered]) -> None:
        self.listed = listed

    def near(self, code: str, name: str) -> Text:
        """The listed facilities of the same name, else those whose codes are one slip away or stand among
        other signs, as a hint; empty where there is none."""
        found = [self.listed[each.code] for each in self._nearest(code, name)[:_MOST_NAMED]]
        return words.NEAR.fill(found=join([_shown(each) for each in found])) if found else _NOTHING

    def _nearest(self, code: str, name: str) -> list[_Near]:
        alike = [_Near(0, each) for each in self._by_name.get(name_key(name), ())]
        if alike:
            return sorted(alike)
        whole = _NO_DIGIT.sub("", code[:_LONGEST])
        if whole in self.listed:
            return [_Near(0, whole)]
        slips = {each for each in _one_slip(whole) if each in self.listed}
        return sorted(_Near(1 + clearly_differ(name, self.listed[each].name), each) for each in slips)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found = dict[str, list[str]]()
        for code, entry in self.listed.items():
            if key := name_key(entry.name):
                alike = found.setdefault(key, [])
                if len(alike) < _ALIKE:
                    alike.append(code)
        return found


def _one_slip(digits: str) -> Iterable[str]:
    """The codes that become these digits by a slip: one wrong, left out or too many, or two that changed
    places."""
    if len(digits) == FACILITY_CODE_LENGTH:
        return (*_replaced(digits), *_swapped(digits))
    if len(digits) == FACILITY_CODE_LENGTH - 1:
        return _with_one_more(digits)
    return _with_one_less(digits) if len(digits) == FACILITY_CODE_LENGTH + 1 else ()


def _replaced(code: str) -> Iterator[str]:
    return (code[:at] + digit + code[at + 1 :] for at in range(len(code)) for digit in _DIGITS)


def _swapped(code: str) -> Iterator[str]:
    return (code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1))


def _with_one_more(code: str) -> Iterator[str]:
    return (code[:at] + digit + code[at:] for at in range(len(code) + 1) for digit in _DIGITS)


def _with_one_less(code: str) -> Iterator[str]:
    return (code[:at] + code[at + 1 :] for at in range(len(code)))


def _shown(entry: Registered) -> Text:
    return words.LISTED.fill(code=entry.code, name=one_line(entry.name, _SHOWN))
