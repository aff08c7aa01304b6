"""Where the parts of an area stand that are not inside a criterion."""

from __future__ import annotations

from typing import Any

from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.places import FilePlace


def area_place(subject: Subject, area: str, *path: str | int) -> FilePlace:
    """The place of a value inside an area, whether it has a file of its own or stands in pack.yaml."""
    frame: Any = subject.sound.frame.value
    for index, item in enumerate(frame["areas"]):
        if isinstance(item, dict) and item["area"] == area:
            return subject.frame("areas", index, *path)
    trees: Any = [tree for tree in subject.sound.areas if tree.value["area"] == area]  # type: ignore[index]
    return trees[0].place(path) if trees else subject.frame("areas")
