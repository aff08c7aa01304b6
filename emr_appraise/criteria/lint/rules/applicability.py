"""A condition on the profile holds for some facilities and not for others.

Yêu cầu: applies_if của tiêu chí và của thời hạn phải có cơ sở đúng, có cơ sở sai; mỗi phần bên trong phải có
lúc đúng.
Vì sao: Điều kiện không bao giờ đúng thì không ai được hỏi về điều luật yêu cầu; điều kiện luôn đúng thì không
nói gì, mà chỉ để trống một ô thông tin là không còn biết tiêu chí có áp dụng hay không.

Asks: The applies_if of a criterion or of a deadline must hold for some facilities and not for others, and
each part inside it must be able to hold.
Why: With a condition that never holds nobody is asked what the law demands; one that always holds says
nothing, and an empty field of the profile then leaves it open whether the criterion applies.

Example:

    applies_if: {all: [{beds: {at_least: 500}}, {beds: {at_most: 100}}]}

Instead:

    applies_if: {beds: {at_least: 100, at_most: 500}}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from emr_appraise.criteria.build import condition
from emr_appraise.criteria.lint.possible import Facilities
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.yamltree import Path
from emr_appraise.words import Message, Severity, Text

MESSAGE = Message(
    "C035",
    Severity.ERROR,
    Text("{owner}: điều kiện này {found}; phải {allowed}", "{owner}: this condition {found}; must {allowed}"),
    Text(
        "sửa điều kiện theo các giá trị mà thông tin cơ sở có thể nhận, hoặc bỏ nó đi.",
        "correct it by the values that the profile's fields can hold, or take it out.",
    ),
)
_NEVER = Text("không đúng với cơ sở nào", "holds for no facility")
_ALWAYS = Text("đúng với mọi cơ sở", "holds for every facility")
_SOME = Text("đúng với ít nhất một loại cơ sở", "hold for some facilities")
_NOT_ALL = Text("sai với ít nhất một loại cơ sở", "fail for some facilities")


def check(subject: Subject) -> Iterator[Problem]:
    """Every condition of a criterion or a deadline that is the same for everybody."""
    facilities = Facilities(subject.criteria)
    for criterion in subject.criteria.all:
        if criterion.applies_if is not None:
            tree: Any = subject.raw(criterion.code)["applies_if"]
            for path, found, allowed in _faults(tree, facilities):
                place = subject.of(criterion.code, "applies_if", *path)
                yield problem(place, MESSAGE, owner=criterion.code, found=found, allowed=allowed)
    yield from _of_deadlines(subject, facilities)


def _of_deadlines(subject: Subject, facilities: Facilities) -> Iterator[Problem]:
    pack: Any = subject.sound.frame.value
    for index, deadline in enumerate(pack.get("deadlines", [])):
        for path, found, allowed in _faults(deadline.get("applies_if", {}), facilities):
            place = subject.frame("deadlines", index, "applies_if", *path)
            yield problem(place, MESSAGE, owner=deadline["id"], found=found, allowed=allowed)


def _faults(tree: Any, facilities: Facilities) -> Iterator[tuple[Path, Text, Text]]:
    """The condition itself if it always or never holds, else the parts inside that never do."""
    if not tree:
        return
    whole = condition(tree)
    if facilities.every(whole):
        yield (), _ALWAYS, _NOT_ALL
    else:
        yield from _contradictions(tree, (), facilities)


def _contradictions(tree: Any, path: Path, facilities: Facilities) -> Iterator[tuple[Path, Text, Text]]:
    """The outermost parts that hold for no facility."""
    if not facilities.some(condition(tree)):
        yield path, _NEVER, _SOME
        return
    for key in ("any", "all"):
        for index, part in enumerate(tree.get(key, [])):
            yield from _contradictions(part, (*path, key, index), facilities)
    if "not" in tree:
        yield from _contradictions(tree["not"], (*path, "not"), facilities)
